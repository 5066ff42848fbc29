import Model

/// A line of a view that is made of words rather than of an article.
struct StyledLine: Sendable {
  /// What stands before the words, and how it is drawn.
  var prefix = ""
  var prefixStyle = Style()
  /// The words, in one style and, where their mark says so, in another.
  private(set) var glyphs: [Glyph]
  private let style: Style
  private var markStyle = Style()
  private var indent = 0
  /// The side of a fact that the line shows.
  var side: Int?
  /// What choosing the line does, in a menu.
  var choice: Int?

  /// A line of words that fits by itself.
  init(text: String, style: Style = Style()) {
    glyphs = Glyph.glyphs(of: VisibleText(text))
    self.style = style
  }

  /// The words without their prefix.
  var text: String { String(glyphs.map(\.character)) }

  /// The lines of `text` in `width` cells, set in by `indent`; the bytes in `marked` of its UTF-8 have
  /// a style of their own.
  static func wrapped(
    _ text: String, _ style: Style, width: Int, indent: Int, marking marked: Range<Int>? = nil,
    _ markStyle: Style = Style()
  ) -> [StyledLine] {
    var glyphs = Glyph.glyphs(of: VisibleText(text))
    if let marked {
      for index in glyphs.indices where marked.contains(glyphs[index].offset) {
        glyphs[index].mark = 0
      }
    }
    let indent = min(indent, max(0, width - 1))
    return TextLayout.lines(of: glyphs, in: 0..<glyphs.count, width: width - indent).map { range in
      var line = StyledLine(text: "", style: style)
      line.glyphs = Array(glyphs[range])
      line.markStyle = markStyle
      line.indent = indent
      return line
    }
  }

  /// Draws the line, and gives the cells used.
  @discardableResult
  func draw(on canvas: inout Canvas, column: Int, row: Int, width: Int) -> Int {
    let used = canvas.put(prefix, prefixStyle, column: column, row: row, width: width)
    return canvas.put(
      glyphs[...], column: column + max(used, indent), row: row, end: column + width,
      style: { $0.mark >= 0 ? markStyle : style }) - column
  }
}
