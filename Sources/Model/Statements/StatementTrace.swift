/// What comparing two statements saw, for studying its rules.
package struct StatementTrace {
  /// Each figure with its name.
  package private(set) var figures: [(name: String, value: Double)] = []
  /// What each rule finds that excludes the other statement: the rule and the words.
  package private(set) var findings: [String] = []
  /// The words that have no partner, of the first and of the second statement.
  package private(set) var alone: (first: [String], second: [String])

  /// The trace of two documents; nil where one of them says more than one thing.
  package init?(_ one: Analysis, _ other: Analysis) {
    guard let first = Statement(one), let second = Statement(other) else { return nil }
    let alignment = StatementAlignment(first, second)
    alone = (
      first.words.indices.filter { first.words[$0].isContent && alignment.partners[$0] < 0 }
        .map { first.words[$0].key },
      second.words.indices.filter { second.words[$0].isContent && alignment.otherPartners[$0] < 0 }
        .map { second.words[$0].key }
    )
    let contrast = StatementContrast(alignment, claimIsFirst: first.weight <= second.weight)
    findings = contrast.findings.map { found in
      let words = [contrast.claim.words[found.claim], contrast.evidence.words[found.evidence]]
      return found.rule + " "
        + words.map { $0.map(\.lower).joined(separator: "_") }
        .joined(separator: "/")
    }
    let flag = { (flag: Bool) in flag ? 1.0 : 0 }
    figures = [
      ("coverage", Double(alignment.coverage)), ("otherCoverage", Double(alignment.otherCoverage)),
      ("claimCoverage", Double(contrast.coverage)),
      ("weight", Double(first.weight)), ("otherWeight", Double(second.weight)),
      ("isSentence", flag(first.isSentence)), ("otherIsSentence", flag(second.isSentence)),
    ]
    let stances = [
      ("", StatementStance(of: first, partners: alignment.partners)),
      ("other", StatementStance(of: second, partners: alignment.otherPartners)),
    ]
    for (name, stance) in stances {
      figures += [
        (name + "Denied", flag(stance.isDenied)), (name + "Reported", flag(stance.isReported)),
        (name + "Confirmed", flag(stance.isConfirmed)),
      ]
    }
  }
}
