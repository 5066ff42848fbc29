/// Finds what one speaker says was done and another says was not: "three warnings were given", "the
/// officers gave no warning".
///
/// The deed is told by one verb, denied in one place and not in the other, with a noun or a name near it
/// that both have. Two people who speak of it may do so in one article; where only the outlets tell it,
/// or one speaker is quoted twice, more words must be shared, and the articles be two.
struct Counterclaims {
  /// A deed that is told in one place and denied in another.
  struct Conflict {
    var sides: [Claim]
    /// The words that tell it and those that deny it.
    var words: (told: String, denied: String)

    /// Whether a sentence of one conflict is one of the other.
    func sharesSentence(with other: Conflict) -> Bool {
      sides.contains { side in
        other.sides.contains { $0.document == side.document && $0.sentence == side.sentence }
      }
    }
  }

  /// A verb in a sentence, with the words near it.
  private struct Deed {
    var place: SharedClauses.Place
    var verb: Int
    /// The negation and the verb, or the verb alone.
    var words: Range<Int>
    /// The claim that reports the words with the verb; nil where the outlet tells the deed.
    var speech: EventClaims.Item?
    /// The words near the verb that say something.
    var near: [Int]
  }

  /// How far from the verb words still belong to its deed.
  private static let reach = 6
  /// How far before a verb words can make it something else than a deed that is told.
  private static let farReach = 14
  /// Longer sentences are not compared.
  private static let mostTokens = 120
  /// Of one denied verb, so many other places are looked at.
  private static let mostPlaces = 60

  private let claims: EventClaims
  private var syntax: EventSyntax
  /// Whether a lemma is one of a verb that is denied somewhere, by its number.
  private var isDenied: [Bool]
  private var denials: [Deed] = []

