extension EventClaims.Item {
  /// Whether two values are surely different ones, by a look that costs little: figures of one unit that
  /// are too far apart to be one rounded, or days that no year makes the same. Where this says no, they may
  /// differ all the same.
  func surelyDiffers(from other: EventClaims.Item) -> Bool {
    switch claim.kind {
    case .quantity, .money, .percent, .age:
      guard case .number(let number) = claim.value, case .number(let rival) = other.claim.value,
        claim.bound == nil, other.claim.bound == nil, !claim.approximate,
        !other.claim.approximate, claim.unit == other.claim.unit
      else { return false }
      return abs(number - rival) > 0.13 * max(abs(number), abs(rival)) + 1
    case .date, .time:
      guard let calendar, let rival = other.calendar, !calendar.isEmpty, !rival.isEmpty,
        !calendar.sharesDay(with: rival)
      else {
        return false
      }
      return !calendar.overlapsInAnyYear(rival)
    default: return false
    }
  }
}
