import Model

/// A view of lines that lies over the panes until it is closed.
struct Overlay: Sendable {
  indirect enum Kind: Hashable, Sendable {
    /// The keys, for the pane from which help was asked for.
    case help(Pane)
    case explain, skipped, filter, conflicts, settings, origins
    /// What would be written, while its file is asked for.
    case preview(ExportFormat, facts: [String])
    /// The help for another view.
    case guide(Kind)
    /// What was copied, or would be.
    case quotation(String)
  }

  let kind: Kind
  private(set) var top = 0
  /// The line under the cursor, counted among those that can be chosen; in menus only.
  private(set) var selected = 0
  /// What was searched for in the view.
  private(set) var words = ""

  /// The view that is there again when this one is closed; empty for none.
  fileprivate let below: [Overlay]

  /// A view of `kind`, over another one or over the panes.
  init(_ kind: Kind, over below: Overlay? = nil) {
    self.kind = kind
    self.below = below.map { [$0] } ?? []
  }

  /// Whether lines are chosen in the view.
  var isMenu: Bool { kind == .filter || kind == .conflicts }

  /// Whether the view is only seen in passing, and `command` leaves it: any but those that scroll it,
  /// where there is more than fits, and those that every view has.
  func isPassed(by command: Command, lines: [StyledLine], height: Int) -> Bool {
    guard case .quotation = kind, !command.closesViews else { return false }
    return !command.movesCursor || lines.count <= height
  }

  var title: String {
    switch kind {
    case .help(let pane): "HELP for the \(pane.words)"
    case .guide(let kind): "HELP for \(Self.name(of: kind))"
    case .explain: "WHY this verdict"
    case .skipped: "SKIPPED FILES"
    case .settings: "SETTINGS that could not be used"
    case .filter: "FILTER: what is shown"
    case .conflicts: "CONFLICTS"
    case .origins: "ORIGINS of what is reported"
    case .quotation: "THE WORDS, with their source"
    case .preview(let format, let facts):
      "PREVIEW: \(StatusLine.plural(facts.count, "claim")) as \(format.rawValue)"
    }
  }

  /// The lines of the view in `width` cells.
  func lines(_ state: AppState, width: Int) -> [StyledLine] {
    switch kind {
    case .help(let pane): HelpLines.lines(for: pane, state.settings.keys, width: width)
    case .guide(let kind): OverlayHelp.lines(for: kind, state.settings.keys, width: width)
    case .explain: ExplainLines.lines(state, width: width)
    case .skipped: SkippedLines.lines(state.skipped, width: width)
    case .settings: SettingLines.lines(state.settings, width: width)
    case .filter: FilterMenu.lines(state)
    case .conflicts: ConflictLines.lines(state, width: width)
    case .origins: OriginLines.lines(state, width: width)
    case .preview(let format, let facts): state.previewLines(format, facts, width: width)
    case .quotation(let words): QuotationLines.lines(words, width: width)
    }
  }

  /// Moves the cursor of a menu, or the lines, by `count`; nothing leaves the view.
  mutating func move(by count: Int, lines: [StyledLine], height: Int) {
    guard isMenu else {
      top = min(max(0, top + count), max(0, lines.count - height))
      return
    }
    let choices = lines.indices.filter { lines[$0].choice != nil }
    guard !choices.isEmpty else { return }
    selected = min(max(0, selected + count), choices.count - 1)
    settle(lines: lines, height: height)
  }

  /// Keeps the cursor or the last line on the screen, whatever its size.
  mutating func settle(lines: [StyledLine], height: Int) {
    if isMenu {
      let choices = lines.indices.filter { lines[$0].choice != nil }
      selected = min(selected, max(0, choices.count - 1))
      if choices.indices.contains(selected) {
        let row = choices[selected]
        if row >= top + height { top = row - height + 1 }
        if row < top { top = selected == 0 ? 0 : row }
      }
    }
    top = min(max(0, top), max(0, lines.count - height))
  }

  /// Goes to the next line with the words, or the previous one; false where there is none.
  mutating func find(
    _ words: String?, forward: Bool, lines: [StyledLine], height: Int
  ) -> Bool {
    let isNew = words != nil
    if let words { self.words = words.lowercased() }
    guard !self.words.isEmpty else { return false }
    let matching = lines.indices.filter {
      (lines[$0].prefix + lines[$0].text).lowercased().contains(self.words)
    }
    let next =
      forward
      ? matching.first { isNew ? $0 >= top : $0 > top } ?? matching.first
      : matching.last { $0 < top } ?? matching.last
    guard let next else { return false }
    top = min(next, max(0, lines.count - height))
    return true
  }

