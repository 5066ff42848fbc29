import Model
import TUI
import Testing

/// Two articles beside each other at one fact.
@Suite struct PairTests {
  @Test func putsTheRivalWordsBesideEachOther() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("]c v")
    #expect(driver.text.contains("[two articles]"))
    #expect(driver.text.contains("[on {Tuesday}]"))
    #expect(driver.text.contains("[on {Wednesday}]"))
    #expect(driver.text.contains(">a anna The Harbour Post"))
    #expect(driver.text.contains("b cleo (no outlet)"))
  }

  @Test func changesTheOutletOnTheRight() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("]c v K")
    #expect(driver.text.contains("a bert Coast Wire"))
    #expect(driver.status.contains("beside 1/3"))
    driver.press("J")
    #expect(driver.text.contains("b cleo"))
  }

  @Test func movesBothSidesToTheNextConflict() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("]c v ]c")
    #expect(driver.status.contains("conflict 2/3"))
    #expect(driver.text.contains("[${12} million]"))
    #expect(driver.text.contains("[${19} million]"))
    driver.press("[c")
    #expect(driver.text.contains("[on {Wednesday}]"))
  }

  @Test func scrollsTheSideThatTabChose() {
    var driver = Driver(columns: 40, rows: 16)
    driver.press("]c v")
    let before = driver.rows
    driver.press("Tab")
    #expect(driver.text.contains(">b cleo"))
    driver.press("j")
    let half = before.firstIndex { $0.hasPrefix("----") } ?? 0
    #expect(
      Array(driver.rows[2..<half])
        == Array(before[2..<half]).map {
          $0.hasPrefix(">a") ? " " + $0.dropFirst() : $0
        })
    #expect(driver.rows[(half + 2)...] != before[(half + 2)...])
  }

  @Test(arguments: ["q", "Esc", "v"])
  func closesAndShowsWhatWasThereBefore(key: String) {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    let before = driver.text
    driver.press("v " + key)
    #expect(driver.text == before)
    #expect(!driver.effects.contains(.quit))
  }

  @Test func goesOnReadingInTheChosenArticle() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c v Tab Enter")
    #expect(driver.text.contains("[read]"))
    #expect(driver.text.contains("cleo_blog.txt"))
  }

  @Test func putsSourcesThatAreSilentOnTheRightToo() {
    var driver = Driver(columns: 120, rows: 30)
    driver.press("]c v J")
    #expect(driver.text.contains("? dora Fernblick: not in English"))
    #expect(driver.text.contains("Brücke gesperrt") && driver.status.contains("beside 3/3"))
    // The words of the side on the left have nothing to differ from.
    #expect(driver.text.contains("[on Tuesday]") && !driver.text.contains("{Tuesday}"))
    driver.press("Tab o")
    #expect(driver.text.contains("Old bridge shut"))
    driver.press("]o v")
    #expect(driver.text.contains("bert Coast Wire: silent on this"))
  }

  @Test func saysThatOneArticleHasNothingBesideIt() {
    var event = SampleEvent.event
    event.analyses.removeLast(3)
    event.facts = Array(event.facts.suffix(1))
    var driver = Driver(columns: 80, rows: 24, events: [event])
    driver.press("]o v")
    #expect(driver.status.contains("one article: there is nothing to put beside it"))
    #expect(driver.text.contains("[read]"))
  }

  @Test func comparesWholeSentencesWhereTheyAreAlike() {
    var event = SampleEvent.event
    let sources = SampleEvent.sources
    let copied = SampleEvent.Source(
      name: sources[1].name, outlet: sources[1].outlet, published: sources[1].published,
      paragraphs: [
        "Merrow Bridge closed",
        "The Merrow Bridge was closed on Monday after divers found a crack in its northern pier.",
      ])
    event.analyses[1] = SampleEvent.analysis(copied)
    event.facts = [
      SampleEvent.fact(
        "d2c9e", .conflict, .differentValue, .date, "day of the closure", between: .outlets,
        [
          SampleEvent.claim("on Tuesday", .text("2024-03-12"), .date, in: event.analyses[0]),
          SampleEvent.claim("on Monday", .text("2024-03-11"), .date, in: event.analyses[1]),
        ])
    ]
    var driver = Driver(columns: 160, rows: 24, events: [event])
    driver.press("]c v")
    #expect(driver.text.contains("closed [on {Tuesday}] after {engineers} found"))
    #expect(driver.text.contains("closed [on {Monday}] after {divers} found"))
  }
}
