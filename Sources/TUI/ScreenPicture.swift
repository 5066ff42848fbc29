/// A screen drawn as a picture (SVG 1.1), cell by cell, with the colours of a light terminal or a dark
/// one.
package struct ScreenPicture: Sendable {
  /// The size of a cell, in pixels.
  private static let cell = (width: 9, height: 20)
  private static let margin = 10
  /// The names by which the style of every role is called.
  private static let names: [(role: Style.Role, name: String)] = [
    (.normal, "n"), (.conflict, "c"), (.compatible, "m"), (.agree, "a"), (.single, "s"),
    (.dim, "d"), (.accent, "e"),
  ]

  /// The whole SVG document.
  package let text: String

  /// The picture of `screen`; `title` says to readers of the page what it shows.
  package init(_ screen: Screen, title: String, isDark: Bool = false) {
    let paper = isDark ? "#0d1117" : "#fff"
    let ink = isDark ? "#e6edf3" : "#1f2328"
    let colours = (isDark ? Background.dark : .light).colours
    let width = screen.size.columns * Self.cell.width + 2 * Self.margin
    let height = screen.size.rows * Self.cell.height + 2 * Self.margin
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
        + "viewBox=\"0 0 \(width) \(height)\" role=\"img\">",
      "<title>\(Self.escaped(title))</title>",
      "<style>",
      "text{font:15px ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;white-space:pre}",
    ]
    lines += Self.names.map { role, name in
      ".\(name){fill:\(colours[role]?.hexadecimal ?? ink)}"
    }
    lines += [
      ".b{font-weight:bold}", ".u{text-decoration:underline}", ".r{fill:\(paper)}", "</style>",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(paper)\" "
        + "stroke=\"\(isDark ? "#3d444d" : "#d1d9e0")\"/>",
    ]
    for row in 0..<screen.size.rows { lines += Self.row(row, of: screen) }
    lines.append("</svg>")
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The stretches of one style in a row. Every wide character and its right half is one stretch, so
  /// that nothing drifts whatever the font makes of it.
  private static func row(_ row: Int, of screen: Screen) -> [String] {
    var lines: [String] = []
    var column = 0
    while column < screen.size.columns {
      let style = screen[column, row].style
      var words = ""
      var end = column
      while end < screen.size.columns, screen[end, row].style == style {
        let isWide = end + 1 < screen.size.columns && screen[end + 1, row].character == nil
        if isWide, end > column { break }
        words.append(screen[end, row].character ?? " ")
        end += isWide ? 2 : 1
        if isWide { break }
      }
      end = max(end, column + 1)
      lines += stretch(words, style, columns: column..<end, row: row)
      column = end
    }
    return lines
  }

  private static func stretch(
    _ words: String, _ style: Style, columns: Range<Int>, row: Int
  ) -> [String] {
    let name = names.first { $0.role == style.role }?.name ?? "n"
    let x = margin + columns.lowerBound * cell.width
    let y = margin + row * cell.height
    let width = columns.count * cell.width
    var lines: [String] = []
    if style.isReversed {
      lines.append(
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(cell.height)\" class=\"\(name)\"/>"
      )
    }
    if words.contains(where: { $0 != " " }) || style.isUnderlined {
      var classes = [style.isReversed ? "r" : name]
      if style.isBold { classes.append("b") }
      if style.isUnderlined { classes.append("u") }
      lines.append(
        "<text x=\"\(x)\" y=\"\(y + cell.height - 5)\" textLength=\"\(width)\" "
          + "lengthAdjust=\"spacingAndGlyphs\" class=\"\(classes.joined(separator: " "))\" "
          + "xml:space=\"preserve\">\(escaped(words))</text>")
    }
    return lines
  }

  /// The text with every character that means something in XML escaped, and those that XML does not
  /// allow replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
