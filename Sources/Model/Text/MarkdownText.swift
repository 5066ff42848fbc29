/// A stretch of Markdown without its marks, and where each byte of it stands: the marks of emphasis and
/// code, what makes words a link, the address of the link, pictures, and backslashes before marks.
///
/// Marks are told by CommonMark's rules, without its pairing: a mark that stands alone means nothing to
/// a reader either.
struct MarkdownText {
  /// The bytes without marks.
  private(set) var bytes: [UInt8] = []
  /// The offset of each of these bytes in the text.
  private(set) var offsets: [Int] = []

  private let text: [UInt8]
  private let range: Range<Int>
  /// The places that end links and belong to them, the next one last.
  private var linkEnds: [Range<Int>] = []

  /// How far a link's words, and its address, may reach.
  private static let reach = 1_000

  /// Whether a document of this name is Markdown.
  static func isName(_ name: String) -> Bool {
    name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }

  /// The stretch `range` of `text` without marks; nil where it has none.
  init?(in range: Range<Int>, of text: [UInt8]) {
    guard text[range].contains(where: Self.isMark) else { return nil }
    self.text = text
    self.range = range
    bytes.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      if let end = linkEnds.last, end.lowerBound <= position {
        linkEnds.removeLast()
        position = max(position, end.upperBound)
      } else if Self.isMark(text[position]), let end = endOfMark(at: position) {
        position = end
      } else {
        bytes.append(text[position])
        offsets.append(position)
        position += 1
      }
    }
  }

  /// The place in the text of a stretch of the bytes without marks.
  func place(of stretch: Range<Int>) -> Range<Int> {
    guard stretch.lowerBound < stretch.upperBound, stretch.upperBound <= offsets.count else {
      return range.upperBound..<range.upperBound
    }
    return offsets[stretch.lowerBound]..<offsets[stretch.upperBound - 1] + 1
  }

  // MARK: - Marks

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// The byte at `offset`, a space outside the range.
  private func byte(_ offset: Int) -> UInt8 { range.contains(offset) ? text[offset] : 0x20 }

  /// Where the mark that begins at `start` ends; nil where the byte is a character like any other.
  private mutating func endOfMark(at start: Int) -> Int? {
    switch text[start] {
    case UInt8(ascii: "\\"):
      let next = byte(start + 1)
      let isPunctuation = next > 0x20 && next < 0x7F && !next.isDigit && !next.isASCIILetter
      guard isPunctuation else { return nil }
      bytes.append(next)
      offsets.append(start + 1)
      return start + 2
    case UInt8(ascii: "["): return openLink(at: start)
    case UInt8(ascii: "!"):
      guard byte(start + 1) == UInt8(ascii: "["), let end = linkEnd(from: start + 1) else {
        return nil
      }
      return end.upperBound
    case UInt8(ascii: "<"):
      let limit = min(range.upperBound, start + Self.reach)
      guard byte(start + 1).isASCIILetter,
        let close = text[start..<limit].firstIndex(of: UInt8(ascii: ">")),
        text[start..<close].contains(where: { $0 == 0x3A || $0 == 0x40 }),
        !text[start..<close].contains(where: { $0 <= 0x20 })
      else { return nil }
      return close + 1
    default: return endOfEmphasis(at: start)
    }
  }

  /// Where a run of `*`, `_`, `~` or a code mark ends that adjoins a word; nil for a star between spaces
  /// or digits and a low line inside a word.
  private func endOfEmphasis(at start: Int) -> Int? {
    let mark = text[start]
    var end = start
    while end < range.upperBound, text[end] == mark { end += 1 }
    let before = byte(start - 1)
    let after = byte(end)
    if before <= 0x20 && after <= 0x20 { return nil }
    if before.isDigit && after.isDigit { return nil }
    if mark == UInt8(ascii: "~"), end - start != 2 { return nil }
    func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isDigit || byte >= 0xC3 }
    if mark == UInt8(ascii: "_"), isWord(before), isWord(after) { return nil }
    return end
  }

  /// Takes the bracket before a link's words as a mark, and notes where the link ends.
  private mutating func openLink(at start: Int) -> Int? {
    guard linkEnds.isEmpty, let end = linkEnd(from: start) else { return nil }
    linkEnds.append(end)
    return start + 1
  }

  /// The place of `](…)` or `][…]` that closes the bracket at `start`; nil where it is no link.
  private func linkEnd(from start: Int) -> Range<Int>? {
    let limit = min(range.upperBound, start + Self.reach)
    guard let close = end(of: (UInt8(ascii: "["), UInt8(ascii: "]")), from: start, limit: limit)
    else { return nil }
    let last = min(range.upperBound, close + Self.reach)
    switch byte(close) {
    case UInt8(ascii: "("):
      let end = end(of: (UInt8(ascii: "("), UInt8(ascii: ")")), from: close, limit: last)
      return end.map { close - 1..<$0 }
    case UInt8(ascii: "["):
      let end = end(of: (UInt8(ascii: "["), UInt8(ascii: "]")), from: close, limit: last)
      return end.map { close - 1..<$0 }
    default: return nil
    }
  }

  /// The offset behind the bracket that closes the one at `start`.
  private func end(of pair: (UInt8, UInt8), from start: Int, limit: Int) -> Int? {
    var depth = 0
    for offset in start..<max(start, limit) {
      if text[offset] == pair.0 { depth += 1 }
      if text[offset] == pair.1 { depth -= 1 }
      if depth == 0 { return offset + 1 }
    }
    return nil
  }
}
