// What comparing two statements adds to the facts that join their claims.

extension StatementComparison {
  /// Whether the two tell of different things.
  var isApart: Bool {
    if case .apart = outcome { true } else { false }
  }

  /// The analyses of the two; where they only pass on what somebody says, so do their claims.
  var analyses: [Analysis] {
    guard case .same(isReported: true) = outcome else { return [first.analysis, second.analysis] }
    return [first, second].map { statement in
      var analysis = statement.analysis
      for index in analysis.claims.indices where analysis.claims[index].polarity != .denied {
        analysis.claims[index].polarity = .reported
      }
      return analysis
    }
  }

  /// The fact that the two statements make as wholes; nil where `facts` say as much already.
  func fact(beside facts: [Fact], _ identities: inout FactIdentities) -> Fact? {
    switch outcome {
    case .apart: nil
    case .same:
      facts.contains { $0.verdict != .single } ? nil : sameFact(&identities)
    case .rivals(let rivals):
      facts.contains { $0.verdict == .conflict } ? nil : rivalFact(rivals, &identities)
    }
  }

  private func sameFact(_ identities: inout FactIdentities) -> Fact? {
    let analyses = analyses
    guard var one = whole(first, analyses[0]), var other = whole(second, analyses[1]) else {
      return nil
    }
    if case .same(isReported: true) = outcome {
      one.polarity = .reported
      other.polarity = .reported
    }
    return fact(
      one, other, .scope, verdict: .compatible, "both tell it, in other words", &identities)
  }

  private func rivalFact(_ rivals: Rivals, _ identities: inout FactIdentities) -> Fact? {
    let values = rivals.claims
    guard let one = values?.first ?? whole(first, first.analysis),
      let other = values?.second ?? whole(second, second.analysis)
    else { return nil }
    let words = [
      rivals.first.flatMap { first.text(of: $0) }, rivals.second.flatMap { second.text(of: $0) },
    ]
    let explanation: String
    switch (rivals.reason, words[0], words[1]) {
    case (.polarity, _, _): explanation = "the one says that it is so, the other that it is not"
    case (_, let left?, let right?): explanation = "“\(left)” and “\(right)” exclude each other"
    default: explanation = "the two exclude each other"
    }
    return fact(one, other, rivals.reason, verdict: .conflict, explanation, &identities)
  }

  private func fact(
    _ one: Claim, _ other: Claim, _ reason: Fact.Reason, verdict: Fact.Verdict,
    _ explanation: String, _ identities: inout FactIdentities
  ) -> Fact {
    Fact(
      id: identities.id(kind: one.kind, sides: [one, other]),
      verdict: verdict, kind: one.kind, subject: one.subject, reason: reason,
      between: verdict == .conflict ? .outlets : nil,
      polarity: one.polarity == other.polarity ? one.polarity : nil, sides: [one, other],
      explanation: explanation,
      features: ["words in common \(Int((similarity * 100).rounded())) %"])
  }

  /// The claim that a statement makes as a whole: its first sentence, as far as it fits.
  private func whole(_ statement: Statement, _ analysis: Analysis) -> Claim? {
    guard let sentence = analysis.sentences.first, !sentence.tokens.isEmpty else { return nil }
    var tokens = StanceClaims.shortened(0..<sentence.tokens.count, sentence.tokens)
    if tokens.count > 1, let last = tokens.last, sentence.tokens[last].kind == .punctuation {
      tokens = tokens.lowerBound..<last
    }
    var claim = Claim(
      .status, .text(ClauseState.state(of: sentence.tokens[tokens])),
      in: sentence.range(ofTokens: tokens), ofSentence: 0,
      from: ClaimSource(article: analysis.article, sentences: analysis.sentences))
    let subject = tokens.prefix(8)
    claim.subject = analysis.article.words(in: sentence.range(ofTokens: subject))
    return claim
  }
}

extension Statement {
  /// The words at `range` as the document writes them; nil where there are none in one sentence.
  func text(of range: Range<Int>) -> String? {
    for (index, words) in sentences.enumerated()
    where words.contains(range.lowerBound) && range.upperBound <= words.upperBound && !range.isEmpty
    {
      let tokens = range.lowerBound - words.lowerBound..<range.upperBound - words.lowerBound
      return analysis.article.words(in: analysis.sentences[index].range(ofTokens: tokens))
    }
    return nil
  }
}
