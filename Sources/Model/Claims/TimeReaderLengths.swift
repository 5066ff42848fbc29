// Lengths of time: "five-year", "several weeks", "the past three years".
extension TimeReader {
  // MARK: - Lengths

  /// "five years", "5 1/2 hours", "two-day", "several weeks", "half an hour".
  func length(at index: Int) -> TimeLength? {
    guard var length = simpleLength(at: index) else { return nil }
    var next = length.end
    while let part = lengthPart(at: next, below: length.rest.last?.unit ?? length.unit) {
      guard length.count != nil, !isHyphen(length.end - 2) else { break }
      length.rest.append((part.count ?? 0, part.unit))
      length.end = part.end
      next = part.end
    }
    return length
  }

  /// "and three months" behind "two years".
  private func lengthPart(at index: Int, below unit: TimeUnit) -> TimeLength? {
    let hasComma = text(index) == ","
    var next = hasComma ? index + 1 : index
    let isJoined = text(next) == "and"
    if isJoined { next += 1 }
    guard tokens.indices.contains(next), tokens[next].kind == .number || isAny(next, .number),
      isJoined || word(next).value != 1 || text(next) == "one",
      let part = simpleLength(at: next), part.count != nil, part.unit.rank < unit.rank,
      // A list of lengths goes on: "three months, 24 hours or a year".
      !hasComma || unit.rank == part.unit.rank + 1 || unit.isClock == part.unit.isClock,
      text(part.end) != "or",
      part.isPlural || part.count == 1, !isHyphen(part.end - 2)
    else { return nil }
    return part
  }

  private func simpleLength(at index: Int) -> TimeLength? {
    guard let number = number(at: index) else { return nil }
    var unit = number.end
    if isHyphen(unit) { unit += 1 }
    while isAny(unit, .filler), unit < number.end + 2 { unit += 1 }
    if tokens[index].kind == .number, isCapitalised(unit), tokens.count > 8,
      tokens[unit].capitals == .first, !isHyphen(unit - 1)
    {
      return nil  // the name of a programme
    }
    guard isAny(unit, .unit), word(unit).unit != .weekend, let of = word(unit).unit else {
      return nil
    }
    if of == .quarter
      || text(unit) == "second" && !isHyphen(unit - 1)
        && text(index) != "one"
    {
      return nil
    }
    var count = number.value.map { $0 * Double(word(unit).count) }
    var end = unit + 1
    if skip(["and", "a", "half"], at: end) != nil {
      count = count.map { $0 + 0.5 * Double(word(unit).count) }
      end += 3
    }
    return TimeLength(
      end: end, count: count, unit: of, isPlural: isAny(unit, .plural),
      isExact: of == .week && word(unit).count > 1)
  }

  /// A duration, with "the past", "the next" before it where they stand there.
  func duration(at index: Int) -> TimeMatch? {
    if isAny(index, .lengthWord) {
      return TimeMatch(start: index, end: index + 1, kind: .duration, value: word(index).code)
    }
    if let match = framed(at: index) { return match }
    if let match = uncounted(at: index) { return match }
    guard let length = length(at: index), !isAge(length.end),
      text(index) != "recent" || length.isPlural
    else { return nil }
    let isArticle = text(index) == "a" || text(index) == "an"
    if isArticle, !isHyphen(index + 1), text(index + 1) != "few", text(index + 1) != "couple",
      !isDuration(index, length.end)
    {
      return nil
    }
    if text(index) == "some", isAny(index + 1, .unit) == false { return nil }
    var end = length.end
    if isHyphen(end), text(end + 1) == "long" { end += 2 }
    return TimeMatch(start: index, end: end, kind: .duration, value: length.iso)
  }

  private func isOld(_ index: Int) -> Bool { text(index) == "old" || text(index) == "olds" }

  /// Whether an age follows ("years old", "-year-old").
  private func isAge(_ end: Int) -> Bool {
    isOld(end) || isHyphen(end) && isOld(end + 1)
      || skip(["of", "age"], at: end) != nil
  }

  /// Whether "a year" is a length and no rate, as the words around say.
  private func isDuration(_ index: Int, _ end: Int) -> Bool {
    isAny(index - 1, .lengthInto) || isAny(end, .lengthEnd) && !isAny(index - 1, .times)
  }

  /// "the past three years", "the next few weeks", "recent days", "the last decade".
  private func framed(at index: Int) -> TimeMatch? {
    let start = skipping(["the", "these", "those"], at: index)
    guard
      isAny(start, .shift) || text(start) == "recent" || text(start) == "first"
        || text(start) == "final"
    else { return nil }
    if let length = length(at: start + 1), text(start) != "recent",
      isAny(start, .shift) || start > index, length.isPlural || isHyphen(length.end - 2),
      text(start) != "this", text(start) != "current"
    {
      return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
    }
    guard isAny(start + 1, .unit), word(start + 1).unit != .weekend,
      let unit = word(start + 1).unit, text(start) != "first", text(start) != "final"
    else { return nil }
    if isAny(start + 1, .plural), text(start) != "this", text(start) != "following" || start > index
    {
      let length = TimeLength(end: start + 2, count: nil, unit: unit)
      return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
    }
    guard start > index,
      text(start) == "past" || isDuring(start + 1)
        || word(start + 1).count > 1 && word(start).value < 0
    else { return nil }
    let length = TimeLength(end: start + 2, count: Double(word(start + 1).count), unit: unit)
    return TimeMatch(start: index, end: length.end, kind: .duration, value: length.iso)
  }

  /// "weeks", "years" and "decades" without a number, and "decades-long".
  private func uncounted(at index: Int) -> TimeMatch? {
    guard isAny(index, .unit), let unit = word(index).unit, unit != .weekend, unit != .quarter
    else { return nil }
    let isLong = isHyphen(index + 1) && text(index + 2) == "long"
    if isLong {
      let iso = TimeLength(
        end: index + 3, count: isAny(index, .plural) ? nil : Double(word(index).count), unit: unit
      ).iso
      return TimeMatch(start: index, end: index + 3, kind: .duration, value: iso)
    }
    if isAny(index, .plural), text(index - 1) == "the", !unit.isClock,
      text(index + 1) == "before" || text(index + 1) == "after", text(index - 2) != "of"
    {
      return TimeMatch(start: index, end: index + 1, kind: .date)  // counted from an event
    }
    guard isAny(index, .plural), !isAny(index - 1, [.number, .edge]), text(index - 1) != "all",
      index == 0 || tokens[index - 1].kind != .number,
      isAny(index - 1, .lengthsInto) || isAny(index + 1, .lengthsEnd)
    else { return nil }
    if text(index - 1) == "of", text(index - 2) != "couple", text(index - 2) != "number" {
      return nil
    }
    let start = index
    let iso = TimeLength(end: index + 1, count: nil, unit: unit).iso
    if text(index + 1) == "ago" {
      return TimeMatch(start: start, end: index + 2, kind: .date, value: "PAST_REF")
    }
    return TimeMatch(start: start, end: index + 1, kind: .duration, value: iso)
  }
}
