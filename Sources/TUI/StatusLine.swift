import Model

/// The title bar, the status line and the line of hints.
enum StatusLine {
  /// Draws the first row: what was opened, how much of everything, and the view.
  static func drawTitle(_ state: AppState, on canvas: inout Canvas) {
    let width = state.size.columns
    let view = viewWords(state)
    let viewWidth = view.utf8.count
    var left = " crossread: \(state.title)"
    if let event = state.event, state.events.count > 1 {
      left += " > " + (event.id.split(separator: "/").last.map(String.init) ?? event.id)
    }
    let counts = countWords(state, wide: width >= Layout.threePanes)
    var end = width - 1
    if viewWidth + 20 <= width {
      canvas.put(view, Style(bold: true), column: width - viewWidth - 1, row: 0)
      end -= viewWidth + 2
    }
    // The filter is named wherever one is on, in up to two fifths of the row.
    if let filter = state.filterWords(within: width * 2 / 5) {
      let cells = CharacterWidth.width(of: filter)
      canvas.put(filter, Style(bold: true), column: max(0, end - cells), row: 0, width: cells)
      end -= cells + 2
    }
    var shown = counts
    while !shown.isEmpty,
      min(24, CharacterWidth.width(of: VisibleText.string(left))) + joined(shown).count + 2 > end
    {
      shown.removeFirst()
    }
    let words = joined(shown)
    if !words.isEmpty {
      canvas.put(words, column: end - words.count, row: 0)
      end -= words.count + 2
    }
    canvas.put(left.fitted(to: max(0, end)), Style(bold: true), column: 0, row: 0, width: end)
    canvas.restyle(column: 0, row: 0, width: width) { $0.isReversed = true }
  }

  private static func joined(_ words: [String]) -> String { words.joined(separator: "  ") }

  private static func viewWords(_ state: AppState) -> String {
    if state.pair != nil { return state.size.columns < 60 ? "[pair]" : "[two articles]" }
    if state.isZoomed { return "[zoomed]" }
    let isComparing = state.isComparing
    if state.size.columns >= Layout.threePanes { return isComparing ? "[all panes]" : "[read]" }
    if state.size.columns < 60 { return isComparing ? "[compare]" : "[read]" }
    return isComparing ? " read  [compare]" : "[read]  compare "
  }

  private static func countWords(_ state: AppState, wide: Bool) -> [String] {
    guard let event = state.event, let summary = state.summary else { return [] }
    guard state.uncomparedWords == nil else {
      let words = state.isStopped ? "not compared" : "still reading"
      return state.size.columns < 60 ? [words] : [plural(event.analyses.count, "source"), words]
    }
    // Claims that repeat a clause are some of all there are, which is said where nothing is filtered.
    let shown = state.filter.isEmpty ? summary.total : state.shownTally
    let part = { (verdict: Fact.Verdict) -> String in
      Self.share(shown[verdict], of: summary.total[verdict])
    }
    if state.size.columns < 60 { return ["!" + part(.conflict)] }
    var words = [
      plural(event.analyses.count, "source"), plural(shown.sum, of: summary.total.sum, "claim"),
      plural(shown[.conflict], of: summary.total[.conflict], "conflict"),
    ]
    if wide {
      words += [
        "\(part(.compatible)) compatible", "\(part(.agree)) agree", "\(part(.single)) only one",
      ]
    }
    return words
  }

  /// "2 of 3", or "3" where that is all.
  private static func share(_ count: Int, of all: Int) -> String {
    count == all ? all.grouped : "\(count.grouped) of \(all.grouped)"
  }

  /// A number of so many with their noun: "2 of 3 conflicts", or "3 conflicts" where that is all.
  static func plural(_ count: Int, of all: Int, _ noun: String) -> String {
    "\(share(count, of: all)) \(noun)\(all == 1 ? "" : "s")"
  }

