/// Numbers that are no quantities: parts of names, of addresses and of lists.
extension QuantityScanner {
  /// The token after the name, telephone number or list mark that holds the number at `start`.
  func nameEnd(at start: Int) -> Int? {
    guard !roles(start).isDisjoint(with: .cardinal) else { return nil }
    if start > 1, isHyphen(start - 1) || lower(start - 1) == "/", isAttached(start),
      isAttached(start - 1), tokens[start - 2].kind == .word,
      roles(start - 2).isDisjoint(with: .cardinal)
    {
      return start + 1
    }
    if let end = chainEnd(from: start) ?? ordinalEnd(at: start) { return end }
    if lower(start - 1) == "#" || lower(start - 1) == "@" { return start + 1 }
    if lower(start + 1) == ")", start < 2 || lower(start - 1) != "(",
      roles(start).contains(.digits),
      !tokens[..<start].suffix(12).contains(where: { $0.lower == "(" })
    {
      return start + 2
    }
    if start == 0, lower(1) == ".", tokens.count > 2, roles(0).contains(.digits) { return 2 }
    if isOperator(before: start) { return start + 1 }
    return nil
  }

  /// The end of "twenty-first" and "one hundred and third", which count nothing.
  private func ordinalEnd(at start: Int) -> Int? {
    guard roles(start).isDisjoint(with: .digits), lower(start) != "a",
      let number = cardinal(at: start, limit: tokens.count)
    else { return nil }
    let end = number.tokens.upperBound
    let last = isHyphen(end) || lower(end) == "and" ? end + 1 : end
    guard roles(last).contains(.ordinal), entries[last].ordinal < 100, !isTaken[last],
      lower(last) != "half", lower(last) != "quarter", last > end || lower(last) != "second",
      roles(end - 1).contains(.tens) && entries[last].ordinal < 10
        || roles(end - 1).contains(.scale),
      ordinalFraction(at: start) == nil
    else { return nil }
    return last + 1
  }

  /// The end of "222-2222/2222", "5/17/2018" and the like.
  private func chainEnd(from start: Int) -> Int? {
    guard roles(start).contains(.digits) else { return nil }
    var end = start + 1
    var links = 0
    var slashes = 0
    while end + 1 < tokens.count, isHyphen(end) || lower(end) == "/", isAttached(end),
      isAttached(end + 1), roles(end + 1).contains(.digits)
    {
      links += 1
      if lower(end) == "/" { slashes += 1 }
      end += 2
    }
    if links == 1, slashes == 1, let number = numeral(at: start) {
      return number.tokens.upperBound == start + 1 ? end : nil  // "9/11"
    }
    return links > 1 && (slashes != 1 || links > 2) || links == 1 && isLongPair(start) ? end : nil
  }

  private func isLongPair(_ start: Int) -> Bool {
    lower(start - 1) == "+" || tokens[start].range.count > 2 && tokens[start + 2].range.count > 6
  }

  /// Whether an operator that is none ("=>", "<>") stands before the number.
  private func isOperator(before start: Int) -> Bool {
    guard start > 1 else { return false }
    let pair = lower(start - 2) + lower(start - 1)
    return pair == "<>" || pair == "=>" || pair == "=<"
  }

  /// Whether a bare number belongs to a name, is a year or stands for no number at all.
  func isName(_ measure: QuantityMeasure) -> Bool {
    guard measure.unit == nil, let value = measure.value else { return false }
    let number = measure.number
    let start = measure.start
    let next = measure.end
    if measure.high != nil { return false }
    if isShareOfTime(next) || isAnaphor(measure) { return true }
    if value < 1, lower(start - 1) == "and", start > 1, isTaken[start - 2] { return true }
    if isAttached(next), tokens[next].kind == .word { return number.isDigits }
    if roles(start - 1).contains(.label), value == value.rounded(), number.scale == 1 {
      return true
    }
    if isTimeWord(next) || isHyphen(next) && isAttached(next) && isTimeWord(next + 1) {
      return true
    }
    if number.isPlain, start > 0, tokens[start - 1].isCapitalised,
      roles(start - 1).isDisjoint(with: [.stop, .heat]), !isPlural(next),
      lexicon.before.match(tokens, before: start, floor: 0) == nil, !isTally(measure)
    {
      return true
    }
    if !number.isDigits, start > 0, tokens[start].isCapitalised, measure.tokens.count == 1,
      tokens[start - 1].kind == .word, !isTitleCase
    {
      return true  // "the Group of Seven"
    }
    return number.isYearLike && value >= 1900 && isYear(measure)
  }

  /// Whether a length of time follows whose other end this number is: "40- to 60-hour".
  private func isShareOfTime(_ end: Int) -> Bool {
    var next = end
    if isHyphen(next), lower(next + 1) == "to" || lower(next + 1) == "or" { next += 1 }
    guard ["to", "or", "and", "-", "\u{2013}"].contains(lower(next)) else { return false }
    return next + 1 < tokens.count && isTaken[next + 1]
      && !roles(next + 1).isDisjoint(with: .cardinal)
  }

