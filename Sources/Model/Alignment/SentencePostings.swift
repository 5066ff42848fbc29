/// For each term the first sentences that hold it, all in one array.
struct SentencePostings {
  /// The sentences, by their numbers.
  private(set) var sentences: [Int32]
  /// Where those of each term begin, and after the last where they end.
  private let starts: [Int32]
  /// Where those end that were added.
  private var ends: [Int32]

  /// Room for the terms of these sentences, and for at most `longest` sentences a term.
  init(_ sides: [ClausePairing.Side], terms: Int, longest: Int) {
    var counts = [Int32](repeating: 0, count: terms + 1)
    for side in sides {
      var last: Int32 = -1
      for entry in side.terms.entries where entry.term != last {
        last = entry.term
        counts[Int(last)] += 1
      }
    }
    var sum: Int32 = 0
    for term in counts.indices {
      (counts[term], sum) = (sum, sum + min(counts[term], Int32(truncatingIfNeeded: longest)))
    }
    starts = counts
    ends = counts
    sentences = [Int32](repeating: 0, count: Int(sum))
  }

  /// The places among `sentences` of those that were added to a term.
  func places(of term: Int32) -> Range<Int> {
    Int(starts[Int(term)])..<Int(ends[Int(term)])
  }

  /// Adds a sentence to a term, if there is room.
  mutating func add(_ sentence: Int32, to term: Int32) {
    let end = ends[Int(term)]
    guard end < starts[Int(term) + 1] else { return }
    sentences[Int(end)] = sentence
    ends[Int(term)] = end + 1
  }
}