  /// A number with its noun.
  static func plural(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Draws the row that says where one is, or what a key just did.
  static func drawStatus(_ state: AppState, on canvas: inout Canvas, row: Int) {
    let width = state.size.columns
    var right = placeWords(state, width: width)
    // What a key just did is said whole, if need be in place of where one is.
    if let message = state.message,
      CharacterWidth.width(of: VisibleText.string(message)) + right.utf8.count + 3 > width
    {
      right = ""
    }
    let rightWidth = CharacterWidth.width(of: right)
    let room = max(0, width - rightWidth - (right.isEmpty ? 2 : 3))
    var style = Style()
    var left: String
    if let message = state.message {
      left = message
      style.isBold = true
    } else if !state.keys.words.isEmpty {
      left = state.keys.words + "..."
    } else if let progress = state.progress, !progress.isFinished, state.fact == nil {
      left = progress.words
    } else {
      left = factWords(state, room: room)
      if let fact = state.fact { style = Style(fact.verdict(in: state.notebook)) }
    }
    canvas.put(left.fitted(to: room), style, column: 1, row: row, width: room)
    canvas.put(right, column: max(0, width - rightWidth - 1), row: row)
  }

  /// What is said of the fact that is looked at; of the event where there is none.
  private static func factWords(_ state: AppState, room: Int) -> String {
    guard state.event != nil, let summary = state.summary else { return "" }
    if let words = state.waitingWords, state.focus == .sources { return words }
    guard let fact = state.fact else {
      let conflicts = summary.total[.conflict]
      if conflicts > 0 {
        let shown = state.shownTally[.conflict]
        guard shown > 0 else { return plural(conflicts, "conflict") + ", hidden by the filter" }
        let words = plural(shown, of: conflicts, "conflict") + ": ]c"
        return words.utf8.count + 18 <= room ? words + " goes to the first" : words
      }
      return state.noConflictWords
    }
    let verdict = fact.verdict(in: state.notebook)
    let position = verdictPosition(of: fact, state)
    // Beside the table, which names the claim, its name would only be sent once more.
    if state.focus == .table {
      let words = "\(verdict.symbol) \(position)"
      return state.waitingWords.map { "\(words)  \($0)" } ?? words
    }
    let documents = fact.documents.map { state.label(of: $0) }.joined(separator: " ")
    let head = "\(verdict.symbol) "
    let tail = position.isEmpty ? "" : "  \(position)"
    let full = "  \(verdict == .conflict ? "x" : String(verdict.symbol)) \(documents)"
    let free = room - CharacterWidth.width(of: head + tail)
    guard free > 0 else { return position.isEmpty ? head : position }
    let title = VisibleText.string(state.title(of: fact))
    if CharacterWidth.width(of: title + full) <= free { return head + title + full + tail }
    return head + title.fittedAsTitle(to: free) + tail
  }

  /// "conflict 2/3", counted among those that the filter shows.
  private static func verdictPosition(of fact: Fact, _ state: AppState) -> String {
    guard let event = state.event else { return "" }
    let verdict = fact.verdict(in: state.notebook)
    guard verdict == .conflict else { return fact.outcome(in: state.notebook) }
    let peers = state.shown.filter { event.facts[$0].verdict(in: state.notebook) == verdict }
    guard let index = peers.firstIndex(where: { event.facts[$0].id == fact.id }) else {
      return "hidden by the filter"
    }
    return "\(verdict.words) \(index + 1)/\(peers.count)"
  }

  private static func placeWords(_ state: AppState, width: Int) -> String {
    var parts: [String] = []
    if let progress = state.progress, !progress.isFinished, state.fact != nil, width >= 60 {
      parts.append("read \(progress.done)/\(progress.total)")
    }
    if !state.notebook.tags.isEmpty, width >= 60 { parts.append("tagged \(state.tagged.count)") }
    // On a narrow screen the claim's name needs the room.
    if let index = state.shownIndex, width >= (state.focus == .table ? 40 : 60),
      state.fact != nil || state.isComparing
    {
      parts.append("claim \(index + 1)/\(state.shown.count)")
    }
    if let pair = state.pair, let fact = state.fact {
      let choices = pair.choices(of: fact, among: state.documents)
      if let index = choices.firstIndex(of: pair.pairing.right), width >= 60 {
        parts.append("beside \(index + 1)/\(choices.count)")
      }
    }
    let isArticleShown = state.overlay == nil && state.layout.rect(of: .article) != nil
    if isArticleShown, state.analysis != nil { parts.append("\(state.article.percent)%") }
    return parts.joined(separator: "  ")
  }

  /// Draws the last row: as many whole hints as fit, the help first.
  static func drawHints(_ state: AppState, on canvas: inout Canvas, row: Int) {
    let width = state.size.columns
    if let prompt = state.prompt {
      prompt.draw(on: &canvas, row: row, width: width)
      return
    }
    var at = 1
    // A tip stands after the help, in place of the other hints.
    for hint in state.tip.map({ [state.hints[0], "tip: \($0)"] }) ?? state.hints {
      let needed = CharacterWidth.width(of: hint)
      guard at + needed <= width else { continue }
      canvas.put(hint, Style(.dim), column: at, row: row)
      at += needed + 2
    }
  }
}

extension AppState {
  /// The hints for what is on the screen.
  var hints: [String] {
    guard let overlay else {
      if events.isEmpty { return ["?:help", "R:read again", "q:quit"] }
      return settings.keys.hints(in: focus)
    }
    return overlay.hints(settings.keys)
  }

  /// The ids of the tagged facts of the event that is shown, in its order.
  var tagged: [String] {
    guard let event, let summary else { return [] }
    return summary.order.map { event.facts[$0].id }.filter { notebook.tags.contains($0) }
  }

  /// Says in an empty pane what is so and what to do.
  func drawNotice(on canvas: inout Canvas, in rect: Rect) {
    var texts: [String]
    if let progress, !progress.isFinished {
      texts = [
        "R" + progress.words.dropFirst() + ".",
        "The first articles can be read before the last is in.",
      ]
    } else if progress == nil {
      texts = ["Looking for articles in \(title)."]
    } else if isStopped {
      texts = ["The reading was stopped. R goes on with it; nothing that was read is lost."]
    } else {
      texts = [
        "No articles in \(title).",
        "Put text or HTML files of articles on one event into the folder, then press R.",
      ]
      if !skipped.isEmpty { texts.append("Skipped, with the reason:") }
    }
    var row = rect.row
    let width = max(1, rect.width - 3)
    for text in texts + skipped.map({ "\($0.path): \($0.reason)" }) {
      for line in TextLayout.lines(of: text, width: width) where row < rect.row + rect.height {
        canvas.put(line, column: rect.column + 2, row: row, width: width)
        row += 1
      }
    }
  }
}
