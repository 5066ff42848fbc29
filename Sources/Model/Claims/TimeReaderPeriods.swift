// Holidays, seasons, quarters, years, decades and centuries.
extension TimeReader {
  // MARK: - Holidays

  /// "Christmas", "Thanksgiving Day", "Easter 2018", "Independence Day this year".
  func holiday(at index: Int) -> Reading? {
    guard let found = holidayRule(at: index) else { return nil }
    if let year = yearTail(at: found.end, isDay: false) {
      return Reading(end: year.end, piece: holidayPiece(found.rule, year.value))
    }
    let direction = direction(from: index, to: found.end)
    let pieces = everyYear { holidayPiece(found.rule, $0) }
    let piece = chosen(.nearest(direction), of: pieces)
    guard isAny(found.end, .unit), !isAny(found.end, .plural),
      let size = size(ofUnit: found.end), size == .week || size == .weekend
    else { return Reading(end: found.end, piece: piece) }
    // The weekend of a holiday on a Monday or Tuesday is the one before.
    let isBefore = size == .weekend && (piece?.first.weekday ?? 7) < 3
    return Reading(
      end: found.end + 1,
      piece: piece.map { TimePiece(size, holding: $0.first).adding(isBefore ? -1 : 0) })
  }

  /// The rule of the longest holiday's name that stands at `index`.
  func holidayRule(at index: Int) -> (rule: String, end: Int)? {
    guard isAny(index, .holiday) || index < tokens.count && tokens[index].kind == .number else {
      return nil
    }
    for holiday in TimeLexicon.shared.holidays[text(index)] ?? [] {
      if let end = skip(holiday.words, at: index) { return (holiday.rule, end) }
    }
    return nil
  }

  func holidayPiece(_ rule: String, _ year: Int) -> TimePiece? {
    CalendarDay.holiday(rule, in: year).map { TimePiece(.day, holding: $0) }
  }

  // MARK: - Seasons and quarters

  /// "summer 2020", "the fall of 2019", "in the spring".
  func seasonOfYear(at index: Int) -> Reading? {
    let start = skipping("the", at: index)
    guard isAny(start, .season) else { return nil }
    let month = word(start).value
    if let year = yearTail(at: start + 1, isDay: false) {
      return Reading(end: year.end, piece: TimePiece(.season, year: year.value, month: month))
    }
    guard start > index,
      isAny(index - 1, [.periodInto, .edge]),
      !tokens.indices.contains(start + 1) || tokens[start + 1].kind == .punctuation
        || isAny(start + 1, [.into, .past, .future, .told]) && text(start + 1) != "of"
    else { return nil }
    let pieces = everyYear { TimePiece(.season, year: $0, month: month) }
    return Reading(
      end: start + 1,
      piece: chosen(.nearest(direction(from: index, to: start + 1)), of: pieces))
  }

  /// "Q3", "Q3 2019", "2019 Q3", "the first quarter of 2019", "third-quarter".
  func quarter(at index: Int) -> Reading? {
    if let year = digits(index), tokens[index].range.count == 4 {
      let next = isDash(index + 1) ? index + 2 : index + 1
      return quarter(at: next, year: year)
    }
    if let name = quarterName(at: index) {
      let next = isDash(name.end) ? name.end + 1 : name.end
      let year = next > name.end ? self.year(at: next) : yearTail(at: next, isDay: false)
      if name.number == 0 {
        return year.map { Reading(end: $0.end, piece: TimePiece(.year, year: $0.value)) }
      }
      return ofYear(name.number, year, end: name.end, from: index)
    }
    let start = skipping("the", at: index)
    if isAny(start, .ordinal) || digits(start, width: 2) != nil,
      let month = ordinal(at: start), text(month.end) == "month", (1...12).contains(month.value),
      let year = yearTail(at: month.end + 1, isDay: false)
    {
      return Reading(end: year.end, piece: TimePiece(.month, year: year.value, month: month.value))
    }
    guard let which = ordinal(at: start), (1...4).contains(which.value) else { return nil }
    let unit = isDash(which.end) ? which.end + 1 : which.end
    guard text(unit) == "quarter" else { return nil }
    if skip(["of", "the", "year"], at: unit + 1) != nil {
      return ofYear(which.value, nil, end: unit + 4, from: index)
    }
    return ofYear(which.value, yearTail(at: unit + 1, isDay: false), end: unit + 1, from: index)
  }

  /// "Q3" behind a year.
  func quarter(at index: Int, year: Int) -> Reading? {
    quarterName(at: index).flatMap {
      $0.number == 0
        ? Reading(end: $0.end, piece: TimePiece(.year, year: year))
        : ofYear($0.number, (year, $0.end), end: $0.end, from: index)
    }
  }

  /// "Q3" or "3Q"; 0 for "H1", a half, for which there is no ISO date.
  private func quarterName(at index: Int) -> (number: Int, end: Int)? {
    if isAny(index, .quarter) { return (word(index).value, index + 1) }
    guard let number = digits(index, width: 1), (1...4).contains(number), isJoined(index + 1) else {
      return nil
    }
    switch text(index + 1) {
    case "q": return (number, index + 2)
    case "h": return number < 3 ? (0, index + 2) : nil
    default: return nil
    }
  }

