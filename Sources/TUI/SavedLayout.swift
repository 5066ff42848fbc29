import Model

/// The layout of a folder, kept from one reading to the next.
extension AppState {
  /// What is shown now, and how.
  var readingLayout: ReadingLayout {
    var layout = ReadingLayout()
    layout.event = event?.id ?? ""
    layout.document = article.document
    layout.fact = factID
    layout.focus = (pair?.before ?? focus).rawValue
    layout.comparison = comparison
    layout.isZoomed = isZoomed
    layout.showsFurniture = article.showsFurniture
    layout.marksSingles = article.marksSingles
    layout.order = order.rawValue
    layout.verdicts = filter.verdicts.map(\.rawValue).sorted()
    layout.kinds = filter.kinds.map(\.rawValue).sorted()
    layout.documents = filter.documents.sorted()
    layout.isTaggedOnly = filter.isTaggedOnly
    layout.text = filter.text
    layout.dividers = Dictionary(
      dividers.cells.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { one, _ in one })
    return layout
  }

  /// Shows again what was shown at the last reading, unless a key was pressed meanwhile.
  mutating func restoreLayout() {
    guard isUntouched, let layout = notebook.layout, !events.isEmpty else { return }
    if let index = events.firstIndex(where: { $0.id == layout.event }) { showEvent(index) }
    if layout.document != article.document { showArticle(layout.document) }
    article.showsFurniture = layout.showsFurniture
    article.marksSingles = layout.marksSingles
    order = FactOrder(rawValue: layout.order) ?? .verdict
    filter.verdicts = Set(layout.verdicts.compactMap { Fact.Verdict(rawValue: $0) })
    filter.kinds = Set(layout.kinds.compactMap { Claim.Kind(rawValue: $0) })
    filter.documents = Set(layout.documents.filter { summary?.sources[$0] != nil })
    filter.isTaggedOnly = layout.isTaggedOnly
    filter.text = layout.text
    for (name, cells) in layout.dividers {
      if let line = Dividers.Line(rawValue: name) { dividers.cells[line] = cells }
    }
    comparison = layout.comparison
    isZoomed = layout.isZoomed
    if let pane = Pane(rawValue: layout.focus), pane != .pair { focus = pane }
    refilter()
    if event?.facts.isEmpty == false, shown.isEmpty {
      // A filter that was kept must not hide everything of what has changed since.
      filter = FactFilter()
      refilter()
    }
    guard let id = layout.fact, let index = summary?.facts[id], shown.contains(index),
      let fact = event?.facts[index]
    else { return }
    factID = id
    side = fact.sides.firstIndex { $0.document == article.document } ?? 0
  }
}
