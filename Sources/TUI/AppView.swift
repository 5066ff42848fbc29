/// What the terminal shows in this state.
package func view(_ state: AppState) -> Screen {
  var canvas = Canvas(size: state.size)
  guard state.size.columns >= Layout.least.columns, state.size.rows >= Layout.least.rows else {
    canvas.put(
      "terminal too small (need \(Layout.least.columns)x\(Layout.least.rows))", column: 0, row: 0)
    return canvas.screen
  }
  let layout = Layout(state)
  StatusLine.drawTitle(state, on: &canvas)
  if let overlay = state.overlay {
    overlay.draw(state, on: &canvas, in: layout.body)
  } else if state.events.isEmpty {
    state.drawNotice(on: &canvas, in: layout.body)
  } else {
    for (pane, rect) in layout.panes { draw(pane, of: state, on: &canvas, in: rect) }
    for rule in layout.rules { canvas.rule(rule.rect, rule.character) }
  }
  StatusLine.drawStatus(state, on: &canvas, row: layout.status)
  StatusLine.drawHints(state, on: &canvas, row: layout.hints)
  return canvas.screen
}

private func draw(_ pane: Pane, of state: AppState, on canvas: inout Canvas, in rect: Rect) {
  guard rect.width > 0, rect.height > 0 else { return }
  switch pane {
  case .sources: state.sources.draw(state, on: &canvas, in: rect)
  case .article: state.article.draw(state, on: &canvas, in: rect)
  case .table: state.table.draw(state, on: &canvas, in: rect)
  case .detail: state.detail.draw(state, on: &canvas, in: rect)
  case .pair: state.pair?.draw(state, on: &canvas, in: rect)
  }
}
