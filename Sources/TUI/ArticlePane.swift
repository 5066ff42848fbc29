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
  /// Whether claims that only one source makes are marked.
  var marksSingles = false
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

  /// Where the lines stand in a pane: in all of it, or in the middle where `limit` says how many
  /// cells a line takes.
  static func textPlace(in rect: Rect, limit: Int?) -> Rect {
    guard let limit, rect.width > limit + 4 else { return rect }
    return Rect(
      column: rect.column + (rect.width - limit - 4) / 2, row: rect.row, width: limit + 4,
      height: rect.height)
  }

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
