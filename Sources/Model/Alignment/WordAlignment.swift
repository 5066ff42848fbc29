/// The best local alignment of two stretches of words, as T. F. Smith and M. S. Waterman do it for
/// molecules ("Identification of Common Molecular Subsequences", 1981).
struct WordAlignment {
  /// A word made comparable.
  struct Word: Equatable {
    var lemma: String
    /// The word as it stands, in lower case.
    var lower: String
    /// The number of the lemma, the same for the same lemma.
    var id: Int32
    /// Whether the word says anything by itself (no article, pronoun, auxiliary or preposition).
    var isContent: Bool
    /// The index of the word among the tokens that it comes from.
    var token: Int
  }

  /// Where the aligned stretch lies in each of the two.
  var first: Range<Int>
  var second: Range<Int>
  /// The pairs of equal words, by their indices, in order.
  var pairs: [(Int, Int)]

  /// The best alignment of `one` and `other`; nil where they have no word in common.
  init?(_ one: [Word], _ other: [Word]) {
    let width = other.count + 1
    guard !one.isEmpty, !other.isEmpty else { return nil }
    var scores = [Int32](repeating: 0, count: (one.count + 1) * width)
    var best: (score: Int32, row: Int, column: Int) = (0, 0, 0)
    let ids = other.map(\.id)
    // The hottest loop of speech: all places are those of a row and a column of the table.
    scores.withUnsafeMutableBufferPointer { scores in
      ids.withUnsafeBufferPointer { ids in
        for row in 1...one.count {
          let (id, gain) = (one[row - 1].id, Self.gain(one[row - 1]))
          var place = row &* width
          var (diagonal, left) = (scores[place &- width], 0 as Int32)
          for column in 0..<ids.count {
            place = place &+ 1
            let over = scores[place &- width]
            let score = max(
              0, diagonal &+ (id == ids[column] ? gain : Self.loss),
              max(over, left) &- Self.gap)
            scores[place] = score
            if score > best.score { best = (score, row, column + 1) }
            (diagonal, left) = (over, score)
          }
        }
      }
    }
    guard best.score > 0 else { return nil }
    var (row, column) = (best.row, best.column)
    pairs = []
    while row > 0, column > 0, scores[row * width + column] > 0 {
      let score = scores[row * width + column]
      let matches = one[row - 1].id == other[column - 1].id
      let gain = matches ? Self.gain(one[row - 1]) : Self.loss
      if score == scores[(row - 1) * width + column - 1] + gain {
        if matches { pairs.append((row - 1, column - 1)) }
        row -= 1
        column -= 1
      } else if score == scores[(row - 1) * width + column] - Self.gap {
        row -= 1
      } else {
        column -= 1
      }
    }
    pairs.reverse()
    first = row..<best.row
    second = column..<best.column
  }

  /// What a word in common counts, what two other words lose, and what a word that is left out loses.
  private static func gain(_ word: Word) -> Int32 { word.isContent ? 5 : 2 }
  private static let loss: Int32 = -3
  private static let gap: Int32 = 1
}
