/// The claims of all articles of one event, with what the aligner needs to know of each.
struct EventClaims {
  /// A claim among those of its event.
  struct Item {
    /// The index of the article in the event.
    var document: Int
    var claim: Claim
    /// The indices in its sentence of the tokens that the claim covers.
    var tokens: Range<Int>
    /// The words close to the claim count most.
    var near: ClaimContext
    /// All words of the sentence count much alike.
    var wide: ClaimContext
    /// Who speaks, as a term for comparing; nil for the outlet.
    var speaker: String?
  }

  let analyses: [Analysis]
  private(set) var table = TermTable()
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

  private func item(for claim: Claim, in document: Int, speaker: String?) -> Item {
    let sentence = analyses[document].sentences[claim.sentence]
    let place = sentence.tokens(in: claim.range)
    let terms = self.terms[document][claim.sentence]
    let isValue = { (token: Int) in self.isValue(token, of: claim, at: place, in: sentence) }
    return Item(
      document: document, claim: claim, tokens: place,
      near: ClaimContext(
        around: place, terms: terms, table: table, sharpness: 0.3,
        without: isValue),
      wide: ClaimContext(
        around: place, terms: terms, table: table, sharpness: 0.03,
        without: isValue),
      speaker: speaker)
  }

  /// Whether a token is a part of the value. Such words tell nothing of what the claim is about: whether
  /// two values are the same is another question than whether they are values of one thing.
  private func isValue(_ token: Int, of claim: Claim, at place: Range<Int>, in sentence: Sentence)
    -> Bool
  {
    guard place.contains(token) else { return false }
    switch claim.kind {
    case .quantity, .money, .percent, .age: return sentence.tokens[token].kind == .number
    case .date, .time, .duration, .set: return true
    default: return false
    }
  }

  /// The terms of every sentence: lemmas of content words, and names by what they stand for.
  private mutating func sentenceTerms(of analysis: Analysis) -> [[TermOccurrence]] {
    var result: [[TermOccurrence]] = []
    result.reserveCapacity(analysis.sentences.count)
    var mention = 0
    for sentence in analysis.sentences {
      var terms: [TermOccurrence] = []
      var covered = 0
      for (index, token) in sentence.tokens.enumerated() {
        while mention < analysis.names.count,
          analysis.names[mention].range.upperBound <= token.range.lowerBound
        { mention += 1 }
        if mention < analysis.names.count,
          analysis.names[mention].range.lowerBound <= token.range.lowerBound
        {
          let name = analysis.names[mention]
          if name.range.lowerBound == token.range.lowerBound || covered != mention + 1 {
            terms.append(TermOccurrence(term: id(of: name), token: index))
            covered = mention + 1
          }
          continue
        }
        guard token.kind == .word || token.kind == .number else { continue }
        let lemma = WordKey.key(of: token.lower)
        let id = table.id(of: lemma, weight: WordWeight.weight(of: lemma))
        if table.weights[Int(id)] > 0 { terms.append(TermOccurrence(term: id, token: index)) }
      }
      result.append(terms)
    }
    return result
  }

  /// The term of a name: people by their surname, since articles give more or less of a name.
  private mutating func id(of name: NameMention) -> Int32 {
    let key = name.kind == .person ? PersonName.key(of: name.canonical) : name.canonical
    return table.id(of: "@" + key, weight: name.isAnaphor ? 0.8 : 1)
  }
}
