/// Finds words in two clauses on one thing that exclude each other: "voted for", "voted against".
struct ClauseOpposition {
  /// Clauses with less in common than this may tell of two things.
  private static let leastSimilarity: Float = 0.5

  let claims: EventClaims
  /// The lemmas, as hashes, of the words that were asked for, by the hashes of the words.
  private var lemmas = NumberMap<UInt64>(capacity: 512)

  /// The oppositions between clauses of an event.
  init(claims: EventClaims) { self.claims = claims }

  /// The opposed phrases of the two stretches of a match, or nil where nothing is opposed.
  mutating func phrases(in match: SharedClauses.Match) -> (first: String, second: String)? {
    guard match.similarity >= Self.leastSimilarity else { return nil }
    let first = lemmas(of: match.first)
    var numbers: [Int] = []
    for lemma in first {
      if let opened = Self.openers[lemma] { numbers += opened }
    }
    if numbers.isEmpty { return nil }
    numbers.sort()
    let second = lemmas(of: match.second)
    guard isDenied(match.first) == isDenied(match.second) else { return nil }
    for number in numbers {
      let (phrase, opposite) = Self.hashes[number]
      guard holds(first, phrase), holds(second, opposite) else { continue }
      if holds(first, opposite) || holds(second, phrase) { continue }
      return RivalWords.clauses[number]
    }
    return nil
  }

  /// The phrases of the table as the hashes of their words.
  private static let hashes: [(phrase: [UInt64], opposite: [UInt64])] = {
    var pairs: [(phrase: [UInt64], opposite: [UInt64])] = []
    RivalWords.forEachClausePair { one, other in
      let (phrase, opposite) = (hashes(of: one), hashes(of: other))
      pairs.append((phrase, opposite))
      pairs.append((opposite, phrase))
    }
    return pairs
  }()

  private static func hashes(of phrase: RuleText) -> [UInt64] {
    var hashes: [UInt64] = []
    phrase.forEachWord { hashes.append($0.hash) }
    return hashes
  }

  /// The numbers of the phrases that begin with a word.
  private static let openers: NumberMap<[Int]> = {
    var openers = NumberMap<[Int]>(capacity: hashes.count)
    for (number, pair) in hashes.enumerated() {
      if let first = pair.phrase.first { openers[first, default: []].append(number) }
    }
    return openers
  }()

  private func tokens(of piece: SharedClauses.Piece) -> ArraySlice<Token> {
    claims.analyses[piece.place.document].sentences[piece.place.sentence].tokens[piece.tokens]
  }

  private mutating func lemmas(of piece: SharedClauses.Piece) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(piece.tokens.count)
    for token in tokens(of: piece) where token.kind == .word {
      let word = TextHash.of(token.lower)
      let index = lemmas.index(of: word) {
        TextHash.of(Lemmatizer.lemma(of: token.lower, as: .verb))
      }
      result.append(lemmas.values[index])
    }
    return result
  }

  private func isDenied(_ piece: SharedClauses.Piece) -> Bool {
    tokens(of: piece).contains { ClauseWords.of($0.lower).contains(.negation) }
  }

  /// Whether the words stand in the clause one after the other.
  private func holds(_ lemmas: [UInt64], _ phrase: [UInt64]) -> Bool {
    guard lemmas.count >= phrase.count else { return false }
    return (0...lemmas.count - phrase.count).contains { start in
      lemmas[start..<start + phrase.count].elementsEqual(phrase)
    }
  }
}