  /// The denied deeds of all articles.
  init(claims: EventClaims, syntax: EventSyntax) {
    self.claims = claims
    self.syntax = syntax
    isDenied = [Bool](repeating: false, count: claims.words.lemmaCount)
    let isNegation = (0..<claims.words.count).map {
      Self.negations[hash: claims.words[Int32(truncatingIfNeeded: $0)].hash] != nil
    }
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() where words.count <= Self.mostTokens {
        let place = SharedClauses.Place(document: document, sentence: number)
        for index in words.indices where isNegation[Int(words[index])] {
          guard let deed = deniedDeed(at: index, of: place) else { continue }
          denials.append(deed)
          isDenied[Int(lemma(deed.verb, at: place))] = true
        }
      }
    }
  }

  /// What is told in one place and denied in another, one conflict for a denial at most.
  mutating func conflicts() -> [Conflict] {
    guard !denials.isEmpty else { return [] }
    var told = NumberMap<[(place: SharedClauses.Place, token: Int)]>()
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() where words.count <= Self.mostTokens {
        for index in words.indices {
          let lemma = claims.words[words[index]].lemmaNumber
          guard isDenied[Int(lemma)] else { continue }
          told[UInt64(lemma), default: []].append(
            (SharedClauses.Place(document: document, sentence: number), index))
        }
      }
    }
    var conflicts: [Conflict] = []
    for denial in denials {
      let places = told[UInt64(lemma(denial.verb, at: denial.place))] ?? []
      guard places.count <= Self.mostPlaces else { continue }
      for (place, token) in places {
        guard let conflict = conflict(of: denial, with: token, at: place) else { continue }
        // What is denied again, or told of by two, is one dispute.
        if !conflicts.contains(where: { $0.sharesSentence(with: conflict) }) {
          conflicts.append(conflict)
        }
        break
      }
    }
    return conflicts
  }

  // MARK: - Denials

  /// What denies a verb after it.
  private static let negations = WordMap(["not", "n't", "never", "none", "nobody", "no"])
  /// Words between a negation and its verb.
  private static let between = WordMap([
    "been", "be", "yet", "ever", "have", "had", "has", "was", "were", "is", "are", "one",
  ])
  /// Who does not believe that something was done says that it was not.
  private static let beliefs = WordMap(["believe", "think"])

  /// The deed that the word at `index` denies.
  private func deniedDeed(at index: Int, of place: SharedClauses.Place) -> Deed? {
    let tokens = claims.sentence(at: place).tokens
    var verb = index + 1
    if tokens[index].lower == "no", index + 1 < tokens.count, tokens[index + 1].lower != "one" {
      // "Gave no warning": what was not given is what both must tell of.
      guard index > 0, isDeed(index - 1, at: place), !isOpen(index - 1, tokens) else { return nil }
      var noun = index + 1
      while noun + 1 < min(tokens.count, index + 4), tokens[noun + 1].kind == .word,
        claims.lemma(of: tokens[noun + 1].lower).isContent
      { noun += 1 }
      return Deed(
        place: place, verb: index - 1, words: index - 1..<noun + 1,
        speech: speech(with: index - 1, at: place), near: [noun])
    }
    while verb < tokens.count, Self.isBetween(tokens[verb].lower) { verb += 1 }
    if verb < tokens.count, Self.beliefs.contains(tokens[verb].lower) {
      let next = (verb + 1)..<min(tokens.count, verb + 5)
      verb = next.first { isDeed($0, at: place) } ?? tokens.count
    }
    guard verb < tokens.count, isDeed(verb, at: place), !isOpen(index, tokens),
      !Self.isOnly(after: index, tokens),
      verb + 1 >= tokens.count || !Self.questions.contains(tokens[verb + 1].lower)
    else { return nil }
    return Deed(
      place: place, verb: verb, words: index..<verb + 1, speech: speech(with: verb, at: place),
      near: words(near: verb, at: place))
  }

  /// Words after a verb that is denied with a question: "did not show whether".
  private static let questions = WordMap(["whether", "if", "how", "why", "what", "who", "where"])

  private static func isBetween(_ lower: String) -> Bool {
    between.contains(lower) || lower.utf8.count > 4 && lower.hasSuffix("ly")
  }

  /// Whether a negation only leads to what is more: "not only", "not so much".
  private static func isOnly(after index: Int, _ tokens: [Token]) -> Bool {
    tokens[(index + 1)...].prefix(3).contains {
      ["only", "just", "so", "merely", "simply"].contains($0.lower)
    }
  }

  /// Verbs that tell too little by themselves.
  private static let light = WordMap([
    "be", "have", "do", "say", "tell", "think", "believe", "want", "get", "go", "know", "see",
    "look", "respond", "comment", "reply", "answer", "return", "mean", "need", "seem", "ask",
  ])

  /// Whether the word at `index` may be a verb that tells of a deed.
  private func isDeed(_ index: Int, at place: SharedClauses.Place) -> Bool {
    let word = claims.words[claims.numbers[place.document][place.sentence][index]]
    let token = claims.sentence(at: place).tokens[index]
    guard token.kind == .word, word.weight > 0, !token.lower.hasSuffix("ing") else { return false }
    return Self.light[hash: word.lemmaHash] == nil
  }

  // MARK: - Deeds that are told

  /// Words before a verb after which it tells of no deed that was done.
  private static let openings = WordMap([
    "if", "whether", "where", "why", "would", "could", "should", "will", "may", "might", "can",
    "ca", "wo", "must", "to", "unless", "cannot", "until", "going", "'ll",
  ])
  /// Words before a verb in whose company it may be denied.
  private static let doubts = WordMap([
    "fail", "failed", "deny", "denied", "denies", "no", "without", "doubt", "false", "falsely",
    "ever", "not", "n't", "never", "nor", "neither", "nobody", "none", "declined", "refused",
    "dispute", "disputed",
  ])

  /// Whether the words before `index` leave open whether it was done.
  private func isOpen(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[max(0, index - Self.reach)..<index].contains { Self.openings.contains($0.lower) }
  }

  private mutating func conflict(
    of denial: Deed, with verb: Int, at place: SharedClauses.Place
  ) -> Conflict? {
    let tokens = claims.sentence(at: place).tokens
    let isInside = place.document == denial.place.document
    guard place.number != denial.place.number, isDeed(verb, at: place), !isOpen(verb, tokens),
      !tokens[max(0, verb - Self.farReach)..<verb].contains(where: {
        Self.doubts.contains($0.lower)
      }),
      verb + 1 >= tokens.count || tokens[verb + 1].lower != "no"
    else { return nil }
    let speech = speech(with: verb, at: place)
    let least = areRivals(speech, denial.speech) ? 1 : 2
    let deed = Deed(
      place: place, verb: verb, words: verb..<verb + 1, speech: speech,
      near: words(near: verb, at: place))
    guard least == 1 || !isInside, common(deed, denial).count >= least, isVerb(denial),
      isVerb(deed), nouns(of: deed).intersection(nouns(of: denial)).count >= least,
      !haveOtherDays(deed, denial)
    else { return nil }
    let roles = DeedRoles(of: verb, at: place, in: claims, &syntax)
    let denied = DeedRoles(of: denial.verb, at: denial.place, in: claims, &syntax)
    guard !roles.exclude(denied) else { return nil }
    return Conflict(
      sides: [side(of: deed), side(of: denial)], words: (words(of: deed), words(of: denial)))
  }

  /// A word in common must weigh this much, and a verb that is to tell what was done by itself.
  private static let leastWeight: Float = 0.5
  private static let leastWeightOfVerb: Float = 0.65

  /// The lemmas of words that two deeds have near them.
  private func common(_ one: Deed, _ other: Deed) -> Set<Int32> {
    Set(one.near.map { lemma($0, at: one.place) })
      .intersection(other.near.map { lemma($0, at: other.place) })
  }

  /// The lemmas of the nouns near the verb of a deed. A verb that says little by itself, as "make" and
  /// "come" do, tells only of the nouns right before and after it.
  private func nouns(of deed: Deed) -> Set<Int32> {
    let tags = Tagger.tags(of: claims.sentence(at: deed.place).tokens)
    var nouns = deed.near.filter { tags[$0].isNominal }
    let number = claims.numbers[deed.place.document][deed.place.sentence][deed.verb]
    if claims.words[number].weight < Self.leastWeightOfVerb {
      let before = nouns.last { $0 < deed.verb }
      let after = nouns.first { $0 > deed.verb }
      nouns = [before, after].compactMap { $0 }
    }
    return Set(nouns.map { lemma($0, at: deed.place) })
  }

  /// Whether two different speakers tell of the deed.
  private func areRivals(_ one: EventClaims.Item?, _ other: EventClaims.Item?) -> Bool {
    guard let first = one?.speaker, let second = other?.speaker else { return false }
    return first.name != second.name && first.surname != second.surname
  }

  private func isVerb(_ deed: Deed) -> Bool {
    Tagger.tags(of: claims.sentence(at: deed.place).tokens)[deed.verb].isVerbal
  }

  // MARK: - Days

  private static let perfect = WordMap(["had", "has", "have", "never"])

  /// Whether the two are told of other days, and it was not denied for all days before.
  private func haveOtherDays(_ told: Deed, _ denied: Deed) -> Bool {
    let (first, second) = (days(of: told), days(of: denied))
    guard let end = first.map(\.end).max(), let start = second.map(\.first).min(),
      !first.contains(where: { day in second.contains { $0.sharesDay(with: day) } })
    else { return false }
    let tokens = claims.sentence(at: denied.place).tokens
    let isForAll = tokens[max(0, denied.words.lowerBound - 1)..<denied.verb].contains {
      Self.perfect.contains($0.lower)
    }
    return !(isForAll && end <= start)
  }

  /// The days that are named in the report of a deed.
  private func days(of deed: Deed) -> [CalendarRange] {
    claims.items(at: deed.place).compactMap { item in
      guard let calendar = item.calendar else { return nil }
      return deed.speech?.tokens.contains(item.tokens.lowerBound) == false ? nil : calendar
    }
  }

  // MARK: - Words

  private func lemma(_ token: Int, at place: SharedClauses.Place) -> Int32 {
    claims.words[claims.numbers[place.document][place.sentence][token]].lemmaNumber
  }

  /// The words that say something near a verb, in the same report if it stands in one.
  private func words(near verb: Int, at place: SharedClauses.Place) -> [Int] {
    let numbers = claims.numbers[place.document][place.sentence]
    let report = speech(with: verb, at: place)?.tokens ?? numbers.indices
    let range = (verb - Self.reach..<verb + Self.reach + 1).clamped(to: report)
    return range.filter { index in
      index != verb && claims.words[numbers[index]].weight >= Self.leastWeight
    }
  }

  /// The narrowest report of somebody's words with the token in it.
  private func speech(with token: Int, at place: SharedClauses.Place) -> EventClaims.Item? {
    claims.items(at: place).filter {
      ($0.claim.kind == .stance || $0.claim.kind == .quotation) && $0.speaker != nil
        && $0.tokens.contains(token)
    }.min { ($0.tokens.count, $0.index) < ($1.tokens.count, $1.index) }
  }

  private func side(of deed: Deed) -> Claim {
    deed.speech?.claim ?? claims.claim(ofSentenceAt: deed.place, around: deed.words)
  }

  private func words(of deed: Deed) -> String {
    let analysis = claims.analyses[deed.place.document]
    return analysis.article.words(
      in: analysis.sentences[deed.place.sentence].range(ofTokens: deed.words))
  }
}
