// Dates in numbers alone: "2018-05-22", "22.5.2018", "5/22".
extension TimeReader {
  /// "2018-05-22", "2018/5/22", "22.5.2018", "5/22/2018", "05-Aug-2016", "2015-12".
  func numericDate(at index: Int) -> Reading? {
    guard
      index == 0 || !isJoined(index) || !isDash(index - 1)
        || tokens[max(0, index - 2)].kind != .number
    else { return nil }
    if let dotted = dottedDate(at: index) ?? compactDate(at: index) ?? spacedDate(at: index) {
      return dotted
    }
    let mark = text(index + 1)
    guard isHyphen(index + 1) || mark == "/", isJoined(index + 1),
      isJoined(index + 2), let first = digits(index)
    else { return nil }
    let isWide = tokens[index].range.count == 4
    if isWide, isAny(index + 2, .month) { return named(first, word(index + 2).value, at: index) }
    guard let second = digits(index + 2) else {
      return isWide ? quarter(at: index + 2, year: first) : nil
    }
    if text(index + 3) == mark, isJoined(index + 3), isAny(index + 4, .month), isJoined(index + 4),
      isWide != (tokens[index + 2].range.count == 4)
    {
      // "2020/23/Sep", "23-2020-September"
      let year = isWide ? first : second
      return TimePiece(year: year, month: word(index + 4).value, day: isWide ? second : first).map {
        Reading(end: index + 5, piece: $0)
      }
    }
    guard text(index + 3) == mark, isJoined(index + 3), let third = digits(index + 4),
      isJoined(index + 4)
    else {
      guard mark == "-" || isWide, text(index + 3) != mark else { return nil }
      let year = isWide ? first : second
      let month = isWide ? second : first
      guard isWide != (tokens[index + 2].range.count == 4), (1_900...2_199).contains(year),
        !isWide || second != first % 100 + 1
      else { return nil }
      return TimePiece(.month, year: year, month: month).map {
        Reading(end: index + 3, piece: $0)
      }
    }
    guard text(index + 5) != mark || !isJoined(index + 5) || digits(index + 6) == nil else {
      return nil
    }
    let width = tokens[index + 4].range.count
    let piece =
      isWide
      ? TimePiece(year: first, month: second, day: third)
      : width == 1 || width == 3
        ? nil : day(first, second, year: width == 2 ? fullYear(third) : third)
    return piece.map { Reading(end: index + 5, piece: $0) }
  }

  /// "2019-aug-1" from the year on.
  private func named(_ year: Int, _ month: Int, at index: Int) -> Reading? {
    guard isJoined(index + 3), let day = digits(index + 4, width: 2),
      text(index + 3) == text(index + 1)
    else {
      return TimePiece(.month, year: year, month: month).map { Reading(end: index + 3, piece: $0) }
    }
    return TimePiece(year: year, month: month, day: day).map { Reading(end: index + 5, piece: $0) }
  }

  /// The day that two numbers name: month first, as in America, where both orders are possible.
  private func day(_ first: Int, _ second: Int, year: Int) -> TimePiece? {
    TimePiece(year: year, month: first, day: second)
      ?? TimePiece(year: year, month: second, day: first)
  }

  /// "22.5.2018", which is one token.
  private func dottedDate(at index: Int) -> Reading? {
    guard tokens[index].range.count <= 10 else { return nil }
    let parts = tokens[index].lower.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 1_000 || parts[2] < 100 else { return nil }
    let year = parts[2] > 1_000 ? parts[2] : fullYear(parts[2])
    return TimePiece(year: year, month: parts[1], day: parts[0]).map {
      Reading(end: index + 1, piece: $0)
    }
  }

  /// "2016 10 16" behind "on".
  private func spacedDate(at index: Int) -> Reading? {
    guard text(index - 1) == "on", tokens[index].range.count == 4, let year = digits(index),
      (1_900...2_199).contains(year), let month = digits(index + 1, width: 2),
      let day = digits(index + 2, width: 2), tokens[index + 2].range.count == 2
    else { return nil }
    return TimePiece(year: year, month: month, day: day).map { Reading(end: index + 3, piece: $0) }
  }

  /// "20180522", which is one token.
  private func compactDate(at index: Int) -> Reading? {
    guard tokens[index].range.count == 8, let value = digits(index, width: 8),
      (1_900...2_100).contains(value / 10_000)
    else { return nil }
    return TimePiece(year: value / 10_000, month: value / 100 % 100, day: value % 100).map {
      Reading(end: index + 1, piece: $0)
    }
  }

  /// "5/22" or "5.12" where the words before announce a day.
  func shortNumeric(at index: Int, choice: TimeChoice? = nil) -> Reading? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    var first = digits(index, width: 2)
    var second = digits(index + 2, width: 2)
    var end = index + 3
    if first == nil {
      let parts = tokens[index].lower.split(separator: ".").map { Int($0) }
      guard parts.count == 2, tokens[index].range.count <= 5 else { return nil }
      (first, second, end) = (parts[0], parts[1], index + 1)
    } else if text(index + 1) != "/" || !isJoined(index + 1) || !isJoined(index + 2) {
      return nil
    }
    let isLast = !tokens.indices.contains(end) || tokens[end].kind == .punctuation
    guard let first, let second, isLast || isAny(end, .into) || text(end) == "with",
      text(end) != "%", text(end) != "/", day(first, second, year: 2_000) != nil
    else { return nil }
    let days = everyYear { day(first, second, year: $0) }
    let choice = choice ?? .nearest(direction(from: index, to: end))
    return Reading(end: end, piece: chosen(choice, of: days))
  }
}
