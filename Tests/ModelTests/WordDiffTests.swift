import Model
import Testing

@Suite struct WordDiffTests {
  private func tokens(_ text: String) -> [Token] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(in: 0..<bytes.count, of: bytes)
  }

  /// The text with braces round the differences.
  private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(UInt8(ascii: "}"), at: range.upperBound)
      bytes.insert(UInt8(ascii: "{"), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("shut on Tuesday", "shut on Wednesday", "shut on {Tuesday}", "shut on {Wednesday}"),
    ("The bridge is shut", "the bridge was shut", "The bridge {is} shut", "the bridge {was} shut"),
    ("a red old boat", "a boat", "a {red old} boat", "a boat"),
    ("same words", "Same words", "same words", "Same words"),
    ("cost $12 million", "cost $19 million", "cost ${12} million", "cost ${19} million"),
    // A little word alone between two differences is none to read by itself.
    (
      "ten men of Oslo left", "two girls of Bergen left", "{ten men of Oslo} left",
      "{two girls of Bergen} left"
    ),
    ("é café", "é tea", "é {café}", "é {tea}"),
    ("", "new", "", "{new}"),
    ("", "", "", ""),
  ])
  func marksTheWordsThatOnlyOneOfTheTwoHas(
    one: String, other: String, first: String, second: String
  ) {
    let diff = WordDiff(tokens(one), tokens(other))
    #expect(marked(one, diff.first) == first)
    #expect(marked(other, diff.second) == second)
  }

  @Test(arguments: [("a b c d", "a b c x", 0.75), ("a b", "c d", 0), ("a b.", "a b!", 1)])
  func saysHowMuchIsCommon(one: String, other: String, likeness: Double) {
    #expect(WordDiff(tokens(one), tokens(other)).likeness == likeness)
  }

  @Test func doesNotCompareVeryLongStretchesWordByWord() {
    let long = (0..<700).map { "w\($0)" }.joined(separator: " ")
    #expect(WordDiff(tokens(long), tokens(long)).first.isEmpty)
    let diff = WordDiff(tokens(long), tokens("one word"))
    #expect(diff.first == [0..<long.utf8.count])
    #expect(diff.second == [0..<8])
  }
}
