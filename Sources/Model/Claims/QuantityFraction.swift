/// Fractions and powers.
extension QuantityScanner {
  /// A fraction with an ordinal below ("two thirds", "five and a half million") from `start`.
  func ordinalFraction(at start: Int) -> QuantityNumeral? {
    guard let last = ordinalEnd(from: start) else { return nil }
    for below in max(start + 1, last - 8)..<max(start + 1, last) {
      guard let denominator = compound(below, last), !isHyphen(below - 1),
        lower(below - 1) != "and", let above = exactly(start..<below)?.value, isRight(above, last),
        above != 1 || endsPhrase(last)
      else { continue }
      return QuantityNumeral(value: above / denominator, tokens: start..<last + 1)
    }
    let denominator = entries[last].ordinal
    guard denominator > 2 || lower(last) == "half" || lower(last) == "halves" else { return nil }
    if denominator >= 1000, roles(start).contains(.digits) { return nil }
    let hasHyphen = isHyphen(last - 1)
    let end = hasHyphen ? last - 1 : last
    guard end > start else { return nil }
    let numerator = start..<end
    if let mark = numerator.last(where: { lower($0) == "and" }),
      let whole = exactly(start..<mark) ?? sum(start..<mark), let base = whole.value,
      let above = exactly(mark + 1..<end)?.value, above < denominator, isRight(above, last)
    {
      return mixed(whole, base, above / denominator, start..<last + 1)
    }
    guard let above = exactly(numerator)?.value, isRight(above, last) else { return nil }
    if above == 1, !hasHyphen, !endsPhrase(last) { return nil }
    let share = QuantityNumeral(value: above / denominator, tokens: start..<last + 1)
    return scaled(share)
  }

  /// "Twenty and three", which is one number only before a fraction.
  private func sum(_ range: Range<Int>) -> QuantityNumeral? {
    guard let mark = range.last(where: { lower($0) == "and" }), roles(mark - 1).contains(.tens),
      var whole = exactly(range.lowerBound..<mark), let tens = whole.value,
      let ones = exactly(mark + 1..<range.upperBound)?.value, ones < 10
    else { return nil }
    whole.value = tens + ones
    return whole
  }

  /// The first ordinal among the words of a number that begins at `start`.
  private func ordinalEnd(from start: Int) -> Int? {
    for index in start + 1..<max(start + 1, min(tokens.count, start + 14)) {
      if isTaken[index] { return nil }
      if !roles(index).isDisjoint(with: .anyOrdinal) { return index }
      guard !roles(index).isDisjoint(with: [.unit, .tens, .scale]) || isLink(index) else {
        return nil
      }
    }
    return nil
  }

  private func isLink(_ index: Int) -> Bool {
    isHyphen(index) || lower(index) == "and" || lower(index) == "a"
  }

  /// Whether the ordinal has the -s that the number above it asks for, and ends its phrase.
  private func isRight(_ above: Double, _ last: Int) -> Bool {
    roles(last).contains(.pluralOrdinal) == (above != 1)
  }

  /// Whether no noun follows a fraction that might be an ordinal ("a third man").
  private func endsPhrase(_ last: Int) -> Bool {
    if lower(last) == "half" { return true }
    let next = last + 1
    guard next < tokens.count, tokens[next].kind == .word else { return true }
    if lower(last) == "quarter", units.names.match(tokens, at: next) != nil { return true }
    return !roles(next).isDisjoint(with: [.stop, .scale])
  }

  /// The number below, where the tokens from `start` to the ordinal at `last` are one ordinal.
  private func compound(_ start: Int, _ last: Int) -> Double? {
    guard start < last, roles(start).contains(.unit) || roles(start).contains(.tens) else {
      return nil
    }
    let ordinal = entries[last].ordinal
    guard ordinal < 100, lower(last) != "half", lower(last) != "quarter" else { return nil }
    var end = last
    if isHyphen(last - 1) || lower(last - 1) == "and" { end = last - 1 }
    let before = roles(end - 1)
    guard before.contains(.scale) || before.contains(.tens) && ordinal < 10 && lower(end) != "and",
      let base = exactly(start..<end)?.value
    else { return nil }
    return base + ordinal
  }

