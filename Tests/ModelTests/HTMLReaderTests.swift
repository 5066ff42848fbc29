import Model
import Testing

@Suite struct HTMLReaderTests {
  private func article(_ page: String) throws -> Article {
    try ArticleReader.read(Array(page.utf8), name: "a.html")
  }

  private func body(_ article: Article) -> [String] {
    article.paragraphs.filter { $0.role == .body }.map { article.words(in: $0.range) }
  }

  private static let prose = [
    "The harbour authority said on Tuesday that it would close the northern pier for nine weeks.",
    "Engineers found cracks in three of the twelve pillars after a routine inspection in March.",
    "“Nobody will lose a berth,” the director told reporters, adding that the work had been planned.",
  ]

  private static let page = """
    <!doctype html><html><head><title>Northern pier to close - Harbour Gazette</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <meta property="article:published_time" content="2024-04-09T10:05:00+02:00">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Northern pier to close",
    "author":[{"@type":"Person","name":"Ines Falk"}],}]}</script><style>p { color: red }</style></head>
    <body><nav><ul><li><a href="/">Home</a><li><a href="/s">Sport</a></ul></nav>
    <div class="wrap"><h1>Northern pier to close</h1><div class="article-body"><p>\(prose[0])
    <p>\(prose[1])<div class="related-links"><a href="x">Old lighthouse sold</a></div><h2>What comes next</h2>
    <p>\(prose[2])</p><figure><img src=x><figcaption>The pier in winter.</figcaption></figure></div>
    <div id=comments><p>I never liked that pier and I am glad that it is closed for a while.</p></div></div>
    <footer>© 2024 Harbour Gazette</footer></body></html>
    """

  @Test func takesTheArticleOutOfAPage() throws {
    let article = try article(Self.page)
    #expect(body(article) == [Self.prose[0], Self.prose[1], "What comes next", Self.prose[2]])
    #expect(article.paragraphs.first?.role == .headline)
    #expect(article.furniture.contains { $0.text.contains("Old lighthouse sold") })
  }

  @Test func knowsItemsAndQuotations() throws {
    let prose = Self.prose
    let page = """
      <!doctype html><article><h1>Northern pier to close</h1><p>\(prose[0])</p>
      <ul><li>\(prose[1])</li><li><p>\(prose[2])</p><p>\(prose[0])</p></li></ul>
      <ol start="3"><li>\(prose[1])<li>\(prose[2])<li value=9>\(prose[0])</ol>
      <blockquote><p>\(prose[1])</p></blockquote><p>\(prose[2])</p></article>
      """
    let paragraphs = try article(page).paragraphs.filter { $0.role == .body }
    #expect(
      paragraphs.map(\.form).suffix(9) == [
        .plain, .item, .item, .inset, .numbered(3), .numbered(4), .numbered(9), .inset, .plain,
      ])
  }

  @Test func readsWhatThePageSaysOfItself() throws {
    let article = try article(Self.page)
    #expect(article.title?.text == "Northern pier to close")
    #expect(article.byline?.text == "Ines Falk")
    #expect(article.outlet?.text == "Harbour Gazette")
    #expect(article.published?.description == "2024-04-09 10:05 +02:00")
  }

  @Test(arguments: [
    ("Caf&eacute; <b>Royal</b>", "Café Royal", 0..<20),
    ("a&nbsp;b &amp; c", "a\u{A0}b & c", 0..<16),
    ("one\r\n\r\ntwo  three", "one two three", 0..<17),
    ("fish &chips; &ampersand", "fish &chips; &ersand", 0..<23),
    ("4 < 5 and 6 > 5", "4 < 5 and 6 > 5", 0..<15),
    ("a</x>b</y >c<!-- > -->d", "abcd", 0..<23),
    ("&#8220;Yes&#x201d;", "“Yes”", 0..<18),
    ("Bj&oumlrn &notit; on", "Björn ¬it; on", 0..<20),
  ])
  func aSpanHoldsTheWordsOfTheSource(source: String, words: String, place: Range<Int>) throws {
    let head = "<!doctype html><p>"
    let article = try article(head + source + "</p>")
    #expect(body(article) == [words])
    let span = article.map.span(of: 0..<article.text.count)
    #expect(span.start - head.utf8.count == place.lowerBound)
    #expect(span.end - head.utf8.count == place.upperBound)
  }

  @Test func aPageBeyondTheLimitsIsSkipped() {
    let deep = "<html>" + String(repeating: "<div>", count: 2_001) + "x"
    #expect(throws: ReadingError.tooComplex(what: "nested elements", limit: 2_000)) {
      try article(deep)
    }
    let wide = "<html><a" + (0...1_000).map { " x\($0)=\"<b>\"" }.joined() + ">x</a>"
    #expect(throws: ReadingError.tooComplex(what: "attributes on a tag", limit: 1_000)) {
      try article(wide)
    }
  }

  @Test func tagsInScriptsAndCommentsCountForNothing() throws {
    let noise = String(repeating: "<div> 'a \" b ", count: 3_000)
    let page =
      "<html><!-- \(noise) --><script>\(noise)</script>"
      + String(repeating: "<p>One more paragraph of the article stands here.", count: 2_500)
    #expect(body(try article(page)).count == 2_500)
  }
}
