/// Finds how far something has got: "has been charged", "is considering", "was not implemented".
enum StatusReader {
  /// The claims of kind `status` of a sentence.
  static func claims(in clause: ClauseReader, of source: ClaimSource) -> [Claim] {
    var claims: [Claim] = []
    var index = 0
    while index < clause.tokens.count {
      guard let found = state(at: index, in: clause) else {
        index += 1
        continue
      }
      var claim = Claim(
        .status, .text(found.value), in: clause.range(of: found.range),
        ofSentence: clause.sentence, from: source)
      claim.subject = subject(of: found.range, in: clause, source.article)
      claims.append(claim)
      index = found.range.upperBound
    }
    return claims
  }

  /// The subject of the verb, the verb and what follows it.
  private static func subject(
    of range: Range<Int>, in clause: ClauseReader, _ article: Article
  ) -> String {
    let phrase = clause.nounPhrase(
      endingAt: range.lowerBound, from: max(0, range.lowerBound - 8))
    let start = phrase?.lowerBound ?? range.lowerBound
    let end = min(clause.tokens.count, range.upperBound + 6)
    return Subject.words(of: start..<end, in: clause, article)
  }

  /// Words beside forms of "be", modal verbs and nouns of events with which a state can begin.
  private static let openers = WordMap([
    "has", "have", "had", "did", "will", "does", "plans", "intends", "planned", "ruled",
  ])

  /// The state that a verb phrase beginning at `start` tells.
  private static func state(
    at start: Int, in clause: ClauseReader
  ) -> (range: Range<Int>, value: String)? {
    guard clause.isWord(start), clause.nameAt[start] < 0 else { return nil }
    let lower = clause.lower(start)
    guard clause.has(start, [.event, .be, .modal]) || openers.contains(lower) else { return nil }
    if clause.has(start, .event), isFinite(start, in: clause) {
      let isNever = clause.lower(start - 1) == "never"
      return isNever ? (start - 1..<start + 1, "not-done") : (start..<start + 1, "done")
    }
    if let none = existence(start, in: clause) { return none }
    switch lower {
    case "be", "been", "being", "am", "'m", "'re": return nil
    default: break
    }
    let hasHave = lower == "has" || lower == "have" || lower == "had"
    let isAuxiliary =
      clause.has(start, [.be, .modal]) || hasHave || lower == "did" || lower == "will"
      || lower == "does"
    guard isAuxiliary, lower != "'s" || clause.nameAt[max(0, start - 1)] < 0 else {
      return finite(start, in: clause)
    }
    var index = start + 1
    lazy var denial = denial(before: start, in: clause)
    var isNot = false
    var isPerfect = hasHave
    let isFuture = lower == "will" || lower == "wo"
    // "Is to be signed", "still has to be signed".
    var isDue = false
    while index < clause.tokens.count, index < start + 6 {
      let word = clause.lower(index)
      if word == "to" { isDue = true }
      if word == "not" || word == "n't" || word == "never" || word == "yet" {
        isNot = true
      } else if clause.has(index, .be) || word == "to" {
        if word == "been" { isPerfect = true }
      } else if !clause.isAdverb(index) {
        break
      }
      index += 1
    }
    guard index < clause.tokens.count, clause.isWord(index) else { return nil }
    lazy var isNegated = isNot || denial != nil
    lazy var range = (denial ?? start)..<index + 1
    if clause.has(index, .planned), !isPerfect, clause.has(start, .be) {
      guard
        !["set", "due", "going"].contains(clause.lower(index)) || clause.lower(index + 1) == "to"
      else { return nil }
      return (range, isNegated ? "not-done" : "planned")
    }
    if clause.has(index, .considered), clause.has(start, .be) || isPerfect {
      return (range, "considered")
    }
    if clause.has(index, .ongoing), clause.has(start, .be) || isPerfect {
      return (range, "ongoing")
    }
    if isFuture { return (range, isNegated ? "ruled-out" : "planned") }
    if isDue {
      // "Had to be closed" was closed.
      return !isPerfect || lower == "has" ? (range, isNegated ? "not-done" : "planned") : nil
    }
    let isPast = isPerfect && clause.tags[index].partOfSpeech == .verb
    guard isPast || isParticiple(index, in: clause),
      isPerfect || clause.has(start, .be) || lower == "did"
    else {
      return lower == "did" && isNegated ? (range, "not-done") : nil
    }
    if isNothing(index + 1, in: clause) { return (start..<index + 2, "not-done") }
    return (range, isNegated ? "not-done" : "done")
  }

