/// Compares two dates or times that may tell when one thing happened.
enum DateRelation {
  /// A date or time, as far as comparing needs it: a claim is large.
  struct Words {
    let value: Claim.Value
    let text: String
    let days: CalendarRange?

    init(_ claim: Claim) {
      value = claim.value
      text = claim.text
      if case .text(let iso) = claim.value { days = CalendarRange(iso) } else { days = nil }
    }

    init(_ item: EventClaims.Item) {
      value = item.claim.value
      text = item.claim.text
      days = item.calendar
    }
  }

  /// How two claims stand to each other; nil where they cannot be compared.
  static func relation(_ one: Claim, _ other: Claim) -> Relation? {
    relation(Words(one), Words(other))
  }

  /// The same of what comparing needs of them.
  static func relation(_ one: Words, _ other: Words) -> Relation? {
    guard case .text(let first) = one.value, case .text(let second) = other.value else {
      // "last October" of an article without a date.
      return one.value == .none && other.value == .none && one.text != other.text
        ? nil
        : Relation(
          one.text == other.text ? .sameValue : .moreSpecific,
          "“\(one.text)” and “\(other.text)” exclude nothing", evidence: 0.1)
    }
    let texts = (one.text, other.text)
    var words: String { "“\(texts.0)” and “\(texts.1)”" }
    if first == second {
      if first.hasSuffix("_REF") { return nil }
      return Relation(
        .sameValue, "\(words) mean the same, \(first)", evidence: first.utf8.count > 7 ? 0.35 : 0.3)
    }
    let isVague = first.hasSuffix("_REF") || second.hasSuffix("_REF")
    if isVague {
      return Relation(.moreSpecific, "\(words) exclude nothing", evidence: 0)
    }
    let claims = (one, other)
    if first.hasPrefix("T"), second.hasPrefix("T") { return hours(first, second, words) }
    guard let one = one.days, let other = other.days else { return nil }
    if one.contains(other) || other.contains(one) {
      return Relation(
        .moreSpecific, "\(words): the one lies within the other", evidence: 0.2)
    }
    if one.overlaps(other) {
      return Relation(.moreSpecific, "\(words) overlap", evidence: 0.1)
    }
    if one.isNearInTime(other) {
      return Relation(.rounding, "\(words) are the same, rounded", evidence: 0.2)
    }
    if lacksYear(claims.0) || lacksYear(claims.1), one.overlapsInAnyYear(other) {
      return Relation(.moreSpecific, "\(words) may name the same days", evidence: 0.1)
    }
    return Relation(
      .differentValue, "\(words) are different times, \(first) and \(second)", evidence: 0,
      between: .outlets)
  }
}

extension DateRelation {
  /// Two times of day without a day; nil where one is only a part of the day.
  fileprivate static func hours(_ one: String, _ other: String, _ words: String) -> Relation? {
    guard let first = CalendarRange.minutes(of: one.dropFirst()),
      let second = CalendarRange.minutes(of: other.dropFirst())
    else { return nil }
    if abs(first - second) <= 20 {
      return Relation(.rounding, "\(words) are the same, rounded", evidence: 0.2)
    }
    return Relation(
      .differentValue, "\(words) are different times of day", evidence: 0, between: .outlets)
  }

  /// Whether the words name no year, so that the year of the value is a guess.
  fileprivate static func lacksYear(_ claim: Words) -> Bool {
    var digits = 0
    for byte in claim.text.utf8 {
      digits = byte.isDigit ? digits + 1 : 0
      if digits == 4 { return false }
    }
    return !claim.text.lowercased().holds("year")
  }
}

/// A stretch of the calendar, in days, that an ISO date names.
struct CalendarRange: Equatable {
  /// The number of the first day, and of the day after the last; see ``CalendarDay``.
  var first: Int
  var end: Int
  /// Minutes after midnight, or the letters of the part of the day, where the date has them.
  var clock: Substring?

  /// The days that `text` names, or nil where it is no date of the calendar.
  init?(_ text: String) {
    if let day = Self.day(text) {
      (first, end, clock) = (day, day + 1, nil)
      return
    }
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let date = halves.first, let days = Self.days(of: date) else { return nil }
    (first, end) = days
    clock = halves.count > 1 ? halves[1] : nil
  }

  /// Whether every moment of `other` lies in this stretch.
  func contains(_ other: CalendarRange) -> Bool {
    first <= other.first && other.end <= end && (clock == nil || clock == other.clock)
  }

