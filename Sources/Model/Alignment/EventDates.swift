/// Finds the days that two articles give to one event which the one tells by a verb and the other by a noun,
/// in words that are otherwise little alike: "Sentencing was set for June 3", "will sentence him on June 13".
struct EventDates {
  /// When an article says that something happened or will happen.
  struct Mention {
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
  /// How many words two sentences on what is over must have in common.
  private static let leastShared = 2

  let claims: EventClaims

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
  static func isClock(_ item: EventClaims.Item) -> Bool {
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
  func stem(of token: Token, isFirst: Bool) -> UInt64? {
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
