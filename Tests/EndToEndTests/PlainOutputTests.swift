import Foundation
import Testing

/// What the reader prints where there is no terminal.
@Suite struct PlainOutputTests {
  @Test func printsTheComparisonWithoutEscapeBytes() throws {
    let folder = try Folder.sample()
    let outcome = try Program.run([folder.path()])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("harbour.txt") && outcome.text.contains("valley.txt"))
    #expect(!outcome.output.contains(0x1B))
    #expect(outcome.errors.isEmpty)
  }

  @Test func readsAListOfPathsFromStandardInput() throws {
    let folder = try Folder.sample()
    let paths = ["harbour.txt", "valley.txt"].map { folder.path($0) + "\0" }.joined()
    let outcome = try Program.run(["-0", "-"], input: paths)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("harbour.txt") && outcome.text.contains("valley.txt"))
  }

  @Test func saysWhatIsWrongWhereNothingCanBeRead() throws {
    let folder = try Folder()
    let outcome = try Program.run([folder.path("missing")])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("missing"))
  }

  @Test func printsTheScreenThatKeysLeadTo() throws {
    let folder = try Folder.sample()
    let outcome = try Program.run(["screen", "--size", "60x20", "--keys", "?", folder.path()])
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 21)
    #expect(!outcome.output.contains(0x1B))
  }
}
