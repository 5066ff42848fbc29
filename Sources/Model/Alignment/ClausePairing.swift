/// The clauses of two sentences against each other, for one pair of sentences after another.
struct ClausePairing {
  /// A sentence, its clauses and what the facts already join in it. It never changes, and is no structure,
  /// because each is compared with many others and would be copied each time.
  final class Side: Sendable {
    let place: SharedClauses.Place
    let terms: ClauseTerms
    let told: [(fact: Int, tokens: Range<Int>)]

    init(
      place: SharedClauses.Place, terms: ClauseTerms, told: [(fact: Int, tokens: Range<Int>)]
    ) {
      self.place = place
      self.terms = terms
      self.told = told
    }
  }

  /// What a clause of the first sentence shares with one of the second.
  private struct Cell {
    var column: Int
    /// The sums of the weights of the shared terms and of their squares.
    var weight: Float
    var square: Float
  }

  /// The weights of the terms of the event.
  private let termWeights: [Float]
  /// The sums for each clause of the first with each of the second, row by row.
  private var weights: [Float] = []
  private var squares: [Float] = []
  /// The cells that hold anything, row by row: few do. And where those of each row begin.
  private var cells: [Cell] = []
  private var starts: [Int] = []
  /// The clauses of the second that hold anything, as bits.
  private var columns: UInt64 = 0
  /// The stretches of the second that share enough with all of the first.
  private var others: [Range<Int>] = []
  /// What was found in the pair at hand.
  private var found: [SharedClauses.Match] = []

  /// A comparison of clauses by terms with these weights.
  init(weights: [Float]) { termWeights = weights }

  /// Adds up the terms that both sentences hold and no fact joins; gives back the sum of their weights.
  private mutating func addShared(_ first: Side, _ second: Side) -> Float {
    let (height, width) = (first.terms.count, second.terms.count)
    // ``collect(_:_:)`` leaves nothing in them.
    while weights.count < height * width {
      weights.append(0)
      squares.append(0)
    }
    let right = second.terms.entries
    let mayBeTold = !first.told.isEmpty && !second.told.isEmpty
    var start = 0
    for entry in first.terms.entries {
      while start < right.count, right[start].term < entry.term { start += 1 }
      var index = start
      while index < right.count, right[index].term == entry.term {
        let other = right[index]
        index += 1
        if mayBeTold, Self.isTold(entry.token, first.told, other.token, second.told) { continue }
        let cell = entry.clause * width + other.clause
        let weight = termWeights[Int(entry.term)]
        weights[cell] += weight
        squares[cell] += weight * weight
      }
    }
    return collect(height, width)
  }

  /// Collects the cells that hold anything, and adds their weights up; leaves the sums empty.
  private mutating func collect(_ height: Int, _ width: Int) -> Float {
    cells.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    columns = 0
    var (sum, cell): (Float, Int) = (0, 0)
    for _ in 0..<height {
      starts.append(cells.count)
      for column in 0..<width {
        if weights[cell] > 0 {
          sum += weights[cell]
          cells.append(Cell(column: column, weight: weights[cell], square: squares[cell]))
          columns |= 1 << UInt64(column)
          weights[cell] = 0
          squares[cell] = 0
        }
        cell += 1
      }
    }
    starts.append(cells.count)
    return sum
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

  /// Adds the stretches of two sentences that are most alike, none of which overlaps another.
  mutating func addMatches(
    _ first: Side, _ second: Side, to matches: inout [SharedClauses.Match]
  ) {
    guard addShared(first, second) >= SharedClauses.leastWeight else { return }
    // A stretch of the one can share no more with a stretch of the other than with all of it.
    others.removeAll(keepingCapacity: true)
    for other in second.terms.windows
    where columns & 1 << UInt64(other.lowerBound) != 0
      && columns & 1 << UInt64(other.upperBound - 1) != 0
      && weight(of: cells[...], in: other) >= SharedClauses.leastWeight
    {
      others.append(other)
    }
    guard !others.isEmpty else { return }
    found.removeAll(keepingCapacity: true)
    for one in first.terms.windows
    where starts[one.lowerBound] < starts[one.lowerBound + 1]
      && starts[one.upperBound - 1] < starts[one.upperBound]
      && weight(of: cells[starts[one.lowerBound]..<starts[one.upperBound]])
        >= SharedClauses.leastWeight
    {
      for other in others {
        if let match = match(first, one, second, other) { found.append(match) }
      }
    }
    let start = matches.count
    found.sort {
      ($1.weight, $0.first.tokens.lowerBound, $0.second.tokens.lowerBound, $0.first.tokens.count)
        < (
          $0.weight, $1.first.tokens.lowerBound, $1.second.tokens.lowerBound, $1.first.tokens.count
        )
    }
    for match in found
    where !matches[start...].contains(where: {
      $0.first.tokens.overlaps(match.first.tokens) || $0.second.tokens.overlaps(match.second.tokens)
    }) {
      matches.append(match)
    }
  }

  /// How much the cells weigh together, or those of them in some columns.
  private func weight(of cells: ArraySlice<Cell>, in columns: Range<Int>? = nil) -> Float {
    cells.reduce(0) { columns?.contains($1.column) == false ? $0 : $0 + $1.weight }
  }

  private func match(
    _ first: Side, _ one: Range<Int>, _ second: Side, _ other: Range<Int>
  ) -> SharedClauses.Match? {
    var (weight, square): (Float, Float) = (0, 0)
    for cell in cells[starts[one.lowerBound]..<starts[one.upperBound]]
    where other.contains(cell.column) {
      weight += cell.weight
      square += cell.square
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
