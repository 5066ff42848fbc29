/// What the words around a claim are about: two sparse vectors of the same terms, each one long. In the
/// near one the closest words count most; in the wide one all words of the sentence count much alike.
struct ClaimContext {
  /// A term and how much it counts here.
  struct Entry {
    var term: Int32
    /// In the near and in the wide vector.
    var weights: SIMD2<Float>

    /// How much it counts in the wide vector.
    var wide: Float { weights.y }
  }

  /// The entries, by rising term.
  private(set) var entries: [Entry]

  /// The cosines of the near and of the wide vectors of two contexts: 0 for nothing in common, 1 for
  /// the same words in the same order.
  static func similarity(
    _ one: ClaimContext, _ other: ClaimContext
  ) -> (near: Float, wide: Float) {
    var sums = SIMD2<Float>.zero
    var (first, second) = (0, 0)
    while first < one.entries.count, second < other.entries.count {
      let (left, right) = (one.entries[first], other.entries[second])
      if left.term == right.term { sums += left.weights * right.weights }
      first &+= left.term <= right.term ? 1 : 0
      second &+= right.term <= left.term ? 1 : 0
    }
    return (sums.x, sums.y)
  }

  /// The context of a claim that covers the tokens `place`, among the terms of its sentence.
  ///
  /// A term counts by its weight, and less the farther away it stands: a sentence often holds several
  /// claims, and the words beside one say what it counts. Words farther away than a long sentence count
  /// for nothing, so that one huge paragraph costs no more than many short ones. `terms` is in the order
  /// of its tokens.
  init(
    around place: Range<Int>, terms: [TermOccurrence], table: TermTable,
    without isOmitted: (Int) -> Bool
  ) {
    // The number of the term above how far away it stands, so that the nearest of its places is first.
    var found: [UInt64] = []
    let start = Self.index(in: terms, ofToken: place.lowerBound - Self.reach)
    found.reserveCapacity(min(terms.count - start, 3 * Self.reach))
    var position = start
    while position < terms.count, terms[position].token < place.upperBound + Self.reach {
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
    entries = []
    entries.reserveCapacity(found.count)
    var last: Int32 = -1
    for code in found {
      let term = Int32(truncatingIfNeeded: code >> 32)
      guard term != last else { continue }
      last = term
      let weight = table.weights[Int(term)]
      let distance = Float(code & 0xFFFF_FFFF)
      entries.append(
        Entry(
          term: term,
          weights: SIMD2(
            weight * (1 / (1 + 0.3 * distance)), weight * (1 / (1 + 0.03 * distance)))))
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

  /// Makes both vectors one long.
  private mutating func normalise() {
    var squares = SIMD2<Float>.zero
    for entry in entries { squares += entry.weights * entry.weights }
    let scales = SIMD2(
      squares.x > 0 ? 1 / squares.x.squareRoot() : 1,
      squares.y > 0 ? 1 / squares.y.squareRoot() : 1)
    for index in entries.indices { entries[index].weights *= scales }
  }
}

/// The context of one claim spread out by term, so that many others are compared with it quickly.
struct ContextLookup {
  /// How much each term counts, near and wide.
  private var weights: [SIMD2<Float>]
  private var held: [ClaimContext.Entry] = []

  /// A lookup that holds nothing, for terms below `terms`.
  init(terms: Int) { weights = Array(repeating: .zero, count: terms) }

  /// Holds `context` in place of the one before.
  mutating func hold(_ context: ClaimContext) {
    for entry in held { weights[Int(entry.term)] = .zero }
    held = context.entries
    for entry in held { weights[Int(entry.term)] = entry.weights }
  }

  /// The same as ``ClaimContext/similarity(_:_:)`` of the context that is held and another.
  func similarity(to other: ClaimContext) -> (near: Float, wide: Float) {
    var sums = SIMD2<Float>.zero
    for entry in other.entries { sums += weights[Int(entry.term)] * entry.weights }
    return (sums.x, sums.y)
  }
}
