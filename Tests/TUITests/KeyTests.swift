import Model
import TUI
import Testing

/// What keys do, seen from outside: screens and effects.
@Suite struct KeyTests {
  private func longEvent() -> NewsEvent {
    var event = SampleEvent.event
    var source = SampleEvent.sources[0]
    source.paragraphs +=
      (1...40).map { "Paragraph \($0) says one thing. Then it says another thing, number \($0)." }
    event.analyses[0] = SampleEvent.analysis(source)
    return event
  }

  @Test func goesThroughTheConflictsInOrderAndSaysWhereItIs() {
    var driver = Driver(columns: 100, rows: 24)
    driver.press("]c")
    #expect(driver.status.contains("conflict 1/3"))
    driver.press("2]c")
    #expect(driver.status.contains("conflict 3/3"))
    driver.press("]c")
    #expect(driver.status.contains("that was the last conflict"))
    driver.press("[c")
    #expect(driver.status.contains("conflict 2/3"))
  }

  @Test func jumpsToDifferencesAndToClaimsOfOneSource() {
    var driver = Driver(columns: 100, rows: 24)
    driver.press("4]d")
    #expect(driver.status.contains("traffic on the bridge"))
    driver.press("]o")
    #expect(driver.status.contains("years in the job"))
    driver.press("[o")
    #expect(driver.status.contains("that was the first claim of one source"))
  }

  @Test func nextObeysTheFilter() {
    var driver = Driver(columns: 100, rows: 24)
    driver.press("&")
    driver.type("cost")
    driver.press("Enter")
    #expect(driver.status.contains("1 of 5 claims shown"))
    driver.press("]c")
    #expect(driver.status.contains("cost of the repairs"))
    driver.press("]c")
    #expect(driver.status.contains("that was the last conflict"))
    driver.press("& ^U Enter")
    #expect(driver.status.contains("5 of 5 claims shown"))
  }

  @Test func keepsTheSentenceInItsRowWhenTheSizeChanges() {
    var driver = Driver(columns: 80, rows: 24, events: [longEvent()])
    driver.press("/")
    driver.type("Paragraph 12 ")
    driver.press("Enter Esc")
    let before = driver.text
    let words = "Paragraph 12"
    let row = driver.rows.firstIndex { $0.contains(words + " ") } ?? 0
    driver.send(.resized(Size(columns: 120, rows: 30)))
    #expect(driver.rows[row].contains(words + " "))
    driver.send(.resized(Size(columns: 90, rows: 24)))
    #expect(driver.rows[row].contains(words + " "))
    driver.send(.resized(Size(columns: 80, rows: 24)))
    #expect(driver.text == before)
  }

  @Test func goesBackWhereItWas() {
    var driver = Driver(columns: 80, rows: 24, events: [longEvent()])
    driver.press("G")
    let before = driver.text
    driver.press("]c '")
    driver.type("'")
    #expect(driver.text == before)
    driver.press("]j")
    #expect(driver.status.contains("conflict 1/3"))
    driver.press("^O")
    #expect(driver.text == before)
  }

