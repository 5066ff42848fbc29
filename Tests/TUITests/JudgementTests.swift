import Model
import Testing

@testable import TUI

/// `x` judges that a conflict is none, and takes that back.
@Suite struct JudgementTests {
  private func overrule(_ reason: String, in driver: inout Driver) {
    driver.press("x")
    driver.type(reason)
    driver.press("Enter")
  }

  @Test func takesAJudgementOfAnEarlierReadingBack() {
    var earlier = Driver(columns: 80, rows: 24)
    earlier.press("]c")
    overrule("two time zones", in: &earlier)
    var driver = Driver(columns: 80, rows: 24)
    var notebook = earlier.state.notebook
    notebook.layout = nil
    driver.send(.notebook(notebook))
    #expect(driver.text.contains("2 conflicts"))
    driver.press("c Down Down")
    #expect(driver.status.contains("~ not a conflict"))
    #expect(driver.text.contains("d2c9e date  day of the closure"))
    driver.press("U")
    #expect(driver.status.contains("nothing to undo"))
    driver.press("x")
    #expect(driver.status.contains("a conflict again"))
    #expect(driver.text.contains("3 conflicts") && driver.state.notebook.overruled.isEmpty)
    let change = driver.effects.last { if case .notebook(.restore) = $0 { true } else { false } }
    #expect(change != nil)
    driver.press("U")
    #expect(driver.state.notebook.overruled == ["d2c9e": "two time zones"])
  }

  @Test func saysSoInEveryView() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    overrule("", in: &driver)
    driver.press("W")
    driver.press("W ^L")
    #expect(
      driver.status.contains("day of the closure") && driver.status.contains("not a conflict"))
    #expect(driver.status.hasPrefix(" ~"))
    driver.press("c")
    #expect(driver.status.hasPrefix(" ~ not a conflict"))
    #expect(driver.rows.contains { $0.contains("d2c9e date") && $0.hasSuffix("~ not a conflict") })
    #expect(driver.rows.contains { $0.hasPrefix(">~ anna") })
    driver.press("e")
    #expect(driver.text.contains("~ not a conflict: day of the closure"))
    driver.press("q v")
    #expect(driver.rows[1].contains("~ day of the closure: not a conflict"))
    #expect(driver.text.contains(">~ anna"))
  }

  /// The row stays until the next sort, so that no conflict is passed over.
  @Test func leavesTheRowAndTheCursorWhereTheyAre() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("c Down")
    overrule("", in: &driver)
    #expect(driver.state.factID == "m5b0f")
    driver.press("k j")
    #expect(driver.status.contains("not a conflict") && driver.status.contains("claim 2/5"))
    driver.press("Down")
    #expect(driver.state.factID == "q7d1a" && driver.status.contains("conflict 2/2"))
    driver.press("[c")
    #expect(driver.state.factID == "d2c9e" && driver.status.contains("conflict 1/2"))
    driver.press("]c")
    #expect(driver.state.factID == "q7d1a")
    driver.press("3S")
    driver.press(":")
    driver.type("sort verdict")
    driver.press("Enter g Down Down")
    #expect(driver.state.factID == "m5b0f")
  }

  /// In the text as well, where the rows are not to be seen.
  @Test func goesOnToTheNextConflictInTheText() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    overrule("", in: &driver)
    driver.press("]c")
    #expect(driver.state.factID == "m5b0f" && driver.status.contains("conflict 1/2"))
  }

  @Test func bringsTheNextConflictUpWhereTheFilterHidesTheJudgedOne() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("f j Enter q c Down")
    overrule("", in: &driver)
    #expect(driver.state.factID == "q7d1a")
    #expect(driver.rows.contains { $0.hasPrefix(">  ! stance") })
    #expect(driver.text.contains("CLAIMS 2 of 5"))
    driver.press("U")
    #expect(driver.text.contains("CLAIMS 3 of 5"))
  }

  @Test func givesAnotherReasonOnTheCommandLine() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    for reason in ["one", "two"] {
      driver.press(":")
      driver.type("overrule \(reason)")
      driver.press("Enter")
      #expect(driver.state.notebook.overruled == ["d2c9e": reason])
    }
    driver.press("U")
    #expect(driver.state.notebook.overruled == ["d2c9e": "one"])
    driver.press("U")
    #expect(driver.state.notebook.overruled.isEmpty)
  }

  /// For copying by hand, where the terminal's clipboard does not take the words.
  @Test(arguments: [(40, 12), (80, 24), (160, 48)])
  func showsTheWordsThatAreCopied(columns: Int, rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("]c y y")
    let words = driver.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(
      words.contains(
        "\"on Tuesday\" (The Harbour Post, 14 Mar 2024 10:01 GMT, bridge/anna_harbour.txt, line 3)")
    )
    #expect(driver.status.contains("copied, with its source"))
    #expect(driver.effects.contains { if case .copy = $0 { true } else { false } })
    // Any key goes on.
    driver.press("]c")
    #expect(driver.state.overlay == nil && driver.status.contains("conflict 2/3"))
    driver.press("y q")
    #expect(driver.state.overlay == nil && !driver.effects.contains(.quit))
    var other = Driver(columns: columns, rows: rows)
    other.press("]c y n")
    #expect(other.status.contains("not copied") && other.text.contains("\"on Tuesday\""))
    #expect(!other.effects.contains { if case .copy = $0 { true } else { false } })
  }
}
