/// A named piece of the calendar: a day, or a week, month, season or year with all its days.
struct TimePiece: Hashable, Sendable {
  enum Size: Int, Sendable {
    case day, weekend, week, month, quarter, season, year, decade, century
  }

  var size: Size
  /// The first day.
  var first: CalendarDay

  /// The piece of `size` that holds `day`; for a weekend, that of the day's week.
  init(_ size: Size, holding day: CalendarDay) {
    self.size = size
    first =
      switch size {
      case .day: day
      case .week: day.adding(days: 1 - day.weekday)
      case .weekend: day.adding(days: 6 - day.weekday)
      case .month: day.first(ofMonth: day.month)
      case .quarter: day.first(ofMonth: (day.month - 1) / 3 * 3 + 1)
      case .season: day.first(ofMonth: day.month)
      case .year: day.first(ofMonth: 1)
      case .decade: day.first(ofYear: day.year / 10 * 10)
      case .century: day.first(ofYear: day.year / 100 * 100)
      }
  }

  init?(year: Int, month: Int, day: Int) {
    guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    self.init(.day, holding: day)
  }

  init?(_ size: Size, year: Int, month: Int = 1) {
    guard let day = CalendarDay(year: year, month: month, day: 1) else { return nil }
    self.init(size, holding: day)
  }

  /// The first day after the piece.
  var end: CalendarDay { adding(1).first }

  /// The piece `count` pieces of its size later; seasons and holidays come back after a year.
  func adding(_ count: Int) -> TimePiece {
    let day: CalendarDay =
      switch size {
      case .day: first.adding(days: count)
      case .week, .weekend: first.adding(days: 7 * count)
      case .month: first.adding(months: count)
      case .quarter, .season: first.adding(months: 3 * count)
      case .year: first.adding(months: 12 * count)
      case .decade: first.adding(months: 120 * count)
      case .century: first.adding(months: 1_200 * count)
      }
    return TimePiece(size, holding: day)
  }

  /// The piece in ISO 8601, or as TimeML extends it for weekends, quarters and seasons.
  var text: String {
    let day = first.description
    let year = day.prefix(while: { $0 != "-" })
    return switch size {
    case .day: day
    case .week: Self.isoWeek(of: first)
    case .weekend: Self.isoWeek(of: first) + "-WE"
    case .month: String(day.dropLast(3))
    case .quarter: year + "-Q\((first.month + 2) / 3)"
    case .season: year + (["-SP", "-SU", "-FA", "-WI"][max(0, min(3, first.month / 3 - 1))])
    case .year: String(year)
    case .decade: String(year.dropLast())
    case .century: String(year.dropLast(2))
    }
  }

  /// The week of ISO 8601 that holds `day`: the year is that of its Thursday.
  private static func isoWeek(of day: CalendarDay) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    let week = (thursday.number - thursday.first(ofYear: thursday.year).number) / 7 + 1
    return "\(thursday.description.dropLast(6))-W\(week < 10 ? "0" : "")\(week)"
  }
}

extension CalendarDay {
  /// The first day of `month` in the same year.
  func first(ofMonth month: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? self
  }

  func first(ofYear year: Int) -> CalendarDay {
    CalendarDay(year: year, month: 1, day: 1) ?? self
  }

  /// The same day `months` later, or the last one of a shorter month.
  func adding(months: Int) -> CalendarDay {
    let count = year * 12 + month - 1 + months
    let year = count >= 0 ? count / 12 : (count - 11) / 12
    let month = count - year * 12 + 1
    let day = min(day, Self.days(inMonth: month, of: year))
    return CalendarDay(year: year, month: month, day: day) ?? self
  }

  /// Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876).
  static func easter(of year: Int) -> CalendarDay? {
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The day of a holiday in `year` by its rule; see the table `time`.
  static func holiday(_ rule: String, in year: Int) -> CalendarDay? {
    guard (1...9_999).contains(year) else { return nil }
    if rule.hasPrefix("easter") {
      return Int(rule.dropFirst(6)).flatMap { easter(of: year)?.adding(days: $0) }
    }
    if rule.utf8.count == 10, let day = CalendarDay(rule) { return day }
    if rule == "11/election" {
      return holiday("11/1/1", in: year)?.adding(days: 1)
    }
    let plus = rule.split(separator: "+")
    let parts = (plus.first ?? "").split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3 else { return CalendarDay("\(TimePiece.digits(year))-\(rule)") }
    guard let start = CalendarDay(year: year, month: parts[0], day: 1) else { return nil }
    let toFirst = (parts[2] - start.weekday + 7) % 7
    let days = days(inMonth: parts[0], of: year)
    let which = parts[1] > 0 ? parts[1] - 1 : (days - 1 - toFirst) / 7
    let offset = plus.count > 1 ? Int(plus[1]) ?? 0 : 0
    return start.adding(days: toFirst + 7 * which + offset)
  }
}

extension TimePiece {
  static func digits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
