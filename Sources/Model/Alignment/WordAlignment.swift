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
    for row in 1...one.count {
      for column in 1...other.count {
        let matches = one[row - 1].id == other[column - 1].id
        let gain: Int32 = matches ? (one[row - 1].isContent ? 5 : 2) : -3
        let score = max(
          0, scores[(row - 1) * width + column - 1] + gain,
          scores[(row - 1) * width + column] - Self.gap(one[row - 1]),
          scores[row * width + column - 1] - Self.gap(other[column - 1]))
        scores[row * width + column] = score
        if score > best.score { best = (score, row, column) }
      }
    }
    guard best.score > 0 else { return nil }
    var (row, column) = (best.row, best.column)
    pairs = []
    while row > 0, column > 0, scores[row * width + column] > 0 {
      let score = scores[row * width + column]
      let matches = one[row - 1].id == other[column - 1].id
      let gain: Int32 = matches ? (one[row - 1].isContent ? 5 : 2) : -3
      if score == scores[(row - 1) * width + column - 1] + gain {
        if matches { pairs.append((row - 1, column - 1)) }
        row -= 1
        column -= 1
      } else if score == scores[(row - 1) * width + column] - Self.gap(one[row - 1]) {
        row -= 1
      } else {
        column -= 1
      }
    }
    pairs.reverse()
    first = row..<best.row
    second = column..<best.column
  }

  private static func gap(_ word: Word) -> Int32 { 1 }
}
