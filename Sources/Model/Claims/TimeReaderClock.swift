// Points and parts of a day: "10:01 BST on 23 May 2025", "8 a.m. Eastern", "Friday morning".
extension TimeReader {
  /// A time of day, with the day where it stands beside it; `date` is what ``date(at:)`` reads there.
  func clock(at index: Int, _ date: Reading?) -> TimeMatch? {
    if let time = hour(at: index) {
      let day = dayBeside(time.end)
      return match(index, day?.end ?? time.end, day?.piece, time.text)
    }
    if isAny(index, [.shift, .anaphor, .edge, .opener]),
      let part = partOfDay(at: index)
    {
      return part
    }
    if let part = nightBeforeLast(at: index) { return part }
    guard let day = date else { return nil }
    if !day.part.isEmpty { return match(index, day.end, day.piece, "T" + day.part) }
    guard day.piece?.size == .day || day.piece == nil, isDayName(index, day.end) else { return nil }
    var next = day.end
    if isEnd(next) { next += 1 }
    if isAny(next, .part) { return match(index, next + 1, day.piece, "T" + word(next).code) }
    next = skipping(",", at: day.end)
    if text(next) == "at" || next == day.end, let time = hour(at: skipping("at", at: next)) {
      return match(index, time.end, day.piece, time.text)
    }
    return nil
  }

  /// Whether the tokens name a day and not a month.
  private func isDayName(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains {
      isAny($0, [.weekday, .deixis, .holiday]) || digits($0, width: 2) != nil
    }
      || text(start) == "the"
  }

  private func match(_ start: Int, _ end: Int, _ day: TimePiece?, _ time: String) -> TimeMatch {
    let value = day.map { $0.text + time } ?? time
    return TimeMatch(start: start, end: end, kind: .time, value: value, piece: day)
  }

  /// "10:01", "10 a.m.", "noon", "8 o'clock", with the time zone.
  private func hour(at index: Int) -> (text: String, end: Int)? {
    if isAny(index, .clock), !isCapitalised(index) || index == 0,
      isAny(index - 1, .into) || text(index - 1) == "at" || isAny(index + 1, .zone)
    {
      return ("T" + Self.two(word(index).value) + ":00", zone(at: index + 1))
    }
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .word { return spokenHour(at: index) }
    guard tokens[index].kind == .number, tokens[index].range.count <= 8 else { return nil }
    let parts = tokens[index].lower.split { $0 == ":" || $0 == "." }.map { Int($0) }
    guard let first = parts.first, var hour = first, (1...3).contains(parts.count) else {
      return nil
    }
    let minute = parts.count > 1 ? parts[1] ?? 99 : 0
    let isColon = tokens[index].lower.contains(":")
    var end = index + 1
    let half = text(end).filter { $0 != "." }
    if half == "am" || half == "pm" {
      guard (1...12).contains(hour), minute < 60 else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      end += 1
      if text(end) == ".", isJoined(end), end + 1 < tokens.count { end += 1 }
    } else if let later = skip(["o'clock"], at: end) {
      guard (1...12).contains(hour) else { return nil }
      return part(behind: later, hour: hour, minute: minute)
    } else if text(end) == "in", text(end + 1) == "the", isAny(end + 2, .part),
      isAny(index - 1, .clockInto), (1...12).contains(hour), minute < 60
    {
      return part(behind: end, hour: hour, minute: minute)
    } else {
      let isZoned = zone(at: end) > end
      guard
        isColon && parts.count == 2 && tokens[index].range.count >= 4
          || isZoned && (isColon || parts.count == 1 && tokens[index].range.count == 4)
      else { return nil }
      if !isColon {
        guard isZoned, hour < 2_400 else { return nil }
        return ("T" + Self.two(hour / 100) + ":" + Self.two(hour % 100), zone(at: end))
      }
      guard isZoned || isCapitalised(end) == false || isAny(end, [.weekday, .month]),
        isZoned
          || isAny(index - 1, .clockInto) || text(index - 1) == "," || text(end) == "on"
          || isAny(end, .weekday) || index == 0
      else { return nil }
    }
    guard hour < 24, minute < 60 else { return nil }
    return ("T" + Self.two(hour) + ":" + Self.two(minute), zone(at: end))
  }

