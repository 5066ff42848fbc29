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
  private static let partnersPerDocument = 8

  /// The pairs worth a closer look, each once with the earlier claim first.
  static func candidates(among claims: EventClaims) -> [Candidate] {
    let items = claims.items
    let groups = items.map { UInt8(truncatingIfNeeded: group(of: $0.claim.kind)) }
    let postings = Postings(items, terms: claims.table.weights.count)
    let alike = sameValues(among: items)
    var scores = [Float](repeating: 0, count: items.count)
    var touched: [Int32] = []
    var ranking = Ranking(items.map(\.document), documents: claims.analyses.count)
    var lookup = ContextLookup(terms: claims.table.weights.count)
    var found: [Candidate] = []
    for (index, item) in items.enumerated() {
      let group = groups[index]
      touched.removeAll(keepingCapacity: true)
      for entry in item.context.entries {
        let posting = postings.range(of: entry.term)
        guard posting.count <= longestPosting else { continue }
        for place in posting {
          let other = Int(postings.claims[place])
          guard other > index, groups[other] == group else { continue }
          if scores[other] == 0 { touched.append(Int32(truncatingIfNeeded: other)) }
          scores[other] += entry.wide
        }
      }
      for other in alike[index] {
        if scores[Int(other)] == 0 { touched.append(other) }
        scores[Int(other)] += sameValueScore
      }
      let best = ranking.best(of: touched, scores)
      if !best.isEmpty { lookup.hold(item.context) }
      for other in best {
        let common = lookup.similarity(to: items[Int(other)].context)
        found.append(
          Candidate(first: index, second: Int(other), near: common.near, wide: common.wide))
      }
      for other in touched { scores[Int(other)] = 0 }
    }
    return found
  }

  /// How much a value in common counts for a look, in the measure of words in common.
  private static let sameValueScore: Float = 0.3
  /// A value that more claims have tells nothing.
  private static let mostOfOneValue = 12

  /// For each claim the later ones that give the same value: figures, and times of one day.
  private static func sameValues(among items: [EventClaims.Item]) -> [[Int32]] {
    var holders: [String: [Int32]] = [:]
    for (index, item) in items.enumerated() {
      switch item.claim.kind {
      case .quantity where (item.claim.unit ?? "").isEmpty: continue
      case .place, .personRole, .stance, .quotation, .status, .set: continue
      default:
        let day = RivalValues.day(of: item.claim)
        holders[day ?? RivalValues.key(of: item.claim), default: []].append(Int32(index))
      }
    }
    var result = [[Int32]](repeating: [], count: items.count)
    for indices in holders.values where indices.count <= mostOfOneValue {
      for (position, index) in indices.enumerated() {
        result[Int(index)] = Array(indices[(position + 1)...])
      }
    }
    return result
  }

  /// For each term the claims that hold it, all in one array.
  private struct Postings {
    private(set) var claims: [Int32]
    /// Where the claims of each term begin, and after the last where they end.
    private var starts: [Int32]

    init(_ items: [EventClaims.Item], terms: Int) {
      var counts = [Int32](repeating: 0, count: terms + 1)
      for item in items {
        for entry in item.context.entries { counts[Int(entry.term)] += 1 }
      }
      var sum: Int32 = 0
      for term in counts.indices {
        (counts[term], sum) = (sum, sum + counts[term])
      }
      starts = counts
      claims = [Int32](repeating: 0, count: Int(sum))
      for (index, item) in items.enumerated() {
        for entry in item.context.entries {
          claims[Int(counts[Int(entry.term)])] = Int32(truncatingIfNeeded: index)
          counts[Int(entry.term)] += 1
        }
      }
    }

    func range(of term: Int32) -> Range<Int> {
      Int(starts[Int(term)])..<Int(starts[Int(term) + 1])
    }
  }

  /// Keeps the best claims of each document.
  private struct Ranking {
    private let documents: [Int]
    /// The best claims so far of each document, best first, in a row of `partnersPerDocument`.
    private var best: [Int32]
    /// How many there are of each.
    private var counts: [Int]

    init(_ documents: [Int], documents count: Int) {
      self.documents = documents
      best = Array(repeating: 0, count: count * partnersPerDocument)
      counts = Array(repeating: 0, count: count)
    }

    /// The best of the claims in `touched`, a few for each document, best first.
    mutating func best(of touched: [Int32], _ scores: [Float]) -> [Int32] {
      for other in touched {
        let document = documents[Int(other)]
        let start = document * partnersPerDocument
        var place = counts[document]
        if place == partnersPerDocument {
          guard Self.precedes(other, best[start + place - 1], scores) else { continue }
          place -= 1
        } else {
          counts[document] += 1
        }
        while place > 0, Self.precedes(other, best[start + place - 1], scores) {
          best[start + place] = best[start + place - 1]
          place -= 1
        }
        best[start + place] = other
      }
      var all: [Int32] = []
      for document in counts.indices where counts[document] > 0 {
        let start = document * partnersPerDocument
        all.append(contentsOf: best[start..<start + counts[document]])
        counts[document] = 0
      }
      return all.sorted { Self.precedes($0, $1, scores) }
    }

    private static func precedes(_ one: Int32, _ other: Int32, _ scores: [Float]) -> Bool {
      let (first, second) = (scores[Int(one)], scores[Int(other)])
      return first == second ? one < other : first > second
    }
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
