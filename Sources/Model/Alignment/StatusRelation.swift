/// Compares how far two articles say that something has got.
struct StatusRelation {
  private let claims: EventClaims
  /// The verb of the deed that each claim of a state tells, by its index.
  private let verbs: [String]

  /// Reads the verbs of all states of the event once: each claim is compared with many.
  init(claims: EventClaims) {
    self.claims = claims
    verbs = claims.items.map { item in
      item.claim.kind == .status
        ? Deeds.verb(at: item.tokens, in: claims.sentence(of: item).tokens) : ""
    }
  }

  /// No relation of states has more evidence.
  static let mostEvidence: Float = 0.2

  /// How the claims at these indices stand to each other; nil where they cannot be compared.
  func relation(_ index: Int, _ otherIndex: Int, wide: Float) -> Relation? {
    let isSameVerb = verbs[index] == verbs[otherIndex]
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    guard case .text(let first) = one.claim.value, case .text(let second) = other.claim.value
    else { return nil }
    guard isSameVerb || wide > 0.55 else { return nil }
    var words: String { "“\(one.claim.text)” and “\(other.claim.text)”" }
    if first == second {
      // What is told is not what somebody denies.
      guard (one.claim.polarity == .denied) == (other.claim.polarity == .denied) else { return nil }
      return Relation(.sameValue, "\(words): the same state", evidence: Self.mostEvidence)
    }
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
      guard isSameVerb, wide > 0.42 || wide > 0.3 && haveOneTopic(index, otherIndex) else {
        return nil
      }
      return Relation(
        .differentStatus, "\(words) are two states of one thing", evidence: 0.1, between: .outlets)
    }
    return Relation(.scope, "\(words): expected, then done", evidence: 0.1)
  }

  /// How many tokens before and after a verb tell what it is about.
  private static let reach = 6

  /// Whether the words beside two verbs of one deed have another word in common that says something.
  /// What "never" was done is of all times.
  private func haveOneTopic(_ index: Int, _ otherIndex: Int) -> Bool {
    guard let first = topic(of: index), let second = topic(of: otherIndex) else { return false }
    return first.contains { second.contains($0) }
  }

  /// The lemmas beside the verb of a claim that say something; nil beside "never".
  private func topic(of index: Int) -> [String]? {
    let item = claims.items[index]
    let tokens = claims.sentence(of: item).tokens
    let nearby =
      max(
        0, item.tokens.lowerBound - Self.reach)..<min(
        tokens.count, item.tokens.upperBound + Self.reach)
    if tokens[nearby].contains(where: { $0.lower == "never" }) { return nil }
    return tokens[nearby].compactMap { token in
      guard token.kind == .word else { return nil }
      let (lemma, isContent) = claims.lemma(of: token.lower)
      return isContent && lemma != verbs[index] && !item.claim.text.contains(token.lower)
        ? lemma : nil
    }
  }
}
