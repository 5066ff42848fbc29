/// Finds, for every claim, the few claims of other places that may speak of the same fact.
///
/// Term-at-a-time scoring over an inverted index, as search engines do it (Zobel and Moffat,
/// "Inverted Files for Text Search Engines", 2006). Terms that very many claims hold tell nothing and
/// are left out, so the work grows with the text and not with its square.
struct CandidateSearch {
  /// A pair of claims, by their indices, and how much their surroundings have in common.
  struct Candidate {
    var first: Int
    var second: Int
    var near: Float
    var wide: Float
  }

  /// A term held by more claims than this is not looked up.
  private static let longestPosting = 160
  /// For each claim the best so many partners of each other document are looked at.
  private static let partnersPerDocument = 6

  /// The pairs worth a closer look, each once with the earlier claim first.
  static func candidates(among claims: EventClaims) -> [Candidate] {
    let items = claims.items
    let groups = items.map { group(of: $0.claim.kind) }
    var postings = [[Int32]](repeating: [], count: claims.table.weights.count)
    for (index, item) in items.enumerated() {
      for entry in item.wide.entries { postings[Int(entry.term)].append(Int32(index)) }
    }
    var scores = [Float](repeating: 0, count: items.count)
    var found: [Candidate] = []
    for (index, item) in items.enumerated() {
      var touched: [Int32] = []
      for entry in item.wide.entries {
        let posting = postings[Int(entry.term)]
        guard posting.count <= longestPosting else { continue }
        for other in posting where other > index && groups[Int(other)] == groups[index] {
          if scores[Int(other)] == 0 { touched.append(other) }
          scores[Int(other)] += entry.weight
        }
      }
      found += best(touched, scores, for: index, among: claims)
      for other in touched { scores[Int(other)] = 0 }
    }
    return found
  }

  /// The best of the claims in `touched`, a few for each document.
  private static func best(
    _ touched: [Int32], _ scores: [Float], for index: Int, among claims: EventClaims
  ) -> [Candidate] {
    let ranked = touched.sorted {
      (scores[Int($1)], $0) < (scores[Int($0)], $1)
    }
    var taken = [Int](repeating: 0, count: claims.analyses.count)
    var result: [Candidate] = []
    for other in ranked {
      let document = claims.items[Int(other)].document
      guard taken[document] < partnersPerDocument else { continue }
      taken[document] += 1
      let (one, two) = (claims.items[index], claims.items[Int(other)])
      result.append(
        Candidate(
          first: index, second: Int(other),
          near: ClaimContext.similarity(one.near, two.near),
          wide: ClaimContext.similarity(one.wide, two.wide)))
    }
    return result
  }

  /// Claims of one group can speak of the same fact.
  static func group(of kind: Claim.Kind) -> Int {
    switch kind {
    case .quantity: 0
    case .money: 1
    case .percent: 2
    case .age: 3
    case .date, .time: 4
    case .duration: 5
    case .set: 6
    case .place: 7
    case .personRole: 8
    case .stance, .quotation: 9
    case .status: 10
    }
  }
}
