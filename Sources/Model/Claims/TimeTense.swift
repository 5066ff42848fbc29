/// On which side of the day of publication the words around look for a date.
enum TimeDirection {
  case past, future
  /// Somebody said something, perhaps of a day to come.
  case told
  /// The words do not say.
  case open
}

/// Which of the days of one name is meant.
enum TimeChoice {
  /// The last one before the day of publication, or the first one after it, without that day.
  case last, next
  /// The one in the year, month or week of publication.
  case this
  /// The latest one up to, or the earliest one from, the day of publication.
  case latest, earliest
  /// The nearest; days on the other side than the direction count as further away.
  case nearest(TimeDirection)
}

extension TimeReader {
  /// What the words around an expression from `start` to `end` say of its side.
  func direction(from start: Int, to end: Int) -> TimeDirection {
    var lead = start - 1
    while lead > 1, isClock(lead) { lead -= 1 }  // "until 9 a.m. Tuesday"
    if isAny(lead, .until), lead > 0 { return .future }
    if text(start - 1) == "as", text(start - 2) == "soon" || text(start - 2) == "early",
      text(start - 3) == "as"
    {
      return .future
    }
    if tense(of: end) == .past { return .past }
    var isInfinitive = false  // "was told to appear on Monday"
    for index in stride(from: start - 1, through: max(0, start - 15), by: -1) {
      if text(index) == "planned" { return .future }
      if let found = tense(of: index) { return found == .past && isInfinitive ? .told : found }
      if text(index) == "to", !isCapitalised(index + 1),
        text(index + 1) != "the", text(index + 1) != "a", text(index + 1) != "an"
      {
        isInfinitive = true
      }
    }
    for index in stride(from: end, to: min(tokens.count, end + 15), by: 1) {
      if let found = tense(of: index) { return found }
    }
    return .open
  }

  /// Whether the token is a part of an hour before a day.
  private func isClock(_ index: Int) -> Bool {
    isAny(index, [.zone, .clock]) || isHalf(index) || text(index) == "." && isHalf(index - 1)
      || tokens[index].kind == .number && (isHalf(index + 1) || text(index).contains(":"))
  }

  private func isHalf(_ index: Int) -> Bool {
    let word = text(index)
    return word == "a.m." || word == "p.m." || word == "am" || word == "pm" || word == "a.m"
      || word == "p.m"
  }

  private func tense(of index: Int) -> TimeDirection? {
    let word = text(index)
    let next = text(index + 1)
    if isAny(index, .future), !isCapitalised(index) || index == 0,
      word != "plans" && word != "plan" || next == "to"
    {
      return .future
    }
    // "Is to begin", "are to end".
    if word == "is" || word == "are", next == "to", !isCapitalised(index + 2) { return .future }
    if word == "set", next == "for" || next == "to" { return .future }
    if isAny(index, .told) { return .told }
    let isPast = isAny(index, .past) || word.utf8.count > 4 && word.hasSuffix("ed")
    guard isPast, !isCapitalised(index) || index == 0 else { return nil }
    return text(index - 1) == "be" ? nil : .past
  }

  /// The one of `pieces`, which are in order, that `choice` names.
  func chosen(_ choice: TimeChoice, of pieces: [TimePiece]) -> TimePiece? {
    guard let reference else { return nil }
    switch choice {
    case .last: return pieces.last { $0.end <= reference }
    case .next: return pieces.first { $0.first > reference }
    case .latest: return pieces.last { $0.first <= reference }
    case .earliest: return pieces.first { $0.end > reference }
    case .this:
      return pieces.first { $0.first.year == reference.year }
        ?? pieces.first { $0.first >= reference }
    case .nearest(let direction):
      return pieces.min { cost($0, reference, direction) < cost($1, reference, direction) }
    }
  }

  private func cost(_ piece: TimePiece, _ reference: CalendarDay, _ direction: TimeDirection) -> Int
  {
    if piece.first <= reference, piece.end > reference { return 0 }
    let isAhead = piece.first > reference
    let distance =
      isAhead
      ? piece.first.number - reference.number : reference.number - piece.end.number + 1
    let factor =
      switch direction {
      case .past: isAhead ? 10 : 1
      case .told: isAhead ? 4 : 1
      case .future: isAhead ? 1 : 4
      case .open: isAhead && piece.size != .day ? 4 : 1
      }
    return distance * factor
  }

  /// The pieces that `make` gives for the years around the day of publication.
  func everyYear(_ make: (Int) -> TimePiece?) -> [TimePiece] {
    guard let reference else { return [] }
    return (reference.year - 4...reference.year + 4).compactMap(make)
  }

  /// The days named `weekday` around the day of publication.
  func everyWeek(_ weekday: Int) -> [TimePiece] {
    guard let reference else { return [] }
    let first = reference.adding(days: weekday - reference.weekday - 14)
    return (0..<5).map { TimePiece(.day, holding: first.adding(days: 7 * $0)) }
  }

  /// The days with this number in the months around the day of publication.
  func everyMonth(_ day: Int) -> [TimePiece] {
    guard let reference else { return [] }
    return (-12...12).compactMap {
      let month = reference.first(ofMonth: reference.month).adding(months: $0)
      return TimePiece(year: month.year, month: month.month, day: day)
    }
  }
}
