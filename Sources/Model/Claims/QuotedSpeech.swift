/// The stretches of an article that stand between quotation marks.
struct QuotedSpeech {
  /// One stretch, over one or more sentences of a paragraph.
  struct Stretch {
    /// The part of the stretch in each sentence: tokens without the marks, none empty.
    var pieces: [(sentence: Int, tokens: Range<Int>)]
    var paragraph: Int
    /// Whether the paragraph ends before the closing mark, so that the next one goes on.
    var isOpen = false
    /// How many words it has.
    var words = 0
  }

  private(set) var stretches: [Stretch] = []
  /// For each sentence and token the stretch that it is in, the marks included; -1 outside.
  private(set) var stretch: [[Int]]

  private let source: ClaimSource
  private var current: Stretch?
  private var closesWith: String = "\""
  /// Whether the current stretch began with two single marks in a row, which stand for a double one.
  private var isPair = false

  /// The quotations of all sentences.
  init(_ source: ClaimSource) {
    self.source = source
    stretch = source.sentences.map { [Int](repeating: -1, count: $0.tokens.count) }
    var paragraph = -1
    for (index, sentence) in source.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        close(isOpen: true)
        paragraph = sentence.paragraph
      }
      read(sentence.tokens, index)
    }
    close(isOpen: true)
  }

  private mutating func read(_ tokens: [Token], _ sentence: Int) {
    var start = 0
    var index = 0
    while index < tokens.count {
      // No word or number is a mark.
      if tokens[index].kind == .word || tokens[index].kind == .number {
        if current != nil { mark(index..<index + 1, of: sentence) }
        index += 1
        continue
      }
      let width = isPaired(at: index, in: tokens) ? 2 : 1
      if current != nil {
        mark(index..<index + width, of: sentence)
        if closes(at: index, in: tokens, width: width) {
          add(start..<index, sentence, tokens)
          close(isOpen: false)
        }
      } else if opens(at: index, in: tokens, width: width) {
        current = Stretch(pieces: [], paragraph: source.sentences[sentence].paragraph)
        closesWith = tokens[index].lower
        isPair = width == 2
        mark(index..<index + width, of: sentence)
        start = index + width
      }
      index += width
    }
    if current != nil { add(start..<tokens.count, sentence, tokens) }
  }

  private mutating func mark(_ range: Range<Int>, of sentence: Int) {
    for index in range { stretch[sentence][index] = stretches.count }
  }

  /// Whether two single marks in a row begin at `index`.
  private func isPaired(at index: Int, in tokens: [Token]) -> Bool {
    (tokens[index].lower == "'" || tokens[index].lower == "`") && index + 1 < tokens.count
      && (tokens[index + 1].lower == "'" || tokens[index + 1].lower == "`")
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  private mutating func add(_ range: Range<Int>, _ sentence: Int, _ tokens: [Token]) {
    guard !range.isEmpty else { return }
    current?.pieces.append((sentence, range))
    current?.words += tokens[range].count { $0.kind == .word || $0.kind == .number }
  }

  private mutating func close(isOpen: Bool) {
    guard var done = current else { return }
    done.isOpen = isOpen
    stretches.append(done)
    current = nil
  }

  private func first(_ token: Token) -> UInt8 { source.article.text[token.range.lowerBound] }

  /// Whether the mark is a curly closing one: the third byte tells it from the opening one.
  private func isCurlyClose(_ token: Token) -> Bool {
    first(token) == 0xE2 && token.range.count == 3
      && [0x99, 0x9D].contains(source.article.text[token.range.lowerBound + 2])
  }

  private func opens(at index: Int, in tokens: [Token], width: Int) -> Bool {
    let token = tokens[index]
    if width == 2 {
      return index + 2 < tokens.count && (token.spaceBefore || index == 0)
        && !tokens[index + 2].spaceBefore
    }
    if token.lower == "\"" { return !isCurlyClose(token) }
    guard token.lower == "'", token.kind == .punctuation, !isCurlyClose(token),
      token.spaceBefore || index == 0, index + 1 < tokens.count, !tokens[index + 1].spaceBefore
    else { return false }
    return tokens[(index + 2)...].indices.prefix(200).contains { isSingleClose(at: $0, in: tokens) }
  }

  private func isSingleClose(at index: Int, in tokens: [Token]) -> Bool {
    tokens[index].lower == "'" && tokens[index].kind == .punctuation && !tokens[index].spaceBefore
      && (index + 1 == tokens.count || tokens[index + 1].spaceBefore
        || tokens[index + 1].kind == .punctuation)
  }

  private func closes(at index: Int, in tokens: [Token], width: Int) -> Bool {
    let token = tokens[index]
    if isPair || width == 2 { return isPair && width == 2 }
    guard token.lower == closesWith else { return false }
    if closesWith == "'" { return isSingleClose(at: index, in: tokens) }
    return first(token) == 0x22 || isCurlyClose(token)
  }
}
