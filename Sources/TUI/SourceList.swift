import Model

/// The list of the sources: of the event that is shown the articles, of others the name.
struct SourceList: Sendable {
  /// A row of the list.
  enum Item: Hashable, Sendable {
    case event(Int)
    case source(Int)
    case skipped
  }

  /// The item under the cursor.
  var selected = Item.source(0)
  /// The first item that is drawn.
  private(set) var top = 0

  /// The items, in order.
  static func items(of state: AppState) -> [Item] {
    var items: [Item] = []
    for index in state.events.indices {
      if state.events.count > 1 { items.append(.event(index)) }
      if index == state.eventIndex {
        items += state.events[index].analyses.indices.map { .source($0) }
      }
    }
    if !state.skipped.isEmpty { items.append(.skipped) }
    return items
  }

  static func rows(of item: Item) -> Int {
    if case .source = item { return 2 }
    return 1
  }

  /// The rows above the items, in a pane of `height` rows.
  static func headRows(_ height: Int) -> Int { height >= 4 ? 1 : 0 }

  /// Keeps the cursor on an item that exists, and on the screen of `height` rows.
  mutating func settle(_ items: [Item], height: Int) {
    guard let last = items.last else {
      top = 0
      return
    }
    if !items.contains(selected) {
      selected = items.first { if case .source = $0 { true } else { false } } ?? last
    }
    let index = items.firstIndex(of: selected) ?? 0
    top = min(top, index)
    while top < index, items[top...index].reduce(0, { $0 + Self.rows(of: $1) }) > max(2, height) {
      top += 1
    }
  }
}

extension SourceList {
  /// Draws the list into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    let items = Self.items(of: state)
    guard !items.isEmpty else {
      state.drawNotice(on: &canvas, in: rect)
      return
    }
    let isFocused = state.focus == .sources
    let head = Self.headRows(rect.height)
    if head > 0 {
      canvas.put(
        "SOURCES", Style(bold: isFocused, underlined: isFocused), column: rect.column + 1,
        row: rect.row, width: rect.width - 1)
    }
    let end = rect.row + rect.height
    var row = rect.row + head
    for item in items[min(top, items.count)...] {
      guard row + Self.rows(of: item) <= end else { break }
      let isSelected = item == selected
      if isSelected {
        canvas.put(">", Style(bold: true, reversed: isFocused), column: rect.column, row: row)
      }
      draw(item, state, on: &canvas, column: rect.column + 2, row: row, width: rect.width - 2)
      row += Self.rows(of: item)
    }
    let rest = rect.dropping(rows: row + 1 - rect.row)
    drawMarks(state, on: &canvas, in: rest)
    let marks = state.notebook.marks.count
    drawOrigins(state, on: &canvas, in: rest.dropping(rows: marks > 0 ? marks + 2 : 0))
  }

  private func draw(
    _ item: Item, _ state: AppState, on canvas: inout Canvas, column: Int, row: Int, width: Int
  ) {
    switch item {
    case .event(let index):
      let name = state.events[index].id.split(separator: "/").last.map(String.init) ?? ""
      let conflicts = state.summaries[index].total[.conflict]
      let count = conflicts > 0 ? " !\(conflicts)" : ""
      canvas.put(
        (name + "/").fitted(to: max(0, width - count.count)) + count, Style(bold: true),
        column: column, row: row, width: width)
    case .source(let index):
      draw(source: index, state, on: &canvas, column: column, row: row, width: width)
    case .skipped:
      canvas.put(
        "\(state.skipped.count) skipped, Enter: why".fitted(to: width), Style(.dim),
        column: column, row: row, width: width)
    }
  }

  private func draw(
    source index: Int, _ state: AppState, on canvas: inout Canvas, column: Int, row: Int,
    width: Int
  ) {
    guard let event = state.event, let summary = state.summary,
      event.analyses.indices.contains(index)
    else { return }
    let article = event.analyses[index].article
    let isShown = article.name == state.article.document
    let label = summary.labels[index]
    let used = canvas.put(
      label, Style(bold: isShown), column: column, row: row, width: width)
    canvas.put(
      summary.names[index].fitted(to: max(0, width - used - 1)),
      Style(bold: isShown), column: column + used + 1, row: row, width: width - used - 1)
    let date = article.published?.shortWords(state.settings.dates) ?? "no date"
    let inset = width > 20 ? 2 : 0
    var at = column + inset
    at += canvas.put(
      date.padded(to: max(8, date.utf8.count + 1)), Style(.dim), column: at, row: row + 1,
      width: width - inset)
    guard article.isEnglish else {
      canvas.put("not English", Style(.dim), column: at, row: row + 1, width: column + width - at)
      return
    }
    for verdict in Fact.Verdict.byWeight where summary.tallies[index][verdict] > 0 {
      let symbol = verdict == .single ? "1:" : String(verdict.symbol)
      let words = symbol + String(summary.tallies[index][verdict])
      guard at + words.utf8.count < column + width else { break }
      at += canvas.put(words, Style(verdict), column: at, row: row + 1) + 1
    }
  }

  private func drawMarks(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    let marks = state.notebook.marks.sorted { $0.key < $1.key }
    guard rect.height > 1, !marks.isEmpty else { return }
    canvas.put("MARKS", Style(.dim), column: rect.column + 1, row: rect.row, width: rect.width - 1)
    for (row, mark) in marks.prefix(rect.height - 1).enumerated() {
      canvas.put(
        "\(mark.key) \(state.words(of: mark.value))".fitted(to: max(0, rect.width - 2)),
        column: rect.column + 2,
        row: rect.row + 1 + row, width: rect.width - 2)
    }
  }
}

extension Fact.Verdict {
  /// The verdicts, the weightiest first.
  static let byWeight: [Self] = [.conflict, .compatible, .agree, .single]
}

extension CalendarDay {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The day as "23 May".
  var dayAndMonth: String {
    "\(day) \(Self.months.indices.contains(month - 1) ? Self.months[month - 1] : "?")"
  }
}

extension Published {
  /// The day, as the narrow list of sources has it.
  func shortWords(_ form: Settings.DateForm) -> String {
    form == .iso ? day.description : day.dayAndMonth
  }

  /// The time as "23 May 2025 10:01 BST", or with the day as numbers, as far as it is known.
  func words(_ form: Settings.DateForm) -> String {
    if form == .iso { return description }
    let clock = description.split(separator: " ").dropFirst().joined(separator: " ")
    return "\(day.dayAndMonth) \(day.year)" + (clock.isEmpty ? "" : " " + clock)
  }
}
