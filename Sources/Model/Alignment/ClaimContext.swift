/// What the words around a claim are about: a sparse vector of terms, and how long it is.
struct ClaimContext {
  /// A term and how much it counts here.
  struct Entry {
    var term: Int32
    var weight: Float
  }

  /// The entries, by rising term.
  var entries: [Entry]

  /// The cosine of two contexts: 0 for nothing in common, 1 for the same words in the same order.
  static func similarity(_ one: ClaimContext, _ other: ClaimContext) -> Float {
    var sum: Float = 0
    var first = 0
    var second = 0
    while first < one.entries.count, second < other.entries.count {
      let (left, right) = (one.entries[first], other.entries[second])
      if left.term == right.term {
        sum += left.weight * right.weight
        first += 1
        second += 1
      } else if left.term < right.term {
        first += 1
      } else {
        second += 1
      }
    }
    return sum
  }

  /// The terms that both contexts hold, heaviest first.
  static func shared(_ one: ClaimContext, _ other: ClaimContext) -> [Int32] {
    var found: [(term: Int32, weight: Float)] = []
    var second = 0
    for left in one.entries {
      while second < other.entries.count, other.entries[second].term < left.term { second += 1 }
      if second < other.entries.count, other.entries[second].term == left.term {
        found.append((left.term, left.weight * other.entries[second].weight))
      }
    }
    return found.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.map(\.term)
  }

  /// The context of a claim that covers the tokens `place`, among the terms of its sentence.
  ///
  /// A term counts by its weight, and less the farther away it stands: a sentence often holds several
  /// claims, and the words beside one say what it counts. `sharpness` is how fast that falls off. Words
  /// farther away than a long sentence count for nothing, so that one huge paragraph costs no more than
  /// many short ones. `terms` is in the order of its tokens.
  init(
    around place: Range<Int>, terms: [TermOccurrence], table: TermTable, sharpness: Float,
    without isOmitted: (Int) -> Bool = { _ in false }
  ) {
    var sums: [Entry] = []
    let nearby = Self.index(in: terms, ofToken: place.lowerBound - Self.reach)
    for occurrence in terms[nearby...] {
      guard occurrence.token < place.upperBound + Self.reach else { break }
      if isOmitted(occurrence.token) { continue }
      let distance =
        occurrence.token < place.lowerBound
        ? place.lowerBound - occurrence.token
        : max(0, occurrence.token - place.upperBound + 1)
      let nearness = 1 / (1 + sharpness * Float(distance))
      sums.append(
        Entry(
          term: occurrence.term, weight: table.weights[Int(occurrence.term)] * nearness))
    }
    sums.sort { ($0.term, $1.weight) < ($1.term, $0.weight) }
    entries = []
    for entry in sums where entry.weight > 0 && entries.last?.term != entry.term {
      entries.append(entry)
    }
    normalise()
  }

  /// How many tokens away a word still counts.
  private static let reach = 80

  /// The index of the first term at or after a token, by bisection.
  private static func index(in terms: [TermOccurrence], ofToken token: Int) -> Int {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Makes the vector one long.
  private mutating func normalise() {
    var sum: Float = 0
    for entry in entries { sum += entry.weight * entry.weight }
    guard sum > 0 else { return }
    let scale = 1 / sum.squareRoot()
    for index in entries.indices { entries[index].weight *= scale }
  }
}