  /// Whether the word for a number stands for people or things: "between the two", "ground zero".
  private func isAnaphor(_ measure: QuantityMeasure) -> Bool {
    guard measure.number.tokens.count == 1, !measure.number.isDigits, let value = measure.value,
      value < 13, !isHyphen(measure.end), measure.start > 0
    else { return false }
    if value == 0 { return isContent(measure.start - 1) && isHyphen(measure.start - 1) == false }
    return ["the", "these", "those", "other"].contains(lower(measure.start - 1))
      && !isContent(measure.end) && lower(measure.end) != "of"
  }

  private static let chambers: Set<String> = [
    "committee", "subcommittee", "senate", "house", "council", "board", "court", "panel",
    "commission", "assembly", "legislature", "parliament", "congress", "jury",
  ]

  /// Whether the number is the first of a tally, by those who voted: "passed the Health Committee 10-5".
  private func isTally(_ measure: QuantityMeasure) -> Bool {
    let next = measure.end
    return Self.chambers.contains(lower(measure.start - 1)) && isHyphen(next) && isAttached(next)
      && isAttached(next + 1) && roles(next + 1).contains(.digits)
  }

  /// Whether most words of the sentence begin with a capital, as in a headline.
  var isTitleCase: Bool {
    let words = tokens.prefix(24).filter { $0.kind == .word && $0.range.count > 3 }
    return words.filter(\.isCapitalised).count * 4 >= words.count * 3
  }

  /// Whether a number that may be a year is one: nothing limits it, and no people are counted.
  private func isYear(_ measure: QuantityMeasure) -> Bool {
    guard tokens.count > 3 else { return false }
    if let (_, start) = lexicon.before.match(tokens, before: measure.start, floor: 0) {
      return ["until", "since", "before", "after"].contains(lower(start - 1))
    }
    let next = measure.end
    if lower(next) == "over" || lower(measure.start - 1) == "equals" { return false }
    return !roles(next).contains(.plural)
      || ["in", "since", "until", "the", "late", "early"].contains(lower(measure.start - 1))
  }

  /// Whether the word is a length of time, which other claims tell.
  func isTimeWord(_ index: Int) -> Bool {
    [
      "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
      "days", "week", "weeks", "month", "months", "year", "years", "yr", "yrs", "decade", "decades",
      "century", "centuries", "am", "pm", "a.m.", "p.m.", "o'clock", "weekend", "weekends",
      "nights",
      "night", "fortnight", "millennia",
    ].contains(lower(index))
  }

  /// Whether "one" is a pronoun here, or a part of a compound that counts nothing.
  func isPronoun(_ measure: QuantityMeasure) -> Bool {
    guard measure.number.isOne, measure.kind == .quantity else { return false }
    if lower(measure.number.tokens.upperBound) == "of" { return true }
    let nouns = ["point", "thing", "way", "hand", "side", "another", "reason", "example", "else"]
    if measure.noun != nil, nouns.contains(lower(measure.end - 1)) { return true }
    switch lower(measure.start - 1) {
    case "the", "this", "that", "which", "no", "any", "every", "each", "another", "some", "only":
      return measure.unit == nil || measure.noun != nil
    default: return measure.unit == nil || measure.isCompound && lower(measure.end - 1) == "time"
    }
  }

  /// Whether the number stands after a person's name and tells the age: "Jackson, 57, said".
  func isAppositiveAge(_ measure: QuantityMeasure) -> Bool {
    guard measure.number.isPlain, measure.unit == nil, let value = measure.value, value > 0,
      value < 116, measure.start > 1, measure.high == nil
    else { return false }
    let next = lower(measure.end)
    let isClosed = next == "," || measure.end + 1 >= tokens.count && (next == "." || next == "")
    if isPredicateAge(measure, isClosed: isClosed) { return true }
    let comma = lower(measure.start - 1) == "now" ? measure.start - 2 : measure.start - 1
    let name = comma - 1
    guard isClosed, name >= 0, lower(comma) == ",", !isTaken[name] else { return false }
    if roles(name).contains(.person) { return true }
    return tokens[name].isCapitalised && tokens[name].capitals == .first
      && roles(name).isDisjoint(with: .stop)
      && (!tokens[name].lower.hasSuffix(".") || tokens[name].lower == "jr.")
  }

  /// Whether the number is the age of whom the words before it name: "he was 57 when", "she turned
  /// 30", "died at 57", "at the age of 57".
  private func isPredicateAge(_ measure: QuantityMeasure, isClosed: Bool) -> Bool {
    let start = measure.start
    let next = lower(measure.end)
    switch lower(start - 1) {
    case "of" where lower(start - 2) == "age": return true
    case "turned", "turns", "turning", "turn": break
    case "at":
      guard ["died", "dies", "dead", "retired", "married"].contains(lower(start - 2)) else {
        return false
      }
    case "is", "was", "'s":
      guard ["he", "she", "who"].contains(lower(start - 2)) else { return false }
    case "am", "'m":
      guard lower(start - 2) == "i" else { return false }
    default: return false
    }
    return isClosed || tokens[measure.end].kind == .punctuation && !isHyphen(measure.end)
      || ["when", "and", "at", "this", "last", "in", "on", "but", "after", "or", "from"].contains(
        next)
  }
}
