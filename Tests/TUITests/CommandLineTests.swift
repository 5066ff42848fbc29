import Model
import Testing

@testable import TUI

/// Every command of the key table can be typed by its name, with what it takes.
@Suite struct CommandLineTests {
  private func driver(after lines: String..., columns: Int = 80) -> Driver {
    var driver = Driver(columns: columns, rows: 24)
    for line in lines { run(line, in: &driver) }
    return driver
  }

  private func run(_ line: String, in driver: inout Driver) {
    driver.press(":")
    driver.type(line)
    driver.press("Enter")
  }

  private func prompt(of driver: Driver) -> String { driver.rows.last ?? "" }

  @Test func hasANameForEveryKey() {
    let names = CommandLine.verbs.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for binding in KeyTable.bindings
    where binding.command != .commandLine && binding.command != .negate {
      #expect(CommandLine.verb(binding.command.name).verb?.command == binding.command)
    }
  }

  /// A command does what its key does.
  @Test(arguments: [
    ("next-conflict", "]c"), ("next-conflict 2", "2]c"), ("next difference", "]d"), ("next", "]c"),
    ("previous source", "K"), ("compare", "c"), ("conflicts", "C"), ("zoom", "z"), ("sort", "S"),
    ("help", "?"), ("origins", "i"), ("goto 50%", "50%"), ("50%", "50%"), ("end", "G"),
    ("next-source", "J"), ("tag", "t"), ("filter", "f"), ("find", "/"), ("keep", "&"),
    ("furn", "w"), ("mark a", "m a"), ("quit", "Q"), ("redraw", "^L"), ("mouse on", "M"),
  ])
  func doesWhatTheKeyDoes(line: String, keys: String) {
    var pressed = Driver(columns: 80, rows: 24)
    pressed.press("]c")
    var typed = pressed
    pressed.press(keys)
    run(line, in: &typed)
    #expect(typed.screen.text == pressed.screen.text, "\(typed.text)")
    let kept = { (effect: Effect) in
      if case .notebook(.entered) = effect { false } else { true }
    }
    #expect(typed.effects.filter(kept) == pressed.effects)
  }

  @Test func takesWords() {
    var driver = driver(after: "next", "note asked the harbour", "tag", "filter conflict")
    #expect(driver.state.notebook.notes.values.first == "asked the harbour")
    #expect(driver.state.notebook.tags.count == 1)
    #expect(driver.state.filter.verdicts == [.conflict])
    run("filter !conflict tagged", in: &driver)
    #expect(driver.state.filter.verdicts == [.compatible, .agree, .single])
    #expect(driver.state.filter.isTaggedOnly && driver.text.contains("filter: !conflict, tagged"))
    run("filter all", in: &driver)
    #expect(driver.state.filter.isEmpty)
    run("filter nonsense", in: &driver)
    #expect(driver.status.contains("no verdict, kind or source called nonsense"))
    run("sort kind", in: &driver)
    #expect(driver.state.order == .kind)
    run("search bridge", in: &driver)
    #expect(driver.status.contains("match 1/"))
    run("/bridge", in: &driver)
    #expect(driver.status.contains("match 1/"))
    run("keep cost", in: &driver)
    #expect(driver.state.filter.text == "cost")
    run("pipe wc -l", in: &driver)
    run("!wc -l", in: &driver)
    let pipes = driver.effects.filter { if case .pipe(_, "wc -l") = $0 { true } else { false } }
    #expect(pipes.count == 2)
    run("help mouse", in: &driver)
    #expect(driver.text.contains("HELP") && driver.text.contains("mouse on"))
  }

  @Test(arguments: [
    ("save out.csv", ExportFormat.csv, "out.csv"), ("w out", .text, "out"),
    ("export json out.txt", .json, "out.txt"), ("write json", .text, "json"),
    ("w markdown my notes.md", .markdown, "my notes.md"),
  ])
  func savesInTheFormatThatIsNamed(line: String, format: ExportFormat, path: String) {
    let driver = driver(after: "next-conflict", line)
    let requests = driver.effects.compactMap { effect -> ExportRequest? in
      if case .export(let request) = effect { request } else { nil }
    }
    #expect(requests.map(\.format) == [format] && requests.map(\.path) == [path])
  }

