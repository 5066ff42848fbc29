/// How two claims stand to each other, if they speak of one fact.
struct Relation {
  var reason: Fact.Reason
  /// Makes the explanation, which only facts that are shown need: most pairs come to nothing.
  private let explain: () -> String
  /// How much the values alone say that the claims speak of one fact: 0 for nothing, 1 for certainty.
  var evidence: Float
  var between: Fact.Between?
  /// The stretch of each claim that the relation is about, where that is less than the claim.
  var places: (first: Range<Int>?, second: Range<Int>?)?
  /// Whether nothing differs but the words, or the unit without any rounding.
  var isExact: Bool

  /// A relation without a conflict, or one between outlets.
  init(
    _ reason: Fact.Reason, _ explanation: @autoclosure @escaping () -> String, evidence: Float,
    between: Fact.Between? = nil, isExact: Bool = false
  ) {
    self.reason = reason
    explain = explanation
    self.evidence = evidence
    self.between = between
    self.isExact = isExact || reason == .sameValue
  }

  /// The reason in a sentence that can be read out.
  var explanation: String { explain() }

  /// Whether a checker must settle which side is right.
  var isConflict: Bool { reason.isConflict }
}

extension Fact.Reason {
  /// Whether the reason is one for a conflict.
  package var isConflict: Bool {
    switch self {
    case .sameValue, .unit, .rounding, .moreSpecific, .bound, .scope, .certainty, .wording: false
    case .differentValue, .polarity, .differentStance, .differentName, .differentRole,
      .differentWords, .differentStatus:
      true
    }
  }

  /// The reason as screens and exports show it.
  package var words: String {
    switch self {
    case .sameValue: "same value"
    case .unit: "converts"
    case .rounding: "rounds"
    case .moreSpecific: "more exact"
    case .bound: "within the limit"
    case .scope: "other scope"
    case .certainty: "surer"
    case .wording: "other words"
    case .differentValue: "figures differ"
    case .polarity: "one denies it"
    case .differentStance: "answers differ"
    case .differentName: "names differ"
    case .differentRole: "roles differ"
    case .differentWords: "quoted words differ"
    case .differentStatus: "state differs"
    }
  }
}
