/// Sums of money.
extension QuantityScanner {
  /// A currency before its number: its code, the scale in it ("MUSD"), and the token after it.
  private func currency(before start: Int) -> (code: String, scale: Double, end: Int)? {
    guard start + 1 < tokens.count, !isTaken[start] else { return nil }
    if let code = units.signs[lower(start)] { return (code, 1, start + 1) }
    guard tokens[start].kind == .word, tokens[start].range.count <= 6 else { return nil }
    if lower(start + 1) == "$" {
      guard let code = units.dollars[lower(start)],
        isAttached(start + 1) || lower(start) != "a" && lower(start) != "s"
      else { return nil }
      return (code, 1, start + 2)
    }
    let word = text[tokens[start].range]
    guard word.count > 1 else { return nil }
    if let code = units.codes[hash: TextHash.of(word)] { return (code, 1, start + 1) }
    if word.first == UInt8(ascii: "M"), word.count == 4,
      let code = units.codes[hash: TextHash.of(word.dropFirst())]
    {
      return (code, 1_000_000, start + 1)
    }
    if tokens[start + 1].kind == .number,
      ["dollar", "sen", "rs", "rs.", "usd", "eur"].contains(lower(start)),
      let (code, end) = units.currencies.match(tokens, at: start), end == start + 1
    {
      return (code, 1, end)
    }
    return nil
  }

  /// The sum that a currency at `start` begins: "$1.1bn", "US$ 5m", "EUR 125".
  func money(at start: Int) -> QuantityMeasure? {
    if let sum = joinedCode(at: start) { return sum }
    guard let (code, scale, first) = currency(before: start), first < tokens.count,
      !isTaken[first]
    else { return nil }
    if start > 0, !isTaken[start - 1], roles(start - 1).contains(.digits), isSuffix(start, first) {
      return nil
    }
    guard var number = numeral(at: first), number.value != nil else { return nil }
    letter(&number, isMoney: true)
    var measure = QuantityMeasure(number)
    measure.kind = .money
    measure.unit = code
    measure.value = number.value.map { $0 * scale }
    measure.tokens = start..<number.tokens.upperBound
    if units.signs[lower(measure.end)] == nil, let (same, end) = currencyName(at: measure.end),
      same == code || code == "USD"
    {
      measure.unit = same
      measure.extend(to: end)
    }
    addCents(&measure)
    return measure
  }

  /// Whether the sign at `start`, after a number, belongs to it rather than to the next number.
  private func isSuffix(_ start: Int, _ next: Int) -> Bool {
    guard isAttached(start) || !isAttached(next), let number = numeral(at: next) else {
      return false
    }
    let end = number.tokens.upperBound
    return units.signs[lower(end)] != nil || units.parts[lower(end)] != nil
  }

  /// "USD115.5": letters and digits in one token, perhaps with decimals behind.
  private func joinedCode(at start: Int) -> QuantityMeasure? {
    guard start < tokens.count, tokens[start].kind == .word, !isTaken[start] else { return nil }
    let range = tokens[start].range
    guard range.count > 3, range.count < 24, text[range.lowerBound + 3].isDigit else { return nil }
    let letters = String(decoding: text[range.lowerBound..<range.lowerBound + 3], as: UTF8.self)
    guard let code = units.codes[letters] else { return nil }
    var last = range.upperBound
    var end = start + 1
    while lower(end) == "." || lower(end) == ",", isAttached(end), isAttached(end + 1),
      tokens[end + 1].kind == .number, end < start + 8
    {
      last = tokens[end + 1].range.upperBound
      end += 2
    }
    guard
      case .number(let value, let isPlain, let hasDecimals) = QuantityDigits.read(
        range.lowerBound + 3..<last, of: text)
    else { return nil }
    var number = QuantityNumeral(
      value: value, tokens: start..<end, isPlain: isPlain, hasDecimals: hasDecimals, isDigits: true)
    if roles(end).contains(.scale) {
      number.value = value * entries[end].value
      number.scale = entries[end].value
      number.tokens = start..<end + 1
    }
    letter(&number, isMoney: true)
    var measure = QuantityMeasure(number)
    measure.kind = .money
    measure.unit = code
    return measure
  }

  /// The currency that is named at `index`.
  func currencyName(at index: Int) -> (code: String, end: Int)? {
    guard index < tokens.count, !isTaken[index] else { return nil }
    if let (code, end) = units.currencies.match(tokens, at: index, plurals: true) {
      return (code, end)
    }
    if let code = units.signs[lower(index)] { return (code, index + 1) }
    if let code = units.codes[written(index)] { return (code, index + 1) }
    if lower(index + 1) == "$", isAttached(index + 1), let code = units.dollars[lower(index)] {
      return (code, index + 2)
    }
    return nil
  }

