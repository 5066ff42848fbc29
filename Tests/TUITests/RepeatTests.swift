import Model
import Testing

@testable import TUI

/// A clause that one article tells in one sentence and another in several is told once in the table.
@Suite struct RepeatTests {
  private static let closed =
    "The Merrow Bridge was closed on Tuesday after engineers found a crack in its northern pier."
  private static let carries = "It carries 38,500 vehicles a day, according to the last count."
  private static let shut = "They shut the bridge on Wednesday, and I watched them do it."
  private static let engineers = "Engineers closed the bridge on Tuesday."

  /// An event with these facts: clauses by their words in the first three articles.
  private func event(_ clauses: [(id: String, words: [(source: Int, text: String)])]) -> NewsEvent {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    let facts = clauses.map { clause in
      SampleEvent.fact(
        clause.id, .compatible, .scope, .status, "found a crack",
        clause.words.map {
          SampleEvent.claim($0.text, .none, .status, in: all[$0.source])
        })
    }
    return NewsEvent(id: "bridge", analyses: all, facts: facts)
  }

  private var repeated: NewsEvent {
    event([
      ("one", [(0, Self.closed), (1, Self.engineers)]),
      ("two", [(0, Self.closed), (2, Self.shut)]),
      ("three", [(0, Self.closed), (1, Self.carries)]),
      ("four", [(1, Self.carries), (2, Self.shut)]),
    ])
  }

  private func ids(_ driver: Driver) -> [String] {
    driver.state.shown.compactMap { driver.state.event?.facts[$0].id }
  }

  @Test func isToldOnce() {
    var driver = Driver(columns: 80, rows: 24, events: [repeated])
    driver.press("c")
    #expect(ids(driver) == ["one", "four"])
    #expect(driver.text.contains("CLAIMS 2 of 4   2 repeat a clause (:filter status)"))
    driver.press("j")
    #expect(driver.status.contains("claim 2/2"))
  }

  @Test func isTheSameInEveryOrder() {
    for keys in ["c", "c S", "c S S"] {
      var driver = Driver(columns: 80, rows: 24, events: [repeated])
      driver.press(keys)
      #expect(Set(ids(driver)) == ["one", "four"])
    }
  }

  /// What all sides say is a part of the name.
  @Test(arguments: [
    ("drivers", "About 40,000 drivers"), ("traffic", "About 40,000 drivers, traffic"),
    ("about 40,000 drivers", "About 40,000 drivers cross it every day"),
  ])
  func isCalledByItsFigure(subject: String, title: String) {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    for verdict in [Fact.Verdict.single, .agree] {
      #expect(called(subject, verdict, in: all).hasPrefix(title))
    }
  }

  @Test func isCalledByItsSubjectWhereTheFiguresDiffer() {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    #expect(called("drivers", .compatible, in: all) == "drivers")
    #expect(called("drivers", .conflict, in: all) == "drivers")
  }

  private func called(_ subject: String, _ verdict: Fact.Verdict, in all: [Analysis]) -> String {
    let fact = SampleEvent.fact(
      "f", verdict, nil, .quantity, subject,
      [SampleEvent.claim("About 40,000 drivers", .number(40_000), in: all[0])])
    let event = NewsEvent(id: "bridge", analyses: all, facts: [fact])
    return EventSummary(event, notebook: Notebook()).titles[0]
  }

  @Test func isThereWhereItIsAskedFor() {
    var driver = Driver(columns: 80, rows: 24, events: [repeated])
    driver.press("c :")
    driver.type("filter status")
    driver.press("Enter")
    #expect(ids(driver).count == 4 && !driver.text.contains("repeat a clause"))
  }

  @Test func staysWhereThePersonHasTaggedOrNotedIt() {
    var driver = Driver(columns: 80, rows: 24, events: [repeated])
    driver.send(.notebook(Notebook(tags: ["three"], notes: ["two": "ask"])))
    #expect(Set(ids(driver)) == ["one", "two", "three"])
  }

