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
  ]

  @Test(arguments: sizes, scripts)
  func showsTheRecordedScreen(size: (Int, Int), script: (String, String)) {
    var driver = Driver(columns: size.0, rows: size.1)
    driver.press(script.1)
    ScreenFiles.expect(driver.screen, named: "\(script.0)-\(size.0)x\(size.1)")
  }

  @Test func saysHowToBeginWhileFilesAreRead() {
    var driver = Driver(columns: 80, rows: 24, events: [])
    driver.send(.progress(IndexingProgress(done: 3, total: 40)))
    ScreenFiles.expect(driver.screen, named: "reading-80x24")
  }

  @Test func saysThatTheFolderIsEmptyAndWhatToDo() {
    let driver = Driver(columns: 80, rows: 24, events: [])
    ScreenFiles.expect(driver.screen, named: "empty-80x24")
  }

  @Test func listsTheSkippedFilesWithTheirReasons() {
    var driver = Driver(columns: 80, rows: 24)
    driver.send(.skipped([SkippedFile(path: "bridge/\u{1B}[31m.txt", reason: "the file is empty")]))
    driver.press("h G Enter")
    ScreenFiles.expect(driver.screen, named: "skipped-80x24")
  }

  @Test func showsOneArticleWithNothingToCompare() {
    var event = SampleEvent.event
    event.analyses.removeLast(3)
    event.facts = []
    var driver = Driver(columns: 80, rows: 24, events: [event])
    ScreenFiles.expect(driver.screen, named: "one-article-80x24")
    driver.press("c")
    ScreenFiles.expect(driver.screen, named: "one-article-compare-80x24")
  }

  @Test func saysThatThereAreNoConflicts() {
    var event = SampleEvent.event
    event.facts.removeFirst(3)
    var driver = Driver(columns: 80, rows: 24, events: [event])
    driver.press("]c")
    ScreenFiles.expect(driver.screen, named: "no-conflicts-80x24")
  }

  @Test func saysWhyAnArticleInAnotherLanguageHasNoClaims() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("3J")
    ScreenFiles.expect(driver.screen, named: "other-language-80x24")
  }

  @Test func listsTheConflictsOfTheOutletsFirst() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("C")
    ScreenFiles.expect(driver.screen, named: "conflicts-80x24")
  }

  @Test func showsAMenuOfFilters() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("f j Enter")
    ScreenFiles.expect(driver.screen, named: "filter-80x24")
  }

  @Test func listsTheFoldersWhereThereAreSeveral() {
    var other = SampleEvent.event
    other.id = "wall"
    var driver = Driver(columns: 80, rows: 24, events: [SampleEvent.event, other])
    driver.press("3]c ]c")
    ScreenFiles.expect(driver.screen, named: "folders-80x24")
  }
}
