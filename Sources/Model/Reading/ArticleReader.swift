/// Reads the bytes of a document into an article.
package enum ArticleReader {
  /// The article in `bytes`, the whole of the document called `name`, with `published` as its day of
  /// publication where the caller knows it.
  ///
  /// - Throws: why the document cannot be read as an article.
  package static func read(
    _ bytes: [UInt8], name: String, published: CalendarDay? = nil
  ) throws(ReadingError) -> Article {
    let source = try TextDecoder.decode(bytes)
    guard source.bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    var article =
      isPage(source.bytes, name: name)
      ? try PageArticle.article(in: source, name: name)
      : PlainTextReader.article(in: source, name: name)
    if let published, article.published?.day != published {
      article.published = Published(day: published)
    }
    article.lineStarts = lineStarts(of: source)
    return article
  }

  /// Makes sure that the bytes of a document are text.
  ///
  /// - Throws: `.empty` or `.binary` where they are not.
  package static func check(_ bytes: [UInt8]) throws(ReadingError) {
    _ = try TextDecoder.decode(bytes)
  }

  /// Whether a document is HTML, by its name or by how it begins.
  private static func isPage(_ text: [UInt8], name: String) -> Bool {
    let bytes = Array(name.utf8)
    let ending = Token.lowercased(bytes.suffix(6))
    if ending.hasSuffix(".html") || ending.hasSuffix(".htm") || ending.hasSuffix(".xhtml") {
      return true
    }
    if ending.hasSuffix(".txt") || ending.hasSuffix(".md") { return false }
    let start = text.firstIndex { $0 > 0x20 } ?? 0
    let head = Token.lowercased(text[start..<min(text.count, start + 14)])
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
  }

  /// Where each line begins in the file.
  private static func lineStarts(of source: DecodedText) -> [Int] {
    let text = source.bytes
    var starts = [0]
    var offset = 0
    while true {
      offset = text.lineEnd(from: offset)
      if offset >= text.count { return starts }
      if text[offset] == 0x0D, offset + 1 < text.count, text[offset + 1] == 0x0A { offset += 1 }
      starts.append(source.map.span(of: offset..<offset + 1).end)
      offset += 1
    }
  }
}
