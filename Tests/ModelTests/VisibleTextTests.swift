import Model
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\tb\nc\r\nd", "a b c  d"),
    ("\u{1B}[31mred\u{7}", "<001B>[31mred<0007>"),
    ("\u{7F}\u{85}\u{9B}2J", "<007F><0085><009B>2J"),
    ("a\u{202E}b\u{2066}c\u{200F}", "a<202E>b<2066>c<200F>"),
    ("zero\u{200B}width\u{FEFF}\u{2060}\u{AD}", "zero<200B>width<FEFF><2060><00AD>"),
    ("\u{E000}\u{10FFFF}\u{0378}", "<E000><10FFFF><0378>"),
    ("\u{2028}\u{2029}", "<2028><2029>"),
    ("a\u{200D}b\u{FE0F}", "a<200D>b<FE0F>"),
    ("\u{E0041}\u{3164}\u{115F}", "<E0041><3164><115F>"),
    ("👨\u{200D}👩\u{200D}👧 ❤\u{FE0F} 👍🏽", "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F} 👍🏽"),
    ("👨\u{200D} 👨\u{200D}x", "👨<200D> 👨<200D>x"),
    ("1\u{FE0F}\u{20E3} 1\u{FE0F}", "1\u{FE0F}\u{20E3} 1<FE0F>"),
    ("🇰🇷🇩🇪", "🇰🇷🇩🇪"),
    ("e\u{301}", "e\u{301}"),
    ("\u{301}e", "<0301>e"),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}<0301>"),
    ("한국 \u{1112}\u{1161}\u{11AB}", "한국 \u{1112}\u{1161}\u{11AB}"),
    ("क्षत्रिय", "क्षत्रिय"),
    ("a\u{A0}b\u{2009}c\u{3000}d", "a\u{A0}b c\u{3000}d"),
  ])
  func showsWhatIsHiddenAndKeepsWhatIsSeen(text: String, expected: String) {
    let visible = VisibleText(text)
    #expect(Array(visible.string.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(VisibleText.string(text) == visible.string)
  }

  @Test func showsBytesThatAreNoText() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0xED, 0xA0, 0x80, 0xE0, 0x80, 0x80, 0xF4, 0x90, 0x62]
    let visible = VisibleText(bytes, in: 0..<bytes.count)
    #expect(visible.string == "a<FF><C3><ED><A0><80><E0><80><80><F4><90>b")
  }

  @Test func knowsTheByteOfEachCluster() {
    let visible = VisibleText(Array("aé\u{202E}b".utf8), in: 1..<7)
    #expect(visible.clusters.map(\.offset) == [1, 3, 3, 3, 3, 3, 3, 6])
    #expect(visible.clusters.map(\.isToken) == [false] + Array(repeating: true, count: 6) + [false])
    #expect(visible.end == 7)
  }

  /// Every scalar of the scripts in use, and some of all others, between two letters: nothing that steers a terminal or hides is left.
  @Test func leavesNoInvisibleScalar() {
    var leaked: [String] = []
    let others = stride(from: UInt32(0x3400), through: 0x10FFFF, by: 61)
    for value in Array(0..<0x3400) + Array(0xE0000..<0xE0200) + Array(others) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText("a\(String(Character(scalar)))b").string
      for left in shown.unicodeScalars {
        switch left.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
          .paragraphSeparator:
          leaked.append(String(value, radix: 16))
        default:
          if left.properties.isDefaultIgnorableCodePoint { leaked.append(String(value, radix: 16)) }
        }
      }
    }
    #expect(leaked.isEmpty)
  }

  @Test func keepsEveryByteAccountedFor() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let offsets = VisibleText(bytes, in: 0..<bytes.count).clusters.map(\.offset)
      #expect(offsets == offsets.sorted())
      #expect(offsets.first ?? 0 == 0)
      #expect(offsets.allSatisfy { bytes.indices.contains($0) })
    }
  }
}
