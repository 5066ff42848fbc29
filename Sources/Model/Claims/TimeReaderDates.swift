// Days and months by their names and numbers: "May 22, 2018", "3 June", "22.5.2018".
extension TimeReader {
  /// A date that names a day, month or weekday.
  func namedDate(at index: Int) -> Reading? {
    if let reading = weekdayDate(at: index) { return reading }
    return calendarDate(at: index)
  }

  /// A day or month without a weekday before it.
  func calendarDate(at index: Int) -> Reading? {
    if tokens.indices.contains(index), tokens[index].kind == .number,
      let reading = numericDate(at: index)
        ?? (isDayExpected(at: index) ? shortNumeric(at: index) : nil)
    {
      return reading
    }
    return monthFirst(at: index) ?? dayFirst(at: index)
  }

  /// Whether the words before want a day: after "on" and "since", or with nothing at all before a
  /// pair of numbers that is no common fraction ("11/20, 12 of Nov?").
  private func isDayExpected(at index: Int) -> Bool {
    if text(index - 1) == "on" || text(index - 1) == "since" { return true }
    return index == 0 && isLast(index + 2) && text(1) == "/" && (digits(2, width: 2) ?? 0) > 12
  }

  // MARK: - Month and day

  /// "May 22, 2018", "May 22nd", "May 2018", "early in May", "Jan-3".
  private func monthFirst(at index: Int) -> Reading? {
    guard isAny(index, .month), text(index - 1) != "$" else { return nil }
    let month = word(index).value
    var end = index + 1
    if isJoiner(end) {
      end += 1
      if let year = year(at: end) { return withJoinedDay(month, year) }
    } else {
      end = skipping(["the", "of", ","], at: end)
      if text(end) == "the" { end += 1 }
    }
    let hasYear = digits(end) == nil && year(at: end) != nil
    let isSafe =
      !word(index).isAny(.word) || isCapitalised(index) && index > 0 || digits(end) != nil
    if text(end - 1) != "of", !hasYear, isSafe, let day = dayNumber(at: end) {
      return withYear(after: day.end, from: index, month: month, day: day.value)
    }
    let tail = yearTail(at: index + 1, isDay: false)
    if let tail { return Reading(end: tail.end, piece: monthPiece(month, tail.value)) }
    return isMonth(index) ? bareMonth(index) : nil
  }

  /// Whether a mark joins the words beside it, as in "05-Aug-2016".
  func isJoiner(_ index: Int) -> Bool {
    (isDash(index) || text(index) == "/") && isJoined(index) && isJoined(index + 1)
  }

  /// The day after "September-2020-", if there is one.
  private func withJoinedDay(_ month: Int, _ year: (value: Int, end: Int)) -> Reading {
    if isDash(year.end), isJoined(year.end), let day = digits(year.end + 1, width: 2),
      let piece = TimePiece(year: year.value, month: month, day: day)
    {
      return Reading(end: year.end + 2, piece: piece)
    }
    return Reading(end: year.end, piece: TimePiece(.month, year: year.value, month: month))
  }

  /// "22 May 2018", "the 22nd of May", "second of August".
  private func dayFirst(at index: Int) -> Reading? {
    var start = index
    if text(start) == "the" { start += 1 }
    guard let day = dayNumber(at: start) else { return nil }
    var end = skipping("of", at: day.end)
    if isJoiner(end) { end += 1 }
    guard isAny(end, .month), text(start - 1) != "$",
      text(end - 1) == "of" || isCapitalised(end) || isMonth(end) || !isAny(end, .word)
        || text(start - 1) == "on" && digits(start) != nil
    else {
      return nil
    }
    let isCounted = isAny(start, .number) && !isAny(day.end - 1, .ordinal)
    if isCounted, text(end - 1) != "of", yearTail(at: end + 1, isDay: true) == nil { return nil }
    return withYear(after: end + 1, from: index, month: word(end).value, day: day.value)
  }

