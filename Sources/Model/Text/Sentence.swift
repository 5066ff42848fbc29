/// A sentence of an article: its place, and its tokens in order.
package struct Sentence: Hashable, Sendable, Codable {
  /// The sentence's bytes in the article's text, without white space at either end.
  package var range: Range<Int>
  /// The index of the paragraph that holds it.
  package var paragraph: Int
  /// The tokens, in order; none overlaps another.
  package var tokens: [Token]

  /// A sentence with all its fields.
  package init(range: Range<Int>, paragraph: Int, tokens: [Token]) {
    self.range = range
    self.paragraph = paragraph
    self.tokens = tokens
  }

  /// The place in the article's text of the tokens from `first` up to, and without, `end`.
  package func range(ofTokens indices: Range<Int>) -> Range<Int> {
    guard let first = tokens[indices].first, let last = tokens[indices].last else {
      return range.lowerBound..<range.lowerBound
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The indices of the tokens that have a byte in `range` of the article's text, by bisection.
  package func tokens(in range: Range<Int>) -> Range<Int> {
    let first = firstToken(endingAfter: range.lowerBound)
    var end = first
    while end < tokens.count, tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return first..<end
  }

  /// The index of the first token that ends after `offset`.
  private func firstToken(endingAfter offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
