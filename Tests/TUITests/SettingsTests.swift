import Model
import Testing

@testable import TUI

/// What a person sets in a file, line by line.
@Suite struct SettingsTests {
  private func driver(_ text: String, columns: Int = 80, rows: Int = 24) -> Driver {
    Driver(columns: columns, rows: rows, settings: Settings(text))
  }

  @Test func takesEverySetting() {
    let settings = Settings(
      """
      # a remark

      columns 60
      sources-width 30
      dates iso
      background light
      follow 350
      mouse on
      tips off
      start compare
      colour conflict red
      color agree #0000ff
      key H previous-source
      key ]x next-conflict
      """)
    #expect(settings.problems.isEmpty)
    #expect(settings.columns == 60 && settings.sourcesWidth == 30 && settings.dates == .iso)
    #expect(settings.background == .light && settings.followDelay == 350)
    #expect(settings.isMouseOn && !settings.showsTips && settings.showsComparison)
    #expect(settings.keys.commands[[.character("H")]] == .previousSource)
    #expect(settings.keys.commands[[.character("]"), .character("x")]] == .nextConflict)
    #expect(settings.keys.commands[[.character("]"), .character("c")]] == .nextConflict)
  }

  @Test(arguments: [
    ("colums 80", "no setting \"colums\""), ("columns", "a number from 20 to 1000"),
    ("columns wide", "a number"), ("columns 19", "a number"),
    ("columns 99999999999999999999", "a number"),
    ("sources-width 60", "10 to 48"), ("mouse yes", "on or off"), ("dates us", "words or iso"),
    ("background grey", "light, dark or auto"),
    ("follow 9999", "off, or a number of milliseconds from 0 to 5000"),
    ("start here", "read or compare"), ("colour conflict", "a role and a colour"),
    ("colour hate red", "no role \"hate\""), ("colour dim reddish", "no colour"),
    ("colour dim #12345", "no colour"), ("colour dim 256", "no colour"),
    ("colour dim -1", "no colour"),
    ("key q", "a key and a command"), ("key q leave", "no command \"leave\""),
    ("key ] quit", "beginning of other keys"), ("key jj quit", "has a command already"),
    ("key 5 quit", "digits"), ("key € none", "has no command"), ("key longname quit", "already"),
  ])
  func saysInWhichLineWhatIsWrong(line: String, reason: String) {
    let settings = Settings("# first\n\(line)\ncolumns 50")
    #expect(settings.problems.count == 1 && settings.problems.first?.line == 2)
    #expect(settings.problems.first?.reason.contains(reason) == true, "\(settings.problems)")
    // What can be used is used.
    #expect(settings.columns == 50)
  }

  @Test func saysAtTheStartWhatIsWrongAndGoesOn() {
    var driver = driver("nonsense\r\nmouse perhaps\n")
    #expect(driver.status.contains("config, line 1: no setting \"nonsense\""))
    driver.press("j")
    driver.press(":")
    driver.type("config")
    driver.press("Enter")
    #expect(driver.text.contains("line 2: mouse is on or off"))
  }

  @Test func namesAPersonsOwnKeysInHelpAndHints() {
    var driver = driver("key D compare\nkey c none\nkey F2 help")
    #expect(driver.rows.last?.contains("D:compare") == true)
    driver.press("D")
    #expect(driver.text.contains("[compare]"))
    driver.press("D c")
    #expect(driver.status.contains("no such key: c"))
    #expect(driver.rows.last?.hasPrefix(" F2:help") == true)
    driver.press("F2 /")
    driver.type("this help")
    driver.press("Enter")
    #expect(driver.text.contains(" F2 ? F1") && driver.text.contains("HELP"))
  }

