/// Who does what in a deed, as far as the parse of its sentence tells: two deeds of one verb are not one
/// where the House does it and the Senate does not, or where it is done to somebody else.
struct DeedRoles {
  /// The lemmas of the words for what the deed is done to, without function words; nil where none is named.
  private var patient: [String]?
  /// The lemmas of what that is of or about: "fraud" of "evidence of fraud".
  private var matter: [String] = []
  /// The lemma of the common noun that acts; nil where a name or a pronoun does, or nobody is named.
  private var actor: String?
  /// The one name of the actor; see ``Governor/name(of:_:_:in:)``.
  private var name: String?

  /// Whose the actor is ("his party"), where a pronoun says it.
  private var owner: String?
  /// The lemmas of the phrases behind the verb, by their prepositions: "in Europe".
  private var circumstances: [(preposition: String, lemmas: [String])] = []

  /// The roles of the verb of a deed.
  init(of deed: ToldDeed, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let (token, place) = (deed.verb, deed.place)
    let tokens = claims.sentence(at: place).tokens
    circumstances = Self.circumstances(after: token, tokens, claims)
    let parse = syntax.parse(at: place, tokens)
    if let object = parse.object(of: token), parse.tags[object].isNominal,
      parse.tags[object].partOfSpeech != .pronoun
    {
      let lemmas = { (noun: Int) in
        parse.nounPhrase(of: noun).map { claims.lemma(of: tokens[$0].lower) }
          .filter(\.isContent).map(\.lemma)
      }
      patient = lemmas(object)
      matter = parse.child(of: object, by: .nominalModifier).map(lemmas) ?? []
    }
    guard let subject = parse.actor(of: token) else { return }
    if ["i", "we"].contains(tokens[subject].lower) {
      name = deed.speech?.speaker?.name
      return
    }
    // Whom "he" stands for is too unsure here.
    guard parse.tags[subject].partOfSpeech != .pronoun else { return }
    name = Governor.name(of: subject, parse, tokens, in: claims.analyses[place.document].names)
    if name == nil, parse.tags[subject].partOfSpeech == .noun {
      actor = claims.lemma(of: tokens[subject].lower).lemma
      owner = parse.child(of: subject, by: .possessive).map { tokens[$0].lower }
    }
  }

  /// Prepositions of place, time and manner. Days are compared by the calendar.
  private static let prepositions = WordMap([
    "in", "at", "from", "for", "during", "against", "under", "with", "within", "outside", "inside",
    "near", "into",
  ])
  /// How many tokens behind the verb, and of one phrase, are read.
  private static let reach = 10
  private static let longest = 4

  private static func circumstances(
    after verb: Int, _ tokens: [Token], _ claims: EventClaims
  ) -> [(preposition: String, lemmas: [String])] {
    let clause = (verb + 1)..<min(tokens.count, verb + 1 + reach)
    let end = clause.first { tokens[$0].kind == .punctuation } ?? clause.upperBound
    return (verb + 1..<max(verb + 1, end)).compactMap { index in
      guard prepositions.contains(tokens[index].lower) else { return nil }
      let phrase = (index + 1..<min(end, index + 1 + longest)).prefix {
        !prepositions.contains(tokens[$0].lower)
      }
      let lemmas = phrase.map { claims.lemma(of: tokens[$0].lower) }
      let ordinals = ["first", "second", "third", "last", "next"]
      return (
        tokens[index].lower,
        lemmas.filter { $0.isContent || ordinals.contains($0.lemma) }.map(\.lemma)
      )
    }
  }

  /// Nouns for a body or a person who is also named.
  private static let standIns = WordMap([
    "company", "firm", "agency", "government", "ministry", "department", "bank", "army", "military",
    "group", "party", "administration", "country", "union", "team", "president", "minister",
    "mayor", "governor", "senator", "chief", "owner", "bureau", "city", "state", "police",
  ])

  /// Whether the two surely tell of two deeds.
  func exclude(_ other: DeedRoles) -> Bool {
    if let patient, let rival = other.patient, Self.areApart(patient, rival) { return true }
    if Self.areApart(matter, other.matter) { return true }
    if circumstances.contains(where: { one in
      other.circumstances.contains {
        $0.preposition == one.preposition && Self.areOther($0.lemmas, one.lemmas)
      }
    }) {
      return true
    }
    if let name, let rival = other.name { return name != rival }
    if let noun = name == nil ? actor : other.actor, name != nil || other.name != nil {
      return !Self.standIns.contains(noun)
    }
    if let owner, let rival = other.owner, owner != rival { return true }
    // Where nothing is done to anything, two nouns may stand for one thing: a figure is a number.
    guard let actor, let rival = other.actor, patient != nil || other.patient != nil else {
      return false
    }
    return actor != rival && !LikeWords.mean(actor, rival)
  }

  /// Whether two phrases tell of two things, or of two of one kind: "the first week", "the second week".
  private static func areOther(_ one: [String], _ other: [String]) -> Bool {
    let ordinals = ["first", "second", "third", "last", "next"]
    let (first, second) = (one.filter(ordinals.contains), other.filter(ordinals.contains))
    return areApart(one, other) || areApart(first, second)
  }

  /// Whether two phrases both say something, and have nothing in common.
  private static func areApart(_ one: [String], _ other: [String]) -> Bool {
    !one.isEmpty && !other.isEmpty && !one.contains { other.contains($0) }
  }
}
