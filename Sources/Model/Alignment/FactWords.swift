/// The words for verdicts and reasons that people read, on screens and in exports.
extension Fact.Verdict {
  /// The symbol of the verdict; it always stands beside the colour.
  package var symbol: Character {
    switch self {
    case .conflict: "!"
    case .compatible: "~"
    case .agree: "="
    case .single: "1"
    }
  }

  /// The verdict in words.
  package var words: String {
    switch self {
    case .conflict: "conflict"
    case .compatible: "compatible"
    case .agree: "agree"
    case .single: "only one"
    }
  }
}

extension Fact.Reason {
  /// The rule behind the reason, in a sentence.
  package var rule: String {
    switch self {
    case .sameValue: "Nothing differs but the words."
    case .unit: "The same value in another unit or currency."
    case .rounding: "One figure is the other, rounded."
    case .moreSpecific: "One says more exactly what the other says."
    case .bound: "One gives a limit that the other keeps."
    case .scope: "One fact told of different parts, times, places or actors."
    case .certainty: "One is surer than the other."
    case .wording: "One statement in other words, or a part of it."
    case .differentValue: "Two values that exclude each other."
    case .polarity: "One denies what the other affirms."
    case .differentStance: "The same body is said to have answered the same question differently."
    case .differentName: "Two names for one office or deed."
    case .differentRole: "One person with two offices or standings at one time."
    case .differentWords: "Both quote one utterance, and the words that count differ."
    case .differentStatus: "Two states of one thing at about the same time."
    }
  }
}

extension Fact {
  /// The verdict in one or two words, with the reason where that says more.
  package var outcome: String {
    switch verdict {
    case .conflict, .single: verdict.words
    case .agree, .compatible: reason?.words ?? verdict.words
    }
  }
}

extension Fact.Between {
  /// Who disagrees, in a sentence.
  package var words: String {
    switch self {
    case .outlets: "The outlets disagree themselves."
    case .speakers: "The outlets report what rival speakers claim."
    }
  }
}

extension Claim.Kind {
  /// The kind in a word.
  package var words: String {
    switch self {
    case .personRole: "role"
    case .quantity: "number"
    default: rawValue
    }
  }
}