  /// A day of the month ("22", "22nd", "twenty-second", "twenty two").
  func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    if let day = ordinal(at: index) { return (1...31).contains(day.value) ? day : nil }
    if let day = digits(index, width: 2) {
      guard (1...31).contains(day) else { return nil }
      let next = text(index + 1)
      if next == "%" || (isJoined(index + 1) && tokens[index + 1].kind == .word && next != "'s") {
        return nil
      }
      return (day, index + 1)
    }
    guard let day = cardinal(at: index), text(index) != "a", text(index) != "an",
      (1...31).contains(day.value)
    else { return nil }
    return day
  }

  /// The day, in the year that is written at `end` or else nearest.
  func withYear(after end: Int, from start: Int, month: Int, day: Int) -> Reading? {
    if let tail = yearTail(at: end, isDay: true) {
      return TimePiece(year: tail.value, month: month, day: day)
        .map { Reading(end: tail.end, piece: $0) }
    }
    if isAny(end, .join) || isDash(end), dayNumber(at: end + 1) != nil,
      let tail = yearTail(at: end + 2, isDay: true), text(end + 2) == ","
    {
      return TimePiece(year: tail.value, month: month, day: day)
        .map { Reading(end: end, piece: $0) }
    }
    guard day <= CalendarDay.days(inMonth: month, of: 2_000) else { return nil }
    let pieces = everyYear { TimePiece(year: $0, month: month, day: day) }
    return Reading(end: end, piece: chosen(.nearest(direction(from: start, to: end)), of: pieces))
  }

  private func monthPiece(_ month: Int, _ year: Int) -> TimePiece? {
    TimePiece(.month, year: year, month: month)
  }

  /// A year behind a day or month (", 2018", "of 2018", "of last year", "this year").
  func yearTail(at index: Int, isDay: Bool) -> (value: Int, end: Int)? {
    var next = index
    if isJoiner(index) { return year(at: index + 1) }
    let link = text(next)
    if [",", "of", "in"].contains(link) { next += 1 }
    if link == ",", text(next) == "in" { return nil }
    if link == "of", text(next) == "the", text(next + 1) == "year" { return nil }
    if next == index || link == "of", isAny(next, .shift), !isAny(next, .anaphor),
      text(next + 1) == "year"
    {
      return reference.map { ($0.year + word(next).value, next + 2) }
    }
    guard let year = year(at: next, short: link == "of") else { return nil }
    guard digits(next) == nil || year.value < 2_200 else { return nil }
    if year.value % 100 == 0, isPlural(year.end) { return nil }
    if link == "in" && !isDay { return nil }
    if digits(next) == nil, link != "of", link != "in", next != index, text(next) != "'" {
      return nil
    }
    return year
  }

  // MARK: - A month alone

  /// Whether the word at `index` is a month and no name, verb or modal.
  func isMonth(_ index: Int) -> Bool {
    let month = word(index)
    guard month.isAny(.month) else { return false }
    let isLed = isAny(index - 1, .monthInto) || isDash(index - 1) && isAny(index - 2, .edge)
    if month.isAny(.short) {
      return isLed && text(index - 1) != "and" && text(index - 1) != "to"
        && !isCapitalised(index + 1)
    }
    guard month.isAny([.word, .name]) else {
      return isCapitalised(index) || isLed || text(index - 1) == "the"
    }
    if !isCapitalised(index) {
      if text(index - 1) == "the", text(index - 2) == "in" {
        return isLast(index) && !month.isAny(.word)
      }
      return isLed && text(index - 1) != "to" && text(index - 1) != "and" && month.value != 3
        && (text(index - 1) != "this" || month.value != 5)
    }
    if isCapitalised(index + 1), isLed == false { return false }
    if month.value == 3, isAny(index + 1, .marchOn) { return false }
    if isLed { return !isAny(index + 1, [.past]) || !isCapitalised(index - 1) }
    if isAny(index - 1, [.month, .into]) || text(index - 1) == "the" || text(index - 2) == "and" {
      return text(index - 1) != "by" || text(index + 1) != "'s"
    }
    return index > 0 && text(index + 1) == "'s" && !isCapitalised(index - 1) && month.value != 4
      && month.value != 6
  }

  private func bareMonth(_ index: Int) -> Reading {
    let month = word(index).value
    let pieces = everyYear { TimePiece(.month, year: $0, month: month) }
    let end = index + 1
    return Reading(end: end, piece: chosen(.nearest(direction(from: index, to: end)), of: pieces))
  }

  // MARK: - Weekdays

  /// "Friday", "Friday, May 22", "Tuesday the eleventh", "Mon 13th", "Friday of next week".
  private func weekdayDate(at index: Int) -> Reading? {
    guard isAny(index, .weekday) else { return nil }
    if let counted = weekdayCounted(at: index) { return counted }
    let weekday = word(index).value
    var next = skipping([",", "(", "the"], at: index + 1)
    if isDash(next) { next += 1 }
    if text(next) == "the" { next += 1 }
    if let date = calendarDate(at: next), date.piece?.size == .day || date.piece == nil {
      let end = text(date.end) == ")" && text(index + 1) == "(" ? date.end + 1 : date.end
      return Reading(end: end, piece: date.piece)
    }
    if let day = ordinal(at: next), (1...31).contains(day.value), !isAny(day.end, .unit),
      text(index + 1) != ","
    {
      let days = everyMonth(day.value).filter { $0.first.weekday == weekday }
      return Reading(end: day.end, piece: chosen(.nearest(.open), of: days))
    }
    if let day = shortNumeric(at: index + 1) { return day }
    guard isWeekday(index) else { return nil }
    next = skipping(["of", "in"], at: index + 1)
    let shift = skipping("the", at: next)
    if isAny(shift + 1, .unit), let week = shifted(at: shift), week.piece?.size == .week {
      let day = week.piece?.first.adding(days: weekday - 1)
      return Reading(end: week.end, piece: day.map { TimePiece(.day, holding: $0) })
    }
    return Reading(end: index + 1, piece: bareWeekday(index))
  }

  /// Whether the word at `index` is a weekday and no part of a name.
  private func isWeekday(_ index: Int) -> Bool {
    let isLed =
      isAny(index - 1, [.shift, .weekdayInto])
    if word(index).isAny(.short), !isLed || !isCapitalised(index) { return false }
    if !isCapitalised(index), tokens[index].range.count < 4, !isLed, text(index - 1) != "or" {
      return false
    }
    if isCapitalised(index + 1), isAny(index + 1, .newspaper), !isAny(index + 1, .weekday) {
      return false
    }
    return text(index - 1) != "on" || text(index - 2) != "mail"
  }

  private func bareWeekday(_ index: Int) -> TimePiece? {
    let isOwner = text(index + 1) == "'s"
    let direction = isOwner ? .past : direction(from: index, to: index + 1)
    return chosen(direction == .future ? .earliest : .latest, of: everyWeek(word(index).value))
  }
}
