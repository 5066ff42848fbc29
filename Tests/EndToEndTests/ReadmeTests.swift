import Foundation
import Testing

/// The README shows what the program draws.
@Suite struct ReadmeTests {
  private static let file = Program.repository.appending(path: "README.md")
  private static let command = "$ crossread screen "

  /// `RECORD_SCREENS=1` writes the screen into the README instead.
  @Test func showsTheScreenThatTheProgramDraws() throws {
    let command = try #require(try Self.lines().first { $0.hasPrefix(Self.command) })
    let outcome = try Program.run(try arguments(of: command))
    #expect(outcome.status == 0)
    let screen = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).dropLast()
    // The key map is recorded by another test, perhaps in the meantime.
    let lines = try Self.lines()
    let start = try #require(lines.firstIndex(of: command))
    let end = try #require(lines[start...].firstIndex(of: "```"))
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      let new = lines[...start] + screen + lines[end...]
      try new.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[(start + 1)..<end]) == Array(screen))
    }
  }

  private static func lines() throws -> [String] {
    try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The arguments of a command line with plain quotation marks; `Samples` is that of the package.
  private func arguments(of line: String) throws -> [String] {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    try #require(parts.count % 2 == 1)
    var words: [String] = []
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words.dropFirst(2).map {
      $0.hasPrefix("Samples/") ? Program.repository.appending(path: $0).path() : $0
    }
  }

  @Test func namesEveryCommandAndExitStatus() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let help = try Program.run(["--help"]).text
    let commands = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined()
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" && $0 != "read" }
    #expect(commands.count > 4)
    for command in commands { #expect(text.contains("`crossread \(command)")) }
    for status in 0...3 { #expect(text.contains("\n| \(status) | ")) }
  }
}
