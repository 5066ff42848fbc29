/// Compares the values of two statements.
enum StatementValues {
  /// Whether a claim has a value that can exclude another one.
  static func isValue(_ claim: Claim) -> Bool {
    switch claim.kind {
    case .quantity, .money, .percent, .age, .date, .time, .duration: true
    default: false
    }
  }

  /// How two values of one group of kinds stand to each other; nil where they cannot be compared.
  static func relation(_ one: Claim, _ other: Claim) -> Relation? {
    switch one.kind {
    case .date, .time:
      return months(one, other) ?? DateRelation.relation(one, other)
    case .duration: return DurationRelation.relation(one, other)
    default:
      if let relation = NumberRelation.relation(one, other) { return relation }
      return NumberRelation.keepsBound(one, other)
        ? Relation(.bound, "the one keeps the limit of the other", evidence: 0.3) : nil
    }
  }

  /// The values among `claims` that `others` exclude, each with those that do so. None where they are of
  /// several kinds: another figure for another time is told of another thing.
  static func rivals(
    _ claims: [Claim], _ others: [Claim]
  ) -> [(value: Claim, rivals: [Claim])] {
    var found: [(value: Claim, rivals: [Claim])] = []
    for claim in claims where isValue(claim) {
      let rivals = rivals(of: claim, among: others)
      if !rivals.isEmpty { found.append((claim, rivals)) }
    }
    let groups = found.map { CandidateSearch.group(of: $0.value.kind) }
    return groups.allSatisfy { $0 == groups[0] } ? found : []
  }

  /// The values that exclude `one`; none where another one keeps to it.
  private static func rivals(of one: Claim, among others: [Claim]) -> [Claim] {
    var rivals: [Claim] = []
    for other in others
    where CandidateSearch.group(of: other.kind) == CandidateSearch.group(of: one.kind) {
      guard let relation = relation(one, other) else { continue }
      guard relation.isConflict else { return [] }
      rivals.append(other)
    }
    return rivals
  }

  /// Two dates of which one gives no year: only their months can be compared.
  private static func months(_ one: Claim, _ other: Claim) -> Relation? {
    guard one.value == .none || other.value == .none, let month = month(of: one),
      let otherMonth = self.month(of: other)
    else { return nil }
    return month == otherMonth
      ? Relation(.moreSpecific, "the months are the same", evidence: 1)
      : Relation(.differentValue, "the months differ", evidence: 1, between: .outlets)
  }

  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The number of the month that the words of a date name.
  private static func month(of claim: Claim) -> Int? {
    for word in claim.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if word.utf8.count >= 3, let month = monthNames.firstIndex(of: String(word.prefix(3))) {
        return month
      }
    }
    return nil
  }
}

extension StatementContrast {
  /// Values of one sort of which none of the claim's keeps to any of the evidence's.
  func values() -> Finding? {
    var scopes: (claims: EventClaims, check: ScopeCheck)?
    let compared = StatementValues.rivals(claim.analysis.claims, evidence.analysis.claims)
    for (one, rivals) in compared {
      guard let first = claim.words(in: one), tellsRest(of: first) else { continue }
      for rival in rivals {
        guard let second = evidence.words(in: rival), hangsAlike(first, second) else { continue }
        if scopes == nil {
          let claims = EventClaims([claim.analysis, evidence.analysis])
          scopes = (claims, ScopeCheck(claims, areArticles: false))
        }
        if let scopes, isOtherScope(one, rival, scopes.claims, scopes.check) { continue }
        return Finding(
          reason: .differentValue, claim: first, evidence: second, rule: "values",
          values: (one, rival))
      }
    }
    return nil
  }

  /// Whether the evidence tells enough of what the claim says beside a value, and of its subject.
  private func tellsRest(of value: Range<Int>) -> Bool {
    guard coverage(where: { !value.contains($0) }) >= 0.3 else { return false }
    let subject = claim.words.indices.filter { claim.words[$0].isContent && isSubject($0) }
    return meansSubject || subject.isEmpty || subject.contains { partners[$0] >= 0 }
  }

  /// Whether two values hang on verbs that say the same, or the rival on none that says anything.
  private func hangsAlike(_ value: Range<Int>, _ rival: Range<Int>) -> Bool {
    guard let verb = claim.verb(above: value), let other = evidence.verb(above: rival) else {
      return true
    }
    if partners[verb] == other || claim.words[verb].key == evidence.words[other].key { return true }
    return LikeWords.mean(claim.words[verb].key, evidence.words[other].key)
      || evidence.words[other].weight < Self.heaviestLightVerb
  }

  /// A verb that weighs less than this tells nothing by itself ("be", "have", "take").
  private static let heaviestLightVerb: Float = 0.3

  /// Whether both figures can be right, since they are of other times or parts.
  private func isOtherScope(
    _ one: Claim, _ rival: Claim, _ claims: EventClaims, _ check: ScopeCheck
  ) -> Bool {
    let first = claims.items.first { $0.document == 0 && $0.claim.span == one.span }
    let second = claims.items.first { $0.document == 1 && $0.claim.span == rival.span }
    guard let first, let second else { return false }
    return check.difference(first, second) != nil
  }
}
