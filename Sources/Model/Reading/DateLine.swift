/// The date, with its time and zone, that a short line such as "Friday 23 May 2025 10:01 BST" gives.
struct DateLine: Sendable {
  var published: Published
  /// The words from the first to the last that belong to the date.
  var range: Range<Int>
  /// How many words of the line are no part of it, "Published" and its kin aside.
  var otherWordCount: Int

  private enum Piece {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private struct Lexeme {
    var piece: Piece
    var range: Range<Int>
  }

  /// Words that go with a date and say nothing else.
  private static let particles = WordMap([
    "published", "updated", "posted", "on", "at", "the", "of", "last", "modified", "first", "date",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "st", "nd", "rd", "th", "created",
    "original", "originally", "release", "released", "dated", "am", "pm", "a", "m", "p",
  ])

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let monthTails = WordMap([
    "", "uary", "ruary", "ch", "il", "e", "y", "ust", "tember", "t", "ober", "ember",
  ])

  /// The date in `range` of `text`, or nil where there is none.
  init?(in range: Range<Int>, of text: [UInt8]) {
    guard range.count <= 160 else { return nil }
    let lexemes = Self.lexemes(in: range, of: text)
    guard let (day, place) = Self.day(in: lexemes) else { return nil }
    published = Published(day: day)
    var used = place
    if let time = Self.time(in: lexemes, after: place.upperBound) {
      published.minutes = time.minutes
      used = place.lowerBound..<time.end
      if let zone = Self.zone(in: lexemes, at: time.end, of: text) {
        published.zone = zone.text
        used = place.lowerBound..<zone.end
      }
    }
    self.range =
      lexemes[used.lowerBound].range.lowerBound..<lexemes[used.upperBound - 1].range.upperBound
    otherWordCount = lexemes.indices.reduce(0) { count, index in
      guard !used.contains(index), case .word(let word) = lexemes[index].piece else { return count }
      return Self.particles.contains(word) ? count : count + 1
    }
  }

  // MARK: - Reading

