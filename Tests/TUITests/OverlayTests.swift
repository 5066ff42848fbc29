import Model
import TUI
import Testing

/// The views that lie over the panes have a help of their own, and lead back to where one was.
@Suite struct OverlayTests {
  private static let views: [(script: String, title: String, name: String, words: [String])] = [
    ("f j j", "FILTER: what", "the filter", ["!", "keep everything but this", "Enter"]),
    ("C j", "CONFLICTS", "the list of conflicts", ["go to the conflict", "j Down", "next line"]),
    ("]c e", "WHY this", "the explanation of a verdict", ["find words in the view"]),
    ("i", "ORIGINS of what", "the origins", ["page down"]),
    (": c o n f i g Enter", "SETTINGS that", "the settings", ["close the view"]),
    ("h G Enter", "SKIPPED FILES", "the skipped files", ["could not be read"]),
    ("]c y y", "THE WORDS, with", "the words that are copied", ["outlet, date, file and line"]),
  ]

  @Test(arguments: views.indices, [(80, 24), (160, 48)])
  func hasAHelpOfItsOwn(view: Int, size: (Int, Int)) {
    let view = Self.views[view]
    var driver = Driver(columns: size.0, rows: size.1)
    driver.send(.skipped([SkippedFile(path: "bridge/empty.txt", reason: "the file is empty")]))
    driver.press(size.0 == 160 && view.script.hasPrefix("h") ? "h h " + view.script : view.script)
    let before = driver.rows.dropLast(2)
    #expect(driver.rows[1].contains(view.title))
    #expect(driver.rows.last?.hasPrefix(" ?:help  q:close") == true)
    for back in ["q", "Esc", "?"] {
      driver.press("?")
      #expect(driver.rows[1].contains("HELP for \(view.name)"))
      for words in view.words { #expect(driver.text.contains(words), "\(words)") }
      driver.press("j " + back)
      #expect(driver.rows.dropLast(2) == before, "\(back)")
    }
    driver.press("q")
    #expect(!driver.text.contains(view.title) && !driver.effects.contains(.quit))
  }

  @Test func namesTheKeysOfAMenuInItsHints() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("f")
    #expect(driver.rows.last == " ?:help  q:close  Enter:on/off  !:all but this  j k:move")
    driver.press("q C")
    #expect(driver.rows.last == " ?:help  q:close  Enter:go there  j k:move")
    driver.press("q ?")
    #expect(driver.rows.last == " q:close  /:find  j k:move")
  }
}
