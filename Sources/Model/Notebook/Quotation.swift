/// Quoted words of an article with the words around them, so that they are found again after the
/// article was edited.
///
/// The parts are those of the text-quote and text-position selectors of the W3C note "Selectors and
/// States".
package struct Quotation: Hashable, Sendable, Codable {
  /// The name of the document.
  package var document: String
  /// The SHA-256 of the file as it was when the words were quoted.
  package var digest: String
  /// The quoted words.
  package var exact: String
  /// Up to 32 bytes of the article's text before the words, without half a character.
  package var prefix: String
  /// Up to 32 bytes of the article's text after the words, without half a character.
  package var suffix: String
  /// Where the words lay in the file.
  package var span: Span

  /// A quotation with all its parts.
  package init(
    document: String, digest: String, exact: String, prefix: String, suffix: String, span: Span
  ) {
    self.document = document
    self.digest = digest
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.span = span
  }

  /// The words of `claim`, with those around them in `article`, whose claim it is.
  package init(_ claim: Claim, in article: Article) {
    self.init(
      document: claim.document, exact: claim.text, range: claim.range, span: claim.span,
      in: article)
  }

  /// The words that begin at `offset` of the text of `article`: at most 64 bytes, and none beyond the
  /// paragraph.
  package init(at offset: Int, in article: Article) {
    let range = Self.range(at: offset, of: article.text)
    self.init(
      document: article.name, exact: article.words(in: range), range: range,
      span: article.map.span(of: range), in: article)
  }

  /// The bytes of a quotation that begins at `offset` of a text, without half a character.
  package static func range(at offset: Int, of text: [UInt8]) -> Range<Int> {
    let start = min(max(0, offset), text.count)
    var end = min(text.count, start + 64)
    if let line = text[start..<end].firstIndex(of: 0x0A) { end = line }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private init(
    document: String, exact: String, range: Range<Int>, span: Span, in article: Article
  ) {
    let text = article.text
    let start = min(max(0, range.lowerBound), text.count)
    let end = min(max(start, range.upperBound), text.count)
    var before = max(0, start - 32)
    while before < start, text[before] & 0xC0 == 0x80 { before += 1 }
    var after = min(text.count, end + 32)
    while after > end, after < text.count, text[after] & 0xC0 == 0x80 { after -= 1 }
    self.init(
      document: document, digest: article.digest, exact: exact,
      prefix: String(decoding: text[before..<start], as: UTF8.self),
      suffix: String(decoding: text[end..<after], as: UTF8.self), span: span)
  }
}

/// A fact as a notebook names it: its id, and the words by which it is found again.
package struct FactAnchor: Hashable, Sendable, Codable {
  /// The event that holds the fact.
  package var event: NewsEvent.ID
  /// The id of the fact as it was.
  package var fact: String
  package var kind: Claim.Kind
  /// The words of each side.
  package var quotations: [Quotation]

  /// An anchor with all its parts.
  package init(event: NewsEvent.ID, fact: String, kind: Claim.Kind, quotations: [Quotation]) {
    self.event = event
    self.fact = fact
    self.kind = kind
    self.quotations = quotations
  }

  /// The anchor of `fact`, which is one of `event`.
  package init(_ fact: Fact, in event: NewsEvent) {
    self.init(
      event: event.id, fact: fact.id, kind: fact.kind,
      quotations: fact.sides.compactMap { side in
        event.analyses.first { $0.article.name == side.document }
          .map { Quotation(side, in: $0.article) }
      })
  }
}
