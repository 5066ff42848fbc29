/// Splits the paragraphs of an article into sentences.
package enum SentenceSplitter {
  /// The sentences of all paragraphs of `article`, in order.
  package static func sentences(of article: Article) -> [Sentence] {
    var sentences: [Sentence] = []
    let isMarkdown = MarkdownText.isName(article.name)
    for (index, paragraph) in article.paragraphs.enumerated() {
      if isMarkdown, let plain = MarkdownText(in: paragraph.range, of: article.text) {
        sentences += self.sentences(of: plain, paragraph: index)
        continue
      }
      for range in ranges(in: paragraph.range, of: article.text) {
        sentences.append(
          Sentence(
            range: range, paragraph: index,
            tokens: Tokenizer.tokens(in: range, of: article.text)))
      }
    }
    return sentences
  }

  /// The sentences of a paragraph of Markdown, whose marks are no part of any token.
  private static func sentences(of plain: MarkdownText, paragraph: Int) -> [Sentence] {
    ranges(in: plain.bytes.indices, of: plain.bytes).map { range in
      let tokens = Tokenizer.tokens(in: range, of: plain.bytes).map { token in
        var token = token
        token.range = plain.place(of: token.range)
        return token
      }
      return Sentence(range: plain.place(of: range), paragraph: paragraph, tokens: tokens)
    }
  }

  /// The places of the sentences in `range` of `text`, without white space at either end.
  package static func ranges(in range: Range<Int>, of text: [UInt8]) -> [Range<Int>] {
    var scanner = SentenceScanner(in: range, of: text)
    scanner.run()
    return scanner.sentences
  }
}

/// Goes through a paragraph once and asks of each full stop, question mark, exclamation mark and
/// ellipsis whether a sentence ends there.
private struct SentenceScanner {
  private(set) var sentences: [Range<Int>] = []

  private let text: [UInt8]
  private let end: Int
  private var start: Int
  /// Where the items of a list that runs on in the paragraph begin.
  private var items: ArraySlice<Int>
  /// The last bracket that was opened in this sentence and is not closed.
  private var openBracket: Int?

  /// How far a bracket may reach for its inside to count as part of the sentence around it.
  private static let bracketReach = 400

  init(in range: Range<Int>, of text: [UInt8]) {
    self.text = text
    end = range.upperBound
    start = range.lowerBound
    items = ListMark.items(in: range, of: text)[...]
  }

  mutating func run() {
    var position = start
    while position < end {
      if position == items.first {
        items = items.dropFirst()
        close(at: position)
      }
      switch text[position] {
      case 0x28: openBracket = position
      case 0x29: openBracket = nil
      case 0x2E, 0x21, 0x3F:
        position = handle(Terminator(at: position, of: text, end: end))
        continue
      case 0xE2 where isEllipsis(at: position):
        position = handle(Terminator(at: position, of: text, end: end))
        continue
      default: break
      }
      position += 1
    }
    close(at: end)
  }

  private func isEllipsis(at offset: Int) -> Bool {
    offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0xA6
  }

  /// Ends the sentence at the mark where one ends, and gives the place to go on.
  private mutating func handle(_ mark: Terminator) -> Int {
    if mark.boundary < end, endsSentence(mark) {
      close(at: mark.boundary)
      return mark.boundary
    }
    return mark.next
  }

  /// Ends the sentence before `offset`.
  private mutating func close(at offset: Int) {
    if let range = text.trimmed(start..<offset) { sentences.append(range) }
    start = offset
    openBracket = nil
  }

  // MARK: - Decisions

  private func endsSentence(_ mark: Terminator) -> Bool {
    let following = Following(after: mark.boundary, of: text, end: end)
    guard following.mayStartSentence else { return false }
    if !mark.isFollowedBySpace { return isRunTogether(mark, following) }
    if isInsideBracket(mark) || isOmission(mark) { return false }
    switch mark.kind {
    case .question:
      return !(mark.hasClosingQuote && following.isAttribution)
    case .ellipsis:
      return !following.isFirstPerson && (!mark.isSpacedOut || mark.dots >= 4)
    case .stop:
      let word = StoppedWord(before: mark.start, from: start, of: text)
      if mark.hasClosers { return word.kind != .listNumber }
      return ends(after: word, following)
    }
  }

