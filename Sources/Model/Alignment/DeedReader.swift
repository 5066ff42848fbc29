/// A verb in a sentence that tells of a deed, with the words near it.
struct ToldDeed {
  var place: SharedClauses.Place
  var verb: Int
  /// The negation and the verb, or the verb alone.
  var words: Range<Int>
  /// The claim that reports the words with the verb; nil where the outlet tells the deed.
  var speech: EventClaims.Item?
  /// The words near the verb that say something.
  var near: [Int]
}

/// Reads which verbs tell that something was done, and which that it was not.
struct DeedReader {
  /// Longer sentences are not read.
  static let mostTokens = 120
  /// How far from the verb words still belong to its deed.
  private static let reach = 6
  /// How far before a verb words can make it something else than a deed that is told.
  private static let farReach = 14
  /// How far before what is denied the verb "deny" may stand.
  private static let cueReach = 4
  /// How far from the beginning of what is denied its verb may stand: "denied any talks about the troops
  /// that are stationed there" denies no stationing.
  private static let subjectReach = 8
  /// A word near a verb must weigh this much.
  static let leastWeight: Float = 0.5

  let claims: EventClaims

  // MARK: - Denials

  /// What denies a verb after it.
  static let negations = WordMap(["not", "n't", "never", "none", "nobody", "no"])
  /// Words between a negation and its verb.
  private static let between = WordMap([
    "been", "be", "yet", "ever", "have", "had", "has", "was", "were", "is", "are", "one",
  ])
  /// Who does not believe that something was done says that it was not.
  private static let beliefs = WordMap(["believe", "think"])

  /// The deed that the word at `index` denies.
  func deniedDeed(at index: Int, of place: SharedClauses.Place) -> ToldDeed? {
    let tokens = claims.sentence(at: place).tokens
    guard !isUncertain(index, tokens) else { return nil }
    var verb = index + 1
    if tokens[index].lower == "no", index + 1 < tokens.count, tokens[index + 1].lower != "one" {
      if let noun = denied(by: index, tokens) {
        verb = noun + 1
        while verb < tokens.count, Self.isBetween(tokens[verb].lower) { verb += 1 }
        guard verb < tokens.count, isDeed(verb, at: place) else { return nil }
        return ToldDeed(
          place: place, verb: verb, words: index..<verb + 1, speech: speech(with: verb, at: place),
          near: [noun])
      }
      // "Gave no warning": what was not given is what both must tell of.
      guard index > 0, isDeed(index - 1, at: place), !isOpen(index - 1, tokens) else { return nil }
      var noun = index + 1
      while noun + 1 < min(tokens.count, index + 4), tokens[noun + 1].kind == .word,
        claims.lemma(of: tokens[noun + 1].lower).isContent
      { noun += 1 }
      return ToldDeed(
        place: place, verb: index - 1, words: index - 1..<noun + 1,
        speech: speech(with: index - 1, at: place), near: [noun])
    }
    while verb < tokens.count, Self.isBetween(tokens[verb].lower) { verb += 1 }
    if verb < tokens.count, Self.beliefs.contains(tokens[verb].lower) {
      let tags = Tagger.tags(of: tokens)
      let next = (verb + 1)..<min(tokens.count, verb + 5)
      verb = next.first { tags[$0].isVerbal && isDeed($0, at: place) } ?? tokens.count
    }
    guard verb < tokens.count, isDeed(verb, at: place), !isOpen(index, tokens),
      !Self.isOnly(after: index, tokens),
      verb + 1 >= tokens.count || !Self.questions.contains(tokens[verb + 1].lower)
    else { return nil }
    // "Was" belongs to "n't".
    let start = tokens[index].lower == "n't" ? max(0, index - 1) : index
    return ToldDeed(
      place: place, verb: verb, words: start..<verb + 1, speech: speech(with: verb, at: place),
      near: words(near: verb, at: place))
  }

  /// The noun between "no" and an auxiliary: "no oil was leaked".
  private func denied(by index: Int, _ tokens: [Token]) -> Int? {
    let next = (index + 2)..<min(tokens.count, index + 5)
    return next.first { ["was", "were", "has", "have", "had"].contains(tokens[$0].lower) }.map {
      $0 - 1
    }
  }

