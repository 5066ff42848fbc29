/// Reads a plain text or a Markdown file, also one that was saved from a page with all its furniture.
struct PlainTextReader {
  private let source: DecodedText
  private let text: [UInt8]
  private var blocks: [TextBlock] = []
  private var frontMatter = FrontMatter()
  private var credit: SourceCredit?

  /// The article in `source`; the name says whether it is Markdown.
  static func article(in source: DecodedText, name: String) -> Article {
    var reader = PlainTextReader(source: source)
    reader.readBlocks(isMarkdown: MarkdownText.isName(name))
    return reader.article(name: name)
  }

  private init(source: DecodedText) {
    self.source = source
    text = source.bytes
  }

  // MARK: - Blocks

  private mutating func readBlocks(isMarkdown: Bool) {
    var lines = TextLine.lines(of: text)
    if isMarkdown { frontMatter = FrontMatter(takenFrom: &lines, of: text) }
    for var block in TextLine.blocks(of: lines, in: text, isMarkdown: isMarkdown) {
      if blocks.isEmpty, let credit = SourceCredit(in: block.range, of: text) {
        self.credit = credit
        block.range = credit.end..<block.range.upperBound
      }
      guard !block.range.isEmpty else { continue }
      block.measure(in: text)
      if let last = blocks.last, last.signs.contains(.ticker), !block.followsGap, !block.isProse {
        block.signs.formUnion([.whole, .ticker])
      }
      blocks.append(block)
    }
  }

  // MARK: - The article

  private func article(name: String) -> Article {
    let content = MainContent(of: blocks, in: text)
    let header = DocumentHeader(of: blocks, in: text, content: content)
    var roles = [Article.Paragraph.Role?](repeating: nil, count: blocks.count)
    for index in content.body where !header.consumed.contains(index) { roles[index] = .body }
    if let title = header.title { roles[title] = .headline }
    if let standfirst = header.standfirst ?? content.leadApart, header.title != nil {
      roles[standfirst] = .standfirst
    }

    var composer = ArticleComposer(source: source, name: name)
    for index in blocks.indices { composer.add(blocks[index], as: roles[index]) }
    let field = composer.field
    var article = composer.article
    article.title = frontMatter.title.map(field) ?? header.title.map { field(blocks[$0].range) }
    article.byline =
      (frontMatter.author ?? header.byline ?? credit?.author).map(field)
    article.outlet =
      (frontMatter.outlet ?? header.outlet ?? credit?.outlet).map(field) ?? ownerOfFurniture(roles)
    article.published = frontMatter.published ?? header.published
    article.isEnglish = Language.isEnglish(
      blocks.indices.filter { roles[$0] != nil }.map { blocks[$0] })
    return article
  }

  /// The outlet that speaks of itself in the furniture.
  private func ownerOfFurniture(_ roles: [Article.Paragraph.Role?]) -> Article.Field? {
    for index in blocks.indices where roles[index] == nil && blocks[index].isFurniture {
      if let name = OutletTable.shared.owner(namedIn: blocks[index].range, of: text) {
        return Article.Field(text: name, span: source.map.span(of: blocks[index].range))
      }
    }
    return nil
  }
}

/// The credit "[Source/Outlet, Author]" before the first words of some articles.
struct SourceCredit: Sendable {
  private(set) var outlet: Range<Int>?
  private(set) var author: Range<Int>?
  /// Where the article's own words begin.
  private(set) var end: Int

  /// The credit at the start of `range` of `text`, or nil.
  init?(in range: Range<Int>, of text: [UInt8]) {
    let limit = min(range.upperBound, range.lowerBound + 120)
    guard text[range].first == UInt8(ascii: "["),
      let close = text[range.lowerBound..<limit].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let inside = range.lowerBound + 1..<close
    let head = Token.lowercased(text[inside].prefix(6))
    guard head == "source" else { return nil }
    let parts = text[min(inside.lowerBound + 6, close)..<close].split(
      whereSeparator: { $0 == 0x2F || $0 == 0x3A || $0 == 0x2C || $0 == 0x7C })
    let names = parts.compactMap { $0.trimmedRange }
    outlet = names.first
    author = names.count > 1 ? names[1] : nil
    end = close + 1
    while end < range.upperBound, text[end] <= 0x20 { end += 1 }
  }
}

extension ArraySlice<UInt8> {
  /// The place of the bytes without white space at either end; nil where nothing is left.
  var trimmedRange: Range<Int>? {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return first..<last + 1
  }
}

/// In which language an article is written.
enum Language {
  /// Whether the blocks are English; short texts count as English unless they are clearly not.
  static func isEnglish(_ blocks: [TextBlock]) -> Bool {
    var words = 0
    var english = 0
    var foreign = 0
    for block in blocks {
      words += block.wordCount
      english += block.functionWordCount
      foreign += block.foreignWordCount
    }
    if words < 40 { return foreign <= max(1, english) }
    return english * 100 >= words * 15 && english > foreign
  }
}
