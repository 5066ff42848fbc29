import Model

extension AppState {
  /// The facts without clauses that one above them tells already, and without passages that only touch
  /// on one matter.
  ///
  /// A sentence of one article is often told by several of another, which makes several facts of it.
  /// In a table these would read as the same line again and again: the first one stands for them, and
  /// the filter for states shows all. What the person tagged or noted is always there.
  func withoutRepeats(_ facts: [Int], of event: NewsEvent) -> [Int] {
    guard !filter.kinds.contains(.status), !filter.isTaggedOnly else { return facts }
    var told: [SentencePlace: [(range: Range<Int>, fact: Int, isClause: Bool)]] = [:]
    return facts.filter { index in
      let fact = event.facts[index]
      let isKept =
        !fact.isClause || notebook.tags.contains(fact.id) || notebook.notes[fact.id] != nil
      if !isKept, fact.isPassage || isRepeat(fact, told) { return false }
      for side in fact.sides {
        told[SentencePlace(document: side.document, sentence: side.sentence), default: []]
          .append((side.range, index, fact.isClause))
      }
      return true
    }
  }

  /// Whether the first side of a clause was told as a clause before, or all of its sides by one fact.
  private func isRepeat(
    _ fact: Fact, _ told: [SentencePlace: [(range: Range<Int>, fact: Int, isClause: Bool)]]
  ) -> Bool {
    var facts: Set<Int>?
    for (number, side) in fact.sides.enumerated() {
      let same = told[SentencePlace(document: side.document, sentence: side.sentence), default: []]
        .filter {
          let common = $0.range.clamped(to: side.range).count
          return common > 0 && common * 2 >= min($0.range.count, side.range.count)
        }
      if number == 0, same.contains(where: \.isClause) { return true }
      facts = facts?.intersection(same.map(\.fact)) ?? Set(same.map(\.fact))
      if facts?.isEmpty == true { return false }
    }
    return facts?.isEmpty == false
  }
}