  /// Whether the two have a moment in common.
  func overlaps(_ other: CalendarRange) -> Bool {
    guard first < other.end, other.first < end else { return false }
    guard let clock, let otherClock = other.clock, first == other.first else { return true }
    return clock == otherClock || clock.first?.isNumber != otherClock.first?.isNumber
  }

  /// Whether no day is in the stretch, as where a date is no day of the calendar.
  var isEmpty: Bool { end <= first }

  /// Whether the two have a day in common.
  func sharesDay(with other: CalendarRange) -> Bool { first < other.end && other.first < end }

  /// Whether both name a time of day on days that can be the same, within twenty minutes.
  func isNearInTime(_ other: CalendarRange) -> Bool {
    guard let one = minutes, let another = other.minutes, first < other.end, other.first < end
    else { return false }
    return abs(one - another) <= 20
  }

  /// Minutes after midnight, where the date has a time of day in figures.
  private var minutes: Int? { clock.flatMap(Self.minutes) }

  /// Minutes after midnight of a time of day in figures ("09:40").
  fileprivate static func minutes(of clock: Substring) -> Int? {
    let parts = clock.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 100,
      minute < 100
    else { return nil }
    return hour * 60 + minute
  }

  /// Whether the two overlap once the one is moved by whole years; for months and days, not for years.
  func overlapsInAnyYear(_ other: CalendarRange) -> Bool {
    guard end - first < 200, other.end - other.first < 200 else { return false }
    let years = ((Double(other.first - first)) / 365.2425).rounded()
    let shift = Int((years * 365.2425).rounded())
    guard shift != 0 else { return false }
    return first + shift < other.end + 2 && other.first < end + shift + 2
  }

  /// The number of a whole day ("2026-05-04"), as most dates are; nil for other texts.
  private static func day(_ text: String) -> Int? {
    guard text.utf8.count == 10 else { return nil }
    var (number, place) = (0, 0)
    for byte in text.utf8 {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte.isDigit else { return nil }
        number = number * 10 + Int(byte & 15)
      }
      place += 1
    }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.number
  }

  private static func days(of date: Substring) -> (Int, Int)? {
    let parts = date.split(separator: "-")
    guard let yearPart = parts.first else { return nil }
    if yearPart.utf8.count < 4 { return century(yearPart, parts.count) }
    guard let year = Int(yearPart), yearPart.utf8.count == 4 else { return nil }
    guard parts.count > 1 else { return span(year, 1, 12) }
    let second = parts[1]
    if second.first == "W", let week = Int(second.dropFirst()) {
      return weekDays(year, week, isWeekend: parts.count > 2)
    }
    if second.first == "Q", let quarter = Int(second.dropFirst()), (1...4).contains(quarter) {
      return span(year, quarter * 3 - 2, quarter * 3)
    }
    switch second {
    case "SP": return span(year, 3, 6)
    case "SU": return span(year, 6, 9)
    case "FA": return span(year, 9, 12)
    case "WI": return (dayNumber(year, 12, 1), dayNumber(year + 1, 4, 1))
    default: break
    }
    guard let month = Int(second), (1...12).contains(month) else { return nil }
    guard parts.count > 2 else { return span(year, month, month) }
    guard let day = Int(parts[2]), let whole = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return (whole.number, whole.number + 1)
  }

  private static func century(_ digits: Substring, _ parts: Int) -> (Int, Int)? {
    guard let number = Int(digits), parts == 1 else { return nil }
    let length = digits.utf8.count == 3 ? 10 : 100
    return (dayNumber(number * length, 1, 1), dayNumber((number + 1) * length, 1, 1))
  }

  private static func span(_ year: Int, _ month: Int, _ lastMonth: Int) -> (Int, Int) {
    let end = lastMonth == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, lastMonth + 1, 1)
    return (dayNumber(year, month, 1), end)
  }

  /// The days of an ISO 8601 week, or of its weekend.
  private static func weekDays(_ year: Int, _ week: Int, isWeekend: Bool) -> (Int, Int)? {
    guard (1...53).contains(week), let fourth = CalendarDay(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = fourth.number - (fourth.weekday - 1) + (week - 1) * 7
    return isWeekend ? (monday + 5, monday + 7) : (monday, monday + 7)
  }

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    CalendarDay(year: year, month: month, day: day)?.number ?? 0
  }
}
