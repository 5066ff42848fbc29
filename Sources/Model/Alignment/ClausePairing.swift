/// The clauses of two sentences against each other.
struct ClausePairing {
  private let first: (place: SharedClauses.Place, terms: ClauseTerms)
  private let second: (place: SharedClauses.Place, terms: ClauseTerms)
  private let search: SharedClauses
  /// What each clause of the first shares with each of the second: the sums of the weights of the
  /// shared terms and of their squares, row by row.
  private var weights: [Float]
  private var squares: [Float]

  init(
    _ first: (SharedClauses.Place, ClauseTerms), _ second: (SharedClauses.Place, ClauseTerms),
    of search: SharedClauses
  ) {
    self.first = first
    self.second = second
    self.search = search
    weights = [Float](repeating: 0, count: first.1.count * second.1.count)
    squares = weights
    addShared()
  }

  /// Adds up the terms that both sentences hold and no fact joins.
  private mutating func addShared() {
    let (left, right) = (first.terms.entries, second.terms.entries)
    let (toldLeft, toldRight) = (search.told(at: first.place), search.told(at: second.place))
    var start = 0
    for entry in left {
      while start < right.count, right[start].term < entry.term { start += 1 }
      var index = start
      while index < right.count, right[index].term == entry.term {
        let other = right[index]
        index += 1
        if Self.isTold(entry.token, toldLeft, other.token, toldRight) { continue }
        let cell = entry.clause * second.terms.count + other.clause
        let weight = search.claims.table.weights[Int(entry.term)]
        weights[cell] += weight
        squares[cell] += weight * weight
      }
    }
  }

  /// Whether one fact covers both tokens.
  private static func isTold(
    _ one: Int, _ facts: [(fact: Int, tokens: Range<Int>)],
    _ other: Int, _ otherFacts: [(fact: Int, tokens: Range<Int>)]
  ) -> Bool {
    for fact in facts where fact.tokens.contains(one) {
      for otherFact in otherFacts where otherFact.fact == fact.fact {
        if otherFact.tokens.contains(other) { return true }
      }
    }
    return false
  }

  /// The stretches that are most alike, none of which overlaps another.
  func matches() -> [SharedClauses.Match] {
    guard weights.reduce(0, +) >= SharedClauses.leastWeight else { return [] }
    let width = second.terms.count
    var rows = [Bool](repeating: false, count: first.terms.count)
    var columns = [Bool](repeating: false, count: width)
    for cell in weights.indices where weights[cell] > 0 {
      rows[cell / width] = true
      columns[cell % width] = true
    }
    let others = second.terms.windows.filter {
      columns[$0.lowerBound] && columns[$0.upperBound - 1]
    }
    var found: [SharedClauses.Match] = []
    for one in first.terms.windows where rows[one.lowerBound] && rows[one.upperBound - 1] {
      for other in others {
        if let match = match(one, other) { found.append(match) }
      }
    }
    found.sort {
      ($1.weight, $0.first.tokens.lowerBound, $0.second.tokens.lowerBound, $0.first.tokens.count)
        < (
          $0.weight, $1.first.tokens.lowerBound, $1.second.tokens.lowerBound, $1.first.tokens.count
        )
    }
    var kept: [SharedClauses.Match] = []
    for match in found
    where !kept.contains(where: {
      $0.first.tokens.overlaps(match.first.tokens) || $0.second.tokens.overlaps(match.second.tokens)
    }) {
      kept.append(match)
    }
    return kept
  }

  private func match(_ one: Range<Int>, _ other: Range<Int>) -> SharedClauses.Match? {
    var (weight, square): (Float, Float) = (0, 0)
    for clause in one {
      for otherClause in other {
        weight += weights[clause * second.terms.count + otherClause]
        square += squares[clause * second.terms.count + otherClause]
      }
    }
    guard weight >= SharedClauses.leastWeight else { return nil }
    let length = first.terms.length(of: one) * second.terms.length(of: other)
    guard length > 0 else { return nil }
    let similarity = min(1, square / length.squareRoot())
    guard similarity >= SharedClauses.leastSimilarity else { return nil }
    return SharedClauses.Match(
      first: SharedClauses.Piece(place: first.place, tokens: first.terms.tokens(of: one)),
      second: SharedClauses.Piece(place: second.place, tokens: second.terms.tokens(of: other)),
      similarity: similarity, weight: weight)
  }
}

extension ClauseTerms {
  /// The sum of the weights of the terms, each once.
  func weight(by weights: [Float]) -> Float {
    var (sum, last): (Float, Int32) = (0, -1)
    for entry in entries where entry.term != last {
      last = entry.term
      sum += weights[Int(last)]
    }
    return sum
  }

  /// The tokens of a stretch of clauses.
  func tokens(of clauses: Range<Int>) -> Range<Int> {
    starts[clauses.lowerBound]..<starts[clauses.upperBound]
  }

  /// The sum of the squares of the weights of a stretch's terms.
  func length(of clauses: Range<Int>) -> Float {
    lengths[clauses].reduce(0, +)
  }
}
