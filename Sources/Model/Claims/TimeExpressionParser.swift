/// Finds dates, times, durations and sets, and works out which day they mean.
///
/// Spans and values are those of TimeML's TIMEX3 (ISO-TimeML, ISO 24617-1), with the value of a
/// decade and a century in years.
package enum TimeExpressionParser {
  /// The expressions of time of the sentence at `index`, in order.
  package static func claims(inSentence index: Int, of source: ClaimSource) -> [Claim] {
    var last = LastPiece()
    return claims(inSentence: index, of: source, after: &last)
  }

  /// The expressions of time of each sentence of an article.
  package static func claims(of source: ClaimSource) -> [[Claim]] {
    var last = LastPiece()
    return source.sentences.indices.map { claims(inSentence: $0, of: source, after: &last) }
  }

  /// The last piece of the calendar that a sentence names by itself, where that is known already.
  private struct LastPiece {
    var sentence = -1
    var piece: TimePiece?
  }

  private static func claims(
    inSentence index: Int, of source: ClaimSource, after last: inout LastPiece
  ) -> [Claim] {
    guard source.sentences.indices.contains(index) else { return [] }
    let sentence = source.sentences[index]
    return matches(inSentence: index, of: source, after: &last).map { match in
      var claim = Claim(
        match.kind, match.value.map(Claim.Value.text) ?? .none,
        in: sentence.range(ofTokens: match.start..<match.end), ofSentence: index, from: source)
      claim.approximate = match.approximate
      claim.bound = match.bound
      return claim
    }
  }

  private static func matches(
    inSentence index: Int, of source: ClaimSource, after last: inout LastPiece
  ) -> [TimeMatch] {
    let tokens = source.sentences[index].tokens
    let before = last
    let found = matches(in: tokens, reference: source.reference) {
      guard index > 0 else { return source.reference.map { TimePiece(.day, holding: $0) } }
      if before.sentence == index - 1 { return before.piece }
      let before = source.sentences[index - 1].tokens
      return matches(in: before, reference: source.reference) { nil }.matches
        .last { $0.piece != nil }?.piece
    }
    // What a sentence names that counts from the one before it is another thing by itself.
    if !found.looksBack {
      last = LastPiece(sentence: index, piece: found.matches.last { $0.piece != nil }?.piece)
    }
    return found.matches
  }

  private static func matches(
    in tokens: [Token], reference: CalendarDay?, after antecedent: () -> TimePiece?
  ) -> (matches: [TimeMatch], looksBack: Bool) {
    var reader = TimeReader(tokens: tokens, reference: reference, antecedent: nil)
    let looksBack = reader.looksBack
    if looksBack { reader.antecedent = antecedent() }
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
    return (dated(matches), looksBack)
  }

  /// The matches, each hour without a day with that of the last date before it, or else of the first.
  private static func dated(_ matches: [TimeMatch]) -> [TimeMatch] {
    let isDay = { (match: TimeMatch) in match.piece?.size == .day }
    var day = matches.first(where: isDay)?.piece
    return matches.map { match in
      if isDay(match) { day = match.piece }
      guard match.kind == .time, match.piece == nil, let time = match.value, let day else {
        return match
      }
      var match = match
      match.value = day.text + time
      return match
    }
  }
}

extension TimeReader {
  /// Whether something in the sentence counts from a day that was named before.
  var looksBack: Bool {
    words.indices.contains {
      isAny($0, [.anaphor, .back])
    }
  }

  /// Whether an expression can begin with the token.
  func canBegin(at index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return true
    case .punctuation, .symbol:
      return token.lower == "'"
        || token.lower.utf8.count == 3 && (token.lower == "\u{2018}" || token.lower == "\u{2019}")
    case .word:
      let classes = words[index].classes.subtracting(.companions)
      if classes == .opener, token.lower == "the" || token.lower == "in" {
        return !isPlainWord(index + 1)
      }
      return !classes.isEmpty
        || words[index].classes.isEmpty && token.lower.lastByte?.isDigit == true
    }
  }

  /// Whether a word stands at `index` that is no part of any expression of time.
  private func isPlainWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    return words[index].classes.isEmpty && tokens[index].lower.lastByte?.isDigit == false
  }

  /// The longest expression that begins at `index`.
  func match(at index: Int) -> TimeMatch? {
    var best: TimeMatch?
    func take(_ found: TimeMatch?) {
      if let found, found.end > best?.end ?? index { best = found }
    }
    let date = date(at: index)
    take(recurring(at: index))
    take(counted(at: index))
    take(clock(at: index, date))
    take(duration(at: index))
    take(day(at: index, date))
    take(limitless(at: index))
    if best == nil, let listed = listedDay(at: index) { return listed }
    return best.map(qualified)
  }

  /// The match of the date that was read at `index`.
  private func day(at index: Int, _ date: Reading?) -> TimeMatch? {
    guard let date, date.end > index else { return nil }
    if text(index) == "the", date.piece?.size == .decade, !isAny(index + 1, .unit) {
      // "The 1980s": TimeML leaves the article out.
      return day(at: index + 1, self.date(at: index + 1))
    }
    let piece = date.piece.flatMap { (1...9_999).contains($0.first.year) ? $0 : nil }
    return TimeMatch(start: index, end: date.end, kind: .date, value: piece?.text, piece: piece)
  }

  /// "18" in "18 and 19 June".
  private func listedDay(at index: Int) -> TimeMatch? {
    guard let day = digits(index, width: 2), (1...31).contains(day) else { return nil }
    guard isAny(index + 1, .join) || isDash(index + 1),
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
      isAny(index, .join) || isDash(index),
      let day = digits(index + 1, width: 2), day > piece.first.day,
      let next = TimePiece(year: piece.first.year, month: piece.first.month, day: day)
    else { return nil }
    if yearTail(at: index + 2, isDay: true)?.value == piece.first.year,
      let tail = yearTail(at: index + 2, isDay: true)
    {
      return TimeMatch(start: index + 1, end: tail.end, kind: .date, value: next.text, piece: next)
    }
    let after = tokens.indices.contains(index + 2) ? tokens[index + 2] : nil
    guard
      after == nil || after?.kind == .punctuation && after?.lower != "%" || isAny(index + 2, .into)
    else { return nil }
    return TimeMatch(start: index + 1, end: index + 2, kind: .date, value: next.text, piece: next)
  }

  /// Whether "over" means "more than" and not "during".
  private func isOverLimit(_ index: Int) -> Bool {
    !isAny(index + 1, .vague) && !isAny(index + 2, .vague) && isAny(index - 1, .overLimit)
  }

  /// Whether a length begins with "the" or "past", so that "over" before it is no limit.
  private func isFramed(_ match: TimeMatch) -> Bool {
    text(match.start) == "the" || isAny(match.start, .shift)
  }

  /// The match with what the words before it say of its exactness; a limit belongs to the span of a
  /// duration.
  private func qualified(_ match: TimeMatch) -> TimeMatch {
    var match = match
    for limit in TimeLexicon.shared.limits
    where match.kind == .duration && !isFramed(match)
      || match.kind == .date && text(match.end - 1) == "ago"
    {
      let start = match.start - limit.words.count
      if skip(limit.words, at: start) != nil, limit.words != ["over"] || isOverLimit(start) {
        match.bound = limit.bound
        match.start = start
      }
    }
    match.approximate = isAny(match.start - 1, .about)
    if match.approximate, text(match.end - 1) == "ago", text(match.start - 1) != "some" {
      match.start -= 1
    }
    return match
  }
}
