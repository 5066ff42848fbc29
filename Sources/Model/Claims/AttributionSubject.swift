/// Who is the subject of a reporting verb.
extension AttributionFinder {
  /// The speaker to the right of an inverted verb: "said the minister".
  func invertedSubject(
    after index: Int, _ verb: SpeechLexicon.Verb
  ) -> (speaker: Speaker, end: Int)? {
    guard verb.frames.contains(.clause), index > 0 else { return nil }
    let isAfterQuotation = clause.closesQuotation(index - 1)
    guard
      isAfterQuotation || clause.isComma(index - 1) || clause.isDash(index - 1)
        || clause.lower(index - 1) == "as" || clause.lower(index - 1) == "?"
    else { return nil }
    guard let phrase = clause.nounPhrase(startingAt: index + 1),
      let speaker = clause.speaker(in: phrase, of: article)
    else { return nil }
    let end = phrase.upperBound
    let next = clause.lower(end)
    let ends =
      end >= clause.tokens.count
      || [",", ".", ";", ":", "—", "–", "(", "who", "!", "?", "\""].contains(next)
      || clause.has(end, [.preposition, .time]) || clause.lexiconForm(end) == .ing
    guard ends, isAfterQuotation || isLikelySpeaker(phrase, speaker) else { return nil }
    if let name = nameAfter(phrase), let named = clause.speaker(in: name, of: article) {
      return (named, name.upperBound)
    }
    return (speaker, end)
  }

  /// The person who is named behind the title: "said the union's president, Ann Bell".
  private func nameAfter(_ phrase: Range<Int>) -> Range<Int>? {
    let start = phrase.upperBound + 1
    guard clause.isComma(phrase.upperBound), phrase.contains(where: { clause.has($0, .person) }),
      !phrase.contains(where: { isPerson($0) }), clause.nameAt.indices.contains(start),
      isPerson(start)
    else { return nil }
    let name = clause.names[clause.nameAt[start]]
    let end = name.tokens.upperBound
    // "the mayor, Ann Bell, and Karl Ost" is a list.
    let goesOn = clause.isComma(end) && ["and", "or"].contains(clause.lower(end + 1))
    guard name.tokens.lowerBound == start, !name.mention.isAnaphor, !goesOn,
      end >= clause.tokens.count || clause.tokens[end].kind == .punctuation
    else { return nil }
    return name.tokens
  }

  private func isPerson(_ index: Int) -> Bool {
    clause.nameAt[index] >= 0 && clause.names[clause.nameAt[index]].mention.kind == .person
  }

  func isLikelySpeaker(_ phrase: Range<Int>, _ speaker: Speaker) -> Bool {
    speaker.canonical != nil && speaker.kind != .other
      || phrase.contains { clause.has($0, .person) }
  }

  /// The subject that stands before the verb whose auxiliaries begin at `start`.
  func subject(
    before start: Int, _ form: SpeechLexicon.Form
  ) -> (speaker: Speaker?, start: Int?, inherited: Bool) {
    let inherited = found.last(where: { $0.speaker != nil })?.speaker
    var end = start
    let previous = clause.lower(end - 1)
    if end > 0, clause.has(end - 1, .time) { end = skipTimeBack(end) }
    if end > 1, end < start || form == .third,
      ["released", "published", "conducted", "issued", "obtained"].contains(clause.lower(end - 1)),
      clause.isNominal(end - 2)
    {
      end -= 1  // "the poll released Friday shows"
    }
    if end == 0 || previous == "and" || previous == "but" || previous == "to" || previous == "by" {
      return (inherited ?? sentenceSubject(before: start), nil, true)
    }
    if previous == "who" || previous == "which" || previous == "that" { end -= 1 }
    if form == .ing, clause.isComma(end - 1) || clause.isDash(end - 1) || start == 0 {
      return (inherited ?? sentenceSubject(before: start), nil, true)
    }
    if clause.isComma(end - 1) || clause.lower(end - 1) == ")" || clause.isDash(end - 1) {
      if clause.lower(start - 1) == "who" || clause.lower(start - 1) == "which" {
        end -= 1
      } else if let person = namedApposition(before: end) {
        return (clause.speaker(in: person, of: article), person.lowerBound, false)
      } else if let before = appositionStart(before: end) {
        end = before
      } else {
        return form == .ing || clause.lower(start - 1) == ","
          ? (inherited, nil, true) : (nil, nil, false)
      }
    }
    if let phrase = clause.nounPhrase(endingAt: end, from: 0),
      let speaker = clause.speaker(in: phrase, of: article)
    {
      return (speaker, phrase.lowerBound, false)
    }
    return form == .ing
      ? (inherited ?? sentenceSubject(before: start), nil, true) : (nil, nil, false)
  }

