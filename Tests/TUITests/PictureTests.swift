import TUI
import Testing

@Suite struct PictureTests {
  private func screen(_ rows: [String], _ style: Style = Style()) -> Screen {
    var screen = Screen(size: Size(columns: rows.map(\.count).max() ?? 0, rows: rows.count))
    for (row, text) in rows.enumerated() {
      for (column, character) in text.enumerated() {
        screen[column, row] = Cell(character, style)
      }
    }
    return screen
  }

  @Test func escapesEverythingThatMeansSomethingInXML() {
    let text = ScreenPicture(screen(["<a href=\"x\">&'\u{7}"]), title: "</title><x>").text
    #expect(text.contains("&lt;a href=&quot;x&quot;&gt;&amp;&#39;\u{FFFD}</text>"))
    #expect(text.contains("<title>&lt;/title&gt;&lt;x&gt;</title>"))
  }

  @Test func givesWideCharactersTwoCellsOfTheirOwn() {
    var screen = screen(["a  b"])
    screen[1, 0] = Cell("国")
    screen[2, 0] = Cell(nil)
    let text = ScreenPicture(screen, title: "").text
    #expect(text.contains("<text x=\"10\" y=\"25\" textLength=\"9\""))
    #expect(text.contains("<text x=\"19\" y=\"25\" textLength=\"18\""))
    #expect(text.contains("<text x=\"37\" y=\"25\" textLength=\"9\""))
  }

  @Test func drawsStylesAndNothingForSpaces() {
    let reversed = ScreenPicture(screen(["ab"], Style(.conflict, reversed: true)), title: "").text
    #expect(reversed.contains("<rect x=\"10\" y=\"10\" width=\"18\" height=\"20\" class=\"c\"/>"))
    #expect(reversed.contains("class=\"r\""))
    #expect(!ScreenPicture(screen(["   "]), title: "").text.contains("<text "))
  }
}
