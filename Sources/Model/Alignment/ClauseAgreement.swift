/// How far clauses of several articles that tell of one thing agree.
struct ClauseAgreement {
  let verdict: Fact.Verdict
  let reason: Fact.Reason
  let explanation: String

  /// Clauses with fewer words in common, in per cent, are not said to agree.
  private static let leastOfAgreement = 40

  /// How the clauses agree, beside the conflicts that are known: what differs within two of the clauses
  /// is a conflict of its own, and they must not be said to agree.
  init(of sides: [Claim], wordsInCommon: Int, beside conflicts: SentenceConflicts) {
    if let conflict = conflicts.first(in: sides) {
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

  private static func state(of claim: Claim) -> String {
    guard case .text(let state) = claim.value else { return "" }
    if claim.polarity == .denied { return "denied" }
    return state == "not-done" ? "not done" : state
  }
}

/// Conflicts by the sentences in which their sides stand.
struct SentenceConflicts {
  private let conflicts: [Fact]
  /// The indices of the conflicts that have a side in a sentence.
  private var places = NumberMap<[Int]>()

  /// Those of `facts` that are conflicts.
  init(among facts: [Fact]) {
    conflicts = facts.filter { $0.verdict == .conflict }
    for (index, conflict) in conflicts.enumerated() {
      for side in conflict.sides { places[Self.place(of: side), default: []].append(index) }
    }
  }

  /// One number for the sentence of a claim.
  private static func place(of side: Claim) -> UInt64 {
    TextHash.mixed(TextHash.of(side.document), UInt64(truncatingIfNeeded: side.sentence))
  }

  /// Whether one of the conflicts joins the sentences of all sides.
  func join(_ sides: [Claim]) -> Bool {
    guard let first = sides.first else { return false }
    return (places[Self.place(of: first)] ?? []).contains { index in
      sides.allSatisfy { side in
        conflicts[index].sides.contains {
          $0.document == side.document && $0.sentence == side.sentence
        }
      }
    }
  }

  /// The first conflict of which two sides stand in two of the clauses `sides`, or are told of by them.
  func first(in sides: [Claim]) -> Fact? {
    var near: [Int] = []
    for side in sides {
      if let indices = places[Self.place(of: side)] { near += indices }
    }
    return near.sorted().first { Self.lies(conflicts[$0], in: sides) }.map { conflicts[$0] }
  }

  private static func lies(_ conflict: Fact, in sides: [Claim]) -> Bool {
    var document: String?
    for side in conflict.sides
    where sides.contains(where: {
      $0.sentence == side.sentence && $0.range.overlaps(side.range)
        && $0.document == side.document
    }) {
      if let document, document != side.document { return true }
      document = document ?? side.document
    }
    return false
  }
}
