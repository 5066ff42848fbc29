/// A word as one number, so that words are looked up without making strings of them.
///
/// The number is the 64-bit FNV-1a hash of the word's letters and digits in lower case, without
/// apostrophes.
enum WordHash {
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// The hash of one word.
  static func of(_ word: String) -> UInt64 {
    withBytes(of: word) { of($0) }
  }

  /// The hash of one word.
  static func of(_ word: RuleText) -> UInt64 {
    var result = offset
    forEach(in: word) { result = $0 }
    return result
  }

  /// The hash of one word of small ASCII letters and digits.
  static func of(lowercase word: [UInt8]) -> UInt64 {
    word.reduce(offset) { ($0 ^ UInt64($1)) &* prime }
  }

  /// The hashes of the words in `text`.
  static func words(of text: String) -> [UInt64] {
    withBytes(of: text) { words(of: $0) }
  }

  /// The hashes of the words in `text`.
  static func words(of text: RuleText) -> [UInt64] {
    var count = 0
    forEach(in: text) { _ in count += 1 }
    var result: [UInt64] = []
    result.reserveCapacity(count)
    forEach(in: text) { result.append($0) }
    return result
  }

  private static func withBytes<Result>(of text: String, _ body: (RuleText) -> Result) -> Result {
    var text = text
    return text.withUTF8 { RuleText.with($0, body) }
  }

  /// Calls `body` with the hash of each word in `text`.
  @inline(__always)
  static func forEach(in text: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    forEach(in: text.startIndex..<text.endIndex, at: { text[$0] }, { hash, _ in body(hash) })
  }

  /// Calls `body` with the hash of each word in `text`.
  @inline(__always)
  static func forEach(in text: RuleText, _ body: (UInt64) -> Void) {
    forEach(in: 0..<text.count, at: { text[$0] }, { hash, _ in body(hash) })
  }

  /// Calls `body` with the hash and the place of each word in `range` of `text`.
  @inline(__always)
  static func forEach(
    in range: Range<Int>, of text: [UInt8], _ body: (UInt64, Range<Int>) -> Void
  ) {
    forEach(in: range, at: { text[$0] }, body)
  }

  @inline(__always)
  private static func forEach(
    in range: Range<Int>, at byte: (Int) -> UInt8, _ body: (UInt64, Range<Int>) -> Void
  ) {
    var hash = offset
    var start = -1
    var position = range.lowerBound
    while position < range.upperBound {
      let value = byte(position)
      // A capital differs from a small letter by this bit, which every digit has.
      let small = value | 0x20
      if small &- 0x61 < 26 || value &- 0x30 < 10 {
        if start < 0 { start = position }
        hash = (hash ^ UInt64(small)) &* prime
        position = position &+ 1
        continue
      }
      var width = 1
      var isLetter = false
      if value >= 0x80 {
        if value == 0xE2, position + 2 < range.upperBound, byte(position + 1) == 0x80 {
          if byte(position + 2) == 0x99 || byte(position + 2) == 0x98, start >= 0 {
            position += 3  // a curly apostrophe
            continue
          }
          width = 3
        } else if value == 0xC2, position + 1 < range.upperBound, byte(position + 1) < 0xB0 {
          width = 2
          if byte(position + 1) == 0xA9 {
            body((offset ^ 0xA9) &* prime, position..<position + 2)  // the copyright sign
          }
        } else {
          isLetter = true
        }
      } else if value == 0x27, start >= 0 {
        position += 1
        continue
      }
      if isLetter {
        if start < 0 { start = position }
        hash = (hash ^ UInt64(value)) &* prime
      } else if start >= 0 {
        body(hash, start..<position)
        start = -1
        hash = offset
      }
      position += width
    }
    if start >= 0 { body(hash, start..<range.upperBound) }
  }
}

/// A set of words by their hashes: open addressing, at most half full.
struct WordSet: Sendable {
  private var slots: [UInt64]
  private let shift: UInt64

  /// The set of `words`.
  init(_ words: [String]) { self.init(hashes: words.map { WordHash.of($0) }) }

  /// The set of the words with these hashes.
  init(hashes: [UInt64]) {
    var bits: UInt64 = 4
    while 1 << bits < hashes.count * 2 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: 0, count: 1 << bits)
    for hash in hashes {
      var index = slot(of: hash)
      while slots[index] != 0, slots[index] != hash { index = (index + 1) & (slots.count - 1) }
      slots[index] = hash
    }
  }

  /// The slot that the search for a word begins at; the last letters of a short word reach the low
  /// bits of its hash only, so they are mixed with the others.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// Whether the word with this hash is in the set.
  func contains(_ hash: UInt64) -> Bool {
    var index = slot(of: hash)
    while slots[index] != 0 {
      if slots[index] == hash { return true }
      index = (index + 1) & (slots.count - 1)
    }
    return false
  }
}
