import Model

extension PairView {
  /// Draws both articles into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let fact = state.fact, fact.sides.indices.contains(pairing.left),
      fact.sides.indices.contains(pairing.right)
    else { return }
    let places = PairPlaces(rect, state.dividers)
    if places.head.height > 0 {
      let verdict = fact.verdict(in: state.notebook)
      let why = fact.explanation.isEmpty ? fact.reason?.words ?? verdict.words : fact.explanation
      canvas.put(
        "\(verdict.symbol) \(fact.title): \(why)".fitted(to: max(0, rect.width - 2)),
        Style(verdict, bold: true), column: rect.column + 1, row: rect.row, width: rect.width)
    }
    if places.rule != nil {
      draw(left, pairing.left, fact, state, isActive: !isRightActive, on: &canvas, in: places.left)
      draw(
        right, pairing.right, fact, state, isActive: isRightActive, on: &canvas, in: places.right)
    } else {
      draw(active, activeSide, fact, state, isActive: true, on: &canvas, in: places.left)
    }
  }

  private func draw(
    _ pane: ArticlePane, _ side: Int, _ fact: Fact, _ state: AppState, isActive: Bool,
    on canvas: inout Canvas, in rect: Rect
  ) {
    guard rect.width > 0, rect.height > 0, let layout = pane.layout,
      let analysis = state.analysis(of: pane.document)
    else { return }
    let hasHead = rect.height >= 2
    if hasHead {
      let isConflict = fact.verdict(in: state.notebook) == .conflict
      let mark = isConflict ? fact.sideMarks[side] : fact.verdict.symbol
      let article = analysis.article
      let words =
        "\(isActive ? ">" : " ")\(mark) \(state.label(of: pane.document)) "
        + "\(article.sourceName), \(article.published?.words(state.settings.dates) ?? "no date")"
      let right = "\(pane.percent)%"
      let room = max(0, rect.width - right.count - 3)
      canvas.put(
        words.fitted(to: room), Style(bold: isActive, underlined: isActive), column: rect.column,
        row: rect.row, width: room)
      canvas.put(
        right, Style(.dim), column: rect.column + max(0, rect.width - right.count - 1),
        row: rect.row, width: right.count)
    }
    pane.drawText(
      state, layout, analysis, current: [], on: &canvas,
      in: rect.dropping(rows: hasHead ? 1 : 0))
  }
}
