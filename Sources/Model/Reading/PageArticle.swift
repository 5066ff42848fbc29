/// Makes an article of a page.
enum PageArticle {
  /// The article in the page that `source` holds.
  ///
  /// - Throws: `.tooComplex` where the page is beyond a limit of the parser.
  static func article(in source: DecodedText, name: String) throws(ReadingError) -> Article {
    let content = PageContent(of: try HTMLReader.page(in: source))
    let page = content.page
    let text = page.text.bytes
    var header = DocumentHeader(of: page.blocks, in: text, before: content.body.first)
    header.prefer(title: page.metadata[.title])
    var roles: [Int: Article.Paragraph.Role] = [:]
    for index in content.body where !header.consumed.contains(index) { roles[index] = .body }
    if let title = header.title { roles[title] = .headline }
    if let standfirst = header.standfirst, roles[standfirst] == nil,
      content.isStandfirst(standfirst)
    {
      roles[standfirst] = .standfirst
    }

    var composer = ArticleComposer(source: page.text, name: name)
    for index in page.blocks.indices { composer.add(page.blocks[index], as: roles[index]) }
    var article = composer.article
    let title = header.title.map { composer.field(page.blocks[$0].range) }
    article.title = title ?? page.metadata[.title].map { Article.Field(text: $0, span: nil) }
    article.byline =
      page.metadata[.byline].map { Article.Field(text: $0, span: nil) }
      ?? header.byline.map(composer.field)
    article.outlet =
      page.metadata[.outlet].map { Article.Field(text: $0, span: nil) }
      ?? header.outlet.map(composer.field)
    article.published = page.metadata.published ?? header.published
    article.isEnglish = Language.isEnglish(
      page.blocks.indices.filter { roles[$0] != nil }.map { page.blocks[$0] })
    return article
  }
}

/// Puts the blocks of a document together: paragraphs of the article, and furniture.
struct ArticleComposer {
  private var text: ArticleText
  private var result: Article
  private let source: DecodedText

  /// An empty article of the document called `name`.
  init(source: DecodedText, name: String) {
    self.source = source
    text = ArticleText(from: source)
    result = Article(name: name)
  }

  /// What was put together so far.
  var article: Article {
    var article = result
    article.text = text.bytes
    article.map = text.map
    article.paragraphs = text.paragraphs
    return article
  }

  /// Adds the next block: a paragraph with its role, or furniture where it has none.
  ///
  /// Furniture in a row between the same paragraphs is one piece.
  mutating func add(_ block: TextBlock, as role: Article.Paragraph.Role?) {
    let range = block.range
    if let role { return text.append(block, as: role) }
    let span = source.map.span(of: range)
    let words = String(decoding: source.bytes[range], as: UTF8.self)
    let paragraphs = text.paragraphs.count
    if let last = result.furniture.last, last.paragraphsBefore == paragraphs {
      result.furniture[result.furniture.count - 1].text += "\n" + words
      result.furniture[result.furniture.count - 1].span.end = span.end
    } else {
      result.furniture.append(
        Article.Furniture(text: words, span: span, paragraphsBefore: paragraphs))
    }
  }

  /// The words in `range` of the document with their place.
  func field(_ range: Range<Int>) -> Article.Field {
    Article.Field(
      text: String(decoding: source.bytes[range], as: UTF8.self), span: source.map.span(of: range))
  }
}