  /// A whole number and a fraction, with the scale word that belongs to one or both.
  private func mixed(
    _ whole: QuantityNumeral, _ base: Double, _ share: Double, _ range: Range<Int>
  ) -> QuantityNumeral? {
    if share * 4 != 1, share * 2 != 1, share < 1, !endsPhrase(range.upperBound - 1) { return nil }
    let next = range.upperBound
    let factor = roles(next).contains(.scale) ? entries[next].value : nil
    var number = QuantityNumeral(value: 0, tokens: range)
    if let factor {
      number.tokens = range.lowerBound..<next + 1
      number.scale = factor
      number.value = whole.scale >= 1000 ? base + share * factor : (base + share) * factor
    } else {
      number.scale = whole.scale >= 1000 ? whole.scale : 1
      number.value = base + share * number.scale
    }
    return number
  }

  /// `share` times the scale word after it: "three quarters billion", "two thirds of a million".
  private func scaled(_ share: QuantityNumeral) -> QuantityNumeral {
    var end = share.tokens.upperBound
    if lower(end) == "of", lower(end + 1) == "a" || lower(end + 1) == "an" { end += 2 }
    guard roles(end).contains(.scale), let value = share.value, !isTaken[end] else { return share }
    var result = share
    result.value = value * entries[end].value
    result.scale = entries[end].value
    result.tokens = share.tokens.lowerBound..<end + 1
    return result
  }

  /// `number` with what may follow it: "1/2", a power, "½", a scale word, a letter, "out of three".
  func extended(_ number: QuantityNumeral) -> QuantityNumeral {
    var result = number
    if result.isDigits {
      slash(&result)
      power(&result)
    }
    let end = result.tokens.upperBound
    if let share = vulgarFraction(end), let value = result.value, end > number.tokens.lowerBound {
      result.value = value + share
      result.tokens = result.tokens.lowerBound..<end + 1
      result.isPlain = false
    }
    let next = result.tokens.upperBound
    if result.scale == 1, roles(next).contains(.scale), !isTaken[next], let value = result.value {
      result.value = value * entries[next].value
      result.scale = entries[next].value
      result.tokens = result.tokens.lowerBound..<next + 1
      result.isPlain = false
    } else if result.scale == 1 {
      letter(&result, isMoney: false)
    }
    ratio(&result)
    return result
  }

  /// "1/2" and "3 1/4".
  private func slash(_ number: inout QuantityNumeral) {
    var start = number.tokens.upperBound - 1
    guard number.isPlain, let value = number.value else { return }
    var whole = 0.0
    var above = value
    if lower(start + 1) != "/" {
      guard start + 2 < tokens.count, lower(start + 2) == "/", !isTaken[start + 1],
        case .number(let next, true, _) = digits(start + 1)
      else { return }
      whole = value
      above = next
      start += 1
    }
    guard start + 2 < tokens.count, isAttached(start + 1), isAttached(start + 2),
      lower(start + 3) != "/" || !isAttached(start + 3),
      case .number(let below, true, _) = digits(start + 2), above > 0, above < below,
      below <= 10 || [12, 16, 20, 25, 32, 50, 64, 100, 1000].contains(below)
    else { return }
    number.value = whole + above / below
    number.tokens = number.tokens.lowerBound..<start + 3
    number.isPlain = false
  }

  func digits(_ index: Int) -> QuantityDigits.Reading {
    guard index < tokens.count, tokens[index].kind == .number else { return .none }
    return QuantityDigits.read(tokens[index].range, of: text)
  }

