/// A noun with its words that takes part in a deed: "the driver of the truck" of "the driver of the truck was
/// arrested".
struct DeedPhrase {
  /// The lemma of the noun that the other words describe.
  private(set) var noun: String
  /// The lemmas of the noun and of the words before it that say something, but not of an owner.
  private var words: [String]
  /// The lemmas of whose it is ("the suspect's wife"), and of what it is of or about ("fraud" of "evidence of
  /// fraud").
  private var owner: [String]
  private var matter: [String]
  /// The name that it is or has; none for "it" and the like.
  private var mention: NameMention?
  /// Whether a word sets it apart from others of its kind: "a second suspect", "its own version".
  private var isOther: Bool
  /// Whether "the" or the like points at one thing that is known, and whether a name tells which it is.
  private var isDefinite = false
  private var hasOwnName = false

  private static let others = WordMap([
    "another", "other", "second", "third", "separate", "own", "similar", "rival", "different",
    "earlier", "previous", "neighbouring", "neighboring", "smaller", "larger", "former",
  ])

  /// The phrase of a noun; nil for a pronoun, of which it is too unsure what it stands for.
  init?(
    of noun: Int, _ parse: Parse, at place: SharedClauses.Place, in claims: EventClaims
  ) {
    let tokens = claims.sentence(at: place).tokens
    guard parse.tags[noun].isNominal || tokens[noun].isCapitalised,
      parse.tags[noun].partOfSpeech != .pronoun
    else { return nil }
    // "Mr Xi" may be taken for a "Mr" and what he is called.
    let isTitle = noun + 1 < tokens.count && tokens[noun + 1].isCapitalised
    let noun =
      isTitle
        && ["mr", "mrs", "ms", "mr.", "mrs.", "ms.", "dr", "dr."].contains(tokens[noun].lower)
      ? noun + 1 : noun
    let lemmas = { (phrase: Range<Int>) in
      phrase.map { claims.lemma(of: tokens[$0].lower) }.filter(\.isContent).map(\.lemma)
    }
    let phrase = parse.nounPhrase(of: noun)
    let owner = parse.child(of: noun, by: .possessive).map { $0..<$0 + 1 }
    // "Any commitment whatsoever".
    let head = tokens[noun].lower == "whatsoever" ? max(0, noun - 1) : noun
    self.noun = claims.lemma(of: tokens[head].lower).lemma
    let start = owner.map { phrase.contains($0.upperBound) ? $0.upperBound : phrase.lowerBound }
    words = lemmas((start ?? phrase.lowerBound)..<max(start ?? phrase.lowerBound, head + 1))
    self.owner = owner.map { $0.map { tokens[$0].lower } } ?? []
    matter =
      parse.child(of: noun, by: .nominalModifier).map { lemmas(parse.nounPhrase(of: $0)) } ?? []
    let names = claims.analyses[place.document].names
    mention = Governor.mention(of: noun, parse, tokens, in: names).flatMap {
      $0.isAnaphor ? nil : $0
    }
    isOther = phrase.contains { Self.others.contains(tokens[$0].lower) }
    isDefinite = phrase.contains { ["the", "this", "that"].contains(tokens[$0].lower) }
    hasOwnName = (phrase.lowerBound..<max(phrase.lowerBound, head)).contains {
      $0 > 0 && tokens[$0].isCapitalised
    }
  }

  /// The phrase of somebody who speaks of himself.
  init(speaker: String) {
    noun = PersonName.key(of: speaker)
    (words, owner, matter) = ([noun], [], [])
    mention = NameMention(range: 0..<0, sentence: 0, kind: .person, canonical: speaker)
    isOther = false
  }

  /// Whether it is or has a name.
  var isNamed: Bool { mention != nil }

  /// Nouns for a body or a person who is also named.
  private static let standIns = WordMap([
    "company", "firm", "agency", "government", "ministry", "department", "bank", "army", "military",
    "group", "party", "administration", "country", "union", "team", "president", "minister",
    "mayor", "governor", "senator", "chief", "owner", "bureau", "city", "state", "police",
  ])

  /// Whether the two surely stand for two things.
  func excludes(_ other: DeedPhrase) -> Bool {
    if isOther != other.isOther || Self.areApart(matter, other.matter)
      || Self.areApart(owner, other.owner)
    {
      return true
    }
    switch (mention, other.mention) {
    case (let one?, let rival?): return Self.areTwo(one, rival)
    case (nil, nil):
      return noun != other.noun && !LikeWords.mean(noun, other.noun) && areApart(other)
    case (_?, nil): return !Self.standIns.contains(other.noun) && areApart(other)
    case (nil, _?): return !Self.standIns.contains(noun) && areApart(other)
    }
  }

  private static func areTwo(_ one: NameMention, _ other: NameMention) -> Bool {
    if one.canonical == other.canonical { return false }
    guard one.kind == .person || one.kind == .other, one.kind == other.kind else { return true }
    guard PersonName.key(of: one.canonical) == PersonName.key(of: other.canonical) else {
      return true
    }
    // "Eva Lind", "Mia Lind"; but not "Ann" and "A. B.".
    guard let given = PersonName.given(of: one.canonical),
      let rival = PersonName.given(of: other.canonical)
    else { return false }
    return given.utf8.first != rival.utf8.first
  }

  /// Whether what is denied of this is no denial of what is told of the other, which is more: "operations were
  /// cancelled", "emergency operations were not". But "the cable deal" may be "the deal".
  func isNarrower(than told: DeedPhrase) -> Bool {
    noun == told.noun && told.words.count <= 1 && told.mention == nil && words.count > 1
      && (!told.isDefinite || hasOwnName)
  }

  /// Whether the two stand for one thing, as far as their words tell.
  func isLike(_ other: DeedPhrase) -> Bool {
    if let mention, let rival = other.mention, !Self.areTwo(mention, rival) { return true }
    return noun == other.noun || LikeWords.mean(noun, other.noun)
  }

  private func areApart(_ other: DeedPhrase) -> Bool { Self.areApart(words, other.words) }

  /// Whether two phrases both say something, and have nothing in common.
  static func areApart(_ one: [String], _ other: [String]) -> Bool {
    !one.isEmpty && !other.isEmpty && !one.contains { other.contains($0) }
  }
}
