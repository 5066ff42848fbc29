/// A number with its unit: a quantity, a sum of money, a share or an age.
struct QuantityMeasure: Sendable {
  var kind = Claim.Kind.quantity
  var value: Double?
  /// The other end of a range, whose lower end is `value`.
  var high: Double?
  /// The unit; nil until one is found.
  var unit: String?
  var tokens: Range<Int>
  var number: QuantityNumeral
  /// Where what is counted, or the unit, is named.
  var noun: Range<Int>?
  /// Whether a hyphen joins the number to its unit ("five-mile").
  var isCompound = false

  init(_ number: QuantityNumeral) {
    self.number = number
    value = number.value
    tokens = number.tokens
  }

  var start: Int { tokens.lowerBound }
  var end: Int { tokens.upperBound }

  mutating func extend(to end: Int) {
    tokens = tokens.lowerBound..<max(end, tokens.upperBound)
  }
}

extension QuantityScanner {
  /// The number at `start` with a currency, percent sign, age or unit, but without a counted noun.
  func measure(at start: Int) -> QuantityMeasure? {
    if let money = money(at: start) { return money }
    guard let number = numeral(at: start) else { return percentOf(start) }
    var measure = QuantityMeasure(number)
    readUnit(&measure)
    return measure
  }

  /// "Percent of 10", as some write it.
  private func percentOf(_ start: Int) -> QuantityMeasure? {
    guard let end = percentEnd(at: start), lower(end) == "of",
      start == 0 || roles(start - 1).isDisjoint(with: .cardinal),
      let number = numeral(at: end + 1), number.value != nil
    else { return nil }
    var measure = QuantityMeasure(number)
    measure.tokens = start..<number.tokens.upperBound
    measure.kind = .percent
    measure.unit = "percent"
    return measure
  }

  /// Finds what follows the number.
  func readUnit(_ measure: inout QuantityMeasure) {
    guard measure.value != nil else { return }
    var end = measure.end
    if let value = measure.value, value < 1, value > 0, lower(end) == "of",
      lower(end + 1) == "a" || lower(end + 1) == "an",
      units.names.match(tokens, at: end + 2) != nil || percentEnd(at: end + 2) != nil
    {
      end += 2  // "two-thirds of a mile"
    }
    let hyphen = isAttached(end) && isHyphen(end) && isAttached(end + 1)
    let next = hyphen ? end + 1 : isHyphen(end) && !measure.number.isNegative ? end + 1 : end
    if let after = percentEnd(at: next) {
      measure.kind = .percent
      measure.unit = "percent"
      measure.extend(to: after)
    } else if readAge(&measure, at: next) || readDegrees(&measure, at: end)
      || readCurrency(&measure, at: next)
    {
      measure.isCompound = hyphen
    } else if hyphen || next == end || lower(end) == "-" {
      readPhysical(&measure, at: next)
      measure.isCompound = hyphen && measure.unit != nil
    }
  }

  /// The token after "%", "per cent", "percentage points"; nil where there is no such thing.
  func percentEnd(at index: Int) -> Int? {
    let word = lower(index)
    guard word.utf8.first == UInt8(ascii: "p") || word == "%" else { return nil }
    switch word {
    case "%", "percent", "pct", "percents", "pct.", "percentage":
      let next = lower(index + 1)
      return next == "point" || next == "points" ? index + 2 : index + 1
    case "per" where lower(index + 1) == "cent" || lower(index + 1) == "cents": return index + 2
    default: return nil
    }
  }

  /// "Years old", "-year-old", "months of age", "yo".
  private func readAge(_ measure: inout QuantityMeasure, at index: Int) -> Bool {
    var unit = lower(index)
    if unit == "yo" || unit == "y.o." {
      finishAge(&measure, "year", index + 1)
      return true
    }
    if unit.lastByte == UInt8(ascii: "s") { unit.removeLast() }
    if unit == "yr" { unit = "year" }
    guard ["year", "month", "week", "day"].contains(unit) else { return false }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    if lower(next) == "old" || lower(next) == "olds" {
      finishAge(&measure, unit, next + 1)
      return true
    }
    guard lower(index + 1) == "of", lower(index + 2) == "age" else { return false }
    finishAge(&measure, unit, index + 3)
    return true
  }

