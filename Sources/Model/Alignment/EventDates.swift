/// Finds the days that two articles give to one event which the one tells by a verb and the other by a noun,
/// in words that are otherwise little alike: "Sentencing was set for June 3", "will sentence him on June 13".
struct EventDates {
  /// When an article says that something happened or will happen.
  private struct Mention {
    var item: EventClaims.Item
    /// The stem of the word for the event.
    var stem: UInt64
    /// The lemma or name of whoever does it; nil where it is left out.
    var actor: String?
    /// What it is done to, where a verb tells it; nil for pronouns too.
    var thing: String?
    /// The people that the phrase of its noun names, and words that tell it from others of its kind.
    var names: [String]
    var kinds: [String]
    /// Whether a noun tells it, and whether that is one of several ("a hearing").
    var isNoun: Bool
    var isIndefinite: Bool
    /// Whether it is still to come.
    var isPlanned: Bool
  }

  /// How many tokens from a date the word for its event may stand.
  private static let reach = 14
  /// A word with more dates than this names no single event.
  private static let most = 24
  /// A word that weighs less names no event ("come", "day").
  private static let leastWeight: Float = 0.55
  /// How many tokens before a verb tell that it is still to come ("is to be sentenced").
  private static let auxiliaries = 3
  /// How many words two sentences on what is over must have in common.
  private static let leastShared = 2

  private let claims: EventClaims

  init(claims: EventClaims) { self.claims = claims }

  /// The pairs of dates of one event that exclude each other.
  func pairs(_ syntax: inout EventSyntax) -> [PairJudge.Pair] {
    let items = claims.items.filter { item in
      guard item.claim.kind == .date || item.claim.kind == .time else { return false }
      return item.calendar.map { $0.end - $0.first == 1 } ?? Self.isClock(item)
    }
    let places = items.map { (item: $0, stems: stems(beside: $0)) }
    let shared = Self.shared(among: places)
    guard !shared.values.isEmpty else { return [] }
    var mentions = NumberMap<[Mention]>()
    // A parse is dear: it is asked only where two articles have a date beside the word.
    for (item, stems) in places where stems.contains(where: { shared.contains($0) }) {
      for mention in self.mentions(item, &syntax) where shared.contains(mention.stem) {
        mentions[mention.stem, default: []].append(mention)
      }
    }
    return mentions.values.filter { $0.count <= Self.most }.flatMap(rivals)
  }

  /// Whether a claim is a time of day, in figures, of a day that is not named.
  private static func isClock(_ item: EventClaims.Item) -> Bool {
    guard case .text(let time) = item.claim.value else { return false }
    return time.hasPrefix("T") && time.utf8.contains(UInt8(ascii: ":"))
  }

  private static let zones = WordMap([
    "local", "eastern", "pacific", "gmt", "utc", "edt", "est", "cdt", "cst", "mdt", "mst", "pdt",
    "pst", "et", "pt",
    "bst", "cet",
  ])

  /// Whether the sentence says of which place a time of day is.
  private func hasZone(_ mention: Mention) -> Bool {
    claims.sentence(of: mention.item).tokens.contains { Self.zones.contains($0.lower) }
  }

  // MARK: - Words beside dates

  /// The stems that stand beside a few dates of two articles, so that a parse can find a rival.
  private static func shared(
    among places: [(item: EventClaims.Item, stems: [UInt64])]
  ) -> NumberMap<Bool> {
    var told = NumberMap<(document: Int, isShared: Bool, count: Int)>()
    for (item, stems) in places {
      for stem in stems {
        told[stem, default: (item.document, false, 0)].count += 1
        if told[stem]?.document != item.document { told[stem]?.isShared = true }
      }
    }
    var shared = NumberMap<Bool>()
    for (_, stems) in places {
      for stem in stems {
        guard let found = told[stem], found.isShared, found.count <= most else { continue }
        shared[stem, default: true] = true
      }
    }
    return shared
  }

  private func stems(beside item: EventClaims.Item) -> [UInt64] {
    let tokens = claims.sentence(of: item).tokens
    let nearby =
      max(
        0, item.tokens.lowerBound - Self.reach)..<min(
        tokens.count, item.tokens.upperBound + Self.reach)
    return nearby.compactMap { index in
      item.tokens.contains(index) ? nil : stem(of: tokens[index], isFirst: index == 0)
    }
  }

