/// The best local alignment of two stretches of words, as T. F. Smith and M. S. Waterman do it for
/// molecules ("Identification of Common Molecular Subsequences", 1981).
struct WordAlignment {
  /// A word made comparable.
  struct Word {
    /// The number of the word as it stands; see ``EventWords``.
    var number: Int32
    /// The number of its lemma in speech, the same for the same lemma.
    var id: Int32
    /// Whether the word says anything by itself (no article, pronoun, auxiliary or preposition).
    var isContent: Bool
    /// The index of the word among the tokens that it comes from.
    var token: Int

    /// Whether it is the end of a sentence.
    var isStop: Bool { id == Self.stop }
    /// Whether it is an ellipsis or a bracket, which mark that words were left out or put in.
    var isMark: Bool { id == Self.mark }

    /// The numbers of these as lemmas.
    static let stop: Int32 = 0
    static let mark: Int32 = 1
  }

  /// Where the aligned stretch lies in each of the two.
  var first: Range<Int>
  var second: Range<Int>
  /// The pairs of equal words, by their indices, in order.
  var pairs: [(Int, Int)]

  /// The best alignment of `one` and `other`; nil where they have no word in common.
  init?(_ one: [Word], _ other: [Word]) {
    // Nothing before the first word in common and after the last one can be aligned.
    guard let rows = Self.stretch(of: one, in: other),
      let columns = Self.stretch(of: other, in: one)
    else { return nil }
    let (one, other) = (one[rows], other[columns])
    let width = other.count + 1
    var scores = [Int32](repeating: 0, count: (one.count + 1) * width)
    var best: (score: Int32, row: Int, column: Int) = (0, 0, 0)
    let ids = other.map(\.id)
    // The hottest loop of speech: all places are those of a row and a column of the table.
    scores.withUnsafeMutableBufferPointer { scores in
      ids.withUnsafeBufferPointer { ids in
        for row in 1...one.count {
          let word = one[rows.lowerBound + row - 1]
          let (id, gain) = (word.id, Self.gain(word))
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
      let word = one[rows.lowerBound + row - 1]
      let matches = word.id == ids[column - 1]
      let gain = matches ? Self.gain(word) : Self.loss
      if score == scores[(row - 1) * width + column - 1] + gain {
        if matches {
          pairs.append((rows.lowerBound + row - 1, columns.lowerBound + column - 1))
        }
        row -= 1
        column -= 1
      } else if score == scores[(row - 1) * width + column] - Self.gap {
        row -= 1
      } else {
        column -= 1
      }
    }
    pairs.reverse()
    first = rows.lowerBound + row..<rows.lowerBound + best.row
    second = columns.lowerBound + column..<columns.lowerBound + best.column
  }

  /// From the first to the last of the words that `others` have too; nil where they have none.
  private static func stretch(of words: [Word], in others: [Word]) -> Range<Int>? {
    // A bit for each number by its lowest six bits tells most words that are not there.
    let bits = others.reduce(0 as UInt64) { $0 | 1 << UInt64($1.id & 63) }
    let isShared = { (word: Word) in
      bits & 1 << UInt64(word.id & 63) != 0 && others.contains { $0.id == word.id }
    }
    guard let first = words.firstIndex(where: isShared),
      let last = words.lastIndex(where: isShared)
    else { return nil }
    return first..<last + 1
  }

  /// What a word in common counts, what two other words lose, and what a word that is left out loses.
  private static func gain(_ word: Word) -> Int32 { word.isContent ? 5 : 2 }
  private static let loss: Int32 = -3
  private static let gap: Int32 = 1
}
