import Model

extension PairView {
  /// Draws both articles into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let fact = state.fact, fact.sides.indices.contains(pairing.left) else { return }
    var rightSide: Int?
    if case .side(let index) = pairing.right { rightSide = index }
    let places = PairPlaces(rect, state.dividers)
    if places.head.height > 0 {
      let verdict = fact.verdict(in: state.notebook)
      let reason = fact.explanation.isEmpty ? fact.reason?.words ?? verdict.words : fact.explanation
      let why = fact.isOverruled(in: state.notebook) ? "not a conflict" : reason
      canvas.put(
        "\(verdict.symbol) \(state.title(of: fact)): \(why)".fitted(to: max(0, rect.width - 2)),
        Style(verdict, bold: true), column: rect.column + 1, row: rect.row, width: rect.width)
    }
    if places.rule != nil {
      draw(left, pairing.left, fact, state, isActive: !isRightActive, on: &canvas, in: places.left)
      draw(
        right, rightSide, fact, state, isActive: isRightActive, on: &canvas, in: places.right)
    } else {
      draw(
        active, isRightActive ? rightSide : pairing.left, fact, state, isActive: true, on: &canvas,
        in: places.left)
    }
  }

  private func draw(
    _ pane: ArticlePane, _ side: Int?, _ fact: Fact, _ state: AppState, isActive: Bool,
    on canvas: inout Canvas, in rect: Rect
  ) {
    guard rect.width > 0, rect.height > 0, let layout = pane.layout,
      let analysis = state.analysis(of: pane.document)
    else { return }
    let hasHead = rect.height >= 2
    if hasHead {
      let verdict = fact.verdict(in: state.notebook)
      let article = analysis.article
      let mark =
        side.map { verdict == .conflict ? fact.sideMarks[$0] : verdict.symbol }
        ?? (article.isEnglish ? "." : "?")
      var words = "\(isActive ? ">" : " ")\(mark) \(state.labelledName(of: pane.document))"
      if side == nil {
        words += article.isEnglish ? ": silent on this" : ": not in English"
      }
      let right = "\(pane.percent)%"
      let room = max(0, rect.width - right.count - 3)
      let dates = [
        article.published?.words(state.settings.dates),
        article.published?.shortWords(state.settings.dates),
      ].map { $0 ?? "no date" }
      let free = room - CharacterWidth.width(of: VisibleText.string(words)) - 2
      if let date = dates.first(where: { $0.utf8.count <= free }) { words += ", " + date }
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
