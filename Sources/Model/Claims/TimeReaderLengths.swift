// Lengths of time and what is counted from them: "five-year", "two days ago", "every Friday".
extension TimeReader {
  /// A number with a unit.
  struct Length {
    var end: Int
    /// Nil where the words do not count ("several years").
    var count: Double?
    var unit: TimeUnit
    var isPlural = false

    /// The length in ISO 8601, with X for a number that is not given.
    var iso: String {
      let letter = unit == .quarter ? "M" : unit == .minute ? "M" : unit.rawValue
      if unit == .hour, let count, count < 1e6, count == count.rounded(.down) + 0.5 {
        return count < 1 ? "PT30M" : "PT\(Int(count))H30M"
      }
      let isClock = unit == .second || unit == .minute || unit == .hour
      let scaled = count.map { unit == .quarter ? $0 * 3 : $0 }
      return (isClock ? "PT" : "P") + (scaled.map(Length.number) ?? "X") + letter
    }

    private static func number(_ value: Double) -> String {
      if value < 1e6, value == value.rounded(.down) + 0.5 { return "\(Int(value)).5" }
      guard value < 1e12, value == value.rounded() else { return "\(value)" }
      return "\(Int(value))"
    }
  }

  // MARK: - Lengths

  /// "five years", "5 1/2 hours", "two-day", "several weeks", "half an hour".
  func length(at index: Int) -> Length? {
    guard let number = number(at: index) else { return nil }
    var unit = number.end
    if isHyphen(unit) { unit += 1 }
    while [
      "more", "full", "long", "straight", "consecutive", "whole", "additional", "working",
      "business",
    ]
    .contains(text(unit)), unit < number.end + 2 {
      unit += 1
    }
    if tokens[index].kind == .number, isCapitalised(unit), tokens.count > 8,
      tokens[unit].capitals == .first, !isHyphen(unit - 1)
    {
      return nil  // the name of a programme
    }
    guard isAny(unit, .unit), word(unit).unit != .weekend, let of = word(unit).unit else {
      return nil
    }
    if of == .quarter
      || text(unit) == "second" && !isHyphen(unit - 1)
        && text(index) != "one"
    {
      return nil
    }
    var count = number.value.map { $0 * Double(word(unit).count) }
    var end = unit + 1
    if skip(["and", "a", "half"], at: end) != nil {
      count = count.map { $0 + 0.5 * Double(word(unit).count) }
      end += 3
    }
    return Length(end: end, count: count, unit: of, isPlural: isAny(unit, .plural))
  }

  /// A duration, with "the past", "the next" before it where they stand there.
  func duration(at index: Int) -> TimeMatch? {
    if let match = framed(at: index) { return match }
    if let match = uncounted(at: index) { return match }
    guard let length = length(at: index), !isAge(length.end),
      text(index) != "recent" || length.isPlural
    else { return nil }
    let isArticle = text(index) == "a" || text(index) == "an"
    if isArticle, !isHyphen(index + 1), text(index + 1) != "few", text(index + 1) != "couple",
      !isDuration(index, length.end)
    {
      return nil
    }
    if text(index) == "some", isAny(index + 1, .unit) == false { return nil }
    var end = length.end
    if isHyphen(end), text(end + 1) == "long" { end += 2 }
    return TimeMatch(start: index, end: end, kind: .duration, value: length.iso)
  }

  /// Whether an age follows ("years old", "-year-old").
  private func isAge(_ end: Int) -> Bool {
    text(end) == "old" || text(end) == "olds"
      || isHyphen(end) && ["old", "olds"].contains(text(end + 1))
      || skip(["of", "age"], at: end) != nil
  }

  /// Whether "a year" is a length and no rate, as the words around say.
  private func isDuration(_ index: Int, _ end: Int) -> Bool {
    if [
      "for", "in", "within", "over", "after", "than", "least", "about", "nearly", "almost", "under",
      "only", "just", "of", "took", "takes", "take", "spent", "lasted", "last", "lasting", "until",
      "every", "half", "up", "around", "quite",
    ].contains(text(index - 1)) {
      return true
    }
    return ["long", "after", "before", "of"].contains(text(end))
      && !["once", "twice", "times"].contains(text(index - 1))
  }

  /// "the past three years", "the next few weeks", "recent days", "the last decade".
  private func framed(at index: Int) -> TimeMatch? {
    let start = skipping(["the", "these", "those"], at: index)
    guard
      isAny(start, .shift) || text(start) == "recent" || text(start) == "first"
        || text(start) == "final"
    else { return nil }
    if let length = length(at: start + 1), text(start) != "recent",
      isAny(start, .shift) || start > index, length.isPlural || isHyphen(length.end - 2),
      text(start) != "this", text(start) != "current"
    {
      return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
    }
    guard isAny(start + 1, .unit), word(start + 1).unit != .weekend,
      let unit = word(start + 1).unit, text(start) != "first", text(start) != "final"
    else { return nil }
    if isAny(start + 1, .plural), text(start) != "this", text(start) != "following" || start > index
    {
      let length = Length(end: start + 2, count: nil, unit: unit)
      return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
    }
    guard start > index,
      text(start) == "past" || isDuring(start + 1)
        || word(start + 1).count > 1 && word(start).value < 0
    else { return nil }
    let length = Length(end: start + 2, count: Double(word(start + 1).count), unit: unit)
    return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
  }

