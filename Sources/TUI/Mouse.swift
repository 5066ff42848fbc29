import Model

/// What the mouse did, and at which cell.
package struct Mouse: Hashable, Sendable {
  /// What was done with the first button or the wheel.
  package enum Action: Hashable, Sendable {
    case press, drag, release, wheelUp, wheelDown
  }

  package var action: Action
  /// The cell, counted from 0.
  package var column: Int
  package var row: Int

  /// An action at a cell.
  package init(_ action: Action, column: Int, row: Int) {
    self.action = action
    self.column = column
    self.row = row
  }

  /// What a report in the SGR form of xterm says (`ESC [ < button ; column ; row M`, where `m` ends it
  /// for a release); nil for other buttons and for moves without a button.
  init?(numbers: [Int], isRelease: Bool) {
    guard numbers.count >= 3, numbers[1] > 0, numbers[2] > 0, numbers[1] <= 10_000,
      numbers[2] <= 10_000
    else { return nil }
    // The bits for Shift, Alt and Ctrl say nothing here.
    let action: Action? =
      switch numbers[0] & ~0x1C {
      case 0: isRelease ? .release : .press
      case 32: .drag
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    guard let action else { return nil }
    self.init(action, column: numbers[1] - 1, row: numbers[2] - 1)
  }
}

/// Where a person has moved the lines between the panes; nil where they are as the width says.
struct Dividers: Hashable, Sendable {
  /// A line that can be moved.
  enum Line: String, Hashable, Sendable {
    case sources, article, table
    /// Between two articles, beside each other and one above the other.
    case pair, pairRows
  }

  /// How many cells the pane before each line has.
  var cells: [Line: Int] = [:]
  /// The line that is being moved.
  var moved: Line?

  /// The cells before `line`, within `bounds`; `usual` where nobody has moved it.
  func place(of line: Line, usual: Int, within bounds: ClosedRange<Int>) -> Int {
    guard let cells = cells[line] else { return usual }
    return min(max(cells, bounds.lowerBound), bounds.upperBound)
  }
}

extension Rect {
  /// Whether a cell lies in the rectangle.
  func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + width && row >= self.row
      && row < self.row + height
  }
}

extension AppState {
  /// How many lines a step of the wheel is.
  private static let wheelLines = 3

  /// Does what the mouse asks for.
  mutating func point(_ mouse: Mouse) {
    guard isMouseOn, prompt == nil else { return }
    isUntouched = false
    switch mouse.action {
    case .wheelUp: turnWheel(-1, mouse)
    case .wheelDown: turnWheel(1, mouse)
    case .press:
      message = nil
      if overlay != nil { pressInOverlay(mouse) } else { pressInPanes(mouse) }
    case .drag: drag(mouse)
    case .release: dividers.moved = nil
    }
  }

  private mutating func turnWheel(_ direction: Int, _ mouse: Mouse) {
    let lines = direction * Self.wheelLines
    if overlay != nil {
      _ = performInOverlay(direction > 0 ? .lineDown : .lineUp, count: Self.wheelLines)
      return
    }
    guard let pane = pane(at: mouse)?.pane else { return }
    if pane == .pair {
      chooseSideOfPair(mouse)
      move(by: lines)
      return
    }
    let before = focus
    focus = pane
    move(by: pane == .article || pane == .detail ? lines : direction)
    focus = before
  }

  private func pane(at mouse: Mouse) -> (pane: Pane, rect: Rect)? {
    layout.panes.first { $0.rect.contains(column: mouse.column, row: mouse.row) }
  }

  // MARK: Pressing

  private mutating func pressInOverlay(_ mouse: Mouse) {
    guard var overlay, overlay.isMenu else { return }
    let lines = overlay.lines(self, width: size.columns)
    let index = overlay.top + mouse.row - layout.body.row - 1
    guard mouse.row > layout.body.row, lines.indices.contains(index), lines[index].choice != nil
    else { return }
    let choices = lines.indices.filter { lines[$0].choice != nil }
    overlay.move(
      by: (choices.firstIndex(of: index) ?? 0) - overlay.selected, lines: lines,
      height: overlayHeight)
    self.overlay = overlay
    _ = performInOverlay(.open, count: nil)
  }