  private func finishAge(_ measure: inout QuantityMeasure, _ unit: String, _ end: Int) {
    measure.kind = .age
    measure.unit = unit
    measure.extend(to: end)
  }

  /// "Degrees", "° C", "degrees Fahrenheit", "celsius".
  private func readDegrees(_ measure: inout QuantityMeasure, at index: Int) -> Bool {
    guard index < tokens.count, measure.number.scale == 1 else { return false }
    let start = isHyphen(index) && isAttached(index) ? index + 1 : index
    if units.degrees.contains(lower(start)) {
      var end = start + 1
      if lower(end) == ".", lower(start) == "deg" { end += 1 }
      measure.unit = "degree"
      let scale = isHyphen(end) ? end + 1 : end
      if let heat = units.heats[lower(scale)], heat.form != .letter || isClosed(scale) {
        measure.unit = heat.unit
        end = scale + 1
      }
      if lower(end) == "below", lower(end + 1) == "zero" || lower(end + 1) == "freezing",
        let value = measure.value, value > 0
      {
        if lower(end + 1) == "zero" { measure.value = -value }
        end += 2
      }
      measure.extend(to: end)
      return true
    }
    guard let heat = units.heats[lower(index)], heat.form != .degree else { return false }
    if heat.form == .letter {
      guard measure.number.isDigits, tokens[index].capitals == .first, isClosed(index),
        !lower(index).hasSuffix("."), hasHeat(near: index)
      else { return false }
    }
    measure.unit = heat.unit
    measure.extend(to: index + 1)
    return true
  }

