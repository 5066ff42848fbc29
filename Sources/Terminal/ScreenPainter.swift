internal import CNcurses
internal import TUI

/// Brings screens onto the terminal, row by row.
///
/// Terminals differ on how wide some characters are (emoji of several parts, flags). A row that holds
/// one is sent twice: by ncurses with a gap, then with every cell from that character on placed at
/// its own column, so that nothing drifts whatever the terminal makes of it.
struct ScreenPainter {
  private var painted: Screen?
  /// The rows that ncurses does not know as they are on the terminal.
  private var disputedRows: Set<Int> = []

  /// Forgets what is on the terminal.
  mutating func forget() { painted = nil }

  /// Shows `screen` on a terminal of this size.
  mutating func paint(_ screen: Screen, terminal: Size) {
    let isAnew = painted?.size != screen.size
    if isAnew {
      cncurses_clear()
      disputedRows = []
    }
    let columns = min(screen.size.columns, terminal.columns)
    var overlays: [(row: Int, column: Int)] = []
    for row in 0..<min(screen.size.rows, terminal.rows) {
      if !isAnew, let painted, painted.hasSameRow(row, as: screen) { continue }
      let first = put(row, of: screen, columns: columns)
      if let first { overlays.append((row, first)) }
      if disputedRows.remove(row) != nil || first != nil { cncurses_redraw_row(Int32(row)) }
      if first != nil { disputedRows.insert(row) }
    }
    let cursor = screen.cursor
    cncurses_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    for (row, column) in overlays { overlay(row, from: column, of: screen, columns: columns) }
    if !overlays.isEmpty { cncurses_settle() }
    painted = screen
  }

  /// Gives a row to ncurses. Returns the column of the first character whose width is disputed.
  private func put(_ row: Int, of screen: Screen, columns: Int) -> Int? {
    var first: Int?
    for column in 0..<columns {
      let isTrusted = withCell(column, row, of: screen, columns: columns) { bytes, width, style in
        guard let first = bytes.baseAddress else { return true }
        return cncurses_put(
          Int32(row), Int32(column), first, Int32(bytes.count), width,
          style.attributes, style.colour)
      }
      if isTrusted == false, first == nil { first = column }
    }
    return first
  }

  private func overlay(_ row: Int, from start: Int, of screen: Screen, columns: Int) {
    for column in start..<columns {
      withCell(column, row, of: screen, columns: columns) { bytes, _, style in
        guard let first = bytes.baseAddress else { return }
        cncurses_overlay(
          Int32(row), Int32(column), first, Int32(bytes.count), style.attributes, style.colour)
      }
    }
  }

  /// Calls `body` with the bytes, width and style of a cell; not for the right half of a character.
  @discardableResult
  private func withCell<Result>(
    _ column: Int, _ row: Int, of screen: Screen, columns: Int,
    _ body: (UnsafeBufferPointer<CChar>, Int32, Style) -> Result
  ) -> Result? {
    let cell = screen[column, row]
    guard let character = cell.character else { return nil }
    let isWide = column + 1 < columns && screen[column + 1, row].character == nil
    var text = String(character)
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0, isWide ? 2 : 1, cell.style) }
    }
  }
}

extension Screen {
  /// Whether a row shows the same as that row of `other`, a screen of the same size.
  fileprivate func hasSameRow(_ row: Int, as other: Screen) -> Bool {
    let start = row * size.columns
    return cells[start..<start + size.columns] == other.cells[start..<start + size.columns]
  }
}

extension Style {
  /// The attributes, as the C target numbers them.
  fileprivate var attributes: Int32 {
    var sum = 0
    if isBold { sum |= CNCURSES_BOLD }
    if isUnderlined { sum |= CNCURSES_UNDERLINED }
    if isReversed { sum |= CNCURSES_REVERSED }
    if role == .dim { sum |= CNCURSES_DIM }
    return Int32(sum)
  }

  /// The colour, as the C target numbers it.
  var colour: Int32 {
    switch role {
    case .normal: 0
    case .single: Int32(CNCURSES_LONE)
    case .dim: Int32(CNCURSES_FAINT)
    case .conflict: Int32(CNCURSES_WARNING)
    case .compatible: Int32(CNCURSES_NOTICE)
    case .agree: Int32(CNCURSES_ACCORD)
    case .accent: Int32(CNCURSES_ACCENT)
    }
  }
}