  /// Draws the view into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    canvas.put(
      title.fitted(to: max(0, rect.width - 2)), Style(bold: true), column: rect.column + 1,
      row: rect.row, width: rect.height > 0 ? rect.width : 0)
    let body = rect.dropping(rows: 1)
    let lines = lines(state, width: rect.width)
    let choices = lines.indices.filter { lines[$0].choice != nil }
    let chosen = isMenu && choices.indices.contains(selected) ? choices[selected] : nil
    for (row, line) in lines.dropFirst(top).prefix(body.height).enumerated() {
      let used = line.draw(on: &canvas, column: body.column, row: body.row + row, width: body.width)
      let isFound =
        !words.isEmpty && (line.prefix + line.text).lowercased().contains(words)
      guard top + row == chosen || isFound else { continue }
      // Of a chosen line only the start: each cell is sent again when the cursor moves on.
      let cells = isFound ? used : min(used, max(4, CharacterWidth.width(of: line.prefix)))
      canvas.restyle(column: body.column, row: body.row + row, width: min(cells, body.width)) {
        $0.isReversed = true
      }
    }
  }
}

extension Pane {
  /// The pane in a word or two.
  var words: String {
    switch self {
    case .sources: "list of sources"
    case .article: "article"
    case .table: "comparison"
    case .detail: "claim's sides"
    case .pair: "two articles"
    }
  }
}

extension AppState {
  /// Shows again what lay under the preview of an export.
  mutating func closePreview() {
    if case .preview = overlay?.kind { overlay = nil }
  }

  /// How many lines of the overlay are on the screen.
  var overlayHeight: Int { max(1, layout.body.height - 1) }

  /// Does what a command means in the overlay; false where it means what it does elsewhere.
  mutating func performInOverlay(_ command: Command, count: Int?) -> Bool {
    guard var overlay else { return false }
    let lines = overlay.lines(self, width: size.columns)
    let height = overlayHeight
    if overlay.isPassed(by: command, lines: lines, height: height) {
      self.overlay = nil
      return command == .open
    }
    let times = count ?? 1
    switch command {
    case .lineDown, .followDown: overlay.move(by: times, lines: lines, height: height)
    case .lineUp, .followUp: overlay.move(by: -times, lines: lines, height: height)
    case .pageDown, .pageUp, .halfDown, .halfUp:
      let step = command == .halfDown || command == .halfUp ? max(1, height / 2) : height
      let isDown = command == .pageDown || command == .halfDown
      overlay.move(by: isDown ? step * times : -step * times, lines: lines, height: height)
    case .start: overlay.move(by: -lines.count, lines: lines, height: height)
    case .end: overlay.move(by: lines.count, lines: lines, height: height)
    case .open where overlay.isMenu:
      chooseInOverlay(overlay, lines)
      return true
    case .negate where overlay.kind == .filter:
      if !FilterMenu.negate(overlay.selected, in: &self) { message = "this has no opposite" }
      return true
    case .find:
      prompt = Prompt(.findInView)
      return true
    case .nextMatch, .previousMatch:
      if !overlay.find(nil, forward: command == .nextMatch, lines: lines, height: height) {
        message = "no match here"
      }
    case .help where !overlay.isHelp:
      self.overlay = Overlay(.guide(overlay.kind), over: overlay)
      return true
    case .close, .escape, .help, .paneLeft:
      self.overlay = overlay.below.last
      return true
    case .quit, .suspend, .redraw, .cancel: return false
    case .undo where overlay.kind == .conflicts: return false
    default:
      message = "not in this view: q closes it"
      return true
    }
    self.overlay = overlay
    return true
  }

  private mutating func chooseInOverlay(_ overlay: Overlay, _ lines: [StyledLine]) {
    let choices = lines.compactMap(\.choice)
    guard overlay.isMenu, choices.indices.contains(overlay.selected) else { return }
    let choice = choices[overlay.selected]
    switch overlay.kind {
    case .filter:
      FilterMenu.choose(choice, in: &self)
    case .conflicts:
      self.overlay = nil
      guard let event, event.facts.indices.contains(choice) else { return }
      remember()
      choose(event.facts[choice])
    default: break
    }
  }
}
