import Model
import TUI
import Testing

/// Prompts remember, complete, and show what they are about to write.
@Suite struct PromptTests {
  private func status(of driver: Driver) -> String { driver.rows.last ?? "" }

  @Test func bringsBackWhatWasEnteredBefore() {
    var driver = Driver(columns: 80, rows: 24)
    for words in ["crack", "ferry"] {
      driver.press("/")
      driver.type(words)
      driver.press("Enter")
    }
    driver.press("/")
    driver.type("br")
    driver.press("Up")
    #expect(status(of: driver).hasPrefix("/ferry"))
    driver.press("Up Up")
    #expect(status(of: driver).hasPrefix("/crack"))
    driver.press("Down Down")
    #expect(status(of: driver) == "/br")
    // Each kind of prompt has a history of its own.
    driver.press("Esc : Up")
    #expect(status(of: driver) == ":")
  }

  @Test func completesCommandsAsFarAsTheyAreClear() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type("set co")
    driver.press("Tab")
    #expect(status(of: driver) == ":set colo" || driver.status.contains("columns"))
    driver.type("lu")
    driver.press("Tab")
    driver.press("^U")
    driver.type("con")
    driver.press("Tab")
    #expect(status(of: driver) == ":conf" && driver.status.contains("config  conflicts"))
    driver.type("i")
    driver.press("Tab")
    #expect(status(of: driver) == ":config")
  }

  @Test func completesPathsOnceTheFolderWasLookedAt() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type("w dra")
    driver.press("Tab")
    #expect(driver.effects.contains(.complete("dra")))
    driver.send(.completed("dra", ["drafts/", "drawings/"]))
    #expect(driver.status.contains("drafts/  drawings/"))
    driver.type("f")
    driver.send(.completed("dra", ["drawings/"]))
    #expect(status(of: driver) == ":w draf")
    driver.send(.completed("draf", ["drafts/"]))
    #expect(status(of: driver) == ":w drafts/")
  }

  /// Rows and lines of one piece are shown as they go on.
  @Test(arguments: [
    ("c", ["id,event,", "m5b0f", "$19 million", "exclude each other"]),
    ("j", ["\"facts\"", "\"m5b0f\"", "$12 million"]),
  ])
  func showsWhatIsInALongLine(format: String, words: [String]) {
    for (columns, rows) in [(80, 24), (120, 40), (50, 24)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("2]c s \(format)")
      // Words may be cut where a line of the screen ends.
      let text = driver.text.filter { !$0.isWhitespace }
      for word in words {
        #expect(text.contains(word.filter { !$0.isWhitespace }), "\(driver.text)")
      }
    }
  }

  @Test(arguments: [
    ("t", "cost"), ("c", "subject"), ("j", "\"facts\""), ("h", "<h1>"), ("m", "# "),
  ])
  func showsTheFirstLinesOfWhatIsSaved(format: String, words: String) {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("2]c s \(format)")
    #expect(driver.text.contains("PREVIEW: 1 claim") && driver.text.contains(words))
    driver.press("Esc")
    #expect(!driver.text.contains("PREVIEW"))
    driver.press("s \(format) Enter")
    #expect(!driver.text.contains("PREVIEW"))
    #expect(driver.effects.contains { if case .export = $0 { true } else { false } })
  }
}
