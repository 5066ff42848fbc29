/// Says how likely two different values are rivals for one thing, beyond the words around them.
///
/// Outlets that disagree mostly disagree a little: 47 and 48 pages, 5,587.75 and 5,687.75 dollars.
/// Figures that have nothing to do with each other differ by any amount. And a value that the other
/// article tells as well is no rival of anything there: the two articles know both.
struct RivalValues {
  private let told: [Set<String>]
  private let claims: EventClaims

  /// The values that each article tells.
  init(_ claims: EventClaims) {
    self.claims = claims
    var told = [Set<String>](repeating: [], count: claims.analyses.count)
    for item in claims.items { told[item.document].insert(Self.key(of: item.claim)) }
    self.told = told
  }

  /// The value and what it counts, as one string.
  private static func key(of claim: Claim) -> String {
    let unit = claim.unit.map { CountedNouns.key(of: $0) } ?? ""
    switch claim.value {
    case .number(let number): return "\(claim.kind.rawValue) \(unit) \(number)"
    case .range(let low, let high): return "\(claim.kind.rawValue) \(unit) \(low) \(high)"
    case .text(let text): return "\(claim.kind.rawValue) \(text)"
    case .none: return ""
    }
  }

  /// How much speaks for a conflict of the two values, from 0 to 1; nil where they are no rivals.
  func evidence(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Float? {
    if one.document != other.document {
      guard !told[one.document].contains(Self.key(of: other.claim)),
        !told[other.document].contains(Self.key(of: one.claim))
      else { return nil }
    }
    guard !isPart(one), !isPart(other) else { return nil }
    var evidence: Float = 0
    switch (one.claim.value, other.claim.value) {
    case (.number(let first), .number(let second)):
      if one.claim.kind == .quantity, (one.claim.unit ?? "").isEmpty { return nil }
      if one.claim.change != other.claim.change { return nil }
      evidence += closeness(first, second)
    case (.text(let first), .text(let second)):
      // "A poll in May" is not the one of April.
      if isIndefinite(one) || isIndefinite(other) { return nil }
      // The same weekday is no rival of itself, whichever week was meant.
      if one.claim.text.lowercased() == other.claim.text.lowercased() { return nil }
      evidence += dateCloseness(first, second)
    default: break
    }
    if let head = head(after: one), head == self.head(after: other) { evidence += 0.3 }
    if let word = preposition(of: one), word == preposition(of: other) { evidence += 0.06 }
    return evidence
  }

  // MARK: - Values

  private func closeness(_ one: Double, _ other: Double) -> Float {
    let (small, large) = (min(abs(one), abs(other)), max(abs(one), abs(other)))
    guard large > 0 else { return 0 }
    let ratio = small / large
    let digits = min(
      NumberRelation.significantDigits(one), NumberRelation.significantDigits(other))
    if digits >= 4, ratio > 0.9 { return 0.45 }
    if ratio > 0.9 { return 0.2 }
    return ratio > 0.75 ? 0.1 : 0
  }

  private func dateCloseness(_ one: String, _ other: String) -> Float {
    guard let first = CalendarRange(one), let second = CalendarRange(other) else { return 0 }
    let (length, otherLength) = (first.end - first.first, second.end - second.first)
    guard length == otherLength || max(length, otherLength) < 32 else { return 0 }
    let steps = Double(abs(first.first - second.first)) / Double(max(1, max(length, otherLength)))
    return steps < 1.5 ? 0.1 : 0
  }

  // MARK: - Words

  /// The noun that a compound with a number describes: "indictment" of "48-page indictment".
  private func head(after item: EventClaims.Item) -> String? {
    let tokens = claims.sentence(of: item).tokens
    guard item.tokens.count >= 2, tokens[item.tokens].contains(where: { $0.lower == "-" }),
      item.tokens.upperBound < tokens.count
    else { return nil }
    let next = tokens[item.tokens.upperBound]
    return next.kind == .word ? Lemmatizer.lemma(of: next.lower, as: .noun) : nil
  }

  private static let prepositions: Set<String> = [
    "since", "until", "in", "on", "by", "from", "for",
  ]

  private func preposition(of item: EventClaims.Item) -> String? {
    guard item.tokens.lowerBound > 0 else { return nil }
    let word = claims.sentence(of: item).tokens[item.tokens.lowerBound - 1].lower
    return Self.prepositions.contains(word) ? word : nil
  }

  /// Whether the date belongs to a thing that is only one of several ("a poll in May").
  private func isIndefinite(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    let start = item.tokens.lowerBound
    guard start >= 3, Self.prepositions.contains(tokens[start - 1].lower) else { return false }
    return ["a", "an", "another"].contains(tokens[start - 3].lower)
      && tokens[start - 2].kind == .word
  }

  /// Whether the figure is a part of a whole ("one of the two officers", "11 of the 12").
  private func isPart(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    let inside = tokens[item.tokens].dropFirst().contains { $0.lower == "of" }
    let next = item.tokens.upperBound
    return inside
      || next < tokens.count && tokens[next].lower == "of" && item.claim.kind == .quantity
  }
}
