/// A mark that may end a sentence, with the marks that close quotations and brackets behind it.
struct Terminator {
  enum Kind { case stop, question, ellipsis }

  let start: Int
  private(set) var kind: Kind
  private(set) var dots = 0
  /// Whether spaces stand between the dots of an ellipsis.
  private(set) var isSpacedOut = false
  private(set) var hasClosers = false
  private(set) var hasClosingQuote = false
  private(set) var isFollowedBySpace = false
  /// Where the sentence ends if it ends here.
  private(set) var boundary: Int
  /// Where reading goes on if it does not.
  private(set) var next: Int

  init(at offset: Int, of text: [UInt8], end: Int) {
    start = offset
    var position = offset
    var asks = false
    var sawWide = false
    while position < end {
      let byte = text[position]
      if byte == 0x2E {
        dots += 1
        position += 1
      } else if byte == 0x21 || byte == 0x3F {
        asks = true
        position += 1
      } else if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80,
        text[position + 2] == 0xA6
      {
        sawWide = true
        position += 3
      } else {
        break
      }
    }
    kind = asks ? .question : sawWide || dots > 1 ? .ellipsis : .stop
    boundary = position
    next = position
    if kind == .stop { readSpacedDots(of: text, end: end) }
    readClosers(of: text, end: end)
  }

  /// Reads ". . ." on; a full stop that adjoins a word ends its sentence before the dots.
  private mutating func readSpacedDots(of text: [UInt8], end: Int) {
    var position = boundary
    while position + 1 < end, text[position] == 0x20, text[position + 1] == 0x2E {
      dots += 1
      position += 2
    }
    guard dots > 1 else { return }
    let adjoins = start > 0 && text[start - 1] > 0x20
    if adjoins, dots >= 4, position + 1 < end, text[position] == 0x20 {
      dots = 4
      kind = .ellipsis
      isSpacedOut = true
      next = position
      boundary = start + 1
      return
    }
    kind = .ellipsis
    isSpacedOut = true
    boundary = position
    next = position
  }

  private mutating func readClosers(of text: [UInt8], end: Int) {
    if boundary < next {
      isFollowedBySpace = true
      return
    }
    var position = boundary
    while position < end {
      let byte = text[position]
      if byte == 0x22 || byte == 0x27 {
        hasClosingQuote = true
        position += 1
      } else if byte == 0x29 || byte == 0x5D {
        position += 1
      } else if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80,
        text[position + 2] == 0x9D || text[position + 2] == 0x99
      {
        hasClosingQuote = true
        position += 3
      } else if byte == 0xC2, position + 1 < end, text[position + 1] == 0xBB {
        hasClosingQuote = true
        position += 2
      } else if byte == 0x5B, let note = footnoteEnd(at: position, of: text, end: end) {
        position = note
      } else {
        break
      }
      hasClosers = true
    }
    boundary = position
    next = position
    isFollowedBySpace =
      position >= end || text[position] <= 0x20
      || text[position] == 0xC2 && position + 1 < end && text[position + 1] == 0xA0
  }

  /// Where a note's number in brackets ends, or nil where there is none.
  private func footnoteEnd(at offset: Int, of text: [UInt8], end: Int) -> Int? {
    var position = offset + 1
    while position < end, position - offset < 5, text[position].isDigit { position += 1 }
    return position > offset + 1 && position < end && text[position] == 0x5D ? position + 1 : nil
  }
}

/// What follows a place where a sentence may end.
struct Following {
  private(set) var hasQuote = false
  private let place: Range<Int>
  private let text: [UInt8]
  private let end: Int

  init(after offset: Int, of text: [UInt8], end: Int) {
    self.text = text
    self.end = end
    var position = offset
    while position < end {
      let byte = text[position]
      if byte <= 0x20 || byte == 0x28 || byte == 0x5B {
        position += 1
      } else if byte == 0x22 || byte == 0x27 {
        hasQuote = true
        position += 1
      } else if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80,
        (0x98...0x9F).contains(text[position + 2])
      {
        hasQuote = true
        position += 3
      } else if byte == 0xC2, position + 1 < end, text[position + 1] == 0xA0 {
        position += 2
      } else if byte == 0x2E, position > offset, position + 1 < end,
        text[position + 1] == 0x20 || text[position + 1] == 0x2E
      {
        position += 1  // the dots of an ellipsis
      } else {
        break
      }
    }
    var wordEnd = position
    while wordEnd < end,
      text[wordEnd].isASCIILetter || text[wordEnd] >= 0xC3 && text[wordEnd] < 0xE0
        || text[wordEnd] & 0xC0 == 0x80 && wordEnd > position
    { wordEnd += 1 }
    place = position..<wordEnd
  }

  private var first: UInt8 { place.lowerBound < end ? text[place.lowerBound] : 0 }

  /// Whether what follows looks like the start of a sentence: a capital letter, a digit, a symbol.
  var mayStartSentence: Bool {
    let byte = first
    if byte.isASCIILowercase {
      // "iPhone" begins a sentence as well as "Apple".
      return place.count > 1 && text[place.lowerBound + 1].isUppercase
    }
    if byte.isUppercase || byte.isDigit || byte == 0x24 || byte == 0x23 || byte == 0x40 {
      return true
    }
    // Dashes and closing marks go on with a sentence; list marks and foreign letters begin one.
    guard byte >= 0x80 else { return false }
    let next = place.lowerBound + 2 < end ? text[place.lowerBound + 2] : 0
    if byte == 0xE2, place.lowerBound + 1 < end, text[place.lowerBound + 1] == 0x80 {
      return next == 0xA2
    }
    return byte != 0xC3 || place.lowerBound + 1 >= end || text[place.lowerBound + 1] < 0x9F
  }

  var isDigit: Bool { first.isDigit }

  /// Whether the word is one that begins sentences and hardly any name: "The", "But", "He".
  var isStarter: Bool {
    guard first.isUppercase else { return hasQuote && !first.isASCIILowercase }
    return hasQuote || Abbreviations.shared.startsSentence(text[place])
  }

  /// Whether the word is "I" or one of its contractions.
  var isFirstPerson: Bool { place.count == 1 && first == UInt8(ascii: "I") }

  /// Whether the word goes on with a clock time: a zone, a day of the week, a month.
  var isPartOfTime: Bool {
    if isDigit { return false }
    let word = text[place]
    return (2...4).contains(word.count) && word.allSatisfy(\.isUppercase)
      || Abbreviations.shared.followsTime(word)
  }

  /// Whether a name and a verb of saying follow, as in "Mr Smith asked".
  var isAttribution: Bool {
    var position = place.lowerBound
    for _ in 0..<6 {
      let start = position
      while position < end, text[position] > 0x20, text[position] != 0x2C { position += 1 }
      guard position > start else { return false }
      let word = text[start..<position]
      if Abbreviations.shared.isVerbOfSaying(word) { return start > place.lowerBound }
      guard word.first?.isUppercase == true || (word.first ?? 0) >= 0xC3 else { return false }
      while position < end, text[position] == 0x20 { position += 1 }
    }
    return false
  }
}