  @Test func everyCommandHasAKeyAndAName() {
    let names = Settings.commandNames
    #expect(Set(names).count == names.count && names.count == Command.allCases.count)
    for name in names { #expect(Settings("key zz \(name)").problems.first?.line == 1) }
    for name in names { #expect(Settings("key ü \(name)").problems.isEmpty) }
  }

  @Test func setsTheTextInTheMiddleWhereItHasALimit() {
    let wide = driver("columns 40", columns: 120)
    let lines = wide.rows.filter { $0.contains("northern") }
    #expect(!lines.isEmpty)
    for line in wide.rows.dropFirst(2).dropLast(2) {
      let text = line.split(separator: "|", maxSplits: 1).last ?? ""
      // The last column has the ticks.
      let words = text.dropLast().drop { " !~=1".contains($0) }.split(separator: "   ").first ?? ""
      #expect(words.count <= 44, "\(line)")
    }
    let start = lines.first.map { $0.prefix { $0 != "|" }.count } ?? 0
    #expect(lines.first?.dropFirst(start + 1).hasPrefix(String(repeating: " ", count: 20)) == true)
  }

  @Test func writesDatesAsNumbersWhereThatIsSet() {
    var driver = driver("dates iso")
    #expect(driver.text.contains("2024-03-14") && !driver.text.contains("14 Mar"))
    driver.press("]c c")
    #expect(driver.text.contains("2024-03-14 10:01 GMT"))
  }

  @Test func startsWithTheComparisonWhereThatIsSet() {
    #expect(driver("start compare").text.contains("[compare]"))
  }

  @Test func setsByTheCommandLineToo() {
    var driver = driver("")
    driver.press(":")
    driver.type("set dates iso")
    driver.press("Enter")
    #expect(driver.text.contains("2024-03-14") && driver.status.contains("set: dates iso"))
    driver.press(":")
    driver.type("set dates x")
    driver.press("Enter")
    #expect(driver.status.contains("dates is words or iso"))
  }

  // MARK: Colours

  @Test(arguments: [
    ("red", 8, 1), ("red", 256, 1), ("red", 1 << 24, 1), ("208", 256, 208), ("208", 8, 3),
    ("208", 1 << 24, 0xFF8700), ("#0087ff", 256, 33), ("#ff0000", 8, 1), ("#0000ff", 1 << 24, 0xFF),
    ("none", 256, -1), ("9", 16, 9), ("9", 8, 1), ("255", 8, 7),
  ])
  func hasANumberOnEveryKindOfTerminal(name: String, count: Int, number: Int) {
    #expect(Colour(name)?.number(of: count) == number)
  }

  // MARK: Tips

  @Test func givesEveryTipOnce() {
    var driver = driver("")
    driver.press("]c")
    #expect(driver.rows.last?.hasPrefix(" ?:help  tip: c shows") == true)
    #expect(driver.effects.contains(.notebook(.seen("next-conflict"))))
    driver.press("]c")
    #expect(driver.rows.last?.contains("tip:") == false)
    var quiet = self.driver("tips off")
    quiet.press("]c")
    #expect(quiet.rows.last?.contains("tip:") == false)
  }

  /// A tip speaks of what its key just did.
  @Test(arguments: [
    (80, "v", "pair"), (80, "t", "tag"), (80, "[j", "jump-back"), (80, "o", "to-text"),
    (80, "n", "next-match"), (80, "]c v z", "zoom"), (160, "c", "compare"),
    (80, "J w", "furniture"),
    (80, "f j Enter q 4]c 4]c", "next-difference"), (80, "& z Enter ]c", "next-conflict"),
  ])
  func givesNoTipWhereTheCommandDidSomethingElse(columns: Int, script: String, command: String) {
    var driver = Driver(columns: columns, rows: 24, settings: Settings())
    driver.press(script)
    #expect(!driver.state.notebook.seen.contains(command))
    #expect(driver.rows.last?.contains("tip:") == false, "\(driver.rows.last ?? "")")
  }

  @Test func saysAfterASearchHowItGoesOn() {
    var driver = driver("")
    driver.press("/")
    driver.type("crack")
    #expect(driver.rows.last == "/crack")
    driver.press("Enter")
    #expect(driver.rows.last == " ?:help  tip: n next match, N previous")
  }

  /// Whatever a file holds: every line is used or has a reason, and the keys can be read.
  @Test func takesAnyText() {
    var random = SeededRandom(seed: 11)
    let words = [
      "key", "columns", "colour", "dates", "]", "]c", "^", "^A", "gg", "F1", "Space", "none", "#",
      "-",
      "99999999999999999999", "\u{0}", "\u{202E}", "é", "国", "conflict", "next-conflict", "0", "\t",
    ]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        text += words[Int.random(in: 0..<words.count, using: &random)]
        text += [" ", " ", "\n", "\r\n"][Int.random(in: 0..<4, using: &random)]
      }
      let settings = Settings(text)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      #expect(settings.problems.allSatisfy { (1...lines).contains($0.line) && !$0.reason.isEmpty })
      #expect(settings.keys.prefixes.isDisjoint(with: settings.keys.commands.keys))
      var driver = Driver(columns: 40, rows: 12, settings: settings)
      driver.press("] c [ g ? q")
      #expect(driver.screen.size == Size(columns: 40, rows: 12))
    }
  }

  @Test func givesNoTipByHalf() {
    for columns in 20...90 {
      var driver = driver("", columns: columns)
      driver.press("]c")
      let last = driver.rows.last ?? ""
      #expect(!last.contains("tip:") || last.hasSuffix("v both texts"), "\(last)")
    }
  }
}
