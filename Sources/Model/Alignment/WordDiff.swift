/// Where two stretches of words differ, word by word.
///
/// Words are the same where they are in lower case. What both have in the same order is found as the
/// shortest edit script (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986); a
/// short word or a mark that stands alone between two differences counts to them, so that nobody reads
/// a string of crumbs.
package struct WordDiff: Hashable, Sendable {
  /// The most words that are compared; longer stretches differ as a whole where they differ.
  private static let limit = 600

  /// The bytes of the text of the first stretch that the second does not have, in order.
  package private(set) var first: [Range<Int>] = []
  /// The bytes of the text of the second stretch that the first does not have, in order.
  package private(set) var second: [Range<Int>] = []
  /// Which part of the longer stretch's words both have in common, from 0 to 1.
  package private(set) var likeness = 1.0

  /// The differences of two stretches, given by their tokens.
  package init(_ one: [Token], _ other: [Token]) {
    guard !one.isEmpty, !other.isEmpty else {
      first = Self.runs(of: one, [Bool](repeating: true, count: one.count))
      second = Self.runs(of: other, [Bool](repeating: true, count: other.count))
      likeness = one.isEmpty && other.isEmpty ? 1 : 0
      return
    }
    var oneDiffers = [Bool](repeating: false, count: one.count)
    var otherDiffers = [Bool](repeating: false, count: other.count)
    if max(one.count, other.count) > Self.limit {
      let differ = one.map(\.lower) != other.map(\.lower)
      oneDiffers = [Bool](repeating: differ, count: one.count)
      otherDiffers = [Bool](repeating: differ, count: other.count)
    } else {
      for change in other.map(\.lower).difference(from: one.map(\.lower)) {
        switch change {
        case .remove(let index, _, _): oneDiffers[index] = true
        case .insert(let index, _, _): otherDiffers[index] = true
        }
      }
    }
    let words = { (tokens: [Token]) in tokens.count { $0.kind != .punctuation } }
    let kept = zip(one, oneDiffers).count { $0.kind != .punctuation && !$1 }
    likeness = Double(kept) / Double(max(1, words(one), words(other)))
    first = Self.runs(of: one, Self.closingGaps(oneDiffers, one))
    second = Self.runs(of: other, Self.closingGaps(otherDiffers, other))
  }

  /// Counts a short word or mark between two differences to them.
  private static func closingGaps(_ differs: [Bool], _ tokens: [Token]) -> [Bool] {
    var closed = differs
    for index in differs.indices.dropFirst().dropLast()
    where !differs[index] && differs[index - 1] && differs[index + 1] {
      closed[index] = tokens[index].kind != .number && tokens[index].range.count <= 3
    }
    return closed
  }

  /// The bytes from the first to the last word of every run of words that differ.
  private static func runs(of tokens: [Token], _ differs: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var isOpen = false
    for (token, differs) in zip(tokens, differs) {
      if differs, isOpen, let last = runs.indices.last {
        runs[last] = runs[last].lowerBound..<max(token.range.upperBound, runs[last].lowerBound)
      } else if differs {
        runs.append(token.range)
      }
      isOpen = differs
    }
    return runs
  }
}
