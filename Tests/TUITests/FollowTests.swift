import Model
import Testing

@testable import TUI

/// The other panes follow the cursor of a list: `j` and `k` when another key asks for it, the arrow
/// keys when the keys pause, and show then the same as if they had followed every key.
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
  func movesOnlyTheCursorWithJAndKHoweverLongOneWaits(columns: Int, rows: Int) {
    var driver = driver(columns, rows, waits: true)
    driver.press(columns < 140 ? "c" : "Tab")
    let start = driver
    for (key, words) in [("j", "Enter shows it"), ("j", "Enter shows it"), ("k", "Enter shows it")]
    {
      let before = driver
      driver.press(key)
      driver.send(.elapsed(.follow))
      // Two rows of the table and the status line.
      #expect((1...3).contains(Self.changedRows(before, driver)))
      #expect(driver.status.contains(words))
    }
    #expect(driver.waited[.follow] == nil)
    let behind = driver
    driver.press("Enter")
    #expect(Self.changedRows(behind, driver) > 3)
    #expect(!driver.status.contains("Enter shows it"))
    #expect(driver.state.focus == start.state.focus)
    driver.press("Enter")
    #expect(driver.state.focus == .article)
  }

  @Test func saysNothingOfEnterOnWhatIsShown() {
    var driver = driver(80, 24, waits: true)
    driver.press("c Down")
    let shown = driver.screen
    driver.press("j k")
    #expect(driver.screen == shown)
    // Where the table stands alone there is nothing that could follow.
    driver.press("z j")
    #expect(!driver.status.contains("Enter"))
  }

  @Test func leavesTheArticleBesideTheSourcesUntilItIsAskedFor() {
    var driver = driver(80, 24, waits: true)
    driver.press("h")
    let before = driver
    driver.press("j")
    #expect((1...4).contains(Self.changedRows(before, driver)))
    #expect(driver.status.contains("Enter reads it"))
    driver.press("Enter")
    #expect(driver.state.focus == .article)
    #expect(driver.state.article.document != before.state.article.document)
  }

  /// Three folders with the same articles.
  private static let folders = ["x/a", "x/b", "x/c"].map { id in
    var event = SampleEvent.event
    event.id = id
    return event
  }

  @Test(arguments: [(80, 24), (40, 24), (200, 60)])
  func leavesAFolderClosedUntilItIsAskedFor(columns: Int, rows: Int) {
    var driver = Driver(columns: columns, rows: rows, events: Self.folders)
    if driver.state.focus != .sources { driver.press("h h") }
    driver.press("3j Enter h")
    #expect(driver.state.article.document == Self.folders[0].analyses[3].article.name)
    let start = driver
    for _ in 0..<2 {
      let before = driver
      driver.press("j")
      driver.send(.elapsed(.follow))
      #expect((1...4).contains(Self.changedRows(before, driver)))
      #expect(driver.status.contains("Enter opens it"))
      #expect(driver.state.eventIndex == 0)
    }
    driver.press("k k")
    #expect(driver.screen == start.screen)
    driver.press("j j Enter")
    #expect(driver.state.eventIndex == 2 && driver.state.focus == .sources)
    #expect(!driver.status.contains("Enter"))
    driver.press("j Enter")
    #expect(driver.state.eventIndex == 2 && driver.state.focus == .article)
  }

  /// Folders that are read meanwhile open nothing and leave the cursor where it is.
  @Test func staysOnAFolderWhileOthersComeIn() {
    var driver = Driver(columns: 80, rows: 24, events: Self.folders)
    driver.press("h h 3j Enter h j")
    #expect(driver.state.sources.selected == .event(1) && driver.status.contains("Enter opens it"))
    for id in ["x/aa", "x/z"] {
      var event = SampleEvent.event
      event.id = id
      driver.send(.indexed(event))
      #expect(driver.status.contains("Enter opens it") && driver.state.eventIndex == 0)
      #expect(driver.state.sources.selected == .event(2))
    }
    driver.press("Enter")
    #expect(driver.state.event?.id == "x/b")
  }

  @Test func opensAFolderAtOnceWithTheArrowKeys() {
    for waits in [true, false] {
      var driver = Driver(columns: 80, rows: 24, events: Self.folders)
      driver.waits = waits
      driver.press("h 3j Down Down")
      #expect(driver.state.eventIndex == 1)
      #expect(driver.state.sources.selected == .source(0))
    }
  }

  /// The row of the table whose sides are still shown has a sign.
  @Test(arguments: [(80, 24), (200, 60)])
  func marksTheRowThatTheDetailShows(columns: Int, rows: Int) {
    var driver = driver(columns, rows, waits: true)
    driver.press(columns < 140 ? "c" : "Tab")
    func signs() -> [Character] {
      let edge = driver.state.layout.rect(of: .table)
      return driver.rows.dropFirst((edge?.row ?? 0) + 2).prefix(5).map { row in
        row.dropFirst(edge?.column ?? 0).first ?? " "
      }
    }
    #expect(signs() == [">", " ", " ", " ", " "])
    driver.press("j")
    #expect(signs() == [":", ">", " ", " ", " "])
    driver.press("j j")
    #expect(signs() == [":", " ", " ", ">", " "])
    driver.press("Enter")
    #expect(signs() == [" ", " ", " ", ">", " "])
    driver.press("k")
    #expect(signs() == [" ", " ", ">", ":", " "])
    // Where the table stands alone, no sides are shown.
    driver.press("z j")
    #expect(!signs().contains(":"))
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func movesOnlyTheCursorWhileArrowKeysCome(columns: Int, rows: Int) {
    var driver = driver(columns, rows, waits: false)
    driver.press(columns < 140 ? "c" : "Tab")
    driver.press("Down Down")
    let before = driver
    driver.press("Up")
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
    driver.press("c Down Down Down")
    #expect(driver.waited[.follow] == [200, 200, 200])
  }

  /// What a command is about is what the cursor is on, not what is still shown beside it.
  @Test func followsBeforeAnythingElseIsDone() {
    for script in [
      "c Down Down t", "c Down o", "c Down Down e", "c Down ]c", "h Down Enter", "c Down J",
      "c Down z", "c Down Tab", "c Down j", "c Down Enter", "c j Down k",
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
    let keys = Key.script(
      "j k Down Up j Down k Up d u g G Tab h l c J K ]c o z f q n S t Enter Esc v w")
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

  @Test func followsWhenTheKeysPauseWhereThatIsSet() {
    var settings = Settings.quiet
    #expect(settings.take("follow 300") == nil)
    var driver = Driver(columns: 80, rows: 24, settings: settings)
    driver.press("c")
    let before = driver
    driver.press("j")
    #expect(Self.changedRows(before, driver) > 3)
    #expect(driver.waited[.follow] == [300])
    #expect(settings.take("follow off") == nil && settings.followDelay == nil)
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
      driver.press("c S Down")
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
