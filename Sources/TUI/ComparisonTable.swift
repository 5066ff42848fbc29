import Model

/// The matrix of facts and sources.
struct ComparisonTable: Sendable {
  /// The first fact that is drawn, counted among those shown.
  private(set) var top = 0
  /// How many facts are on the screen.
  private(set) var height = 1
  /// The first source whose column is drawn; nil where that is the matter of the article that is shown.
  var firstColumn: Int?

  /// Keeps the fact at `index` of `count` on the screen of `height` rows.
  mutating func settle(index: Int?, count: Int, height: Int) {
    self.height = max(1, height)
    let index = index ?? 0
    if index < top { top = index }
    if index >= top + self.height { top = index - self.height + 1 }
    top = min(max(0, top), max(0, count - self.height))
  }

  /// The rows above the facts, in a pane of `height` rows.
  static func headRows(_ height: Int) -> Int { height >= 5 ? 2 : height >= 3 ? 1 : 0 }
}

/// Where the columns of the matrix stand, for a width and a number of sources.
private struct TableColumns {
  let subject: Int
  let kind: Int
  let outcome: Int
  /// The sources whose columns fit.
  let sources: Range<Int>
  let cell: Int
  /// Whether a column holds words, and not a symbol alone.
  let holdsWords: Bool
  let hidden: Int
  private static let leastForWords = 16

  init(width: Int, labels: [String], current: Int?, first chosen: Int?) {
    let narrow = max(4, (labels.map { CharacterWidth.width(of: $0) }.max() ?? 0) + 1)
    kind = width >= 76 ? 10 : 0
    outcome = width >= 76 ? 17 : width >= 44 ? 15 : 0
    let least = width >= 44 ? 20 : 8
    let room = max(0, width - 5 - kind - outcome - least)
    // The quoted words stand in the columns where there is room for a figure in each of them.
    let wide = min(40, (room - 14) / max(1, labels.count))
    holdsWords = wide >= Self.leastForWords
    cell = holdsWords ? wide : narrow
    let fitting = min(labels.count, room / cell)
    let first = min(max(0, chosen ?? (current ?? 0) - fitting / 2), labels.count - fitting)
    sources = first..<first + fitting
    hidden = labels.count - fitting
    subject = max(0, width - 5 - kind - outcome - fitting * cell)
  }
}

extension TableColumns {
  /// The columns in a table of `width` cells.
  fileprivate init(_ state: AppState, _ summary: EventSummary, width: Int) {
    self.init(
      width: width, labels: summary.labels, current: state.sourceIndex,
      first: state.table.firstColumn)
  }
}

extension AppState {
  /// Shows the columns of the next sources, `count` screens on, or of those before.
  mutating func pageColumns(by count: Int) {
    guard let summary, let rect = layout.rect(of: .table) else {
      message = "no comparison is shown: c shows it"
      return
    }
    let columns = TableColumns(self, summary, width: rect.width)
    guard columns.hidden > 0 else {
      message = "all sources are shown"
      return
    }
    let fitting = max(1, columns.sources.count)
    let wanted = columns.sources.lowerBound + count * fitting
    let first = min(max(0, wanted), columns.hidden)
    table.firstColumn = first
    let last = first + columns.sources.count
    message = "sources \(first + 1) to \(last) of \(summary.labels.count)"
  }
}

