import Testing

@testable import TUI

/// Colours can be read on the background that they are meant for, which is never painted over.
@Suite struct PaletteTests {
  /// The relative luminance of a colour (WCAG 2.1).
  private static func luminance(_ rgb: Int) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(rgb >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// `base` to the power of 2.4, by the fifth root and Newton's method: `TUI` has no C library.
  private static func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return base * base * root * root
  }

  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test func measuresContrastAsTheGuidelinesDo() {
    #expect(abs(Self.contrast(0, 0xFFFFFF) - 21) < 0.001)
    #expect(abs(Self.contrast(0x767676, 0xFFFFFF) - 4.54) < 0.005)
  }

  @Test(arguments: Background.allCases, [256, 1 << 24])
  func canBeRead(background: Background, count: Int) {
    var settings = Settings()
    settings.background = background
    for role in Style.Role.allCases {
      let number = settings.colour(of: role, among: count)
      guard number >= 0 else { continue }
      let rgb = count == 256 ? Colour.parts(of: number) : number
      for sample in background.samples {
        let contrast = Self.contrast(rgb, sample)
        #expect(contrast >= 4.5, "\(role) on \(String(sample, radix: 16)): \(contrast)")
      }
    }
  }

  @Test(arguments: Background.allCases, [8, 16, 88, 256, 1 << 24])
  func tellsTheVerdictsApart(background: Background, count: Int) {
    var settings = Settings()
    settings.background = background
    let numbers = [Style.Role.conflict, .compatible, .agree, .accent]
      .map { settings.colour(of: $0, among: count) }
    #expect(Set(numbers).count == 4 && numbers.allSatisfy { $0 >= 0 && $0 < count })
    #expect(settings.colour(of: .normal, among: count) == -1)
  }

  @Test(arguments: [
    ("15;0", Background.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark),
    ("12;11", .light),
  ])
  func believesWhatTheTerminalSays(text: String, background: Background) {
    #expect(Background(colorfgbg: text) == background)
    var settings = Settings()
    settings.terminalBackground = Background(colorfgbg: text)
    #expect(settings.palette == background)
    #expect(settings.take("background light") == nil && settings.palette == .light)
    #expect(settings.take("background auto") == nil && settings.palette == background)
  }

  @Test(arguments: ["", "15", "0;default", "a;b", "0;99", "-1;-1", "15;99999999999999999999"])
  func expectsNothingOfOtherWords(text: String) {
    #expect(Background(colorfgbg: text) == nil || text == "15")
    #expect(Settings("background \(text)").problems.count == 1)
  }
}
