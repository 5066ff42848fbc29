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
    /// Whether each of two figures is the one of its article that is most like the other, among claims of
    /// one kind.
    var isMutual = false
  }

  /// A term held by more claims than this is not looked up.
  private static let longestPosting = 160
  /// For each claim the best so many partners of each other document are looked at.
  private static let partnersPerDocument = 8

  /// The pairs worth a closer look, each once with the earlier claim first.
  static func candidates(among claims: EventClaims) -> [Candidate] {
    let items = claims.items
    let groups = items.map { group(of: $0.claim.kind) }
    let postings = Postings(items, groups, terms: claims.table.weights.count)
    let alike = sameValues(among: claims)
    var scores = Scores(count: items.count)
    var ranking = Ranking(items.map(\.document), documents: claims.analyses.count)
    var lookup = ContextLookup(terms: claims.table.weights.count)
    var found: [Candidate] = []
    for (index, item) in items.enumerated() {
      postings.add(item.context.entries, of: index, upTo: longestPosting, to: &scores)
      for other in alike[index] { scores.add(sameValueScore, to: Int(other)) }
      // Nobody reports one utterance twice in an article.
      ranking.rank(scores, without: groups[index] == speech ? item.document : nil)
      if !ranking.ranked.isEmpty { lookup.hold(item.context) }
      for other in ranking.ranked {
        let common = lookup.similarity(to: items[Int(other)].context)
        found.append(
          Candidate(first: index, second: Int(other), near: common.near, wide: common.wide))
      }
      scores.clear()
    }
    markMutual(&found, items)
    return found
  }

  /// Marks the candidates of which each is the other's best.
  private static func markMutual(_ found: inout [Candidate], _ items: [EventClaims.Item]) {
    // For a claim and an article the best partner, as the index of the candidate.
    var best = NumberMap<Int>()
    for index in found.indices {
      guard let slots = slots(of: found[index], items) else { continue }
      let score = found[index].near + found[index].wide
      for slot in [slots.0, slots.1] {
        let held = best[slot, default: index]
        if held == index || found[held].near + found[held].wide < score { best[slot] = index }
      }
    }
    for index in found.indices {
      guard let slots = slots(of: found[index], items) else { continue }
      found[index].isMutual = best[slots.0] == index && best[slots.1] == index
    }
  }

  /// Where the best partners of the claims of a candidate are kept: of each for the other's article. Nil of
  /// claims of one article and of two kinds, and of those without figures, of which nobody asks it.
  private static func slots(
    of candidate: Candidate, _ items: [EventClaims.Item]
  ) -> (UInt64, UInt64)? {
    let (one, other) = (items[candidate.first], items[candidate.second])
    switch one.claim.kind {
    case .quantity, .money, .percent, .age, .duration: break
    default: return nil
    }
    guard one.document != other.document, one.claim.kind == other.claim.kind else { return nil }
    return (
      UInt64(candidate.first) << 32 | UInt64(other.document),
      UInt64(candidate.second) << 32 | UInt64(one.document)
    )
  }

  /// How much a value in common counts for a look, in the measure of words in common.
  private static let sameValueScore: Float = 0.3
  /// A value that more claims have tells nothing.
  private static let mostOfOneValue = 12

  /// How many words a quotation begins with by which it is looked up: such as say nothing are no terms.
  private static let beginning = 5

  /// The first words of a quotation as one number; nil where it has fewer.
  private static func beginning(of item: EventClaims.Item, in claims: EventClaims) -> UInt64? {
    guard item.tokens.count >= beginning else { return nil }
    let numbers = claims.numbers[item.document][item.claim.sentence]
    return numbers[item.tokens.prefix(beginning)].reduce(1) {
      TextHash.mixed($0, UInt64(truncatingIfNeeded: $1))
    }
  }

  /// For each claim the later ones that give the same value: figures, times of one day, and quotations
  /// that begin alike.
  private static func sameValues(among claims: EventClaims) -> [[Int32]] {
    let items = claims.items
    var holders = NumberMap<[Int32]>(capacity: items.count)
    for (index, item) in items.enumerated() {
      switch item.claim.kind {
      case .quantity where (item.claim.unit ?? "").isEmpty: continue
      case .place, .personRole, .stance, .status, .set: continue
      case .quotation:
        guard let beginning = beginning(of: item, in: claims) else { continue }
        holders[beginning, default: []].append(Int32(index))
      default:
        holders[item.day ?? item.value, default: []].append(Int32(index))
      }
    }
    var result = [[Int32]](repeating: [], count: items.count)
    for indices in holders.values where (2...mostOfOneValue).contains(indices.count) {
      for (position, index) in indices.enumerated() {
        result[Int(index)] = Array(indices[(position + 1)...])
      }
    }
    return result
  }

  /// Every place where a claim holds a term, each with the next one of the same term and group.
  private struct Postings {
    /// A claim at a place, and the next place or -1.
    private struct Place {
      var claim: Int32
      var next: Int32 = -1
    }

    private var places: [Place] = []
    /// The first place of each claim.
    private var starts: [Int32] = []
    /// How many claims of all groups hold each term.
    private var counts: [Int32]

    init(_ items: [EventClaims.Item], _ groups: [Int], terms: Int) {
      counts = [Int32](repeating: 0, count: terms)
      starts.reserveCapacity(items.count)
      for (index, item) in items.enumerated() {
        starts.append(Int32(truncatingIfNeeded: places.count))
        for entry in item.context.entries {
          places.append(Place(claim: Int32(truncatingIfNeeded: index)))
          counts[Int(entry.term)] += 1
        }
      }
      var firsts = [Int32](repeating: -1, count: groupCount * terms)
      for index in items.indices.reversed() {
        var place = starts[index]
        for entry in items[index].context.entries {
          let list = groups[index] * terms + Int(entry.term)
          places[Int(place)].next = firsts[list]
          firsts[list] = place
          place += 1
        }
      }
    }

    /// Adds to the scores of the later claims that hold the terms of a claim, but not of those terms that
    /// more than `longest` claims hold.
    func add(
      _ entries: [ClaimContext.Entry], of claim: Int, upTo longest: Int, to scores: inout Scores
    ) {
      // The hottest loop of the search: all claims and places are those that `init` gave out.
      places.withUnsafeBufferPointer { places in
        scores.change { sums in
          var start = Int(starts[claim])
          for entry in entries {
            if counts[Int(entry.term)] <= longest {
              var next = places[start].next
              while next >= 0 {
                sums.add(entry.wide, to: places[Int(next)].claim)
                next = places[Int(next)].next
              }
            }
            start += 1
          }
        }
      }
    }
  }

  /// Keeps the best claims of each document.
  private struct Ranking {
    private let documents: [Int]
    /// The best claims so far of each document, best first, in a row of `partnersPerDocument`.
    private var best: [Int32]
    /// How many there are of each.
    private var counts: [Int]
    /// The best claims of all documents, those of each best first.
    private(set) var ranked: [Int32] = []

    init(_ documents: [Int], documents count: Int) {
      self.documents = documents
      best = Array(repeating: 0, count: count * partnersPerDocument)
      counts = Array(repeating: 0, count: count)
    }

    /// Ranks the claims that have a score, of which a few of each document are kept, and none of `omitted`.
    mutating func rank(_ found: Scores, without omitted: Int?) {
      let omitted = omitted ?? -1
      let scores = found.values
      best.withUnsafeMutableBufferPointer { best in
        for other in found.touched where documents[Int(other)] != omitted {
          let document = documents[Int(other)]
          let row = best.extracting(
            document * partnersPerDocument..<(document + 1) * partnersPerDocument)
          var place = counts[document]
          if place == partnersPerDocument {
            guard Self.precedes(other, row[place - 1], scores) else { continue }
            place -= 1
          } else {
            counts[document] += 1
          }
          while place > 0, Self.precedes(other, row[place - 1], scores) {
            row[place] = row[place - 1]
            place -= 1
          }
          row[place] = other
        }
      }
      ranked.removeAll(keepingCapacity: true)
      for document in counts.indices where counts[document] > 0 {
        let start = document * partnersPerDocument
        for place in start..<start + counts[document] { ranked.append(best[place]) }
        counts[document] = 0
      }
    }

    private static func precedes(_ one: Int32, _ other: Int32, _ scores: [Float]) -> Bool {
      let (first, second) = (scores[Int(one)], scores[Int(other)])
      return first == second ? one < other : first > second
    }
  }

  /// How many groups there are, and the one of speech.
  private static let groupCount = 11
  private static let speech = 9

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
