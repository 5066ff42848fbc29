import Model
import Testing

/// What one speaker says and another denies, in one article or in two.
@Suite struct CounterclaimTests {
  private static let nothing = "The mill stands by the river."

  private func conflicts(_ one: String, _ other: String = nothing) throws -> [[String]] {
    try TwoArticles.conflicts(one, other) { $0.reason == .polarity }
  }

  @Test(arguments: [
    // One verb, denied by another speaker, in whatever voice.
    (
      "The chief said three warnings were given. Organizers said the officers gave no warning.",
      ["three warnings were given", "the officers gave no warning"]
    ),
    (
      "“We have won the case,” Mr. Hale said. Ms. Bell said that he had not won the case.",
      ["We have won the case", "that he had not won the case"]
    ),
    (
      "“He has made his commitments in public,” Mr. King said. “I don’t believe he made any "
        + "commitment,” Ms. Harris said.",
      ["He has made his commitments in public", "I don’t believe he made any commitment"]
    ),
    // Denied of all days before.
    (
      "The first trucks reached Lenzi on Tuesday, Mr. Hale said. None had reached Lenzi by "
        + "Wednesday morning, Ms. Bell said.",
      [
        "The first trucks reached Lenzi on Tuesday", "None had reached Lenzi by Wednesday morning",
      ]
    ),
    (
      "The minister denied that the fighters captured the town. Rebels said the fighters captured the "
        + "town.",
      ["the fighters captured the town", "that the fighters captured the town"]
    ),
    (
      "Mr. Hale said no oil was leaked into the river. Ms. Bell said that oil was leaked into the river.",
      ["that oil was leaked into the river", "no oil was leaked into the river"]
    ),
    // What was said is rejected without being named again.
    (
      "“They were pressing people to sign papers,” Maria Hale said. The agency denied that.",
      ["They were pressing people to sign papers", "denied that"]
    ),
    (
      "Mr. Hale said the plant had closed. Ms. Bell said that was false.",
      ["the plant had closed", "that was false"]
    ),
    (
      "Mr. Hale said the plant had closed. The owners disputed that account.",
      ["the plant had closed", "that account"]
    ),
    // Who rejects it goes on to say what was so instead.
    (
      "“That hospital was a fort,” Mr. Hale said. The group denied it. Its director, Ann Bell, said "
        + "that no fighters were in the building.",
      ["That hospital was a fort", "denied it", "that no fighters were in the building"]
    ),
  ])
  func findsWhatOneSaysAndAnotherDenies(article: String, sides: [String]) throws {
    #expect(try conflicts(article) == [sides])
  }

  @Test func namesTheSpeakersWhoDisagree() throws {
    let facts = try TwoArticles.facts(
      "Mr. Hale said the plant had closed. Ms. Bell said that was false.", Self.nothing)
    let conflict = try #require(facts.first { $0.verdict == .conflict })
    #expect(conflict.between == .speakers)
    #expect(conflict.explanation == "said by Hale, rejected by Bell")
    let told = conflict.sides.map(\.range)
    #expect(!facts.contains { $0.verdict == .single && told.contains($0.sides[0].range) })
  }

  @Test func findsADenialInAnotherArticle() throws {
    let found = try conflicts(
      "The minister said that troops had not crossed the border.",
      "Rebels said that troops crossed the border at dawn.")
    #expect(
      found == [
        ["that troops crossed the border at dawn", "that troops had not crossed the border"]
      ])
  }

  @Test func findsADenialInWordsThatMeanTheSame() throws {
    let found = try conflicts(
      "Ann Bell testified before the panel that Karl Hale had requested that Ms. Bell close the case.",
      "Karl Hale over the weekend denied that he asked Ms. Bell to close the case.")
    #expect(
      found == [
        [
          "that Karl Hale had requested that Ms. Bell close the case",
          "that he asked Ms. Bell to close the case",
        ]
      ])
  }

  @Test(arguments: [
    // Done to somebody else, or by somebody else.
    "The tariffs hurt China, Mr. Hale said. The tariffs did not hurt Apple, said Ann Bell.",
    "The Senate passed the bill, Mr. Hale said. The House has not passed the bill, Ann Bell said.",
    "Mr. Hale said the mill polluted the river. Ms. Bell said the mill had not polluted the lake.",
    // Not done yet on a day before; or to be done.
    "Mr. Hale said he had paid the fine on Wednesday. Ms. Bell said he did not pay the fine on Monday.",
    "Mr. Hale said he would sell the mill. Ms. Bell said he had not sold the mill.",
    // One speaker; and a denial that denies nothing.
    "“We have won the case,” Mr. Hale said. He had not won the case in May, Mr. Hale said.",
    "Ms. Bell said he paid the fine. Mr. Hale said that he did not just pay the fine but the costs.",
    // Told on a later day than it was denied; elsewhere; in part; for another reason.
    "The mayor said on Monday that the city had not closed the bridge. On Tuesday the police said "
      + "the city closed the bridge.",
    "Mr. Hale said the firm had never sold the drug in Europe. Ms. Bell said the firm sold the drug "
      + "in Asia.",
    "Mr. Hale said the state did not warn all families. Ms. Bell said the state warned some families.",
    "Mr. Hale said the airline did not cancel the flight because of weather. Ms. Bell said the airline "
      + "canceled the flight because of a strike.",
    "“I did not kill my wife,” Mr. Hale said. “I killed my wife,” Mr. Boone said.",
    // Nobody denies it.
    "Mr. Hale did not deny that he bribed the judge. Prosecutors said he bribed the judge.",
    "Critics say the road was closed. The mayor did not deny that.",
    "Mr. Hale said the plant had closed. Few economists dispute that.",
    // Charges, and plans.
    "The mayor said the bridge was safe. Mr. Boone, who is accused of theft, denies the allegations.",
    "The ministry said the accord was ready. Mr. Hale rejected it.",
    "The Post said the plan was ready. In a statement contradicting the report, the ministry said it "
      + "stood by its allies.",
    "“Did the police not warn the family?” Mr. Hale said. Ms. Bell said the police warned the family.",
    // A part of a sentence; a question; what is no statement.
    "Mr. Hale said the plant had closed. The company, he said, denied it.",
    "The panel wants to know whether Mr. Hale leaned on staff, Ms. Bell said. Mr. Hale has denied it.",
    "Mr. Hale said the plant had closed. Ms. Bell rejected the offer.",
    "Mr. Hale said the plant had closed. Ms. Bell denied the charges.",
  ])
  func takesWhatCanBothBeSoForNoConflict(article: String) throws {
    #expect(try conflicts(article) == [])
  }

  @Test func comparesATollOfAHeadlineWithItsText() throws {
    let article = """
      12 killed in bus crash near Dayton

      The Post

      2026-06-18

      A bus ran off the road near Dayton on Monday. Ten people were killed in the crash.
      """
    let analysis = try Pipeline.analysis(of: Array(article.utf8), name: "a.txt")
    let conflicts = Pipeline.event("", of: [analysis]).facts.filter { $0.verdict == .conflict }
    #expect(conflicts.map { $0.sides.map(\.text) } == [["12", "Ten people"]])
  }
}
