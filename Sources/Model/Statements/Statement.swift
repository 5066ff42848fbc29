/// A document that says one thing: a claim, a headline, or a sentence that stands alone.
///
/// Words of all its sentences are counted as one row.
struct Statement {
  /// A word, number or mark, with what comparing needs to know of it.
  struct Word {
    var lower: String
    /// One form for all forms of the word.
    var key: String
    /// The hashes of both.
    var lowerHash: UInt64
    var keyHash: UInt64
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

  /// The same without tags, heads and relations, of which the tagger and the parser are dear; `event` has
  /// what is known of the words already, if anything is.
  init?(withoutSyntax analysis: Analysis, of event: EventWords? = nil) {
    let count = analysis.sentences.reduce(0) { $0 + $1.tokens.count }
    guard (1...Self.mostSentences).contains(analysis.sentences.count), count <= Self.mostTokens
    else { return nil }
    self.analysis = analysis
    words = []
    words.reserveCapacity(count)
    var sentences: [Range<Int>] = []
    for sentence in analysis.sentences {
      let start = words.count
      words += Self.words(of: sentence, in: analysis, event)
      sentences.append(start..<words.count)
    }
    self.sentences = sentences
  }

  /// Gives the words of a statement without syntax their tags, heads and relations.
  mutating func parse() {
    for index in sentences.indices { parse(index, by: EventSyntax.parse) }
  }

  /// The same of a statement that is the sentence of an event at `place`.
  mutating func parse(at place: SharedClauses.Place, _ syntax: inout EventSyntax) {
    parse(0) { syntax.parse(at: place, $0) }
  }

  /// Gives the words of a sentence their syntax, which `read` finds of tokens as they stand in the text;
  /// those of a title are read with other capitals.
  private mutating func parse(_ index: Int, by read: ([Token]) -> Parse) {
    let (tokens, start) = (analysis.sentences[index].tokens, sentences[index].lowerBound)
    let parse =
      Self.isTitle(tokens)
      ? EventSyntax.parse(
        tokens.indices.map { Self.withoutCapitals(tokens[$0], words[start + $0].name >= 0) })
      : read(tokens)
    for index in tokens.indices {
      words[start + index].tag = parse.tags[index]
      words[start + index].head = parse.head(of: index).map { $0 + start } ?? -1
      words[start + index].relation = parse.relations[index]
    }
  }

  /// Whether capitals say nothing in a sentence.
  private static func isTitle(_ tokens: [Token]) -> Bool {
    NameReader.isTitleCase(tokens) || WordForm.isHeadline(tokens)
  }

  private static func words(
    of sentence: Sentence, in analysis: Analysis, _ event: EventWords?
  ) -> [Word] {
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
      let hash = TextHash.of(token.lower)
      let (key, keyHash) = isWord ? self.key(of: token, hash, event) : (token.lower, hash)
      return Word(
        lower: token.lower, key: key, lowerHash: hash, keyHash: keyHash,
        weight: weight(ofHash: keyHash, token, names[index] >= 0),
        kind: token.kind, tag: WordTag(.other), head: -1, relation: .other, name: names[index],
        isName: names[index] >= 0 || looksLikeName)
    }
  }

  /// The key of a word with this hash, and its hash.
  private static func key(
    of token: Token, _ hash: UInt64, _ event: EventWords?
  ) -> (String, UInt64) {
    if let event, let known = event[hash: hash] {
      return (event.lemma(of: known), known.lemmaHash)
    }
    let key = WordKey.key(of: token.lower)
    return (key, TextHash.of(key))
  }

  /// How much a word tells; a name counts even where it looks like a function word ("US").
  private static func weight(ofHash key: UInt64, _ token: Token, _ isName: Bool) -> Float {
    switch token.kind {
    case .word: isName && token.capitals != .none ? 1 : WordWeight.weight(ofHash: key)
    case .number: WordWeight.weight(ofHash: key)
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
