// Looks at the words of two sentences before they are parsed, which is dear.

extension TwinSentences {
  /// A word of one sentence that neither the other sentence nor its article has.
  private struct LoneWord {
    var key: String
    var isNumber: Bool
    var isCapitalised: Bool
  }

  /// How many words after a preposition its noun is looked for.
  private static let reach = 4

  /// Less than what is asked of the parsed sentences, where like words count as shared, too.
  private static let leastShareOfWords: Float = 0.4

  /// The share by weight of the words of the shorter sentence that the other one has.
  private func share(_ first: Sentence, _ second: Sentence) -> Float {
    let words = [first, second].map { sentence in
      sentence.tokens.filter { $0.kind == .word || $0.kind == .number }
        .map { WordKey.key(of: $0.lower) }
    }
    let weights = words.map { $0.reduce(0) { $0 + WordWeight.weight(of: $1) } }
    let (short, long) = weights[0] <= weights[1] ? (words[0], words[1]) : (words[1], words[0])
    let held = Set(long)
    let shared = short.reduce(0) { $0 + (held.contains($1) ? WordWeight.weight(of: $1) : 0) }
    return shared / max(min(weights[0], weights[1]), 0.01)
  }

  /// Whether the sentences of a pair have words that could exclude each other.
  func mayExclude(_ pair: Pair) -> Bool {
    let (first, second) = (claims.sentence(at: pair.first), claims.sentence(at: pair.second))
    guard share(first, second) >= Self.leastShareOfWords else { return false }
    if haveRivalPrepositions(first, second) { return true }
    let rivals = lone(in: second, without: pair.first.document)
    guard !rivals.isEmpty else { return false }
    return lone(in: first, without: pair.second.document).contains { word in
      rivals.contains { Self.areRivals(word, $0) }
    }
  }

  /// The words of a sentence that an article has nowhere.
  private func lone(in sentence: Sentence, without document: Int) -> [LoneWord] {
    sentence.tokens.enumerated().compactMap { index, token in
      guard token.kind == .word || token.kind == .number else { return nil }
      let key = WordKey.key(of: token.lower)
      guard keys[document][key] == nil else { return nil }
      // A capital at the head of a sentence makes no name.
      return LoneWord(
        key: key, isNumber: token.kind == .number || Statement.isNumeral(token.lower),
        isCapitalised: token.isCapitalised && index > 0)
    }
  }

  private static func areRivals(_ one: LoneWord, _ other: LoneWord) -> Bool {
    if one.isNumber && other.isNumber || one.isCapitalised && other.isCapitalised { return true }
    if Frequency.signs.contains(one.key) || Frequency.signs.contains(other.key) { return true }
    let words = RivalWords.shared
    return words.areOpposites(one.key, other.key) || words.areSiblings(one.key, other.key)
      || words.areOfOtherKinds(one.key, other.key)
  }

  /// Whether a noun of both sentences stands after prepositions that exclude each other.
  private func haveRivalPrepositions(_ first: Sentence, _ second: Sentence) -> Bool {
    let words = RivalWords.shared
    for (index, token) in first.tokens.enumerated() where words.isRivalPreposition(token.lower) {
      for (place, rival) in second.tokens.enumerated()
      where words.arePrepositions(token.lower, rival.lower) {
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
