// Looks at the words of two sentences before they are parsed, which is dear.

extension TwinSentences {
  /// How many words after a preposition its noun is looked for.
  private static let reach = 4

  /// Less than what is asked of the parsed sentences, where like words count as shared, too.
  private static let leastShareOfWords: Float = 0.4

  /// Whether two sentences have words enough in common to tell one thing.
  func haveCommonWords(_ pair: Pair) -> Bool { share(pair) >= Self.leastShareOfWords }

  /// Whether each has a word that the other article has not.
  func haveLoneWords(_ pair: Pair) -> Bool {
    hasLoneWord(at: pair.first, without: pair.second.document)
      && hasLoneWord(at: pair.second, without: pair.first.document)
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
  func haveRivalPrepositions(_ pair: Pair) -> Bool {
    let first = claims.numbers[pair.first.document][pair.first.sentence]
    let second = claims.numbers[pair.second.document][pair.second.sentence]
    let tokens = claims.sentence(at: pair.first).tokens
    for (index, number) in first.enumerated() where isPreposition[Int(number)] {
      let preposition = claims.words[number].hash
      for (place, rival) in second.enumerated()
      where isPreposition[Int(rival)]
        && RivalWords.arePrepositions(preposition, claims.words[rival].hash)
      {
        let others = second[(place + 1)...].prefix(Self.reach)
        let nouns = tokens.indices[(index + 1)...].prefix(Self.reach)
        if nouns.contains(where: { noun in
          tokens[noun].kind == .word && tokens[noun].lower.utf8.count > 3
            && others.contains(first[noun])
        }) {
          return true
        }
      }
    }
    return false
  }
}
