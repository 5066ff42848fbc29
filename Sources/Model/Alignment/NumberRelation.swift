/// Compares two numbers that may count one thing.
enum NumberRelation {
  /// How `one` and `other` stand to each other; nil where they cannot be compared.
  static func relation(_ one: Claim, _ other: Claim) -> Relation? {
    guard let unit = unitRelation(one, other) else { return nil }
    switch (one.value, other.value) {
    case (.number(let first), .number(let second)):
      return numbers(first, second, one, other, unit)
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      if low == otherLow, high == otherHigh { return same(one, other, distinctness(high), unit) }
      if low <= otherHigh, otherLow <= high {
        let (text, otherText) = (one.text, other.text)
        return Relation(
          .moreSpecific, "“\(text)” and “\(otherText)” overlap", evidence: 0.3)
      }
      return different(one, other)
    case (.range(let low, let high), .number(let number)):
      return range(low, high, holds: number, one, other)
    case (.number(let number), .range(let low, let high)):
      return range(low, high, holds: number, other, one)
    case (.none, .number), (.number, .none), (.none, .none):
      return vague(one, other)
    default:
      return nil
    }
  }

  // MARK: - Units

  private enum UnitRelation {
    case same
    /// Multiply the second by this to have the unit of the first.
    case converted(Double)
    case otherCurrency
  }

  private static func unitRelation(_ one: Claim, _ other: Claim) -> UnitRelation? {
    let (first, second) = (one.unit ?? "", other.unit ?? "")
    if first == second { return .same }
    if one.kind == .money { return .otherCurrency }
    if !first.isEmpty, !second.isEmpty {
      if let factor = Units.factor(from: second, to: first) { return .converted(factor) }
      return CountedNouns.mean(first, second) ? .same : nil
    }
    // "47 arrests", and "47 the night before".
    if one.kind == .quantity, other.kind == .quantity,
      case .number(let number) = one.value, one.value == other.value, number > 12,
      one.change == nil, other.change == nil
    {
      return .same
    }
    return nil
  }

  // MARK: - Two numbers

  private static func numbers(
    _ first: Double, _ second: Double, _ one: Claim, _ other: Claim, _ unit: UnitRelation
  ) -> Relation? {
    var second = second
    switch unit {
    case .same: break
    case .converted(let factor):
      second *= factor
      let difference = abs(first - second) / max(abs(first), abs(second), 1e-9)
      guard difference < 0.06 else { return nil }
      let (text, otherText) = (one.text, other.text)
      return Relation(
        .unit, "“\(text)” is “\(otherText)” in another unit", evidence: 0.6,
        isExact: difference < 1e-9)
    case .otherCurrency: return nil
    }
    if nearlyEqual(first, second), one.bound == other.bound {
      return same(one, other, distinctness(first), unit)
    }
    if one.bound != nil || other.bound != nil {
      if let relation = bounds(first, second, one, other) { return relation }
      if keepsBound(second, of: one, other) || keepsBound(first, of: other, one) { return nil }
    }
    if nearlyEqual(first, second) { return same(one, other, distinctness(first), unit) }
    if let relation = rounding(first, second, one, other) { return relation }
    return different(one, other)
  }

