/// Decides whether two claims speak of one fact, and how they stand to each other.
struct PairJudge {
  /// Two claims that speak of one fact.
  struct Pair {
    var first: Int
    var second: Int
    var relation: Relation
    /// How sure it is that they speak of one fact; higher is surer.
    var score: Float
    /// The stretch of each claim that the relation is about, where that is less than the claim.
    var firstPlace: Range<Int>?
    var secondPlace: Range<Int>?
  }

  let claims: EventClaims

  /// The pair of a candidate, or nil where the two do not speak of one fact.
  func pair(_ candidate: CandidateSearch.Candidate) -> Pair? {
    let one = claims.items[candidate.first]
    let other = claims.items[candidate.second]
    let sameDocument = one.document == other.document
    var places: (first: Range<Int>?, second: Range<Int>?) = (nil, nil)
    let relation: Relation?
    switch one.claim.kind {
    case .quantity, .money, .percent, .age:
      relation = NumberRelation.relation(one.claim, other.claim)
    case .date, .time:
      relation = DateRelation.relation(one.claim, other.claim)
    case .duration, .set:
      relation = DurationRelation.relation(one.claim, other.claim)
    case .personRole:
      relation = RoleRelation.relation(one.claim, other.claim)
    case .place:
      relation = PlaceRelation.relation(one.claim, other.claim)
    case .status:
      relation = StatusRelation.relation(one, other, wide: candidate.wide)
    case .stance, .quotation:
      let found = SpeechRelation(claims: claims).relation(
        one, other, near: candidate.near, wide: candidate.wide)
      relation = found?.relation
      places = (found?.first, found?.second)
    }
    guard let relation else { return nil }
    let score = relation.evidence + 0.6 * candidate.near + 0.6 * candidate.wide
    guard score >= threshold(one.claim.kind, relation, candidate, sameDocument: sameDocument)
    else { return nil }
    return Pair(
      first: candidate.first, second: candidate.second, relation: relation, score: score,
      firstPlace: places.first, secondPlace: places.second)
  }

  /// The least score of a pair of this kind.
  private func threshold(
    _ kind: Claim.Kind, _ relation: Relation, _ candidate: CandidateSearch.Candidate,
    sameDocument: Bool
  ) -> Float {
    switch kind {
    case .quantity, .money, .percent, .age, .duration:
      if relation.isConflict { return sameDocument ? 9 : 0.62 }
      return sameDocument ? 0.95 : 0.5
    case .date, .time, .set:
      if relation.isConflict { return sameDocument ? 9 : 0.75 }
      return sameDocument ? 0.9 : 0.5
    case .place: return sameDocument ? 1.1 : 0.55
    case .personRole: return relation.isConflict && sameDocument ? 9 : 0.45
    case .stance, .quotation: return sameDocument ? 1.2 : 0.4
    case .status: return sameDocument ? 1.3 : 0.5
    }
  }
}
