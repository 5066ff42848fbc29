/// The claims of all articles of one event, with what the aligner needs to know of each.
struct EventClaims {
  /// A claim among those of its event. It never changes, and is one of the few things here that are no
  /// structure, because each is compared with many others and would be copied each time.
  final class Item: Sendable {
    /// The index of the article in the event.
    let document: Int
    let claim: Claim
    /// The indices in its sentence of the tokens that the claim covers.
    let tokens: Range<Int>
    /// What the words around the claim are about.
    let context: ClaimContext
    /// Who speaks, as a term for comparing; nil for the outlet.
    let speaker: String?

    init(
      _ claim: Claim, in document: Int, at tokens: Range<Int>, context: ClaimContext,
      speaker: String?
    ) {
      self.document = document
      self.claim = claim
      self.tokens = tokens
      self.context = context
      self.speaker = speaker
    }
  }

  let analyses: [Analysis]
  private(set) var table = TermTable()
  /// The words of the event, by the hashes of their forms in lower case.
  private var words = NumberMap<TermWord>(capacity: 2_048)
  /// All claims, by document and place.
  private(set) var items: [Item] = []
  /// The terms of each sentence, by document.
  private(set) var terms: [[[TermOccurrence]]] = []

  /// The claims of `analyses`, which are in the order of their names.
  init(_ analyses: [Analysis]) {
    self.analyses = analyses
    for analysis in analyses { terms.append(sentenceTerms(of: analysis)) }
    table.weigh(against: terms)
    for document in analyses.indices {
      let claims = analyses[document].claims
      let speakers = SpeakerKeys(analyses[document])
      for claim in claims where !Self.isQuotedAnyway(claim, among: claims) {
        items.append(item(for: claim, in: document, speaker: speakers.key(of: claim)))
      }
    }
  }

  /// Whether the reported words are for the most part a quotation that is a claim of its own.
  private static func isQuotedAnyway(_ claim: Claim, among claims: [Claim]) -> Bool {
    guard claim.kind == .stance, claim.value == .text("said") else { return false }
    var quoted = 0
    for other in claims.suffix(from: firstClaim(endingAfter: claim.range.lowerBound, among: claims))
    {
      guard other.range.lowerBound < claim.range.upperBound else { break }
      if other.kind == .quotation {
        quoted += other.range.clamped(to: claim.range).count
      }
    }
    return quoted * 5 >= claim.range.count * 3
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

  private func item(for claim: Claim, in document: Int, speaker: String?) -> Item {
    let tokens = analyses[document].sentences[claim.sentence].tokens
    let place = analyses[document].sentences[claim.sentence].tokens(in: claim.range)
    let context = ClaimContext(
      around: place, terms: terms[document][claim.sentence], table: table
    ) { Self.isValue($0, of: claim.kind, at: place, tokens) }
    return Item(claim, in: document, at: place, context: context, speaker: speaker)
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
  private mutating func sentenceTerms(of analysis: Analysis) -> [[TermOccurrence]] {
    var result: [[TermOccurrence]] = []
    result.reserveCapacity(analysis.sentences.count)
    let names = analysis.names
    var mention = 0
    for sentence in analysis.sentences {
      var terms: [TermOccurrence] = []
      terms.reserveCapacity(sentence.tokens.count)
      var covered = 0
      for (index, token) in sentence.tokens.enumerated() {
        while mention < names.count, names[mention].range.upperBound <= token.range.lowerBound {
          mention += 1
        }
        if mention < names.count, names[mention].range.lowerBound <= token.range.lowerBound {
          let start = names[mention].range.lowerBound
          if start == token.range.lowerBound || covered != mention + 1 {
            terms.append(TermOccurrence(term: id(of: names[mention]), token: index))
            covered = mention + 1
          }
          continue
        }
        guard token.kind == .word || token.kind == .number else { continue }
        let word = word(of: token.lower)
        if table.weights[Int(word.term)] > 0 {
          terms.append(TermOccurrence(term: word.term, token: index))
        }
      }
      result.append(terms)
    }
    return result
  }

  /// What is known of a word in lower case, which is a term from now on.
  private mutating func word(of lower: String) -> TermWord {
    let hash = TextHash.of(lower)
    if let word = words[hash] { return word }
    let lemma = WordKey.key(of: lower)
    let weight = WordWeight.weight(of: lemma)
    let word = TermWord(
      lemma: lemma, isContent: weight > 0, term: table.id(of: TextHash.of(lemma), weight: weight))
    words[hash] = word
    return word
  }

  /// The lemma of a word in lower case, and whether it says anything by itself.
  func lemma(of lower: String) -> (lemma: String, isContent: Bool) {
    if let word = words[TextHash.of(lower)] { return (word.lemma, word.isContent) }
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

/// A word of an event.
private struct TermWord: Sendable {
  var lemma: String
  var isContent: Bool
  var term: Int32
}
