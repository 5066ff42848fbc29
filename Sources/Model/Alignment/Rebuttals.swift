/// Finds where an article has one speaker reject, without naming it again, what another said right before:
/// "The plant is safe, the owner said. The union denied that."
struct Rebuttals {
  /// A statement with fewer tokens is a part of a sentence that somebody else's words interrupt.
  private static let leastTokens = 3
  /// How many sentences after a statement its rejection may stand.
  private static let reach = 1

  let claims: EventClaims

  /// The statements of all articles that another speaker rejects.
  func disputes() -> [Dispute] {
    claims.items.indices.compactMap { index in
      let denial = claims.items[index]
      guard denial.claim.kind == .stance, denial.claim.value == .text("denied"),
        let speaker = denial.speaker, isNamed(denial), rejectsWhatStandsBefore(denial),
        let statement = statement(before: index, by: speaker),
        let first = statement.claim.speaker, let second = denial.claim.speaker
      else { return nil }
      let answer = answer(after: index, by: speaker).map { [$0] } ?? []
      return Dispute(
        sides: [statement.claim, denial.claim] + answer,
        basis: ["the rejection stands right after what it rejects"],
        explanation: "said by \(first), rejected by \(second)")
    }
  }

  // MARK: - Rejections

  /// Words with which one points at what was said.
  private static let pointers = WordMap(["that", "it", "this", "the", "those", "these", "such"])
  /// Nouns for what somebody said.
  private static let statements = WordMap([
    "account", "accusation", "allegation", "argument", "assertion", "assessment",
    "characterization", "characterisation", "claim", "conclusion", "contention", "depiction",
    "description", "interpretation", "notion", "portrayal", "reading", "remark", "report",
    "rumor", "rumour", "statement", "story", "suggestion", "version",
  ])
  /// Nouns that may stand for a charge in court, or for a document: "the allegations", "the report", but
  /// not "that allegation".
  private static let charges = WordMap(["accusation", "allegation", "report"])
  private static let copulas = WordMap([
    "is", "are", "was", "were", "'s", "been", "being", "a", "simply", "completely", "entirely",
    "absolutely", "flatly", "totally",
  ])
  /// Verbs that tell of what somebody is charged with or asked, which is what is then denied.
  private static let charging = WordMap([
    "accuse", "charge", "ask", "plead", "indict", "suspect", "convict", "allege",
  ])
  /// Only who denies a bare "it" denies that something is so; a plan is rejected.
  private static let denying = WordMap(["deny", "dispute", "refute", "contradict", "rebut"])
  /// Words that call a statement wrong.
  private static let untruths = WordMap([
    "false", "untrue", "wrong", "incorrect", "inaccurate", "baseless", "unfounded", "untruthful",
    "lie", "nonsense", "fabrication", "fiction",
  ])

