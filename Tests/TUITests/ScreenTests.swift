import TUI
import Testing

@Suite struct ScreenTests {
  @Test func showsItsCellsAsText() {
    var screen = Screen(size: Size(columns: 3, rows: 2))
    screen[1, 0] = Cell("a")
    #expect(screen.text == " a\n")
  }
}
