/// Reads the digits of one token: "28,500", "1.1", "12,34,567.89".
enum QuantityDigits {
  /// What a token of digits says.
  enum Reading {
    case number(Double, isPlain: Bool, hasDecimals: Bool)
    /// Several numbers with nothing but commas or full stops between them.
    case list([Range<Int>])
    case none
  }

  /// The number in `range` of `text`; `none` for "10:01".
  static func read(_ range: Range<Int>, of text: [UInt8]) -> Reading {
    var parts: [Range<Int>] = []
    var marks: [UInt8] = []
    var start = range.lowerBound
    for index in range where !text[index].isDigit {
      guard text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ".") else {
        return .none
      }
      parts.append(start..<index)
      marks.append(text[index])
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    guard let decimals = decimals(parts, marks, text) else {
      return parts.count < 64 ? .list(parts) : .none
    }
    let whole = decimals ? parts.dropLast() : parts[...]
    let fraction = decimals ? parts.last ?? 0..<0 : 0..<0
    guard let value = value(whole, fraction, text) else { return .none }
    return .number(value, isPlain: marks.isEmpty, hasDecimals: decimals)
  }

  /// Whether the last part holds decimals; nil where the parts make no one number.
  private static func decimals(
    _ parts: [Range<Int>], _ marks: [UInt8], _ text: [UInt8]
  ) -> Bool? {
    let comma = UInt8(ascii: ",")
    guard let last = marks.last, let tail = parts.last else { return false }
    if marks.count == 1 {
      if last != comma { return true }
      if isGrouped(parts[...]), text[parts[0].lowerBound] != UInt8(ascii: "0") { return false }
      return tail.count <= 2 || text[parts[0].lowerBound] == UInt8(ascii: "0") ? true : nil
    }
    if marks.allSatisfy({ $0 == last }) { return isGrouped(parts[...]) ? false : nil }
    let others = marks.dropLast()
    guard others.allSatisfy({ $0 != last }), isGrouped(parts.dropLast()) else { return nil }
    return true
  }

  /// Whether the parts are groups of thousands, in the Western or the Indian way.
  private static func isGrouped(_ parts: ArraySlice<Range<Int>>) -> Bool {
    guard let first = parts.first, let last = parts.last, parts.count > 1, last.count == 3 else {
      return false
    }
    let middle = parts.dropFirst().dropLast()
    return (1...3).contains(first.count) && middle.allSatisfy { $0.count == 3 }
      || (1...2).contains(first.count) && middle.allSatisfy { $0.count == 2 }
  }

  /// The value of these digits; nil where it is too large to be one.
  private static func value(
    _ whole: ArraySlice<Range<Int>>, _ fraction: Range<Int>, _ text: [UInt8]
  ) -> Double? {
    let count = whole.reduce(fraction.count) { $0 + $1.count }
    guard count > 0, count <= 300 else { return nil }
    var digits = 0.0
    if count <= 15 {
      for part in whole { for index in part { digits = digits * 10 + Double(text[index] - 0x30) } }
      for index in fraction { digits = digits * 10 + Double(text[index] - 0x30) }
      return digits / power(10, fraction.count)
    }
    var literal = ""
    for part in whole { literal += String(decoding: text[part], as: UTF8.self) }
    if !fraction.isEmpty { literal += "." + String(decoding: text[fraction], as: UTF8.self) }
    return Double(literal)
  }

  /// `base` to the power of `exponent`, by repeated squaring.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var square = base
    var left = exponent.magnitude
    while left > 0 {
      if left & 1 == 1 { result *= square }
      square *= square
      left >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }
}
