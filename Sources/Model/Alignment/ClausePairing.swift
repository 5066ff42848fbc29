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
    let others = second.terms.windows(of: sentence(at: second.place)).filter(isSharedBySecond)
    var found: [SharedClauses.Match] = []
    for one in first.terms.windows(of: sentence(at: first.place))
    where isSharedByFirst(one) {
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

  private func sentence(at place: SharedClauses.Place) -> Sentence {
    search.claims.analyses[place.document].sentences[place.sentence]
  }

  /// Whether the first and last clause of a stretch of the first sentence each share a term.
  private func isSharedByFirst(_ window: Range<Int>) -> Bool {
    [window.lowerBound, window.upperBound - 1].allSatisfy { clause in
      let row = clause * second.terms.count
      return weights[row..<row + second.terms.count].contains { $0 > 0 }
    }
  }

  /// The same for a stretch of the second sentence.
  private func isSharedBySecond(_ window: Range<Int>) -> Bool {
    [window.lowerBound, window.upperBound - 1].allSatisfy { clause in
      stride(from: clause, to: weights.count, by: second.terms.count).contains { weights[$0] > 0 }
    }
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
  /// The stretches of neighbouring clauses that are short enough.
  func windows(of sentence: Sentence) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for start in 0..<count {
      for end in start + 1...start + SharedClauses.mostClauses where end <= count {
        let range = sentence.range(ofTokens: tokens(of: start..<end))
        if end > start + 1, range.count > SharedClauses.longestPiece { break }
        if range.count <= SharedClauses.longestPiece { windows.append(start..<end) }
      }
    }
    return windows
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
