// Pieces of the calendar by their relation to today: "last week", "early 2017", "the 1980s".
extension TimeReader {
  /// A date of any kind, with what says which end of it is meant ("early", "the end of").
  func date(at index: Int) -> Reading? {
    if isAny(index, .edge) { return edged(at: index) ?? plainDate(at: index) }
    var next = skipping("the", at: index)
    if isAny(next, .end), text(next + 1) == "of" {
      next = skipping("the", at: next + 2)
      if let inner = plainDate(at: next) ?? definite(at: next),
        inner.piece?.size != .day || isAny(next, .holiday)
      {
        return Reading(end: inner.end, piece: inner.piece)
      }
      return nil
    }
    return plainDate(at: index)
  }

  /// "early December", "mid-July", "late last month", "earlier this year", "early in 2017".
  private func edged(at index: Int) -> Reading? {
    let isComparative = isAny(index, .comparative)
    var next = index + 1
    if isDash(next) { next += 1 }
    if isComparative {
      if text(next) == "in", text(next + 1) == "the", let whole = definite(at: next + 1),
        let size = whole.piece?.size, size != .day
      {
        return whole
      }
      if text(next) == "in" || text(next) == "the" { return nil }
      guard isAny(next, [.shift, .anaphor]) else { return nil }
    }
    if text(next) == "in" { next += 1 }
    if let date = plainDate(at: next) { return date }
    if let date = yearAlone(at: next, announced: true) { return date }
    return nil
  }

  /// A date without a word for its end.
  func plainDate(at index: Int) -> Reading? {
    guard tokens.indices.contains(index) else { return nil }
    if let found = holiday(at: index) { return found }
    if let found = numbered(at: index) { return found }
    if let found = namedDate(at: index) { return found }
    if let found = shifted(at: index) { return found }
    if let found = seasonOfYear(at: index) ?? quarter(at: index) { return found }
    if let found = span(at: index) ?? deixis(at: index) { return found }
    if let found = yearAlone(at: index) { return found }
    if let found = nthDay(at: index) ?? weekOf(at: index) { return found }
    return endOfYear(at: index) ?? glued(at: index)
  }

  private func deixis(at index: Int) -> Reading? {
    guard isAny(index, .deixis), !isTitle(index) else { return nil }
    let piece = reference.map { TimePiece(.day, holding: $0.adding(days: word(index).value)) }
    return Reading(end: index + 1, piece: piece, part: word(index).code)
  }

  /// Whether a capital or quotation marks make the word at `index` the name of a programme or paper.
  private func isTitle(_ index: Int) -> Bool {
    guard index > 0, isCapitalised(index) else { return false }
    let isQuoted = isQuote(index - 1) && (isQuote(index + 1) || isQuote(index + 2))
    return isQuoted || isCapitalised(index - 1)
  }

  private func isQuote(_ index: Int) -> Bool {
    text(index) == "'" || text(index) == "\"" || text(index) == "''"
  }

  // MARK: - Last, this, next