  private static func lexemes(in range: Range<Int>, of text: [UInt8]) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      let byte = text[position]
      position += 1
      if byte.isDigit {
        var value = Int(byte - 0x30)
        while position < range.upperBound, text[position].isDigit {
          value = min(value * 10 + Int(text[position] - 0x30), 99_999)
          position += 1
        }
        lexemes.append(
          Lexeme(piece: .number(value, digits: position - start), range: start..<position))
      } else if byte.isASCIILetter {
        while position < range.upperBound, text[position].isASCIILetter { position += 1 }
        lexemes.append(
          Lexeme(piece: .word(Token.lowercased(text[start..<position])), range: start..<position))
      } else if byte > 0x20 {
        lexemes.append(Lexeme(piece: .mark(byte), range: start..<position))
      }
    }
    return lexemes
  }

  private static func month(_ word: String) -> Int? {
    // The first letters of the months.
    switch word.utf8.first {
    case 0x61, 0x64, 0x66, 0x6A, 0x6D, 0x6E, 0x6F, 0x73: break
    default: return nil
    }
    guard let index = months.firstIndex(where: { word.hasPrefix($0) }),
      monthTails.contains(String(word.dropFirst(3)))
    else { return nil }
    return index + 1
  }

  /// The first day that the lexemes name, and which of them name it.
  private static func day(in lexemes: [Lexeme]) -> (CalendarDay, Range<Int>)? {
    for index in lexemes.indices {
      if let found = numericDay(in: lexemes, at: index) ?? namedDay(in: lexemes, at: index) {
        return found
      }
    }
    return nil
  }

  /// "2018-12-20", "20/12/2018" or "12/20/2018" where only one order is a date.
  private static func numericDay(in lexemes: [Lexeme], at index: Int) -> (CalendarDay, Range<Int>)?
  {
    guard index + 4 < lexemes.count, case .number(let first, let digits) = lexemes[index].piece,
      case .mark(let mark) = lexemes[index + 1].piece, mark == 0x2D || mark == 0x2F || mark == 0x2E,
      case .number(let second, _) = lexemes[index + 2].piece,
      case .mark(mark) = lexemes[index + 3].piece,
      case .number(let third, let lastDigits) = lexemes[index + 4].piece
    else { return nil }
    let place = index..<index + 5
    if digits == 4 {
      return CalendarDay(year: first, month: second, day: third).map { ($0, place) }
    }
    guard lastDigits == 4 else { return nil }
    let british = CalendarDay(year: third, month: second, day: first)
    let american = CalendarDay(year: third, month: first, day: second)
    if let british, let american, british != american { return nil }
    return (british ?? american).map { ($0, place) }
  }

  /// "23 May 2025", "23rd of May, 2025", "May 23, 2025".
  private static func namedDay(in lexemes: [Lexeme], at index: Int) -> (CalendarDay, Range<Int>)? {
    guard case .word(let word) = lexemes[index].piece, let month = month(word) else { return nil }
    var next = index + 1
    func skipMarks() {
      while next < lexemes.count, case .mark(let mark) = lexemes[next].piece,
        mark == 0x2C || mark == 0x2E || mark == 0x2D || mark == 0x2F
      { next += 1 }
    }
    func number(_ at: Int) -> (Int, Int)? {
      guard lexemes.indices.contains(at), case .number(let value, let digits) = lexemes[at].piece
      else { return nil }
      return (value, digits)
    }
    skipMarks()
    guard let (value, digits) = number(next) else { return nil }
    if digits == 4 {
      var before = index - 1
      while before >= 0, !isNumber(lexemes[before]), index - before <= 2 { before -= 1 }
      guard let (day, dayDigits) = number(before), dayDigits <= 2 else { return nil }
      return CalendarDay(year: value, month: month, day: day).map { ($0, before..<next + 1) }
    }
    next += 1
    if next < lexemes.count, case .word(let tail) = lexemes[next].piece,
      ["st", "nd", "rd", "th"].contains(tail)
    {
      next += 1
    }
    skipMarks()
    guard digits <= 2, let (year, yearDigits) = number(next), yearDigits == 4 else { return nil }
    return CalendarDay(year: year, month: month, day: value).map { ($0, index..<next + 1) }
  }

  private static func isNumber(_ lexeme: Lexeme) -> Bool {
    if case .number = lexeme.piece { return true }
    return false
  }

  /// A clock time within a few lexemes after the date.
  private static func time(in lexemes: [Lexeme], after start: Int) -> (minutes: Int, end: Int)? {
    for index in start..<min(start + 4, lexemes.count) {
      guard case .number(var hour, let digits) = lexemes[index].piece, digits <= 2 else { continue }
      var minute = 0
      var next = index + 1
      var isTime = false
      if next + 1 < lexemes.count, case .mark(let mark) = lexemes[next].piece,
        mark == 0x3A || mark == 0x2E,
        case .number(let value, 2) = lexemes[next + 1].piece
      {
        (minute, next, isTime) = (value, next + 2, true)
        if next + 1 < lexemes.count, case .mark(0x3A) = lexemes[next].piece,
          case .number(_, 2) = lexemes[next + 1].piece
        {
          next += 2  // seconds
        }
      }
      let half = halfOfDay(in: lexemes, at: &next)
      guard isTime || half != nil, hour < 24, minute < 60 else { continue }
      if half == "p", hour < 12 { hour += 12 }
      if half == "a", hour == 12 { hour = 0 }
      return (hour * 60 + minute, next)
    }
    return nil
  }

  /// "a" or "p" where "am", "p.m." or the like stands at `index`, which moves past it.
  private static func halfOfDay(in lexemes: [Lexeme], at index: inout Int) -> String? {
    guard index < lexemes.count, case .word(let word) = lexemes[index].piece else { return nil }
    if word == "am" || word == "pm" {
      index += 1
      return String(word.prefix(1))
    }
    guard word == "a" || word == "p", index + 2 < lexemes.count,
      case .mark(0x2E) = lexemes[index + 1].piece, case .word("m") = lexemes[index + 2].piece
    else { return nil }
    index += 3
    if index < lexemes.count, case .mark(0x2E) = lexemes[index].piece { index += 1 }
    return word
  }

  /// A time zone: letters all in capitals, or an offset such as "+02:00".
  private static func zone(
    in lexemes: [Lexeme], at index: Int, of text: [UInt8]
  ) -> (text: String, end: Int)? {
    guard index < lexemes.count else { return nil }
    let place = lexemes[index].range
    switch lexemes[index].piece {
    case .word:
      guard (1...4).contains(place.count), text[place].allSatisfy(\.isUppercase),
        place.count > 1 || text[place.lowerBound] == UInt8(ascii: "Z")
      else { return nil }
      return (String(decoding: text[place], as: UTF8.self), index + 1)
    case .mark(let sign) where sign == 0x2B || sign == 0x2D:
      guard index + 1 < lexemes.count, case .number(_, let digits) = lexemes[index + 1].piece,
        digits == 2 || digits == 4
      else { return nil }
      var end = index + 2
      if digits == 2, end + 1 < lexemes.count, case .mark(0x3A) = lexemes[end].piece,
        case .number(_, 2) = lexemes[end + 1].piece
      {
        end += 2
      }
      let words = text[place.lowerBound..<lexemes[end - 1].range.upperBound]
      return (String(decoding: words, as: UTF8.self), end)
    default:
      return nil
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
