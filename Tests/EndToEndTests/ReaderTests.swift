import Foundation
import Testing

/// A reporter's session at a real terminal: from the first conflict to a file for a colleague.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
struct ReaderTests {
  /// The articles; a copy that a test may change.
  private let folder: Folder
  /// What the program keeps between two sessions.
  private let home: Folder

  init() throws {
    folder = try Folder(copyOf: "ferry-collision")
    home = try Folder()
  }

  /// The reader with everything read and compared.
  private func open(columns: Int = 80, rows: Int = 24) throws -> Tmux {
    let tmux = try Tmux(
      columns: columns, rows: rows,
      environment: [
        "XDG_CACHE_HOME=\(home.path("cache"))", "XDG_DATA_HOME=\(home.path("data"))",
      ])
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the comparison") { tmux in
      let screen = tmux.screen
      return tmux.isTaken
        && (screen.contains("]c goes to the first") || screen.contains("conflict 1/")
          || screen.contains("[compare"))
        && !screen.contains("omparing")
    }
    return tmux
  }

  private func close(_ tmux: Tmux) throws {
    try tmux.press("Q")
    #expect(try tmux.status() == 0)
  }

  /// Goes to the first conflict.
  private func goToConflict(_ tmux: Tmux) throws {
    try tmux.press("]", "c")
    try tmux.wait("the first conflict") { $0.screen.contains("conflict 1/") }
  }

  /// A fact as `compare --format json` gives it.
  private struct Fact: Decodable {
    struct Side: Decodable {
      var document: String
      var text: String
    }
    var id: String
    var verdict: String
    var sides: [Side]
  }

  private func facts() throws -> [Fact] {
    struct Answer: Decodable { var facts: [Fact] }
    let outcome = try Program.run(["compare", "--format", "json", folder.path()])
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output)).facts
  }

  @Test(arguments: [(80, 24), (40, 12), (200, 60)])
  func showsBothSidesOfTheFirstConflict(columns: Int, rows: Int) throws {
    let tmux = try open(columns: columns, rows: rows)
    try goToConflict(tmux)
    try tmux.press(columns < 200 ? "c" : "Tab")
    let conflicts = try facts().filter { $0.verdict == "conflict" }
    // A small terminal shows the sides one after the other.
    var seen = tmux.screen
    func areSeen() -> Bool {
      conflicts.contains { fact in
        fact.sides.allSatisfy { side in
          side.text.split(separator: " ").prefix(2).allSatisfy { seen.contains($0) }
        } && fact.sides.count > 1
      } && seen.contains("differ")
    }
    for _ in 0..<12 where !areSeen() {
      try tmux.press("J")
      Thread.sleep(forTimeInterval: 0.4)
      seen += tmux.screen
    }
    #expect(areSeen(), "\(seen)")
    try close(tmux)
  }

  @Test func keepsTagsAndNotesAndFindsThemAgainAfterAnEdit() throws {
    var tmux = try open()
    try goToConflict(tmux)
    try tmux.press("t", "a")
    try tmux.wait("the prompt") { $0.screen.contains("note:") }
    try tmux.paste("ask the harbour office")
    try tmux.press("Enter")
    try tmux.wait("the note") { $0.screen.contains("noted") && $0.screen.contains("tagged 1") }
    try close(tmux)

    tmux = try open()
    try tmux.wait("the tag") { $0.screen.contains("tagged 1") }
    try close(tmux)

    for name in ["courier.txt", "post.txt", "coastwire.md"] {
      let text = try folder.text(name)
      try Data((text + "\nA correction was added to this page.\n").utf8)
        .write(to: folder.url.appending(path: name))
    }
    tmux = try open()
    try tmux.wait("the tag in the edited article") { $0.screen.contains("tagged 1") }
    try goToConflict(tmux)
    try tmux.press("c")
    try tmux.wait("the note") { $0.screen.contains("ask the harbour office") }
    // Taking the tag away is kept, too.
    try tmux.press("t")
    try tmux.wait("no tag") { !$0.screen.contains("tagged 1") }
    try close(tmux)
    tmux = try open()
    #expect(!tmux.screen.contains("tagged"))
    try close(tmux)
  }

  @Test func findsAMarkAgainAfterAnEditInAnotherFolder() throws {
    var tmux = try open()
    try tmux.press("]", "c", "]", "c", "m", "a")
    try tmux.wait("the mark") { $0.screen.contains("mark a set") }
    let marked = tmux.screen.split(separator: "\n").first { $0.contains("]") && $0.contains("!") }
    try close(tmux)
    let new =
      "An editor wrote this line over all the rest of it, and it says nothing at all new.\n\n"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") || name.hasSuffix(".md") {
      let lines = try folder.text(name).split(separator: "\n\n", maxSplits: 1)
      try Data((lines[0] + "\n\n" + new + (lines.last ?? "")).utf8)
        .write(to: folder.url.appending(path: name))
    }
    let moved = folder.path() + "-moved"
    try FileManager.default.moveItem(atPath: folder.path(), toPath: moved)
    defer { try? FileManager.default.moveItem(atPath: moved, toPath: folder.path()) }
    tmux = try Tmux(
      environment: [
        "XDG_CACHE_HOME=\(home.path("cache"))", "XDG_DATA_HOME=\(home.path("data"))",
      ])
    try tmux.start([Program.path, moved])
    try tmux.wait("the comparison") { $0.isTaken && $0.screen.contains("]c goes to the first") }
    try tmux.wait("the mark") { $0.screen.contains("MARKS") }
    try tmux.press("'", "a")
    try tmux.wait("the claim") { $0.screen.contains("conflict 2/") }
    let words = try #require(marked).split(separator: "|").last.map(String.init) ?? ""
    #expect(tmux.screen.contains(words.trimmingCharacters(in: .whitespaces)), "\(words)")
    try close(tmux)
  }

  /// `^C` keeps what was read, also where the program ends right after it.
  @Test func losesNothingThatWasReadWhenItIsStopped() throws {
    let text = try folder.text("post.txt")
    let many = try Folder(
      Dictionary(uniqueKeysWithValues: (0..<1_200).map { ("\($0).txt", "\(text)\n\n\($0)\n") }))
    let tmux = try Tmux(
      environment: [
        "XDG_CACHE_HOME=\(home.path("cache"))", "XDG_DATA_HOME=\(home.path("data"))",
      ])
    try tmux.start([Program.path, many.path()])
    try tmux.wait("some articles") { $0.screen.contains("of 1,200, ") }
    try tmux.press("C-c")
    try tmux.wait("the end of the reading") { $0.screen.contains("stopped after ") }
    let words = tmux.screen.components(separatedBy: "stopped after ").last ?? ""
    let count = try #require(Int(words.prefix { $0 != " " }.replacing(",", with: "")))
    try close(tmux)
    let library = """
      import glob, sqlite3, sys
      name = glob.glob(sys.argv[1] + "/*.sqlite")[0]
      print(sqlite3.connect(name).execute("SELECT count(*) FROM article").fetchone()[0])
      """
    let rows = try Program.run(
      "/usr/bin/env", ["python3", "-c", library, home.path("cache/crossread")]
    ).text.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try #require(Int(rows)) >= count, "\(rows) of \(count)")
  }

  @Test func goesOnReadingWhereItStopped() throws {
    var tmux = try open(columns: 60, rows: 16)
    try tmux.press("Tab", "G")
    try tmux.wait("the end") { $0.screen.contains("100%") }
    let end = tmux.screen.split(separator: "\n").dropFirst().prefix(10)
    try close(tmux)
    // The article has the focus again, too.
    tmux = try open(columns: 60, rows: 16)
    try tmux.wait("the end") { tmux in end.suffix(4).allSatisfy { tmux.screen.contains($0) } }
    try close(tmux)
  }

  @Test(arguments: ["txt", "md", "html", "csv", "json"])
  func savesWhatWasTaggedAndReplacesNothingUnasked(ending: String) throws {
    let tmux = try open()
    let file = "ferry." + ending
    try goToConflict(tmux)
    try tmux.press("t")
    func save() throws {
      try tmux.press("s", ending == "txt" ? "t" : String(ending.prefix(1)))
      try tmux.wait("the prompt for a name") { $0.screen.contains("file: ") }
      try tmux.press("C-u")
      try tmux.paste(file)
      try tmux.press("Enter")
    }
    try save()
    try tmux.wait("the file") { $0.screen.contains("saved to \(file)") }
    let path = URL(filePath: tmux.file(file))
    let saved = try String(contentsOf: path, encoding: .utf8)
    #expect(saved.contains("differ"))

    try Data("mine".utf8).write(to: path)
    try save()
    try tmux.wait("the question") { $0.screen.contains("overwrite \(file)?") }
    try tmux.press("n")
    try tmux.wait("the answer") { $0.screen.contains("as it was") }
    #expect(try String(contentsOf: path, encoding: .utf8) == "mine")

    try save()
    try tmux.wait("the question") { $0.screen.contains("overwrite \(file)?") }
    try tmux.press("y")
    try tmux.wait("the file") { $0.screen.contains("saved to \(file)") }
    #expect(try String(contentsOf: path, encoding: .utf8).contains("differ"))
    try close(tmux)
  }

  @Test func saysWhyAFileCannotBeSaved() throws {
    let tmux = try open()
    try goToConflict(tmux)
    try tmux.press(":")
    try tmux.paste("w /nowhere/at/all.csv")
    try tmux.press("Enter")
    try tmux.wait("the reason") { $0.screen.contains("not saved: /nowhere/at/all.csv") }
    // A folder cannot be replaced, so nobody is asked.
    try tmux.press(":")
    try tmux.paste("w csv /tmp/")
    try tmux.press("Enter")
    try tmux.wait("the reason") { $0.screen.contains("not saved: /tmp/: this is a folder") }
    try close(tmux)
  }

  @Test func givesTheClaimToACommandAndShowsWhatItPrints() throws {
    let tmux = try open()
    try goToConflict(tmux)
    try tmux.press("|")
    try tmux.paste("tee given.txt | wc -l")
    try tmux.press("Enter")
    try tmux.wait("the end of the command") { $0.screen.contains("Enter goes back") }
    #expect(!tmux.isTaken)
    try tmux.press("Enter")
    try tmux.wait("the reader") { $0.isTaken && $0.screen.contains("1 claim given to tee") }
    #expect(try String(contentsOfFile: tmux.file("given.txt"), encoding: .utf8).contains("differ"))
    try close(tmux)
  }

  @Test(arguments: [("courier.txt", "PAGER"), ("ledger.html", "BROWSER"), ("ledger.html", "PAGER")])
  func showsTheWholeFileInThePersonsOwnProgram(name: String, variable: String) throws {
    let shown = try Folder(["show": "#!/bin/sh\necho \"shown: $@\"; read answer </dev/tty\n"])
    chmod(shown.path("show"), 0o755)
    let one = try Folder([name: try folder.text(name)])
    let tmux = try Tmux(
      environment: ["BROWSER=", "PAGER=", "EDITOR=", "\(variable)=\(shown.path("show"))"])
    try tmux.start([Program.path, one.path()])
    try tmux.wait("the article") {
      $0.isTaken && $0.screen.contains("100%") || $0.screen.contains("par ")
    }
    try tmux.press("O")
    try tmux.wait("the file in the other program") { tmux in
      tmux.screen.contains("shown: ") && tmux.screen.contains(name) && !tmux.isTaken
    }
    try tmux.press("Enter")
    try tmux.wait("the reader") { $0.isTaken && $0.screen.contains("par ") }
    try close(tmux)
  }

  @Test func makesADamagedLibraryAnewWithoutAQuestion() throws {
    var tmux = try open()
    let shown = tmux.screen
    try close(tmux)
    let libraries = home.url.appending(path: "cache/crossread")
    let names = try FileManager.default.contentsOfDirectory(atPath: libraries.path())
    let library = try #require(names.first { $0.hasSuffix(".sqlite") })
    for name in names where name != library {
      try FileManager.default.removeItem(at: libraries.appending(path: name))
    }
    let file = libraries.appending(path: library)
    try Data("this is no library\n".utf8).write(to: file)
    tmux = try open()
    #expect(tmux.screen == shown)
    try close(tmux)
    #expect(try Data(contentsOf: file).starts(with: Data("SQLite format 3".utf8)))
  }

  @Test func readsWhereNothingCanBeKeptAndSaysSo() throws {
    let tmux = try Tmux(
      environment: ["XDG_CACHE_HOME=/dev/null/cache", "XDG_DATA_HOME=/dev/null/data"])
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the reason") { $0.screen.contains("notes cannot be kept") }
    try tmux.wait("the comparison") { tmux in
      tmux.screen.contains(" claims ") && !tmux.screen.contains(" 0 conflicts")
    }
    try goToConflict(tmux)
    try close(tmux)
  }
}