  @Test func goesAwayWhereOneFactHasAllItsSides() {
    let event = event([
      ("all", [(0, Self.closed), (1, Self.engineers), (2, Self.shut)]),
      ("part", [(1, Self.engineers), (2, Self.shut)]),
    ])
    #expect(ids(Driver(columns: 80, rows: 24, events: [event])) == ["all"])
  }

  /// Words that were read as two claims, of one speaker or of two, are quoted once.
  @Test func quotesTheSameWordsOnce() {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    let side = { (kind: Claim.Kind, speaker: String) in
      SampleEvent.claim("Repairs will cost $12 million", .none, kind, in: all[0], speaker: speaker)
    }
    let fact = SampleEvent.fact(
      "same", .compatible, .scope, .quotation, "repairs",
      [side(.quotation, "Ines Calder"), side(.stance, "Ines Calder"), side(.stance, "the city")])
    var driver = Driver(
      columns: 80, rows: 24, events: [NewsEvent(id: "bridge", analyses: all, facts: [fact])])
    driver.press("c")
    let rows = driver.rows.drop { !$0.contains("compatible") || $0.contains("sources") }
    #expect(rows.count { $0.contains("Repairs will cost") } == 1)
    #expect(rows.count { $0.contains("by Ines Calder") } == 1)
    #expect(rows.count { $0.contains("by the city") } == 1)
    driver.press("J J")
    #expect(driver.rows.contains { $0.hasPrefix(">~ anna") })
  }

  /// A date or a figure that has no subject is called by the words before it.
  @Test func isCalledByTheWordsAroundIt() {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    let facts = [("in January", 1), ("thirty years", 0), ("Buses", 0)].map { words, source in
      SampleEvent.fact(
        words, .single, nil, .date, words,
        [SampleEvent.claim(words, .none, .date, in: all[source])])
    }
    let event = NewsEvent(id: "bridge", analyses: all, facts: facts)
    let titles = EventSummary(event, notebook: Notebook()).titles
    #expect(titles[0] == "The council had been told of the crack in January")
    #expect(titles[1].hasSuffix("seen anything like this in thirty years"))
    #expect(
      titles[2].hasPrefix("Buses are sent round by the southern road") && titles[2].hasSuffix("…"))
    #expect("…one two three".fittedAsTitle(to: 9) == "…three")
    #expect("…one two three".fittedAsTitle(to: 10) == "…two three")
    #expect("…one two three".fittedAsTitle(to: 14) == "…one two three")
    #expect("…three".fittedAsTitle(to: 3) == "…t+" && "one two".fittedAsTitle(to: 4) == "one+")
  }

  /// The words of a clause are its title, and a title is cut after a word.
  @Test func isCalledByItsWords() {
    var driver = Driver(columns: 80, rows: 24, events: [repeated])
    driver.press("c")
    let row = driver.rows.first { $0.contains("The Merrow Bridge") }
    #expect(row?.contains("The Merrow Bridge was+ ") == true, "\(row ?? "")")
    #expect("one two three".fittedByWords(to: 10) == "one two+")
    #expect("one, two three".fittedByWords(to: 6) == "one+")
    #expect("unbreakable".fittedByWords(to: 5) == "unbr+" && "two".fittedByWords(to: 3) == "two")
    #expect("a breakable".fittedByWords(to: 8) == "a break+" && "a b".fittedByWords(to: 0) == "")
  }

  @Test func passagesAreThereOnlyWhereTheyAreAskedFor() {
    var loose = repeated
    loose.facts[0].wordsInCommon = 12
    var driver = Driver(columns: 80, rows: 24, events: [loose])
    driver.press("c")
    #expect(!ids(driver).contains("one"))
    #expect(driver.text.contains("3 claims"))
    driver.press(":")
    driver.type("filter status")
    driver.press("Enter")
    #expect(ids(driver).contains("one"))
  }
}
