/// Reads the bytes of a document into an article.
package enum ArticleReader {
  /// The article in `bytes`, the whole of the document called `name`, with `published` as its day of
  /// publication where the caller knows it.
  ///
  /// - Throws: why the document cannot be read as an article.
  package static func read(
    _ bytes: [UInt8], name: String, published: CalendarDay? = nil
  ) throws(ReadingError) -> Article {
    guard !bytes.isEmpty else { throw .empty }
    var article = Article(name: name, text: bytes, map: OffsetMap(identity: bytes.count))
    article.published = published.map { Published(day: $0) }
    article.paragraphs = paragraphs(of: bytes)
    article.lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    return article
  }

  /// The lines of `text` that hold anything.
  private static func paragraphs(of text: [UInt8]) -> [Article.Paragraph] {
    text.split(separator: 0x0A).compactMap { line in
      guard let first = line.firstIndex(where: { $0 > 0x20 }),
        let last = line.lastIndex(where: { $0 > 0x20 })
      else { return nil }
      return Article.Paragraph(range: first..<last + 1, role: .body)
    }
  }
}