  @Test func marksAPlaceAndGoesThere() {
    var driver = Driver(columns: 80, rows: 24, events: [longEvent()])
    driver.press("50% m a g ' a")
    #expect(driver.text.contains("Paragraph 15 "))
    driver.press("'")
    driver.type("z")
    #expect(driver.status.contains("no mark z"))
    #expect(
      driver.effects.contains { effect in
        if case .notebook(.mark("a", let place)) = effect { place.offset > 0 } else { false }
      })
  }

  @Test func findsWordsInAllSourcesAndCountsTheMatches() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("/")
    driver.type("bridge")
    driver.press("Enter")
    #expect(driver.effects.contains(.search("bridge*")))
    #expect(driver.status.contains("match 1/"))
    driver.press("N")
    #expect(driver.status.contains(", cleo"))
    driver.press("n")
    #expect(driver.status.contains("match 1/"))
    driver.press("/")
    driver.type("zebra")
    driver.press("Enter")
    #expect(driver.status.contains("no match for \"zebra\" in 4 sources"))
  }

  @Test func tagsAndSavesWithoutMoving() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c t")
    #expect(driver.status.contains("tagged: 1 claim to save"))
    driver.press("s m")
    driver.press("^U")
    driver.type("out.md")
    driver.press("Enter")
    let request = ExportRequest(
      event: "bridge", facts: ["d2c9e"], format: .markdown, path: "out.md")
    #expect(driver.effects.last == .export(request))
    driver.send(.exists(request))
    driver.press("n")
    #expect(driver.effects.last == .export(request))
    driver.send(.exists(request))
    driver.press("y")
    var second = request
    second.overwrites = true
    #expect(driver.effects.last == .export(second))
    driver.press("T")
    #expect(driver.state.notebook.tags.isEmpty)
    driver.press("U")
    #expect(driver.state.notebook.tags == ["d2c9e"])
  }

  @Test func writesANoteWithTheWordsItIsAbout() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c a")
    driver.type("ask the city")
    driver.press("Enter")
    #expect(driver.state.notebook.notes["d2c9e"] == "ask the city")
    let anchors = driver.effects.compactMap { effect -> FactAnchor? in
      if case .notebook(.note(let anchor, "ask the city")) = effect { anchor } else { nil }
    }
    #expect(anchors.first?.quotations.map(\.exact) == ["on Tuesday", "on Tuesday", "on Wednesday"])
    #expect(anchors.first?.quotations.first?.prefix.hasSuffix("was closed ") == true)
    driver.press("c")
    #expect(driver.text.contains("ask the city"))
  }

  @Test func overrulesAConflictAndTakesThatBack() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c x")
    driver.type("two time zones")
    driver.press("Enter")
    #expect(driver.text.contains("2 conflicts"))
    driver.press("U")
    #expect(driver.text.contains("3 conflicts"))
  }

  @Test func showsTheClaimInItsTextAndGoesBack() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("c j o")
    #expect(driver.text.contains("[read]"))
    #expect(driver.status.contains("cost of the repairs"))
    driver.press("o")
    #expect(driver.text.contains("[compare]"))
  }

  @Test func saysThatAKeyIsUnknownAndNeverReadsPastedTextAsCommands() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("Z")
    #expect(driver.status.contains("no such key: Z, ? for help"))
    driver.send(.key(.paste("qqQ")))
    #expect(!driver.effects.contains(.quit))
    #expect(driver.status.contains("pasted text is no command"))
  }

  @Test func closesTheViewBeforeItQuits() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("c ? q")
    #expect(driver.text.contains("[compare]"))
    driver.press("q")
    #expect(driver.text.contains("[read]"))
    #expect(!driver.effects.contains(.quit))
    driver.press("q")
    #expect(driver.effects.last == .quit)
  }

  @Test func keepsWhereTheReadingStopped() {
    var driver = Driver(columns: 80, rows: 24, events: [longEvent()])
    driver.press("50% Q")
    let place = driver.effects.compactMap { effect -> Place? in
      if case .notebook(.position(let place)) = effect { place } else { nil }
    }.last
    #expect(place != nil)
    var later = Driver(columns: 80, rows: 24, events: [longEvent()])
    later.send(.notebook(driver.state.notebook))
    #expect(later.text.contains("Paragraph 20 "))
  }

  @Test func searchesTheHelp() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("? /")
    driver.type("quit now")
    driver.press("Enter")
    #expect(driver.text.contains("quit now"))
  }

  @Test func suspendsRedrawsAndReadsAgain() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("^Z ^L R")
    #expect(driver.effects == [.suspend, .redraw, .reread])
  }

  @Test func keepsItsPlaceWhenAnEventIsReadAgain() {
    var driver = Driver(columns: 80, rows: 24, events: [longEvent()])
    driver.press("Space Space")
    let before = driver.text
    driver.send(.indexed(longEvent()))
    #expect(driver.text == before)
  }

  @Test func everyKeyOfTheTableStandsInTheHelp() {
    var driver = Driver(columns: 200, rows: 100)
    driver.press("?")
    for key in ["j", "Down", "]c", "^L", "Q", "? F1"] { #expect(driver.text.contains(" " + key)) }
  }
}
