/// Splits the paragraphs of an article into sentences.
package enum SentenceSplitter {
  /// The sentences of all paragraphs of `article`, in order.
  package static func sentences(of article: Article) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, paragraph) in article.paragraphs.enumerated() {
      for range in ranges(in: paragraph.range, of: article.text) {
        sentences.append(
          Sentence(
            range: range, paragraph: index,
            tokens: Tokenizer.tokens(in: range, of: article.text)))
      }
    }
    return sentences
  }

  /// The places of the sentences in `range` of `text`.
  package static func ranges(in range: Range<Int>, of text: [UInt8]) -> [Range<Int>] {
    let tokens = Tokenizer.tokens(in: range, of: text)
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, token) in tokens.enumerated() {
      if start == nil { start = token.range.lowerBound }
      let isEnd = token.lower == "." || token.lower == "?" || token.lower == "!"
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let begin = start, next == nil || isEnd && next?.spaceBefore == true {
        ranges.append(begin..<token.range.upperBound)
        start = nil
      }
    }
    return ranges
  }
}
