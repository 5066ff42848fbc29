/// Lines up the claims that speak of one fact, and gives each fact its verdict.
package enum ClaimAligner {
  /// The facts of one event, conflicts first; the order of the articles changes nothing.
  package static func facts(in analyses: [Analysis]) -> [Fact] {
    let ordered = analyses.sorted {
      $0.article.name.utf8.lexicographicallyPrecedes($1.article.name.utf8)
    }
    let statements = StatementComparison(ordered)
    let claims = EventClaims(statements?.analyses ?? ordered)
    let judge = PairJudge(claims: claims)
    let pairs =
      statements?.isApart == true
      ? [] : CandidateSearch.candidates(among: claims).compactMap(judge.pair)
    var groups = FactGroups(claims)
    groups.join(pairs)
    var identities = FactIdentities()
    var facts: [Fact] = []
    for index in claims.items.indices where groups.root(of: index) == index {
      facts.append(
        FactBuilder(claims: claims, pairs: groups.pairs[index])
          .fact(of: groups.members[index].sorted(), &identities))
    }
    if let statements {
      if let fact = statements.fact(beside: facts, &identities) { facts.append(fact) }
    } else {
      facts += clauseFacts(claims, joinedBy: facts, &identities)
    }
    return facts.sorted(by: precedes)
  }

  /// The facts of clauses that tell the same where no claim of theirs does.
  private static func clauseFacts(
    _ claims: EventClaims, joinedBy facts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    let clauses = SharedClauses(claims: claims, beyond: facts)
    return clauses.matches().map { match in
      clauseFact(
        clauses.claim(of: match.first), clauses.claim(of: match.second), match, claims, &identities)
    }
  }

  /// The fact of two clauses that tell the same.
  private static func clauseFact(
    _ one: Claim, _ other: Claim, _ match: SharedClauses.Match,
    _ claims: EventClaims, _ identities: inout FactIdentities
  ) -> Fact {
    let isSame = one.value == other.value
    let digests = { (document: String) in
      claims.analyses.first { $0.article.name == document }?.article.digest ?? ""
    }
    let id = identities.id(kind: .status, sides: [one, other], digests: digests)
    if let opposed = ClauseOpposition(claims: claims).phrases(in: match) {
      return Fact(
        id: id, verdict: .conflict, kind: .status, subject: one.subject, reason: .differentStatus,
        between: .outlets, polarity: one.polarity == other.polarity ? one.polarity : nil,
        sides: [one, other],
        explanation: "“\(opposed.first)” and “\(opposed.second)” exclude each other",
        features: ["words in common \(Int((match.similarity * 100).rounded())) %"])
    }
    let features = ["words in common \(Int((match.similarity * 100).rounded())) %"]
    return Fact(
      id: id, verdict: isSame ? .agree : .compatible, kind: .status, subject: one.subject,
      reason: isSame ? .sameValue : .scope, between: nil,
      polarity: one.polarity == other.polarity ? one.polarity : nil, sides: [one, other],
      explanation: isSame
        ? "both tell of it, in their own words"
        : "one tells it as \(state(of: one)), the other as \(state(of: other))",
      features: features)
  }

  private static func state(of claim: Claim) -> String {
    guard case .text(let state) = claim.value else { return "" }
    return state == "not-done" ? "not done" : state
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
