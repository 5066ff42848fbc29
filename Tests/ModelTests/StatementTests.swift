import Model
import Testing

/// Two statements and the answer that they get together.
struct StatementCase: CustomTestStringConvertible {
  /// The one answer to a pair of statements.
  enum Answer { case conflict, agreement, reported, none }

  var one: String
  var other: String
  var answer: Answer

  init(_ one: String, _ other: String, _ answer: Answer) {
    self.one = one
    self.other = other
    self.answer = answer
  }

  var testDescription: String { "\(one) / \(other)" }
}

@Suite struct StatementTests {
  /// The facts of two documents made into one answer, as the JSON interface says.
  private func answer(_ one: String, _ other: String) throws -> StatementCase.Answer {
    let analyses = [
      try Pipeline.analysis(of: Array(one.utf8), name: "a.txt"),
      try Pipeline.analysis(of: Array(other.utf8), name: "b.txt"),
    ]
    let facts = Pipeline.event("", of: analyses).facts.filter { $0.verdict != .single }
    if facts.contains(where: { $0.verdict == .conflict }) { return .conflict }
    let isReported = { (fact: Fact) in fact.sides.contains { $0.polarity == .reported } }
    if facts.contains(where: { !isReported($0) }) { return .agreement }
    return facts.isEmpty ? .none : .reported
  }

  @Test(
    "a short claim and a sentence",
    arguments: [
      StatementCase(
        "The Gallant was built in 1911.",
        "The Gallant is a steam ferry that was built in Leith in 1907 for the northern isles.",
        .conflict),
      StatementCase(
        "The Gallant was built in 1907.",
        "The Gallant is a steam ferry that was built in Leith in 1907 for the northern isles.",
        .agreement),
      StatementCase(
        "The opera had its first night in May.",
        "It had its first night on 14 October 1883 in Graz.", .conflict),
      StatementCase(
        "The choir sold more than 5,000 tickets.",
        "The choir sold 21,000 tickets for its spring tour.", .agreement),
      StatementCase(
        "The choir sold more than 5,000 tickets.",
        "The choir sold 3,200 tickets for its spring tour.", .conflict),
      StatementCase(
        "Marta Lindqvist is not a surgeon.",
        "Marta Lindqvist is a Swedish surgeon and a mother of four.", .conflict),
      StatementCase(
        "Marta Lindqvist refused to run for mayor.",
        "Marta Lindqvist ran for mayor of Lund in the spring.", .conflict),
      StatementCase(
        "The factory in Ostrava closed.", "The factory in Ostrava opened with great pomp.",
        .conflict),
      StatementCase(
        "Halmstad is a village.", "Halmstad is a city on the west coast of Sweden.", .conflict),
      StatementCase(
        "Blue Lantern is a political party.",
        "Blue Lantern is a novel about a family of glassblowers.", .conflict),
      StatementCase(
        "The bridge was designed by Olga Petrov.",
        "The bridge was designed by Henrik Dahl and finished after his death.", .conflict),
      StatementCase(
        "The quartet studied at the Rilke School.",
        "The quartet studied at the Brahms School in Hamburg for three years.", .conflict),
      StatementCase(
        "Anselm Rook is a Danish painter.",
        "Anselm Rook is a celebrated Portuguese painter who lives in Porto.", .conflict),
      StatementCase(
        "Ines Valera has yet to sing in Madrid.", "Ines Valera sang in Madrid last winter.",
        .conflict),
      StatementCase(
        "Rosa Quint plays the violin.", "Rosa Quint plays the cello in a quartet from Ghent.",
        .conflict),
    ])
  func judgesAClaim(_ pair: StatementCase) throws {
    #expect(try answer(pair.one, pair.other) == pair.answer)
  }

  @Test(
    "a claim and a headline that denies it, passes it on or asserts it",
    arguments: [
      StatementCase(
        "A circus lion escaped in Leipzig", "No, a lion did not escape from a circus in Leipzig",
        .conflict),
      StatementCase(
        "A circus lion escaped in Leipzig", "Leipzig circus lion story is a hoax", .conflict),
      StatementCase(
        "A circus lion escaped in Leipzig", "Police deny that circus lion escaped in Leipzig",
        .conflict),
      StatementCase(
        "A circus lion escaped in Leipzig", "Circus lion reportedly escapes in Leipzig", .reported),
      StatementCase(
        "A circus lion escaped in Leipzig", "Has a circus lion escaped in Leipzig?", .reported),
      StatementCase(
        "A circus lion escaped in Leipzig", "Circus lion escapes in Leipzig: sources", .reported),
      StatementCase(
        "A circus lion escaped in Leipzig", "Escaped circus lion roams streets of Leipzig",
        .agreement),
      StatementCase(
        "A circus lion escaped in Leipzig",
        "Police confirm report of escaped circus lion in Leipzig",
        .agreement),
      StatementCase(
        "The lion story is a hoax", "Zoo says lion story is no hoax", .conflict),
      StatementCase(
        "A circus lion escaped in Leipzig", "Storm floods cellars in Porto", .none),
    ])
  func judgesAHeadline(_ pair: StatementCase) throws {
    #expect(try answer(pair.one, pair.other) == pair.answer)
  }

  @Test(
    "sentences of news that tell the same, and those that only share a word",
    arguments: [
      StatementCase(
        "The port authority of Gdynia closed two of its three piers on Tuesday after the storm damaged a crane.",
        "Two of the three piers in Gdynia were closed on Tuesday after a crane was damaged by the storm, the port authority said.",
        .agreement),
      StatementCase(
        "The port authority of Gdynia closed two of its three piers on Tuesday after the storm damaged a crane.",
        "Voters in the coastal district go to the polls on Tuesday to choose a new council and a harbour commissioner.",
        .none),
    ])
  func judgesSentences(_ pair: StatementCase) throws {
    #expect(try answer(pair.one, pair.other) == pair.answer)
  }

  @Test func aConflictOfValuesShowsTheValues() throws {
    let analyses = [
      try Pipeline.analysis(of: Array("The choir was founded in 1911.".utf8), name: "a.txt"),
      try Pipeline.analysis(
        of: Array("The choir, which was founded in 1921 in Basel, sings in Latin.".utf8),
        name: "b.txt"),
    ]
    let conflict = Pipeline.event("", of: analyses).facts.first { $0.verdict == .conflict }
    #expect(conflict?.sides.map(\.text) == ["1911", "1921"])
    #expect(conflict?.kind == .date)
  }
}
