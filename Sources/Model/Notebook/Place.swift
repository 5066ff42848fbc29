/// A place in an article that a person comes back to: a named mark, or where the reading stopped.
package struct Place: Hashable, Sendable, Codable {
  /// The event that holds the article.
  package var event: NewsEvent.ID
  /// The name of the document.
  package var document: String
  /// The SHA-256 of the file as it was.
  package var digest: String
  /// The offset of a byte in the file.
  package var offset: Int
  /// The words that begin there, with those around them, by which the place is found again in an edited
  /// article; nil where they are not known.
  package var words: Quotation?
  /// The id of the fact that was looked at, where one was.
  package var fact: String?
  /// The words by which that fact is found again; nil where they are not known.
  package var claim: FactAnchor?

  /// A place with all its parts.
  package init(
    event: NewsEvent.ID, document: String, digest: String, offset: Int, words: Quotation? = nil,
    fact: String? = nil, claim: FactAnchor? = nil
  ) {
    self.event = event
    self.document = document
    self.digest = digest
    self.offset = offset
    self.words = words
    self.fact = fact
    self.claim = claim
  }

  /// The place of the byte at `offset` of the text of `article`, which `event` holds; `claim` is the fact
  /// that is looked at.
  package init(
    at offset: Int, of article: Article, in event: NewsEvent.ID, claim: FactAnchor? = nil
  ) {
    let words = Quotation(at: offset, in: article)
    self.init(
      event: event, document: article.name, digest: article.digest,
      offset: article.map.span(of: offset..<offset + 1).start,
      words: words.exact.isEmpty ? nil : words, fact: claim?.fact, claim: claim)
  }
}
