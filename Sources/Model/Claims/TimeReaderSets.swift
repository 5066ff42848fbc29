// What comes back, and what has no limits: "every Friday", "recently".
extension TimeReader {
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
    guard isAny(index, .every) else { return nil }
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
    let noun = isAny(start, .farOrNear) && start > index ? start + 1 : start
    guard start > index, isAny(noun, .era),
      tokens.indices.contains(noun + 1) == false || tokens[noun + 1].kind == .punctuation
        || isAny(noun + 1, .into) && text(noun + 1) != "of"
    else { return nil }
    return TimeMatch(start: index, end: noun + 1, kind: .date, value: word(noun).code)
  }
}
