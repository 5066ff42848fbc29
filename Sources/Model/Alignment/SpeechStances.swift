/// Whose words two claims report, and how those answer a question.
extension SpeechRelation {
  /// Whether the two have one speaker; nil where that is not known.
  func speakersMatch(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool? {
    guard let first = one.speaker, let second = other.speaker else { return nil }
    if first.name == second.name { return true }
    return first.surname == second.surname ? nil : false
  }

  /// The same thing said in other words, by the words in common around it.
  func paraphrase(
    _ one: EventClaims.Item, _ other: EventClaims.Item, sameSpeaker: Bool?, wide: Float
  ) -> Relation? {
    guard wide > (sameSpeaker == true ? 0.25 : 0.4) else { return nil }
    return Relation(
      .wording, "both tell what was said, in other words", evidence: sameSpeaker == true ? 0.2 : 0.1
    )
  }

  private static let excluding = WordMap(["confirmed", "denied", "undecided"])

  /// Answers of one body, the speaker of both, to one question.
  func stanceRelation(
    _ one: EventClaims.Item, _ other: EventClaims.Item, wide: Float
  ) -> Relation? {
    guard one.claim.kind == .stance, other.claim.kind == .stance, wide > 0.1,
      case .text(let first) = one.claim.value, case .text(let second) = other.claim.value
    else { return nil }
    if first == second {
      guard wide > 0.25, first != "said" else { return nil }
      return Relation(.sameValue, "both have \(one.claim.speaker ?? "it") \(first)", evidence: 0.35)
    }
    guard Self.excluding.contains(first), Self.excluding.contains(second) else { return nil }
    return Relation(
      .differentStance,
      "\(one.claim.speaker ?? "the same body") is said to have \(first) and \(second)",
      evidence: 0.5, between: .outlets)
  }
}
