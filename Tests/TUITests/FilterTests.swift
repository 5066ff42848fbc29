import Model
import Testing

@testable import TUI

/// What the filter hides is neither shown, nor looked at, nor found.
@Suite struct FilterTests {
  /// A reader whose command line was given `line`.
  private func run(_ line: String, in driver: inout Driver) {
    driver.press(":")
    driver.type(line)
    driver.press("Enter")
  }

  private func keep(_ words: String, in driver: inout Driver) {
    driver.press("&")
    driver.type(words)
    driver.press("Enter")
  }

  /// Title, sentences, speakers, outlets and notes: whatever is on the screen of a claim.
  @Test(arguments: [
    ("day of the CLOSURE", ["d2c9e"]), ("northern pier", ["d2c9e"]), ("Ines", ["m5b0f", "u1111"]),
    ("vehicles a  day, according", ["n8a3c"]),
    ("coast wire", ["d2c9e", "m5b0f", "q7d1a", "n8a3c"]),
    ("cleo", ["d2c9e", "m5b0f"]), ("ask the mayor", ["u1111"]), ("!bert", ["u1111"]),
  ])
  func keepsClaimsThatShowTheWords(words: String, ids: [String]) {
    var driver = Driver(columns: 100, rows: 30)
    driver.press("]o a")
    driver.type("ask the mayor")
    driver.press("Enter c")
    keep(words, in: &driver)
    #expect(driver.state.shown.map { SampleEvent.event.facts[$0].id } == ids)
  }

  /// A claim whose title is made of the words of its sentence.
  @Test func keepsAClaimThatIsCalledByTheWords() throws {
    let all = SampleEvent.sources.map(SampleEvent.analysis)
    let fact = SampleEvent.fact(
      "one", .single, nil, .date, "in January",
      [SampleEvent.claim("in January", .none, .date, in: all[1])])
    let event = NewsEvent(id: "bridge", analyses: all, facts: [fact])
    var driver = Driver(columns: 80, rows: 24, events: [event])
    driver.press("c")
    keep("told of the crack", in: &driver)
    #expect(driver.text.contains("The council had been told of the crack"))
  }

  @Test(arguments: [80, 160])
  func putsTheCursorOnTheNearestClaimThatIsShown(columns: Int) {
    var driver = Driver(columns: columns, rows: 40)
    driver.press(columns < 140 ? "c Down Down Down" : "Tab Down Down Down")
    #expect(driver.state.factID == "n8a3c")
    run("filter conflict", in: &driver)
    #expect(driver.state.factID == "q7d1a")
    #expect(driver.rows.contains { $0.contains(">  ! ") })
    #expect(driver.text.contains("q7d1a stance"))
    #expect(driver.status.contains("claim 3/3"))
    driver.press("t")
    #expect(driver.state.notebook.tags == ["q7d1a"])
    driver.press("S k Enter")
    #expect(driver.status.contains("conflict 2/3"))
  }

