import Model
import Testing

/// Pairs of sentences that stand in two articles among other news, where a word, a name or a number
/// makes the difference.
@Suite struct TwinSentencesTests {
  private static let news = """

    The weather service expects rain in the north.

    Farmers in the valley had asked for help with their vines.

    A choir from Wales sang in the old theatre.
    """
  private static let otherNews = """

    Shares in Tokyo closed slightly higher.

    The orchestra will travel to Brazil with a new conductor.

    Customs officers found parrots in a suitcase.
    """

  private func conflicts(_ one: String, _ other: String) throws -> [Fact] {
    let day = CalendarDay(year: 2026, month: 3, day: 4)
    let analyses = [
      try Pipeline.analysis(
        of: Array("Daily Post\n\n\(one)\n\(Self.news)\n".utf8), name: "a.txt", published: day),
      try Pipeline.analysis(
        of: Array("Evening Times\n\n\(other)\n\(Self.otherNews)\n".utf8), name: "b.txt",
        published: day),
    ]
    return Pipeline.event("", of: analyses).facts.filter { $0.verdict == .conflict }
  }

  @Test(arguments: [
    (
      "Sen. Helen Marsh, R-Ohio, said she would vote against the bill.",
      "The bill was attacked by Sen. Helen Marsh, R-Iowa."
    ),
    (
      "Sen. Helen Marsh, D-Ohio, said she would vote against the bill.",
      "The bill was attacked by Sen. Helen Marsh, R-Ohio."
    ),
    (
      "Sen. Helen Marsh of North Dakota will vote against the bill.",
      "Sen. Helen Marsh of South Dakota has attacked the bill."
    ),
    (
      "Judge Martin Robard blocked the order on Friday.",
      "Judge William Robard blocked the order on Friday."
    ),
    (
      "Deputy Attorney General Paul Renner signed the order.",
      "The order was signed by Attorney General Paul Renner."
    ),
    (
      "Marine Gen. Joseph Dunn told lawmakers the troops would stay.",
      "Army Gen. Joseph Dunn told lawmakers that the troops would stay."
    ),
    (
      "Senate Minority Leader Mark Connell said the vote would be held on Monday.",
      "The vote will be held on Monday, Senate Majority Leader Mark Connell said."
    ),
    (
      "White House press secretary Sean Spires said the trip was off.",
      "The trip is off, White House communications director Sean Spires said."
    ),
    ("The blast killed 12 people and wounded 40.", "The blast killed 13 people and wounded 40."),
    (
      "The Senate voted 54 to 46 to pass the measure.",
      "The Senate passed the measure by a vote of 55 to 45."
    ),
    (
      "The House passed the bill 220-205 on Thursday.",
      "The House passed the bill 220-208 on Thursday."
    ),
    (
      "He had been arrested twice before the attack, police said.",
      "He had been arrested three times before the attack, police said."
    ),
    (
      "The suspect was questioned by the FBI twice.",
      "The FBI had questioned the suspect several times."
    ),
    ("She is seeking a third term as governor.", "She is seeking a fourth term as governor."),
    ("Three of the four engines failed.", "Two of the four engines failed."),
    (
      "Some 37 percent of voters approve of the mayor, the Harbor poll found.",
      "The Harbor poll found that 39 percent of voters approve of the mayor."
    ),
    (
      "Marsh, 61, served 12 years in the Senate.",
      "Marsh, who is 61, served 14 years in the Senate."
    ),
    (
      "The president will speak at 9 p.m. on Tuesday from the Oval Office.",
      "The president will speak from the Oval Office on Tuesday at 8 p.m."
    ),
    ("The senator resigned on Tuesday.", "The senator resigned on Wednesday."),
    (
      "Dozens of people were arrested at the march.",
      "Hundreds of people were arrested at the march."
    ),
    ("Marsh was first elected in 2011.", "Marsh was first elected in 2012."),
    ("More than 100 protesters were arrested.", "Fewer than 50 protesters were arrested."),
    ("Sales of the phone doubled last year.", "Sales of the phone tripled last year."),
    (
      "The plan would cost $1 trillion over 10 years.",
      "The plan would cost $1 trillion over five years."
    ),
    ("The agency must answer within 30 days.", "The agency must answer within 60 days."),
    ("The video was posted last week.", "The video was posted two weeks ago."),
    (
      "It was his second visit to the border as president.",
      "It was his first visit to the border as president."
    ),
    (
      "Two-thirds of the members backed the plan.",
      "Three-quarters of the members backed the plan."
    ),
    (
      "The memo was first reported by the Washington Herald.",
      "The memo was first reported by the Boston Tribune."
    ),
    (
      "The gunman opened fire from the 32nd floor of the hotel.",
      "The gunman opened fire from the 23rd floor of the hotel."
    ),
    (
      "The shooting took place in a church in Dalton.",
      "The shooting took place in a school in Dalton."
    ),
    ("Marsh, a Democrat, voted for the bill.", "Marsh, a Republican, voted for the bill."),
    ("The company is based in Dallas.", "The company is based in Houston."),
    ("The victim was a 23-year-old nurse.", "The victim was a 32-year-old nurse."),
    ("His wife, Karen Delmar, was in the car.", "His sister, Karen Delmar, was in the car."),
    (
      "Renner's brother said he had not known of the plan.",
      "Renner's father said he had not known of the plan."
    ),
    (
      "The gunman pledged allegiance to the group before the attack.",
      "The gunman pledged allegiance to the group during the attack."
    ),
    ("Police found the gun in his car.", "Police found the gun in his house."),
    ("Marsh was shot in the leg.", "Marsh was shot in the hip."),
    ("The plane was flying from Lima to Quito.", "The plane was flying from Quito to Lima."),
    ("Unemployment fell to 5.3 percent in June.", "Unemployment rose to 5.3 percent in June."),
    ("The bill passed the House.", "The bill failed in the House."),
    ("The governor signed the bill on Monday.", "The governor vetoed the bill on Monday."),
    ("Marsh voted for the war in 2003.", "Marsh voted against the war in 2003."),
    ("Marsh said she supports the deal.", "Marsh said she opposes the deal."),
  ])
  func `sentences that tell one thing differently are in conflict`(one: String, other: String)
    throws
  {
    let found = try conflicts(one, other)
    #expect(!found.isEmpty)
    #expect(
      found.allSatisfy { Set($0.sides.map(\.document)).count == 2 && !$0.explanation.isEmpty })
  }

  @Test(arguments: [
    (
      "Senate Majority Leader Mark Connell said the vote would be held on Monday.",
      "The vote will be held on Monday, Senate Republican leader Mark Connell said."
    ),
    (
      "White House press secretary Josh Earley said the trip was off.",
      "The trip is off, said Josh Earley, a spokesman for the president."
    ),
    (
      "The suspect was questioned by the FBI three times.",
      "The FBI had questioned the suspect several times."
    ),
    (
      "Five people were killed and 12 wounded, police said.",
      "Twelve people were wounded in the attack."
    ),
    (
      "The Senate voted 54 to 46 to pass the measure.",
      "An amendment to the measure failed 48 to 52."
    ),
    (
      "The House passed the bill 220-205 on Thursday.",
      "The Senate passed the bill 54-46 on Friday."
    ),
    (
      "Marsh said in an interview with Channel Nine that she would not run.",
      "Marsh later told the Lakeside Gazette that the choice had been hard."
    ),
    (
      "She is seeking a third term as governor.",
      "Her third year as governor was marked by strikes."
    ),
    ("He was arrested twice in Ohio.", "He was arrested once in Texas."),
    ("The plan would cost $1 trillion over 10 years.", "The plan would cost $100 billion a year."),
    ("The plan would cut taxes by $500 billion.", "The plan would cost $1 trillion over 10 years."),
    (
      "In 2011, 40 people died of the flu in the county.",
      "In 2012, 55 people died of the flu in the county."
    ),
    ("Turnout was 45 percent in Dalton.", "Turnout was 52 percent across the state."),
    (
      "The president will speak at 9 p.m. on Tuesday.",
      "The rebuttal by the senator will be aired at 9:30 p.m. on Tuesday."
    ),
    ("Police arrested 12 people on Monday.", "Police arrested 20 people on Tuesday."),
    (
      "The committee has 21 members, 11 of them Republicans.",
      "Ten Democrats sit on the committee."
    ),
    ("Marsh has four children.", "One of Marsh's two sons works for the campaign."),
    ("Marsh said she supports the deal.", "Connell said he opposes the deal."),
    (
      "The suspect was questioned twice. An uncle says it was three times.",
      "The suspect was questioned three times. His lawyer says it was twice."
    ),
    (
      "“The gun was in the car,” Bell told the court in Dalton on Friday.",
      "“The gun was in the house,” Dunn told the court in Dalton on Friday."
    ),
  ])
  func `sentences that tell two things are in no conflict`(one: String, other: String) throws {
    #expect(try conflicts(one, other).isEmpty)
  }

  @Test func `values that differ are shown as claims of their own`() throws {
    let found = try conflicts(
      "Three of the four engines failed.", "Two of the four engines failed.")
    #expect(found.count == 1)
    #expect(found.first?.kind == .quantity)
    #expect(found.first?.sides.map(\.text) == ["Three", "Two"])
  }

  @Test(arguments: [
    ("Sen. Ann Bell, R-Ohio, spoke.", "Sen. Ann Bell, a Republican of Ohio, spoke.", false),
    ("Sen. Ann Bell (R-Ohio) spoke.", "Sen. Ann Bell, Democrat of Ohio, spoke.", true),
    ("Sen. Ann Bell, D-Ill., spoke.", "Sen. Ann Bell, D-Illinois, spoke.", false),
    ("Sen. Ann Bell of New Mexico spoke.", "Sen. Ann Bell of Mexico City spoke.", false),
    ("Navy Adm. Ann Bell spoke.", "Army Adm. Ann Bell spoke.", true),
    ("Chief of staff Ann Bell left.", "Press secretary Ann Bell left.", true),
    ("Former press secretary Ann Bell spoke.", "Chief of staff Ann Bell spoke.", false),
  ])
  func `party, state, arm and office of one person are compared`(
    one: String, other: String, isConflict: Bool
  ) throws {
    let found = try conflicts(one, other)
    #expect(found.contains { $0.reason == .differentRole } == isConflict)
  }

  @Test(arguments: [
    (
      "The gunman, identified as Aron Delmar, had lived here.",
      "Police named the gunman as Aron Delmare.", true
    ),
    ("A guard named Mohamed Hasani ran.", "A guard named Mohammed Hassani ran.", false),
    ("Her son Aron Delmar ran.", "Her son Aron Delmare ran. His cousin Eva Delmar fell.", false),
    ("Her son Aron Dells fell ill.", "In Rome a guard, Aron Bells, won.", false),
  ])
  func `names without an office are compared letter by letter`(
    one: String, other: String, isConflict: Bool
  ) throws {
    let found = try conflicts(one, other)
    #expect(found.contains { $0.reason == .differentName } == isConflict)
  }

  @Test func `one day joins with its hours, and a bare number with what it counts`() throws {
    let day = CalendarDay(year: 2026, month: 3, day: 4)
    let analyses = try [
      "Police in Dalton made 47 arrests overnight. The mayor met the chief on Monday afternoon.",
      "Police in Dalton made six arrests, against 47 the night before. The mayor met the chief on Monday.",
    ].enumerated().map { index, text in
      try Pipeline.analysis(of: Array(text.utf8), name: "\(index).txt", published: day)
    }
    let told = Pipeline.event("", of: analyses).facts.filter { $0.verdict != .single }
    #expect(told.contains { $0.kind == .quantity && $0.sides.map(\.text).contains("47") })
    #expect(told.contains { $0.sides.map(\.text).contains("Monday afternoon") })
  }

  @Test(arguments: [
    (
      "He bought his rifle legally, despite having been questioned by the police several times.",
      "In the evening officials admitted that he had twice been questioned about threats.", true
    ),
    (
      "The guard was questioned by the police twice, a judge wrote in a report.",
      "The mayor was questioned by the police three times, and a judge fined her.", false
    ),
    (
      "He had been questioned three times, neighbours said.",
      "Officials said that he was questioned several times by the police.", false
    ),
  ])
  func `how often a thing was done is compared across sentences`(
    one: String, other: String, isConflict: Bool
  ) throws {
    #expect(try conflicts(one, other).isEmpty != isConflict)
  }

  @Test func `a headline that gives another length than the text is a contradiction`() throws {
    let day = CalendarDay(year: 2026, month: 3, day: 4)
    let text = """
      Bells Report Earnings of $139 Million in Seven Years

      Daily Post

      Ann Bell on Friday released eight years of tax returns, showing that the Bells had \
      earnings of $139 million.

      The weather service expects rain in the north. Farmers had asked for help with their vines.
      """
    let analysis = try Pipeline.analysis(of: Array(text.utf8), name: "a.txt", published: day)
    let found = Pipeline.event("", of: [analysis]).facts.filter { $0.verdict == .conflict }
    #expect(found.map { $0.sides.map(\.text) } == [["Seven Years", "eight years"]])
  }
}