  private static func nearlyEqual(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1)
  }

  private static func same(
    _ one: Claim, _ other: Claim, _ distinctness: Float, _ unit: UnitRelation
  ) -> Relation {
    let (text, otherText) = (one.text, other.text)
    return Relation(
      .sameValue,
      text == otherText ? "both say “\(text)”" : "“\(text)” and “\(otherText)” are the same value",
      evidence: distinctness)
  }

  /// How unlikely it is to meet a number twice by chance: "two" says little, "28,500" a lot.
  private static func distinctness(_ number: Double) -> Float {
    let digits = significantDigits(number)
    let magnitude = abs(number)
    if magnitude < 4, digits == 1 { return 0.15 }
    if magnitude <= 20, digits <= 2, magnitude == magnitude.rounded() { return 0.3 }
    switch digits {
    case ...1: return 0.4
    case 2: return 0.55
    default: return 0.8
    }
  }

  /// How many digits the number has before its trailing zeros.
  static func significantDigits(_ number: Double) -> Int {
    guard number != 0, number.isFinite else { return 1 }
    var scaled = abs(number)
    var steps = 0
    while scaled != scaled.rounded(), steps < 6 {
      scaled *= 10
      steps += 1
    }
    scaled = scaled.rounded()
    if scaled < 1e15 { return digits(of: Int(scaled)) }
    while scaled >= 10, scaled.truncatingRemainder(dividingBy: 10) == 0 { scaled /= 10 }
    var digits = 1
    while scaled >= 10 {
      scaled /= 10
      digits += 1
    }
    return digits
  }

  /// How many digits a whole number has before its trailing zeros.
  private static func digits(of number: Int) -> Int {
    var rest = number
    while rest >= 10, rest.isMultiple(of: 10) { rest /= 10 }
    var digits = 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  // MARK: - Bounds, rounding, ranges

  private static func bounds(
    _ first: Double, _ second: Double, _ one: Claim, _ other: Claim
  ) -> Relation? {
    let keeps: Bool
    switch (one.bound, other.bound) {
    case (.above?, nil): keeps = second >= first && second <= first * 1.6
    case (.below?, nil): keeps = second <= first && second * 2 >= first
    case (nil, .above?): keeps = first >= second && first <= second * 1.6
    case (nil, .below?): keeps = first <= second && first * 2 >= second
    case (.above?, .below?): keeps = first <= second && second <= first * 1.5
    case (.below?, .above?): keeps = second <= first && first <= second * 1.5
    // "At least five" and "at least seven" can both be right.
    case (.above?, .above?), (.below?, .below?):
      keeps = min(first, second) * 2 >= max(first, second)
    default: return nil
    }
    guard keeps else { return nil }
    let (text, otherText) = (one.text, other.text)
    return Relation(
      .bound, "“\(text)” and “\(otherText)” keep the same limit",
      evidence: nearlyEqual(first, second) ? distinctness(first) : 0.3)
  }

  /// Whether a number keeps to the limit that the other claim gives, however far away it is.
  private static func keepsBound(_ number: Double, of bounded: Claim, _ other: Claim) -> Bool {
    // "At least 40" and "at least 19" can both be right.
    if let bound = bounded.bound, bound == other.bound { return true }
    guard other.bound == nil, case .number(let limit) = bounded.value else { return false }
    switch bounded.bound {
    case .above?: return number >= limit
    case .below?: return number <= limit
    case nil: return false
    }
  }

  /// Whether two claims of one unit are a limit and a number that keeps to it.
  static func keepsBound(_ one: Claim, _ other: Claim) -> Bool {
    guard case .same? = unitRelation(one, other), case .number(let first) = one.value,
      case .number(let second) = other.value
    else { return false }
    return keepsBound(second, of: one, other) || keepsBound(first, of: other, one)
  }

  private static func rounding(
    _ first: Double, _ second: Double, _ one: Claim, _ other: Claim
  ) -> Relation? {
    let (digits, otherDigits) = (significantDigits(first), significantDigits(second))
    let isFirstCoarse = digits <= otherDigits
    let (coarse, fine) = isFirstCoarse ? (first, second) : (second, first)
    let bound = isFirstCoarse ? one.bound : other.bound
    let isHedged = one.approximate || other.approximate || bound != nil
    let step = lastPlace(of: coarse)
    let isRounded =
      digits != otherDigits && step > 1e-9
      && abs(fine - coarse) <= step / 2 + 1e-9 && abs(fine - coarse) <= 0.12 * abs(fine)
      && (coarse >= 10 || isHedged || coarse != coarse.rounded() || fine != fine.rounded())
    // "Some 37 per cent" is not 39, as "some 370 people" can be 390.
    let slack = one.kind == .percent ? step : 0.08 * max(abs(fine), abs(coarse))
    let isNear = isHedged && abs(fine - coarse) <= slack + 1e-9
    // "$43 million" is written for 43,885,310 as well: the rest is left off.
    let isCut =
      digits >= 2 && otherDigits >= 2 && digits != otherDigits && fine > coarse
      && fine - coarse < min(step, 0.05 * coarse) && step > 1
    guard isRounded || isNear || isCut else { return nil }
    let hedge = isHedged ? ", and the text says so" : ""
    let texts = isFirstCoarse ? (one.text, other.text) : (other.text, one.text)
    return Relation(
      .rounding, "“\(texts.0)” is “\(texts.1)” rounded\(hedge)",
      evidence: isRounded ? 0.5 : 0.4)
  }

  /// The value of one step in the last digit before the trailing zeros: 1,000 for 29,000.
  private static func lastPlace(of number: Double) -> Double {
    var magnitude = abs(number)
    guard magnitude > 0, magnitude.isFinite else { return 1 }
    var place = 1.0
    if magnitude != magnitude.rounded() {
      var steps = 0
      while magnitude != magnitude.rounded(), steps < 6 {
        magnitude *= 10
        place /= 10
        steps += 1
      }
      return place
    }
    if magnitude < 1e15 {
      var rest = Int(magnitude)
      while rest >= 10, rest.isMultiple(of: 10) {
        rest /= 10
        place *= 10
      }
      return place
    }
    while magnitude >= 10, magnitude.truncatingRemainder(dividingBy: 10) == 0 {
      magnitude /= 10
      place *= 10
    }
    return place
  }

  private static func range(
    _ low: Double, _ high: Double, holds number: Double, _ range: Claim, _ claim: Claim
  ) -> Relation {
    guard number >= low - 1e-9, number <= high + 1e-9 else { return different(range, claim) }
    let (text, rangeText) = (claim.text, range.text)
    return Relation(
      .moreSpecific, "“\(text)” lies within “\(rangeText)”", evidence: 0.35)
  }

  /// "thousands" beside a number that it can hold.
  private static func vague(_ one: Claim, _ other: Claim) -> Relation? {
    let (text, otherText) = (one.text, other.text)
    return Relation(
      .moreSpecific, "“\(text)” and “\(otherText)” exclude nothing", evidence: 0.1)
  }

  private static func different(_ one: Claim, _ other: Claim) -> Relation {
    // Only what is needed is kept: a claim is large.
    let (text, otherText) = (one.text, other.text)
    return Relation(
      .differentValue, "“\(text)” and “\(otherText)” are different figures", evidence: 0,
      between: .outlets)
  }

  /// The words of a claim, in quotation marks.
  static func quoted(_ claim: Claim) -> String { "“\(claim.text)”" }
}