  @Test func looksAtNoClaimWhereNoneIsShown() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("c Down")
    keep("zzz", in: &driver)
    #expect(driver.state.factID == nil)
    #expect(driver.text.contains("& and Enter drops its words"))
    driver.press("t")
    #expect(driver.status.contains("no claim is chosen"))
    #expect(driver.state.notebook.tags.isEmpty)
  }

  /// The text stays, and the next claim is the first that is shown.
  @Test func leavesAHiddenClaimWhereOnlyTheTextIsOnTheScreen() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("]c")
    let top = driver.state.article.top
    run("filter compatible", in: &driver)
    #expect(driver.state.factID == nil && driver.state.article.top == top)
    driver.press("]d")
    #expect(driver.state.factID == "n8a3c")
  }

  @Test func goesOnToTheNextTaggedClaimWhenOneIsUntagged() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("c t Down Down t Down Down t")
    run("filter tagged", in: &driver)
    driver.press("Up t")
    #expect(driver.state.factID == "u1111" && driver.status.contains("untagged"))
    #expect(driver.text.contains("CLAIMS 2 of 5"))
  }

  @Test(arguments: [
    ("filter conflict", 3, 3), ("filter date", 3, 3), ("keep traffic", 0, 6),
    ("filter money", 0, 6),
    ("filter !single", 3, 3), ("filter conflict anna", 1, 5), ("filter tagged", 3, 3),
  ])
  func passesOverMatchesThatTellNoShownClaim(filter: String, shown: Int, hidden: Int) {
    var driver = Driver(columns: 100, rows: 24)
    driver.press("]c t g")
    run(filter, in: &driver)
    driver.press("/")
    driver.type("bridge")
    driver.press("Enter")
    if shown > 0 {
      #expect(driver.status.contains("match 1/\(shown), anna (\(hidden) hidden by the filter)"))
      driver.press("N")
      #expect(driver.status.contains("match \(shown)/\(shown)"))
    } else {
      let words = "all 6 matches for \"bridge\" are hidden by the filter"
      #expect(driver.status.contains(words))
      driver.press("n")
      #expect(driver.status.contains(words))
    }
    run("filter all", in: &driver)
    driver.press("n")
    #expect(driver.status.contains("/6, "))
  }

  @Test func namesTheSourceThatItKeepsAsFarAsThereIsRoom() {
    var sources = SampleEvent.sources
    for (index, name) in ["000", "001", "003", "004"].enumerated() {
      sources[index].name = "/home/somebody/articles/of/this/year/\(name)_b5a900efd8d069db.txt"
    }
    let event = NewsEvent(
      id: "bridge", analyses: sources.map(SampleEvent.analysis), facts: SampleEvent.event.facts)
    for (columns, words) in [
      (120, "filter: conflict, 001 Coast Wire"), (80, "filter: conflict, 001 Coast Wire"),
      (60, "filter: conflict, 001"), (40, "filter: conflic+"), (20, "filtered"),
    ] {
      var driver = Driver(columns: columns, rows: 24, events: [event])
      run("filter conflict 001", in: &driver)
      #expect(driver.rows[0].contains(words), "\(driver.rows[0])")
      #expect(!driver.text.contains("/home"))
      run("filter 001", in: &driver)
      #expect(columns < 40 || driver.rows[0].contains("001"), "\(driver.rows[0])")
      run("filter !001", in: &driver)
      driver.press("c")
      #expect(columns < 60 || driver.rows[0].contains("filter: !"), "\(driver.rows[0])")
    }
  }

  /// What is typed after & takes the place of the words there were; Enter alone drops them.
  @Test func asksForNewWordsWithAnEmptyLine() {
    var driver = Driver(columns: 80, rows: 24)
    keep("cost", in: &driver)
    driver.press("&")
    #expect(driver.rows.last == "keep claims with:")
    #expect(driver.status.contains("now \"cost\": Enter drops that, Up brings it back"))
    driver.type("closure")
    driver.press("Enter")
    #expect(driver.state.filter.text == "closure")
    driver.press("& Up Enter")
    #expect(driver.state.filter.text == "closure")
    driver.press("& Enter")
    #expect(driver.status.contains("5 of 5 claims shown"))
  }

  /// Whatever is pressed: the claim that is looked at is one that is shown, and where nothing else is
  /// asked for, the table has its cursor on it.
  @Test func neverLooksAtAHiddenClaim() {
    var random = SeededRandom(seed: 5)
    let lines = [
      "filter conflict", "filter !conflict", "filter tagged", "filter all", "filter bert",
      "filter money", "keep crack", "keep", "sort kind", "sort verdict", "note the crack", "note",
      "overrule", "undo",
    ]
    let keys = Key.script(
      "j k Down Up c v o t T x U S f C Enter Esc q J K Tab ]c [c ]d [d ]o [o ' m a [j ]j z G g Y")
    for columns in [40, 80, 160] {
      var driver = Driver(columns: columns, rows: 30)
      var pressed: [String] = []
      for _ in 0..<300 {
        if Int.random(in: 0..<6, using: &random) == 0 {
          pressed.append(lines[Int.random(in: 0..<lines.count, using: &random)])
          driver.press("Esc Esc")
          run(pressed.last ?? "", in: &driver)
        } else {
          let key = keys[Int.random(in: 0..<keys.count, using: &random)]
          pressed.append("\(key)")
          driver.send(.key(key))
        }
        guard let id = driver.state.factID else { continue }
        let isShown = driver.state.shown.contains { SampleEvent.event.facts[$0].id == id }
        #expect(isShown, "\(columns) columns, \(pressed.suffix(15))")
      }
    }
  }
}