  /// Whether nothing is attached after the token, and no name goes on behind it.
  private func isClosed(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return true }
    if tokens[next].kind == .word { return tokens[next].spaceBefore && !tokens[next].isCapitalised }
    return tokens[next].spaceBefore || lower(next) != "/" && !isHyphen(next)
  }

  private func hasHeat(near index: Int) -> Bool {
    for near in max(0, index - 16)..<min(tokens.count, index + 8) where near != index {
      if roles(near).contains(.heat) { return true }
    }
    return false
  }

  // MARK: - Physical units

  private func readPhysical(_ measure: inout QuantityMeasure, at index: Int) {
    guard index < tokens.count, !isTaken[index], let (unit, end) = physical(measure, at: index)
    else { return }
    var name = unit
    var last = end
    if let rate = rate(of: unit, at: end) { (name, last) = rate }
    measure.unit = name
    measure.extend(to: last)
    if name == "foot" || name == "pound" || name == "yard" { addSmaller(&measure) }
    if lower(measure.end) == "and", lower(measure.end + 1) == "a", lower(measure.end + 2) == "half",
      let value = measure.value
    {
      measure.value = value + 0.5
      measure.extend(to: measure.end + 3)  // "two miles and a half"
    }
  }

  /// The bracket that closes `bracket`; nil where that is none.
  private static func closing(_ bracket: String) -> String? {
    switch bracket {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "<": ">"
    default: nil
    }
  }

  private func physical(_ measure: QuantityMeasure, at index: Int) -> (String, end: Int)? {
    let number = measure.number
    if let close = Self.closing(lower(index)) {
      guard number.isDigits, lower(index + 2) == close,
        let (unit, end) = physical(measure, at: index + 1), end == index + 2
      else { return nil }
      return (unit, end + 1)
    }
    if let (unit, end) = units.names.match(tokens, at: index, plurals: true) {
      if isAttached(end), isHyphen(end), tokens.indices.contains(end + 1),
        tokens[end + 1].kind == .number, isAttached(end + 1)
      {
        return nil
      }
      guard unit == "pound", isMoneyPound(measure, end) else { return (unit, end) }
      return nil
    }
    guard number.isDigits, let symbol = units.symbols[written(index)] else { return nil }
    let attached = isAttached(index)
    guard attached || !symbol.isAttached && !isWordLike(index) else { return nil }
    if written(index) == "\"" || written(index) == "'" {
      return isLength(index + 1) ? (symbol.unit, index + 1) : nil
    }
    guard isClosed(index) || lower(index + 1) == "/" || isHyphen(index + 1) && attached,
      !(isHyphen(index + 1) && tokens.indices.contains(index + 2)
        && tokens[index + 2].kind == .number)
    else { return nil }
    if written(index) == "m", attached, isPlural(index + 1) || lower(index + 1) == "people" {
      return nil
    }
    if written(index) == "in", !["", ",", ".", ";", ")", "x", "by"].contains(lower(index + 1)) {
      return nil
    }
    if lower(index + 1) == "²" || lower(index + 1) == "³", isAttached(index + 1),
      let power = units.symbols[written(index) + lower(index + 1)]
    {
      return (power.unit, index + 2)
    }
    return (symbol.unit, index + 1)
  }

  /// Whether a free symbol is rather a word: an article or the like in capitals.
  private func isWordLike(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isCapitalised && tokens[index].range.count == 1
  }

  private func isLength(_ index: Int) -> Bool {
    ["long", "wide", "tall", "high", "deep", "thick", "across", "x", "by", "in"].contains(
      lower(index))
  }

  /// Whether "pounds" are money here: large sums, or words of money nearby.
  func isMoneyPound(_ measure: QuantityMeasure, _ end: Int) -> Bool {
    if lower(end) == "sterling" || lower(end - 2) == "british" { return true }
    if lower(end) == "of" || measure.number.scale == 1, !hasMoneyWord(near: end) { return false }
    return lower(end) != "of" || measure.number.scale >= 1_000_000
  }

  private func hasMoneyWord(near index: Int) -> Bool {
    let signs: Set<String> = [
      "£", "pence", "sterling", "cost", "costs", "paid", "pay", "price", "priced", "worth", "fined",
      "profit", "profits", "sales", "revenue", "salary", "euros", "dollars", "spent", "bill", "fee",
      "debt", "loan", "budget", "bank", "tax", "cash", "money",
    ]
    for near in max(0, index - 12)..<min(tokens.count, index + 8)
    where signs.contains(tokens[near].lower) {
      return true
    }
    return false
  }

  /// The rate that "per hour" or "/h" makes of `unit`.
  private func rate(of unit: String, at end: Int) -> (String, end: Int)? {
    switch lower(end) {
    case "per", "a", "an", "/", "each":
      guard let (per, last) = units.per.match(tokens, at: end + 1) else { return nil }
      if lower(end) == "a" || lower(end) == "an", per == "metre" || per == "second" { return nil }
      let name = unit + " per " + per
      return (units.rates[name] ?? name, last)
    default: return nil
    }
  }

  /// "5 feet 2 inches", "7 pounds 4 ounces".
  private func addSmaller(_ measure: inout QuantityMeasure) {
    let parts: [String: (String, Double)] = ["foot": ("inch", 12), "pound": ("ounce", 16)]
    guard let unit = measure.unit, let (smaller, count) = parts[unit], let value = measure.value
    else { return }
    let start = lower(measure.end) == "and" ? measure.end + 1 : measure.end
    guard let number = numeral(at: start), let extra = number.value, extra < count else { return }
    let end = number.tokens.upperBound
    if lower(start - 1) == "foot", extra > 0, extra == extra.rounded(), !isContent(end),
      !isHyphen(end), percentEnd(at: end) == nil
    {
      measure.value = value + extra / count
      return measure.extend(to: end)  // "five foot ten"
    }
    let name = units.names.match(tokens, at: end, plurals: true)
    let isInch = smaller == "inch" && lower(end) == "in" && lower(end + 1) != "the"
    guard name?.0 == smaller || isInch else { return }
    measure.value = value + extra / count
    measure.extend(to: name?.end ?? end + 1)
  }
}
