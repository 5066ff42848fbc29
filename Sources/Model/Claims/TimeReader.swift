/// A claim of time before it is one: which tokens, of what kind, with what value.
struct TimeMatch {
  var start: Int
  var end: Int
  var kind: Claim.Kind
  /// The value, nil where the text and the day of publication do not settle it.
  var value: String?
  var approximate = false
  var bound: Claim.Bound?
  /// The piece of the calendar that the value names.
  var piece: TimePiece?
}

/// Reads expressions of time from the tokens of one sentence, by recursive descent.
///
/// The readers take the index of a token and return what begins there, or nil. None of them looks
/// further than a few tokens, so that reading a sentence takes time in proportion to its length.
struct TimeReader {
  /// What was read: the index after it, and the piece of the calendar where that is known.
  struct Reading {
    var end: Int
    var piece: TimePiece?
    /// Part of the day: `MO`, `AF`, `EV` or `NI`.
    var part = ""
  }

  let tokens: [Token]
  let words: [TimeWord]
  let reference: CalendarDay?
  /// The last day or longer piece named before, from which "the next day" counts.
  var antecedent: TimePiece?

  init(tokens: [Token], reference: CalendarDay?, antecedent: TimePiece?) {
    self.tokens = tokens
    self.reference = reference
    self.antecedent = antecedent
    words = TimeLexicon.shared.words(for: tokens)
  }

  // MARK: - Tokens

  func word(_ index: Int) -> TimeWord {
    words.indices.contains(index) ? words[index] : TimeWord()
  }

  func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  func isAny(_ index: Int, _ classes: TimeWord.Classes) -> Bool {
    words.indices.contains(index) && words[index].isAny(classes)
  }

