import Foundation
import Testing

/// Ten things that a reader at a terminal must do, which few do; each on the program itself.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
struct TenThingsTests {
  private let folder: Folder

  init() throws { folder = try Folder(copyOf: "ferry-collision") }

  private func open(
    _ paths: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String] = []
  ) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.start([Program.path] + (paths.isEmpty ? [folder.path()] : paths))
    try tmux.wait("the comparison") { tmux in
      let screen = tmux.screen
      return tmux.isTaken && screen.contains("conflict") && !screen.contains("eading")
        && !screen.contains(" 0 conflicts")
    }
    return tmux
  }

  private static func lines(_ screen: String) -> [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // 1

  @Test func wrapsWordsAndKeepsTheSentenceAtItsHeight() throws {
    let tmux = try open()
    try tmux.press("2", "]", "c")
    try tmux.wait("the conflict") { $0.screen.contains("conflict 2/") }
    let first = tmux.screen
    // The sentence that was gone to begins with a word that no line breaks.
    func row(_ screen: String) -> Int? { Self.lines(screen).firstIndex { $0.contains("Mr") } }
    let height = try #require(row(first))
    let text = try folder.text("courier.txt")
    let words = Set(text.split { !$0.isLetter && !$0.isNumber })
    for (columns, rows) in [(60, 24), (44, 24), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      try tmux.wait("the new size") { tmux in
        Self.lines(tmux.screen).contains { $0.hasPrefix(" ?:help") } && row(tmux.screen) != nil
          && (columns >= 80) == Self.lines(tmux.screen)[4].contains("|")
          && Self.lines(tmux.screen).map(\.count).max() ?? 0 == columns
      }
      #expect(row(tmux.screen) == height, "\(columns)x\(rows)")
      guard columns < 80 else { continue }
      for line in Self.lines(tmux.screen).dropFirst(2).dropLast(4) {
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
          #expect(words.contains(word), "\(word) is no whole word")
        }
      }
    }
    #expect(tmux.screen == first)
  }

  // 2

  @Test func goesFromConflictToConflictWhereALineDiffSeesOneHunk() throws {
    let tmux = try open()
    var seen: Set<String> = []
    for number in 1...3 {
      try tmux.press("]", "c")
      try tmux.wait("conflict \(number)") { $0.screen.contains("conflict \(number)/") }
      try tmux.press("c")
      try tmux.wait("its sides") { $0.screen.contains("[compare]") }
      let sides = Self.lines(tmux.screen).filter { $0.contains(", line ") }
      #expect(Set(sides.map { $0.split(separator: " ").dropFirst() }).count >= 2, "\(sides)")
      seen.insert(sides.joined())
      try tmux.press("c")
      try tmux.wait("the article") { $0.screen.contains("[read]") }
    }
    #expect(seen.count == 3)
  }

  // 3

  @Test func namesTheHelpKeyFirstInEveryViewAtEveryWidth() throws {
    let tmux = try open()
    for columns in [20, 33, 40, 80, 200] {
      try tmux.resize(columns: columns, rows: 24)
      for keys in [["]", "c"], ["c"], ["v"], ["q"], ["c"]] {
        for key in keys { try tmux.press(key) }
        Thread.sleep(forTimeInterval: 0.1)
        let last = Self.lines(tmux.screen).last { !$0.isEmpty } ?? ""
        #expect(last.hasPrefix(" ?:help"), "\(columns) columns after \(keys): \(last)")
        #expect(last.split(separator: "  ").allSatisfy { $0.contains(":") }, "\(last)")
      }
    }
  }

  // 4

  @Test func sendsNothingOfAnArticleThatSteersTheTerminal() throws {
    let hostile = try Folder([
      "a\u{202E}txt.txt":
        "Storm \u{1B}]0;owned\u{7}hits \u{202E}tsaoc\u{202C}\n\nBy A\u{9B}31m B\n\n"
        + "Some 120 boats were lost on Monday, said Mayor Ann\u{200B} Lee.\u{1B}[2J\u{1B}]52;c;eA==\u{7}",
      "b.txt": "Storm hits coast\n\nSome 140 boats were lost on Monday, said Mayor Ann Lee.",
    ])
    let tmux = try Tmux()
    try tmux.record(into: "bytes")
    try tmux.start([Program.path, hostile.path()])
    try tmux.wait("the articles") {
      $0.isTaken && $0.screen.contains("120 boats") && !$0.screen.contains("eading")
    }
    let start = tmux.screen
    for key in ["]", "d", "c", "e", "q", "o", "="] { try tmux.press(key) }
    try tmux.press("a")
    try tmux.paste("note \u{202E}\u{9B}31m")
    try tmux.press("Enter")
    let text = String(decoding: tmux.recorded(in: "bytes"), as: UTF8.self)
    for mark in ["\u{202E}", "\u{200B}", "\u{9B}", "\u{1B}]0;", "\u{1B}]52;", "\u{7}"] {
      #expect(!text.contains(mark))
    }
    #expect(start.contains("<202E>") && tmux.title != "owned")
    try tmux.press("Q")
    #expect(try tmux.status() == 0)
  }

  // 5

  @Test(arguments: [[], ["]", "c", "v"], ["/", "x"], ["?"], ["M"]])
  func givesTheTerminalBackAndDiesBySIGTERMInEveryView(keys: [String]) throws {
    let tmux = try open()
    for key in keys { try tmux.press(key) }
    Thread.sleep(forTimeInterval: 0.1)
    kill(try tmux.child(), SIGTERM)
    #expect(try tmux.status() == 143)
    #expect(tmux.modes == Tmux.saneModes)
  }

  /// What is shown is stored before the program ends, also where no key came for too short a time.
  @Test func opensAsItWasLeftAfterItWasKilled() throws {
    let tmux = try open()
    try tmux.press("c", "S", "z")
    try tmux.wait("the order") { $0.screen.contains("[zoomed]") }
    kill(try tmux.child(), SIGTERM)
    #expect(try tmux.status() == 143)
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the same view") {
      $0.screen.contains("[zoomed]") && $0.screen.contains("by place")
    }
  }

  // 6

  @Test func stopsOnControlZInEveryViewAndDrawsAgain() throws {
    let tmux = try open()
    for keys in [["]", "c"], ["v"], ["?"]] {
      for key in keys { try tmux.press(key) }
      Thread.sleep(forTimeInterval: 0.2)
      // The row that says what the last key did is another one after ^Z.
      let shown = Self.lines(tmux.screen).dropLast(3)
      try tmux.press("C-z")
      try tmux.wait("the shell") { !$0.isTaken && $0.isAtPrompt }
      #expect(tmux.modes == Tmux.saneModes)
      try tmux.type("fg")
      try tmux.wait("the reader") { $0.isTaken && Self.lines($0.screen).dropLast(3) == shown }
    }
  }

  // 7

  @Test func obeysNO_COLORAndHasASymbolForEveryVerdict() throws {
    let tmux = try open(environment: ["NO_COLOR=1"])
    try tmux.record(into: "bytes")
    try tmux.press("c", "z")
    try tmux.wait("the comparison") { $0.screen.contains("[zoomed]") }
    var rows = Self.lines(tmux.screen)
    try tmux.press("G")
    try tmux.wait("the last claims") { $0.screen.contains("only one") }
    rows += Self.lines(tmux.screen)
    let text = String(decoding: tmux.recorded(in: "bytes"), as: UTF8.self)
    for sequence in text.components(separatedBy: "\u{1B}[").dropFirst() {
      let codes = sequence.prefix { "0123456789;m".contains($0) }
      guard codes.hasSuffix("m") else { continue }
      let numbers = codes.dropLast().split(separator: ";").compactMap { Int($0) }
      #expect(!numbers.contains { (30...48).contains($0) || $0 >= 90 }, "\(codes)")
    }
    for (symbol, words) in [("!", "conflict"), ("~", "converts"), ("1", "only one")] {
      #expect(
        rows.contains { $0.dropFirst(3).hasPrefix(symbol) && $0.contains(words) }, "\(words)")
    }
  }

  // 8

  @Test func fitsNarrowTerminalsAndGoesBackToWideOnes() throws {
    let tmux = try open(columns: 40, rows: 12)
    let narrow = Self.lines(tmux.screen)
    #expect(
      narrow.allSatisfy { $0.count <= 40 } && narrow.contains { $0.contains("Kelsmouth Courier") })
    try tmux.press("Enter")
    try tmux.wait("the text") { tmux in
      Self.lines(tmux.screen).filter { $0.split(separator: " ").count > 4 }.count >= 5
    }
    try tmux.resize(columns: 20, rows: 5)
    try tmux.wait("three lines of text") { Self.lines($0.screen).first?.count ?? 99 <= 20 }
    try tmux.resize(columns: 19, rows: 4)
    try tmux.wait("the least size") {
      $0.screen.contains("20x5") || $0.screen.contains("too small")
    }
    try tmux.resize(columns: 200, rows: 24)
    try tmux.wait("three panes") { $0.screen.contains("SOURCES") && $0.screen.contains("CLAIMS") }
    let line = try #require(Self.lines(tmux.screen).first { $0.contains("SOURCES") })
    let bars = line.indices.filter { line[$0] == "|" }
      .map { line.distance(from: line.startIndex, to: $0) }
    #expect(bars.count == 2 && bars[0] < 30 && (90...130).contains(bars[1]), "\(bars)")
  }

  // 9

  @Test func printsPlainTextWithoutATerminal() throws {
    let outcome = try Program.run([folder.path()], environment: ["COLUMNS": "60"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.contains("conflict") && !outcome.output.contains(0x1B))
    let long = outcome.text.split(separator: "\n").filter { $0.count > 60 }
    #expect(long.allSatisfy { $0.contains(folder.path()) }, "\(long)")
    let none = try Program.run([folder.path("missing")])
    #expect(none.status == 1 && none.output.isEmpty && !none.errors.isEmpty)
  }

  // 10

  @Test func saysWhichMatchOfHowManyAndMarksThemInTheScrollBar() throws {
    let tmux = try open()
    try tmux.press("/")
    try tmux.paste("pier")
    try tmux.wait("the preview") { $0.screen.contains("match ") }
    try tmux.press("Enter", "n")
    try tmux.wait("the second match") { $0.screen.contains("match 2/") }
    #expect(tmux.screen.contains(/match 2\/\d+, \d/))
    let right = Self.lines(tmux.screen).compactMap(\.last)
    #expect(right.contains("/") || right.contains("!"), "\(tmux.screen)")
    try tmux.press("/")
    try tmux.paste("zeppelin")
    try tmux.press("Enter")
    try tmux.wait("the answer") { $0.screen.contains("no match for \"zeppelin\"") }
  }
}
