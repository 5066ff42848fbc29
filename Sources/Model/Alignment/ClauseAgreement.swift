/// How far clauses of several articles that tell of one thing agree.
struct ClauseAgreement {
  let verdict: Fact.Verdict
  let reason: Fact.Reason
  let explanation: String

  /// Clauses with fewer words in common, in per cent, are not said to agree.
  private static let leastOfAgreement = 40

  /// How the clauses agree, beside the conflicts that are known: what differs within two of the clauses
  /// is a conflict of its own, and they must not be said to agree.
  init(of sides: [Claim], wordsInCommon: Int, beside conflicts: [Fact]) {
    if let conflict = conflicts.first(where: { Self.lies($0, in: sides) }) {
      (verdict, reason) = (.compatible, .scope)
      explanation = "all tell of it, and differ on this: \(conflict.explanation)"
      return
    }
    let states = sides.map(Self.state)
    if let other = states.first(where: { $0 != states[0] }) {
      (verdict, reason) = (.compatible, .scope)
      explanation = "one tells it as \(states[0]), another as \(other)"
    } else if wordsInCommon < Self.leastOfAgreement {
      (verdict, reason) = (.compatible, .scope)
      explanation =
        wordsInCommon < Fact.leastWordsInCommon
        ? "passages that touch on one matter; nothing in them was found to differ"
        : "all tell of one matter, each in its own words; nothing in them was found to differ"
    } else {
      (verdict, reason) = (.agree, .sameValue)
      explanation = "all tell of it, in their own words"
    }
  }

  /// Whether two sides of a conflict stand in two of the clauses, or are told of by them.
  private static func lies(_ conflict: Fact, in sides: [Claim]) -> Bool {
    var documents: Set<String> = []
    for side in conflict.sides
    where sides.contains(where: {
      $0.sentence == side.sentence && $0.range.overlaps(side.range)
        && $0.document == side.document
    }) {
      documents.insert(side.document)
      if documents.count > 1 { return true }
    }
    return false
  }

  private static func state(of claim: Claim) -> String {
    guard case .text(let state) = claim.value else { return "" }
    return state == "not-done" ? "not done" : state
  }
}
