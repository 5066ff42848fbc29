/// A checkable thing that an article says, with its value and the words that say it.
///
/// The fields are those of the JSON interface; every one is always there.
package struct Claim: Hashable, Sendable, Codable {
  /// What a claim is.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case quantity, money, percent, age, date, time, duration, set
    case place
    case personRole = "person-role"
    case stance, quotation, status
  }

  /// What a claim says, made comparable.
  package enum Value: Hashable, Sendable, Codable {
    case none
    /// A number with its scale words worked out.
    case number(Double)
    /// A closed range, from low to high.
    case range(Double, Double)
    /// An ISO date, time or duration, a name, a stance or a status.
    case text(String)
  }

  /// A limit that the words give instead of a value.
  package enum Bound: String, Hashable, Sendable, Codable {
    case above = ">"
    case below = "<"
  }

  /// The direction of a change by the value.
  package enum Change: String, Hashable, Sendable, Codable {
    case up, down
  }

  /// How the one who speaks stands to the claim.
  package enum Polarity: String, Hashable, Sendable, Codable {
    case affirmed, denied, reported, uncertain
  }

  /// Whether somebody holds a role now.
  package enum Standing: String, Hashable, Sendable, Codable {
    case current, former, acting, elect, candidate
  }

  /// The name of the document.
  package var document: String
  /// The place of the words in the original file.
  package var span: Span
  /// The words.
  package var text: String
  /// The place of the words in the article's text.
  package var range: Range<Int>
  /// The index of the sentence in the article's analysis.
  package var sentence: Int
  /// The place of the sentence in the original file.
  package var sentenceSpan: Span
  package var kind: Kind
  package var value: Value
  /// ISO 4217 code, `percent`, a unit or a counted noun; empty for a bare number.
  package var unit: String?
  package var approximate: Bool
  package var bound: Bound?
  package var change: Change?
  /// What the claim is about, in a few words.
  package var subject: String
  /// Who says so, by the fullest name the document gives; nil where the outlet does.
  package var speaker: String?
  /// Where the speaker is named.
  package var speakerSpan: Span?
  package var polarity: Polarity
  package var role: String?
  package var standing: Standing?

  /// A claim of `kind` in `range` of the sentence at `sentence`, in the outlet's own voice.
  package init(
    _ kind: Kind, _ value: Value, in range: Range<Int>, ofSentence sentence: Int,
    from source: borrowing ClaimSource
  ) {
    document = source.article.name
    span = source.article.map.span(of: range)
    text = source.article.words(in: range)
    self.range = range
    self.sentence = sentence
    sentenceSpan = source.article.map.span(of: source.sentences[sentence].range)
    self.kind = kind
    self.value = value
    approximate = false
    subject = ""
    polarity = .affirmed
  }
}

/// What a claim parser reads: an article and its sentences.
package struct ClaimSource: Sendable {
  package let article: Article
  package let sentences: [Sentence]

  /// The article and all its sentences, in order.
  package init(article: Article, sentences: [Sentence]) {
    self.article = article
    self.sentences = sentences
  }

  /// The day from which "Friday" and "last year" are counted, where one is known.
  package var reference: CalendarDay? { article.published?.day }
}
