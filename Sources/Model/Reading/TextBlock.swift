/// A line of a plain text or a block of a page, with what tells prose from furniture.
struct TextBlock: Sendable {
  /// What the words of a block say of it, by the table of furniture phrases.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt16
    /// The whole block is a phrase of furniture.
    static let whole = Signs(rawValue: 1)
    /// It begins with one.
    static let start = Signs(rawValue: 2)
    /// It holds one.
    static let within = Signs(rawValue: 4)
    /// It holds one that no sentence of an article holds.
    static let strong = Signs(rawValue: 8)
    /// It heads a list of other articles.
    static let list = Signs(rawValue: 16)
    /// Nothing after it belongs to the article.
    static let end = Signs(rawValue: 32)
    /// It ends as a caption does, with a credit.
    static let credit = Signs(rawValue: 64)
    /// It heads lines of running news, up to the next empty line.
    static let ticker = Signs(rawValue: 128)
  }

  /// The block's bytes without white space and without a list mark at its start.
  var range: Range<Int>
  /// The marks at the start of the block's later lines, which are no part of the text.
  var marks: [Range<Int>] = []
  /// Whether a list mark, or white space, stands before the block.
  var isListItem = false
  /// How the block stands on the page, for whoever draws it.
  var form = Article.Paragraph.Form.plain
  /// Whether an empty line, or nothing, stands before it; always so in a page.
  var followsGap = true
  /// The level of the heading that the block is; 0 for none.
  var heading = 0
  var wordCount = 0
  /// How many of its words hold English sentences together.
  var functionWordCount = 0
  /// How many are common words of other languages.
  var foreignWordCount = 0
  /// How many words speak to the reader or of the site: "you", "our", "please".
  var addressCount = 0
  var capitalisedCount = 0
  /// How many words stand in links, or in nothing but a button.
  var linkedWordCount = 0
  /// How many sentences seem to end in it.
  var sentenceCount = 0
  /// Whether it ends as a sentence does.
  var endsSentence = false
  var endsWithColon = false
  var startsWithQuote = false
  var signs: Signs = []
  /// A hash of its words, the same for blocks that say the same.
  var digest: UInt64 = 0

  /// Whether the block reads as a sentence or more of an article.
  var isProse: Bool {
    wordCount >= 8 && endsSentence && functionWordCount >= 2
      || wordCount >= 18 && functionWordCount * 100 >= wordCount * 22
      || wordCount >= 30 && functionWordCount * 100 >= wordCount * 15
  }

  /// Whether the block is a short sentence.
  var isShortSentence: Bool { wordCount >= 3 && endsSentence && !isProse }

  /// Whether its words say that it is furniture.
  var isFurniture: Bool {
    guard !signs.isEmpty else { return false }
    if signs.contains(.whole) || signs.contains(.list) { return true }
    if startsWithQuote { return false }
    if !signs.isDisjoint(with: [.start, .strong, .credit]) { return true }
    return signs.contains(.within) && (!isProse || addressCount > 0)
  }
}

extension TextBlock {
  /// The block in `range` of `text`, measured.
  init(in range: Range<Int>, of text: [UInt8]) {
    self.range = range
    measure(in: text)
  }

  /// Counts the words and reads the signs.
  mutating func measure(in text: [UInt8]) {
    let tables = FurnitureTable.shared
    var hashes = PhraseWords()
    var previousEnd = range.lowerBound
    WordHash.forEach(in: range, of: text) { hash, place in
      wordCount += 1
      let traits = tables.traits(of: hash)
      if traits.contains(.function) { functionWordCount += 1 }
      if traits.contains(.foreign) { foreignWordCount += 1 }
      if traits.contains(.address) { addressCount += 1 }
      let isCapital = text[place.lowerBound].isUppercase
      if isCapital { capitalisedCount += 1 }
      let startsSentence =
        wordCount > 1 && isCapital && place.lowerBound - previousEnd >= 2
        && text[previousEnd..<place.lowerBound].contains { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 }
      if startsSentence { sentenceCount += 1 }
      hashes.append(hash, startsSentence: startsSentence || wordCount == 1)
      digest = (digest ^ hash) &* 0x0000_0100_0000_01B3
      previousEnd = place.upperBound
    }
    readEnds(in: text)
    if endsSentence { sentenceCount += 1 }
    if wordCount <= PhraseWords.limit {
      signs = tables.signs(of: hashes, isProse: isProse)
      if endsWithAgency(in: text) { signs.insert(.credit) }
      if wordCount <= 12, wordCount > 1, text[range.lowerBound].isDigit,
        tables.traits(of: hashes.hashes[1]).contains(.comment)
      {
        signs.formUnion([.whole, .end, .start])  // "12 comments"
      }
    }
  }

  /// Reads the marks at both ends.
  private mutating func readEnds(in text: [UInt8]) {
    guard !range.isEmpty else { return }
    let first = text[range.lowerBound]
    startsWithQuote =
      first == 0x22 || first == 0x27
      || first == 0xE2 && range.count > 2 && text[range.lowerBound + 1] == 0x80
        && (0x98...0x9F).contains(text[range.lowerBound + 2])
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text[end - 1]
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        end -= 1
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        (0x98...0x9F).contains(last)
      {
        end -= 3
      } else {
        endsSentence =
          last == 0x2E || last == 0x21 || last == 0x3F
          || last == 0xA6 && end - range.lowerBound >= 3 && text[end - 3] == 0xE2
        endsWithColon = last == 0x3A
        return
      }
    }
  }

  /// Whether the last words stand in brackets and begin with a photo agency, as in "(AP, file)".
  private func endsWithAgency(in text: [UInt8]) -> Bool {
    guard range.count > 4, text[range.upperBound - 1] == 0x29 else { return false }
    let from = max(range.lowerBound, range.upperBound - 80)
    guard let open = text[from..<range.upperBound].lastIndex(of: 0x28) else { return false }
    var first: UInt64?
    WordHash.forEach(in: open + 1..<range.upperBound - 1, of: text) { hash, _ in
      if first == nil { first = hash }
    }
    return first.map { FurnitureTable.shared.traits(of: $0).contains(.agency) } ?? false
  }
}

/// The first words of a block by their hashes.
struct PhraseWords {
  /// Longer blocks are not compared with phrases.
  static let limit = 60

  private(set) var hashes: [UInt64] = []
  private(set) var sentenceStarts: [Bool] = []

  /// Adds a word, up to the limit.
  mutating func append(_ hash: UInt64, startsSentence: Bool) {
    guard hashes.count < Self.limit else { return }
    if hashes.isEmpty {
      hashes.reserveCapacity(Self.limit)
      sentenceStarts.reserveCapacity(Self.limit)
    }
    hashes.append(hash)
    sentenceStarts.append(startsSentence)
  }
}
