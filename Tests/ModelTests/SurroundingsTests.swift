import Model
import Testing

/// Figures and dates that are much alike, and of two things.
@Suite struct SurroundingsTests {
  @Test(arguments: [
    // Other owners and places.
    (
      "Thornwater was fined 104 million pounds by the regulator on Monday.",
      "Yarrow Water was fined 47 million pounds by the regulator on Monday."
    ),
    (
      "The number of births in England fell by 2.2 percent.",
      "The number of births in Scotland fell by 4.1 percent."
    ),
    (
      "An air strike in Khan Younis killed six people.",
      "An air strike in Rafah killed nine people."
    ),
    ("Schools are closed until June 30.", "In Bihar schools are closed until June 8."),
    ("About 32,000 teachers will walk out.", "In the capital 5,100 teachers will walk out."),
    // Other times.
    (
      "Trump won Wisconsin, which gave him 226 electoral votes.",
      "In 2020 Biden had 306 electoral votes."
    ),
    (
      "The storm forced 600,000 people from their homes.",
      "Another storm struck the coast in July last year. It forced 880,000 people from their homes."
    ),
    ("The prize went to Ann Bell on Monday.", "The prize went to Karl Hale last year."),
    // Other measures, and another of one kind.
    (
      "The company’s net profit rose to 312 million euros.",
      "The company’s operating profit rose to 455 million euros."
    ),
    ("The avalanche was 150 metres wide.", "A second avalanche was 80 metres wide."),
    // Two bounds that both hold.
    (
      "At least 40 people were killed in the storm.", "At least 19 people were killed in the storm."
    ),
    // Sentences that differ twice.
    (
      "Two men robbed a bank in Leeds on Monday and fled with 30,000 pounds.",
      "Three men robbed a bank in Bradford on Friday and fled with 12,000 pounds."
    ),
    // What is to be done is not done yet.
    (
      "The suspect is to be charged with murder in the shooting at the mall.",
      "The suspect has not been charged with murder in the shooting at the mall."
    ),
    // Who had an office and who has it.
    (
      "The museum’s director, Eva Holm, opened the show.",
      "Former museum director Lars Holm did not come to the show."
    ),
    // Talks with two companies.
    (
      "The company confirmed that it was in talks with Delta about a merger.",
      "The company denied that it was in talks with Omega about a merger."
    ),
  ])
  func findsNoConflict(one: String, other: String) throws {
    #expect(try TwoArticles.conflicts(one, other).isEmpty)
  }

  @Test(arguments: [
    (
      "The strike in Rafah killed six people.", "The strike in Rafah killed nine people.",
      ["six people", "nine people"]
    ),
    // Digits that are swapped are a slip, whatever stands around them.
    (
      "The agents arrested 146 people at the plant in Marden.",
      "The agents arrested 164 people at the plant of Hollis Foods.", ["146 people", "164 people"]
    ),
    // A country is meant by its capital too.
    (
      "Ireland will pay 60 percent of the cost of the cable.",
      "Dublin will pay 40 percent of the cost of the cable.", ["60 percent", "40 percent"]
    ),
  ])
  func findsRivals(one: String, other: String, sides: [String]) throws {
    #expect(try TwoArticles.conflicts(one, other).contains(sides))
  }

  /// Articles of a headline and a sentence are compared sentence by sentence, not as one question.
  @Test func neverSetsHeadlinesAgainstEachOtherForWhatTheTextTells() throws {
    let day = CalendarDay(year: 2026, month: 6, day: 18)
    let texts = [
      "Ceasefire talks resume\n\nThe Post\n\n2026-06-18\n\nThe rebels took part in the talks in Doha.",
      "Long road to a truce\n\nThe Times\n\n2026-06-18\n\nThe army did not take part in the parade.",
    ]
    let analyses = try texts.enumerated().map {
      try Pipeline.analysis(of: Array($1.utf8), name: "\($0).txt", published: day)
    }
    let facts = Pipeline.event("", of: analyses).facts
    #expect(!facts.contains { $0.verdict == .conflict })
  }
}
