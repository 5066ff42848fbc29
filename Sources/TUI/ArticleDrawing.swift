import Model

/// What the drawing of an article needs besides its lines.
struct ArticlePaint {
  let layout: ArticleLayout
  /// The places of the fact that is looked at, and of what was searched for.
  let current: [Range<Int>]
  let hits: [Range<Int>]
  let hit: Range<Int>?

  func style(of glyph: Glyph, in line: ArticleLayout.Line) -> Style {
    var style: Style
    if glyph.mark >= 0, !layout.marks.all[glyph.mark].isClause {
      style = Style(layout.marks.all[glyph.mark].verdict, underlined: !glyph.isBracket)
    } else {
      switch line.kind {
      case .headline: style = Style(bold: true)
      case .furniture, .notice: return Style(.dim)
      case .standfirst, .body, .blank: style = Style()
      }
    }
    if line.kind == .headline { style.isBold = true }
    if layout.marks.differences.contains(where: { $0.contains(glyph.offset) }) {
      style.isBold = true
      style.isReversed = !glyph.isBracket
    }
    if current.contains(where: { $0.contains(glyph.offset) }), !glyph.isBracket {
      style.isReversed = true
    }
    if hits.contains(where: { $0.contains(glyph.offset) }), !glyph.isBracket {
      style = Style(.accent, bold: hit?.contains(glyph.offset) == true, reversed: true)
    }
    return style
  }
}

extension ArticlePane {
  /// Draws the article with its marks into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let layout, let analysis = state.analysis else {
      state.drawNotice(on: &canvas, in: rect)
      return
    }
    let head = Self.headRows(rect.height)
    if head > 0 { drawHead(state, layout, on: &canvas, in: rect) }
    let current =
      state.drawnFact?.sides.filter { $0.document == document }.map(\.range) ?? []
    drawText(
      state, layout, analysis, current: current, on: &canvas, in: rect.dropping(rows: head))
  }

  /// Draws the lines on the screen, and the ticks beside them.
  func drawText(
    _ state: AppState, _ layout: ArticleLayout, _ analysis: Analysis, current: [Range<Int>],
    on canvas: inout Canvas, in text: Rect
  ) {
    let last = top + text.height
    let shown = layout.lines[min(top, layout.lines.count)..<min(last, layout.lines.count)]
    let end = last < layout.lines.count ? layout.lines[last].start : analysis.article.text.count
    let visible = (shown.first?.start ?? 0)..<max(end, shown.first?.start ?? 0)
    let paint = ArticlePaint(
      layout: layout, current: current,
      hits: state.search.ranges(in: document, of: state.event?.id, within: visible),
      hit: state.search.current.flatMap { $0.document == document ? $0.range : nil })
    let place = Self.textPlace(in: text, limit: state.settings.columns)
    for (row, line) in shown.enumerated() {
      draw(line, paint, on: &canvas, column: place.column, row: text.row + row, width: place.width)
    }
    drawTicks(
      layout,
      hits: state.search.ranges(
        in: document, of: state.event?.id, within: 0..<analysis.article.text.count),
      on: &canvas, in: text)
  }

  private func draw(
    _ line: ArticleLayout.Line, _ paint: ArticlePaint, on canvas: inout Canvas, column: Int,
    row: Int, width: Int
  ) {
    if let verdict = line.verdict {
      canvas.put(String(verdict.symbol), Style(verdict), column: column, row: row)
    } else if line.kind == .furniture {
      canvas.put(":", Style(.dim), column: column, row: row)
    }
    canvas.put(
      paint.layout.glyphs[line.glyphs], column: column + 2 + line.indent, row: row,
      end: column + width, style: { paint.style(of: $0, in: line) })
  }

  private func drawHead(
    _ state: AppState, _ layout: ArticleLayout, on canvas: inout Canvas, in rect: Rect
  ) {
    guard rect.height > 0 else { return }
    let count = state.analysis?.article.paragraphs.count ?? 0
    let paragraph = layout.lines.indices.contains(top) ? layout.lines[top].paragraph + 1 : 0
    var right = "par \(min(paragraph, count))/\(count)  \(percent)%"
    if CharacterWidth.width(of: right) + 10 > rect.width { right = "\(percent)%" }
    let room = rect.width - CharacterWidth.width(of: right) - 3
    let name = document.split(separator: "/").last.map(String.init) ?? document
    let style = Style(bold: state.focus == .article, underlined: state.focus == .article)
    canvas.put(name.fitted(to: max(0, room)), style, column: rect.column + 1, row: rect.row)
    canvas.put(
      right, Style(.dim),
      column: rect.column + max(0, rect.width - CharacterWidth.width(of: right) - 1), row: rect.row,
      width: rect.width)
  }

  /// Marks in the last column where in the article the conflicts and what was searched for are, and
  /// what part is shown.
  private func drawTicks(
    _ layout: ArticleLayout, hits: [Range<Int>], on canvas: inout Canvas, in rect: Rect
  ) {
    let count = layout.lines.count
    guard count > rect.height, rect.height > 2, rect.width > 30 else { return }
    let column = rect.column + rect.width - 1
    let hitRows = Set(hits.map { layout.line(of: $0.lowerBound) * rect.height / count })
    for row in 0..<rect.height {
      let lines = row * count / rect.height..<max((row + 1) * count / rect.height, 1)
      let hasConflict = layout.lines[lines.clamped(to: 0..<count)].contains {
        $0.verdict == .conflict
      }
      let hasHit = hitRows.contains(row)
      let isShown = lines.overlaps(top..<top + rect.height)
      let at = rect.row + row
      if hasConflict {
        canvas.put("!", Style(.conflict, bold: true, reversed: hasHit), column: column, row: at)
      } else if hasHit {
        canvas.put("/", Style(.accent, bold: true), column: column, row: at)
      } else if isShown {
        canvas.put(":", Style(.dim), column: column, row: at)
      }
    }
  }
}
