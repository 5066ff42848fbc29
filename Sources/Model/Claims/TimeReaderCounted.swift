// Days counted from another: "two days ago", "the day before Easter".
extension TimeReader {
  /// "two days ago", "in three weeks", "3 days from today", "two weeks before Christmas".
  func counted(at index: Int) -> TimeMatch? {
    if text(index) == "the" { return neighbour(at: index) }
    if text(index) == "in" { return ahead(at: index) }
    guard var length = length(at: index) else { return nil }
    if text(length.end) == "or", text(length.end + 1) == "so" { length.end += 2 }
    let end = length.end
    switch text(end) {
    case "ago":
      return refined(
        length.moved(from: reference, isAhead: false), by: length, from: index, to: end + 1,
        fallback: length.count == nil ? "PAST_REF" : nil)
    case "earlier", "later", "prior", "previously":
      guard !length.unit.isClock else { return nil }
      return fromBefore(length, isAhead: text(end) == "later", from: index, to: end + 1)
    case "from", "after", "before", "since":
      if let anchored = anchored(length, at: end, from: index) { return anchored }
      guard text(end) == "before" || text(end) == "after", isLast(end) else { return nil }
      return fromBefore(length, isAhead: text(end) == "after", from: index, to: end + 1)
    default: return nil
    }
  }

  /// Whether nothing of the clause follows the token.
  func isLast(_ index: Int) -> Bool {
    index + 1 >= tokens.count || tokens[index + 1].kind == .punctuation && !isDash(index + 1)
  }

  /// "in three weeks", "in two years' time".
  private func ahead(at index: Int) -> TimeMatch? {
    guard let length = length(at: index + 1), !length.unit.isClock else { return nil }
    var end = length.end
    if isAny(end, .apart), date(at: end + 1) != nil { return nil }
    if text(end) == "'" || text(end) == "'s" {
      guard text(end + 1) == "time" else { return nil }
      end += 2
    } else {
      guard direction(from: index, to: end) == .future, text(end) != "the", text(end) != "of",
        text(index + 1) != "a" || length.unit != .day
      else { return nil }
    }
    return refined(
      length.moved(from: reference, isAhead: true), by: length, from: index, to: end)
  }

  /// A length counted from the day that was named before.
  private func fromBefore(_ length: TimeLength, isAhead: Bool, from start: Int, to end: Int)
    -> TimeMatch
  {
    let moved = length.moved(from: antecedent?.first, isAhead: isAhead)
    guard let moved, let antecedent, antecedent.size.rawValue <= moved.piece.size.rawValue else {
      return match(nil, from: start, to: end)
    }
    return match(moved.piece, from: start, to: end)
  }

  /// "from now", "after next Friday", "before Christmas" behind a length.
  private func anchored(_ length: TimeLength, at link: Int, from start: Int) -> TimeMatch? {
    let isAhead = text(link) != "before"
    if text(link) == "from", text(link + 1) == "now" {
      return refined(
        length.moved(from: reference, isAhead: true), by: length, from: start, to: link + 2)
    }
    guard var anchor = date(at: link + 1), anchor.piece != nil || reference == nil,
      anchor.part.isEmpty
    else { return nil }
    if text(link) == "from", isAny(link + 1, .weekday), anchor.end == link + 2 {
      anchor.piece = chosen(.earliest, of: everyWeek(word(link + 1).value))
    }
    var moved = length.moved(from: anchor.piece?.first, isAhead: isAhead)
    if anchor.piece?.size == .day, let day = moved?.exact {
      moved?.piece = TimePiece(.day, holding: day)
    }
    return refined(moved, by: length, from: start, to: anchor.end)
  }

  // MARK: - What makes a counted day more exact

