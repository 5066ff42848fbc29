/// An article with everything that was found in it.
package struct Analysis: Hashable, Sendable, Codable {
  package var article: Article
  /// The sentences of all paragraphs, in order.
  package var sentences: [Sentence]
  /// The people, bodies and places that are named, in order.
  package var names: [NameMention]
  /// The claims, in order of their place.
  package var claims: [Claim]

  /// An analysis with all its fields.
  package init(
    article: Article, sentences: [Sentence], names: [NameMention], claims: [Claim]
  ) {
    self.article = article
    self.sentences = sentences
    self.names = names
    self.claims = claims
  }

  /// The names of one sentence, by bisection.
  func names(inSentence sentence: Int) -> ArraySlice<NameMention> {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return names[low...].prefix { $0.sentence == sentence }
  }
}

/// A place where the article names somebody or something, or means it by a pronoun.
package struct NameMention: Hashable, Sendable, Codable {
  /// What a name stands for.
  package enum Kind: UInt8, Hashable, Sendable, Codable {
    case person, body, place, other
  }

  /// The place of the words in the article's text.
  package var range: Range<Int>
  /// The index of the sentence.
  package var sentence: Int
  package var kind: Kind
  /// One spelling for all names of one thing ("South Korea" for "Seoul" and "ROK"; the fullest name
  /// in the article for a person), the same in every article.
  package var canonical: String
  /// Whether the words are a pronoun or a common noun that stands for the name.
  package var isAnaphor: Bool

  /// A mention with all its fields.
  package init(
    range: Range<Int>, sentence: Int, kind: Kind, canonical: String, isAnaphor: Bool = false
  ) {
    self.range = range
    self.sentence = sentence
    self.kind = kind
    self.canonical = canonical
    self.isAnaphor = isAnaphor
  }
}
