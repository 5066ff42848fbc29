import Model
import Testing

@Suite struct TextDecoderTests {
  private func article(_ bytes: [UInt8]) throws -> Article {
    try ArticleReader.read(bytes, name: "a.txt")
  }

  private static let words = "Ministers in Zürich said “no” to the plan on Monday."

  private static let utf16: [UInt8] = words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  private static let bigEndian: [UInt8] = words.utf16.flatMap {
    [UInt8($0 >> 8), UInt8($0 & 0xFF)]
  }
  private static let windows: [UInt8] = words.unicodeScalars.map {
    $0 == "“" ? 0x93 : $0 == "”" ? 0x94 : UInt8($0.value)
  }

  @Test(arguments: [
    Array(words.utf8), [0xEF, 0xBB, 0xBF] + Array(words.utf8), utf16, [0xFF, 0xFE] + utf16,
    bigEndian, [0xFE, 0xFF] + bigEndian, windows,
  ])
  func readsTheSameWordsFromEveryEncoding(bytes: [UInt8]) throws {
    let article = try article(bytes)
    #expect(String(decoding: article.text, as: UTF8.self) == Self.words)
  }

  @Test func aSpanCoversTheBytesOfTheFile() throws {
    let article = try article([0xFF, 0xFE] + Self.utf16)
    let place = try #require(Self.words.utf8.firstRange(of: "Zürich".utf8))
    let start = Self.words.utf8.distance(from: Self.words.startIndex, to: place.lowerBound)
    let span = article.map.span(of: start..<start + 7)
    #expect(span == Span(start: 2 + 2 * 13, end: 2 + 2 * 19))
  }

  @Test func aBadByteBecomesOneReplacementCharacter() throws {
    let article = try article(
      Array("Naïve words, caf\u{E9}s ".utf8) + [0xFF] + Array(" here.".utf8))
    #expect(article.words(in: 0..<article.text.count) == "Naïve words, cafés \u{FFFD} here.")
    let bad = article.text.count - 9
    #expect(article.map.span(of: bad..<bad + 3).count == 1)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("  \n\r\n ".utf8)])
  func nothingIsEmpty(bytes: [UInt8]) {
    #expect(throws: ReadingError.empty) { try article(bytes) }
  }

  @Test(arguments: [
    Array("%PDF-1.4 text".utf8), (0..<600).map { UInt8($0 % 7) },
    [0x50, 0x4B, 3, 4, 0, 0, 0, 8, 0],
  ])
  func dataIsNoText(bytes: [UInt8]) {
    #expect(throws: ReadingError.binary) { try article(bytes) }
  }

  @Test(arguments: ["a b c\nd\n", "a b c\r\nd\r\n", "a b c\rd\r"])
  func everyLineEndEndsALine(text: String) throws {
    let article = try article(Array(text.utf8))
    #expect(article.lineStarts.count == 3)
    #expect(article.line(ofByte: text.utf8.count - 2) == 2)
  }
}