  /// The match with the weekday or the day behind it: "two weeks ago Friday", "a year ago today", "in
  /// three weeks on Monday".
  private func refined(
    _ moved: (exact: CalendarDay, piece: TimePiece)?, by length: TimeLength, from start: Int,
    to end: Int, fallback: String? = nil
  ) -> TimeMatch {
    let isPast = text(end - 1) == "ago"
    if let moved {
      if isPast, isAny(end, .deixis), length.unit != .day, word(end).code.isEmpty {
        let day = moved.exact.adding(days: word(end).value)
        return match(TimePiece(.day, holding: day), from: start, to: end + 1)
      }
      if isPast, text(end) == "this", isAny(end + 1, .unit), !isAny(end + 1, .plural),
        length.unit == .year, let size = size(ofUnit: end + 1),
        size.rawValue < moved.piece.size.rawValue
      {
        return match(TimePiece(size, holding: moved.exact), from: start, to: end + 2)
      }
      if isPast, text(end) == "in", length.unit == .year, isMonth(end + 1),
        yearTail(at: end + 2, isDay: false) == nil
      {
        let month = TimePiece(.month, year: moved.piece.first.year, month: word(end + 1).value)
        return match(month, from: start, to: end + 2)
      }
      let weekday = text(end) == "on" ? end + 1 : end
      if isPast, weekday == end, isAny(end, .weekday), length.unit == .week {
        let latest = chosen(.latest, of: everyWeek(word(end).value))
        let day = length.moved(from: latest?.first, isAhead: false)?.exact
        return match(day.map { TimePiece(.day, holding: $0) }, from: start, to: end + 1)
      }
      if isAny(weekday, .weekday), !isPast || length.unit == .week,
        calendarDate(at: weekday + 1) == nil
      {
        return match(
          day(word(weekday).value, inWeekOf: moved.exact), from: start, to: weekday + 1)
      }
    }
    return match(moved?.piece, from: start, to: end, fallback: fallback)
  }

  /// The day named `weekday` in the week that holds `day`.
  func day(_ weekday: Int, inWeekOf day: CalendarDay) -> TimePiece {
    TimePiece(.day, holding: day.adding(days: weekday - day.weekday))
  }

  /// "Monday two weeks from now", "Thursday, two years from today".
  func weekdayCounted(at index: Int) -> Reading? {
    let next = skipping(",", at: index + 1)
    guard let length = length(at: next), length.unit.rank > TimeUnit.day.rank || next == index + 1,
      text(length.end) != "ago", let found = counted(at: next), let piece = found.piece,
      text(found.end - 1) != "earlier", text(found.end - 1) != "later",
      let moved = piece.size == .day
        ? piece.first : length.moved(from: reference, isAhead: true)?.exact
    else { return nil }
    return Reading(end: found.end, piece: day(word(index).value, inWeekOf: moved))
  }

  /// "the day before last Tuesday", "the week after Easter", "the year before last", and "the day
  /// before" alone.
  private func neighbour(at index: Int) -> TimeMatch? {
    let unit = index + 1
    guard isAny(unit, .unit), !isAny(unit, .plural), let size = size(ofUnit: unit),
      text(unit + 1) == "before" || text(unit + 1) == "after"
    else { return nil }
    let step = text(unit + 1) == "before" ? -1 : 1
    if let anchor = date(at: unit + 2) {
      return match(
        anchor.piece.map { TimePiece(size, holding: $0.first).adding(step) }, from: index,
        to: anchor.end)
    }
    if text(unit + 2) == (step < 0 ? "last" : "next") {
      return match(
        reference.map { TimePiece(size, holding: $0).adding(2 * step) }, from: index, to: unit + 3)
    }
    guard isLast(unit + 1) else { return nil }
    return match(known(size)?.adding(step), from: index, to: unit + 2)
  }

  private func match(
    _ piece: TimePiece?, from start: Int, to end: Int, fallback: String? = nil
  ) -> TimeMatch {
    let piece = piece.flatMap { (1...9_999).contains($0.first.year) ? $0 : nil }
    return TimeMatch(
      start: start, end: end, kind: .date, value: piece?.text ?? fallback, piece: piece)
  }
}
