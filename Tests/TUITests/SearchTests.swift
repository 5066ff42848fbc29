import Model
import TUI
import Testing

/// Searching and filtering, seen from outside.
@Suite struct SearchTests {
  @Test func goesToTheFirstMatchWhileTheWordsAreTyped() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    driver.type("members")
    #expect(driver.status.contains("match 1/1, bert"))
    #expect(driver.text.contains("bert_wire.txt"))
    #expect(driver.text.contains("/members"))
  }

  @Test func goesBackWhenTheSearchIsCancelled() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c c")
    let before = driver.rows.dropLast(2)
    driver.press("/")
    driver.type("abroad")
    #expect(driver.text.contains("cleo_blog.txt"))
    driver.press("Esc")
    #expect(driver.rows.dropLast(2) == before)
    driver.press("n")
    #expect(driver.status.contains("nothing was searched for yet"))
  }

  @Test func goesBackWhileNothingMatches() {
    var driver = Driver(columns: 80, rows: 24)
    let before = driver.rows.dropLast(2)
    driver.press("/")
    driver.type("abroad")
    driver.type("zzz")
    #expect(driver.rows.dropLast(2) == before)
    #expect(driver.status.contains("no match for \"abroadzzz\" in 4 sources"))
  }

  @Test func countsOneJumpForOneSearch() {
    var driver = Driver(columns: 80, rows: 24)
    let before = driver.rows.dropLast(2)
    driver.press("/")
    driver.type("abroad")
    driver.press("Enter")
    #expect(driver.text.contains("cleo_blog.txt"))
    driver.press("'")
    driver.type("'")
    #expect(driver.rows.dropLast(2) == before)
  }

  @Test func keepsNoPlaceOfReadingFromAPreview() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    driver.type("abroad")
    driver.press("Esc")
    #expect(
      driver.effects.allSatisfy { if case .notebook = $0 { false } else { true } })
  }

  @Test func repeatsTheLastSearchForNoWords() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    driver.type("abroad")
    driver.press("Enter g / Enter")
    #expect(driver.status.contains("match 1/1, cleo"))
  }

  @Test func obeysTheFilterOnSourcesAndSaysWhatItHides() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("f")
    driver.type("GkkkEnter".replacing("Enter", with: ""))
    driver.press("Enter Esc /")
    driver.type("bridge")
    driver.press("Enter")
    #expect(driver.status.contains("hidden by the filter"))
    #expect(driver.text.contains("filter: bert Coast Wire"))
  }

  @Test func findsWhenEnteredWhatItFoundWhileItWasTyped() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    driver.type("memb")
    let preview = driver.effects.last
    #expect(preview == .search("memb*"))
    driver.press("Enter")
    #expect(driver.effects.last { if case .search = $0 { true } else { false } } == preview)
    #expect(driver.status.contains("match 1/1, bert"))
    // A space ends the word.
    driver.press("/")
    driver.type("memb ")
    driver.press("Enter")
    #expect(
      driver.effects.last { if case .search = $0 { true } else { false } } == .search("memb "))
  }

  @Test func showsTheFilterInEveryView() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("&")
    driver.type("cost")
    driver.press("Enter")
    for script in ["", "]c", "c", "v", "q q ?"] {
      driver.press(script)
      #expect(driver.rows.first?.contains("filter: \"cost\"") == true, "after \(script)")
    }
    driver.send(.resized(Size(columns: 20, rows: 5)))
    #expect(driver.rows.first?.contains("filtered") == true)
  }

  @Test func keepsAllButOneVerdict() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("f j")
    driver.type("!")
    #expect(driver.status.contains("2 of 5 claims shown"))
    #expect(driver.rows.first?.contains("filter: !conflict") == true)
    driver.press("Esc ]c")
    #expect(driver.status.contains("there is no conflict that the filter shows"))
  }
}