  /// Words after a denied verb that say that it was done, but otherwise.
  private static let reasons = WordMap([
    "because", "since", "until", "unless", "purpose", "intentionally", "deliberately",
  ])
  /// Words beside a verb that tell of one among several things, or of a part.
  private static let parts = WordMap([
    "all", "every", "each", "most", "some", "another", "other", "second", "third", "earlier",
    "previous", "enough", "entire", "whole", "both", "again", "who", "which",
  ])

  /// Whether what stands around a negation leaves open what is denied: a question, "until", "all".
  private func isUncertain(_ index: Int, _ tokens: [Token]) -> Bool {
    let clause = tokens[(index + 1)...].prefix { $0.kind != .punctuation }.prefix(Self.farReach)
    return Self.isQuestion(tokens[index...])
      || clause.indices.contains { place in
        // "Not 40 workers but 60", but not "did not come from them but was found".
        Self.reasons.contains(tokens[place].lower)
          || tokens[place].lower == "but" && place + 1 < tokens.count
            && !["was", "were", "is", "had", "did", "that"].contains(tokens[place + 1].lower)
      }
      || isPart(index, tokens)
      || tokens[max(0, index - Self.reach)..<index].contains { Self.untruths.contains($0.lower) }
  }

  /// Whether the clause that begins with these tokens ends as a question.
  private static func isQuestion(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.prefix(farReach).first { [".", "?", "!", "\"", "”"].contains($0.lower) }?.lower == "?"
  }

  private static let untruths = WordMap(["true", "false", "untrue", "deny", "denied", "denies"])

  private func isPart(_ index: Int, _ tokens: [Token]) -> Bool {
    (max(0, index - 3)..<min(tokens.count, index + 5)).contains { place in
      let isAtAll = tokens[place].lower == "all" && place > 0 && tokens[place - 1].lower == "at"
      return Self.parts.contains(tokens[place].lower) && !isAtAll
    }
  }

  /// Words after a verb that is denied with a question: "did not show whether".
  private static let questions = WordMap(["whether", "if", "how", "why", "what", "who", "where"])

  /// The deed that somebody is said to have denied: "denied that he asked", "denied knowing".
  func deniedDeed(of item: EventClaims.Item) -> ToldDeed? {
    guard item.claim.kind == .stance, item.claim.value == .text("denied"), !item.tokens.isEmpty
    else { return nil }
    let tokens = claims.sentence(of: item).tokens
    let before = max(0, item.tokens.lowerBound - Self.cueReach)..<item.tokens.lowerBound
    guard tokens.count <= Self.mostTokens,
      let cue = before.first(where: {
        ["deny", "dispute"].contains(claims.lemma(of: tokens[$0].lower).lemma)
      })
    else { return nil }
    let tags = Tagger.tags(of: tokens)
    let gerund = tokens[item.tokens.lowerBound].lower == "ever" ? 1 : 0
    guard
      let verb = item.tokens.prefix(Self.subjectReach).first(where: {
        tags[$0].isVerbal
          && isDeed($0, at: item.place, asGerund: $0 == item.tokens.lowerBound + gerund)
      }), !isOpen(verb, tokens, from: item.tokens.lowerBound), !isPart(verb, tokens)
    else { return nil }
    return ToldDeed(
      place: item.place, verb: verb, words: cue..<verb + 1, speech: item,
      near: words(near: verb, at: item.place))
  }

  /// Whether a word may stand between a negation or an auxiliary and its verb.
  static func isBetween(_ lower: String) -> Bool {
    between.contains(lower) || lower.utf8.count > 4 && lower.hasSuffix("ly")
  }

  /// Whether a negation only leads to what is more: "not only", "not so much".
  private static func isOnly(after index: Int, _ tokens: [Token]) -> Bool {
    tokens[(index + 1)...].prefix(3).contains {
      ["only", "just", "so", "merely", "simply"].contains($0.lower)
    }
  }

