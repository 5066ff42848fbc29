/// The stages, in order.
package enum Pipeline {
  /// Names the behaviour of the engine: another number means that stored results are of no use.
  package static let version = 8

  /// The article in `bytes` with its claims.
  ///
  /// - Throws: why the document cannot be read as an article.
  package static func analysis(
    of bytes: [UInt8], name: String, published: CalendarDay? = nil
  ) throws(ReadingError) -> Analysis {
    var article = try ArticleReader.read(bytes, name: name, published: published)
    article.digest = SHA256.hexadecimal(of: bytes)
    return ClaimExtractor.analysis(of: article)
  }

  /// The article in `bytes` with its sentences, and without claims.
  ///
  /// - Throws: why the document cannot be read as an article.
  package static func text(
    of bytes: [UInt8], name: String, published: CalendarDay? = nil
  ) throws(ReadingError) -> Analysis {
    var article = try ArticleReader.read(bytes, name: name, published: published)
    article.digest = SHA256.hexadecimal(of: bytes)
    return Analysis(
      article: article, sentences: SentenceSplitter.sentences(of: article), names: [], claims: [])
  }

  /// The event that these articles tell of, with its facts.
  package static func event(_ id: String, of analyses: [Analysis]) -> NewsEvent {
    NewsEvent(id: id, analyses: analyses, facts: ClaimAligner.facts(in: analyses))
  }
}
