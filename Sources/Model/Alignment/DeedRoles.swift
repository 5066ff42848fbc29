/// Who does what in a deed, as far as the parse of its sentence tells: two deeds of one verb are not one
/// where the House does it and the Senate does not, or where it is done to somebody else.
struct DeedRoles {
  /// The lemmas of the words for what the deed is done to, without function words; nil where none is named.
  private var patient: [String]?
  /// The lemma of the noun among them that the others describe.
  private var patientNoun: String?
  /// The one name of what the deed is done to; see ``Governor/name(of:_:_:in:)``.
  private var patientName: String?
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

  /// The roles of the verb of a state; nil where it has none, or a noun tells the state.
  init?(of item: EventClaims.Item, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let tokens = claims.sentence(of: item).tokens
    guard tokens.count <= DeedReader.mostTokens, !item.tokens.isEmpty,
      !Deeds.isToldByNoun(at: item.tokens, in: tokens)
    else { return nil }
    let tags = syntax.parse(at: item.place, tokens).tags
    guard let verb = item.tokens.last(where: { tags[$0].isVerbal }) else { return nil }
    let deed = ToldDeed(
      place: item.place, verb: verb, words: item.tokens, speech: nil, near: [])
    self.init(of: deed, in: claims, &syntax)
  }

  /// The roles of the verb of a deed.
  init(of deed: ToldDeed, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let (token, place) = (deed.verb, deed.place)
    let tokens = claims.sentence(at: place).tokens
    circumstances = Self.circumstances(after: token, tokens, claims)
    let parse = syntax.parse(at: place, tokens)
    // What has an object is active, whatever the parse makes of its subject.
    let isPassive =
      Self.isAfterBe(token, tokens)
      || parse.isPassive(token) && parse.child(of: token, by: .object) == nil
    // Who asks that somebody do a thing asks that somebody for it.
    let object =
      parse.object(of: token) ?? parse.child(of: token, by: .indirectObject)
      ?? (isPassive ? Self.subject(of: token, parse) : nil)
      ?? parse.child(of: token, by: .clausalComplement, .openComplement).flatMap {
        parse.child(of: $0, by: .subject)
      }
    if let object, parse.tags[object].isNominal, parse.tags[object].partOfSpeech != .pronoun {
      // "Any commitment whatsoever".
      let noun = tokens[object].lower == "whatsoever" ? max(0, object - 1) : object
      patientNoun = claims.lemma(of: tokens[noun].lower).lemma
      patientName = Governor.name(
        of: object, parse, tokens, in: claims.analyses[place.document].names)
      let lemmas = { (noun: Int) in
        parse.nounPhrase(of: noun).map { claims.lemma(of: tokens[$0].lower) }
          .filter(\.isContent).map(\.lemma)
      }
      patient = lemmas(object)
      matter = parse.child(of: object, by: .nominalModifier).map(lemmas) ?? []
    }
    let agent = isPassive ? Self.agent(after: token, tokens, parse) : nil
    guard let subject = isPassive ? agent : Self.subject(of: token, parse) else { return }
    if ["i", "we"].contains(tokens[subject].lower) {
      name = deed.speech?.speaker?.name
      return
    }
    // Whom "he" stands for is too unsure here.
    guard parse.tags[subject].partOfSpeech != .pronoun else { return }
    name = Governor.name(of: subject, parse, tokens, in: claims.analyses[place.document].names)
    // A place acts for its people, and the first word of a sentence is not always known for a noun.
    if name == nil, parse.tags[subject].isNominal {
      actor = claims.lemma(of: tokens[subject].lower).lemma
      owner = parse.child(of: subject, by: .possessive).map { tokens[$0].lower }
    }
  }

  /// Whether a form of "be" stands before a verb, with nothing but adverbs between them: the parse does not
  /// always know a passive.
  private static func isAfterBe(_ verb: Int, _ tokens: [Token]) -> Bool {
    guard !tokens[verb].lower.hasSuffix("ing") else { return false }
    let before = tokens[max(0, verb - reach)..<verb].last {
      !DeedReader.isBetween($0.lower) && DeedReader.negations[$0.lower] == nil || isBe($0)
    }
    return before.map(isBe) ?? false
  }

  private static func isBe(_ token: Token) -> Bool {
    ["was", "were", "been", "is", "are", "be", "being"].contains(token.lower)
  }

  /// The subject of a verb; nil where the parse takes a noun behind a preposition for it.
  private static func subject(of verb: Int, _ parse: Parse) -> Int? {
    guard let subject = parse.subject(of: verb), parse.child(of: subject, by: .caseMarker) == nil
    else { return nil }
    return subject
  }

  /// The noun behind the "by" after a passive verb.
  private static func agent(after verb: Int, _ tokens: [Token], _ parse: Parse) -> Int? {
    if let agent = parse.child(of: verb, by: .agent) { return agent }
    let next = (verb + 1)..<min(tokens.count, verb + 4)
    guard let by = next.first(where: { tokens[$0].lower == "by" }) else { return nil }
    let noun = (by + 1..<min(tokens.count, by + 5)).first {
      parse.tags[$0].isNominal && parse.tags[$0].partOfSpeech != .pronoun
    }
    // "By her family members": the noun that those before it describe.
    return noun.flatMap { noun in
      (noun..<min(tokens.count, noun + 3)).prefix { parse.tags[$0].isNominal }.last
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
    if let patientName, let rival = other.patientName {
      if patientName != rival { return true }
    } else if let patient, let rival = other.patient, Self.areApart(patient, rival) {
      return true
    }
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

  /// Whether something has one part in both deeds: what they are done to, or, where one of them names nothing
  /// of the kind, who acts or a place or the like. A word that both have is not enough: "took money from the
  /// fund" and "did not take the fund's reports" are not about one thing.
  func share(with other: DeedRoles) -> Bool {
    if let patientName, patientName == other.patientName { return true }
    if let patientNoun, let rival = other.patientNoun {
      return patientNoun == rival || LikeWords.mean(patientNoun, rival)
    }
    if let name, name == other.name { return true }
    if let actor, let rival = other.actor, actor == rival || LikeWords.mean(actor, rival) {
      return true
    }
    return circumstances.contains { one in
      other.circumstances.contains {
        $0.preposition == one.preposition && $0.lemmas.contains(where: one.lemmas.contains)
      }
    }
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
