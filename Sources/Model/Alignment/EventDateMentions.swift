// Which event a date belongs to, by the parse of its sentence.
extension EventDates {
  /// How many tokens before a verb tell that it is still to come ("is to be sentenced").
  private static let auxiliaries = 3

  /// Verbs that only say that there is something at a time.
  private static let scheduling = WordMap([
    "set", "schedule", "plan", "slate", "be", "hold", "expect", "take", "begin", "start", "due",
    "postpone", "delay", "put", "occur", "happen", "break", "erupt",
  ])

  /// Endings of nouns that tell of a deed, and such nouns without one.
  private static let deeds = ["ing", "ion", "ment", "ance", "ial"]
  static let events = WordMap([
    "vote", "debate", "speech", "summit", "attack", "arrest", "crash", "strike", "raid", "trip",
    "visit", "launch", "storm", "flood", "verdict", "sentence", "funeral", "rally", "protest",
    "count", "meeting", "decision", "release", "quake", "earthquake", "fire", "explosion", "death",
  ])

  /// The events that a date may belong to, by the parse of its sentence: a noun above it and the verb.
  func mentions(_ item: EventClaims.Item, _ syntax: inout EventSyntax) -> [Mention] {
    let tokens = claims.sentence(of: item).tokens
    guard tokens.count <= 120, !item.tokens.isEmpty else { return [] }
    let parse = syntax.parse(at: item.place, tokens)
    let (noun, verb) = heads(of: item.tokens, parse)
    var mentions: [Mention] = []
    var isPlanned = false
    var actor: Int?
    // What was announced on a day is told by the noun; many things are announced.
    let lemma = verb.map { Lemmatizer.lemma(of: tokens[$0].lower, as: .verb) } ?? ""
    if let verb,
      Self.scheduling.contains(lemma) || SpeechLexicon.shared.forms[tokens[verb].lower] == nil
    {
      guard parse.negation(of: verb, in: tokens) == nil else { return [] }
      isPlanned = tokens[max(0, verb - Self.auxiliaries)..<verb].contains {
        $0.lower == "will" || $0.lower == "to"
      }
      var event: Int? = verb
      actor = parse.actor(of: verb)
      if Self.scheduling.contains(lemma) {
        isPlanned = isPlanned || lemma != "be" && lemma != "hold"
        (event, actor) = (scheduled(by: verb, parse), nil)
      }
      add(event, actor, isPlanned, item, parse, tokens, to: &mentions)
    }
    if let noun, isDeed(tokens[noun].lower) || Self.isClock(item) {
      add(noun, actor, isPlanned, item, parse, tokens, to: &mentions)
    }
    return mentions
  }

  /// What a verb says to be at a time.
  private func scheduled(by verb: Int, _ parse: Parse) -> Int? {
    let noun =
      parse.relations[verb] == .relativeClause
      ? parse.head(of: verb) : parse.object(of: verb) ?? parse.subject(of: verb)
    return noun.flatMap { parse.tags[$0].partOfSpeech == .noun ? $0 : nil }
  }

  /// The lemma of the noun that something is done to.
  private func thing(
    of verb: Int, _ item: EventClaims.Item, _ parse: Parse, _ tokens: [Token]
  ) -> String? {
    guard parse.tags[verb].isVerbal, let object = parse.object(of: verb) else { return nil }
    let names = claims.analyses[item.document].names
    if let name = Governor.name(of: object, parse, tokens, in: names) { return name }
    guard parse.tags[object].partOfSpeech == .noun else { return nil }
    return Lemmatizer.lemma(of: tokens[object].lower, as: .noun)
  }

  /// Words that tell one event of a kind from another.
  private static let kinds = WordMap([
    "first", "second", "third", "fourth", "next", "final", "special", "primary", "general",
    "runoff",
    "preliminary", "bail", "earlier", "previous", "opening",
  ])

  /// The surnames of the people in the phrase of a noun: "the trial of Ann Cole", "Karl Ost's trial".
  private func names(under noun: Int, _ item: EventClaims.Item, _ parse: Parse) -> [String] {
    guard !parse.tags[noun].isVerbal else { return [] }
    let range = claims.sentence(of: item).range(ofTokens: parse.subtree(of: noun))
    return claims.analyses[item.document].names(inSentence: item.claim.sentence)
      .filter { $0.kind == .person && $0.range.overlaps(range) }
      .map { PersonName.key(of: $0.canonical) }
  }

  private static let indefinite = WordMap(["a", "an", "another", "second", "new", "special"])

  private func isDeed(_ lower: String) -> Bool {
    Self.events.contains(Lemmatizer.lemma(of: lower, as: .noun))
      || Self.deeds.contains { lower.hasSuffix($0) }
  }

  private func add(
    _ event: Int?, _ actor: Int?, _ isPlanned: Bool, _ item: EventClaims.Item, _ parse: Parse,
    _ tokens: [Token], to mentions: inout [Mention]
  ) {
    guard let event, !item.tokens.contains(event),
      let stem = stem(of: tokens[event], isFirst: event == 0),
      !mentions.contains(where: { $0.stem == stem })
    else { return }
    mentions.append(
      Mention(
        item: item, stem: stem,
        actor: actor.flatMap { self.actor(at: $0, item, parse, tokens) },
        thing: thing(of: event, item, parse, tokens), names: names(under: event, item, parse),
        kinds: parse.children(of: event).map { tokens[$0].lower }.filter {
          Self.kinds.contains($0)
        },
        isNoun: !parse.tags[event].isVerbal,
        isIndefinite: parse.children(of: event).contains {
          Self.indefinite.contains(tokens[$0].lower)
        }, isPlanned: isPlanned))
  }

  /// The name or the noun of whoever does something; nil where a place stands for somebody who is not known.
  private func actor(
    at token: Int, _ item: EventClaims.Item, _ parse: Parse, _ tokens: [Token]
  ) -> String? {
    if let name = Governor.name(of: token, parse, tokens, in: claims.analyses[item.document].names)
    {
      return name
    }
    return tokens[token].capitals == .none
      ? Lemmatizer.lemma(of: tokens[token].lower, as: .noun) : nil
  }

  /// The uppermost noun that a date hangs on, and the verb above that.
  private func heads(of date: Range<Int>, _ parse: Parse) -> (noun: Int?, verb: Int?) {
    var token = date.lowerBound
    var noun: Int?
    for _ in 0..<8 {
      guard let head = parse.head(of: token) else { break }
      if !date.contains(head) {
        if parse.tags[head].isVerbal { return (noun, head) }
        if parse.tags[head].partOfSpeech == .noun { noun = head }
      }
      token = head
    }
    return (noun, nil)
  }
}
