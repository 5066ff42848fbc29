/// Groups of claims that speak of one fact, grown pair by pair from the surest on.
struct FactGroups {
  private var parents: [Int]
  /// For each group, by its root: the claims in it.
  private(set) var members: [[Int]]
  /// For each group, by its root: the pairs that made it, surest first.
  private(set) var pairs: [[PairJudge.Pair]]
  private let claims: EventClaims

  /// Every claim in a group of its own.
  init(_ claims: EventClaims) {
    self.claims = claims
    parents = Array(claims.items.indices)
    members = claims.items.indices.map { [$0] }
    pairs = Array(repeating: [], count: claims.items.count)
  }

  /// The root of the group that holds the claim at `index`.
  func root(of index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    return root
  }

  /// Joins the groups of `candidates`, surest first: first those that agree, then the conflicts.
  mutating func join(_ candidates: [PairJudge.Pair], judgedBy judge: PairJudge) {
    let ranked = candidates.indices.sorted { one, other in
      let (one, other) = (candidates[one], candidates[other])
      return (other.score, one.first, one.second) < (one.score, other.first, other.second)
    }
    // Quoted words differ inside an utterance that is lined up by all its other words, so such a
    // conflict is as sure as an agreement; two figures are only known to be rivals when neither has
    // found its own like.
    let isLate = { (pair: PairJudge.Pair) in
      pair.relation.isConflict && pair.relation.reason != .differentWords
        && pair.relation.reason != .differentStance
    }
    for index in ranked where !isLate(candidates[index]) { join(candidates[index]) }
    for index in ranked
    where isLate(candidates[index]) && !haveOtherScopes(candidates[index], judge) {
      joinConflict(candidates[index])
    }
  }

  /// Joins two groups unless that brings two different things of one article together.
  private mutating func join(_ pair: PairJudge.Pair) {
    let (one, other) = (root(of: pair.first), root(of: pair.second))
    guard one != other else {
      pairs[one].append(pair)
      return
    }
    guard members[one].count + members[other].count <= 24, !clash(one, other) else { return }
    // Speech that is only alike in its words around joins two claims, but no two groups of claims.
    let kind = claims.items[pair.first].claim.kind
    if kind == .stance || kind == .quotation, pair.relation.evidence < 0.3,
      !pair.relation.isConflict,
      members[one].count > 1 || members[other].count > 1
    {
      return
    }
    unite(one, other, by: pair)
  }

  /// Whether what agrees with one side of a conflict tells of another scope than the other side, as
  /// where a headline leaves out the day that the text gives.
  private func haveOtherScopes(_ pair: PairJudge.Pair, _ judge: PairJudge) -> Bool {
    guard pair.relation.reason == .differentValue else { return false }
    let sides = [pair.first, pair.second].map { side in
      members[root(of: side)].filter {
        claims.items[$0].claim.value == claims.items[side].claim.value
      }
    }
    return sides[0].contains { one in sides[1].contains { judge.haveOtherScopes(one, $0) } }
  }

  /// Joins two groups that exclude each other, where neither article tells both sides itself.
  private mutating func joinConflict(_ pair: PairJudge.Pair) {
    let (one, other) = (root(of: pair.first), root(of: pair.second))
    // A name joins the claims of one person before the roles are compared.
    // A bound ("more than a billion dollars") joins figures that exclude each other.
    if one == other {
      pairs[one].append(pair)
      return
    }
    guard one != other, pairs[one].allSatisfy({ !$0.relation.isConflict }),
      pairs[other].allSatisfy({ !$0.relation.isConflict })
    else { return }
    let documents = members[one].map { claims.items[$0].document }
    let isInside = claims.items[pair.first].document == claims.items[pair.second].document
    guard isInside || members[other].allSatisfy({ !documents.contains(claims.items[$0].document) })
    else { return }
    unite(one, other, by: pair)
  }

  /// Adds to each group that a bound holds together ("$1.15 billion", "more than a billion", "$1.5
  /// billion") the rivals among its figures.
  mutating func addRivals(judgedBy judge: PairJudge) {
    for root in members.indices
    where members[root].count > 2 && pairs[root].contains(where: { $0.relation.reason == .bound }) {
      guard pairs[root].allSatisfy({ !$0.relation.isConflict }) else { continue }
      let group = members[root].sorted()
      for (place, first) in group.enumerated() {
        for second in group[(place + 1)...] {
          if let pair = judge.rivals(first, second) { pairs[root].append(pair) }
        }
      }
    }
  }

  /// Whether the groups hold claims of one article that say different things.
  private func clash(_ one: Int, _ other: Int) -> Bool {
    for first in members[one] {
      for second in members[other]
      where claims.items[first].document == claims.items[second].document {
        if !mayBeRepetition(claims.items[first].claim, claims.items[second].claim) { return true }
      }
    }
    return false
  }

  /// Whether an article may tell one fact by both claims.
  private func mayBeRepetition(_ one: Claim, _ other: Claim) -> Bool {
    switch one.kind {
    case .stance, .quotation:
      one.sentence == other.sentence || one.text.utf8.count > 0 && one.text == other.text
    case .personRole: true
    case .status: one.text == other.text
    case .date, .time:
      one.value == other.value || RivalValues.day(of: one) == RivalValues.day(of: other)
    default:
      one.value == other.value && one.unit == other.unit
        || one.sentence == other.sentence && one.kind == .money
    }
  }

  private mutating func unite(_ one: Int, _ other: Int, by pair: PairJudge.Pair) {
    let (root, child) = (min(one, other), max(one, other))
    parents[child] = root
    members[root] += members[child]
    pairs[root] += pairs[child]
    pairs[root].append(pair)
    members[child] = []
    pairs[child] = []
  }
}
