/// The pairs of figures and dates that are rivals by more than the words around them, which may all differ.
extension PairJudge {
  /// All such pairs of the event.
  mutating func rivalFigures() -> [Pair] { eventDates() + slips() + parts() }

  /// The figures that are a slip apart.
  private func slips() -> [Pair] {
    DigitSlips(claims: claims).pairs().compactMap { first, second in
      let (one, other) = (items[first], items[second])
      guard scopes.difference(one, other) == nil, rivals.evidence(one, other) != nil else {
        return nil
      }
      let words = "“\(one.claim.text)” and “\(other.claim.text)” have the same digits"
      return Pair(
        first: first, second: second,
        relation: Relation(.differentValue, words, evidence: 0.6, between: .outlets), score: 0.9)
    }
  }

  /// The figures for one part of one whole, and the tallies of one vote, that exclude each other.
  private mutating func parts() -> [Pair] {
    let parts = PartsOfWhole(claims: claims).pairs().filter { mayBeOne($0.first, $0.second) }
      .map { ($0, "different parts of one whole") }
    let tallies = VoteTallies(claims: claims).pairs().map { ($0, "different tallies of a vote") }
    return (parts + tallies).map { pair, words in
      let texts = (items[pair.first].claim.text, items[pair.second].claim.text)
      return Pair(
        first: pair.first, second: pair.second,
        relation: Relation(
          .differentValue, "“\(texts.0)” and “\(texts.1)” are \(words)", evidence: 0.6,
          between: .outlets),
        score: 0.9)
    }
  }

  /// Whether neither scope nor subject says that two parts of a whole are of two things.
  private mutating func mayBeOne(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (items[first], items[second])
    guard scopes.difference(one, other) == nil, !scopes.haveOtherDays(one, other) else {
      return false
    }
    return !Governor.haveRivalSubjects(
      Governor(of: one, in: claims, &syntax), Governor(of: other, in: claims, &syntax))
  }

  /// The days of one event that exclude each other, where the sentences are little alike.
  private mutating func eventDates() -> [Pair] { EventDates(claims: claims).pairs(&syntax) }

  /// Whether two sentences that are otherwise alike tell of different scopes.
  func haveOtherScopes(_ rivals: TwinSentences.Rivals) -> Bool {
    let items = { (side: Claim, place: SharedClauses.Place) in
      claims.items(at: place).first { $0.claim.kind == side.kind && $0.claim.range == side.range }
    }
    guard let one = items(rivals.sides.first, rivals.pair.first),
      let other = items(rivals.sides.second, rivals.pair.second)
    else { return false }
    return scopes.difference(one, other) != nil
  }
}
