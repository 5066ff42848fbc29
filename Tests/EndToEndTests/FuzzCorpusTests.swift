import Foundation
import Testing

/// The inputs that the fuzzers began with or stumbled over once, tried again.
@Suite struct FuzzCorpusTests {
  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzz/Corpus")

  @Test(arguments: [
    "FuzzBatch", "FuzzClaims", "FuzzDecoder", "FuzzKeys", "FuzzPage", "FuzzPlainText", "FuzzSearch",
  ])
  func everyInputKeepsTheProperty(target: String) throws {
    let folder = Self.corpora.appending(path: target).path()
    let inputs = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    try #require(!inputs.isEmpty)
    let replayer = URL(filePath: Program.path).deletingLastPathComponent().appending(path: target)
    let outcome = try Program.run(replayer.path(), inputs.map { "\(folder)/\($0)" })
    #expect(outcome.status == 0, "\(String(decoding: outcome.errors.suffix(600), as: UTF8.self))")
  }
}
