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

  private init() { entries = [] }

  /// The contexts of a claim that covers the tokens `place`, among the terms of its sentence: one in
  /// which the nearest words count most, and one for the whole sentence.
  ///
  /// A term counts by its weight, and less the farther away it stands: a sentence often holds several
  /// claims, and the words beside one say what it counts. Words farther away than a long sentence count
  /// for nothing, so that one huge paragraph costs no more than many short ones. `terms` is in the order
  /// of its tokens.
  static func contexts(
    around place: Range<Int>, terms: [TermOccurrence], table: TermTable,
    without isOmitted: (Int) -> Bool
  ) -> (near: ClaimContext, wide: ClaimContext) {
    // The number of the term above how far away it stands, so that the nearest of its places is first.
    var found: [UInt64] = []
    let start = index(in: terms, ofToken: place.lowerBound - reach)
    found.reserveCapacity(min(terms.count - start, 3 * reach))
    var position = start
    while position < terms.count, terms[position].token < place.upperBound + reach {
      let occurrence = terms[position]
      position += 1
      if isOmitted(occurrence.token) { continue }
      let distance =
        occurrence.token < place.lowerBound
        ? place.lowerBound - occurrence.token
        : max(0, occurrence.token - place.upperBound + 1)
      found.append(
        UInt64(UInt32(truncatingIfNeeded: occurrence.term)) << 32
          | UInt64(UInt32(truncatingIfNeeded: distance)))
    }
    found.sort()
    var (near, wide) = (ClaimContext(), ClaimContext())
    near.entries.reserveCapacity(found.count)
    wide.entries.reserveCapacity(found.count)
    var last: Int32 = -1
    for code in found {
      let term = Int32(truncatingIfNeeded: code >> 32)
      guard term != last else { continue }
      last = term
      let weight = table.weights[Int(term)]
      let distance = Float(code & 0xFFFF_FFFF)
      let (nearWeight, wideWeight) = (
        weight * (1 / (1 + 0.3 * distance)), weight * (1 / (1 + 0.03 * distance))
      )
      if nearWeight > 0 { near.entries.append(Entry(term: term, weight: nearWeight)) }
      if wideWeight > 0 { wide.entries.append(Entry(term: term, weight: wideWeight)) }
    }
    near.normalise()
    wide.normalise()
    return (near, wide)
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