  private mutating func pressInPanes(_ mouse: Mouse) {
    if let rule = layout.rules.first(where: {
      $0.rect.contains(column: mouse.column, row: mouse.row)
    }) {
      dividers.moved = rule.line
      return
    }
    guard let (pane, rect) = pane(at: mouse) else { return }
    focus = pane
    let row = mouse.row - rect.row
    switch pane {
    case .sources: pressSource(row: row - SourceList.headRows(rect.height))
    case .table:
      let index = table.top + row - ComparisonTable.headRows(rect.height)
      guard row >= ComparisonTable.headRows(rect.height), let event, shown.indices.contains(index)
      else { return }
      choose(event.facts[shown[index]])
      focus = pane
    case .detail:
      let lines = DetailLines.lines(self, width: rect.width, height: rect.height - 1)
      let index = detail.top + row - 1
      guard row > 0, lines.indices.contains(index), let side = lines[index].side else { return }
      factID = detailFact?.id
      self.side = side
      showSide()
    case .article: pressWords(mouse, row: row - ArticlePane.headRows(rect.height), rect)
    case .pair: chooseSideOfPair(mouse)
    }
  }

  private mutating func pressSource(row: Int) {
    guard row >= 0 else { return }
    var first = 0
    for item in SourceList.items(of: self).dropFirst(sources.top) {
      let rows = SourceList.rows(of: item)
      if (first..<first + rows).contains(row) {
        selectSource(item)
        if item == .skipped { overlay = Overlay(.skipped) }
        return
      }
      first += rows
    }
  }

  /// Looks at the fact whose words are under the pointer; the text stays where it is.
  private mutating func pressWords(_ mouse: Mouse, row: Int, _ rect: Rect) {
    guard row >= 0, let layout = article.layout, let event,
      layout.lines.indices.contains(article.top + row)
    else { return }
    let line = layout.lines[article.top + row]
    let place = ArticlePane.textPlace(in: rect, limit: settings.columns)
    var column = place.column + 2 + line.indent
    for glyph in layout.glyphs[line.glyphs] {
      column += Int(glyph.width)
      guard column > mouse.column else { continue }
      guard glyph.mark >= 0, layout.marks.all.indices.contains(glyph.mark) else { return }
      let fact = event.facts[layout.marks.all[glyph.mark].fact]
      factID = fact.id
      detail.top = 0
      side =
        fact.sides.firstIndex {
          $0.document == article.document && $0.range.contains(glyph.offset)
        } ?? 0
      return
    }
  }

  private mutating func chooseSideOfPair(_ mouse: Mouse) {
    let places = PairPlaces(layout.body, dividers)
    guard places.rule != nil else { return }
    if places.left.contains(column: mouse.column, row: mouse.row) {
      pair?.isRightActive = false
    } else if places.right.contains(column: mouse.column, row: mouse.row) {
      pair?.isRightActive = true
    }
  }

  private mutating func drag(_ mouse: Mouse) {
    guard let line = dividers.moved, layout.rules.contains(where: { $0.line == line }) else {
      return
    }
    let (body, panes) = (layout.body, layout.panes)
    switch line {
    case .sources: dividers.cells[line] = mouse.column - body.column
    case .article:
      let start = panes.first { $0.pane == .article }?.rect.column ?? 0
      dividers.cells[line] = mouse.column - start
    case .table:
      let start = panes.first { $0.pane == .table }?.rect.row ?? 0
      dividers.cells[line] = mouse.row - start
    case .pair: dividers.cells[line] = mouse.column - body.column
    case .pairRows: dividers.cells[line] = mouse.row - PairPlaces(body, dividers).left.row
    }
  }
}
