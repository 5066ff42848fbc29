/// Finds what two articles tell alike without a number, a name or a quotation in it: "Hunter was
/// charged", "prosecutors have filed charges against Hunter".
///
/// Only sentences that no other fact joins are looked at. The clause that holds the words in common
/// becomes a claim of the kind `status`.
struct SharedClauses {
  /// A sentence of the event.
  private struct Place: Hashable {
    var document: Int
    var sentence: Int
  }

  /// Two sentences that tell the same.
  struct Match {
    var first: (document: Int, sentence: Int)
    var second: (document: Int, sentence: Int)
    var similarity: Float
    var shared: [Int32]
  }

  /// Two sentences with less in common than this are not joined.
  private static let leastSimilarity: Float = 0.2
  /// The shared words must weigh at least this much together.
  private static let leastWeight: Float = 1.7
  /// The most bytes of a clause that say what it is about.
  private static let longestSubject = 64
  private static let longestPosting = 60
  private static let matchesPerSentence = 2

  let claims: EventClaims

  /// The matches, surest first; each sentence is in a few at most.
  func matches() -> [Match] {
    var places: [Place] = []
    var contexts: [ClaimContext] = []
    for (document, sentences) in claims.terms.enumerated() {
      for (sentence, terms) in sentences.enumerated() where terms.count >= 3 {
        places.append(Place(document: document, sentence: sentence))
        contexts.append(
          ClaimContext(around: 0..<0, terms: terms, table: claims.table, sharpness: 0))
      }
    }
    var found: [Match] = []
    var postings = [[Int32]](repeating: [], count: claims.table.weights.count)
    var scores = [Float](repeating: 0, count: places.count)
    for index in places.indices {
      var touched: [Int32] = []
      for entry in contexts[index].entries {
        for other in postings[Int(entry.term)]
        where places[Int(other)].document != places[index].document {
          if scores[Int(other)] == 0 { touched.append(other) }
          scores[Int(other)] += entry.weight
        }
        if postings[Int(entry.term)].count < Self.longestPosting {
          postings[Int(entry.term)].append(Int32(index))
        }
      }
      for other in touched.sorted() {
        scores[Int(other)] = 0
        if let match = match(
          places[Int(other)], places[index], contexts[Int(other)], contexts[index])
        {
          found.append(match)
        }
      }
    }
    return best(of: found)
  }

  private func match(
    _ one: Place, _ other: Place, _ context: ClaimContext, _ otherContext: ClaimContext
  ) -> Match? {
    let similarity = ClaimContext.similarity(context, otherContext)
    guard similarity >= Self.leastSimilarity else { return nil }
    let shared = ClaimContext.shared(context, otherContext)
    let weight = shared.reduce(Float(0)) { $0 + claims.table.weights[Int($1)] }
    guard shared.count >= 2, weight >= Self.leastWeight else { return nil }
    return Match(
      first: (one.document, one.sentence), second: (other.document, other.sentence),
      similarity: similarity, shared: shared)
  }

  /// The surest matches, so that no sentence is in more than a few of each other article.
  private func best(of matches: [Match]) -> [Match] {
    let ranked = matches.sorted {
      ($1.similarity, $0.first.document, $0.first.sentence, $0.second.sentence)
        < ($0.similarity, $1.first.document, $1.first.sentence, $1.second.sentence)
    }
    var taken: [Place: Int] = [:]
    return ranked.filter { match in
      let places = [match.first, match.second].map {
        Place(document: $0.document, sentence: $0.sentence)
      }
      guard places.allSatisfy({ taken[$0, default: 0] < Self.matchesPerSentence }) else {
        return false
      }
      for place in places { taken[place, default: 0] += 1 }
      return true
    }
  }

  /// The clause of a sentence that holds the words in `shared`, as a claim.
  func claim(in place: (document: Int, sentence: Int), holding shared: [Int32]) -> Claim? {
    let analysis = claims.analyses[place.document]
    let sentence = analysis.sentences[place.sentence]
    let wanted = Set(shared)
    let held = claims.terms[place.document][place.sentence].filter { wanted.contains($0.term) }
    guard let first = held.first?.token, let last = held.last?.token else { return nil }
    var start = first
    var end = last + 1
    while start > 0, !isBoundary(sentence.tokens[start - 1]),
      bytes(start - 1..<end, sentence) <= 200
    {
      start -= 1
    }
    while end < sentence.tokens.count, !isBoundary(sentence.tokens[end]),
      bytes(start..<end + 1, sentence) <= 200
    { end += 1 }
    while bytes(start..<end, sentence) > 320, end - start > 4 { end -= 1 }
    let range = sentence.range(ofTokens: start..<end)
    var claim = Claim(
      .status, .text(ClauseState.state(of: sentence.tokens[start..<end])), in: range,
      ofSentence: place.sentence,
      from: ClaimSource(article: analysis.article, sentences: analysis.sentences))
    claim.subject = subject(held, sentence, of: analysis.article)
    return claim
  }

  private func bytes(_ tokens: Range<Int>, _ sentence: Sentence) -> Int {
    sentence.range(ofTokens: tokens).count
  }

  private func isBoundary(_ token: Token) -> Bool {
    token.kind == .punctuation
      && [",", ";", ":", "—", "–", "--", "(", ")", "."].contains(token.lower)
  }

  /// The words of the article from the first to the fifth word in common, or fewer of a long clause.
  private func subject(
    _ held: [TermOccurrence], _ sentence: Sentence, of article: Article
  ) -> String {
    guard let first = held.first?.token else { return "" }
    var end = (held.prefix(5).last?.token ?? first) + 1
    while end > first + 1, bytes(first..<end, sentence) > Self.longestSubject { end -= 1 }
    return article.words(in: sentence.range(ofTokens: first..<end))
  }
}

/// How far the thing that a clause tells of has got.
enum ClauseState {
  private static let planned: Set<String> = [
    "will", "would", "plan", "plans", "planned", "expected", "intends", "set", "'ll", "going",
  ]
  private static let considered: Set<String> = [
    "may", "might", "could", "considering", "weighing", "mulling", "contemplating",
  ]
  private static let negations: Set<String> = ["not", "n't", "never", "no", "nobody", "without"]
  private static let present: Set<String> = ["is", "are", "am", "'re", "being"]

  /// One of the states of the JSON interface, by the auxiliaries and negations of the clause.
  static func state(of tokens: ArraySlice<Token>) -> String {
    if tokens.contains(where: { negations.contains($0.lower) }) { return "not-done" }
    if tokens.contains(where: { considered.contains($0.lower) }) { return "considered" }
    if tokens.contains(where: { planned.contains($0.lower) }) { return "planned" }
    if tokens.contains(where: { present.contains($0.lower) }) { return "ongoing" }
    return "done"
  }
}
