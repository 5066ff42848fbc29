/// Finds the people, bodies and places that an article names, and which names mean one thing.
package enum NameRecognizer {
  /// The mentions of all sentences, in order.
  package static func names(in source: ClaimSource) -> [NameMention] {
    []
  }
}
