/// One Unicode scalar read from UTF-8 bytes, with what the tokenizer asks of it.
///
/// Bytes that are no UTF-8 are read one by one as the replacement character, so reading never stops.
package struct UTF8Scalar: Sendable {
  /// The coarse groups that decide where a token ends.
  package enum Group: Sendable {
    case space, letter, digit, mark, symbol
  }

  /// The code point.
  package let value: UInt32
  /// How many bytes it takes.
  package let count: Int

  /// The scalar that begins at `offset`, which is below `end`.
  package init(at offset: Int, of text: [UInt8], end: Int) {
    let first = text[offset]
    guard first >= 0x80 else {
      value = UInt32(first)
      count = 1
      return
    }
    let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard needed > 1, first <= 0xF4, offset + needed <= end else {
      value = 0xFFFD
      count = 1
      return
    }
    var decoded = UInt32(first) & (0x7F >> UInt32(needed))
    for index in offset + 1..<offset + needed {
      guard text[index] & 0xC0 == 0x80 else {
        value = 0xFFFD
        count = 1
        return
      }
      decoded = decoded << 6 | UInt32(text[index] & 0x3F)
    }
    value = decoded
    count = needed
  }

  /// Whether the scalar is a straight or curly apostrophe.
  package var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x2BC }

  /// The scalar's group.
  package var group: Group {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      .space
    case 0x24, 0x25, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: .symbol
    case 0...0x7F: .mark
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1: .letter
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x205E: .mark
    default: otherGroup
    }
  }

  /// The group by the Unicode general category, for everything outside the common ranges.
  private var otherGroup: Group {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      return .space
    default:
      return .symbol
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// Whether the byte is an ASCII capital letter.
  package var isUppercase: Bool { self >= 0x41 && self <= 0x5A }
  /// Whether the byte is a comma, a full stop or a colon.
  var joinsDigits: Bool { self == 0x2C || self == 0x2E || self == 0x3A }
}