  /// Whether no white space stands before the token.
  func isJoined(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].spaceBefore
  }

  func isCapitalised(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isCapitalised
  }

  func isHyphen(_ index: Int) -> Bool {
    isAny(index, .hyphen)
  }

  /// A hyphen or a dash.
  func isDash(_ index: Int) -> Bool {
    isAny(index, .dash)
  }

  /// The index after the words, where they stand at `index`.
  func skip(_ phrase: [String], at index: Int) -> Int? {
    guard index >= 0, index + phrase.count <= tokens.count else { return nil }
    for offset in phrase.indices where tokens[index + offset].lower != phrase[offset] {
      return nil
    }
    return index + phrase.count
  }

  /// The index after an optional token that is `word`.
  func skipping(_ word: String, at index: Int) -> Int {
    tokens.indices.contains(index) && tokens[index].lower == word ? index + 1 : index
  }

  /// The index after an optional token that is one of `words`.
  func skipping(_ words: [String], at index: Int) -> Int {
    words.contains(text(index)) ? index + 1 : index
  }

  /// Whether the word is "early" or "late", and not "earlier" or "later".
  func isEnd(_ index: Int) -> Bool { isAny(index, .edge) && !isAny(index, .comparative) }

  // MARK: - Numbers

  /// The digits of the token as a number, where it has at most `width` digits and nothing else.
  func digits(_ index: Int, width: Int = 4) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    let text = tokens[index].lower.utf8
    guard text.count <= width, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  /// The value of fewer than twelve digits, perhaps with commas and one full stop.
  private static func value(of digits: String) -> Double? {
    var (value, divisor) = (0.0, 1.0)
    var hasStop = false
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: ".") where !hasStop: hasStop = true
      case 0x30...0x39:
        value = value * 10 + Double(byte & 15)
        if hasStop { divisor *= 10 }
      default: return nil
      }
    }
    return value / divisor
  }

  /// "A quarter of a" and "a quarter" before "century" or another unit.
  private func quarterOfUnit(at index: Int) -> (value: Double?, end: Int)? {
    let start = skipping("a", at: index)
    guard text(start) == "quarter" else { return nil }
    for article in ["a", "an"] {
      if let end = skip(["of", article], at: start + 1), isAny(end, .unit) { return (0.25, end) }
    }
    let next = isHyphen(start + 1) ? start + 2 : start + 1
    return word(next).unit == .year && word(next).count > 1 ? (0.25, start + 1) : nil
  }

  /// A number in digits or words ("28", "5 1/2", "twenty-one", "a couple of").
  func number(at index: Int) -> (value: Double?, end: Int)? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].kind == .number {
      let text = tokens[index].lower
      guard text.utf8.count < 12, let value = Self.value(of: text) else { return nil }
      if digits(index + 1) == 1, digits(index + 3) == 2, text.utf8.count < 4,
        self.text(index + 2) == "/"
      {
        return (value + 0.5, index + 4)
      }
      if isAny(index + 1, .ordinal) == false, self.text(index + 1).utf8.count == 2,
        self.text(index + 1) == "½"
      {
        return (value + 0.5, index + 2)
      }
      return (value, index + 1)
    }
    if text(index) == "half" {
      return isAny(index + 1, .number) ? (0.5, index + 2) : nil
    }
    if let share = quarterOfUnit(at: index) { return share }
    if isAny(index, .vague) { return (nil, skipping("more", at: index + 1)) }
    if text(index) == "a" || text(index) == "the", isAny(index + 1, .vague),
      text(index + 1) != "some"
    {
      return (nil, index + 2)
    }
    if text(index) == "a", text(index + 1) == "couple" {
      return (2, skipping("of", at: index + 2))
    }
    if isAny(index + 1, .scale), !isAny(index + 1, .plural), isAny(index, .number) {
      return (Double(word(index).value) * Double(word(index + 1).value), index + 2)
    }
    if isAny(index, .scale), isAny(index, .plural), text(index + 1) == "of" {
      return (nil, index + 2)
    }
    guard let small = cardinal(at: index) else { return nil }
    if skip(["and", "a", "half"], at: small.end) != nil {
      return (Double(small.value) + 0.5, small.end + 3)
    }
    if isHyphen(small.end), skip(["-", "and", "-", "a", "-", "half"], at: small.end) != nil {
      return (Double(small.value) + 0.5, small.end + 6)  // "two-and-a-half-year"
    }
    return (Double(small.value), small.end)
  }

  /// A number below a hundred in words ("nine", "twenty-one", "twenty one").
  func cardinal(at index: Int) -> (value: Int, end: Int)? {
    guard isAny(index, .number) else { return nil }
    let value = word(index).value
    if value >= 20 {
      let next = isHyphen(index + 1) ? index + 2 : index + 1
      if isAny(next, .number), (2...9).contains(word(next).value) || text(next) == "one" {
        return (value + word(next).value, next + 1)
      }
    }
    return (value, index + 1)
  }

  /// An ordinal ("third", "21st", "twenty-first", "thirty first").
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    if let value = digits(index, width: 3) {
      guard isAny(index + 1, .suffix), isJoined(index + 1) else {
        return nil
      }
      return (value, index + 2)
    }
    if isAny(index, .ordinal) { return (word(index).value, index + 1) }
    guard isAny(index, .number), word(index).value >= 20 else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    guard isAny(next, .ordinal), word(next).value < 10 else { return nil }
    return (word(index).value + word(next).value, next + 1)
  }

  /// A year that the words around have announced ("2018", "'98", "nineteen ninety six").
  func year(at index: Int, short: Bool = false) -> (value: Int, end: Int)? {
    if let value = digits(index) {
      let width = tokens[index].range.count
      if width == 4, value >= 1_000, !isCut(index) { return (value, index + 1) }
      if width == 2, short { return (fullYear(value), index + 1) }
      return nil
    }
    if text(index) == "'",
      let value = digits(index + 1), tokens[index + 1].range.count == 2, isJoined(index + 1)
    {
      return (fullYear(value), index + 2)
    }
    guard let head = cardinal(at: index), text(index) != "a" else { return nil }
    if text(head.end) == "thousand", head.value == 2 {
      let next = skipping("and", at: head.end + 1)
      guard let tail = cardinal(at: next) else { return (2_000, head.end + 1) }
      return (2_000 + tail.value, tail.end)
    }
    guard (11...20).contains(head.value) else { return nil }
    let next = skipping("hundred", at: head.end)
    guard let tail = cardinal(at: next), tail.value >= 10 || next > head.end else { return nil }
    return (head.value * 100 + tail.value, tail.end)
  }

  /// A month or a fiscal year with its digits in one word ("Dec31, 1994", "FY15"). The letters are
  /// looked up only where a word ends in a digit.
  func glued(at index: Int) -> Reading? {
    guard tokens.indices.contains(index), tokens[index].kind == .word,
      let last = tokens[index].lower.lastByte, last.isDigit, words[index].classes.isEmpty
    else { return nil }
    let letters = tokens[index].lower.prefix { !$0.isNumber }
    let tail = tokens[index].lower.utf8.dropFirst(letters.utf8.count)
    guard (1...4).contains(tail.count), tail.allSatisfy(\.isDigit) else { return nil }
    let value = tail.reduce(0) { $0 * 10 + Int($1 & 15) }
    let head = TimeLexicon.shared.word(String(letters))
    if head.isAny(.month), tail.count < 3, (1...31).contains(value) {
      return withYear(after: index + 1, from: index, month: head.value, day: value)
    }
    guard tail.count == 4 || tail.count == 2, head.isAny([.month, .fiscal]) else { return nil }
    let year = tail.count == 4 ? value : fullYear(value)
    guard (1_400...2_199).contains(year) else { return nil }
    let piece = TimePiece(
      head.isAny(.month) ? .month : .year, year: year, month: max(1, head.value))
    return Reading(end: index + 1, piece: piece)
  }

  /// Whether the digits go on after a joined mark, as in "2000-piece" or "2000%".
  private func isCut(_ index: Int) -> Bool {
    isJoined(index + 1) && (text(index + 1) == "%" || tokens[index + 1].kind == .word)
      && text(index + 1) != "'s"
  }

  /// The year that two digits mean beside the day of publication: not more than 20 years ahead.
  func fullYear(_ value: Int) -> Int {
    let now = reference?.year ?? 2_000
    let guess = now / 100 * 100 + value
    return guess > now + 20 ? guess - 100 : guess
  }
}
