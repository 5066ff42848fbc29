/// The digits of figures.
enum Digits {
  /// Whether two figures have the same digits in another order, as when somebody mistypes one: 412 and
  /// 421, 1,380 and 1,830.
  ///
  /// Of two digits that would be a matter of chance, so both need three beside the zeros at their end.
  static func areSwapped(_ one: Double, _ other: Double) -> Bool {
    guard one != other, let first = counts(of: one), let second = counts(of: other) else {
      return false
    }
    return first == second
  }

  /// How often a whole figure has each digit, four bits for each; nil of what is not whole, or too short or long.
  private static func counts(of figure: Double) -> UInt64? {
    guard figure == figure.rounded(), (100..<1e15).contains(figure),
      NumberRelation.significantDigits(figure) >= 3
    else { return nil }
    return counts(in: UInt64(figure))
  }

  /// How often a number below 10^15 has each digit, four bits for each; the zeros are the lowest four.
  static func counts(in number: UInt64) -> UInt64 {
    var rest = number
    var counts: UInt64 = 0
    while rest > 0 {
      counts += 1 << (rest % 10 * 4)
      rest /= 10
    }
    return counts
  }
}
