/// A number with a unit of time, perhaps with smaller ones behind it ("two years and three months").
struct TimeLength {
  /// The index after the words.
  var end: Int
  /// Nil where the words do not count ("several years").
  var count: Double?
  var unit: TimeUnit
  var isPlural = false
  /// Whether the unit means a number of days and no rounder stretch: a fortnight.
  var isExact = false
  /// What follows in smaller units.
  var rest: [(count: Double, unit: TimeUnit)] = []

  /// The length in ISO 8601, with X for a number that is not given.
  var iso: String {
    if rest.isEmpty, let count, count < 1e6, count == count.rounded(.down) + 0.5 {
      if unit == .hour { return count < 1 ? "PT30M" : "PT\(Int(count))H30M" }
      if count < 1, unit == .year { return "P6M" }
      if count < 1, unit == .day { return "PT12H" }
    }
    var text = unit.isClock ? "PT" : "P"
    text += Self.text(count, unit)
    var isClock = unit.isClock
    for part in rest {
      if part.unit.isClock, !isClock {
        text += "T"
        isClock = true
      }
      text += Self.text(part.count, part.unit)
    }
    return text
  }

  private static func text(_ count: Double?, _ unit: TimeUnit) -> String {
    let letter = unit == .quarter || unit == .minute ? "M" : unit.rawValue
    guard let count else { return "X" + letter }
    return number(unit == .quarter ? count * 3 : count) + letter
  }

  private static func number(_ value: Double) -> String {
    if value < 1e6, value == value.rounded(.down) + 0.5 { return "\(Int(value)).5" }
    guard value < 1e12, value == value.rounded() else { return "\(value)" }
    return "\(Int(value))"
  }

  /// The day that lies the length away from `day`, ahead or back, and the piece of the calendar that
  /// is as exact as the words; nil where they do not count.
  func moved(from day: CalendarDay?, isAhead: Bool) -> (exact: CalendarDay, piece: TimePiece)? {
    guard let day, let count, count < 5_000 else { return nil }
    var months = 0.0
    var days = 0.0
    var size = TimePiece.Size.year
    for part in [(count, unit)] + rest.map({ ($0.count, $0.unit) }) {
      switch part.1 {
      case .year:
        months += part.0 * 12
        size = part.0 == part.0.rounded() ? .year : .month
      case .month, .quarter:
        months += part.0 * (part.1 == .month ? 1 : 3)
        size = .month
      case .week:
        days += part.0 * 7
        size = isExact || part.0 != part.0.rounded() ? .day : .week
      case .day:
        days += part.0
        size = .day
      default: return nil
      }
    }
    guard months == months.rounded(), days == days.rounded(), months < 60_000, days < 40_000 else {
      return nil
    }
    let sign = isAhead ? 1 : -1
    let exact = day.adding(months: sign * Int(months)).adding(days: sign * Int(days))
    return (exact, TimePiece(size, holding: exact))
  }
}
