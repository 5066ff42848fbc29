/// Finds what two articles tell alike without a number, a name or a quotation in it: "Hunter was
/// charged", "prosecutors have filed charges against Hunter".
///
/// Sentences of two articles with words in common are cut into clauses, and the stretches of clauses
/// that are most alike are joined. Words that another fact already joins count for nothing here, so
/// that nothing is told twice.
struct SharedClauses {
  /// A sentence of the event.
  struct Place {
    var document: Int
    var sentence: Int

    /// One number for the place.
    var number: UInt64 { UInt64(document) << 32 | UInt64(sentence) }
  }

  /// A stretch of a sentence.
  struct Piece {
    var place: Place
    /// The indices of its tokens in the sentence.
    var tokens: Range<Int>
  }

  /// Two stretches that tell the same.
  struct Match {
    var first: Piece
    var second: Piece
    /// The cosine of their terms, from 0 to 1.
    var similarity: Float
    /// The sum of the weights of the terms in common: the more, the surer is the match.
    var weight: Float
  }

  /// Two stretches with less in common than this are not joined.
  static let leastSimilarity: Float = 0.1
  /// The shared words must weigh at least this much together.
  static let leastWeight: Float = 1.8
  /// The most clauses and bytes of one stretch.
  static let mostClauses = 7
  static let longestPiece = 260
  /// How many stretches of a sentence may be joined with one other article.
  private static let matchesPerSentence = 3
  private static let longestPosting = 60
  /// A sentence is compared with so many of each other article at most.
  private static let partnersPerDocument = 8
  /// Whole sentences that tell one thing are dear to compare, and no article tells it often.
  private static let twinsPerDocument = 3
  /// Sentences are alike as wholes where the shorter one has this share of its terms in the other.
  private static let leastShareOfTwins: Float = 0.5

  let claims: EventClaims
  /// What the facts already join, by sentence: the number of a fact and the tokens of its side.
  private let told: NumberMap<[(fact: Int, tokens: Range<Int>)]>

  /// The search for what `claims` tell alike beyond `facts`.
  init(claims: EventClaims, beyond facts: [Fact]) {
    self.claims = claims
    var documents = WordMap<Int>()
    for (index, analysis) in claims.analyses.enumerated() {
      documents[analysis.article.name] = index
    }
    var told = NumberMap<[(fact: Int, tokens: Range<Int>)]>(capacity: facts.count)
    for (index, fact) in facts.enumerated() where fact.verdict != .single {
      for side in fact.sides {
        guard let document = documents[side.document],
          claims.analyses[document].sentences.indices.contains(side.sentence)
        else { continue }
        let tokens = claims.analyses[document].sentences[side.sentence].tokens(in: side.range)
        told[Place(document: document, sentence: side.sentence).number, default: []]
          .append((index, tokens))
      }
    }
    self.told = told
  }

  /// What the facts already join in a sentence.
  func told(at place: Place) -> [(fact: Int, tokens: Range<Int>)] { told[place.number] ?? [] }

  /// The matches, surest first, of which a sentence has a few at most with one article; and the pairs of
  /// sentences that are alike as wholes.
  func matches() -> (clauses: [Match], twins: [TwinSentences.Pair]) {
    let sides = self.sides()
    let weights = claims.table.weights
    var pairing = ClausePairing(weights: weights)
    var found: [Match] = []
    var twins: [TwinSentences.Pair] = []
    let places = sides.map(\.place)
    let totals = sides.map { $0.terms.weight(by: weights) }
    var postings = SentencePostings(sides, terms: weights.count, longest: Self.longestPosting)
    var scores = Scores(count: sides.count)
    for index in sides.indices {
      let document = places[index].document
      var last: Int32 = -1
      scores.change { sums in
        for entry in sides[index].terms.entries where entry.term != last {
          last = entry.term
          for place in postings.places(of: last) {
            let other = postings.sentences[place]
            if places[Int(other)].document != document { sums.add(weights[Int(last)], to: other) }
          }
          postings.add(Int32(truncatingIfNeeded: index), to: last)
        }
      }
      let touched = scores.touched.sorted()
      let able = touched.filter { scores[$0] >= Self.leastWeight }
      for other in Self.likest(of: able, Self.partnersPerDocument, scores, places) {
        pairing.addMatches(sides[Int(other)], sides[index], to: &found)
      }
      let alike = touched.filter {
        scores[$0] >= Self.leastShareOfTwins * min(totals[index], totals[Int($0)])
      }
      for other in Self.likest(of: alike, Self.twinsPerDocument, scores, places) {
        twins.append(TwinSentences.Pair(first: places[Int(other)], second: places[index]))
      }
      scores.clear()
    }
    return (surest(of: found), twins)
  }

