// Days counted from another: "two days ago", "the day before Easter".
extension TimeReader {
  /// "two days ago", "in three weeks", "3 days from today", "two weeks before Christmas".
  func counted(at index: Int) -> TimeMatch? {
    if text(index) == "the" { return neighbour(at: index) }
    let start = text(index) == "in" ? index + 1 : index
    guard var length = length(at: start) else { return nil }
    if text(length.end) == "or", text(length.end + 1) == "so" { length.end += 2 }
    let end = length.end
    if start > index {
      if isAny(end, .apart), date(at: end + 1) != nil {
        return nil
      }
      let isOwner = text(end) == "'" || text(end) == "'s"
      let isAhead = isOwner && text(end + 1) == "time"
      guard isAhead || direction(from: index, to: end) == .future,
        text(end) != "the", text(end) != "of", text(start) != "a" || length.unit != .day
      else { return nil }
      return at(moved(reference, by: length, 1), from: index, to: end)
    }
    switch text(end) {
    case "ago":
      return at(
        moved(reference, by: length, -1), from: index, to: end + 1,
        fallback: length.count == nil ? "PAST_REF" : nil)
    case "earlier", "later", "prior":
      guard let antecedent, antecedent.size == .day || length.unit == .year else {
        return at(nil, from: index, to: end + 1)
      }
      return at(
        moved(antecedent.first, by: length, text(end) == "later" ? 1 : -1), from: index, to: end + 1
      )
    case "from", "after", "before", "since":
      let sign = text(end) == "before" ? -1.0 : 1
      if text(end + 1) == "now", text(end) == "from" {
        return at(moved(reference, by: length, 1), from: index, to: end + 2)
      }
      guard let anchor = date(at: end + 1), anchor.piece != nil || reference == nil,
        anchor.part.isEmpty
      else { return nil }
      var moved = moved(anchor.piece?.first, by: length, sign)
      if anchor.piece?.size == .day, let day = moved?.exact {
        moved?.piece = TimePiece(.day, holding: day)
      }
      return at(moved, from: index, to: anchor.end)
    default: return nil
    }
  }

  /// "the day before last Tuesday", "the week after Easter", and "the day before" alone.
  private func neighbour(at index: Int) -> TimeMatch? {
    let unit = index + 1
    guard isAny(unit, .unit), !isAny(unit, .plural), let size = size(ofUnit: unit),
      text(unit + 1) == "before" || text(unit + 1) == "after"
    else { return nil }
    let step = text(unit + 1) == "before" ? -1 : 1
    if let anchor = date(at: unit + 2) {
      let piece = anchor.piece.map { TimePiece(size, holding: $0.first).adding(step) }
      return TimeMatch(
        start: index, end: anchor.end, kind: .date, value: piece?.text, piece: piece)
    }
    guard !tokens.indices.contains(unit + 2) || tokens[unit + 2].kind == .punctuation else {
      return nil
    }
    let piece = known(size).map { $0.adding(step) }
    return TimeMatch(start: index, end: unit + 2, kind: .date, value: piece?.text, piece: piece)
  }

  private func at(_ moved: Moved?, from start: Int, to end: Int, fallback: String? = nil)
    -> TimeMatch
  {
    let piece = moved.flatMap { (1...9_999).contains($0.piece.first.year) ? $0.piece : nil }
    return TimeMatch(
      start: start, end: end, kind: .date, value: piece?.text ?? fallback, piece: piece)
  }

  /// A day with the piece of the calendar that is as exact as the words.
  struct Moved {
    var exact: CalendarDay
    var piece: TimePiece
  }

  /// The day that lies the length away from `day`, as exact as the unit.
  func moved(_ day: CalendarDay?, by length: Length, _ sign: Double) -> Moved? {
    guard let day, let count = length.count, count < 5_000, count == count.rounded() else {
      return nil
    }
    let steps = Int(count * sign)
    switch length.unit {
    case .day:
      let exact = day.adding(days: steps)
      return Moved(exact: exact, piece: TimePiece(.day, holding: exact))
    case .week:
      let exact = day.adding(days: 7 * steps)
      return Moved(exact: exact, piece: TimePiece(.week, holding: exact))
    case .month:
      let exact = day.adding(months: steps)
      return Moved(exact: exact, piece: TimePiece(.month, holding: exact))
    case .year:
      let exact = day.adding(months: 12 * steps)
      return Moved(exact: exact, piece: TimePiece(.year, holding: exact))
    default: return nil
    }
  }
}
