import Model
import Testing

@testable import TUI

/// How many claims there are, and how many the filter shows, is the same wherever it is said.
@Suite struct CountingTests {
  @Test func saysTheSameCountsInEveryPlace() {
    var driver = Driver(columns: 160, rows: 48)
    #expect(driver.rows[0].contains("5 claims  3 conflicts"))
    driver.press(":")
    driver.type("filter money date")
    driver.press("Enter")
    #expect(driver.status.contains("2 of 5 claims shown"))
    driver.press("z z")
    #expect(driver.rows[0].contains("2 of 5 claims  2 of 3 conflicts  0 of 1 compatible"))
    #expect(driver.text.contains("CLAIMS 2 of 5 "))
    #expect(driver.status.contains("2 of 3 conflicts: ]c goes to the first"))
  }

  @Test func saysThatTheFilterHidesAllConflicts() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type("filter compatible")
    driver.press("Enter g")
    #expect(driver.status.contains("3 conflicts, hidden by the filter"))
  }

  /// A passage that only touches on one matter is no claim, also where it is listed.
  @Test func countsPassagesForNothing() {
    var event = SampleEvent.event
    event.facts[3].kind = .status
    event.facts[3].features = []
    let passages = event.facts.filter(\.isPassage).count
    var driver = Driver(columns: 100, rows: 30, events: [event])
    driver.press("c z :")
    driver.type("filter status")
    driver.press("Enter")
    let shown = driver.state.shown.count - passages
    #expect(driver.status.contains("\(shown) of \(5 - passages) claims shown"))
    #expect(driver.rows[1].contains("CLAIMS \(shown) of \(5 - passages) "))
  }

  @Test func endsTheMessageOfReadingAgain() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("R")
    driver.send(.progress(IndexingProgress(done: 1, total: 4)))
    #expect(driver.status.contains("reading bridge again"))
    driver.send(.progress(IndexingProgress(done: 4, total: 4, isFinished: true)))
    #expect(driver.status.contains("read again: 4 sources"))
    // What another key did is not covered.
    driver.press("R =")
    driver.send(.progress(IndexingProgress(done: 4, total: 4, isFinished: true)))
    #expect(driver.status.contains("line "))
  }
}

/// A table that has not room for the columns of all sources.
@Suite struct ColumnTests {
  /// Twenty articles, of which the first and the last tell the one fact.
  private static let event: NewsEvent = {
    let all = (1...20).map { number in
      SampleEvent.analysis(
        SampleEvent.Source(
          name: "many/\(number < 10 ? "0" : "")\(number).txt", outlet: "Outlet \(number)",
          published: nil, paragraphs: ["Title \(number)", "The hall costs \(number) million."]))
    }
    let sides = [0, 19].map {
      SampleEvent.claim("\($0 + 1) million", .number(Double($0 + 1)), in: all[$0])
    }
    let fact = SampleEvent.fact(
      "f", .conflict, .differentValue, .quantity, "what the hall costs", sides)
    return NewsEvent(id: "many", analyses: all, facts: [fact])
  }()

  /// The short names over the columns.
  private func labels(_ driver: Driver) -> [String] {
    driver.rows[2].split(separator: " ").map(String.init).filter { Int($0) != nil }
  }

  @Test func pagesThroughTheColumns() throws {
    var driver = Driver(columns: 80, rows: 24, events: [Self.event])
    driver.press("c z")
    let first = labels(driver)
    #expect(first.first == "01" && first.count < 20)
    #expect(driver.rows[1].contains("\(20 - first.count) sources to the side: < >"))
    var seen = first
    for _ in 0..<20 / first.count {
      driver.press(">")
      seen += labels(driver)
      #expect(labels(driver).count == first.count)
    }
    #expect(Set(seen).count == 20 && seen.last == "20")
    #expect(driver.status.contains("to 20 of 20"))
    // The article stays the one that is read, also while the cursor moves on.
    #expect(driver.state.article.document == "many/01.txt")
    driver.press("j k <")
    #expect(labels(driver).last != "20" && labels(driver).first != "01")
    // The side that is gone to is in sight again.
    driver.press("J")
    #expect(labels(driver).contains("20"))
    driver.press("20 <")
    #expect(labels(driver) == first)
  }

  @Test func saysThatAllColumnsAreThere() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(">")
    #expect(driver.status.contains("c shows it"))
    driver.press("c z >")
    #expect(driver.status.contains("all sources are shown"))
    #expect(!driver.rows[1].contains("to the side"))
  }
}