  /// "last week", "next Friday", "this September", "last Christmas", "the following year".
  func shifted(at index: Int) -> Reading? {
    var start = skipping("the", at: index)
    if text(start) == "this", isAny(start + 1, .shift), !isAny(start + 2, .plural) { start += 1 }
    let isNext = text(start) == "next" && isAny(start + 1, .unit) && !isDuring(start + 1)
    if isAny(start, .anaphor) || isNext, start > index || word(start).value == 0 {
      return anaphor(at: start)
    }
    guard isAny(start, .shift) else { return nil }
    let shift = word(start).value
    if isQuote(start - 1), isCapitalised(start + 1) { return nil }  // the name of a programme
    let hasArticle = text(index) == "the"
    let next = isAny(start + 1, .fiscal) ? start + 2 : start + 1
    if isAny(next, .unit), !isAny(next, .plural), text(start) != "current" || shift == 0 {
      return shiftedUnit(next, by: shift, hasArticle: hasArticle, word: text(start))
    }
    if hasArticle, shift == 0 { return nil }
    if text(start) == "past", text(start - 1) != "this" { return nil }
    let choice: TimeChoice = shift < 0 ? .last : shift > 0 ? .next : .this
    if isAny(next, .weekday), let date = calendarAfterWeekday(next, choice) { return date }
    if isAny(next, .month) {
      if let day = dayNumber(at: next + 1) {
        let pieces = everyYear { TimePiece(year: $0, month: word(next).value, day: day.value) }
        return Reading(end: day.end, piece: chosen(choice, of: pieces))
      }
      guard isMonth(next) else { return nil }
      let pieces = everyYear { TimePiece(.month, year: $0, month: word(next).value) }
      return Reading(end: next + 1, piece: chosen(choice, of: pieces))
    }
    if isAny(next, .season) {
      let pieces = everyYear { TimePiece(.season, year: $0, month: word(next).value) }
      return Reading(end: next + 1, piece: chosen(choice, of: pieces))
    }
    if let rule = holidayRule(at: next) {
      return Reading(
        end: rule.end, piece: chosen(choice, of: everyYear { holidayPiece(rule.rule, $0) }))
    }
    if let day = dayNumber(at: next), text(next) != "the" {
      let month = skipping("of", at: day.end)
      if isAny(month, .month), month > day.end || isCapitalised(month) {
        let pieces = everyYear {
          TimePiece(year: $0, month: word(month).value, day: day.value)
        }
        return Reading(end: month + 1, piece: chosen(choice, of: pieces))
      }
    }
    if let day = shortNumeric(at: next, choice: choice) {
      return day
    }
    return nil
  }

  /// "next Friday", with the numbers of the day behind it where they are written.
  private func calendarAfterWeekday(_ index: Int, _ choice: TimeChoice) -> Reading? {
    if let date = namedDate(at: index), date.end > index + 1 { return date }
    var choice = choice
    if case .this = choice { choice = .earliest }
    if case .next = choice, text(index - 1) == "next" {
      // "next Friday" is that of the next week, not the coming one.
      return Reading(
        end: index + 1,
        piece: reference.map { day(word(index).value, inWeekOf: $0.adding(days: 7)) })
    }
    return Reading(end: index + 1, piece: chosen(choice, of: everyWeek(word(index).value)))
  }

  private func shiftedUnit(_ index: Int, by shift: Int, hasArticle: Bool, word name: String)
    -> Reading?
  {
    guard let size = size(ofUnit: index), size != .day || shift != 0 else { return nil }
    if hasArticle, name == "past" || isDuring(index) { return nil }
    if text(index) == "fortnight" { return nil }
    let end = index + 1
    if size == .week,
      isAny(end, .weekday) || (isDash(end) || text(end) == "on") && isAny(end + 1, .weekday)
    {
      let day = isAny(end, .weekday) ? end : end + 1
      let week = reference.map { TimePiece(.week, holding: $0).adding(shift) }
      let piece = week.map { TimePiece(.day, holding: $0.first.adding(days: word(day).value - 1)) }
      return Reading(end: day + 1, piece: piece)
    }
    return Reading(end: end, piece: reference.map { TimePiece(size, holding: $0).adding(shift) })
  }

  /// Whether "the last year" before the unit at `index` is a length, as after "over".
  func isDuring(_ index: Int) -> Bool {
    (text(index - 1) == "last" || text(index - 1) == "next") && word(index).unit != .quarter
      && isAny(index - 3, .during)
  }

  /// The size of the calendar piece that the unit at `index` names.
  func size(ofUnit index: Int) -> TimePiece.Size? {
    switch (word(index).unit, word(index).count) {
    case (.day, _): .day
    case (.week, 1): .week
    case (.weekend, _): .weekend
    case (.month, _): .month
    case (.quarter, _): .quarter
    case (.year, 10): .decade
    case (.year, 100): .century
    case (.year, _): .year
    default: nil
    }
  }

  /// "that year", "the same day", "the previous month": counted from what was named before.
  private func anaphor(at index: Int) -> Reading? {
    var next = index + 1
    if text(index) == "that", text(next) == "same" { next += 1 }
    let shift = text(index) == "same" || text(index) == "that" ? 0 : word(index).value
    if isAny(next, .weekday), shift != 0 || text(index) == "same" {
      return Reading(end: next + 1, piece: nil)
    }
    if let rule = holidayRule(at: next), shift != 0 {
      return Reading(
        end: rule.end,
        piece: chosen(shift < 0 ? .last : .next, of: everyYear { holidayPiece(rule.rule, $0) }))
    }
    guard isAny(next, .unit), !isAny(next, .plural), let size = size(ofUnit: next) else {
      return nil
    }
    return Reading(end: next + 1, piece: known(size)?.adding(shift))
  }

