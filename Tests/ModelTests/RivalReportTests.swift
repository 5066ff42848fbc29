import Model
import Testing

@Suite struct RivalReportTests {
  /// The words of the sides of each conflict of state between two articles.
  private func conflicts(_ one: String, _ other: String) throws -> [[String]] {
    try TwoArticles.conflicts(one, other) { $0.reason == .differentStatus }
  }

  @Test(arguments: [
    (
      "The minister fired General Otto Lenz in May.",
      "The paper learnt that Otto Lenz stepped down over a loan.",
      ["fired General Otto Lenz", "Otto Lenz stepped"]
    ),
    (
      "Police Chief Ann Bell was sacked on Monday by the mayor.",
      "A week later Ann Bell resigned.", ["Ann Bell was sacked", "Ann Bell resigned"]
    ),
    (
      "The minister fired General Otto Lenz on Monday.",
      "Otto Lenz tendered his resignation at the weekend.",
      ["fired General Otto Lenz", "Lenz tendered"]
    ),
    (
      "The minister fired the director, Paul Wick, on Monday.",
      "Paul Wick was placed on administrative leave on Monday.",
      ["fired the director", "Paul Wick was placed"]
    ),
    (
      "The gunman shot himself in the head on a landing as deputies closed in.",
      "A deputy shot and killed the gunman in a stairwell.",
      ["shot himself", "deputy shot and killed the gunman"]
    ),
    (
      "Police said the gunman took his own life.",
      "Officers killed the gunman after he fired at them.",
      ["took his own life", "Officers killed the gunman"]
    ),
    (
      "Mr. Hale sustained a minor leg injury in the fall. Tom Hale is a coach.",
      "Tom Hale came out on crutches after injuring his foot in the fall.",
      ["leg injury", "injuring his foot"]
    ),
    (
      "One person was arrested for hiding his face at the march, the police said.",
      "There were no arrests at the march, a spokesman for the police said.",
      ["was arrested", "There were no arrests"]
    ),
    (
      "The senator never signed the pledge against new taxes.",
      "The senator signed the pledge against new taxes in May.", ["never signed", "signed"]
    ),
    (
      "The bill asks for a licence for nearly all fishing boats in the bay.",
      "Under the bill, a licence is required for all fishing boats that enter the bay.",
      ["nearly all fishing boats", "all fishing boats"]
    ),
    (
      "In the photograph the mayor of Halven is looking straight into the lens.",
      "The photograph shows the mayor of Halven looking over the lens.",
      ["looking straight into the lens", "looking over the lens"]
    ),
  ])
  func findsReportsThatExcludeEachOther(one: String, other: String, sides: [String]) throws {
    let found = try conflicts(one, other)
    #expect(found.count == 1)
    #expect(zip(found.first ?? [], sides).allSatisfy { $0.contains($1) }, "\(found)")
  }

  @Test(arguments: [
    ("Otto Lenz stepped down in May.", "The bank said that Otto Lenz retired in May."),
    ("The suspect tried to kill himself, police said.", "The suspect was killed by police."),
    ("The gunman killed two police officers.", "The gunman killed himself."),
    ("Officers shot and wounded the gunman.", "The gunman killed himself."),
    ("Otto Lenz resigned in May.", "The bank should have fired Otto Lenz in May."),
    ("Otto Lenz resigned in May.", "The bank has not fired Otto Lenz."),
    ("The minister fired General Otto Lenz.", "Otto Lenz refused to tender his resignation."),
    ("The minister fired General Otto Lenz.", "Otto Lenz was told to submit his resignation."),
    ("The minister fired General Otto Lenz.", "Otto Lenz submitted the resignation of his deputy."),
    ("Otto Lenz resigned in May.", "The aide of Otto Lenz was fired in May."),
    ("Otto Lenz resigned in May.", "Otto Lenz was suspended in March."),
    ("Otto Lenz was placed on leave on Monday.", "The board fired Otto Lenz on Wednesday."),
    ("Otto Lenz has been on maternity leave since May.", "The board fired Otto Lenz in May."),
    ("Ann Hale was hit in the arms race but hurt.", "Ann Hale hurt her knee on the ice."),
    ("Ann Hale broke her wrist last year.", "Ann Hale hurt her knee on the ice."),
    (
      "There were no arrests at the march on Monday, the police said.",
      "The police arrested twelve people at the march on Wednesday."
    ),
    ("Ann Hale was shot in the hip.", "Ann Hale came home with a wound in her leg."),
    (
      "The woman was hospitalized on Monday, officials said.",
      "He had not been hospitalized and is recovering, other officials said."
    ),
    (
      "She withdrew over taxes that she didn't pay on two workers.",
      "She withdrew after they learned that she had paid no taxes for two workers."
    ),
    (
      "Nearly all fishing boats in the bay need a licence, and all fishing boats in the bay a lamp.",
      "All fishing boats in the bay need a licence."
    ),
    ("Nearly all fishing boats were sold in May.", "The storm sank all fishing boats at Elmouth."),
    (
      "The mayor of Halven looked into the lens and over the lens.",
      "The mayor of Halven looked into the lens."
    ),
  ])
  func leavesAloneWhatCanBothBeTrue(one: String, other: String) throws {
    #expect(try conflicts(one, other).isEmpty)
  }
}
