/// A colour as a person names it, for terminals with any number of colours.
package struct Colour: Hashable, Sendable {
  /// The number among the 256 of xterm; nil for a colour given by its parts, and for none.
  private let index: Int?
  /// Red, green and blue, eight bits each; nil for the terminal's own colour.
  private let rgb: Int?
  /// The one of eight that comes next to it, where that is known.
  private let basic: Int?

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
  private static let basicParts = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// One of the 256 colours of xterm, or `rgb` where there are more, and the one of eight that stands
  /// in for it.
  init(index: Int, rgb: Int? = nil, basic: Int? = nil) {
    self.index = index
    self.rgb = rgb ?? Self.parts(of: index)
    self.basic = basic
  }

  /// A colour by its parts, or the terminal's own.
  private init(rgb: Int?) { (index, self.rgb, basic) = (nil, rgb, nil) }

  /// The colour called `name`: a word, a number from 0 to 255, `#rrggbb`, or `none`; else nil.
  package init?(_ name: String) {
    if name == "none" {
      self.init(rgb: nil)
    } else if let number = Self.names.firstIndex(of: name) ?? Int(name), (0...255).contains(number)
    {
      self.init(index: number)
    } else if name.hasPrefix("#"), name.utf8.count == 7,
      name.dropFirst().allSatisfy(\.isHexDigit), let value = Int(name.dropFirst(), radix: 16)
    {
      self.init(rgb: value)
    } else {
      return nil
    }
  }

  /// The number by which a terminal with `count` colours knows it, or the nearest that it has; -1 for
  /// the terminal's own.
  package func number(of count: Int) -> Int {
    guard let rgb else { return -1 }
    // With more than 256 a number is a colour's parts, but for the first eight.
    if count > 256 { return index.flatMap { $0 < 8 ? $0 : nil } ?? rgb }
    if count == 256 { return index ?? Self.nearest(to: rgb, among: 16..<256) }
    if let index, index < min(count, 16) { return index }
    return basic ?? Self.nearest(to: rgb, among: 0..<min(8, max(1, count)))
  }

  /// The colour as the web writes it, such as "#0087ff"; nil for the terminal's own.
  var hexadecimal: String? {
    rgb.map { rgb in
      let digits = String(rgb, radix: 16)
      return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
  }

  /// Red, green and blue of one of the 256: sixteen, a cube of six steps, and greys.
  static func parts(of index: Int) -> Int {
    if index < 16 { return basicParts[index] }
    if index >= 232 { return (8 + 10 * (index - 232)) * 0x10101 }
    let step = { (value: Int) in value == 0 ? 0 : 55 + 40 * value }
    let cube = index - 16
    return step(cube / 36) << 16 | step(cube / 6 % 6) << 8 | step(cube % 6)
  }

  private static func nearest(to rgb: Int, among range: Range<Int>) -> Int {
    range.min { distance(parts(of: $0), rgb) < distance(parts(of: $1), rgb) } ?? 0
  }

  private static func distance(_ one: Int, _ other: Int) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = (one >> shift & 0xFF) - (other >> shift & 0xFF)
      return sum + difference * difference
    }
  }
}