  /// The sentences that have terms enough, with their clauses.
  private func sides() -> [ClausePairing.Side] {
    var sides: [ClausePairing.Side] = []
    let weights = claims.table.weights
    for (document, all) in claims.terms.enumerated() {
      for (sentence, terms) in all.enumerated() where terms.count >= 2 {
        let place = Place(document: document, sentence: sentence)
        let clauses = ClauseTerms(
          claims.analyses[document].sentences[sentence],
          words: claims.numbers[document][sentence], terms: terms, of: claims.words, weights)
        sides.append(ClausePairing.Side(place: place, terms: clauses, told: told(at: place)))
      }
    }
    return sides
  }

  /// Of sentences, whose numbers rise, the `most` of each article that are likest to the one at hand, so
  /// that the work grows with the text and not with its square.
  private static func likest(
    of able: [Int32], _ most: Int, _ scores: Scores, _ places: [Place]
  ) -> [Int32] {
    guard able.count > most else { return able }
    var kept: [Int32] = []
    var start = 0
    while start < able.count {
      var end = start
      while end < able.count,
        places[Int(able[end])].document == places[Int(able[start])].document
      { end += 1 }
      if end - start > most {
        let ranked = able[start..<end].sorted {
          (scores[$1], $0) < (scores[$0], $1)
        }
        kept += ranked.prefix(most).sorted()
      } else {
        kept += able[start..<end]
      }
      start = end
    }
    return kept
  }

  /// The surest matches, so that no sentence has more than a few with each other article.
  private func surest(of matches: [Match]) -> [Match] {
    let ranked = matches.sorted {
      ($1.weight, $0.first.place.document, $0.first.place.sentence, $0.second.place.sentence)
        < ($0.weight, $1.first.place.document, $1.first.place.sentence, $1.second.place.sentence)
    }
    var taken = NumberMap<Int>(capacity: matches.count * 2)
    return ranked.filter { match in
      let one = Self.number(match.first.place, match.second.place)
      let other = Self.number(match.second.place, match.first.place)
      guard taken[one] ?? 0 < Self.matchesPerSentence, taken[other] ?? 0 < Self.matchesPerSentence
      else { return false }
      taken[one, default: 0] += 1
      taken[other, default: 0] += 1
      return true
    }
  }

  /// One number for a sentence and the article with which it is joined.
  private static func number(_ from: Place, _ to: Place) -> UInt64 {
    TextHash.mixed(from.number, UInt64(to.document))
  }

  /// The claim of the kind `status` that a stretch makes.
  func claim(of piece: Piece) -> Claim {
    var claim = claims.claim(of: piece.tokens, at: piece.place)
    claim.subject = subject(of: piece)
    if isDenied(piece) { claim.polarity = .denied }
    return claim
  }

  /// Whether most of a stretch is what somebody is said to deny.
  private func isDenied(_ piece: Piece) -> Bool {
    claims.items(at: piece.place).contains {
      $0.claim.kind == .stance && $0.claim.polarity == .denied
        && $0.tokens.clamped(to: piece.tokens).count * 2 > piece.tokens.count
    }
  }

  /// The most bytes of a clause that say what it is about.
  private static let longestSubject = 64

  /// The words of the article from the first to the fifth term of a stretch, or fewer of a long one.
  private func subject(of piece: Piece) -> String {
    let sentence = claims.sentence(at: piece.place)
    let terms = claims.terms[piece.place.document][piece.place.sentence].occurrences
    guard let start = terms.firstIndex(where: { piece.tokens.contains($0.token) }) else {
      return ""
    }
    let first = terms[start].token
    var end = first + 1
    for term in terms[start...].prefix(5) where piece.tokens.contains(term.token) {
      end = term.token + 1
    }
    let from = sentence.tokens[first].range.lowerBound
    while end > first + 1,
      sentence.tokens[end - 1].range.upperBound - from > Self.longestSubject
    { end -= 1 }
    return claims.analyses[piece.place.document].article.words(
      in: sentence.range(ofTokens: first..<end))
  }
}