  /// Verbs that tell too little by themselves.
  private static let light = WordMap([
    "be", "have", "do", "say", "tell", "think", "believe", "want", "get", "go", "know", "see",
    "look", "respond", "comment", "reply", "answer", "return", "mean", "need", "seem",
  ])

  /// Whether the word at `index` may be a verb that tells of a deed.
  private func isDeed(
    _ index: Int, at place: SharedClauses.Place, asGerund: Bool = false
  ) -> Bool {
    let word = claims.words[claims.numbers[place.document][place.sentence][index]]
    let token = claims.sentence(at: place).tokens[index]
    guard token.kind == .word, word.weight > 0,
      asGerund || !token.lower.hasSuffix("ing")
    else { return false }
    return Self.light[hash: word.lemmaHash] == nil
  }

  // MARK: - Deeds that are told

  /// Words before a verb after which it tells of no deed that was done.
  private static let openings = WordMap([
    "if", "whether", "where", "why", "would", "could", "should", "will", "may", "might", "can",
    "ca", "wo", "must", "unless", "cannot", "until", "going", "'ll",
  ])
  /// Words before a verb in whose company it may be denied.
  private static let doubts = WordMap([
    "fail", "failed", "deny", "denied", "denies", "no", "without", "doubt", "false", "falsely",
    "ever", "not", "n't", "never", "nor", "neither", "nobody", "none", "declined", "refused",
    "dispute", "disputed",
  ])

  /// Whether the words before `index`, none of them before `start`, leave open whether it was done.
  private func isOpen(_ index: Int, _ tokens: [Token], from start: Int = 0) -> Bool {
    let before = tokens[max(start, index - Self.reach)..<max(start, index)]
    let last = before.suffix(2).map(\.lower)
    let isInfinitive =
      last.last == "to" || last.first == "to" && ["have", "be"].contains(last.last ?? "")
    return isInfinitive || before.contains { Self.openings.contains($0.lower) }
  }

  /// The deed that the verb at `verb` tells as done; nil where it is denied, open or asked.
  func toldDeed(at verb: Int, of place: SharedClauses.Place) -> ToldDeed? {
    let tokens = claims.sentence(at: place).tokens
    let speech = speech(with: verb, at: place)
    guard isDeed(verb, at: place),
      !isOpen(verb, tokens, from: speech?.tokens.lowerBound ?? 0), !isPart(verb, tokens),
      !Self.isQuestion(tokens[verb...]),
      !tokens[max(0, verb - Self.farReach)..<verb].contains(where: {
        Self.doubts.contains($0.lower)
      }),
      verb + 1 >= tokens.count || tokens[verb + 1].lower != "no"
    else { return nil }
    return ToldDeed(
      place: place, verb: verb, words: verb..<verb + 1, speech: speech,
      near: words(near: verb, at: place))
  }

  // MARK: - Words

  /// The number of the lemma of a token.
  func lemma(_ token: Int, at place: SharedClauses.Place) -> Int32 {
    claims.words[claims.numbers[place.document][place.sentence][token]].lemmaNumber
  }

  /// The tokens that belong to the deed of a verb, within a stretch of its sentence.
  static func range(near verb: Int, in stretch: Range<Int>) -> Range<Int> {
    (verb - reach..<verb + reach + 1).clamped(to: stretch)
  }

  /// The words that say something near a verb, in the same report if it stands in one.
  private func words(near verb: Int, at place: SharedClauses.Place) -> [Int] {
    let numbers = claims.numbers[place.document][place.sentence]
    let report = speech(with: verb, at: place)?.tokens ?? numbers.indices
    return Self.range(near: verb, in: report).filter { index in
      index != verb && claims.words[numbers[index]].weight >= Self.leastWeight
    }
  }

  /// The narrowest report of somebody's words with the token in it.
  private func speech(with token: Int, at place: SharedClauses.Place) -> EventClaims.Item? {
    claims.items(at: place).filter {
      ($0.claim.kind == .stance || $0.claim.kind == .quotation) && $0.speaker != nil
        && $0.tokens.contains(token)
    }.min { ($0.tokens.count, $0.index) < ($1.tokens.count, $1.index) }
  }
}
