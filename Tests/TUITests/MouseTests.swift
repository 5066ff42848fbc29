import Model
import TUI
import Testing

/// What the mouse does once it is on, and how little is drawn for a key.
@Suite struct MouseTests {
  private func driver(_ columns: Int, _ rows: Int, _ script: String = "") -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("M " + script)
    return driver
  }

  private func place(of words: String, in driver: Driver) -> (column: Int, row: Int) {
    for (row, line) in driver.rows.enumerated() {
      if let range = line.firstRange(of: words) {
        return (line.distance(from: line.startIndex, to: range.lowerBound), row)
      }
    }
    Issue.record("\(words) is not on the screen")
    return (0, 0)
  }

  private func click(_ words: String, in driver: inout Driver) {
    let place = place(of: words, in: driver)
    driver.send(.key(.mouse(Mouse(.press, column: place.column + 1, row: place.row))))
    driver.send(.key(.mouse(Mouse(.release, column: place.column + 1, row: place.row))))
  }

  @Test func isIgnoredUntilItIsOn() {
    var driver = Driver(columns: 80, rows: 24)
    let before = driver.text
    click("cleo", in: &driver)
    #expect(driver.text == before)
    driver.press("M")
    #expect(driver.effects == [.mouse(true)])
    driver.press("M")
    #expect(driver.effects == [.mouse(true), .mouse(false)])
  }

  @Test func choosesASourceAFactAndASide() {
    var driver = driver(80, 24)
    click("cleo", in: &driver)
    #expect(driver.text.contains("Notes from the river"))
    driver.press("c")
    click("cost of the repairs", in: &driver)
    #expect(driver.status.contains("conflict 2/3"))
    click("The bill will come to", in: &driver)
    #expect(driver.text.contains(">b bert"))
  }

  @Test func looksAtTheFactUnderThePointerWithoutMoving() {
    var driver = driver(80, 24)
    let rows = driver.rows.count
    click("$12 million", in: &driver)
    #expect(driver.status.contains("cost of the repairs"))
    #expect(driver.rows.count == rows)
    #expect(driver.text.contains("Old bridge shut"))
  }

  @Test func scrollsThePaneUnderThePointer() {
    var driver = driver(80, 12, "h")
    driver.send(.key(.mouse(Mouse(.wheelDown, column: 40, row: 5))))
    #expect(!driver.text.contains("Old bridge shut"))
    #expect(driver.text.contains("> anna") || driver.text.contains(">anna"))
    driver.send(.key(.mouse(Mouse(.wheelUp, column: 40, row: 5))))
    #expect(driver.text.contains("Old bridge shut"))
  }

  @Test func movesTheLineBetweenPanes() {
    var driver = driver(80, 24)
    driver.send(.key(.mouse(Mouse(.press, column: 24, row: 10))))
    driver.send(.key(.mouse(Mouse(.drag, column: 34, row: 10))))
    driver.send(.key(.mouse(Mouse(.release, column: 34, row: 10))))
    #expect(Array(driver.rows[10])[34] == "|")
    driver.send(.key(.mouse(Mouse(.drag, column: 44, row: 10))))
    #expect(Array(driver.rows[10])[34] == "|")
  }

  @Test func movesTheLineBetweenTwoArticles() {
    var driver = driver(120, 24, "]c v")
    driver.send(.key(.mouse(Mouse(.press, column: 59, row: 10))))
    driver.send(.key(.mouse(Mouse(.drag, column: 70, row: 10))))
    #expect(Array(driver.rows[10])[70] == "|")
    #expect(driver.text.contains("[on {Wednesday}]"))
  }

  @Test func choosesInAMenu() {
    var driver = driver(80, 24, "C")
    click("cost of the repairs", in: &driver)
    #expect(driver.status.contains("cost of the repairs"))
  }

  /// A key that scrolls nothing has few cells sent again: each cell is about a byte on the line.
  @Test(arguments: ["f j", "C", "c z", "]c v G", "G"])
  func drawsFewCellsForALineDown(script: String) {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(script)
    let before = driver.screen
    driver.press("j")
    let after = driver.screen
    let changed = zip(before.cells, after.cells).count { $0 != $1 }
    #expect(changed <= 120, "\(changed) cells")
  }
}
