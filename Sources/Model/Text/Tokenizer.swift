/// Splits a stretch of an article's text into tokens, byte by byte.
///
/// What a token is follows the Universal Dependencies treebanks of English; see ``Token``.
package struct Tokenizer: Sendable {
  private let text: [UInt8]
  private let end: Int
  private var position: Int
  private var tokens: [Token] = []

  /// The tokens of `range` of `text`, which is UTF-8.
  package static func tokens(in range: Range<Int>, of text: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(text: text, range: range)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(text: [UInt8], range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    tokens.reserveCapacity(range.count / 5 + 1)
  }

  private mutating func run() {
    var spaceBefore = true
    while position < end {
      let scalar = UTF8Scalar(at: position, of: text, end: end)
      switch scalar.group {
      case .space:
        position += scalar.count
        spaceBefore = true
        continue
      case .letter: readWord(spaceBefore)
      case .digit: readNumber(spaceBefore)
      case .mark, .symbol: readMark(scalar, spaceBefore)
      }
      spaceBefore = false
    }
  }

  // MARK: - Numbers and marks

  /// Digits with inner commas, full stops and colons, each before another digit.
  private mutating func readNumber(_ spaceBefore: Bool) {
    let start = position
    while position < end {
      if text[position].isDigit {
        position += 1
      } else if text[position].joinsDigits, position + 1 < end, text[position + 1].isDigit {
        position += 2
      } else {
        break
      }
    }
    append(start..<position, .number, spaceBefore)
  }

  /// One mark or symbol; equal full stops and hyphens in a row are one token.
  private mutating func readMark(_ scalar: UTF8Scalar, _ spaceBefore: Bool) {
    let start = position
    position += scalar.count
    if scalar.value == 0x2E || scalar.value == 0x2D {
      while position < end, text[position] == UInt8(truncatingIfNeeded: scalar.value) {
        position += 1
      }
    }
    append(start..<position, scalar.group == .symbol ? .symbol : .punctuation, spaceBefore)
  }

  // MARK: - Words

  private mutating func readWord(_ spaceBefore: Bool) {
    let start = position
    var apostrophe: Range<Int>?
    while position < end {
      let scalar = UTF8Scalar(at: position, of: text, end: end)
      if scalar.group == .letter || scalar.group == .digit {
        position += scalar.count
      } else if scalar.isApostrophe, isLetter(at: position + scalar.count) {
        apostrophe = position..<position + scalar.count
        position += scalar.count
      } else if scalar.value == 0x26, position - start >= 1, isLetter(at: position + 1),
        text[position - 1].isUppercase, text[position + 1].isUppercase
      {
        position += 1  // "AT&T"
      } else if scalar.value == 0x2E, endsWithLoneLetter(from: start), isLetter(at: position + 1),
        position + 2 < end, text[position + 2] == 0x2E || !isLetter(at: position + 2)
      {
        position += 1  // "U.S"
      } else {
        break
      }
    }
    readAbbreviationStop(from: start)
    split(start..<position, at: apostrophe, spaceBefore)
  }

  /// Takes the full stop of "U.S.", "J." and "Mr." into the word.
  private mutating func readAbbreviationStop(from start: Int) {
    guard position < end, text[position] == 0x2E else { return }
    let next = position + 1
    guard next == end || text[next] != 0x2E else { return }
    let isInitials = endsWithLoneLetter(from: start) && text[position - 1].isUppercase
    let isLast = next >= end
    if isInitials && (!isLast || position - start > 1)
      || Abbreviations.shared.contains(Token.lowercased(text[start..<position]))
    {
      position = next
    }
  }

  /// Whether the letter before the position stands alone or after a full stop.
  private func endsWithLoneLetter(from start: Int) -> Bool {
    position - 1 == start || (position - 2 > start && text[position - 2] == 0x2E)
  }

  private func isLetter(at offset: Int) -> Bool {
    offset < end && UTF8Scalar(at: offset, of: text, end: end).group == .letter
  }

  /// Cuts "n't" and "'s" and their kin off a word.
  private mutating func split(
    _ word: Range<Int>, at apostrophe: Range<Int>?, _ spaceBefore: Bool
  ) {
    guard let apostrophe else { return append(word, .word, spaceBefore) }
    let tail = Token.lowercased(text[apostrophe.upperBound..<word.upperBound])
    var cut = word.upperBound
    switch tail {
    case "s", "re", "ve", "ll", "d", "m": cut = apostrophe.lowerBound
    case "t"
    where apostrophe.lowerBound - word.lowerBound > 1
      && text[apostrophe.lowerBound - 1] | 0x20 == UInt8(ascii: "n"):
      cut = apostrophe.lowerBound - 1
    default: break
    }
    guard cut > word.lowerBound, cut < word.upperBound else {
      return append(word, .word, spaceBefore)
    }
    append(word.lowerBound..<cut, .word, spaceBefore)
    append(cut..<word.upperBound, .word, false)
  }

  private mutating func append(_ range: Range<Int>, _ kind: Token.Kind, _ spaceBefore: Bool) {
    let word = text[range]
    tokens.append(
      Token(
        range: range, kind: kind, capitals: kind == .word ? Token.capitals(of: word) : .none,
        spaceBefore: spaceBefore, lower: Token.lowercased(word)))
  }
}

extension Token {
  /// The words in lower case, with straight apostrophes and quotation marks.
  package static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    let ascii = bytes.withUnsafeBufferPointer { bytes in
      RuleText.with(bytes) { $0.lowercasedASCII }
    }
    if let ascii { return ascii }
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}": result += "'"
      case "\u{201C}", "\u{201D}", "\u{201F}": result += "\""
      default: result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// How the word in `bytes` is capitalised; full stops and digits count for nothing.
  static func capitals(of bytes: ArraySlice<UInt8>) -> Capitals {
    var upper = 0
    var lower = 0
    var startsUpper = false
    let isASCII = bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte &- 0x61 < 26 {
          lower &+= 1
        } else if byte &- 0x41 < 26 {
          if upper | lower == 0 { startsUpper = true }
          upper &+= 1
        } else if byte >= 0x80 {
          return false
        }
      }
      return true
    }
    if isASCII { return capitals(upper: upper, lower: lower, startsUpper: startsUpper) }
    (upper, lower, startsUpper) = (0, 0, false)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isUpper =
        scalar.isASCII
        ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
      if isUpper {
        if upper + lower == 0 { startsUpper = true }
        upper += 1
      } else if scalar.isASCII
        ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
      {
        lower += 1
      }
    }
    return capitals(upper: upper, lower: lower, startsUpper: startsUpper)
  }

  private static func capitals(upper: Int, lower: Int, startsUpper: Bool) -> Capitals {
    if upper == 0 { return .none }
    if lower == 0 { return upper > 1 ? .all : .first }
    return startsUpper ? .first : .mixed
  }
}