  /// Whether the space after the mark was lost, as in "to Washington.The ministry".
  private func isRunTogether(_ mark: Terminator, _ following: Following) -> Bool {
    mark.kind != .ellipsis && mark.start - start >= 3
      && text[mark.start - 1].isASCIILowercase && text[mark.start - 2].isASCIILowercase
      && following.isStarter && !following.hasQuote
  }

  /// Whether the mark stands in a bracket after which the sentence goes on.
  private func isInsideBracket(_ mark: Terminator) -> Bool {
    guard let open = openBracket, open > start else { return false }
    let limit = min(end, open + Self.bracketReach)
    guard mark.boundary < limit,
      let close = text[mark.next..<limit].firstIndex(of: 0x29)
    else { return false }
    let following = Following(after: close + 1, of: text, end: end)
    return close + 1 >= end || !following.mayStartSentence
  }

  /// Whether the mark is the ellipsis of "[...]", which stands for words left out of a quotation.
  private func isOmission(_ mark: Terminator) -> Bool {
    mark.kind == .ellipsis && mark.start > start && text[mark.start - 1] == UInt8(ascii: "[")
  }

  /// Whether a sentence ends after a word with a full stop.
  private func ends(after word: StoppedWord, _ following: Following) -> Bool {
    switch word.kind {
    case .other: return true
    case .listNumber: return false
    case .numbered: return !following.isDigit
    case .title: return false
    case .initial:
      return word.isPronoun || following.isStarter
    case .letters:
      return following.isStarter
    case .clock:
      return !word.opensWithPreposition && !following.isPartOfTime
    case .month:
      return !following.isDigit && following.isStarter
    case .general:
      return following.isStarter
    case .symbol: return !following.isDigit
    }
  }
}

/// A mark that may end a sentence, with the marks that close quotations and brackets behind it.
private struct Terminator {
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
private struct Following {
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

/// The word before a full stop, and what the stop may mean there.
private struct StoppedWord {
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

/// The marks of a list whose items run on in one paragraph: "1) … 2) …", "a. … b. …".
struct ListMark: Equatable {
  private var bullet: UInt8
  private var tail: [UInt8]
  private var isLetter: Bool
  private var value: Int
  private var end: Int

  /// Where the second item and those after it begin.
  static func items(in range: Range<Int>, of text: [UInt8]) -> [Int] {
    guard let first = text.trimmed(range),
      var mark = ListMark(at: first.lowerBound, of: text, end: first.upperBound)
    else { return [] }
    var items: [Int] = []
    var position = mark.end
    while position < first.upperBound {
      let isWordStart = text[position - 1] <= 0x20 && text[position] > 0x20
      if isWordStart, let next = ListMark(at: position, of: text, end: first.upperBound),
        next.follows(mark)
      {
        items.append(position)
        mark = next
        position = next.end
      } else {
        position += 1
      }
    }
    return items
  }

  private func follows(_ other: ListMark) -> Bool {
    value == other.value + 1 && bullet == other.bullet && tail == other.tail
      && isLetter == other.isLetter
  }

  /// The mark at `offset`, or nil.
  init?(at offset: Int, of text: [UInt8], end: Int) {
    var position = offset
    bullet = 0
    if text[position] == 0xE2, position + 3 < end {
      bullet = text[position + 2]
      position += 3
      while position < end, text[position] == 0x20 { position += 1 }
    }
    guard position < end else { return nil }
    isLetter = text[position].isASCIILowercase
    value = 0
    if isLetter {
      value = Int(text[position])
      position += 1
    } else {
      let digits = position
      while position < end, position - digits < 3, text[position].isDigit {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      guard position > digits else { return nil }
    }
    let tailStart = position
    while position < end, text[position] == 0x2E || text[position] == 0x29 { position += 1 }
    tail = Array(text[tailStart..<position])
    guard (1...2).contains(tail.count), position + 1 < end, text[position] == 0x20 else {
      return nil
    }
    while position < end, text[position] == 0x20 { position += 1 }
    guard position < end, text[position].isUppercase || !isLetter && text[position] >= 0x22 else {
      return nil
    }
    self.end = position
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII small letter.
  var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
}
