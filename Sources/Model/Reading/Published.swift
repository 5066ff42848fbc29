/// When an article was published, as exactly as its document says.
package struct Published: Hashable, Sendable, Codable {
  package var day: CalendarDay
  /// Minutes after midnight, where the document gives a time.
  package var minutes: Int?
  /// The time zone as the document writes it ("BST", "+02:00"), where it gives one.
  package var zone: String?
  /// Where the document says it; nil where it stands in an attribute or came with a request.
  package var span: Span?

  /// A time of publication with all its fields.
  package init(day: CalendarDay, minutes: Int? = nil, zone: String? = nil, span: Span? = nil) {
    self.day = day
    self.minutes = minutes
    self.zone = zone
    self.span = span
  }

  /// The day as `YYYY-MM-DD`, with the time where one is known.
  package var description: String {
    guard let minutes else { return day.description }
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
    return "\(day.description) \(clock)"
      + (zone.map { " " + $0 } ?? "")
  }
}
