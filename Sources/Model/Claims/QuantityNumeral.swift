/// A number that stands in the text, in digits or words, without its unit.
struct QuantityNumeral: Sendable {
  /// The number; nil where the words name none ("thousands").
  var value: Double?
  /// Its tokens.
  var tokens: Range<Int>
  /// The last scale word or letter, which a range shares with its other end; 1 without one.
  var scale = 1.0
  /// Whether it is nothing but digits ("57").
  var isPlain = false
  var hasDecimals = false
  var isDigits = false
  /// Whether nothing but the word "one" stands there.
  var isOne = false
  var isNegative = false

  /// Whether it may be a year.
  var isYearLike: Bool {
    guard isPlain, let value else { return false }
    return value >= 1800 && value < 2100
  }
}

/// Reads the quantities of one sentence from its tokens.
///
/// Every reading function looks at a bounded number of tokens, so that a sentence takes linear time.
struct QuantityScanner {
  typealias Role = QuantityLexicon.Role
  typealias Entry = QuantityLexicon.Entry

  let tokens: [Token]
  let text: [UInt8]
  let entries: [Entry]
  /// Whether a token belongs to a date, a time or an address, by token.
  let isTaken: [Bool]
  /// The words of numbers and the units; not kept here, where each copy would count their tables.
  var lexicon: QuantityLexicon { QuantityLexicon.shared }
  var units: QuantityUnits { QuantityUnits.shared }

  /// The word at `index`; empty outside the sentence.
  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// The roles of the word at `index`; none outside the sentence.
  func roles(_ index: Int) -> Role {
    entries.indices.contains(index) ? entries[index].roles : []
  }

