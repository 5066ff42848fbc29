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

  /// Whether what two answers are about has a word in common that says something, or one of them only points
  /// at what was said before ("denied it"). A body may deny a charge and leave another matter open.
  private func haveOneMatter(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    let (first, second) = (matter(of: one), matter(of: other))
    // Talks with one company are confirmed, those with another denied, in the same words.
    if first.count(where: second.contains) >= Self.leastShared {
      let (names, otherNames) = (names(in: one), names(in: other))
      return names.isEmpty || otherNames.isEmpty || names.contains(where: otherNames.contains)
    }
    return first.isEmpty || second.isEmpty || first.contains { second.contains($0) }
  }

  /// The lemmas of what an answer is about: of the question that it leaves open, where it names one.
  private func matter(of item: EventClaims.Item) -> [Int32] {
    let tokens = claims.sentence(of: item).tokens
    if item.tokens.count < 3, let last = item.tokens.last,
      StanceClaims.anaphors.contains(tokens[last].lower)
    {
      return []
    }
    let question = item.tokens.last { ["whether", "if"].contains(tokens[$0].lower) }
    let place = question.map { $0..<item.tokens.upperBound } ?? item.tokens
    let numbers = claims.numbers[item.document][item.claim.sentence]
    return place.compactMap { index in
      let word = claims.words[numbers[index]]
      return word.weight >= Self.leastWeightOfMatter ? word.lemmaNumber : nil
    }
  }

  /// The lemmas of the words of what somebody says that are written like names.
  private func names(in item: EventClaims.Item) -> [Int32] {
    let tokens = claims.sentence(of: item).tokens
    let numbers = claims.numbers[item.document][item.claim.sentence]
    return item.tokens.filter { index in
      index > 0 && tokens[index].isCapitalised && tokens[index].kind == .word
        && NameLexicon.shared.traits(of: tokens[index]).isDisjoint(with: [.calendar, .notName])
    }.map { claims.words[numbers[$0]].lemmaNumber }
  }

  /// Answers with so many words in common are about one thing but for the names in them.
  private static let leastShared = 2

  /// A word that tells what an answer is about must weigh this much.
  private static let leastWeightOfMatter: Float = 0.5

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
    guard Self.excluding.contains(first), Self.excluding.contains(second),
      haveOneMatter(one, other)
    else { return nil }
    return Relation(
      .differentStance,
      "\(one.claim.speaker ?? "the same body") is said to have \(first) and \(second)",
      evidence: 0.5, between: .outlets)
  }
}
