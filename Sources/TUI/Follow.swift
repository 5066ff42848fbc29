import Model

/// What the panes beside a list show while its cursor moves on.
///
/// A key that is held down would have the sides of each claim and the text of each article sent, to
/// be looked at by nobody; on a slow line the cursor would stay behind the key. So only the cursor
/// moves, and the other panes follow once no key has come for a moment.
struct Lag: Sendable {
  /// The fact and the side that are still shown.
  var fact: Fact?
  var side: Int
  /// The article that will be shown.
  var document: String
}

extension AppState {
  /// How long, in milliseconds, keys pause before what is shown is stored.
  static let keepDelay = 1_000

  /// The fact and the side that detail and article show.
  var drawnFact: Fact? { lag.map(\.fact) ?? fact }
  var drawnSide: Int { lag?.side ?? side }
  /// The fact in the detail; the first of the table where none was chosen.
  var drawnDetailFact: Fact? {
    lag.flatMap(\.fact) ?? (lag == nil ? detailFact : shown.first.flatMap { event?.facts[$0] })
  }

  /// Puts off what the other panes are to show.
  private mutating func linger(at document: String) {
    lag = Lag(fact: drawnFact, side: drawnSide, document: document)
    effects.append(.wait(.follow, milliseconds: settings.followDelay))
  }

  /// Goes `count` facts down the table, or up where that is below 0.
  mutating func moveInTable(by count: Int) {
    guard let event, !shown.isEmpty else { return }
    let from = shownIndex ?? 0
    let new = event.facts[shown[min(max(0, from + count), shown.count - 1)]]
    guard settings.followDelay > 0 else { return choose(new) }
    let document = lag?.document ?? article.document
    linger(at: document)
    factID = new.id
    side = new.sides.firstIndex { $0.document == document } ?? 0
    if new.sides.indices.contains(side) { lag?.document = new.sides[side].document }
  }

  /// Goes `count` items down the list of sources, or up where that is below 0.
  mutating func moveInSources(by count: Int) {
    let items = SourceList.items(of: self)
    guard !items.isEmpty else { return }
    let from = items.firstIndex(of: sources.selected) ?? 0
    let item = items[min(max(0, from + count), items.count - 1)]
    // What lies below a folder depends on which one is open: that cannot wait.
    guard settings.followDelay > 0, case .source(let index) = item,
      let document = event?.analyses[index].article.name
    else {
      follow()
      return selectSource(item)
    }
    linger(at: document)
    sources.selected = item
  }

  /// Shows in the other panes what the cursor is on.
  mutating func follow() {
    guard lag != nil else { return }
    lag = nil
    tip = nil
    if focus == .sources {
      selectSource(sources.selected)
    } else if fact != nil {
      detail.top = 0
      showSide()
    }
  }

  /// Whether what is shown differs from what the notebook says of it.
  var isUnkept: Bool {
    guard lag == nil, event != nil, searchStart == nil, !isUntouched else { return false }
    if notebook.layout != readingLayout { return true }
    guard let place = readingPlace else { return false }
    return notebook.positions[place.digest] != place
  }

  /// Has stored what is shown, and where in the article one is, where that has changed.
  mutating func keepLayout() {
    guard isUnkept else { return }
    keepPosition()
    if notebook.layout != readingLayout { change(.layout(readingLayout)) }
  }
}
