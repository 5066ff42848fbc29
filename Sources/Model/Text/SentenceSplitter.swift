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
