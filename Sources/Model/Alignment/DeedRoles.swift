/// Who does what in a deed, as far as the parse of its sentence tells: two deeds of one verb are not one
/// where the House does it and the Senate does not, or where it is done to somebody else.
struct DeedRoles {
  /// What the deed is done to, and who does it; nil where nobody is named, or only by a pronoun.
  private var patient: DeedPhrase?
  private var actor: DeedPhrase?
  /// The lemmas of the phrases behind the verb, by their prepositions: "in Europe".
  private var circumstances: [(preposition: String, lemmas: [String])] = []

  /// The roles of the verb of a state; nil where it has none, or a noun tells the state.
  init?(of item: EventClaims.Item, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let tokens = claims.sentence(of: item).tokens
    guard tokens.count <= DeedReader.mostTokens, !item.tokens.isEmpty,
      !Deeds.isToldByNoun(at: item.tokens, in: tokens)
    else { return nil }
    let tags = syntax.parse(at: item.place, tokens).tags
    // "Hurt" may be taken for an adjective.
    let verb = item.tokens.last { tags[$0].isVerbal } ?? item.tokens.upperBound - 1
    let deed = ToldDeed(
      place: item.place, verb: verb, words: item.tokens, speech: nil, near: [])
    self.init(of: deed, in: claims, &syntax)
  }

  /// The roles of the verb of a deed.
  init(of deed: ToldDeed, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let (token, place) = (deed.verb, deed.place)
    let tokens = claims.sentence(at: place).tokens
    let parse = syntax.parse(at: place, tokens)
    circumstances = Self.circumstances(after: token, tokens, parse, claims)
    // What has an object is active, whatever the parse makes of its subject.
    let isPassive =
      Self.isAfterBe(token, tokens)
      || parse.isPassive(token) && parse.child(of: token, by: .object) == nil
    // Who asks that somebody do a thing asks that somebody for it.
    let object =
      parse.object(of: token) ?? parse.child(of: token, by: .indirectObject)
      ?? (isPassive ? Self.subject(of: token, parse, tokens) : nil)
      ?? parse.child(of: token, by: .clausalComplement, .openComplement).flatMap {
        parse.child(of: $0, by: .subject)
      }
    patient = object.flatMap { DeedPhrase(of: $0, parse, at: place, in: claims) }
    let agent = isPassive ? Self.agent(after: token, tokens, parse) : nil
    guard let subject = isPassive ? agent : Self.subject(of: token, parse, tokens) else { return }
    if ["i", "we"].contains(tokens[subject].lower) {
      actor = (deed.speech?.speaker?.name).map(DeedPhrase.init(speaker:))
    } else {
      actor = DeedPhrase(of: subject, parse, at: place, in: claims)
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

  /// The subject of a verb, or the noun right before it where the parse knows none; nil where the parse takes a
  /// noun behind a preposition for it.
  private static func subject(of verb: Int, _ parse: Parse, _ tokens: [Token]) -> Int? {
    guard let subject = parse.subject(of: verb) else { return noun(before: verb, parse, tokens) }
    return parse.child(of: subject, by: .caseMarker) == nil ? subject : nil
  }

  private static let auxiliaries = WordMap([
    "will", "wo", "would", "has", "have", "had", "did", "do", "does", "was", "were", "is", "are",
    "be",
    "been", "being",
  ])

  /// The noun or name before a verb with nothing but auxiliaries, negations and adverbs between them.
  private static func noun(before verb: Int, _ parse: Parse, _ tokens: [Token]) -> Int? {
    let index = tokens[max(0, verb - reach)..<verb].lastIndex {
      !auxiliaries.contains($0.lower) && !DeedReader.isBetween($0.lower)
        && DeedReader.negations[$0.lower] == nil
    }
    guard let index, tokens[index].kind == .word else { return nil }
    return parse.tags[index].isNominal || tokens[index].isCapitalised ? index : nil
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
    "near", "into", "to",
  ])
  /// How many tokens behind the verb, and of one phrase, are read.
  private static let reach = 10
  private static let longest = 4

  private static func circumstances(
    after verb: Int, _ tokens: [Token], _ parse: Parse, _ claims: EventClaims
  ) -> [(preposition: String, lemmas: [String])] {
    let clause = (verb + 1)..<min(tokens.count, verb + 1 + reach)
    let end = clause.first { tokens[$0].kind == .punctuation } ?? clause.upperBound
    return (verb + 1..<max(verb + 1, end)).compactMap { index in
      // "To stop" is no place.
      guard prepositions.contains(tokens[index].lower), index + 1 < tokens.count,
        !parse.tags[index + 1].isVerbal
      else { return nil }
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

  /// Whether the two surely tell of two deeds, the one of which is told and the other denied. Where nothing is
  /// done to anything, two nouns may stand for one thing that acts (a figure is a number), unless `strictly`.
  func exclude(_ denied: DeedRoles, strictly: Bool = false) -> Bool {
    let areTwo = { (one: DeedPhrase?, other: DeedPhrase?) in
      guard let one, let other else { return false }
      return one.excludes(other) || other.isNarrower(than: one)
    }
    if areTwo(patient, denied.patient) { return true }
    if circumstances.contains(where: { one in
      denied.circumstances.contains {
        $0.preposition == one.preposition && Self.areOther($0.lemmas, one.lemmas)
      }
    }) {
      return true
    }
    guard areTwo(actor, denied.actor) else { return false }
    return strictly || patient != nil || denied.patient != nil || actor?.isNamed == true
      || denied.actor?.isNamed == true
  }

  /// Whether something has one part in both deeds: what they are done to, or, where one of them names nothing
  /// of the kind, who acts or a place or the like. A word that both have is not enough: "took money from the
  /// fund" and "did not take the fund's reports" are not about one thing.
  func share(with other: DeedRoles) -> Bool {
    if let patient, let rival = other.patient { return patient.isLike(rival) }
    if let actor, let rival = other.actor, actor.isLike(rival) { return true }
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
    return DeedPhrase.areApart(one, other) || DeedPhrase.areApart(first, second)
  }
}
