import Foundation
import Testing

/// The program at a real terminal: it gives back what it takes, whatever ends it.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
struct TerminalTests {
  private let folder: Folder

  init() throws { folder = try Folder.sample() }

  private func open(
    columns: Int = 80, rows: Int = 24, environment: [String] = [], _ options: [String] = []
  ) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.start([Program.path] + options + [folder.path()])
    try tmux.wait("the reader") { $0.isTaken }
    return tmux
  }

  @Test(arguments: [(80, 24), (40, 12), (200, 60), (1, 1)])
  func opensAndQuitsAtAnySize(columns: Int, rows: Int) throws {
    let tmux = try open(columns: max(columns, 20), rows: max(rows, 5))
    try tmux.resize(columns: columns, rows: rows)
    try tmux.press("q")
    try tmux.wait("the shell's screen") { !$0.isTaken }
    try tmux.resize(columns: 80, rows: 24)
    #expect(try tmux.status() == 0)
    #expect(tmux.modes == Tmux.saneModes)
  }

  @Test func endsWithOneWhereNoPathCanBeRead() throws {
    let tmux = try Tmux()
    try Data([0, 1, 2, 0, 3, 4, 0, 0]).write(to: URL(filePath: tmux.file("picture")))
    try tmux.start([Program.path, "no-such-folder", "picture"])
    #expect(try tmux.status() == 1)
    #expect(tmux.screen.contains("skipped no-such-folder: "))
    #expect(tmux.screen.contains("skipped picture: "))
    #expect(tmux.screen.contains("nothing could be read"))
    try tmux.start([Program.path, "no-such-folder", folder.path()])
    try tmux.wait("the reader") { $0.isTaken }
    try tmux.wait("the skipped one") {
      $0.screen.contains("1 skipped") || $0.screen.contains("SOURCES")
    }
    try tmux.press("Q")
    #expect(try tmux.status() == 0)
  }

  @Test func givesTheLineModesBack() throws {
    let tmux = try Tmux()
    let before = try tmux.lineModes()
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the reader") { $0.isTaken }
    try tmux.press("q")
    #expect(try tmux.status() == 0)
    #expect(try tmux.lineModes() == before)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)])
  func givesTheTerminalBackAndDiesByTheSignal(signal: Int32, status: Int) throws {
    let tmux = try Tmux()
    let before = try tmux.lineModes()
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the reader") { $0.isTaken }
    kill(try tmux.child(), signal)
    #expect(try tmux.status() == status)
    #expect(tmux.modes == Tmux.saneModes)
    #expect(try tmux.lineModes() == before)
  }

  /// SIGSEGV stands for a crash: nothing but the handler gives the terminal back.
  @Test(arguments: [(SIGTERM, 143), (SIGSEGV, 139)])
  func stopsTheReportsOfTheMouseWhateverEndsIt(signal: Int32, status: Int) throws {
    let tmux = try open()
    try tmux.press("M")
    try tmux.wait("reports of the mouse") { $0.modes.hasSuffix("1") }
    kill(try tmux.child(), signal)
    #expect(try tmux.status() == status)
    #expect(tmux.modes == Tmux.saneModes)
  }

  @Test func givesTheTerminalBackAfterACrash() throws {
    let tmux = try Tmux()
    let before = try tmux.lineModes()
    try tmux.start([Program.path, "read", "--crash", folder.path()])
    // SIGILL or SIGTRAP, as the machine has it.
    #expect([132, 133].contains(try tmux.status()))
    #expect(tmux.modes == Tmux.saneModes)
    #expect(try tmux.lineModes() == before)
  }

  @Test func stopsWithASaneTerminalAndDrawsAgainWhenItGoesOn() throws {
    let tmux = try Tmux()
    let before = try tmux.lineModes()
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the end of the reading", until: Self.hasRead)
    let shown = tmux.screen
    for _ in 0..<2 {
      try tmux.press("C-z")
      try tmux.wait("the shell") { !$0.isTaken && $0.isAtPrompt }
      #expect(tmux.modes == Tmux.saneModes)
      #expect(try tmux.lineModes() == before)
      try tmux.type("fg")
      try tmux.wait("the reader") { $0.isTaken && $0.screen == shown }
    }
    try tmux.press("q")
    #expect(try tmux.status() == 0)
  }

  @Test func stopsWhenAnotherProgramStopsIt() throws {
    let tmux = try open()
    let reader = try tmux.child()
    kill(reader, SIGTSTP)
    try tmux.wait("the shell") { !$0.isTaken && $0.isAtPrompt }
    #expect(tmux.modes == Tmux.saneModes)
    try tmux.type("fg")
    try tmux.wait("the reader") { $0.isTaken }
    try tmux.press("q")
    #expect(try tmux.status() == 0)
  }

  @Test func readsKeysFromTheTerminalAndNotFromAPipe() throws {
    let tmux = try Tmux()
    try tmux.type("echo qqq | '\(Program.path)' '\(folder.path())'")
    try tmux.wait("the reader") { $0.isTaken }
    #expect(tmux.isTaken)
    try tmux.press("q")
    #expect(try tmux.status() == 0)
  }

  @Test(arguments: ["dumb", "no-such-terminal", "''"])
  func printsTextOnATerminalThatCannotPlaceItsCursor(name: String) throws {
    let tmux = try Tmux(environment: ["TERM=\(name)"])
    // `clear` cannot clear this terminal either.
    try tmux.start([Program.path, folder.path()])
    #expect(try tmux.status() == 0)
    #expect(tmux.modes == Tmux.saneModes)
  }

  // MARK: What is shown

  /// The reader on the sample, with everything read.
  private func openAndRead(environment: [String] = []) throws -> Tmux {
    let tmux = try open(environment: environment)
    try tmux.wait("the end of the reading", until: Self.hasRead)
    return tmux
  }

  /// Whether the screen tells of claims and of no more work.
  private static func hasRead(_ tmux: Tmux) -> Bool {
    let screen = tmux.screen
    return screen.contains(" claims ") && !screen.contains(" 0 claims ")
      && !screen.contains("reading files")
  }

  @Test func showsTheSameAfterEveryResize() throws {
    let tmux = try openAndRead()
    let shown = tmux.screen
    #expect(shown.contains("harbour"))
    for (columns, rows) in [(40, 12), (200, 60), (1, 1), (2, 3)] {
      try tmux.resize(columns: columns, rows: rows)
    }
    try tmux.resize(columns: 30, rows: 4)
    try tmux.wait("the small screen") { $0.screen.contains("too small") }
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait("the first screen") { $0.screen == shown }
    try tmux.press("q")
    #expect(try tmux.status() == 0)
  }

  @Test func drawsAgainWhatAnotherProgramWroteOver() throws {
    let tmux = try openAndRead()
    let shown = tmux.screen
    let terminal = "/proc/\(try tmux.child())/fd/0"
    try Data("\u{1B}[1;1Hoverwritten".utf8).write(to: URL(filePath: terminal))
    try tmux.wait("the noise") { $0.screen.contains("overwritten") }
    try tmux.press("C-l")
    try tmux.wait("the first screen") { $0.screen == shown }
  }

  @Test(arguments: [("NO_COLOR=", true), ("NO_COLOR=1", false)])
  func colours(variable: String, areShown: Bool) throws {
    let tmux = try openAndRead(environment: [variable])
    #expect(Self.hasColour(tmux.styledScreen) == areShown)
  }

  /// The colour of conflicts, as terminals with 8, 256 and all colours are told it, for what they say
  /// of their background. The background itself is left as it is.
  @Test(arguments: [
    ("xterm", "", "[33m"), ("xterm-256color", "", "[38;5;131m"),
    ("xterm-direct", "", "[38:2::180:96:0m"), ("xterm-256color", "15;0", "[38;5;208m"),
    ("xterm-256color", "0;15", "[38;5;94m"), ("xterm", "0;15", "[31m"),
  ])
  func sendsColoursThatTheTerminalHas(name: String, background: String, sequence: String) throws {
    guard try Program.run("/usr/bin/env", ["infocmp", name]).status == 0 else {
      print("skipped: this machine does not know the terminal \(name)")
      return
    }
    let tmux = try Tmux(environment: [
      "TERM=\(name)", "NO_COLOR=", "COLORFGBG='\(background)'",
    ])
    let event = try Folder(copyOf: "ferry-collision")
    try tmux.record(into: "bytes")
    try tmux.start([Program.path, event.path()])
    try tmux.wait("the conflicts") { tmux in
      tmux.screen.contains("conflicts") && !tmux.screen.contains(" 0 conflicts")
    }
    let bytes = String(decoding: tmux.recorded(in: "bytes"), as: UTF8.self)
    #expect(bytes.contains("\u{1B}" + sequence))
    let backgrounds = bytes.matches(of: /\[[0-9;]*\b(?:4[0-7]|48[;:]|10[0-7])[0-9;:]*m/)
    #expect(backgrounds.isEmpty, "\(backgrounds.map { $0.output.dropFirst() })")
  }

  /// A file of settings in the person's own folder.
  @Test func obeysTheFileOfSettingsAndSaysWhatIsWrongInIt() throws {
    let config = try Folder()
    try FileManager.default.createDirectory(
      at: config.url.appending(path: "crossread"), withIntermediateDirectories: true)
    try Data("key X quit\ncolumns ten\ndates iso\n".utf8)
      .write(to: config.url.appending(path: "crossread/config"))
    let tmux = try Tmux(environment: ["XDG_CONFIG_HOME=\(config.path())"])
    let ferry = try Folder(copyOf: "ferry-collision")
    try tmux.start([Program.path, ferry.path()])
    try tmux.wait("the end of the reading", until: Self.hasRead)
    #expect(tmux.screen.contains("config, line 2: a number from 20 to 1000"))
    #expect(tmux.screen.contains("2026-03-04"))
    try tmux.press("X")
    #expect(try tmux.status() == 0)
  }

  /// Whether a sequence sets a foreground or background colour.
  private static func hasColour(_ text: String) -> Bool {
    text.components(separatedBy: "\u{1B}[").dropFirst().contains { sequence in
      let codes = sequence.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
      return codes.contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    }
  }

  @Test func takesAPasteAsTextAndNotAsCommands() throws {
    let tmux = try openAndRead()
    try tmux.press("/")
    try tmux.paste("flood\rqqQ")
    try tmux.wait("the pasted text") { $0.screen.contains("flood") && $0.screen.contains("qqQ") }
    #expect(tmux.isTaken)
  }
}