  /// Reads a currency behind the number: "5 million yen", "120 MEUR", "50p".
  func readCurrency(_ measure: inout QuantityMeasure, at index: Int) -> Bool {
    guard index < tokens.count, let value = measure.value, !isTaken[index] else { return false }
    if let part = units.parts[lower(index)] {
      finishMoney(&measure, part.name, index + 1)
      addMao(&measure, part)
      return true
    }
    if isAttached(index), measure.number.isDigits, let name = units.shares[written(index)],
      isSumEnd(index + 1)
    {
      finishMoney(&measure, name, index + 1)
      return true
    }
    let word = written(index)
    if word.utf8.count == 4, word.utf8.first == UInt8(ascii: "M"),
      let code = units.codes[String(word.dropFirst())]
    {
      measure.value = value * 1_000_000
      finishMoney(&measure, code, index + 1)
      return true
    }
    if let letter = lexicon.letters[word], letter.isForMoneyOnly, measure.number.isDigits,
      measure.number.scale == 1, isAttached(index), let (code, end) = currencyName(at: index + 1)
    {
      measure.value = value * letter.factor
      finishMoney(&measure, code, end)
      return true
    }
    guard let (code, end) = currencyName(at: index) else { return false }
    if code == "GBP", units.names.match(tokens, at: index, plurals: true)?.0 == "pound",
      !isMoneyPound(measure, end)
    {
      return false
    }
    if isPrefix(index, end) { return false }
    if code == "DEM" || code == "BRL" || code == "PEN" || code == "ZAR", index + 1 == end,
      !isPlainPlural(index)
    {
      return false
    }
    finishMoney(&measure, code, end)
    if measure.number.scale == 1, roles(end).contains(.scale), !isTaken[end] {
      measure.value = value * entries[end].value
      measure.number.scale = entries[end].value
      measure.extend(to: end + 1)
    }
    addCents(&measure)
    return true
  }

  private func isPlainPlural(_ index: Int) -> Bool {
    tokens[index].lower.lastByte == UInt8(ascii: "s") || tokens[index].capitals == .all
      || lower(index) == "rand"
  }

  private func isSumEnd(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if tokens[index].kind == .punctuation { return !isHyphen(index) && lower(index) != "/" }
    return tokens[index].spaceBefore
  }

  /// Whether the currency at `index` stands before another number, to which it belongs.
  private func isPrefix(_ index: Int, _ end: Int) -> Bool {
    guard end < tokens.count, roles(end).contains(.digits), !isTaken[end] else { return false }
    let isSign = units.signs[lower(end - 1)] != nil
    if isAttached(end) { return !isAttached(index) || isSign && tokens[index].spaceBefore }
    guard isSign, let number = numeral(at: end) else { return false }
    let next = number.tokens.upperBound
    guard let after = currencyName(at: next) else { return false }
    return units.signs[lower(next)] == nil && after.end == next + 1
      && units.parts[lower(next)] == nil
  }

  private func finishMoney(_ measure: inout QuantityMeasure, _ unit: String, _ end: Int) {
    measure.kind = .money
    measure.unit = unit
    measure.extend(to: end)
  }

  /// "3 dollars 50 cents", "15 dollars and 15", "one kuai and five mao".
  private func addCents(_ measure: inout QuantityMeasure) {
    guard let value = measure.value, !measure.number.hasDecimals, measure.number.scale == 1,
      let unit = measure.unit, !units.partNames.contains(unit)
    else { return }
    let hasAnd = lower(measure.end) == "and"
    let start = hasAnd ? measure.end + 1 : measure.end
    guard start < tokens.count, !isTaken[start], lower(start) != "a", lower(start) != "an",
      let number = numeral(at: start), let cents = number.value, cents > 0, cents < 100,
      !number.isNegative, !number.hasDecimals, cents == cents.rounded()
    else { return }
    let end = number.tokens.upperBound
    if let part = units.parts[lower(end)] {
      measure.value = value + cents * part.share
      measure.extend(to: end + 1)
      addMao(&measure, part, base: value + cents * part.share)
    } else if endsSum(end), !isAttached(end) || tokens[end].kind == .punctuation {
      measure.value = value + cents / 100
      measure.extend(to: end)
    }
  }

  /// The five of "five mao five".
  private func addMao(
    _ measure: inout QuantityMeasure, _ part: QuantityUnits.Part, base: Double? = nil
  ) {
    guard part.share == 0.1, let base, let number = numeral(at: measure.end),
      let value = number.value,
      value < 10, endsSum(number.tokens.upperBound)
    else { return }
    measure.value = base + value / 100
    measure.extend(to: number.tokens.upperBound)
  }

  /// Whether a bare number of cents may end before `index`.
  private func endsSum(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if tokens[index].kind == .punctuation { return !isHyphen(index) && lower(index) != "/" }
    return ["and", "more", "or", "per"].contains(lower(index))
  }
}