  private static let measures = WordMap([
    "less", "more", "fewer", "longer", "later", "doubt", "matter", "one", "other",
  ])

  /// Whether "no" stands behind a verb, so that nothing is done: "had paid no taxes".
  private static func isNothing(_ index: Int, in clause: ClauseReader) -> Bool {
    clause.lower(index) == "no" && !measures.contains(clause.lower(index + 1))
  }

  /// "There were no arrests", "there was no damage": a deed that a noun tells, and that nobody did.
  private static func existence(
    _ start: Int, in clause: ClauseReader
  ) -> (range: Range<Int>, value: String)? {
    guard clause.has(start, .be), clause.lower(start - 1) == "there" else { return nil }
    let no = clause.lower(start + 1) == "been" ? start + 2 : start + 1
    guard clause.lower(no) == "no" else { return nil }
    let noun = (no + 1..<no + 4).first {
      clause.tokens.indices.contains($0) && Deeds.isNoun(clause.lower($0))
    }
    return noun.map { (start - 1..<$0 + 1, "not-done") }
  }

  /// Where the subject right before a verb begins if it is nobody and nothing: "no one", "no charges".
  private static func denial(before verb: Int, in clause: ClauseReader) -> Int? {
    switch clause.lower(verb - 1) {
    case "nobody", "none", "nothing": return verb - 1
    case "one": return clause.lower(verb - 2) == "no" ? verb - 2 : nil
    default: break
    }
    let start =
      clause.nounPhrase(endingAt: verb, from: max(0, verb - 8))?.lowerBound ?? verb - 1
    if clause.lower(start) == "no" { return start }
    return clause.lower(start - 1) == "no" ? start - 1 : nil
  }

  private static func isParticiple(_ index: Int, in clause: ClauseReader) -> Bool {
    clause.has(index, .event)
      || clause.tags[index].partOfSpeech == .verb && clause.tags[index].verbForm == .participle
  }

  private static func isFinite(_ index: Int, in clause: ClauseReader) -> Bool {
    guard index > 0 else { return false }
    let tag = clause.tags[index]
    if tag.partOfSpeech == .verb, tag.verbForm == .finite, tag.tense == .past { return true }
    let isSubject =
      clause.nameAt[index - 1] >= 0 || clause.has(index - 1, [.person])
      || ["he", "she", "it", "they", "who"].contains(clause.lower(index - 1))
    return isSubject
  }

  /// "considers", "plans to".
  private static func finite(
    _ start: Int, in clause: ClauseReader
  ) -> (range: Range<Int>, value: String)? {
    switch clause.lower(start) {
    case "plans", "intends", "planned":
      return clause.lower(start + 1) == "to" ? (start..<start + 2, "planned") : nil
    case "ruled":
      return clause.lower(start + 1) == "out" ? (start..<start + 2, "ruled-out") : nil
    default: return nil
    }
  }
}

/// Finds where something is or happens.
enum PlaceReader {
  private static let prepositions = WordMap([
    "in", "at", "near", "outside", "from", "across", "to", "around", "inside", "off", "through",
    "over",
  ])

  private static let placed = WordMap([
    "downtown", "central", "nearby", "northern", "southern", "eastern", "western", "occupied",
  ])

  /// Whether the name is that of a place, or of a body that is a building too.
  private static func isPlace(_ mention: NameMention) -> Bool {
    mention.kind == .place
      || mention.kind == .body
        && ["White House", "Pentagon", "Hospital", "University", "Center", "Court", "School"]
          .contains { mention.canonical.hasSuffix($0) }
  }

  /// The claims of kind `place` of a sentence.
  static func claims(in clause: ClauseReader, of source: ClaimSource) -> [Claim] {
    clause.names.compactMap { name in
      guard !name.mention.isAnaphor, isPlace(name.mention) else { return nil }
      var start = name.tokens.lowerBound - 1
      if placed.contains(clause.lower(start)) { start -= 1 }
      if clause.lower(start) == "the" { start -= 1 }
      guard start >= 0, prepositions.contains(clause.lower(start)),
        clause.lower(name.tokens.upperBound) != "'s",
        !(clause.nameAt.indices.contains(name.tokens.upperBound)
          && clause.nameAt[name.tokens.upperBound] >= 0)
      else { return nil }
      var claim = Claim(
        .place, .text(name.mention.canonical),
        in: clause.range(of: start..<name.tokens.upperBound), ofSentence: clause.sentence,
        from: source)
      claim.subject = Subject.words(
        of: max(0, start - 6)..<name.tokens.upperBound, in: clause, source.article)
      return claim
    }
  }
}
