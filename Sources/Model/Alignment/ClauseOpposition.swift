/// Finds words in two clauses on one thing that exclude each other: "voted for", "voted against".
struct ClauseOpposition {
  /// Clauses with less in common than this may tell of two things.
  private static let leastSimilarity: Float = 0.5

  let claims: EventClaims

  /// The opposed phrases of the two stretches of a match, or nil where nothing is opposed.
  func phrases(in match: SharedClauses.Match) -> (first: String, second: String)? {
    guard match.similarity >= Self.leastSimilarity else { return nil }
    let (first, second) = (lemmas(of: match.first), lemmas(of: match.second))
    guard isDenied(match.first) == isDenied(match.second) else { return nil }
    for (phrase, opposite) in RivalWords.clauses
    where holds(first, phrase) && holds(second, opposite) {
      if holds(first, opposite) || holds(second, phrase) { continue }
      return (phrase.joined(separator: " "), opposite.joined(separator: " "))
    }
    return nil
  }

  private func tokens(of piece: SharedClauses.Piece) -> ArraySlice<Token> {
    claims.analyses[piece.place.document].sentences[piece.place.sentence].tokens[piece.tokens]
  }

  private func lemmas(of piece: SharedClauses.Piece) -> [String] {
    tokens(of: piece).filter { $0.kind == .word }.map { Lemmatizer.lemma(of: $0.lower, as: .verb) }
  }

  private func isDenied(_ piece: SharedClauses.Piece) -> Bool {
    tokens(of: piece).contains { ClauseWords.of($0.lower).contains(.negation) }
  }

  /// Whether the words stand in the clause one after the other.
  private func holds(_ lemmas: [String], _ phrase: [String]) -> Bool {
    guard lemmas.count >= phrase.count else { return false }
    return (0...lemmas.count - phrase.count).contains { start in
      lemmas[start..<start + phrase.count].elementsEqual(phrase)
    }
  }
}