  /// "half past seven", "a quarter to nine": with an hour in words or figures.
  private func spokenHour(at index: Int) -> (text: String, end: Int)? {
    let start = skipping("a", at: index)
    let minutes = text(start) == "half" ? 30 : text(start) == "quarter" ? 15 : 0
    guard minutes > 0, isAny(index - 1, .clockInto) || index == 0 else { return nil }
    let isTo = text(start + 1) == "to"
    guard text(start + 1) == "past" || isTo && minutes == 15 else { return nil }
    let hour =
      digits(start + 2, width: 2) ?? (isAny(start + 2, .number) ? word(start + 2).value : 0)
    guard (1...12).contains(hour), text(start + 2) != "a", !isAny(start + 3, .unit) else {
      return nil
    }
    let time = (hour * 60 + (isTo ? -minutes : minutes)) % 720
    return part(behind: start + 3, hour: time / 60, minute: time % 60)
  }

  /// An hour with "in the morning" or "at night" behind it; without, as it is.
  private func part(behind index: Int, hour: Int, minute: Int) -> (text: String, end: Int) {
    var end = index
    var hour = hour
    let next = text(index) == "in" && text(index + 1) == "the" ? index + 2 : index + 1
    if isAny(next, .part), next > index + 1 || text(index) == "at" {
      let isMorning = word(next).code == "MO" || word(next).code == "NI" && hour < 5
      hour = hour % 12 + (isMorning ? 0 : 12)
      end = next + 1
    }
    return ("T" + Self.two(hour) + ":" + Self.two(minute), zone(at: end))
  }

  /// The index after a time zone and words like "in the morning".
  private func zone(at index: Int) -> Int {
    if isAny(index, .zone), isCapitalised(index) {
      return text(index + 1) == "time" ? index + 2 : index + 1
    }
    if text(index) == "local", text(index + 1) == "time" { return index + 2 }
    if text(index) == "(", isAny(index + 1, .zone), text(index + 2) == ")" { return index + 3 }
    return index
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day behind an hour ("Friday", "on 23 May 2025", ", May 3").
  private func dayBeside(_ index: Int) -> Reading? {
    var next = skipping(",", at: index)
    next = skipping("on", at: next)
    guard let day = date(at: next), day.piece?.size == .day || day.piece == nil, day.part.isEmpty,
      isDayName(next, day.end)
    else { return nil }
    return day
  }

  /// "the night before last".
  private func nightBeforeLast(at index: Int) -> TimeMatch? {
    guard text(index) == "the", isAny(index + 1, .part), text(index + 2) == "before",
      text(index + 3) == "last"
    else { return nil }
    let day = reference.map { TimePiece(.day, holding: $0.adding(days: -2)) }
    return match(index, index + 4, day, "T" + word(index + 1).code)
  }

  /// "this morning", "last night", "the next morning", "early this morning".
  private func partOfDay(at index: Int) -> TimeMatch? {
    var next = isEnd(index) ? index + 1 : index
    next = skipping("the", at: next)
    guard next < tokens.count, isAny(next + 1, .part), isAny(next, .shift) || text(next) == "that"
    else { return nil }
    let code = word(next + 1).code
    let isThis = text(next) == "this"
    let isLastNight = text(next) == "last" && code == "NI"
    let day: TimePiece? =
      isThis || isLastNight
      ? reference.map { TimePiece(.day, holding: $0.adding(days: isThis ? 0 : -1)) }
      : text(next) == "that"
        ? antecedent.flatMap { $0.size == .day ? $0 : nil }
        : antecedent.flatMap { $0.size == .day ? $0.adding(word(next).value) : nil }
    return match(index, next + 2, day, "T" + code)
  }
}
