import Model

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int

  /// A rectangle with its left upper corner; a negative width or height counts as 0.
  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle without its first `count` rows.
  func dropping(rows count: Int) -> Rect {
    Rect(column: column, row: row + min(count, height), width: width, height: height - count)
  }
}

/// A screen that is being drawn. Everything drawn is made visible first and clipped, and no wide
/// character is ever cut in half.
struct Canvas {
  private(set) var screen: Screen
  private let size: Size

  init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    screen = Screen(size: self.size)
  }

  /// Where the cursor is shown.
  mutating func showCursor(column: Int, row: Int) {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
    screen.cursor = Screen.Position(column: column, row: row)
  }

  /// Draws `text` from a place on, in at most `width` cells; gives the cells used.
  @discardableResult
  mutating func put(
    _ text: String, _ style: Style = Style(), column: Int, row: Int, width: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, width > 0 else { return 0 }
    let end = width > size.columns - column ? size.columns : column + width
    var at = column
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      for byte in text.utf8 {
        guard at < end else { break }
        screen[at, row] = Cell(Character(Unicode.Scalar(byte)), style)
        at += 1
      }
      return at - column
    }
    for cluster in VisibleText(text).clusters {
      let cells = max(1, CharacterWidth.width(of: cluster.character))
      guard at + cells <= end else { break }
      put(cluster.character, cells: cells, cluster.isToken ? style.reversedToken : style, at, row)
      at += cells
    }
    return at - column
  }

  /// Draws glyphs that were laid out before; gives the column after the last.
  @discardableResult
  mutating func put(
    _ glyphs: ArraySlice<Glyph>, column: Int, row: Int, end: Int, style: (Glyph) -> Style
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0 else { return column }
    let end = min(end, size.columns)
    var at = column
    for glyph in glyphs {
      guard at + Int(glyph.width) <= end else { break }
      let style = style(glyph)
      put(
        glyph.character, cells: Int(glyph.width), glyph.isToken ? style.reversedToken : style, at,
        row)
      at += Int(glyph.width)
    }
    return at
  }

  private mutating func put(
    _ character: Character, cells: Int, _ style: Style, _ column: Int, _ row: Int
  ) {
    screen[column, row] = Cell(character, style)
    if cells == 2 { screen[column + 1, row] = Cell(nil, style) }
  }

  /// Gives every cell of a row's stretch a style, and leaves the characters.
  mutating func restyle(column: Int, row: Int, width: Int, _ change: (inout Style) -> Void) {
    guard row >= 0, row < size.rows, width > 0, column >= 0 else { return }
    for at in column..<max(column, min(size.columns, column + width)) {
      change(&screen[at, row].style)
    }
  }

  /// Draws a line from top to bottom or from left to right.
  mutating func rule(_ rect: Rect, _ character: Character) {
    for row in rect.row..<rect.row + rect.height {
      put(
        String(repeating: String(character), count: rect.width), Style(.dim), column: rect.column,
        row: row)
    }
  }
}

extension Style {
  /// The style of a token for something invisible, beside text of this style.
  var reversedToken: Style {
    var style = self
    style.isReversed.toggle()
    return style
  }

  /// The style for a verdict: the role repeats what the symbol says.
  init(_ verdict: Fact.Verdict, bold: Bool = false, underlined: Bool = false) {
    let role: Role =
      switch verdict {
      case .conflict: .conflict
      case .compatible: .compatible
      case .agree: .agree
      case .single: .single
      }
    self.init(role, bold: bold || verdict == .conflict, underlined: underlined)
  }
}

extension String {
  /// The text cut to `width` cells, with a `+` in the last where something is missing.
  func fitted(to width: Int) -> String {
    let visible = VisibleText.string(self)
    guard CharacterWidth.width(of: visible) > width else { return visible }
    var used = 0
    var kept = ""
    for character in visible {
      let cells = CharacterWidth.width(of: character)
      guard used + cells < width else { break }
      used += cells
      kept.append(character)
    }
    return width > 0 ? kept + "+" : ""
  }

  /// The text cut to `width` cells after a word, where that leaves most of them.
  func fittedByWords(to width: Int) -> String {
    let cut = fitted(to: width)
    guard cut.hasSuffix("+"), cut != VisibleText.string(self),
      let space = cut.lastIndex(of: " "),
      CharacterWidth.width(of: String(cut[..<space])) * 3 >= width * 2
    else { return cut }
    let words = cut[..<space]
    return (words.last.map { ",;:".contains($0) } == true ? words.dropLast() : words) + "+"
  }

  /// A title cut to `width` cells: one that ends with what it is about loses words at its start.
  func fittedAsTitle(to width: Int) -> String {
    guard hasPrefix("…"), !hasSuffix("…") else { return fittedByWords(to: width) }
    var words = VisibleText.string(String(dropFirst()))[...]
    while CharacterWidth.width(of: String(words)) + 1 > width {
      guard let space = words.firstIndex(of: " ") else { return fittedByWords(to: width) }
      words = words[words.index(after: space)...]
    }
    return "…" + words
  }

  /// The text in exactly `width` cells.
  func padded(to width: Int) -> String {
    let fitted = fitted(to: width)
    return fitted
      + String(repeating: " ", count: max(0, width - CharacterWidth.width(of: fitted)))
  }
}
