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

  /// The roles of the verb at `token` of the sentence at `place`.
  init(
    of token: Int, at place: SharedClauses.Place, in claims: EventClaims,
    _ syntax: inout EventSyntax
  ) {
    let tokens = claims.sentence(at: place).tokens
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
    name = Governor.name(of: subject, parse, tokens, in: claims.analyses[place.document].names)
    if name == nil, parse.tags[subject].partOfSpeech == .noun {
      actor = claims.lemma(of: tokens[subject].lower).lemma
    }
  }

  /// Whether the two surely tell of two deeds.
  func exclude(_ other: DeedRoles) -> Bool {
    if let patient, let rival = other.patient, Self.areApart(patient, rival) { return true }
    if Self.areApart(matter, other.matter) { return true }
    if let name, let rival = other.name { return name != rival }
    // Where nothing is done to anything, two nouns may stand for one thing: a figure is a number.
    guard let actor, let rival = other.actor, patient != nil || other.patient != nil else {
      return false
    }
    return actor != rival && !LikeWords.mean(actor, rival)
  }

  /// Whether two phrases both say something, and have nothing in common.
  private static func areApart(_ one: [String], _ other: [String]) -> Bool {
    !one.isEmpty && !other.isEmpty && !one.contains { other.contains($0) }
  }
}