  private func ofYear(
    _ quarter: Int, _ year: (value: Int, end: Int)?, end: Int, from index: Int
  ) -> Reading? {
    if let year {
      return Reading(
        end: max(end, year.end),
        piece: TimePiece(.quarter, year: year.value, month: quarter * 3 - 2))
    }
    let pieces = everyYear { TimePiece(.quarter, year: $0, month: quarter * 3 - 2) }
    return Reading(
      end: end, piece: chosen(.nearest(direction(from: index, to: end)), of: pieces))
  }

  // MARK: - Years, decades, centuries

  /// "the 1980s", "the '90s", "the 21st century".
  func span(at index: Int) -> Reading? {
    let start = skipping("the", at: index)
    if isCapitalised(start), start > index, isAny(start, .number) { return nil }
    if isAny(start, .decade), let decade = decade(at: start) {
      return decade
    }
    let number = text(start) == "'" ? start + 1 : start
    let plural = text(number + 1) == "'" && isJoined(number + 1) && text(start - 1) == "the" ? 2 : 1
    if let value = digits(number), text(number + plural) == "s" || text(number + plural) == "'s",
      isJoined(number + plural)
    {
      let width = tokens[number].range.count
      guard value % 10 == 0,
        width == 4 ? (1_000..<2_200).contains(value) : width == 2 && start > index
      else { return nil }
      let year = width == 4 ? value : (value > 20 ? 1_900 : 2_000) + value
      return TimePiece(.decade, year: year).map { Reading(end: number + plural + 1, piece: $0) }
    }
    guard let which = ordinal(at: start), (1...30).contains(which.value) else { return nil }
    let unit = isDash(which.end) ? which.end + 1 : which.end
    guard text(unit) == "century" else { return nil }
    return TimePiece(.century, year: max(1, (which.value - 1) * 100)).map {
      Reading(end: unit + 1, piece: $0)
    }
  }

  /// "the nineties", "the early seventies", but not "her early seventies".
  private func decade(at index: Int) -> Reading? {
    var before = index - 1
    while isDash(before) || isAny(before, .edge) { before -= 1 }
    guard text(before) == "the" else { return nil }
    let value = word(index).value
    return TimePiece(.decade, year: (value > 20 ? 1_900 : 2_000) + value)
      .map { Reading(end: index + 1, piece: $0) }
  }

  /// "fiscal 2019", "the year 2008", and a bare "2019" where the words around want a year.
  func yearAlone(at index: Int, announced: Bool = false) -> Reading? {
    var next = index
    if isAny(next, .fiscal) { next += 1 }
    if text(next) == "year" { next += 1 }
    guard let year = year(at: next), (1_000...2_199).contains(year.value) else { return nil }
    if isDash(year.end), isJoined(year.end), isJoined(year.end + 1),
      let quarter = quarter(at: index)
    {
      return quarter
    }
    guard next > index || announced || isYear(next, until: year.end) else { return nil }
    if isAny(year.end, .month), dayNumber(at: year.end + 1) == nil {
      let month = TimePiece(.month, year: year.value, month: word(year.end).value)
      return Reading(end: year.end + 1, piece: month)
    }
    return Reading(end: year.end, piece: TimePiece(.year, year: year.value))
  }

  /// Whether the number at `index` is a year and no count.
  private func isYear(_ index: Int, until end: Int) -> Bool {
    let next = text(end)
    guard !isSigned(index), next != "%"
    else { return false }
    if let value = digits(index) {
      guard value >= 1_400 || isAny(index - 1, .periodInto) && isLast(index) else { return false }
      if value % 100 == 0, isPlural(end) { return false }
      if isAny(end, .unit) || isAny(end, .counted) {
        return false
      }
    }
    let before = text(index - 1)
    if digits(index) == nil { return isAny(index - 1, .periodInto) }
    if isDash(index - 1) {
      if isJoined(index), isJoined(index - 1) {
        if isDash(end) && isJoined(end) || isDash(index - 3) && isJoined(index - 2) {
          return false  // a number of a telephone or a document
        }
        return isAny(index - 2, .yearPrefix) || isYearNumber(index - 2)
      }
      return isYearNumber(index - 2)
    }
    if isAny(index - 1, .into) {
      return before != "than" || (1_900...2_100).contains(digits(index) ?? 0)
    }
    if before == "," || before == "/" { return isYearNumber(index - 2) }
    if before == "=" || before == "(" || before == "'" || isAny(index - 1, .yearOwner) {
      let isNamed = tokens.indices.contains(end) && tokens[end].kind == .word
      return (1_900...2_100).contains(digits(index) ?? 0)
        && (before == "=" || before == "(" || isCapitalised(end)
          || isNamed && (!isPlural(end) || (digits(index) ?? 0) % 10 != 0))
    }
    return false
  }

  /// Whether a sign that no year follows is joined to the number ("$2019", "#2019").
  private func isSigned(_ index: Int) -> Bool {
    guard index > 0, isJoined(index) else { return false }
    let sign = tokens[index - 1]
    return sign.kind == .symbol && sign.lower != "=" || sign.lower == "#" || sign.lower == "."
  }

  func isPlural(_ index: Int) -> Bool {
    let word = text(index)
    return tokens.indices.contains(index) && tokens[index].kind == .word && !isCapitalised(index)
      && word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
  }

  private func isYearNumber(_ index: Int) -> Bool {
    (digits(index) ?? 0) >= 1_400 && tokens[index].range.count == 4
  }
}
