import Model
import Testing

/// The expressions of time in `text`, published on Friday, 23 May 2025, as `words = value`.
func times(_ text: String, published: String? = "2025-05-23") -> String {
  let bytes = Array(text.utf8)
  let article = Article(
    name: "test.txt", published: published.flatMap { CalendarDay($0) }.map { Published(day: $0) },
    text: bytes, map: OffsetMap(identity: bytes.count),
    paragraphs: [Article.Paragraph(range: 0..<bytes.count, role: .body)])
  let sentences = SentenceSplitter.sentences(of: article)
  let source = ClaimSource(article: article, sentences: sentences)
  return sentences.indices.flatMap { TimeExpressionParser.claims(inSentence: $0, of: source) }
    .map { claim in
      var value = "?"
      if case .text(let text) = claim.value { value = text }
      return claim.text + " = " + value
    }
    .joined(separator: "; ")
}

@Suite struct TimeExpressionParserTests {
  @Test(arguments: [
    ("The bridge closed on May 22, 2018.", "May 22, 2018 = 2018-05-22"),
    ("It opened on the 3rd of June 2011.", "the 3rd of June 2011 = 2011-06-03"),
    ("The form is dated 22.5.2018 there.", "22.5.2018 = 2018-05-22"),
    ("The log says 2018-05-22 at the top.", "2018-05-22 = 2018-05-22"),
    ("Filed 5/22/2018 in court.", "5/22/2018 = 2018-05-22"),
  ])
  func readsWholeDates(text: String, expected: String) {
    #expect(times(text) == expected)
  }
}
