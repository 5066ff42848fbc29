/// What the words around a claim are about: two sparse vectors of the same terms, each one long. In the
/// near one the closest words count most; in the wide one all words of the sentence count much alike.
struct ClaimContext {
  /// A term and how much it counts here.
  struct Entry {
    var term: Int32
    var near: Float
    var wide: Float

    /// How much it counts in both vectors.
    var weights: SIMD2<Float> { SIMD2(near, wide) }
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
  /// for nothing, so that one huge paragraph costs no more than many short ones.
  init(
    around place: Range<Int>, terms: SentenceTerms, weights: [Float],
    without isOmitted: (Int) -> Bool
  ) {
    let reach = place.lowerBound - Self.reach..<place.upperBound + Self.reach
    let near = terms.byTerm(near: reach)
    entries = Array(unsafeUninitializedCapacity: near.count) { entries, count in
      for occurrence in near {
        guard reach.contains(occurrence.token), !isOmitted(occurrence.token) else { continue }
        let distance = Float(
          occurrence.token < place.lowerBound
            ? place.lowerBound - occurrence.token
            : max(0, occurrence.token - place.upperBound + 1))
        // Of one term, whose places follow each other, the nearest counts.
        if count > 0, entries[count - 1].term == occurrence.term {
          entries[count - 1].near = min(entries[count - 1].near, distance)
        } else {
          entries[count] = Entry(term: occurrence.term, near: distance, wide: 0)
          count += 1
        }
      }
      for index in 0..<count {
        let weight = weights[Int(entries[index].term)]
        let distance = entries[index].near
        entries[index].near = weight * (1 / (1 + 0.3 * distance))
        entries[index].wide = weight * (1 / (1 + 0.03 * distance))
      }
    }
    normalise()
  }

  /// How many tokens away a word still counts.
  static let reach = 80

  /// Makes both vectors one long.
  private mutating func normalise() {
    var squares = SIMD2<Float>.zero
    for entry in entries { squares += entry.weights * entry.weights }
    let scales = SIMD2(
      squares.x > 0 ? 1 / squares.x.squareRoot() : 1,
      squares.y > 0 ? 1 / squares.y.squareRoot() : 1)
    for index in entries.indices {
      entries[index].near *= scales.x
      entries[index].wide *= scales.y
    }
  }
}

/// The context of one claim spread out by term, so that many others are compared with it quickly.
struct ContextLookup {
  /// How much each term counts.
  private var weights: [Weight]
  private var held: [ClaimContext.Entry] = []

  private struct Weight {
    var near: Float = 0
    var wide: Float = 0
  }

  /// A lookup that holds nothing, for terms below `terms`.
  init(terms: Int) { weights = Array(repeating: Weight(), count: terms) }

  /// Holds `context` in place of the one before.
  mutating func hold(_ context: ClaimContext) {
    for entry in held { weights[Int(entry.term)] = Weight() }
    held = context.entries
    for entry in held { weights[Int(entry.term)] = Weight(near: entry.near, wide: entry.wide) }
  }

  /// The same as ``ClaimContext/similarity(_:_:)`` of the context that is held and another.
  func similarity(to other: ClaimContext) -> (near: Float, wide: Float) {
    var (near, wide): (Float, Float) = (0, 0)
    // All terms are below the number that the lookup was made for.
    weights.withUnsafeBufferPointer { weights in
      for entry in other.entries {
        let weight = weights[Int(entry.term)]
        near += weight.near * entry.near
        wide += weight.wide * entry.wide
      }
    }
    return (near, wide)
  }
}
