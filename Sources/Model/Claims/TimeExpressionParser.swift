/// Finds dates, times, durations and sets, and works out which day they mean.
///
/// Spans and values are those of TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1), with the value of a
/// decade and a century in years.
package enum TimeExpressionParser {
  /// The expressions of time of the sentence at `index`, in order.
  package static func claims(inSentence index: Int, of source: ClaimSource) -> [Claim] {
    guard source.sentences.indices.contains(index) else { return [] }
    let sentence = source.sentences[index]
    return matches(inSentence: index, of: source).map { match in
      var claim = Claim(
        match.kind, match.value.map(Claim.Value.text) ?? .none,
        in: sentence.range(ofTokens: match.start..<match.end), ofSentence: index, from: source)
      claim.approximate = match.approximate
      claim.bound = match.bound
      return claim
    }
  }

  private static func matches(inSentence index: Int, of source: ClaimSource) -> [TimeMatch] {
    let antecedent = index == 0 ? source.reference.map { TimePiece(.day, holding: $0) } : nil
    return matches(
      in: source.sentences[index].tokens, reference: source.reference, antecedent: antecedent)
  }

  private static func matches(
    in tokens: [Token], reference: CalendarDay?, antecedent: TimePiece?
  ) -> [TimeMatch] {
    var reader = TimeReader(tokens: tokens, reference: reference, antecedent: antecedent)
    var matches: [TimeMatch] = []
    var index = 0
    while index < tokens.count {
      guard reader.canBegin(at: index), let match = reader.match(at: index) else {
        index += 1
        continue
      }
      matches.append(match)
      if let piece = match.piece { reader.antecedent = piece }
      index = max(match.end, index + 1)
      while let next = reader.conjoinedDay(at: index, after: match) {
        matches.append(next)
        index = next.end
      }
    }
    return matches
  }
}

extension TimeReader {
  /// Whether an expression can begin with the token.
  func canBegin(at index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .punctuation, .symbol:
      return token.lower == "'" || token.lower == "\u{2018}" || token.lower == "\u{2019}"
    case .word:
      return !words[index].classes.subtracting(.companions).isEmpty
        || TimeReader.openers.contains(token.lower)
    }
  }

  /// Words that begin an expression and stand in no section of the table.
  private static let openers: Set<String> = [
    "the", "in", "every", "each", "these", "those", "half", "q1", "q2", "q3", "q4", "fiscal",
    "calendar", "financial", "year", "cy", "same", "dozens", "hundreds",
  ]

  /// The longest expression that begins at `index`.
  func match(at index: Int) -> TimeMatch? {
    var best: TimeMatch?
    for found in [
      recurring(at: index), counted(at: index), clock(at: index), duration(at: index),
      day(at: index), limitless(at: index),
    ] {
      if let found, found.end > best?.end ?? index { best = found }
    }
    if best == nil, let listed = listedDay(at: index) { return listed }
    return best.map(qualified)
  }

  private func day(at index: Int) -> TimeMatch? {
    guard let date = date(at: index), date.end > index else { return nil }
    let piece = date.piece.flatMap { (1...9_999).contains($0.first.year) ? $0 : nil }
    return TimeMatch(start: index, end: date.end, kind: .date, value: piece?.text, piece: piece)
  }

  /// "18" in "18 and 19 June".
  private func listedDay(at index: Int) -> TimeMatch? {
    guard let day = digits(index, width: 2), (1...31).contains(day) else { return nil }
    guard ["and", "or", "to"].contains(text(index + 1)) || isDash(index + 1),
      digits(index + 2, width: 2) != nil,
      let next = date(at: index + 2), next.end > index + 3, let piece = next.piece,
      piece.size == .day,
      let first = TimePiece(year: piece.first.year, month: piece.first.month, day: day),
      isAny(index + 3, .month)
    else { return nil }
    return TimeMatch(start: index, end: index + 1, kind: .date, value: first.text, piece: first)
  }

  /// "25" in "April 24 and 25", and "5" in "June 3-5".
  func conjoinedDay(at index: Int, after match: TimeMatch) -> TimeMatch? {
    guard match.kind == .date, match.piece?.size == .day, let piece = match.piece, index >= 1,
      digits(index - 1, width: 2) != nil,
      ["and", "or", "to"].contains(text(index)) || isDash(index),
      let day = digits(index + 1, width: 2), day > piece.first.day,
      let next = TimePiece(year: piece.first.year, month: piece.first.month, day: day)
    else { return nil }
    let after = tokens.indices.contains(index + 2) ? tokens[index + 2] : nil
    guard
      after == nil || after?.kind == .punctuation && after?.lower != "%" || isAny(index + 2, .into)
    else { return nil }
    return TimeMatch(start: index + 1, end: index + 2, kind: .date, value: next.text, piece: next)
  }

  /// The match with what the words before it say of its exactness; a limit belongs to the span of a
  /// duration.
  private func qualified(_ match: TimeMatch) -> TimeMatch {
    var match = match
    for limit in TimeLexicon.shared.limits
    where match.kind == .duration || match.kind == .date && text(match.end - 1) == "ago" {
      let start = match.start - limit.words.count
      if skip(limit.words, at: start) != nil {
        match.bound = limit.bound
        match.start = start
      }
    }
    match.approximate = isAny(match.start - 1, .about)
    return match
  }
}
