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
  /// The id of the fact that was looked at, where one was.
  package var fact: String?

  /// A place with all its parts.
  package init(
    event: NewsEvent.ID, document: String, digest: String, offset: Int, fact: String? = nil
  ) {
    self.event = event
    self.document = document
    self.digest = digest
    self.offset = offset
    self.fact = fact
  }
}