  @Test func opensASourceByItsNumberNameOrOutlet() {
    let documents = SampleEvent.event.analyses.map(\.article)
    for (index, article) in documents.enumerated() {
      let file = article.name.split(separator: "/").last.map(String.init) ?? ""
      for name in [
        file, article.outlet?.text ?? file,
        Driver(columns: 80, rows: 24).state.summary?.labels[index] ?? "",
      ] {
        #expect(driver(after: "open \(name)").state.article.document == article.name, "\(name)")
      }
    }
    #expect(driver(after: "open nowhere").status.contains("no source called nowhere"))
  }

  @Test(arguments: [
    ("nonsense", "no such command: nonsense, Tab names them"),
    ("con", "which one: config  conflicts"),
    ("goto there", "goto wants a number"), ("mark", "mark wants a letter"),
    ("mark ab", "mark wants a letter"), ("sort size", "sort by verdict, place, kind"),
    ("zoom 3", "zoom takes no words"), ("mouse maybe", "mouse is on or off"),
    ("next-conflict many", "wants a number"), ("next week", "no week to go to"),
    ("set", "set: "), ("columns 3", "a number from 20 to 1000"),
    ("help xyzzy", "says nothing on xyzzy"),
    ("'z", "no mark z"), ("line-down 99999999999999999999", "wants a number"),
    ("99999999999999999999", "goto wants a number"),
  ])
  func saysWhatIsWrong(line: String, words: String) {
    #expect(driver(after: line).status.contains(words), "\(driver(after: line).status)")
  }

  @Test func setsByTheNameOfASetting() {
    #expect(driver(after: "dates iso").text.contains("2024-03-14"))
    let driver = driver(after: "background light")
    #expect(driver.state.settings.background == .light && driver.effects.contains(.colours))
  }

  @Test(arguments: [
    ("next-c", ":next-conflict", ""), ("sort p", ":sort place", ""),
    ("so", ":sort", "sort [verdict"),
    ("filter !conf", ":filter !conflict", ""),
    ("filter conflict tag", ":filter conflict tagged", ""),
    ("set back", ":set background ", ""), ("set background d", ":set background dark", ""),
    ("background l", ":background light", ""), ("help next-conf", ":help next-conflict", ""),
    ("sort x", ":sort x", "nothing begins like this"), ("next ", ":next ", "conflict  difference"),
    ("mouse o", ":mouse o", "on  off"), ("colour conf", ":colour conflict ", ""),
  ])
  func completesNamesAndWhatFollows(typed: String, line: String, status: String) {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type(typed)
    driver.press("Tab")
    let shown = prompt(of: driver).padded(to: line.count)
    #expect(shown == line && driver.status.contains(status), "\(shown) \(driver.status)")
  }

  @Test func completesAPathAfterAFormat() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type("export csv dra")
    driver.press("Tab")
    #expect(driver.effects.contains(.complete("dra")))
    driver.send(.completed("dra", ["drafts/"]))
    #expect(prompt(of: driver) == ":export csv drafts/")
  }

  @Test func saysHowACommandIsUsedWhileItIsTyped() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press(":")
    driver.type("export")
    #expect(driver.status.contains("save [FORMAT] FILE: save the tagged claims"))
    driver.press("? F1")
  }

  /// What was entered is there at the next reading too.
  @Test func keepsWhatWasEntered() {
    let first = driver(after: "sort kind", "sort place", "sort kind")
    var notebook = Notebook()
    for case .notebook(let change) in first.effects { notebook.apply(change) }
    var second = Driver(columns: 80, rows: 24)
    second.send(.notebook(notebook))
    second.press(": Up")
    #expect(prompt(of: second) == ":sort kind")
    second.press("Up Up")
    #expect(prompt(of: second) == ":sort place")
    for number in 0..<150 { notebook.apply(.entered("find", "\(number)")) }
    #expect(notebook.entered["find"]?.count == 100 && notebook.entered["find"]?.last == "149")
  }
}
