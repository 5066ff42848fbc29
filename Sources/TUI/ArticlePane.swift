import Model

/// The pane in which an article is read.
struct ArticlePane: Sendable {
  /// What stays where it is when the lines change: a sentence, and its row in the pane.
  struct Anchor: Hashable, Sendable {
    /// The offset in the article's text of the sentence's first byte.
    var offset = 0
    /// The row; below 0 where the sentence begins above the pane.
    var row = 0
  }

  /// The name of the document that is shown; empty for none.
  var document = ""
  var showsFurniture = false
  private(set) var layout: ArticleLayout?
  /// The line in the first row.
  private(set) var top = 0
  private(set) var anchor = Anchor()
  /// How many lines are on the screen.
  private(set) var height = 1
  private var isPlaced = false

  /// The last line that can be in the first row.
  var maximalTop: Int { max(0, (layout?.lines.count ?? 0) - height) }

  /// Shows a document, from `anchor` on.
  mutating func show(_ document: String, at anchor: Anchor) {
    self.document = document
    self.anchor = anchor
    isPlaced = false
  }

  /// Lays the article out where something changed that it depends on, and keeps the anchor's row.
  mutating func settle(
    _ analysis: Analysis, key: ArticleLayout.Key, height: Int, marks: () -> ClaimMarks
  ) {
    let height = max(1, height)
    if layout?.key == key, self.height == height, isPlaced { return }
    if layout?.key != key { layout = ArticleLayout(analysis, marks: marks(), key: key) }
    self.height = height
    isPlaced = true
    guard let layout else { return }
    let row = min(max(anchor.row, -layout.lines.count), height - 1)
    top = min(max(0, layout.line(of: anchor.offset) - row), maximalTop)
  }

  /// Puts `line` into the first row.
  mutating func scroll(to line: Int, sentences: [Sentence]) {
    top = min(max(0, line), maximalTop)
    guard let layout, top < layout.lines.count else { return }
    let start = layout.lines[top].start
    let index = sentences.firstIndex(startingAtOrAfter: start)
    if index < sentences.count {
      let row = layout.line(of: sentences[index].range.lowerBound) - top
      if row < height {
        anchor = Anchor(offset: sentences[index].range.lowerBound, row: row)
        return
      }
    }
    anchor = Anchor(offset: start, row: layout.line(of: start) - top)
  }

  /// Brings the byte at `offset` of the text to a third of the height.
  mutating func jump(to offset: Int, sentences: [Sentence]) {
    guard let layout else {
      anchor = Anchor(offset: offset, row: height / 3)
      return
    }
    top = min(max(0, layout.line(of: offset) - height / 3), maximalTop)
    let index = sentences.firstIndex(startingAtOrAfter: offset + 1) - 1
    let start = sentences.indices.contains(index) ? sentences[index].range.lowerBound : offset
    anchor = Anchor(offset: start, row: layout.line(of: start) - top)
  }

  /// The rows above the text, in a pane of `height` rows.
  static func headRows(_ height: Int) -> Int { height >= 4 ? 1 : 0 }

  /// How far one has come, in per cent.
  var percent: Int {
    guard let layout, layout.lines.count > height else { return 100 }
    return min(100, (top + height) * 100 / layout.lines.count)
  }

  /// The offset of the first byte that is shown.
  var offset: Int {
    guard let layout, layout.lines.indices.contains(top) else { return 0 }
    return layout.lines[top].start
  }
}

extension [Sentence] {
  /// The index of the first sentence that starts at or after `offset`, by bisection.
  func firstIndex(startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What the drawing of an article needs besides its lines.
private struct ArticlePaint {
  let layout: ArticleLayout
  /// The places of the fact that is looked at, and of what was searched for.
  let current: [Range<Int>]
  let hits: [Range<Int>]
  let hit: Range<Int>?

  func style(of glyph: Glyph, in line: ArticleLayout.Line) -> Style {
    var style: Style
    if glyph.mark >= 0 {
      style = Style(layout.marks.all[glyph.mark].verdict, underlined: !glyph.isBracket)
    } else {
      switch line.kind {
      case .headline: style = Style(bold: true)
      case .furniture, .notice: return Style(.dim)
      case .standfirst, .body, .blank: style = Style()
      }
    }
    if line.kind == .headline { style.isBold = true }
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
    let text = rect.dropping(rows: head)
    let current =
      state.fact?.sides.filter { $0.document == document }.map(\.range) ?? []
    let last = top + text.height
    let shown = layout.lines[min(top, layout.lines.count)..<min(last, layout.lines.count)]
    let end = last < layout.lines.count ? layout.lines[last].start : analysis.article.text.count
    let visible = (shown.first?.start ?? 0)..<max(end, shown.first?.start ?? 0)
    let paint = ArticlePaint(
      layout: layout, current: current,
      hits: state.search.ranges(in: document, of: state.event?.id, within: visible),
      hit: state.search.current.flatMap { $0.document == document ? $0.range : nil })
    for (row, line) in shown.enumerated() {
      draw(line, paint, on: &canvas, column: rect.column, row: text.row + row, width: rect.width)
    }
    drawTicks(layout, on: &canvas, in: text)
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

  /// Marks in the last column where in the article the conflicts are, and what part is shown.
  private func drawTicks(_ layout: ArticleLayout, on canvas: inout Canvas, in rect: Rect) {
    let count = layout.lines.count
    guard count > rect.height, rect.height > 2, rect.width > 30 else { return }
    let column = rect.column + rect.width - 1
    for row in 0..<rect.height {
      let lines = row * count / rect.height..<max((row + 1) * count / rect.height, 1)
      let hasConflict = layout.lines[lines.clamped(to: 0..<count)].contains {
        $0.verdict == .conflict
      }
      let isShown = lines.overlaps(top..<top + rect.height)
      if hasConflict {
        canvas.put("!", Style(.conflict, bold: true), column: column, row: rect.row + row)
      } else if isShown {
        canvas.put(":", Style(.dim), column: column, row: rect.row + row)
      }
    }
  }
}