extension ComparisonTable {
  /// Draws the matrix into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let event = state.event, let summary = state.summary else {
      state.drawNotice(on: &canvas, in: rect)
      return
    }
    let columns = TableColumns(state, summary, width: rect.width)
    drawHead(state, event, columns, summary.labels, on: &canvas, in: rect)
    let body = rect.dropping(rows: Self.headRows(rect.height))
    guard !state.shown.isEmpty else {
      state.drawEmptyWords(on: &canvas, in: body)
      return
    }
    let selected = state.shownIndex
    let told = state.waitingWords == nil ? nil : state.drawnDetailFact?.id
    for (row, index) in state.shown.dropFirst(top).prefix(body.height).enumerated() {
      draw(
        event.facts[index], state, event, columns, on: &canvas,
        in: Rect(column: rect.column, row: body.row + row, width: rect.width, height: 1),
        isSelected: selected == top + row)
      // Whose sides the detail still shows, while the cursor is somewhere else.
      if event.facts[index].id == told, selected != top + row {
        canvas.put(":", Style(bold: true), column: rect.column, row: body.row + row)
      }
    }
  }

  private func drawHead(
    _ state: AppState, _ event: NewsEvent, _ columns: TableColumns, _ labels: [String],
    on canvas: inout Canvas, in rect: Rect
  ) {
    let rows = Self.headRows(rect.height)
    let isFocused = state.focus == .table
    if rows > 1 {
      let count = state.shownTally.sum
      var words = "CLAIMS \(count.grouped) of \((state.summary?.total.sum ?? 0).grouped)"
      let passages = state.shown.count - count
      if passages > 0 { words += " and \(passages.grouped) passages on one matter" }
      if columns.hidden > 0 {
        words += "   \(StatusLine.plural(columns.hidden, "source")) to the side"
        let keys = [Command.columnsLeft, .columnsRight].compactMap {
          state.settings.keys.key(of: $0)
        }
        if keys.count == 2 { words += ": " + keys.joined(separator: " ") }
      }
      if let filter = state.filterWords(within: rect.width - words.utf8.count - 4) {
        words += "   " + filter
      }
      if state.order != .verdict { words += "   sort: \(state.order.words)" }
      // What to do as well, where there is room for it.
      let lonely = state.event?.facts.isEmpty == false ? state.lonelyWords ?? "" : ""
      let short = String(lonely.prefix { $0 != ":" })
      if let fitting = [lonely, short].first(where: {
        words.utf8.count + $0.utf8.count + 4 <= rect.width
      }), !lonely.isEmpty {
        words += "   " + fitting
      }
      // The longest that is not cut.
      let repeats = "   \(state.repeats) repeat a clause"
      for more in [repeats + " (:filter status)", repeats]
      where state.repeats > 0 && CharacterWidth.width(of: words + more) < rect.width {
        words += more
        break
      }
      canvas.put(
        words.fitted(to: max(0, rect.width - 1)), Style(bold: isFocused, underlined: isFocused),
        column: rect.column + 1, row: rect.row, width: rect.width - 1)
    }
    guard rows > 0 else { return }
    let row = rect.row + rows - 1
    var at = rect.column + 5
    if columns.kind > 0 { canvas.put("kind", Style(.dim), column: at, row: row) }
    at += columns.kind
    canvas.put("claim", Style(.dim), column: at, row: row, width: columns.subject)
    at += columns.subject
    for source in columns.sources {
      canvas.put(labels[source], Style(.dim), column: at, row: row, width: columns.cell)
      at += columns.cell
    }
    if columns.outcome > 0 { canvas.put("verdict", Style(.dim), column: at, row: row) }
  }

  private func draw(
    _ fact: Fact, _ state: AppState, _ event: NewsEvent, _ columns: TableColumns,
    on canvas: inout Canvas, in rect: Rect, isSelected: Bool
  ) {
    let verdict = fact.verdict(in: state.notebook)
    let style = Style(verdict)
    var at = rect.column
    if isSelected { canvas.put(">", column: at, row: rect.row) }
    let kept = state.notebook.tags.contains(fact.id) ? "*" : " "
    let noted = state.notebook.notes[fact.id] == nil ? " " : "\""
    canvas.put(
      kept + noted, kept + noted == "  " ? Style() : Style(.accent), column: at + 1, row: rect.row)
    canvas.put(String(verdict.symbol), style, column: at + 3, row: rect.row)
    at += 5
    if columns.kind > 0 {
      canvas.put(fact.kind.words.fitted(to: 9), Style(.dim), column: at, row: rect.row)
    }
    at += columns.kind
    canvas.put(
      state.title(of: fact).fittedAsTitle(to: max(0, columns.subject - 1)), column: at,
      row: rect.row,
      width: columns.subject)
    at += columns.subject
    let marks = fact.sideMarks
    for source in columns.sources {
      let article = event.analyses[source].article
      let cell = fact.cell(of: article, verdict: verdict, marks: marks)
      let isSilent = cell == "." || cell == "?"
      canvas.put(" " + String(cell), isSilent ? Style(.dim) : style, column: at, row: rect.row)
      if columns.holdsWords, let words = fact.words(of: event.analyses[source].article.name),
        CharacterWidth.width(of: words) + 4 <= columns.cell
      {
        canvas.put(words, column: at + 3, row: rect.row)
      }
      at += columns.cell
    }
    if columns.outcome > 0 {
      let words = fact.outcome(in: state.notebook)
      canvas.put(words.fitted(to: columns.outcome - 1), style, column: at, row: rect.row)
    }
    if isSelected, state.focus == .table {
      // As few cells as can be seen: each one is sent again when the cursor moves on.
      canvas.restyle(column: rect.column, row: rect.row, width: min(3, rect.width)) {
        $0.isReversed = true
      }
    }
  }
}

extension Fact {
  /// The first words of the fact in a document, as they may be drawn; nil where it is silent.
  fileprivate func words(of document: String) -> String? {
    sides.first { $0.document == document }.map { VisibleText.string($0.text) }
  }
}
