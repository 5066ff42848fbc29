/// Finds what one speaker says was done and another says was not: "three warnings were given", "the
/// officers gave no warning".
///
/// The deed is told by one verb, denied in one place and not in the other, with a noun or a name near it
/// that both have. Two people who speak of it may do so in one article; where only the outlets tell it,
/// or one speaker is quoted twice, more words must be shared, and the articles be two.
struct Counterclaims {
  /// A verb that is told more often is compared with nothing, and of the places of one that has words in
  /// common with a denial, so many are looked at.
  private static let mostVerbs = 400
  private static let mostPlaces = 60

  private let claims: EventClaims
  private let reader: DeedReader
  private var syntax: EventSyntax
  private var tags = NumberMap<[WordTag]>()
  private let denials: [ToldDeed]

  /// The denied deeds of all articles.
  init(claims: EventClaims, syntax: EventSyntax) {
    self.claims = claims
    self.syntax = syntax
    let reader = DeedReader(claims: claims)
    let isNegation = (0..<claims.words.count).map {
      DeedReader.negations[hash: claims.words[Int32(truncatingIfNeeded: $0)].hash] != nil
    }
    var denials: [ToldDeed] = []
    Self.forEachWord(of: claims) { place, index, number in
      guard isNegation[number], let deed = reader.deniedDeed(at: index, of: place) else { return }
      denials.append(deed)
    }
    self.reader = reader
    self.denials = denials + claims.items.compactMap(reader.deniedDeed)
  }

