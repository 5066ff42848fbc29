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
    facts += clauseFacts(claims, joinedBy: facts, &identities)
    return facts.sorted(by: precedes)
  }

  /// The facts of sentences that tell the same where no claim of theirs does.
  private static func clauseFacts(
    _ claims: EventClaims, joinedBy facts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    var joined: Set<[Span]> = []
    for fact in facts where fact.verdict != .single {
      for one in fact.sides {
        for other in fact.sides where one.document != other.document {
          joined.insert([one.sentenceSpan, other.sentenceSpan])
        }
      }
    }
    let clauses = SharedClauses(claims: claims)
    return clauses.matches().compactMap { match in
      guard let one = clauses.claim(in: match.first, holding: match.shared),
        let other = clauses.claim(in: match.second, holding: match.shared)
      else { return nil }
      guard !joined.contains([one.sentenceSpan, other.sentenceSpan]) else { return nil }
      return clauseFact(one, other, match, claims, &identities)
    }
  }

  /// The fact of two clauses that tell the same.
  private static func clauseFact(
    _ one: Claim, _ other: Claim, _ match: SharedClauses.Match,
    _ claims: EventClaims, _ identities: inout FactIdentities
  ) -> Fact {
    let isSame = one.value == other.value
    let polarities: Set<Claim.Polarity> = [one.polarity, other.polarity]
    let digests = { (document: String) in
      claims.analyses.first { $0.article.name == document }?.article.digest ?? ""
    }
    let id = identities.id(kind: .status, sides: [one, other], digests: digests)
    let features = ["words in common \(Int((match.similarity * 100).rounded())) %"]
    return Fact(
      id: id, verdict: isSame ? .agree : .compatible, kind: .status, subject: one.subject,
      reason: isSame ? .sameValue : .scope, between: nil,
      polarity: polarities.count == 1 ? one.polarity : nil, sides: [one, other],
      explanation: "both tell it, in other words", features: features)
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
