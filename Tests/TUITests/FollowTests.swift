import Model
import Testing

@testable import TUI

/// The other panes follow the cursor of a list when the keys pause, and show the same as if they had
/// followed every key.
@Suite struct FollowTests {
  private func driver(_ columns: Int, _ rows: Int, waits: Bool) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.waits = waits
    return driver
  }

  private static func changedRows(_ old: Driver, _ new: Driver) -> Int {
    zip(old.rows, new.rows).filter { $0 != $1 }.count
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func movesOnlyTheCursorWhileKeysCome(columns: Int, rows: Int) {
    var driver = driver(columns, rows, waits: false)
    driver.press(columns < 140 ? "c" : "Tab")
    driver.press("j j")
    let before = driver
    driver.press("k")
    // Two rows of the table and the status line.
    #expect(Self.changedRows(before, driver) <= 3)
    let lagging = driver
    driver.send(.elapsed(.follow))
    #expect(Self.changedRows(lagging, driver) > 0)
    let followed = driver.screen
    driver.send(.elapsed(.follow))
    #expect(driver.screen == followed)
  }

  @Test func waitsAnewWithEachKey() {
    var driver = driver(80, 24, waits: false)
    driver.press("c j j j")
    #expect(driver.waited[.follow] == [200, 200, 200])
  }

  /// What a command is about is what the cursor is on, not what is still shown beside it.
  @Test func followsBeforeAnythingElseIsDone() {
    for script in [
      "c j j t", "c j o", "c j j e", "c j ]c", "h j Enter", "c j J", "c j z", "c j Tab",
    ] {
      var slow = driver(80, 24, waits: true)
      var fast = driver(80, 24, waits: false)
      slow.press(script)
      fast.press(script)
      #expect(slow.screen == fast.screen, "\(script)")
    }
  }

  @Test func showsTheSameHoweverFastTheKeysCome() {
    var random = SeededRandom(seed: 11)
    let keys = Key.script("j k j k j k d u g G Tab h l c J K ]c o z f q n S t Enter Esc v w")
    for (columns, rows) in [(40, 12), (80, 24), (160, 48)] {
      var slow = driver(columns, rows, waits: true)
      var fast = driver(columns, rows, waits: false)
      var pressed: [String] = []
      for _ in 0..<200 {
        let key = keys[Int.random(in: 0..<keys.count, using: &random)]
        pressed.append("\(key)")
        slow.send(.key(key))
        fast.send(.key(key))
      }
      fast.send(.elapsed(.follow))
      #expect(slow.text == fast.text, "\(pressed.suffix(20))")
    }
  }

  @Test func followsAtOnceWhereThatIsSet() {
    var settings = Settings.quiet
    #expect(settings.take("follow 0") == nil)
    #expect(settings.take("follow -1") != nil && settings.take("follow soon") != nil)
    var driver = Driver(columns: 80, rows: 24, settings: settings)
    driver.waits = false
    driver.press("c")
    let before = driver
    driver.press("j")
    #expect(Self.changedRows(before, driver) > 3)
    #expect(driver.waited[.follow] == nil)
  }

  @Test func storesWhatIsShownWhenTheKeysPauseAndBeforeASignalEndsTheProgram() {
    for event in [Event.elapsed(.keep), .ending] {
      var driver = driver(80, 24, waits: false)
      driver.press("c S j")
      #expect(driver.waited[.keep]?.isEmpty == false)
      driver.send(.elapsed(.follow))
      driver.send(event)
      var stored = Notebook()
      for case .notebook(let change) in driver.effects { stored.apply(change) }
      #expect(stored.layout?.order == "place" && stored.layout?.focus == "table")
      let count = driver.effects.count
      driver.send(event)
      #expect(driver.effects.count == count)
    }
  }
}
