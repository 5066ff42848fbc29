import Model

/// Changes the state as `event` asks, and says what the program is to do.
package func update(_ state: inout AppState, _ event: Event) -> [Effect] {
  switch event {
  case .indexed(let event) where event.id != state.event?.id: state.followAfterPause()
  case .indexed, .removed, .notebook, .resized, .ending: state.follow()
  default: break
  }
  switch event {
  case .key(let key): state.press(key)
  case .resized(let size): state.size = size
  case .progress(let progress): state.take(progress)
  case .indexed(let event): state.take(event)
  case .removed(let id): state.remove(id)
  case .skipped(let files): state.skipped = files
  case .notebook(let notebook):
    state.notebook = notebook
    state.summarize()
    state.restoreLayout()
    state.restorePosition()
  case .found(let words, let hits): state.take(hits, for: words)
  case .exported(let path, let facts):
    state.message = "\(StatusLine.plural(facts, "claim")) saved to \(path)"
  case .completed(let path, let paths): state.take(paths: paths, for: path)
  case .exists(let request): state.prompt = Prompt(.overwrite(request))
  case .failed(let words), .done(let words):
    state.message = words
    if state.prompt == nil { state.searchStart = nil }
  case .elapsed(.follow): state.followAfterPause()
  case .elapsed(.keep), .ending: state.keepLayout()
  }
  state.settle()
  if case .key = event, state.isUnkept {
    state.effects.append(.wait(.keep, milliseconds: AppState.keepDelay))
  }
  let effects = state.effects
  state.effects = []
  return effects
}

extension AppState {
  /// Brings everything that depends on size and selection in line with them.
  mutating func settle() {
    if pair != nil, focus != .pair { pair = nil }
    settleCursor()
    let panes = layout.panes.map(\.pane)
    if !panes.contains(focus) {
      focus = panes.contains(.article) ? .article : panes.first ?? .article
    }
    settleArticle()
    settlePair()
    let layout = layout
    if let rect = layout.rect(of: .sources) {
      sources.settle(
        SourceList.items(of: self), height: rect.height - SourceList.headRows(rect.height))
    }
    if let rect = layout.rect(of: .table) {
      let height = rect.height - ComparisonTable.headRows(rect.height)
      table.settle(index: shownIndex, count: shown.count, height: height)
    }
    if let rect = layout.rect(of: .detail) {
      let lines = DetailLines.lines(self, width: rect.width, height: rect.height - 1)
      detail.settle(lines: lines, height: rect.height - 1)
    }
    if var open = overlay {
      open.settle(lines: open.lines(self, width: size.columns), height: overlayHeight)
      overlay = open
    }
  }

  /// Whether claims that only one source makes are marked in the text: they are very many, so only
  /// where that was asked for.
  var marksSingles: Bool { article.marksSingles || filter.verdicts.contains(.single) }

  /// Lays the article out for the pane it has, or would have.
  mutating func settleArticle() {
    guard let event, let index = sourceIndex else { return }
    let rect = layout.rect(of: .article) ?? layout.body
    let place = ArticlePane.textPlace(in: rect, limit: settings.columns)
    let width = max(1, place.width > 30 ? place.width - 4 : place.width - 2)
    let key = ArticleLayout.Key(
      event: event.id, document: article.document, width: width,
      showsFurniture: article.showsFurniture, revision: revision, marksSingles: marksSingles,
      dates: settings.dates)
    let analysis = event.analyses[index]
    let shown = marksSingles ? shown : shown.filter { event.facts[$0].verdict != .single }
    let notebook = notebook
    article.settle(analysis, key: key, height: rect.height - ArticlePane.headRows(rect.height)) {
      ClaimMarks(
        of: shown.map { ($0, event.facts[$0], event.facts[$0].verdict(in: notebook)) },
        document: analysis.article.name, count: analysis.article.text.count)
    }
  }

  /// Brings the side that is looked at onto the screen of the detail.
  mutating func revealSide() {
    guard let rect = layout.rect(of: .detail) else { return }
    let lines = DetailLines.lines(self, width: rect.width, height: rect.height - 1)
    detail.settle(lines: lines, height: rect.height - 1)
    detail.reveal(side: side, in: lines)
  }

  /// Takes an event in, new or read again, and keeps the place one is at.
  mutating func take(_ new: NewsEvent) {
    let current = event?.id
    if let index = events.firstIndex(where: { $0.id == new.id }) {
      events[index] = new
      summaries[index] = EventSummary(new, notebook: notebook)
    } else {
      let index = events.firstIndex { $0.id > new.id } ?? events.count
      // The cursor stays on the folder that it is on.
      if case .event(let selected) = sources.selected, selected >= index {
        sources.selected = .event(selected + 1)
      }
      events.insert(new, at: index)
      summaries.insert(EventSummary(new, notebook: notebook), at: index)
    }
    showAgain(current)
  }

  /// Takes in how far the reading has come, and says when a second one is done.
  mutating func take(_ progress: IndexingProgress) {
    guard !isStopped else { return }
    self.progress = progress
    guard progress.isFinished, message == rereadWords else { return }
    let sources = events.reduce(0) { $0 + $1.analyses.count }
    message = "read again: \(StatusLine.plural(sources, "source"))"
  }

  /// What is said while the files are read again.
  var rereadWords: String { "reading \(title) again" }

  /// Forgets an event.
  mutating func remove(_ id: NewsEvent.ID) {
    guard let index = events.firstIndex(where: { $0.id == id }) else { return }
    let current = event?.id
    if case .event(let selected) = sources.selected, selected > index {
      sources.selected = .event(selected - 1)
    }
    events.remove(at: index)
    summaries.remove(at: index)
    showAgain(current == id ? nil : current)
  }

  /// Shows the event called `id` again after the events changed, or the first one.
  private mutating func showAgain(_ id: NewsEvent.ID?) {
    eventIndex = id.flatMap { id in events.firstIndex { $0.id == id } } ?? 0
    if fact == nil { factID = nil }
    side = min(side, max(0, (fact?.sides.count ?? 1) - 1))
    refilter()
    guard let event, sourceIndex == nil, let first = event.analyses.first else { return }
    article.document = ""
    showArticle(first.article.name)
  }

  /// Goes to where the reading stopped, once the notebook came, unless one has moved already.
  mutating func restorePosition() {
    guard article.top == 0, factID == nil, !article.document.isEmpty else { return }
    let document = article.document
    article.document = ""
    showArticle(document)
  }
}
