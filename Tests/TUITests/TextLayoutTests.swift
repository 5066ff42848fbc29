import Model
import TUI
import Testing

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("one two three", 7, "one two|three"),
    ("one two three", 3, "one|two|thr|ee"),
    ("  led by spaces ", 20, "led by spaces"),
    ("橋は水曜日に閉鎖された。", 8, "橋は水曜|日に閉鎖|された。"),
    ("橋は水曜日。", 10, "橋は水曜|日。"),
    ("한국 사람들이", 6, "한국|사람들|이"),
    ("wait—no, go", 7, "wait—|no, go"),
    ("", 5, ""),
  ])
  func breaksLinesAtWords(text: String, width: Int, expected: String) {
    #expect(TextLayout.lines(of: text, width: width).joined(separator: "|") == expected)
  }

  @Test func setsFollowingLinesIn() {
    #expect(TextLayout.lines(of: "aa bb cc dd", width: 8, hanging: 3) == ["aa bb cc", "dd"])
    #expect(
      TextLayout.lines(of: "aa bb cc dd ee", width: 5, hanging: 2) == [
        "aa bb", "cc", "dd", "ee",
      ])
  }

  /// Wrapping keeps every word, in order, and no line is wider than it may be.
  @Test func keepsEveryWordWithinTheLines() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "a", "bridge", "国", "が", "👨‍👩‍👧", " ", "  ", "—", "\u{202E}", "e\u{301}", "“", "”", ",", "。",
      "averyveryverylongwordindeed", "🇰🇷", "(", "x\u{A0}y",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let width = Int.random(in: 1...30, using: &random)
      let hanging = Int.random(in: 0..<4, using: &random)
      let glyphs = Glyph.glyphs(of: VisibleText(text))
      let lines = TextLayout.lines(
        of: glyphs, in: 0..<glyphs.count, width: width, hanging: hanging)
      let kept = lines.flatMap { Array($0) }.filter { glyphs[$0].character != " " }
      #expect(kept == glyphs.indices.filter { glyphs[$0].character != " " })
      for (number, line) in lines.enumerated() {
        let limit = max(1, number == 0 ? width : width - hanging)
        let cells = glyphs[line].reduce(0) { $0 + Int($1.width) }
        #expect(cells <= limit || line.count == 1)
      }
    }
  }
}
