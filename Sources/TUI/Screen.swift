/// How many cells a terminal has.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// A size in cells.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// How a cell is drawn. Colour only ever repeats what a symbol or an attribute says.
package struct Style: Hashable, Sendable {
  /// What a colour stands for; the terminal edge chooses the colour itself.
  package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case normal, conflict, compatible, agree, single, dim, accent
  }

  package var role: Role
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool

  /// A style; plain text where nothing is given.
  package init(
    _ role: Role = .normal, bold: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.role = role
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }
}

/// One cell of a screen.
package struct Cell: Hashable, Sendable {
  /// What the cell shows; nil in the right half of a wide character.
  package var character: Character?
  package var style: Style

  /// A cell that shows `character`.
  package init(_ character: Character?, _ style: Style = Style()) {
    self.character = character
    self.style = style
  }
}

/// Everything that a terminal shows: rows of cells, and the cursor where one is shown.
package struct Screen: Hashable, Sendable {
  /// A place on a screen, counted from 0.
  package struct Position: Hashable, Sendable {
    package var column: Int
    package var row: Int

    /// A place in cells.
    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package let size: Size
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the cursor is shown; nil where it is hidden.
  package var cursor: Position?

  /// An empty screen.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(" "), count: max(0, size.columns) * max(0, size.rows))
  }

  /// The cell at a place of the screen.
  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// The rows as text, without the spaces at their ends.
  package var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if let shown = self[column, row].character { line.append(shown) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
