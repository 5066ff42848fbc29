/// Compares two lengths of time, or two things that come back.
enum DurationRelation {
  /// How `one` and `other` stand to each other; nil where they cannot be compared.
  static func relation(_ one: Claim, _ other: Claim) -> Relation? {
    guard case .text(let first) = one.value, case .text(let second) = other.value else {
      return nil
    }
    let texts = (one.text, other.text)
    var words: String { "“\(texts.0)” and “\(texts.1)”" }
    if first == second {
      return Relation(
        .sameValue, "\(words) are the same length of time",
        evidence: first.hasSuffix("XY") ? 0.2 : 0.3)
    }
    guard one.kind == .duration, let days = length(of: first), let otherDays = length(of: second)
    else {
      return nil
    }
    let (short, long) = (min(days, otherDays), max(days, otherDays))
    if one.bound != nil || other.bound != nil || one.approximate || other.approximate {
      guard short > 0, long / short < 1.2 else { return nil }
      return Relation(.rounding, "\(words) are the same, rounded", evidence: 0.2)
    }
    if short > 0, long / short < 1.04 {
      return Relation(.unit, "\(words) are the same in other units", evidence: 0.3)
    }
    return Relation(
      .differentValue, "\(words) are different lengths of time", evidence: 0, between: .outlets)
  }

  /// The length in days of an ISO 8601 duration with one part, or nil.
  private static func length(of text: String) -> Double? {
    var body = text.dropFirst()
    let isTime = body.first == "T"
    if isTime { body = body.dropFirst() }
    guard let unit = body.last, let number = Double(body.dropLast()) else { return nil }
    switch (unit, isTime) {
    case ("Y", false): return number * 365.25
    case ("M", false): return number * 30.44
    case ("W", false): return number * 7
    case ("D", false): return number
    case ("H", true): return number / 24
    case ("M", true): return number / 1440
    case ("S", true): return number / 86400
    default: return nil
    }
  }
}

/// Compares two places at which something may have happened.
enum PlaceRelation {
  /// How `one` and `other` stand to each other; nil where they cannot be compared.
  static func relation(_ one: Claim, _ other: Claim) -> Relation? {
    guard case .text(let first) = one.value, case .text(let second) = other.value else {
      return nil
    }
    if first == second {
      return Relation(.sameValue, "both name \(first)", evidence: 0.1)
    }
    if first.hasSuffix(second) || second.hasSuffix(first) || first.hasPrefix(second)
      || second.hasPrefix(first)
    {
      let texts = (one.text, other.text)
      return Relation(
        .moreSpecific, "“\(texts.0)” and “\(texts.1)”: the one says more", evidence: 0.25)
    }
    return nil
  }
}

/// Compares how far two articles say that something has got.
struct StatusRelation {
  private let claims: EventClaims
  /// The lemma of the last word of each claim of a state, by its index.
  private let verbs: [String]

  /// Reads the verbs of all states of the event once: each claim is compared with many.
  init(claims: EventClaims) {
    self.claims = claims
    verbs = claims.items.map { item in
      guard item.claim.kind == .status, let last = item.tokens.last else { return "" }
      return Lemmatizer.lemma(of: claims.sentence(of: item).tokens[last].lower, as: .verb)
    }
  }

  /// How the claims at these indices stand to each other; nil where they cannot be compared.
  func relation(_ index: Int, _ otherIndex: Int, wide: Float) -> Relation? {
    let isSameVerb = verbs[index] == verbs[otherIndex]
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    guard case .text(let first) = one.claim.value, case .text(let second) = other.claim.value
    else { return nil }
    guard isSameVerb || wide > 0.55 else { return nil }
    var words: String { "“\(one.claim.text)” and “\(other.claim.text)”" }
    if first == second { return Relation(.sameValue, "\(words): the same state", evidence: 0.2) }
    let are = { (one: String, other: String) in
      first == one && second == other || first == other && second == one
    }
    if are("planned", "considered") {
      return Relation(.certainty, "\(words): the one is surer", evidence: 0.1)
    }
    let isOver = first == "done" || first == "ongoing" || second == "done" || second == "ongoing"
    let isNot =
      first == "not-done" || first == "ruled-out" || second == "not-done" || second == "ruled-out"
    if isOver && isNot || are("planned", "ruled-out") {
      guard wide > 0.42, isSameVerb else { return nil }
      return Relation(
        .differentStatus, "\(words) are two states of one thing", evidence: 0.1, between: .outlets)
    }
    return Relation(.scope, "\(words): expected, then done", evidence: 0.1)
  }
}