  /// Whether the words of a denial only point at what stands before: "that", "the claim was false".
  private func rejectsWhatStandsBefore(_ denial: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: denial).tokens
    // "Denied that": the verb stands in the claim as well.
    guard
      let pointer = denial.tokens.prefix(4).first(where: { index in
        Self.pointers.contains(tokens[index].lower)
      }), !isCharged(before: denial.tokens.lowerBound, tokens)
    else { return false }
    // "In a statement contradicting it": what follows is what is said.
    let cue = denial.tokens.lowerBound - 1
    if tokens.indices.contains(cue), tokens[cue].lower.hasSuffix("ing") { return false }
    if pointer > denial.tokens.lowerBound {
      let verb = tokens[(denial.tokens.lowerBound)..<pointer].last?.lower ?? ""
      return pointer + 1 == denial.tokens.upperBound
        && Self.denying.contains(Lemmatizer.lemma(of: verb, as: .verb))
    }
    // "Denied it on Friday".
    if denial.tokens.count <= 4, pointer + 1 < denial.tokens.upperBound,
      ["on", "in", "late", "again"].contains(tokens[pointer + 1].lower), pointer > 0,
      Self.denying.contains(Lemmatizer.lemma(of: tokens[pointer - 1].lower, as: .verb))
    {
      return true
    }
    var index = pointer + 1
    let isNoun = isStatement(index, tokens)
    if isNoun { index += 1 }
    if isNoun, isEnd(index, of: denial, tokens) {
      let noun = Lemmatizer.lemma(of: tokens[index - 1].lower, as: .noun)
      return tokens[pointer].lower != "the" || !Self.charges.contains(noun)
    }
    guard isNoun || tokens[pointer].lower != "the" else { return false }
    if index + 2 < tokens.count, Self.copulas.contains(tokens[index].lower),
      tokens[index + 1].lower == "not",
      ["true", "so", "accurate"].contains(tokens[index + 2].lower)
    {
      return isEnd(index + 3, of: denial, tokens)
    }
    while index < tokens.count, Self.copulas.contains(tokens[index].lower) { index += 1 }
    return index < tokens.count && Self.untruths.contains(tokens[index].lower)
      && isEnd(index + 1, of: denial, tokens)
  }

  /// Whether the sentence tells before the denial of what somebody is charged with or asked.
  private func isCharged(before index: Int, _ tokens: [Token]) -> Bool {
    tokens[..<index].contains {
      Self.charging.contains(Lemmatizer.lemma(of: $0.lower, as: .verb))
    }
  }

  private func isStatement(_ index: Int, _ tokens: [Token]) -> Bool {
    index < tokens.count
      && Self.statements.contains(Lemmatizer.lemma(of: tokens[index].lower, as: .noun))
  }

  /// Whether the first clause of the denial ends before the token at `index`.
  private func isEnd(_ index: Int, of denial: EventClaims.Item, _ tokens: [Token]) -> Bool {
    index >= denial.tokens.upperBound || tokens[index].kind == .punctuation
      || tokens[index].lower == "and"
  }

  private static let pronouns = WordMap(["he", "she", "they", "it", "we", "who", "which"])

  private func isNamed(_ item: EventClaims.Item) -> Bool {
    guard let speaker = item.claim.speaker else { return false }
    return !Self.pronouns.contains(speaker.lowercased())
  }

  // MARK: - Statements

  /// The last thing that somebody else is reported to have said before the denial at `index`.
  private func statement(
    before index: Int, by speaker: SpeakerKeys.Key
  ) -> EventClaims.Item? {
    let denial = claims.items[index]
    let statement = claims.items[..<index].reversed().prefix {
      $0.document == denial.document
        && $0.claim.sentence + Self.reach >= denial.claim.sentence
    }.first { isSpeech($0) && isBefore($0, denial) }
    guard let statement, let other = statement.speaker, isNamed(statement),
      statement.claim.polarity != .denied, !isQuestion(statement),
      statement.tokens.count >= Self.leastTokens,
      other.name != speaker.name, other.surname != speaker.surname
    else { return nil }
    return statement
  }

  /// What the one who rejects a statement says instead, right after it.
  private func answer(
    after index: Int, by speaker: SpeakerKeys.Key
  ) -> Claim? {
    let denial = claims.items[index]
    let answers = claims.items[(index + 1)...].prefix {
      $0.document == denial.document
        && $0.claim.sentence <= denial.claim.sentence + Self.reach
    }.filter { isSpeech($0) && isBefore(denial, $0) }
    let isTold = { (item: EventClaims.Item) in
      item.speaker?.name == speaker.name || !self.isNamed(item) || self.isOfDenier(item)
    }
    // Of what is said there, that which denies something answers best.
    let answer =
      answers.first { isTold($0) && isNegative($0) }
      ?? answers.first.flatMap {
        isTold($0) ? $0 : nil
      }
    return answer?.claim ?? continuation(of: denial)
  }

  /// The sentence after a denial that goes on with "they said", in whatever place.
  private func continuation(of denial: EventClaims.Item) -> Claim? {
    let sentences = claims.analyses[denial.document].sentences
    let next = denial.claim.sentence + 1
    guard next < sentences.count else { return nil }
    let tokens = sentences[next].tokens
    let isTold = tokens.indices.dropLast().contains {
      ["they", "he", "she"].contains(tokens[$0].lower) && tokens[$0 + 1].lower == "said"
    }
    return isTold
      ? claims.claim(
        ofSentenceAt: SharedClauses.Place(document: denial.document, sentence: next)) : nil
  }

  private func isBefore(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    one.claim.sentence < other.claim.sentence
      || one.claim.sentence == other.claim.sentence
        && one.tokens.upperBound <= other.tokens.lowerBound
  }

  /// Whether the speaker is one of those who were named right before: "its director".
  private func isOfDenier(_ item: EventClaims.Item) -> Bool {
    let first = claims.sentence(of: item).tokens.first?.lower ?? ""
    return ["its", "their", "his", "her"].contains(first)
  }

  private func isNegative(_ item: EventClaims.Item) -> Bool {
    claims.sentence(of: item).tokens[item.tokens].contains {
      DeedReader.negations.contains($0.lower)
    }
  }

  /// Whether the words only ask: "whether", "to know if".
  private func isQuestion(_ item: EventClaims.Item) -> Bool {
    claims.sentence(of: item).tokens[item.tokens].prefix(3).contains {
      $0.lower == "whether" || $0.lower == "if"
    }
  }

  private func isSpeech(_ item: EventClaims.Item) -> Bool {
    item.claim.kind == .quotation || item.claim.kind == .stance
  }
}
