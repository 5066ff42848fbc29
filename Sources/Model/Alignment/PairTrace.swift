/// What the aligner saw in two claims that it compared, for learning its weights and for studying them.
package struct PairTrace: Sendable {
  package var first: Claim
  package var second: Claim
  package var reason: Fact.Reason
  /// How much the values alone say; see ``Relation``.
  package var evidence: Float
  /// How much the nearest words have in common, from 0 to 1.
  package var near: Float
  /// How much the sentences have in common, from 0 to 1.
  package var wide: Float
  /// Whether the pair counts as one fact.
  package var isKept: Bool

  /// All pairs of claims of `analyses` whose values can be compared.
  package static func pairs(in analyses: [Analysis]) -> [PairTrace] {
    let claims = EventClaims(analyses)
    var judge = PairJudge(claims: claims, areArticles: true)
    return CandidateSearch.candidates(among: claims).compactMap { candidate in
      guard let relation = judge.relation(candidate) else { return nil }
      return PairTrace(
        first: claims.items[candidate.first].claim, second: claims.items[candidate.second].claim,
        reason: relation.reason, evidence: relation.evidence, near: candidate.near,
        wide: candidate.wide, isKept: judge.pair(candidate) != nil)
    }
  }
}
