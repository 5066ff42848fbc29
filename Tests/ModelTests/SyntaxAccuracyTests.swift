import Foundation
import Testing

@testable import Model

/// Holds the weights to the treebanks that they were learnt from: this guards the weights, the features
/// and the tokenizer against drifting apart. The held-out accuracy is in docs/quality.md.
@Suite struct SyntaxAccuracyTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../shared/training/ud-english")
  private static let path = folder.appendingPathComponent("en_pud-ud-test.conllu").path

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: path), "the treebank is not at hand"))
  func agreesWithTheTreebank() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var words = 0
    var tagged = 0
    var headed = 0
    for block in text.components(separatedBy: "\n\n").prefix(120) {
      let rows = block.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t").map(String.init) }
      let sentence = block.split(separator: "\n").first { $0.hasPrefix("# text = ") }?.dropFirst(9)
      let bytes = Array((sentence ?? "").utf8)
      let tokens = Tokenizer.tokens(in: 0..<bytes.count, of: bytes)
      guard !rows.isEmpty, tokens.count == rows.count else { continue }
      let tags = Tagger.tags(of: tokens)
      let parse = DependencyParser.parse(tokens, tags)
      for (place, row) in rows.enumerated() where row[3] != "PUNCT" {
        words += 1
        let head = parse.head(of: place).map { $0 + 1 } ?? 0
        if Int(row[6]) == head { headed += 1 }
        let names: [WordTag.PartOfSpeech: String] = [
          .noun: "NOUN", .properNoun: "PROPN", .verb: "VERB", .auxiliary: "AUX",
          .adjective: "ADJ", .adverb: "ADV", .adposition: "ADP", .determiner: "DET",
          .pronoun: "PRON", .numeral: "NUM", .particle: "PART", .coordinatingConjunction: "CCONJ",
          .subordinatingConjunction: "SCONJ", .symbol: "SYM", .interjection: "INTJ", .other: "X",
        ]
        if names[tags[place].partOfSpeech] == row[3] { tagged += 1 }
      }
    }
    #expect(words > 1_000)
    #expect(tagged * 100 >= words * 96)
    #expect(headed * 100 >= words * 86)
  }
}
