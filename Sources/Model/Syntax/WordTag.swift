/// The part of speech of a token, with the features of form that claims depend on.
///
/// Parts of speech and features are those of Universal Dependencies version 2.
package struct WordTag: Hashable, Sendable, Codable {
  /// The universal parts of speech.
  package enum PartOfSpeech: UInt8, Hashable, Sendable, Codable {
    case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner,
      interjection, noun, numeral, particle, pronoun, properNoun, punctuation,
      subordinatingConjunction, symbol, verb, other
  }

  /// The forms of a verb; every form in -ing is a gerund.
  package enum VerbForm: UInt8, Hashable, Sendable, Codable {
    case finite, infinitive, participle, gerund
  }

  /// The tenses that an English form shows by itself.
  package enum Tense: UInt8, Hashable, Sendable, Codable { case present, past }

  /// The grammatical number of a noun.
  package enum Number: UInt8, Hashable, Sendable, Codable { case singular, plural }

  package var partOfSpeech: PartOfSpeech
  /// The form of a verb or an auxiliary.
  package var verbForm: VerbForm?
  /// The tense of a finite form; nil for modal verbs and imperatives.
  package var tense: Tense?
  /// The number of a noun.
  package var number: Number?

  /// A tag with all its fields.
  package init(
    _ partOfSpeech: PartOfSpeech, verbForm: VerbForm? = nil, tense: Tense? = nil,
    number: Number? = nil
  ) {
    self.partOfSpeech = partOfSpeech
    self.verbForm = verbForm
    self.tense = tense
    self.number = number
  }

  /// Whether the token is a verb or an auxiliary.
  package var isVerbal: Bool { partOfSpeech == .verb || partOfSpeech == .auxiliary }

  /// Whether the token is a noun or a proper noun.
  package var isNominal: Bool { partOfSpeech == .noun || partOfSpeech == .properNoun }

  /// Whether the token is a noun, verb or adjective, or a number.
  package var isOpenClass: Bool {
    switch partOfSpeech {
    case .noun, .properNoun, .verb, .adjective, .numeral: true
    default: false
    }
  }

  /// All tags that the tagger tells apart; the place of a tag is its class in the weights.
  package static let all: [WordTag] =
    [
      .adjective, .adposition, .adverb, .coordinatingConjunction, .determiner, .interjection,
      .numeral, .particle, .pronoun, .punctuation, .subordinatingConjunction, .symbol, .other,
    ].map { WordTag($0) }
    + [.noun, .properNoun].flatMap {
      [WordTag($0, number: .singular), WordTag($0, number: .plural)]
    }
    + [.verb, .auxiliary].flatMap {
      [
        WordTag($0, verbForm: .finite, tense: .present),
        WordTag($0, verbForm: .finite, tense: .past),
        WordTag($0, verbForm: .finite), WordTag($0, verbForm: .infinitive),
        WordTag($0, verbForm: .participle), WordTag($0, verbForm: .gerund),
      ]
    }

  /// The place of the tag in `all`; a tag that is none of them has that of "other".
  package var classNumber: UInt8 { Self.classes[code] }

  /// A number for each tag that can be put together from the fields.
  private var code: Int {
    var code = Int(partOfSpeech.rawValue) * 5 + (verbForm.map { Int($0.rawValue) + 1 } ?? 0)
    code = code * 3 + (tense.map { Int($0.rawValue) + 1 } ?? 0)
    return code * 3 + (number.map { Int($0.rawValue) + 1 } ?? 0)
  }

  /// The place in `all` of the tag with each code.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 12, count: 17 * 5 * 3 * 3)
    for (place, tag) in all.enumerated() { classes[tag.code] = UInt8(place) }
    return classes
  }()
}
