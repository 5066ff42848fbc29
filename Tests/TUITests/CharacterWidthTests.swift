import Glibc
import TUI
import Testing

@Suite struct CharacterWidthTests {
  /// Scalars that the C library knows to be visible have the width that it gives them.
  @Test func agreesWithTheCLibraryOnEveryScalar() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), "no locale C.UTF-8")
    // The C library's header hides the function from Swift, its library does not.
    let symbol = try #require(dlsym(nil, "wcwidth"), "no wcwidth in the C library")
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var differing: [String] = []
    var compared = 0
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = wcwidth(wchar_t(bitPattern: value))
      guard expected >= 0 else { continue }
      compared += 1
      if CharacterWidth.width(of: scalar) != Int(expected) {
        differing.append("\(String(value, radix: 16)):\(expected)")
      }
    }
    #expect(compared > 200_000)
    #expect(differing.isEmpty, "\(differing.prefix(20))")
  }

  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("国", 2), ("が", 2), ("か\u{3099}", 2), ("👍🏽", 2),
      ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("🇰🇷", 2), ("1\u{FE0F}\u{20E3}", 2), ("☝🏽", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("½", 1), ("—", 1),
    ] as [(Character, Int)])
  func measuresACharacterAsAWhole(character: Character, width: Int) {
    #expect(CharacterWidth.width(of: character) == width)
  }
}
