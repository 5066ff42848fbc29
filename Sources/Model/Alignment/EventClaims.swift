/// The claims of all articles of one event, with what the aligner needs to know of each.
struct EventClaims {
  /// A claim among those of its event. It never changes, and is one of the few things here that are no
  /// structure, because each is compared with many others and would be copied each time.
  final class Item: Sendable {
    /// The index among the claims of the event.
    let index: Int
    /// The index of the article in the event.
    let document: Int
    let claim: Claim
    /// The indices in its sentence of the tokens that the claim covers.
    let tokens: Range<Int>
    /// What the words around the claim are about.
    let context: ClaimContext
    /// Who speaks, made comparable; nil for the outlet.
    let speaker: SpeakerKeys.Key?
    /// What the people of a figure are counted for, where that is a toll; see ``Toll``.
    let toll: String?
    /// The value and what it counts, and the day of a date or time; see ``RivalValues``.
    let value: UInt64
    let day: UInt64?
    /// The days of a date or time.
    let calendar: CalendarRange?

    /// The sentence that the claim stands in.
    var place: SharedClauses.Place {
      SharedClauses.Place(document: document, sentence: claim.sentence)
    }

    /// The claim as one of the toll that it is a figure of.
    var counted: Claim { Self.counting(toll, claim) }

    private static func counting(_ toll: String?, _ claim: Claim) -> Claim {
      guard let toll else { return claim }
      var claim = claim
      claim.unit = toll
      return claim
    }

    init(
      _ claim: Claim, at index: Int, in document: Int, tokens: Range<Int>, context: ClaimContext,
      speaker: SpeakerKeys.Key?, toll: String?
    ) {
      self.index = index
      self.document = document
      self.tokens = tokens
      self.context = context
      self.speaker = speaker
      self.toll = toll
      value = RivalValues.key(of: Self.counting(toll, claim))
      day = RivalValues.day(of: claim)
      if claim.kind == .date || claim.kind == .time, case .text(let text) = claim.value {
        calendar = CalendarRange(text)
      } else {
        calendar = nil
      }
      self.claim = claim
    }
  }

  let analyses: [Analysis]
  /// The articles with their sentences, of which claims are made.
  let sources: [ClaimSource]
  private(set) var table = TermTable()
  private(set) var words = EventWords()
  /// The numbers of the words and marks of each sentence, by document.
  private(set) var numbers: [[[Int32]]] = []
  /// All claims, by document and place.
  private(set) var items: [Item] = []
  /// The offices of all roles.
  private(set) var offices = Offices()
  /// The terms of each sentence, by document.
  private(set) var terms: [[SentenceTerms]] = []

  /// The claims of `analyses`, which are in the order of their names.
  init(_ analyses: [Analysis]) {
    self.analyses = analyses
    sources = analyses.map { ClaimSource(article: $0.article, sentences: $0.sentences) }
    for analysis in analyses {
      numbers.append(
        analysis.sentences.map { sentence in sentence.tokens.map { words.number(of: $0.lower) } })
    }
    var termOfLemma = [Int32](repeating: -1, count: words.lemmaCount)
    for (document, analysis) in analyses.enumerated() {
      terms.append(sentenceTerms(of: analysis, at: document, &termOfLemma))
    }
    table.weigh(against: terms)
    for document in analyses.indices {
      let claims = analyses[document].claims
      let speakers = SpeakerKeys(analyses[document], &offices)
      for index in claims.indices where !Self.isQuotedAnyway(index, among: claims) {
        items.append(item(forClaimAt: index, in: document, speakers))
      }
    }
  }

  /// Whether the reported words are for the most part a quotation that is a claim of its own.
  private static func isQuotedAnyway(_ index: Int, among claims: [Claim]) -> Bool {
    guard claims[index].kind == .stance, claims[index].value == .text("said") else { return false }
    let range = claims[index].range
    var quoted = 0
    var other = firstClaim(endingAfter: range.lowerBound, among: claims)
    while other < claims.count, claims[other].range.lowerBound < range.upperBound {
      if claims[other].kind == .quotation {
        quoted += claims[other].range.clamped(to: range).count
      }
      other += 1
    }
    return quoted * 5 >= range.count * 3
  }

