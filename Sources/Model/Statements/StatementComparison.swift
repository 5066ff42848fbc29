/// Compares two documents that each say one thing: a claim with a headline, a sentence with a sentence.
///
/// In an article a figure or a name in common joins two claims among many. Two statements that stand
/// alone are one question: do they tell the same, does the one exclude the other, or neither?
struct StatementComparison {
  /// What the two statements have to do with each other.
  enum Outcome {
    /// They tell of different things, whatever word or day they share.
    case apart
    /// They tell the same; one or both only pass on what somebody says, where `isReported`.
    case same(isReported: Bool)
    case rivals(Rivals)
  }

  /// In what two statements exclude each other.
  struct Rivals {
    var reason: Fact.Reason
    /// The words of each that exclude each other, where it is not the whole.
    var first: Range<Int>?
    var second: Range<Int>?
    /// The claims that exclude each other, where the words are values.
    var claims: (first: Claim, second: Claim)?
  }

  let first: Statement
  let second: Statement
  let outcome: Outcome
  /// The share of words in common by which they were judged.
  let similarity: Float

  /// Of two sentences each must have this share of its words in the other to tell the same.
  private static let leastShare: Float = 0.5
  /// Of a statement that is much shorter than the other one only its own share counts.
  private static let leastShareOfPart: Float = 0.8
  /// A headline chooses its own words: this share of the one or the other is enough.
  private static let leastShareOfHeadline: Float = 0.15
  /// A claim can be denied by a text that has this share of its words.
  private static let leastShareOfRival: Float = 0.25
  /// A statement whose words weigh more makes more than one point, and a difference in one of them
  /// is found by its figures and names as in an article.
  private static let heaviestClaim: Float = 8

  /// The comparison of an event of two documents that each say one thing; nil for all others.
  init?(_ analyses: [Analysis]) {
    guard analyses.count == 2, !analyses.contains(where: Self.isArticle),
      let first = Statement(analyses[0]),
      let second = Statement(analyses[1])
    else { return nil }
    self.first = first
    self.second = second
    let alignment = StatementAlignment(first, second)
    let shares = (alignment.coverage, alignment.otherCoverage)
    if first.isSentence, second.isSentence {
      similarity = min(shares.0, shares.1)
      outcome = Self.sentences(alignment, shares)
    } else {
      similarity = max(shares.0, shares.1)
      outcome = Self.headlines(alignment, similarity)
    }
  }

  /// Whether a document has a text below its headline: it says more than one thing, however short it is.
  private static func isArticle(_ analysis: Analysis) -> Bool {
    let paragraphs = analysis.article.paragraphs
    return paragraphs.count > 1 && paragraphs.contains { $0.role == .headline }
  }

  private static func sentences(
    _ alignment: StatementAlignment, _ shares: (Float, Float)
  ) -> Outcome {
    let isFirst = alignment.first.weight <= alignment.second.weight
    let contrast = StatementContrast(alignment, claimIsFirst: isFirst)
    if contrast.claim.weight <= heaviestClaim, contrast.coverage >= leastShareOfRival,
      let found = contrast.finding
    {
      return .rivals(
        Rivals(
          reason: found.reason, first: isFirst ? found.claim : found.evidence,
          second: isFirst ? found.evidence : found.claim,
          claims: found.values.map { isFirst ? ($0, $1) : ($1, $0) }))
    }
    let isPart =
      contrast.evidence.weight >= 1.5 * contrast.claim.weight
      && contrast.coverage >= leastShareOfPart
    return isPart || min(shares.0, shares.1) >= leastShare ? .same(isReported: false) : .apart
  }

  private static func headlines(_ alignment: StatementAlignment, _ share: Float) -> Outcome {
    let stances = [
      StatementStance(of: alignment.first, partners: alignment.partners),
      StatementStance(of: alignment.second, partners: alignment.otherPartners),
    ]
    guard share > 0 else { return .apart }
    if stances[0].isDenied != stances[1].isDenied {
      return .rivals(Rivals(reason: .polarity))
    }
    guard share >= leastShareOfHeadline else { return .apart }
    return .same(isReported: stances.contains { $0.isReported && !$0.isConfirmed })
  }
}

extension Statement {
  /// Whether the statement ends as a sentence does, and not as a headline.
  var isSentence: Bool {
    for word in words.reversed() {
      if word.kind != .punctuation { return false }
      if word.lower == "." { return true }
    }
    return false
  }
}
