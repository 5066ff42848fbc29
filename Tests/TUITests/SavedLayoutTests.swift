import Model
import Testing

@testable import TUI

/// The layout of a folder is there again at the next reading.
@Suite struct SavedLayoutTests {
  /// What a session in which `script` was pressed leaves.
  private func notebook(after script: String) -> Notebook {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(script + " Q")
    var notebook = Notebook()
    for case .notebook(let change) in driver.effects { notebook.apply(change) }
    return notebook
  }

  @Test(arguments: [
    "c S", "J", "f j Enter q c", "c z", "h W w", "& $ Enter", "J J Tab G", "c Down Down", "]c ]c",
  ])
  func isThereAgain(script: String) {
    var before = Driver(columns: 80, rows: 24)
    before.press(script)
    var after = Driver(columns: 80, rows: 24)
    after.send(.notebook(notebook(after: script)))
    // The status line says what the last key did.
    #expect(after.rows.dropLast(2) == before.rows.dropLast(2))
  }

  /// The cursor is where it was, and what it is on is shown.
  @Test func showsWhatTheCursorWasLeftOn() {
    var left = Driver(columns: 80, rows: 24)
    left.press("c Down Down")
    var after = Driver(columns: 80, rows: 24)
    after.send(.notebook(notebook(after: "c j j")))
    #expect(after.rows.dropLast(2) == left.rows.dropLast(2))
  }

  @Test func doesNotMoveWhatSomebodyHasMovedMeanwhile() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("J")
    let rows = driver.rows
    driver.send(.notebook(notebook(after: "c S z")))
    #expect(driver.rows.dropLast(2) == rows.dropLast(2))
  }

  @Test func neverHidesEverything() {
    var notebook = Notebook()
    var layout = ReadingLayout()
    layout.text = "words that are gone"
    layout.documents = ["gone.txt"]
    layout.focus = "pair"
    layout.order = "nonsense"
    notebook.layout = layout
    var driver = Driver(columns: 80, rows: 24)
    driver.send(.notebook(notebook))
    #expect(!driver.text.contains("filter"))
    driver.press("c")
    #expect(driver.text.contains("CLAIMS 5 of 5"))
  }
}