  /// The stem of a word that can name an event; nil for others.
  private func stem(of token: Token, isFirst: Bool) -> UInt64? {
    guard token.kind == .word, isFirst || token.capitals == .none, token.lower.utf8.count > 3,
      WordWeight.weight(of: claims.lemma(of: token.lower).lemma) >= Self.leastWeight
        || Self.events.contains(Lemmatizer.lemma(of: token.lower, as: .noun))
    else { return nil }
    return TextHash.of(Self.stem(of: token.lower))
  }

  private static let endings = ["ings", "ing", "ions", "ion", "ed", "es", "e", "s"]

  /// What a verb and its noun have in common: "sentenc" of "sentencing" and "sentence".
  private static func stem(of lower: String) -> String {
    for ending in endings where lower.hasSuffix(ending) {
      let stem = lower.dropLast(ending.utf8.count)
      if stem.utf8.count >= 4 { return String(stem) }
    }
    return lower
  }

  // MARK: - Mentions

  /// Verbs that only say that there is something at a time.
  private static let scheduling = WordMap([
    "set", "schedule", "plan", "slate", "be", "hold", "expect", "take", "begin", "start", "due",
    "postpone", "delay", "put", "occur", "happen", "break", "erupt",
  ])

  /// Endings of nouns that tell of a deed, and such nouns without one.
  private static let deeds = ["ing", "ion", "ment", "ance", "ial"]
  private static let events = WordMap([
    "vote", "debate", "speech", "summit", "attack", "arrest", "crash", "strike", "raid", "trip",
    "visit", "launch", "storm", "flood", "verdict", "sentence", "funeral", "rally", "protest",
    "count", "meeting", "decision", "release", "quake", "earthquake", "fire", "explosion", "death",
  ])

  /// The events that a date may belong to, by the parse of its sentence: a noun above it and the verb.
  private func mentions(_ item: EventClaims.Item, _ syntax: inout EventSyntax) -> [Mention] {
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

  // MARK: - Rivals

  /// The first dates of one event that exclude each other, where each article gives it a single day.
  private func rivals(among mentions: [Mention]) -> [PairJudge.Pair] {
    var result: [PairJudge.Pair] = []
    for (place, one) in mentions.enumerated() {
      for other in mentions[(place + 1)...] where other.item.document != one.item.document {
        guard hasOneDay(one, mentions), hasOneDay(other, mentions), areOneEvent(one, other),
          let relation = DateRelation.relation(
            DateRelation.Words(one.item), DateRelation.Words(other.item)),
          relation.reason == .differentValue
        else { continue }
        result.append(
          PairJudge.Pair(
            first: one.item.index, second: other.item.index, relation: relation, score: 0.8))
      }
    }
    return result
  }

  private func hasOneDay(_ mention: Mention, _ mentions: [Mention]) -> Bool {
    mentions.allSatisfy {
      guard $0.item.document == mention.item.document else { return true }
      guard let day = mention.item.calendar, let other = $0.item.calendar else {
        return $0.item.claim.value == mention.item.claim.value
      }
      return other.sharesDay(with: day)
    }
  }

  private func areOneEvent(_ one: Mention, _ other: Mention) -> Bool {
    guard one.isPlanned == other.isPlanned else { return false }
    if let actor = one.actor, let otherActor = other.actor, actor != otherActor { return false }
    if let thing = one.thing, let otherThing = other.thing, thing != otherThing,
      !LikeWords.mean(thing, otherThing)
    {
      return false
    }
    if one.isIndefinite, other.isIndefinite { return false }
    let areOfOnePerson = one.names.contains { other.names.contains($0) }
    guard one.names.isEmpty || other.names.isEmpty || areOfOnePerson, one.kinds == other.kinds
    else { return false }
    if Self.isClock(one.item) || Self.isClock(other.item), hasZone(one) || hasZone(other) {
      return false
    }
    // The stem itself is one of the terms in common where both tell it by one word.
    if one.isNoun, other.isNoun { return claims.termsInCommon(one.item, other.item) > 1 }
    let isOneActor = one.actor != nil && one.actor == other.actor
    return one.isPlanned
      || claims.termsInCommon(one.item, other.item) >= (isOneActor ? 1 : Self.leastShared)
  }
}