  /// "1e10", "12.32e+14", "1.3x10^6", "1.1^23".
  private func power(_ number: inout QuantityNumeral) {
    let end = number.tokens.upperBound
    guard isAttached(end), let value = number.value else { return }
    let word = lower(end)
    if word == "^", let (exponent, next) = exponent(at: end + 1) {
      number.value = QuantityDigits.power(value, exponent)
      number.tokens = number.tokens.lowerBound..<next
    } else if word == "x10", lower(end + 1) == "^", let (exponent, next) = exponent(at: end + 2) {
      number.value = value * QuantityDigits.power(10, exponent)
      number.tokens = number.tokens.lowerBound..<next
    } else if word == "e", let (exponent, next) = exponent(at: end + 1) {
      number.value = value * QuantityDigits.power(10, exponent)
      number.tokens = number.tokens.lowerBound..<next
    } else if word.utf8.first == UInt8(ascii: "e"), let exponent = Int(word.dropFirst()),
      exponent < 300
    {
      number.value = value * QuantityDigits.power(10, exponent)
      number.tokens = number.tokens.lowerBound..<end + 1
    } else {
      return
    }
    number.isPlain = false
    if number.value?.isFinite != true { number.value = nil }
  }

  private func exponent(at start: Int) -> (Int, end: Int)? {
    var index = start
    var sign = 1
    let word = lower(index)
    if word == "+" || word == "-" || word == "--" {
      sign = word == "-" ? -1 : 1
      index += 1
    }
    guard isAttached(index), case .number(let value, true, _) = digits(index), value < 300 else {
      return nil
    }
    return (sign * Int(value), index + 1)
  }

  /// Takes the letter of "10k" and "5M"; "m" and its kin only for money.
  func letter(_ number: inout QuantityNumeral, isMoney: Bool) {
    let end = number.tokens.upperBound
    guard number.isDigits, number.scale == 1, end < tokens.count, tokens[end].range.count <= 2,
      let value = number.value, !isTaken[end]
    else { return }
    let word = written(end)
    // "2m people", but "2m planks".
    let isCount =
      word == "m" && isAttached(end) && !roles(end + 1).isDisjoint(with: [.plural, .crowd])
    guard let letter = lexicon.letters[word], isMoney || isCount || !letter.isForMoneyOnly else {
      return
    }
    if isAttached(end + 1), isHyphen(end + 1) || lower(end + 1) == "/" {
      guard !roles(end + 2).isDisjoint(with: .cardinal) || isMoney else { return }
    }
    let isClear = !number.isPlain || end + 1 == tokens.count || isMoney || value >= 10
    guard isAttached(end) || isClear && !(end + 1 < tokens.count && tokens[end + 1].isCapitalised)
    else { return }
    if word == "G", number.isPlain, value < 10 { return }
    number.value = value * letter.factor
    number.scale = letter.factor
    number.isPlain = false
    number.tokens = number.tokens.lowerBound..<end + 1
  }

  /// "One in five", "two out of three", "1 over 20".
  private func ratio(_ number: inout QuantityNumeral) {
    guard let above = number.value, above > 0, number.scale == 1, !number.hasDecimals else {
      return
    }
    let end = number.tokens.upperBound
    var start = end + 1
    let link = lower(end)
    if link == "out", lower(start) == "of" {
      start += 1
    } else if link != "in" && link != "over" {
      return
    }
    if lower(start) == "every", link != "over" { start += 1 }
    guard start < tokens.count, !isTaken[start], lower(start) != "a",
      !roles(start).isDisjoint(with: .cardinal),
      let whole = cardinal(at: start, limit: tokens.count),
      let below = whole.value, below > 0, !whole.isYearLike, !whole.hasDecimals
    else { return }
    let next = whole.tokens.upperBound
    let closes = next == tokens.count || tokens[next].kind == .punctuation && !isHyphen(next)
    switch link {
    case "out": guard above < below, above <= 10 else { return }
    case "in":
      guard
        above == 1 && below > 1 || above < below && below <= 10 && (closes || lower(next) == "or")
      else { return }
    default:
      guard closes, number.tokens.lowerBound == 0 || !isSign(number.tokens.lowerBound - 1)
      else { return }
    }
    number.value = above / below
    number.tokens = number.tokens.lowerBound..<next
    number.isPlain = false
    number.isOne = false
  }

  private func isSign(_ index: Int) -> Bool {
    index >= 0 && tokens[index].kind == .symbol
  }
}
