import Foundation
import Testing

/// The commands as a script sees them: what they print, what they say beside it, how they end.
@Suite struct CommandTests {
  private func json(_ outcome: Program.Outcome) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: [
    ["--nonsense"], ["compare"], ["compare", "/nowhere/at/all"],
    ["claims", "--format", "xml", "a"],
    ["search", "words"], ["export", "--only", "lies", "a"], ["text", "/dev/null"], ["sing"],
    ["compare", "--fail-on", "agree", "a"],
  ])
  func endsWithOneAndNoOutputAfterAWrongUse(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["compare", "--help"], ["help", "export"], ["--version"]])
  func helpsOnStandardOutput(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test func givesTheSameObjectsAsBatch() throws {
    let folder = try Folder.sample()
    let path = folder.path("harbour.txt")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (command, member) in [("text", "text"), ("claims", "claims"), ("compare", "facts")] {
      let request = try JSONSerialization.data(withJSONObject: [
        "id": 1, "op": command, "documents": [["name": path, "text": text]],
      ])
      let batch = try json(
        Program.run(["batch"], input: String(decoding: request, as: UTF8.self) + "\n"))
      let plain = try json(Program.run([command, "--format", "json", path]))
      let (one, other) = (plain[member] as? NSObject, batch[member] as? NSObject)
      #expect(one != nil && one == other)
    }
  }

  @Test func answersEveryLineAndGoesOn() throws {
    let outcome = try Program.run(
      ["batch"],
      input: "\nrubbish\n{\"id\":\"x\",\"op\":\"claims\",\"documents\":"
        + "[{\"name\":\"a.txt\",\"text\":\"Nothing here.\"}]}")
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(lines.count == 3)
    #expect(lines.prefix(2).allSatisfy { $0.hasPrefix("{\"id\":null,\"error\":") })
    #expect(lines.last == "{\"id\":\"x\",\"claims\":[]}")
  }

  @Test func skipsWhatCannotBeReadAndSaysSo() throws {
    let folder = try Folder.sample()
    try Data().write(to: folder.url.appending(path: "empty\u{1B}[31m.txt"))
    let outcome = try Program.run(["claims", "--format", "json", folder.path()])
    #expect(outcome.status == 2)
    #expect(try json(outcome)["claims"] != nil)
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    #expect(errors.contains("skipped \(folder.path())/empty<001B>[31m.txt: the file is empty"))
  }

  @Test func neverWaitsOnAPipe() throws {
    let folder = try Folder.sample()
    #expect(mkfifo(folder.path("pipe.txt"), 0o644) == 0)
    let outcome = try Program.run(["compare", "--format", "json", folder.path()])
    #expect(outcome.status == 2)
  }

  @Test(arguments: [("\n", "-"), ("\0", "-0"), ("\r\n", "-")])
  func readsAListOfPaths(end: String, flag: String) throws {
    let folder = try Folder.sample()
    let list = ["harbour.txt", "valley.txt"].map { folder.path($0) + end }.joined()
    let arguments = ["compare", "--format", "json"] + (flag == "-0" ? ["-0", "-"] : ["-"])
    let listed = try Program.run(arguments, input: list)
    let named = try Program.run(
      ["compare", "--format", "json", folder.path("valley.txt"), folder.path("harbour.txt")])
    #expect(listed.status == 0)
    #expect(listed.output == named.output)
  }

  @Test func keepsFactsInsideOneFolder() throws {
    let folder = try Folder.sample()
    let inner = folder.url.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "valley.txt"), to: inner.appending(path: "valley.txt"))
    let facts = try json(Program.run(["compare", "--format", "json", folder.path()]))["facts"]
    for fact in try #require(facts as? [[String: Any]]) {
      let sides = try #require(fact["sides"] as? [[String: Any]])
      #expect(Set(sides.compactMap { $0["document"] as? String }).count == 1)
    }
  }

  @Test func findsWordsInAnyForm() throws {
    let folder = try Folder.sample()
    let outcome = try Program.run(["search", "--format", "json", "opening bridges", folder.path()])
    let hits = try #require(try json(outcome)["hits"] as? [[String: Any]])
    #expect(hits.compactMap { $0["text"] as? String } == ["open", "bridge", "bridge", "open"])
    for hit in hits {
      let path = try #require(hit["document"] as? String)
      let span = try #require(hit["span"] as? [String: Int])
      let file = Array(try Data(contentsOf: URL(filePath: path)))
      let words = file[(span["start"] ?? 0)..<(span["end"] ?? 0)]
      #expect(hit["text"] as? String == String(decoding: words, as: UTF8.self))
    }
  }

  @Test func printsListsAndQuotationsAsSuch() throws {
    let folder = try Folder([
      "a.md": """
      # Northern pier to close

      The harbour authority said on Tuesday that it would close the northern pier for nine weeks.

      - Engineers found cracks in three of the twelve pillars after a routine inspection in March.

      > Nobody will lose a berth in all of the nine weeks, the director told the reporters there.
      """
    ])
    let outcome = try Program.run(["text", folder.path("a.md")])
    #expect(outcome.text.contains("\n\n• Engineers found"))
    #expect(outcome.text.contains("\n  ") && outcome.text.contains("\n\n  Nobody will"))
  }

  @Test func writesNoHalfFileAndReplacesNoneUnasked() throws {
    let folder = try Folder.sample()
    let target = folder.path() + "-out.html"
    defer { try? FileManager.default.removeItem(atPath: target) }
    let arguments = ["export", "--output", target, folder.path()]
    let time = ["SOURCE_DATE_EPOCH": "86400"]
    #expect(try Program.run(arguments, environment: time).status == 0)
    let page = try String(contentsOfFile: target, encoding: .utf8)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("1970-01-02T00:00:00Z"))
    let again = try Program.run(arguments)
    #expect(again.status == 1)
    #expect(String(decoding: again.errors, as: UTF8.self).contains("exists already"))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == page)
    #expect(try Program.run(arguments + ["--force"]).status == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8) != page)
  }

  @Test(arguments: ["text", "markdown", "html", "csv"])
  func sendsNoEscapeToWhoeverReads(format: String) throws {
    let folder = try Folder.sample()
    try Data("The \u{1B}]0;x\u{7} \u{9B}31m mayor paid $5 million. It rose by 7 per cent.".utf8)
      .write(to: folder.url.appending(path: "hostile.txt"))
    let outcome = try Program.run(["compare", "--format", format, folder.path()])
    #expect(!outcome.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    #expect(!outcome.text.isEmpty)
  }

  @Test func saysThatTheOutputCannotBeWritten() throws {
    let folder = try Folder.sample()
    let command = "'\(Program.path)' compare '\(folder.path())' > /dev/full"
    let outcome = try Program.run("/bin/sh", ["-c", command])
    #expect(outcome.status == 1)
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("No space left"))
  }

  @Test func endsWithThreeWhereAConflictWasNotWanted() throws {
    let folder = try Folder([
      "a.txt": "The flood killed 67 people in Riverton on Monday, police said.",
      "b.txt": "The flood killed 72 people in Riverton on Monday, police said.",
    ])
    let facts = try json(Program.run(["compare", "--format", "json", folder.path()]))["facts"]
    let verdicts = (facts as? [[String: Any]])?.compactMap { $0["verdict"] as? String } ?? []
    let outcome = try Program.run(["compare", "--fail-on", "conflict", folder.path()])
    #expect(verdicts.contains("conflict"))
    #expect(outcome.status == 3)
  }
}
