/// A place where searched words were found.
package struct SearchHit: Hashable, Sendable, Codable {
  /// The event that holds the article.
  package var event: NewsEvent.ID
  /// The name of the document.
  package var document: String
  /// The place of the found words in the article's text.
  package var range: Range<Int>
  /// The index of the sentence in the article's analysis.
  package var sentence: Int

  /// A hit with all its parts.
  package init(event: NewsEvent.ID, document: String, range: Range<Int>, sentence: Int) {
    self.event = event
    self.document = document
    self.range = range
    self.sentence = sentence
  }
}
