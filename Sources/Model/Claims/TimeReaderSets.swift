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
    if word(index).unit == .weekend, isAny(index, .plural), text(index - 1) != "the" {
      return TimeMatch(start: index, end: index + 1, kind: .set, value: "XXXX-WXX-WE")
    }
    if let often = often(at: index) { return often }
    guard isAny(index, .every) else { return nil }
    let next = skipping("other", at: index + 1)
    if isAny(next, .weekday) {
      let part = isAny(next + 1, .part) ? "T" + word(next + 1).code : ""
      return TimeMatch(
        start: index, end: next + (part.isEmpty ? 1 : 2), kind: .set,
        value: "XXXX-WXX-\(word(next).value)" + part)
    }
    if isAny(next, .month), isCapitalised(next) {
      let month = "XXXX-" + Self.two(word(next).value)
      if let day = digits(next + 1, width: 2), (1...31).contains(day) {
        return TimeMatch(
          start: index, end: next + 2, kind: .set, value: month + "-" + Self.two(day))
      }
      return TimeMatch(start: index, end: next + 1, kind: .set, value: month)
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
      let iso =
        unit == .weekend ? "XXXX-WXX-WE" : TimeLength(end: next, count: count, unit: unit).iso
      return TimeMatch(start: index, end: next + 1, kind: .set, value: iso)
    }
    guard text(index) == "every", let length = length(at: next) else { return nil }
    return TimeMatch(start: index, end: length.end, kind: .set, value: length.iso)
  }

  /// "once a week", "three times per year".
  private func often(at index: Int) -> TimeMatch? {
    guard isAny(index, [.times, .number, .vague]) || digits(index, width: 3) != nil else {
      return nil
    }
    var next = index + 1
    if !isAny(index, .times) {
      guard let number = number(at: index), text(number.end) == "times" else { return nil }
      next = number.end + 1
    } else if text(index) == "times" {
      return nil
    }
    let unit = next + 1
    guard text(next) == "a" || text(next) == "per" || isAny(next, .every), isAny(unit, .unit),
      !isAny(unit, .plural), let of = word(unit).unit, of != .weekend
    else { return nil }
    let iso = TimeLength(end: unit + 1, count: Double(word(unit).count), unit: of).iso
    return TimeMatch(start: index, end: unit + 1, kind: .set, value: iso)
  }

  /// "now", "recently", "the future".
  func limitless(at index: Int) -> TimeMatch? {
    if isAny(index, .reference) {
      let value = word(index).code
      switch text(index) {
      case "soon" where text(index - 1) == "as" || text(index + 1) == "as": return nil
      case "soon" where direction(from: index, to: index + 1) != .future: return nil
      case "now", "current":
        if isCapitalised(index) { return nil }  // "Now, Ms. Lee said"
      case "recently" where isAny(index + 1, .shift): return nil
      default: break
      }
      return TimeMatch(start: index, end: index + 1, kind: .date, value: value)
    }
    let start = skipping("the", at: index)
    let noun = isAny(start, .farOrNear) && start > index ? start + 1 : start
    if text(noun) == "future", !isCapitalised(noun),
      start > index
        || text(index - 1) != "a" && text(index - 1) != "the" && !isAny(index - 1, .farOrNear)
    {
      return TimeMatch(start: index, end: noun + 1, kind: .date, value: word(noun).code)
    }
    guard start > index, isAny(noun, .era),
      tokens.indices.contains(noun + 1) == false || tokens[noun + 1].kind == .punctuation
        || isAny(noun + 1, .into) && text(noun + 1) != "of"
    else { return nil }
    return TimeMatch(start: index, end: noun + 1, kind: .date, value: word(noun).code)
  }
}