  /// The piece of `size` that holds the day named before, where that was as exact.
  func known(_ size: TimePiece.Size) -> TimePiece? {
    antecedent.flatMap { $0.size.rawValue <= size.rawValue ? $0.first : nil }
      .map { TimePiece(size, holding: $0) }
  }

  /// "the day", "the year": the one of publication, where a date was announced.
  func definite(at index: Int) -> Reading? {
    let unit = skipping("the", at: index)
    guard isAny(unit, .unit), !isAny(unit, .plural), let size = size(ofUnit: unit),
      unit > index || text(unit - 1) == "the"
    else { return nil }
    return Reading(end: unit + 1, piece: reference.map { TimePiece(size, holding: $0) })
  }

  /// "the weekend", and "the week of March 6".
  private func weekOf(at index: Int) -> Reading? {
    guard text(index) == "the" else { return nil }
    if isThis(index + 1) { return definite(at: index) }
    if isAny(index + 1, .unit), word(index + 1).unit == .weekend, !isAny(index + 1, .plural) {
      guard let reference else { return Reading(end: index + 2, piece: nil) }
      let isLast = direction(from: index, to: index + 2) != .future && reference.weekday < 6
      return Reading(
        end: index + 2,
        piece: TimePiece(.weekend, holding: reference).adding(isLast ? -1 : 0))
    }
    guard text(index + 1) == "week", isAny(index + 2, .weekOf),
      let day = namedDate(at: index + 3)
    else { return nil }
    return Reading(end: day.end, piece: day.piece.map { TimePiece(.week, holding: $0.first) })
  }

  /// Whether "the year" and its like mean the one of publication: "for the day", "in the year", "of
  /// the month" where the clause ends or goes on with its verb.
  private func isThis(_ unit: Int) -> Bool {
    guard isAny(unit, .unit), !isAny(unit, .plural), let size = size(ofUnit: unit),
      size != .weekend, size != .decade, size != .century
    else { return false }
    switch text(unit - 2) {
    case "for": break
    case "in" where size != .day: break
    case "of" where size == .month || size == .quarter || size == .year:
      // "the first vote of the year", but not "the woman of the year"
      guard isAny(unit - 3, .share) || isAny(unit - 4, [.share, .ordinal]) || isBest(unit - 4)
      else { return false }
    default: return false
    }
    return isLast(unit) || isAny(unit + 1, [.past, .future])
  }

  /// Whether the word at `index` is a superlative ("worst", "biggest").
  private func isBest(_ index: Int) -> Bool {
    let word = text(index).utf8
    return word.count > 3 && word.suffix(3).elementsEqual("est".utf8)
      || word.elementsEqual("worst".utf8)
  }

  /// "year-end", "the month's end", "year-end 2019".
  private func endOfYear(at index: Int) -> Reading? {
    guard isAny(index, .unit), !isAny(index, .plural), let size = size(ofUnit: index),
      size.rawValue >= TimePiece.Size.week.rawValue
    else { return nil }
    let end = isHyphen(index + 1) || text(index + 1) == "'s" ? index + 2 : index + 1
    guard text(end) == "end" else { return nil }
    if let year = yearTail(at: end + 1, isDay: false), size == .year {
      return Reading(end: year.end, piece: TimePiece(.year, year: year.value))
    }
    return Reading(end: end + 1, piece: reference.map { TimePiece(size, holding: $0) })
  }

  /// "the 18th" after "on".
  private func nthDay(at index: Int) -> Reading? {
    guard text(index) == "the", text(index - 1) == "on", let day = ordinal(at: index + 1),
      digits(index + 1) != nil || day.value > 12, (1...31).contains(day.value)
    else { return nil }
    let next = tokens.indices.contains(day.end) ? tokens[day.end] : nil
    guard next == nil || next?.kind == .punctuation || isAny(day.end, .into) else { return nil }
    let pieces = everyMonth(day.value)
    return Reading(
      end: day.end, piece: chosen(.nearest(direction(from: index, to: day.end)), of: pieces))
  }
}