  /// Calls `body` with the place, the index and the number of each word of the sentences that are read.
  private static func forEachWord(
    of claims: EventClaims, _ body: (SharedClauses.Place, Int, Int) -> Void
  ) {
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() where words.count <= DeedReader.mostTokens {
        let place = SharedClauses.Place(document: document, sentence: number)
        for index in words.indices { body(place, index, Int(words[index])) }
      }
    }
  }

  /// The keys of what the verb of a deed stands for: a verb stands for itself and for those that mean the
  /// same in news.
  private func classes(of deed: ToldDeed) -> [UInt64] {
    let numbers = claims.numbers[deed.place.document][deed.place.sentence]
    return LikeWords.keys(of: claims.words[numbers[deed.verb]].lemmaHash)
  }

  /// What is told in one place and denied in another, one conflict for a denial at most.
  mutating func disputes() -> [Dispute] {
    let told = self.told()
    var disputes: [Dispute] = []
    // What is denied again, or told of by two, is one dispute.
    var known = NumberMap<Bool>()
    for denial in denials {
      for (place, token) in places(for: denial, among: told) {
        guard let dispute = dispute(of: denial, with: token, at: place) else { continue }
        let isKnown = known[place.number] != nil || known[denial.place.number] != nil
        known[place.number] = true
        known[denial.place.number] = true
        if !isKnown { disputes.append(dispute) }
        break
      }
    }
    return disputes
  }

  /// The places of verbs that may tell what was denied, with a word beside them that the denial has too.
  private func places(
    for denial: ToldDeed, among told: NumberMap<[(place: SharedClauses.Place, token: Int)]>
  ) -> ArraySlice<(place: SharedClauses.Place, token: Int)> {
    let near = denial.near.map { reader.lemma($0, at: denial.place) }
    let keys = classes(of: denial)
    let count = keys.reduce(0) { $0 + (told[$1]?.count ?? 0) }
    guard count <= Self.mostVerbs else { return [] }
    return keys.flatMap { told[$0] ?? [] }.filter { place, token in
      let numbers = claims.numbers[place.document][place.sentence]
      return DeedReader.range(near: token, in: numbers.indices).contains {
        near.contains(claims.words[numbers[$0]].lemmaNumber)
      }
    }.prefix(Self.mostPlaces)
  }

  /// The places of the words that may tell of a denied deed, by the classes of the verb.
  private func told() -> NumberMap<[(place: SharedClauses.Place, token: Int)]> {
    var told = NumberMap<[(place: SharedClauses.Place, token: Int)]>()
    guard !denials.isEmpty else { return told }
    var isDenied = NumberMap<Bool>()
    for denial in denials { for key in classes(of: denial) { isDenied[key] = true } }
    let isTold = (0..<claims.words.count).map { index in
      let word = claims.words[Int32(truncatingIfNeeded: index)]
      return word.weight > 0 && LikeWords.hasKey(word.lemmaHash) { isDenied[$0] != nil }
    }
    Self.forEachWord(of: claims) { place, index, number in
      guard isTold[number] else { return }
      let word = claims.words[Int32(truncatingIfNeeded: number)]
      for key in LikeWords.keys(of: word.lemmaHash) where isDenied[key] != nil {
        told[key, default: []].append((place, index))
      }
    }
    return told
  }

  private mutating func dispute(
    of denial: ToldDeed, with verb: Int, at place: SharedClauses.Place
  ) -> Dispute? {
    let isInside = place.document == denial.place.document
    guard place.number != denial.place.number, let deed = reader.toldDeed(at: verb, of: place)
    else { return nil }
    let least = areRivals(deed.speech, denial.speech) ? 1 : 2
    guard least == 1 || !isInside, common(deed, denial).count >= least,
      !haveOtherDays(deed, denial), isVerb(denial), isVerb(deed),
      nouns(of: deed).intersection(nouns(of: denial)).count >= least
    else { return nil }
    guard !isAttribute(verb, at: place) else { return nil }
    let roles = DeedRoles(of: deed, in: claims, &syntax)
    let denied = DeedRoles(of: denial, in: claims, &syntax)
    guard !roles.exclude(denied), roles.share(with: denied) else { return nil }
    return Dispute(
      sides: [side(of: deed), side(of: denial)],
      explanation: "“\(words(of: deed))” is denied by “\(words(of: denial))”")
  }

  /// A verb that is to tell by itself what was done must weigh this much.
  private static let leastWeightOfVerb: Float = 0.65

  /// The lemmas of words that two deeds have near them.
  private func common(_ one: ToldDeed, _ other: ToldDeed) -> Set<Int32> {
    Set(one.near.map { reader.lemma($0, at: one.place) })
      .intersection(other.near.map { reader.lemma($0, at: other.place) })
  }

  /// The lemmas of the nouns near the verb of a deed. A verb that says little by itself, as "make" and
  /// "come" do, tells only of the nouns right before and after it.
  private mutating func nouns(of deed: ToldDeed) -> Set<Int32> {
    let tags = tags(of: deed)
    var nouns = deed.near.filter { tags[$0].isNominal }
    let number = claims.numbers[deed.place.document][deed.place.sentence][deed.verb]
    if claims.words[number].weight < Self.leastWeightOfVerb {
      let before = nouns.last { $0 < deed.verb }
      let after = nouns.first { $0 > deed.verb }
      nouns = [before, after].compactMap { $0 }
    }
    return Set(nouns.map { reader.lemma($0, at: deed.place) })
  }

  /// Whether two different speakers tell of the deed.
  private func areRivals(_ one: EventClaims.Item?, _ other: EventClaims.Item?) -> Bool {
    guard let first = one?.speaker, let second = other?.speaker else { return false }
    return first.name != second.name && first.surname != second.surname
  }

  private mutating func isVerb(_ deed: ToldDeed) -> Bool {
    tags(of: deed)[deed.verb].isVerbal
  }

  /// The tags of a deed's sentence, which is tagged once.
  private mutating func tags(of deed: ToldDeed) -> [WordTag] {
    let index = tags.index(of: deed.place.number) {
      Tagger.tags(of: claims.sentence(at: deed.place).tokens)
    }
    return tags.values[index]
  }

  private static let auxiliaries = WordMap([
    "have", "has", "had", "'ve", "'s", "was", "were", "is", "are", "been", "'d",
  ])

  /// Whether a participle only says what a thing is: "ransoms paid by others".
  private mutating func isAttribute(_ verb: Int, at place: SharedClauses.Place) -> Bool {
    let tokens = claims.sentence(at: place).tokens
    if tokens[max(0, verb - 2)..<verb].contains(where: { Self.auxiliaries.contains($0.lower) }) {
      return false
    }
    return verb + 1 < tokens.count && tokens[verb + 1].lower == "by"
      || syntax.parse(at: place, tokens).relations[verb] == .nominalClause
  }

  // MARK: - Days

  private static let perfect = WordMap(["had", "has", "have", "never"])

  /// Whether the two are told of other days, and it was not denied for all days before; or whether it was
  /// told on a later day than it was denied, when it may have been done since.
  private func haveOtherDays(_ told: ToldDeed, _ denied: ToldDeed) -> Bool {
    let (first, second) = (days(of: told), days(of: denied))
    if first.isEmpty || second.isEmpty {
      let all = first.isEmpty ? days(around: told) : first
      let others = second.isEmpty ? days(around: denied) : second
      guard let start = all.map(\.first).min(), let end = others.map(\.end).max() else {
        return false
      }
      return end <= start
    }
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
  private func days(of deed: ToldDeed) -> [CalendarRange] {
    claims.items(at: deed.place).compactMap { item in
      guard let calendar = item.calendar else { return nil }
      return deed.speech?.tokens.contains(item.tokens.lowerBound) == false ? nil : calendar
    }
  }

  /// The days that are named in the sentence of a deed, such as that of the report.
  private func days(around deed: ToldDeed) -> [CalendarRange] {
    claims.items(at: deed.place).compactMap(\.calendar)
  }

  // MARK: - Words

  private func side(of deed: ToldDeed) -> Claim {
    deed.speech?.claim ?? claims.claim(ofSentenceAt: deed.place, around: deed.words)
  }

  private func words(of deed: ToldDeed) -> String {
    let analysis = claims.analyses[deed.place.document]
    return analysis.article.words(
      in: analysis.sentences[deed.place.sentence].range(ofTokens: deed.words))
  }
}
