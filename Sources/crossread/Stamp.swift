import Glibc
import Model

extension Comparison.Stamp {
  /// This version of the program, now, or at the time of `SOURCE_DATE_EPOCH` where that is set.
  static var now: Comparison.Stamp {
    let given = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    // Beyond the year 9999 no four digits are left for the year.
    let seconds = min(max(given ?? time(nil), 0), 253_402_300_799)
    let (day, clock) = (seconds / 86_400, seconds % 86_400)
    let parts = [clock / 3_600, clock / 60 % 60, clock % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return Comparison.Stamp(
      version: Crossread.version,
      made: "\(CalendarDay(number: day))T" + parts.joined(separator: ":") + "Z")
  }
}
