/// Text made safe to draw: what would steer a terminal or hide from the eye becomes a visible token.
///
/// Control characters, bidirectional and other invisible characters, unassigned and private ones show
/// as their code point (`<202E>`), bytes that are no UTF-8 as themselves (`<FF>`). Zero-width joiners
/// and emoji variation selectors stay inside emoji sequences alone. Nothing is dropped. Tabs and line
/// ends become spaces.
package struct VisibleText: Hashable, Sendable {
  /// What is drawn in one go: a character with its marks, or one letter of a token.
  package struct Cluster: Hashable, Sendable {
    package var character: Character
    /// The offset in the source of the first byte that it stands for.
    package var offset: Int
    /// Whether it is a letter of a token that stands for something invisible.
    package var isToken: Bool
  }

  /// The clusters, in order; the letters of one token share an offset.
  package private(set) var clusters: [Cluster] = []
  /// The offset after the last byte of the source.
  package let end: Int

  /// The visible form of the bytes in `range` of `text`; offsets are those of `text`.
  package init(_ text: [UInt8], in range: Range<Int>) {
    let bounds = range.clamped(to: 0..<text.count)
    end = bounds.upperBound
    clusters.reserveCapacity(bounds.count)
    var offset = bounds.lowerBound
    while offset < end {
      let byte = text[offset]
      if byte < 0x80, offset + 1 == end || text[offset + 1] < 0x80 {
        appendASCII(byte, at: offset)
        offset += 1
      } else {
        offset = appendCluster(at: offset, of: text)
      }
    }
  }

  /// The visible form of `text`; offsets are those of its UTF-8.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: 0..<bytes.count)
  }

  /// The visible form as a string.
  package var string: String { String(clusters.map(\.character)) }

  /// The visible form of `text`, which is `text` itself where all of it is printable ASCII.
  package static func string(_ text: String) -> String {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text : VisibleText(text).string
  }

  private mutating func appendASCII(_ byte: UInt8, at offset: Int) {
    switch byte {
    case 0x20..<0x7F: append(Character(Unicode.Scalar(byte)), offset)
    case 0x09, 0x0A, 0x0D: append(" ", offset)
    default: appendToken(UInt32(byte), digits: 4, at: offset)
    }
  }

  private mutating func append(_ character: Character, _ offset: Int) {
    clusters.append(Cluster(character: character, offset: offset, isToken: false))
  }

  private mutating func appendToken(_ value: UInt32, digits: Int, at offset: Int) {
    let code = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, digits - code.utf8.count)) + code
    for character in "<" + padded + ">" {
      clusters.append(Cluster(character: character, offset: offset, isToken: true))
    }
  }

  /// Appends the cluster that begins at `offset`, and gives the offset after it.
  private mutating func appendCluster(at offset: Int, of text: [UInt8]) -> Int {
    guard let base = VisibleScalar(at: offset, of: text, end: end) else {
      appendToken(UInt32(text[offset]), digits: 2, at: offset)
      return offset + 1
    }
    switch base.group {
    case .space:
      append(base.drawnSpace, offset)
    case .hidden, .mark:
      if base.value < 0x80 {
        appendASCII(UInt8(base.value), at: offset)
      } else {
        appendToken(base.value, digits: 4, at: offset)
      }
    case .drawn:
      var sequence = ClusterSequence(base)
      var next = offset + base.count
      while next < end, let count = sequence.extend(at: next, of: text, end: end) { next += count }
      guard let character = sequence.character else {
        append(Character(base.scalar), offset)
        return offset + base.count
      }
      append(character, offset)
      return next
    }
    return offset + base.count
  }
}
