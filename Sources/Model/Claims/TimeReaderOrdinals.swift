// Pieces by their number within a longer one: "the first Monday in May", "the 15th of next month".
extension TimeReader {
  /// A day, week, weekday or half by its number ("last" being the last) within a month or year.
  func numbered(at index: Int) -> Reading? {
    let start = skipping("the", at: index)
    guard isAny(start, [.ordinal, .number, .shift]) || digits(start, width: 2) != nil else {
      return nil
    }
    let isLast = text(start) == "last"
    guard let number = isLast ? (value: -1, end: start + 1) : ordinal(at: start) else { return nil }
    let next = isHyphen(number.end) ? number.end + 1 : number.end
    if text(next) == "half" { return half(at: next) }
    if isAny(next, .weekday) {
      guard let whole = whole(after: next + 1), whole.piece?.size == .month else { return nil }
      return Reading(
        end: whole.end, piece: whole.piece.flatMap { $0.weekday(word(next).value, number.value) })
    }
    if isAny(next, .unit), !isAny(next, .plural), let size = size(ofUnit: next) {
      guard let whole = whole(after: next + 1) else { return nil }
      let piece = whole.piece.flatMap { $0.part(size, number.value) }
      guard size == .week, let week = piece?.first else {
        return size == .day || size == .weekend || size == .quarter && isLast
          ? Reading(end: whole.end, piece: piece) : nil
      }
      let day = text(whole.end) == "on" ? whole.end + 1 : whole.end
      guard isAny(day, .weekday) else { return Reading(end: whole.end, piece: piece) }
      return Reading(end: day + 1, piece: self.day(word(day).value, inWeekOf: week))
    }
    guard !isLast, (1...31).contains(number.value), !isAny(next + 1, .month),
      let whole = whole(after: next, isJoined: true), whole.piece?.size == .month
    else { return nil }
    return Reading(end: whole.end, piece: whole.piece.flatMap { $0.part(.day, number.value) })
  }

  /// "half of 2015", "half of the year": the whole, since no ISO date names a half.
  private func half(at index: Int) -> Reading? {
    guard let whole = whole(after: index + 1) else { return nil }
    return Reading(end: whole.end, piece: whole.piece)
  }

  /// The month or year behind "of" or "in", or a month by its relation to today without them.
  private func whole(after index: Int, isJoined: Bool = false) -> Reading? {
    let hasLink = text(index) == "of" || text(index) == "in"
    let next = hasLink ? index + 1 : index
    guard hasLink || isAny(next, .shift) else { return nil }
    if isAny(next, .month), hasLink {
      let month = word(next).value
      if let tail = yearTail(at: next + 1, isDay: false) {
        return Reading(end: tail.end, piece: TimePiece(.month, year: tail.value, month: month))
      }
      let pieces = everyYear { TimePiece(.month, year: $0, month: month) }
      return Reading(
        end: next + 1, piece: chosen(.nearest(direction(from: index, to: next + 1)), of: pieces))
    }
    if let found = shifted(at: next), isMonthOrYear(found) { return found }
    guard hasLink, !isJoined || text(index) == "of" else { return nil }
    if let found = definite(at: next), isMonthOrYear(found) { return found }
    return isJoined ? nil : yearAlone(at: next, announced: true)
  }

  private func isMonthOrYear(_ reading: Reading) -> Bool {
    reading.piece == nil || reading.piece?.size == .month || reading.piece?.size == .year
  }
}

extension TimePiece {
  /// The weekday with this number within the piece, -1 for the last one.
  func weekday(_ weekday: Int, _ number: Int) -> TimePiece? {
    let toFirst = (weekday - first.weekday + 7) % 7
    let length = end.number - first.number
    let offset = number > 0 ? toFirst + 7 * (number - 1) : toFirst + (length - 1 - toFirst) / 7 * 7
    guard number != 0, offset < length else { return nil }
    return TimePiece(.day, holding: first.adding(days: offset))
  }

  /// The day, week, weekend or quarter with this number within the piece, -1 for the last one. A week
  /// is that of ISO 8601, which counts where most of its days lie.
  func part(_ size: Size, _ number: Int) -> TimePiece? {
    guard number != 0, number <= 366 else { return nil }
    switch size {
    case .day:
      let day = number > 0 ? first.adding(days: number - 1) : end.adding(days: -1)
      return day < end ? TimePiece(.day, holding: day) : nil
    case .week: return weekday(4, number).map { TimePiece(.week, holding: $0.first) }
    case .weekend: return weekday(6, number).map { TimePiece(.weekend, holding: $0.first) }
    case .quarter where self.size == .year:
      return TimePiece(.quarter, year: first.year, month: (number > 0 ? number : 4) * 3 - 2)
    default: return nil
    }
  }
}
