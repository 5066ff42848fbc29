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
    for (index, token) in tokens.enumerated() {
      if current != nil {
        stretch[sentence][index] = stretches.count
        if closes(token, at: index, in: tokens) {
          add(start..<index, sentence, tokens)
          close(isOpen: false)
        }
      } else if opens(token, at: index, in: tokens) {
        current = Stretch(pieces: [], paragraph: source.sentences[sentence].paragraph)
        closesWith = token.lower
        stretch[sentence][index] = stretches.count
        start = index + 1
      }
    }
    if current != nil { add(start..<tokens.count, sentence, tokens) }
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

  private func opens(_ token: Token, at index: Int, in tokens: [Token]) -> Bool {
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

  private func closes(_ token: Token, at index: Int, in tokens: [Token]) -> Bool {
    guard token.lower == closesWith else { return false }
    if closesWith == "'" { return isSingleClose(at: index, in: tokens) }
    return first(token) == 0x22 || isCurlyClose(token)
  }
}
