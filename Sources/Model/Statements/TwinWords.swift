// Looks at the words of two sentences before they are parsed, which is dear.

extension TwinSentences {
  /// How many words after a preposition its noun is looked for.
  private static let reach = 4

  /// Less than what is asked of the parsed sentences, where like words count as shared, too.
  private static let leastShareOfWords: Float = 0.4

  /// Whether two sentences have words enough in common, and each has one that the other article has not
  /// or both a noun after prepositions that exclude each other.
  func mayExclude(_ pair: Pair) -> Bool {
    share(pair) >= Self.leastShareOfWords
      && (hasLoneWord(at: pair.first, without: pair.second.document)
        && hasLoneWord(at: pair.second, without: pair.first.document)
        || haveRivalPrepositions(claims.sentence(at: pair.first), claims.sentence(at: pair.second)))
  }

  /// The share by weight of the words of the shorter sentence that the other one has.
  private func share(_ pair: Pair) -> Float {
    let (first, second) = (words(at: pair.first), words(at: pair.second))
    let weights = (first.reduce(0) { $0 + $1.weight }, second.reduce(0) { $0 + $1.weight })
    let (short, long) = weights.0 <= weights.1 ? (first, second) : (second, first)
    let shared = short.reduce(0) { sum, word in
      sum + (long.contains { $0.lemma == word.lemma } ? word.weight : 0)
    }
    return shared / max(min(weights.0, weights.1), 0.01)
  }

  /// The lemmas of the words and numbers of a sentence, and how much they tell.
  private func words(at place: SharedClauses.Place) -> [(lemma: Int32, weight: Float)] {
    let tokens = claims.sentence(at: place).tokens
    let numbers = claims.numbers[place.document][place.sentence]
    var words: [(lemma: Int32, weight: Float)] = []
    words.reserveCapacity(tokens.count)
    for index in tokens.indices where tokens[index].kind == .word || tokens[index].kind == .number {
      let word = claims.words[numbers[index]]
      words.append((word.lemmaNumber, word.weight))
    }
    return words
  }

  private func hasLoneWord(at place: SharedClauses.Place, without document: Int) -> Bool {
    let tokens = claims.sentence(at: place).tokens
    let numbers = claims.numbers[place.document][place.sentence]
    return tokens.indices.contains { index in
      (tokens[index].kind == .word || tokens[index].kind == .number)
        && !holds(claims.words[numbers[index]].lemmaNumber, in: document)
    }
  }

  /// Whether a noun of both sentences stands after prepositions that exclude each other.
  func haveRivalPrepositions(_ first: Sentence, _ second: Sentence) -> Bool {
    for (index, token) in first.tokens.enumerated() where RivalWords.isRivalPreposition(token.lower)
    {
      for (place, rival) in second.tokens.enumerated()
      where RivalWords.arePrepositions(token.lower, rival.lower) {
        let nouns = first.tokens[(index + 1)...].prefix(Self.reach)
        let others = second.tokens[(place + 1)...].prefix(Self.reach)
        if nouns.contains(where: { noun in
          noun.kind == .word && noun.lower.utf8.count > 3
            && others.contains { $0.lower == noun.lower }
        }) {
          return true
        }
      }
    }
    return false
  }
}
