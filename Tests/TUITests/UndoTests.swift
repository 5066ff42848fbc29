import Model
import Testing

@testable import TUI

/// `U` takes every change of tags, notes, marks and judgements back, one after the other.
@Suite struct UndoTests {
  private func note(_ text: String, in driver: inout Driver) {
    driver.press("a ^U")
    driver.type(text)
    driver.press("Enter")
  }

  @Test func takesChangesBackInTheirOrder() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    let before = driver.state.notebook
    driver.press("t")
    note("first", in: &driver)
    note("second", in: &driver)
    driver.press("x")
    driver.type("two days")
    driver.press("Enter T")
    #expect(driver.state.notebook.overruled.count == 1 && driver.state.notebook.tags.isEmpty)
    driver.press("U")
    #expect(driver.status.contains("1 tag back") && driver.state.notebook.tags.count == 1)
    driver.press("U")
    #expect(driver.state.notebook.overruled.isEmpty)
    driver.press("U")
    #expect(driver.state.notebook.notes.values.first == "first")
    driver.press("U U")
    #expect(driver.state.notebook == before)
    driver.press("U")
    #expect(driver.status.contains("nothing to undo"))
    // Every step is stored as it was made.
    var stored = before
    for case .notebook(let change) in driver.effects { stored.apply(change) }
    #expect(stored == before)
  }

  @Test func takesMarksBack() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("m a")
    let first = driver.state.notebook.marks["a"]
    driver.press("J m a")
    #expect(driver.state.notebook.marks["a"] != first && driver.status.contains("U puts it back"))
    driver.press("U")
    #expect(driver.state.notebook.marks["a"] == first)
    driver.press("U")
    #expect(driver.state.notebook.marks.isEmpty && driver.status.contains("no mark a again"))
  }

  @Test func stopsTheReadingWithoutLoss() {
    var driver = Driver(columns: 80, rows: 24)
    driver.send(.progress(IndexingProgress(done: 3, total: 40)))
    driver.press("^C")
    #expect(driver.effects.last == .stopReading)
    #expect(driver.status.contains("stopped after 3 of 40 files: R goes on"))
    // News that was under way starts nothing again.
    driver.send(.progress(IndexingProgress(done: 4, total: 40)))
    driver.press("j")
    #expect(!driver.status.contains("reading"))
    driver.press("^C")
    #expect(driver.status.contains("q quits"))
    driver.press("R")
    driver.send(.progress(IndexingProgress(done: 5, total: 40)))
    driver.press("j")
    #expect(driver.status.contains("reading files: 5 of 40"))
  }

  @Test func saysInAnEmptyPaneThatTheReadingWasStopped() {
    var driver = Driver(columns: 80, rows: 24, events: [])
    driver.send(.progress(IndexingProgress(done: 0, total: 40)))
    driver.press("^C")
    #expect(driver.text.contains("The reading was stopped. R goes on"))
  }
}