  /// Whether the token at `index` stands right after the one before it.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].spaceBefore
  }

  /// The token at `index` as it is written.
  func written(_ index: Int) -> String {
    tokens.indices.contains(index) ? String(decoding: text[tokens[index].range], as: UTF8.self) : ""
  }

  func isHyphen(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .punctuation else { return false }
    let mark = tokens[index].lower
    // To compare other than ASCII is dear.
    return mark == "-" || mark.utf8.count == 3 && (mark == "\u{2010}" || mark == "\u{2011}")
  }

  func isDash(_ index: Int) -> Bool {
    let mark = lower(index)
    return isHyphen(index) || mark == "~"
      || mark.utf8.count == 3 && (mark == "\u{2013}" || mark == "\u{2212}")
  }

  // MARK: - Numbers

  /// The number that begins at `start`, with its sign.
  func numeral(at start: Int) -> QuantityNumeral? {
    guard start < tokens.count, !isTaken[start] else { return nil }
    guard let first = signEnd(at: start) else { return unsigned(at: start) }
    guard var number = unsigned(at: first), let value = number.value else { return nil }
    number.value = -value
    number.isNegative = true
    number.isOne = false
    number.isPlain = false
    number.tokens = start..<number.tokens.upperBound
    return number
  }

  /// The token after a minus sign at `start`; nil where there is no sign.
  private func signEnd(at start: Int) -> Int? {
    let next = start + 1
    guard next < tokens.count, !roles(next).isDisjoint(with: .cardinal) || lower(next) == "." else {
      return nil
    }
    let word = lower(start)
    if word == "minus" || word == "negative" { return next }
    let isLongSign = word.utf8.count == 3 && (word == "\u{2212}" || word == "\u{2013}")
    guard word == "-" || isLongSign else { return nil }
    let opens = start == 0 || tokens[start].spaceBefore || "([<>=".contains(lower(start - 1))
    if !tokens[next].spaceBefore { return opens ? next : nil }
    guard let number = unsigned(at: next) else { return nil }
    let end = number.tokens.upperBound
    let isWhole = start == 0 && (end == tokens.count || units.degrees.contains(lower(end)))
    return isWhole || opens && units.degrees.contains(lower(end)) ? next : nil
  }

  private func unsigned(at start: Int) -> QuantityNumeral? {
    guard start < tokens.count, !isTaken[start] else { return nil }
    if lower(start) == "a", isHyphen(start - 1), isAttached(start) { return nil }
    if let special = special(at: start) ?? oneAndAHalf(at: start) { return special }
    guard !roles(start).isDisjoint(with: .cardinal) || lower(start) == "a" || lower(start) == "an"
    else { return nil }
    if let fraction = ordinalFraction(at: start) { return fraction }
    guard let number = cardinal(at: start, limit: tokens.count) else { return nil }
    return extended(number)
  }

  /// Numbers that do not begin with a digit or a cardinal: ".5", "½", "half a million", "dozens".
  private func special(at start: Int) -> QuantityNumeral? {
    switch tokens[start].kind {
    case .number: return nil
    case .word:
      guard Self.specialWords.contains(hash: tokens[start].key) else { return nil }
      let word = lower(start)
      if word == "half" || word == "quarter" {
        return share(at: start, word == "half" ? 0.5 : 0.25)
      }
      return vague(at: start)
    case .symbol:
      guard let value = vulgarFraction(start) else { return nil }
      return extended(QuantityNumeral(value: value, tokens: start..<start + 1))
    case .punctuation:
      guard lower(start) == ".", isAttached(start + 1), tokens[start].spaceBefore || start == 0,
        tokens[start + 1].kind == .number,
        case .number(let whole, true, _) = QuantityDigits.read(tokens[start + 1].range, of: text)
      else { return nil }
      let value = whole / QuantityDigits.power(10, min(300, tokens[start + 1].range.count))
      return extended(
        QuantityNumeral(
          value: value, tokens: start..<start + 2, hasDecimals: true, isDigits: true))
    }
  }

  /// The one of "a mile and a half".
  private func oneAndAHalf(at start: Int) -> QuantityNumeral? {
    guard lower(start) == "a" || lower(start) == "an", start + 4 < tokens.count,
      let (_, end) = units.names.match(tokens, at: start + 1), lower(end) == "and",
      lower(end + 1) == "a", lower(end + 2) == "half"
    else { return nil }
    return QuantityNumeral(value: 1, tokens: start..<start + 1)
  }

  /// "Half a million", "quarter million", "half of", "half".
  private func share(at start: Int, _ value: Double) -> QuantityNumeral? {
    var end = start + 1
    if isHyphen(end), isAttached(end), isAttached(end + 1) { end += 1 }
    if lower(end) == "a" || lower(end) == "of" && lower(end + 1) == "a" {
      end += lower(end) == "a" ? 1 : 2
    }
    if !roles(end).isDisjoint(with: [.scale, .dozen]), !isTaken[end] {
      let scale = entries[end].value
      return QuantityNumeral(value: value * scale, tokens: start..<end + 1, scale: scale)
    }
    if value == 0.5, let last = halfUnit(start, end) {
      return QuantityNumeral(value: value, tokens: start..<last)
    }
    guard value == 0.5, isAloneHalf(start) else { return nil }
    return QuantityNumeral(value: value, tokens: start..<start + 1)
  }

  /// Where the unit begins of "half a mile", "half-mile" and "half a percent".
  private func halfUnit(_ start: Int, _ end: Int) -> Int? {
    guard lower(end - 1) != "half" || isHyphen(start + 1) || lower(end) != "of",
      roles(start - 1).isDisjoint(with: .ordinal), lower(start - 1) != "and", end < tokens.count
    else { return nil }
    let isUnit = units.names.match(tokens, at: end, plurals: false) != nil && lower(end) != "in"
    return isUnit || percentEnd(at: end) != nil ? (isHyphen(end - 1) ? end - 1 : end) : nil
  }

  private func isAloneHalf(_ index: Int) -> Bool {
    if lower(index - 1) == "in" { return false }
    if isHyphen(index + 1) || isHyphen(index - 1) || !roles(index - 1).isDisjoint(with: .ordinal) {
      return false
    }
    switch lower(index + 1) {
    case "of", "the", "its", "their", "his", "her", "our", "as": return true
    default: break
    }
    switch lower(index - 1) {
    case "than", "about", "nearly", "almost", "roughly", "by", "over", "under", "to": return true
    default: return tokens.count < 4
    }
  }

  /// "Thousands of", "tens of thousands", "several hundred": words that name no one number.
  private func vague(at start: Int) -> QuantityNumeral? {
    var end = start
    switch lower(start) {
    case "several", "few", "many":
      end += 1
      guard roles(end).contains(.scale) || roles(end).contains(.dozen) else { return nil }
    case "tens", "scores", "dozens", "hundreds", "thousands", "millions", "billions", "trillions":
      guard lower(start + 1) == "of" else { return nil }
    default: return nil
    }
    end += 1
    while end + 1 < tokens.count, lower(end) == "of", roles(end + 1).contains(.scale) { end += 2 }
    while roles(end).contains(.scale), end < start + 6 { end += 1 }
    return QuantityNumeral(value: nil, tokens: start..<end)
  }

  /// The value of a sign like "½".
  func vulgarFraction(_ index: Int) -> Double? {
    guard index < tokens.count, tokens[index].kind == .symbol else { return nil }
    let range = tokens[index].range
    let scalar = UTF8Scalar(at: range.lowerBound, of: text, end: range.upperBound)
    guard scalar.value >= 0xBC, let unicode = Unicode.Scalar(scalar.value) else { return nil }
    guard unicode.properties.numericType == .numeric, let value = unicode.properties.numericValue
    else { return nil }
    return value > 0 && value < 1 ? value : nil
  }

  // MARK: - Words and digits

  /// The whole number, or number in digits, at `start` that ends before `limit`.
  func cardinal(at start: Int, limit: Int) -> QuantityNumeral? {
    var reader = CardinalReader(scanner: self, limit: min(limit, start + 40))
    return reader.read(at: start)
  }

  /// The value of the tokens in `range`, where they are one whole number and nothing else.
  func exactly(_ range: Range<Int>) -> QuantityNumeral? {
    guard !range.isEmpty else { return nil }
    if range.count == 1, lower(range.lowerBound) == "a" || lower(range.lowerBound) == "an" {
      return QuantityNumeral(value: 1, tokens: range)
    }
    guard let number = cardinal(at: range.lowerBound, limit: range.upperBound) else { return nil }
    return number.tokens.upperBound == range.upperBound ? number : nil
  }
}
