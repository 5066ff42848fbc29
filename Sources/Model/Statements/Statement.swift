/// A document that says one thing: a claim, a headline, or a sentence that stands alone.
///
/// Words of all its sentences are counted as one row.
struct Statement {
  /// A word, number or mark, with what comparing needs to know of it.
  struct Word {
    var lower: String
    /// One form for all forms of the word.
    var key: String
    /// How much the word tells; 0 for function words and marks.
    var weight: Float
    var kind: Token.Kind
    var tag: WordTag
    /// The index of the head, or -1.
    var head: Int
    var relation: DependencyRelation
    /// The index of its name among the names of the analysis, or -1.
    var name: Int
    /// Whether the word belongs to a name, or is written as one and is no word of the calendar.
    var isName: Bool

    /// Whether the word tells anything by itself.
    var isContent: Bool { weight > 0 }
  }

  let analysis: Analysis
  private(set) var words: [Word]
  /// The words that each sentence has.
  let sentences: [Range<Int>]

  /// A document with more sentences or tokens than these does not say one thing only.
  private static let mostSentences = 3
  private static let mostTokens = 150

  /// The statement that `analysis` is; nil for a longer text.
  init?(_ analysis: Analysis) {
    self.init(withoutSyntax: analysis)
    parse()
  }

  /// The same without tags, heads and relations, of which the tagger and the parser are dear.
  init?(withoutSyntax analysis: Analysis) {
    let count = analysis.sentences.reduce(0) { $0 + $1.tokens.count }
    guard (1...Self.mostSentences).contains(analysis.sentences.count), count <= Self.mostTokens
    else { return nil }
    self.analysis = analysis
    words = []
    words.reserveCapacity(count)
    var sentences: [Range<Int>] = []
    for sentence in analysis.sentences {
      let start = words.count
      words += Self.words(of: sentence, in: analysis)
      sentences.append(start..<words.count)
    }
    self.sentences = sentences
  }

  /// Gives the words of a statement without syntax their tags, heads and relations.
  mutating func parse() {
    for (sentence, range) in zip(analysis.sentences, sentences) {
      let tokens = sentence.tokens
      let start = range.lowerBound
      let shown =
        Self.isTitle(tokens)
        ? tokens.indices.map { Self.withoutCapitals(tokens[$0], words[start + $0].name >= 0) }
        : tokens
      let tags = Tagger.tags(of: shown)
      let parse = DependencyParser.parse(shown, tags)
      for index in tokens.indices {
        words[start + index].tag = tags[index]
        words[start + index].head = parse.head(of: index).map { $0 + start } ?? -1
        words[start + index].relation = parse.relations[index]
      }
    }
  }

  /// Whether capitals say nothing in a sentence.
  private static func isTitle(_ tokens: [Token]) -> Bool {
    NameReader.isTitleCase(tokens) || WordForm.isHeadline(tokens)
  }

  private static func words(of sentence: Sentence, in analysis: Analysis) -> [Word] {
    let tokens = sentence.tokens
    var names = [Int](repeating: -1, count: tokens.count)
    for (index, name) in analysis.names.enumerated() where !name.isAnaphor {
      for token in sentence.tokens(in: name.range) where tokens[token].kind != .punctuation {
        names[token] = index
      }
    }
    let isTitle = isTitle(tokens)
    let lexicon = NameLexicon.shared
    return tokens.indices.map { index in
      let token = tokens[index]
      let looksLikeName =
        token.isCapitalised && !isTitle && index > 0
        && lexicon.traits(of: token).isDisjoint(with: [.calendar, .notName])
      let isWord = token.kind == .word || token.kind == .number
      let key = isWord ? WordKey.key(of: token.lower) : token.lower
      return Word(
        lower: token.lower, key: key, weight: weight(of: key, token, names[index] >= 0),
        kind: token.kind, tag: WordTag(.other), head: -1, relation: .other, name: names[index],
        isName: names[index] >= 0 || looksLikeName)
    }
  }

  /// How much a word tells; a name counts even where it looks like a function word ("US").
  private static func weight(of key: String, _ token: Token, _ isName: Bool) -> Float {
    switch token.kind {
    case .word: isName && token.capitals != .none ? 1 : WordWeight.weight(of: key)
    case .number: WordWeight.weight(of: key)
    case .punctuation, .symbol: 0
    }
  }

  /// A token of a headline as it would stand in a sentence: its capitals say nothing there.
  private static func withoutCapitals(_ token: Token, _ isName: Bool) -> Token {
    guard token.kind == .word, token.capitals == .first || token.capitals == .all, !isName,
      token.capitals == .first || token.lower.utf8.count > 4
    else { return token }
    var token = token
    token.capitals = .none
    return token
  }

  /// Whether the word is `word` or depends on it, directly or not.
  func isBelow(_ index: Int, _ word: Int) -> Bool {
    var (place, steps) = (index, 0)
    while place >= 0, steps < 40 {
      if place == word { return true }
      place = words[place].head
      steps += 1
    }
    return false
  }

  /// The words that depend directly on `word`, in order.
  func children(of word: Int) -> [Int] { words.indices.filter { words[$0].head == word } }

  /// How much all words tell together.
  var weight: Float { words.reduce(0) { $0 + $1.weight } }
}
