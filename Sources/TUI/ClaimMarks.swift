import Model

/// Which bytes of an article are marked as claims, and where brackets stand.
struct ClaimMarks: Sendable {
  struct Mark: Sendable {
    var range: Range<Int>
    /// The index of the fact in the event.
    var fact: Int
    var verdict: Fact.Verdict
    /// Whether it is a clause that several articles tell alike: nearly a whole sentence, in which
    /// shorter claims are of more interest. It has the sign at the edge of the line alone.
    var isClause: Bool
  }

  /// A bracket: it stands before the byte at `offset`.
  struct Edge: Sendable {
    var offset: Int
    var isOpening: Bool
    var mark: Int
    /// Whether it stands round words that differ, not round a claim.
    var isDifference = false

    var character: Character {
      isDifference ? (isOpening ? "{" : "}") : isOpening ? "[" : "]"
    }
  }

  /// The claims, the weightiest first and clauses last.
  private(set) var all: [Mark] = []
  /// The brackets, in order. Bracketed claims never overlap; claims of one source have none.
  private(set) var edges: [Edge] = []
  /// The bytes that differ from another article's words, in order.
  private(set) var differences: [Range<Int>] = []
  private var owners: [Int16] = []

  init() {}

  /// The marks of `facts` (indices with the verdict to show) in the article called `document`;
  /// those of one source have brackets where `bracketsAll`.
  init(
    of facts: [(index: Int, fact: Fact, verdict: Fact.Verdict)], document: String, count: Int,
    bracketsAll: Bool = false
  ) {
    for (index, fact, verdict) in facts {
      for side in fact.sides where side.document == document {
        let range = side.range.clamped(to: 0..<count)
        guard !range.isEmpty else { continue }
        let isClause =
          fact.kind == .status && verdict != .conflict && !bracketsAll
          && range.count > Fact.longestShortState
        all.append(Mark(range: range, fact: index, verdict: verdict, isClause: isClause))
      }
    }
    all.sort {
      ($0.isClause ? 1 : 0, $0.verdict.weight, $0.range.lowerBound, -$0.range.count, $0.fact)
        < ($1.isClause ? 1 : 0, $1.verdict.weight, $1.range.lowerBound, -$1.range.count, $1.fact)
    }
    if all.count > Int(Int16.max) { all.removeLast(all.count - Int(Int16.max)) }
    owners = [Int16](repeating: -1, count: all.isEmpty ? 0 : count)
    for index in all.indices.reversed() {
      for offset in all[index].range { owners[offset] = Int16(index) }
    }
    placeBrackets(count, bracketsAll)
  }

  /// The index of the weightiest mark on a byte; -1 for none.
  func mark(at offset: Int) -> Int { owners.indices.contains(offset) ? Int(owners[offset]) : -1 }

  /// Marks words that differ from another article's, with braces inside the brackets of claims.
  mutating func add(differences new: [Range<Int>]) {
    let inner = edges.map(\.offset)
    for difference in new where !difference.isEmpty {
      let bounds =
        [difference.lowerBound] + inner.filter { difference.contains($0) }
        + [difference.upperBound]
      for (start, end) in zip(bounds, bounds.dropFirst()) where start < end {
        differences.append(start..<end)
        edges.append(
          Edge(offset: start, isOpening: true, mark: mark(at: start), isDifference: true))
        edges.append(Edge(offset: end, isOpening: false, mark: mark(at: start), isDifference: true))
      }
    }
    let rank = { (edge: Edge) -> Int in
      edge.isOpening ? (edge.isDifference ? 3 : 2) : edge.isDifference ? 0 : 1
    }
    edges.sort { ($0.offset, rank($0)) < ($1.offset, rank($1)) }
  }

  private mutating func placeBrackets(_ count: Int, _ bracketsAll: Bool) {
    var taken: [(range: Range<Int>, mark: Int)] = []
    var isTaken = [Bool](repeating: false, count: all.isEmpty ? 0 : count)
    for (index, mark) in all.enumerated()
    where bracketsAll || mark.verdict != .single && !mark.isClause {
      if mark.range.contains(where: { isTaken[$0] }) { continue }
      for offset in mark.range { isTaken[offset] = true }
      taken.append((mark.range, index))
    }
    taken.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (range, mark) in taken {
      edges.append(Edge(offset: range.lowerBound, isOpening: true, mark: mark))
      edges.append(Edge(offset: range.upperBound, isOpening: false, mark: mark))
    }
  }
}
