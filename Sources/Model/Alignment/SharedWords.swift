/// What joins two claims that no score of words lined up, for those who ask why.
struct SharedWords {
  /// So many words are named.
  private static let most = 8

  let claims: EventClaims

  /// A line for the sentences of the first two sides: the words that say something in both, as the first one
  /// has them; none where they share none.
  func features(of sides: [Claim]) -> [String] {
    guard sides.count > 1, let first = place(of: sides[0]), let second = place(of: sides[1]),
      first.number != second.number
    else { return [] }
    let other = lemmas(at: second)
    var told: [Int32] = []
    var words: [String] = []
    for (index, token) in claims.sentence(at: first).tokens.enumerated() {
      let word = claims.words[claims.numbers[first.document][first.sentence][index]]
      guard word.weight > 0, token.kind == .word || token.kind == .number,
        other.contains(word.lemmaNumber), !told.contains(word.lemmaNumber)
      else { continue }
      told.append(word.lemmaNumber)
      words.append(claims.analyses[first.document].article.words(in: token.range))
    }
    guard !words.isEmpty else { return [] }
    return ["words of the sentences in common: " + words.prefix(Self.most).joined(separator: ", ")]
  }

  private func place(of side: Claim) -> SharedClauses.Place? {
    claims.analyses.firstIndex { $0.article.name == side.document }.map {
      SharedClauses.Place(document: $0, sentence: side.sentence)
    }
  }

  private func lemmas(at place: SharedClauses.Place) -> [Int32] {
    claims.numbers[place.document][place.sentence].map { claims.words[$0].lemmaNumber }
  }
}
