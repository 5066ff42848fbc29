import Model

/// What the panes beside a list show while its cursor moves on.
///
/// `j` and `k` move a cursor and send its cells, nothing else, as on a slow line one would have it;
/// the other panes wait for a key that asks for them. The arrow keys take the panes along, though not
/// for each step: where a key is held down, the sides of each claim and the text of each article would
/// be sent to be looked at by nobody, so the panes follow once no key has come for a moment. (The same
/// two ways of moving through a list as in tig.)
struct Lag: Sendable {
  /// The fact and the side that are still shown.
  var fact: Fact?
  var side: Int
  /// The article that will be shown.
  var document: String
  /// Whether the panes follow when the keys pause; they wait for another key where this is false.
  var isBrief: Bool
}

extension AppState {
  /// How long, in milliseconds, keys pause before what is shown is stored.
  static let keepDelay = 1_000
  /// How long, in milliseconds, keys pause before the panes follow the arrow keys.
  static let followDelay = 200

  /// The fact and the side that detail and article show.
  var drawnFact: Fact? { lag.map(\.fact) ?? fact }
  var drawnSide: Int { lag?.side ?? side }
  /// The fact in the detail; the first of the table where none was chosen.
  var drawnDetailFact: Fact? {
    lag.flatMap(\.fact) ?? (lag == nil ? detailFact : shown.first.flatMap { event?.facts[$0] })
  }

  /// What a key would bring up beside the list; nil where that is there.
  var waitingWords: String? {
    guard let lag, !lag.isBrief else { return nil }
    // What a folder holds is shown in the list itself.
    if focus == .sources, case .event = sources.selected { return "Enter opens it" }
    guard isFollowed else { return nil }
    return focus == .sources ? "Enter reads it" : "Enter shows it"
  }

  /// Whether a pane beside the list of the focus shows what its cursor is on.
  private var isFollowed: Bool {
    layout.rect(of: focus == .sources ? .article : .detail) != nil
  }

  /// Puts off what the other panes are to show.
  private mutating func linger(at document: String, isAlone: Bool) {
    lag = Lag(fact: drawnFact, side: drawnSide, document: document, isBrief: !isAlone)
    guard !isAlone else { return }
    let delay = settings.followDelay ?? Self.followDelay
    effects.append(.wait(.follow, milliseconds: delay))
  }

  /// Goes `count` facts down the table, or up where that is below 0.
  mutating func moveInTable(by count: Int, isAlone: Bool) {
    guard let event, !shown.isEmpty else { return }
    let from = shownIndex ?? 0
    let new = event.facts[shown[min(max(0, from + count), shown.count - 1)]]
    guard settings.followDelay != 0 else { return choose(new) }
    if isAlone, let shown = drawnFact, shown.id == new.id {
      side = drawnSide
      factID = new.id
      lag = nil
      return
    }
    let document = lag?.document ?? article.document
    linger(at: document, isAlone: isAlone)
    factID = new.id
    side = new.sides.firstIndex { $0.document == document } ?? 0
    if new.sides.indices.contains(side) { lag?.document = new.sides[side].document }
  }

  /// Goes `count` items down the list of sources, or up where that is below 0.
  mutating func moveInSources(by count: Int, isAlone: Bool) {
    let items = SourceList.items(of: self)
    guard !items.isEmpty else { return }
    let from = items.firstIndex(of: sources.selected) ?? 0
    let item = items[min(max(0, from + count), items.count - 1)]
    let document: String?
    switch item {
    case .source(let index): document = event?.analyses[index].article.name
    // The arrow keys open a folder at once: what the next key comes upon depends on which one is open,
    // and must not depend on how soon that key comes.
    case .event(let index):
      document = isAlone ? events[index].analyses.first?.article.name : nil
    case .skipped: document = isAlone ? article.document : nil
    }
    guard settings.followDelay != 0, let document else {
      follow()
      return selectSource(item)
    }
    sources.selected = item
    let isShown =
      switch item {
      case .event(let index): index == eventIndex
      default: article.document == document
      }
    if isAlone, isShown {
      lag = nil
    } else {
      linger(at: document, isAlone: isAlone)
    }
  }

  /// Brings the panes up where `command` is about more than the cursor; true where that was all that
  /// the key was pressed for.
  mutating func catchesUp(before command: Command) -> Bool {
    guard let lag else { return false }
    let isAlone = settings.followDelay == nil && (command == .lineDown || command == .lineUp)
    // Otherwise it would matter how soon after an arrow key the next key came.
    guard !command.movesCursor || (lag.isBrief && isAlone) else { return false }
    var isAsked = command == .open && overlay == nil && waitingWords != nil
    // Enter on a source reads it; on a folder it shows the sources in it.
    if focus == .sources, case .source = sources.selected { isAsked = false }
    follow()
    return isAsked && (focus == .table || focus == .sources)
  }

  /// Shows in the other panes what the cursor is on, after a pause.
  mutating func followAfterPause() {
    if lag?.isBrief == true { follow() }
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
    guard lag?.isBrief != true, event != nil, searchStart == nil, !isUntouched else { return false }
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
