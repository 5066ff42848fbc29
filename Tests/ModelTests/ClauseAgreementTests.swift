import Testing

@testable import Model

/// What is said of clauses of several articles that tell of one thing.
@Suite struct ClauseAgreementTests {
  /// The facts of clauses between two articles.
  private func clauses(_ one: String, _ other: String) throws -> [Fact] {
    let first = [one, other].map { String($0.prefix(12)) }
    return try TwoArticles.facts(one, other).filter { fact in
      fact.wordsInCommon != nil && fact.verdict != .conflict
        && zip(fact.sides, first).contains { $0.text.hasPrefix($1) }
    }
  }

  @Test func agreesWhereTheWordsAreMostlyTheSame() throws {
    let found = try clauses(
      "The harbour committee wants to dredge the northern channel before winter.",
      "Before winter the harbour committee wants the northern channel dredged.")
    #expect(found.map(\.verdict) == [.agree])
  }

  @Test func neverAgreesAroundAConflict() throws {
    let found = try clauses(
      "The Danish government confirmed that it would guarantee a loan of 500 million euros.",
      "Denmark's government denied that it would guarantee a loan.")
    #expect(!found.isEmpty && found.allSatisfy { $0.verdict == .compatible })
    #expect(found.allSatisfy { $0.explanation.contains("differ on this") })
  }

  @Test func isAPassageWhereLittleIsInCommon() {
    let cases: [(words: Int?, verdict: Fact.Verdict, isPassage: Bool)] = [
      (29, .compatible, true), (30, .compatible, false), (29, .conflict, false),
      (nil, .compatible, false),
    ]
    for (words, verdict, isPassage) in cases {
      let fact = Fact(
        id: "a", verdict: verdict, kind: .status, subject: "", reason: .scope, between: nil,
        polarity: nil, sides: [], explanation: "", features: [], wordsInCommon: words)
      #expect(fact.isPassage == isPassage)
    }
  }

  @Test func saysThatLittleInCommonIsNoAgreement() {
    for (words, verdict) in [(20, Fact.Verdict.compatible), (35, .compatible), (40, .agree)] {
      #expect(
        ClauseAgreement(of: [], wordsInCommon: words, beside: SentenceConflicts(among: [])).verdict
          == verdict)
    }
  }
}
