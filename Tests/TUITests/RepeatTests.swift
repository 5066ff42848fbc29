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
}