  /// The index of a claim before which none reaches `offset`; claims are in the order of their starts
  /// and none is longer than a few hundred bytes.
  private static func firstClaim(endingAfter offset: Int, among claims: [Claim]) -> Int {
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[middle].range.lowerBound + 400 < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sentence that holds the claim at `index`.
  func sentence(of item: Item) -> Sentence {
    analyses[item.document].sentences[item.claim.sentence]
  }

  /// The sentence at a place.
  func sentence(at place: SharedClauses.Place) -> Sentence {
    analyses[place.document].sentences[place.sentence]
  }

  /// The terms of a longer sentence are not all compared.
  private static let mostTerms = 120

  /// How many terms the sentences of two claims have in common, beside those of the claims themselves.
  func termsInCommon(_ one: Item, _ other: Item) -> Int {
    let own = { (item: Item) -> [Int32] in
      self.terms[item.document][item.claim.sentence].occurrences.prefix(Self.mostTerms)
        .filter { !item.tokens.contains($0.token) }.map { $0.term }.sorted()
    }
    let (first, second) = (own(one), own(other))
    var (count, row, column) = (0, 0, 0)
    while row < first.count, column < second.count {
      let (left, right) = (first[row], second[column])
      if left == right { count += 1 }
      // Each term counts once, however often it stands there.
      if left <= right { while row < first.count, first[row] == left { row += 1 } }
      if right <= left { while column < second.count, second[column] == right { column += 1 } }
    }
    return count
  }

  /// The claims of the sentence at a place, by bisection: claims are in the order of their sentences.
  func items(at place: SharedClauses.Place) -> ArraySlice<Item> {
    let key = { (item: Item) in (item.document, item.claim.sentence) }
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if key(items[middle]) < (place.document, place.sentence) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return items[low...].prefix { key($0) == (place.document, place.sentence) }
  }

  /// The claim of the kind `status` that a stretch of a sentence makes.
  func claim(of tokens: Range<Int>, at place: SharedClauses.Place) -> Claim {
    var clause: ClauseWords = []
    for number in numbers[place.document][place.sentence][tokens] {
      clause.formUnion(words[number].clause)
    }
    return Claim(
      .status, .text(ClauseState.state(of: clause)),
      in: sentence(at: place).range(ofTokens: tokens), ofSentence: place.sentence,
      from: sources[place.document])
  }

  private func item(
    forClaimAt index: Int, in document: Int, _ speakers: SpeakerKeys
  ) -> Item {
    let claim = analyses[document].claims[index]
    let (kind, speaker) = (claim.kind, speakers.key(of: claim))
    let tokens = analyses[document].sentences[claim.sentence].tokens
    let place = analyses[document].sentences[claim.sentence].tokens(in: claim.range)
    let context = ClaimContext(
      around: place, terms: terms[document][claim.sentence], weights: table.weights
    ) { Self.isValue($0, of: kind, at: place, tokens) }
    return Item(
      claim, at: items.count, in: document, tokens: place, context: context, speaker: speaker,
      toll: Toll.noun(of: claim, at: place, in: tokens))
  }

  /// Whether a token is a part of the value. Such words tell nothing of what the claim is about: whether
  /// two values are the same is another question than whether they are values of one thing.
  private static func isValue(
    _ token: Int, of kind: Claim.Kind, at place: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard place.contains(token) else { return false }
    switch kind {
    case .quantity, .money, .percent, .age: return tokens[token].kind == .number
    case .date, .time, .duration, .set: return true
    default: return false
    }
  }

  /// The terms of every sentence: lemmas of content words, and names by what they stand for.
  /// `termOfLemma` has the term of each lemma that is one, or -1.
  private mutating func sentenceTerms(
    of analysis: Analysis, at document: Int, _ termOfLemma: inout [Int32]
  ) -> [SentenceTerms] {
    var result: [SentenceTerms] = []
    result.reserveCapacity(analysis.sentences.count)
    let names = analysis.names
    var mention = 0
    for sentence in numbers[document].indices {
      var terms: [TermOccurrence] = []
      let tokens = analysis.sentences[sentence].tokens
      terms.reserveCapacity(tokens.count)
      var covered = 0
      for index in tokens.indices {
        let place = tokens[index].range
        while mention < names.count, names[mention].range.upperBound <= place.lowerBound {
          mention += 1
        }
        if mention < names.count, names[mention].range.lowerBound <= place.lowerBound {
          if names[mention].range.lowerBound == place.lowerBound || covered != mention + 1 {
            terms.append(TermOccurrence(term: id(of: names[mention]), token: index))
            covered = mention + 1
          }
          continue
        }
        guard tokens[index].kind == .word || tokens[index].kind == .number else { continue }
        let word = words[numbers[document][sentence][index]]
        let known = termOfLemma[Int(word.lemmaNumber)]
        let term =
          known >= 0 ? known : table.id(of: word.lemmaHash, weight: word.weight)
        termOfLemma[Int(word.lemmaNumber)] = term
        if word.weight > 0 { terms.append(TermOccurrence(term: term, token: index)) }
      }
      result.append(SentenceTerms(terms))
    }
    return result
  }

  /// The lemma of a word in lower case, and whether it says anything by itself.
  func lemma(of lower: String) -> (lemma: String, isContent: Bool) {
    if let word = words[lower] { return (words.lemma(of: word), word.weight > 0) }
    let lemma = WordKey.key(of: lower)
    return (lemma, WordWeight.weight(of: lemma) > 0)
  }

  /// The term of a name: people by their surname, since articles give more or less of a name.
  private mutating func id(of name: NameMention) -> Int32 {
    let key = name.kind == .person ? PersonName.key(of: name.canonical) : name.canonical
    // No name is the word that it is spelt like.
    return table.id(of: TextHash.mixed(TextHash.of(key), 0x40), weight: name.isAnaphor ? 0.8 : 1)
  }
}
