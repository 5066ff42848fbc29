import Model
import Testing

/// Which days and times of two articles are rivals for one event, in sentences that are little alike.
@Suite struct RivalDateTests {
  private func conflicts(_ one: String, _ other: String) throws -> [[String]] {
    try TwoArticles.conflicts(one, other) { $0.kind == .date || $0.kind == .time }
  }

  @Test(arguments: [
    // A noun with a verb that only says when, and the verb of the same stem.
    (
      "Sentencing was set for July 3. His lawyer hopes for probation.",
      "Judge Vera Raman will sentence him on July 13.", ["July 3", "July 13"]
    ),
    (
      "The hearing on the merger is scheduled for August 4.",
      "A judge will hold a hearing on the merger on August 14.", ["August 4", "August 14"]
    ),
    // One deed of one actor.
    (
      "Gov. Ellen Stroud vetoed a bipartisan bill on Wednesday night.",
      "Gov. Ellen Stroud vetoed legislation on pipelines on Friday.", ["Wednesday night", "Friday"]
    ),
    // Times of day, where one says that a fire broke out and the other that it began.
    (
      "The fire broke out at 6:15 p.m. in the mill.",
      "The fire at the mill began at 7:40 p.m., the union said.",
      ["6:15 p.m.", "7:40 p.m."]
    ),
  ])
  func findsRivalDays(one: String, other: String, sides: [String]) throws {
    let found = try conflicts(one, other)
    #expect(found == [sides])
  }

  @Test(arguments: [
    // Two actors.
    ("The Senate passed the bill on Monday.", "The House passed the bill on Wednesday."),
    (
      "The senate passed the bill in a 61-37 vote on Friday.",
      "The house passed the bill in a 220-205 vote on Monday."
    ),
    // What is announced is many things.
    (
      "The governor announced on Monday that the state will buy the old mill at Carrow.",
      "A new road along the coast was announced by the governor on Wednesday, to cheers."
    ),
    // Expected, and over.
    ("The trial will begin on Monday.", "The trial of his brother ended on Tuesday."),
    // Two things of which one deed is told.
    (
      "The report will be released on July 3.",
      "The tapes will be released on July 10, the police said."
    ),
    // One day in two words.
    (
      "Sentencing was set for Friday. His lawyer hopes for probation.",
      "Judge Vera Raman will sentence him on June 19."
    ),
    // Days that are years apart.
    (
      "All six districts were won by Governor Halvorsen last November.",
      "He was the only one of the six to win in 2008 in such a district."
    ),
  ])
  func leavesAloneOtherDays(one: String, other: String) throws {
    #expect(try conflicts(one, other) == [])
  }
}
