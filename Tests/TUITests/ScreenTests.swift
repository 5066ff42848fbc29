import Model
import TUI
import Testing

@Suite struct ScreenTests {
  @Test func showsItsCellsAsText() {
    var screen = Screen(size: Size(columns: 3, rows: 2))
    screen[1, 0] = Cell("a")
    #expect(screen.text == " a\n")
  }

  /// The recorded sizes: the least, one pane, two panes, three panes.
  static let sizes = [(20, 5), (40, 12), (80, 24), (120, 40), (200, 60)]
  /// What is pressed before a screen is recorded.
  static let scripts = [
    ("start", ""), ("conflict", "]c"), ("compare", "]c c"), ("sources", "]c h h"),
    ("explain", "2]c e"), ("help", "?"), ("furniture", "w"), ("detail", "]c ]c c Tab J"),
    ("last", "]c J J"), ("pair", "]c v"), ("pair-other", "2]c v Tab K"),
    ("pair-silent", "]c v J"), ("conflicts", "C"), ("origins", "i"), ("filter", "f j Enter"),
    ("filtered", "f j Enter q c"), ("sorted", "S c z"), ("note", "]c t a w h o"),
    ("preview", "]c s m"), ("question", "]c s"), ("search", "/ c r a c k"),
    ("match", "/ c r a c k Enter n"), ("no-match", "/ z e b r a Enter"),
    ("other-language", "3J"), ("mark", "m a ]c m b h"),
  ]

  @Test(arguments: sizes, scripts)
  func showsTheRecordedScreen(size: (Int, Int), script: (String, String)) {
    var driver = Driver(columns: size.0, rows: size.1)
    driver.press(script.1)
    ScreenFiles.expect(driver.screen, named: "\(script.0)-\(size.0)x\(size.1)")
  }

  // MARK: Screens of special cases

  /// What an event is like, and what is pressed.
  static let cases = [
    "reading", "empty", "skipped", "one-article", "no-conflicts", "no-claims", "folders", "tip",
    "settings",
  ]

  private func driver(_ name: String, _ columns: Int, _ rows: Int) -> Driver {
    var event = SampleEvent.event
    switch name {
    case "reading":
      var driver = Driver(columns: columns, rows: rows, events: [])
      driver.send(.progress(IndexingProgress(done: 1_300, total: 4_000, rate: 100)))
      return driver
    case "empty": return Driver(columns: columns, rows: rows, events: [])
    case "skipped":
      var driver = Driver(columns: columns, rows: rows)
      driver.send(
        .skipped([SkippedFile(path: "bridge/\u{1B}[31m.txt", reason: "the file is empty")]))
      driver.press("h G Enter")
      return driver
    case "one-article":
      event.analyses.removeLast(3)
      event.facts = []
      var driver = Driver(columns: columns, rows: rows, events: [event])
      driver.press("c")
      return driver
    case "no-conflicts":
      event.facts.removeFirst(3)
      var driver = Driver(columns: columns, rows: rows, events: [event])
      driver.press("]c")
      return driver
    case "no-claims":
      event.facts = []
      var driver = Driver(columns: columns, rows: rows, events: [event])
      driver.press("c")
      return driver
    case "folders":
      var other = SampleEvent.event
      other.id = "wall"
      var driver = Driver(columns: columns, rows: rows, events: [event, other])
      driver.press("3]c ]c")
      return driver
    case "tip":
      var driver = Driver(columns: columns, rows: rows, settings: Settings())
      driver.press("]c")
      return driver
    default:
      return Driver(
        columns: columns, rows: rows, settings: Settings("colums 80\nmouse perhaps\ntips off"))
    }
  }

  @Test(arguments: sizes, cases)
  func showsWhatIsSoAndWhatToDo(size: (Int, Int), name: String) {
    let driver = driver(name, size.0, size.1)
    ScreenFiles.expect(driver.screen, named: "\(name)-\(size.0)x\(size.1)")
  }
}
