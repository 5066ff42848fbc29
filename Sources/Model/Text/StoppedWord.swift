/// The word before a full stop, and what the stop may mean there.
struct StoppedWord {
  enum Kind {
    case other, listNumber, numbered, title, initial, letters, clock, month, general, symbol
  }

  private(set) var kind = Kind.other
  /// Whether a single "I" stands after a word in lower case.
  private(set) var isPronoun = false
  /// Whether the sentence holds nothing but a preposition and a time so far.
  private(set) var opensWithPreposition = false

  private let text: [UInt8]
  private let start: Int

  init(before offset: Int, from start: Int, of text: [UInt8]) {
    self.text = text
    self.start = start
    var wordStart = offset
    while wordStart > start, offset - wordStart < 24, text[wordStart - 1] > 0x20,
      text[wordStart - 1] != 0x28, text[wordStart - 1] != 0x22, text[wordStart - 1] != 0x2D
    {
      wordStart -= 1
    }
    if offset - wordStart > 3, text[wordStart] == 0xE2, text[wordStart + 1] & 0xFE == 0x80 {
      // An opening quotation mark, or the mark of a list.
      wordStart += 3
    }
    classify(wordStart..<offset)
  }

  private mutating func classify(_ place: Range<Int>) {
    let word = text[place]
    guard let last = word.last else { return }
    if last == 0xB0 || last == 0xBA {
      kind = .symbol
    } else if word.allSatisfy(\.isDigit) {
      if word.count <= 3, isAtStart(place.lowerBound) { kind = .listNumber }
    } else if word.count == 1, last.isASCIILetter {
      classifyLetter(place)
    } else if isDotted(word) {
      let lower = Token.lowercased(word)
      kind = lower == "a.m" || lower == "p.m" ? .clock : .letters
      if kind == .clock { opensWithPreposition = isFronted(place.lowerBound) }
    } else if word.count <= 8, let use = Abbreviations.shared.use(of: Token.lowercased(word)) {
      switch use {
      case .title: kind = .title
      case .numbered: kind = .numbered
      case .month: kind = last.isASCIILetter && word.first?.isUppercase == true ? .month : .other
      case .clock:
        kind = .clock
        opensWithPreposition = isFronted(place.lowerBound)
      case .general: kind = .general
      }
    }
  }

  private mutating func classifyLetter(_ place: Range<Int>) {
    let letter = text[place.lowerBound]
    if isAtStart(place.lowerBound) {
      kind = .listNumber
      return
    }
    guard letter.isUppercase else {
      kind = letter == UInt8(ascii: "p") ? .numbered : .title
      return
    }
    kind = .initial
    var previous = place.lowerBound
    while previous > start, text[previous - 1] <= 0x20 { previous -= 1 }
    var wordStart = previous
    while wordStart > start, text[wordStart - 1] > 0x20 { wordStart -= 1 }
    let isName = wordStart < previous && text[wordStart].isUppercase
    isPronoun = letter == UInt8(ascii: "I") && !isName
  }

  /// Whether nothing but list marks stands before `offset` in the sentence.
  private func isAtStart(_ offset: Int) -> Bool {
    text[start..<offset].allSatisfy { $0 <= 0x20 || $0 >= 0x80 || $0 == 0x2A }
      && offset - start <= 8
  }

  /// Whether the word is made of letters with full stops between them, as in "U.S" and "a.m".
  private func isDotted(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3, word.contains(0x2E) else { return false }
    var run = 0
    for byte in word {
      if byte == 0x2E {
        guard run == 1 || run == 2 else { return false }
        run = 0
      } else if byte.isASCIILetter {
        run += 1
      } else {
        return false
      }
    }
    return run == 1 || run == 2
  }

  /// Whether the sentence so far is a preposition and the time that ends at the word: "At 5 a.m.".
  private func isFronted(_ offset: Int) -> Bool {
    guard offset - start <= 24 else { return false }
    let words = text[start..<offset].split(separator: 0x20)
    guard words.count == 2, let first = words.first else { return false }
    return ["at", "by", "around", "about", "until", "before", "after", "from", "since"].contains(
      Token.lowercased(first))
  }
}
