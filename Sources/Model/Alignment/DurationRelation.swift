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
      guard short > 0 else { return nil }
      if long / short < 1.2 {
        return Relation(.rounding, "\(words) are the same, rounded", evidence: 0.2)
      }
      let (possible, otherPossible) = (range(of: one, days), range(of: other, otherDays))
      guard !possible.overlaps(otherPossible) else { return nil }
      return Relation(
        .differentValue, "\(words) exclude each other", evidence: 0, between: .outlets)
    }
    if short > 0, long / short < 1.04 {
      return Relation(.unit, "\(words) are the same in other units", evidence: 0.3)
    }
    return Relation(
      .differentValue, "\(words) are different lengths of time", evidence: 0, between: .outlets)
  }

  /// The lengths in days that a claim of so many days leaves open: "about" may be a sixth away.
  private static func range(of claim: Claim, _ days: Double) -> ClosedRange<Double> {
    switch claim.bound {
    case .above?: days...Double.greatestFiniteMagnitude
    case .below?: 0...days
    case nil: claim.approximate ? days * 5 / 6...days * 7 / 6 : days...days
    }
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
  /// No relation of places has more evidence.
  static let mostEvidence: Float = 0.25

  /// How `one` and `other` stand to each other; nil where they cannot be compared.
  static func relation(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Relation? {
    guard case .text(let first) = one.claim.value, case .text(let second) = other.claim.value else {
      return nil
    }
    if first == second {
      return Relation(.sameValue, "both name \(first)", evidence: 0.1)
    }
    if first.hasSuffix(second) || second.hasSuffix(first) || first.hasPrefix(second)
      || second.hasPrefix(first)
    {
      return Relation(
        .moreSpecific, "“\(one.claim.text)” and “\(other.claim.text)”: the one says more",
        evidence: mostEvidence)
    }
    return nil
  }
}