  /// "weeks", "years" and "decades" without a number, and "decades-long".
  private func uncounted(at index: Int) -> TimeMatch? {
    guard isAny(index, .unit), let unit = word(index).unit, unit != .weekend, unit != .quarter
    else { return nil }
    let isLong = isHyphen(index + 1) && text(index + 2) == "long"
    if isLong {
      let iso = Length(
        end: index + 3, count: isAny(index, .plural) ? nil : Double(word(index).count), unit: unit
      ).iso
      return TimeMatch(start: index, end: index + 3, kind: .duration, value: iso)
    }
    guard isAny(index, .plural), !isAny(index - 1, [.number, .edge]), text(index - 1) != "all",

      index == 0 || tokens[index - 1].kind != .number,
      ["for", "in", "within", "of", "took", "over", "after", "spent", "take"].contains(
        text(index - 1)) || ["of", "later", "ago"].contains(text(index + 1))
    else { return nil }
    if text(index - 1) == "of", !["couple", "number"].contains(text(index - 2)) { return nil }
    let start = index
    let iso = Length(end: index + 1, count: nil, unit: unit).iso
    if text(index + 1) == "ago" {
      return TimeMatch(start: start, end: index + 2, kind: .date, value: "PAST_REF")
    }
    return TimeMatch(start: start, end: index + 1, kind: .duration, value: iso)
  }

  // MARK: - Counted from a day

  /// "two days ago", "in three weeks", "3 days from today", "two weeks before Christmas".
  func counted(at index: Int) -> TimeMatch? {
    if text(index) == "the" { return neighbour(at: index) }
    let start = text(index) == "in" ? index + 1 : index
    guard var length = length(at: start) else { return nil }
    if text(length.end) == "or", text(length.end + 1) == "so" { length.end += 2 }
    let end = length.end
    if start > index {
      if ["from", "after", "before", "since"].contains(text(end)), date(at: end + 1) != nil {
        return nil
      }
      let isOwner = ["'", "'s", "\u{2019}", "\u{2019}s"].contains(text(end))
      let isAhead = isOwner && text(end + 1) == "time"
      guard isAhead || direction(from: index, to: end) == .future,
        !["the", "of"].contains(text(end)), text(start) != "a" || length.unit != .day
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
      ["before", "after"].contains(text(unit + 1))
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

  // MARK: - What comes back

  /// "every Friday", "each year", "Fridays", "daily".
  func recurring(at index: Int) -> TimeMatch? {
    if isAny(index, .frequency) {
      let isName = isCapitalised(index + 1) || isCapitalised(index) && index > 0
      return isName
        ? nil : TimeMatch(start: index, end: index + 1, kind: .set, value: word(index).code)
    }
    if isAny(index, .weekdays) {
      return TimeMatch(
        start: index, end: index + 1, kind: .set, value: "XXXX-WXX-\(word(index).value)")
    }
    guard ["every", "each"].contains(text(index)) else { return nil }
    let next = skipping(["other"], at: index + 1)
    if isAny(next, .weekday) {
      return TimeMatch(
        start: index, end: next + 1, kind: .set, value: "XXXX-WXX-\(word(next).value)")
    }
    if isAny(next, .month), isCapitalised(next) {
      let month = word(next).value
      return TimeMatch(
        start: index, end: next + 1, kind: .set, value: "XXXX-\(month < 10 ? "0" : "")\(month)")
    }
    if isAny(next, .season), let season = TimePiece(.season, year: 2_000, month: word(next).value) {
      let value = "XXXX" + season.text.dropFirst(4)
      return TimeMatch(start: index, end: next + 1, kind: .set, value: value)
    }
    if isAny(next, .part) {
      return TimeMatch(start: index, end: next + 1, kind: .set, value: "P1D")
    }
    if isAny(next, .unit), !isAny(next, .plural), let unit = word(next).unit {
      let count = Double(word(next).count * (next > index + 1 ? 2 : 1))
      let iso = unit == .weekend ? "XXXX-WXX-WE" : Length(end: next, count: count, unit: unit).iso
      return TimeMatch(start: index, end: next + 1, kind: .set, value: iso)
    }
    guard text(index) == "every", let length = length(at: next) else { return nil }
    return TimeMatch(start: index, end: length.end, kind: .set, value: length.iso)
  }

  /// "now", "recently", "the future".
  func limitless(at index: Int) -> TimeMatch? {
    if isAny(index, .reference) {
      let value = word(index).code
      switch text(index) {
      case "soon" where text(index - 1) == "as" || text(index + 1) == "as": return nil
      case "soon" where direction(from: index, to: index + 1) != .future: return nil
      case "now" where isCapitalised(index): return nil  // "Now, Ms. Lee said"
      case "recently" where isAny(index + 1, .shift): return nil
      default: break
      }
      return TimeMatch(start: index, end: index + 1, kind: .date, value: value)
    }
    let start = skipping(["the"], at: index)
    let noun =
      ["near", "distant", "foreseeable", "recent"].contains(text(start)) && start > index
      ? start + 1 : start
    guard start > index,
      let value = ["future": "FUTURE_REF", "past": "PAST_REF", "present": "PRESENT_REF"][
        text(noun)],
      tokens.indices.contains(noun + 1) == false || tokens[noun + 1].kind == .punctuation
        || isAny(noun + 1, .into) && text(noun + 1) != "of"
    else { return nil }
    return TimeMatch(start: index, end: noun + 1, kind: .date, value: value)
  }
}
