/// Lines up the claims that speak of one fact, and gives each fact its verdict.
package enum ClaimAligner {
  /// The facts of one event, conflicts first; the order of the articles changes nothing.
  package static func facts(in analyses: [Analysis]) -> [Fact] {
    let ordered = analyses.sorted {
      $0.article.name.utf8.lexicographicallyPrecedes($1.article.name.utf8)
    }
    let claims = EventClaims(ordered)
    let judge = PairJudge(claims: claims)
    let pairs = CandidateSearch.candidates(among: claims).compactMap(judge.pair)
    var groups = FactGroups(claims)
    groups.join(pairs)
    var identities = FactIdentities()
    var facts: [Fact] = []
    for index in claims.items.indices where groups.root(of: index) == index {
      facts.append(
        FactBuilder(claims: claims, pairs: groups.pairs[index])
          .fact(of: groups.members[index].sorted(), &identities))
    }
    return facts.sorted(by: precedes)
  }

  /// The order of facts: conflicts first, those between outlets before the others, then by place.
  private static func precedes(_ one: Fact, _ other: Fact) -> Bool {
    let (first, second) = (rank(one), rank(other))
    if first != second { return first < second }
    guard let left = one.sides.first, let right = other.sides.first else { return false }
    return (left.document, left.span, one.id) < (right.document, right.span, other.id)
  }

  private static func rank(_ fact: Fact) -> Int {
    switch fact.verdict {
    case .conflict: fact.between == .speakers ? 1 : 0
    case .compatible: 2
    case .agree: 3
    case .single: 4
    }
  }
}
