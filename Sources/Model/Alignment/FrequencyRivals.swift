/// Finds how often one thing was done where two articles say it in sentences that are otherwise little
/// alike: "had twice been questioned", "was questioned by the police several times".
struct FrequencyRivals {
  /// How often an article says that something was done.
  private struct Mention {
    var place: SharedClauses.Place
    var frequency: Frequency
    var verb: String
    /// The key of the verb's subject; nil for a pronoun, and where it is left out.
    var subject: String?
    var words: String
  }

  /// Two articles' words that exclude each other, and where they stand.
  struct Pair {
    var places: (first: SharedClauses.Place, second: SharedClauses.Place)
    var words: (first: String, second: String)
    /// The tokens of those words in their sentences.
    var tokens: (first: Range<Int>, second: Range<Int>)
  }

  /// A verb that weighs less tells little of what was done ("make", "say").
  private static let leastWeightOfVerb: Float = 0.5
  /// The weight of the words beside the verb that both sentences must have.
  private static let leastShared: Float = 0.8

  private let claims: EventClaims
  private let mentions: [Mention]
  /// How often anything was done, by article.
  private let told: [[Frequency]]

  /// The mentions in all articles; only sentences with a word for them are parsed.
  init(claims: EventClaims) {
    self.claims = claims
    var mentions: [Mention] = []
    var told = [[Frequency]](repeating: [], count: claims.analyses.count)
    for place in Self.places(in: claims) {
      let analysis = claims.analyses[place.document]
      guard let statement = Statement(analysis.sentence(at: place.sentence)) else { continue }
      for frequency in statement.frequencies {
        told[place.document].append(frequency)
        let verb = statement.words[frequency.verb]
        guard WordWeight.weight(of: verb.key) >= Self.leastWeightOfVerb,
          !statement.isQuoted(frequency.words)
        else { continue }
        mentions.append(
          Mention(
            place: place, frequency: frequency, verb: verb.key,
            subject: Self.subject(of: frequency.verb, in: statement),
            words: statement.text(of: frequency.words) ?? ""))
      }
    }
    self.mentions = mentions
    self.told = told
  }

  /// The sentences with words for how often something was done; none where those of no two articles
  /// exclude each other, for a parse is dear.
  private static func places(in claims: EventClaims) -> [SharedClauses.Place] {
    let signs = Frequency.signs.compactMap { claims.words.number(of: $0) }
    guard !signs.isEmpty else { return [] }
    var places: [SharedClauses.Place] = []
    // Of each article the most times that it tells at least, and the fewest at most.
    var told: [(least: Double, most: Double)] = []
    for (document, sentences) in claims.numbers.enumerated() {
      var extremes = (least: -Double.infinity, most: Double.infinity)
      for (sentence, numbers) in sentences.enumerated() {
        var isTold = false
        for index in numbers.indices where signs.contains(numbers[index]) {
          let tokens = claims.analyses[document].sentences[sentence].tokens
          if let times = Frequency.times(at: index, { tokens[$0].lower })?.times {
            extremes.least = max(extremes.least, times.least)
            extremes.most = min(extremes.most, times.most)
            isTold = true
          }
        }
        if isTold { places.append(SharedClauses.Place(document: document, sentence: sentence)) }
      }
      told.append(extremes)
    }
    let areRivals = told.indices.contains { one in
      told.indices.contains { $0 != one && told[one].most < told[$0].least }
    }
    return areRivals ? places : []
  }

  /// The pairs of mentions that exclude each other, where no article says both.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    for (index, one) in mentions.enumerated() {
      for other in mentions[(index + 1)...]
      where one.place.document != other.place.document && one.verb == other.verb
        && one.frequency.excludes(other.frequency)
        && !knows(one.place.document, other) && !knows(other.place.document, one)
        && areOfOne(one, other)
      {
        pairs.append(
          Pair(
            places: (one.place, other.place), words: (one.words, other.words),
            tokens: (one.frequency.words, other.frequency.words)))
      }
    }
    return pairs
  }

  /// Whether an article says the same of anything: then it may know what the mention tells.
  private func knows(_ document: Int, _ mention: Mention) -> Bool {
    told[document].contains { !$0.excludes(mention.frequency) }
  }

  private static func subject(of verb: Int, in statement: Statement) -> String? {
    statement.children(of: verb).first {
      [.subject, .passiveSubject].contains(statement.words[$0].relation)
        && statement.words[$0].tag.partOfSpeech != .pronoun
    }.map { statement.words[$0].key }
  }

  /// Whether the two can tell of one person or thing: by one subject, or by what else they say; those
  /// that name no subject tell of whom the event is about.
  private func areOfOne(_ one: Mention, _ other: Mention) -> Bool {
    if one.subject == nil, other.subject == nil { return true }
    if let subject = one.subject, let otherSubject = other.subject, subject != otherSubject {
      return false
    }
    return shared(one.place, other.place, beside: one.verb) >= Self.leastShared
  }

  /// What the terms weigh together that two sentences have beside the verb.
  private func shared(
    _ one: SharedClauses.Place, _ other: SharedClauses.Place, beside verb: String
  ) -> Float {
    let first = claims.terms[one.document][one.sentence].byTerm
    let second = claims.terms[other.document][other.sentence].byTerm
    var (weight, last, place): (Float, Int32, Int) = (0, -1, 0)
    for occurrence in first where occurrence.term != last {
      last = occurrence.term
      while place < second.count, second[place].term < last { place += 1 }
      if place < second.count, second[place].term == last {
        weight += claims.table.weights[Int(last)]
      }
    }
    return weight - WordWeight.weight(of: verb)
  }
}