  /// Steps back over "on Friday", "Friday morning" and "over the weekend".
  func skipTimeBack(_ end: Int) -> Int {
    var start = end
    while start > 0, clause.has(start - 1, .time) || clause.tokens[start - 1].kind == .number {
      start -= 1
    }
    if start > 1, start < end, clause.has(start - 1, .determiner),
      Self.prepositionsOfTime.contains(clause.lower(start - 2))
    {
      start -= 1
    }
    if start > 0, start < end, Self.prepositionsOfTime.contains(clause.lower(start - 1)) {
      start -= 1
    }
    return start > 0 ? start : end
  }

  /// Prepositions before a time.
  private static let prepositionsOfTime = WordMap(["on", "in", "over", "during", "at"])

  /// The person who is named between the last two commas: "one of the authors, Ann Bell, said".
  func namedApposition(before end: Int) -> Range<Int>? {
    guard end >= 3, clause.isComma(end - 1), clause.nameAt[end - 2] >= 0 else { return nil }
    let name = clause.names[clause.nameAt[end - 2]]
    let before = name.tokens.lowerBound - 1
    guard name.mention.kind == .person, name.tokens.upperBound == end - 1, clause.isComma(before),
      before > 0, clause.isNominal(before - 1) || clause.has(before - 1, .time),
      clause.nameAt[before - 1] < 0
        || clause.names[clause.nameAt[before - 1]].mention.kind != .person
    else { return nil }
    return name.tokens
  }

  /// Where the noun phrase ends to which the words between commas before `end` belong.
  func appositionStart(before end: Int) -> Int? {
    var index = end - 2
    var best: Int?
    let closing = clause.lower(end - 1)
    while index > 0, end - index < 40 {
      let lower = clause.lower(index)
      if clause.closesQuotation(index) { break }
      if closing == ")" ? lower == "(" : lower == "," || clause.isDash(index) {
        guard clause.nameAt[index - 1] >= 0 || clause.isNominal(index - 1) else { break }
        best = index
        // "Austin, Texas," and "Smith, 54, a baker," go on to the left.
        let isShort = end - index < 4
        if clause.nameAt[index - 1] >= 0, !isShort || clause.tokens[index + 1].kind == .number {
          break
        }
        if clause.has(index - 1, .person) { break }
      }
      index -= 1
    }
    return best
  }

  /// The first noun phrase of the sentence that can speak.
  func sentenceSubject(before limit: Int) -> Speaker? {
    for name in clause.names where name.tokens.lowerBound < limit {
      if name.mention.kind == .person || name.mention.kind == .body,
        name.tokens.lowerBound == 0 || !clause.has(name.tokens.lowerBound - 1, .attaching),
        clause.lower(name.tokens.upperBound) != "'s"
      {
        return clause.speaker(in: name.tokens, of: article)
      }
    }
    if let phrase = clause.nounPhrase(startingAt: 0), phrase.upperBound <= limit,
      phrase.contains(where: { clause.has($0, .person) })
    {
      return clause.speaker(in: phrase, of: article)
    }
    return nil
  }
}
