import Model

/// What was searched for, and where it was found.
struct SearchState: Sendable {
  /// What is looked for, as it was typed and as the index is asked for it.
  private(set) var typed = ""
  private(set) var words = ""
  /// The hits that no filter hides.
  private(set) var hits: [SearchHit] = []
  private(set) var index: Int?
  private var all: [SearchHit] = []
  /// Whether the answer is still to come, and how many hits on from the first one is to be gone then.
  private(set) var isAwaited = false
  var steps = 0

  /// How many hits the filter hides.
  var hidden: Int { all.count - hits.count }

  /// The hit that was gone to last.
  var current: SearchHit? { index.flatMap { hits.indices.contains($0) ? hits[$0] : nil } }

  /// The events in which something was found.
  var events: Set<NewsEvent.ID> { Set(all.map(\.event)) }

  /// Begins a search; the hits come later. The last word may go on, also once it is entered, unless a
  /// space follows it: what is found while one types is what is found then.
  mutating func begin(_ typed: String) {
    self.typed = typed
    let isOpen =
      typed.count { $0 == "\"" } % 2 == 0 && typed.last.map { $0.isLetter || $0.isNumber } == true
    words = typed + (isOpen ? "*" : "")
    all = []
    hits = []
    index = nil
    isAwaited = true
    steps = 0
  }

  /// Takes the hits of the search in; false where they answer an older one.
  mutating func take(_ found: [SearchHit], for words: String) -> Bool {
    guard words == self.words else { return false }
    isAwaited = false
    all = found
    hits = found
    index = nil
    return true
  }

  /// Passes over the hits that are not shown.
  mutating func keep(_ isShown: (SearchHit) -> Bool) {
    let kept = current
    hits = all.filter(isShown)
    index = kept.flatMap { hits.firstIndex(of: $0) }
  }

  /// Goes to the hit at `index`.
  mutating func go(to index: Int) { self.index = index }

  /// The places of the hits in a document that lie in `visible`.
  func ranges(
    in document: String, of event: NewsEvent.ID?, within visible: Range<Int>
  ) -> [Range<Int>] {
    hits.compactMap {
      $0.range.overlaps(visible) && $0.document == document && $0.event == event ? $0.range : nil
    }
  }
}

/// Where one was before words to be found were typed, and what had been found.
struct SearchStart: Sendable {
  var place: Location
  var search: SearchState
  var pair: PairView?
  /// The indices of event and source, and the first byte on the screen, from which hits are counted.
  var event: Int
  var source: Int
  var offset: Int
}

extension AppState {
  /// Looks for what was typed so far.
  mutating func previewSearch(_ text: String) {
    guard !text.isEmpty else {
      search = SearchState()
      returnToSearchStart()
      return
    }
    search.begin(text)
    effects.append(.search(search.words))
  }

  /// Goes back where one was before the search was typed, with what had been found then.
  mutating func cancelSearch() {
    returnToSearchStart()
    if let start = searchStart { search = start.search }
    searchStart = nil
  }

  private mutating func returnToSearchStart() {
    guard let start = searchStart else { return }
    go(to: start.place)
    pair = start.pair
  }

  /// Takes the answer to a search in, and goes to the first hit at or after this place.
  mutating func take(_ found: [SearchHit], for words: String) {
    guard search.take(found, for: words) else { return }
    refilterSearch()
    let isPreview = prompt?.isFind == true
    let order = events.map(\.id)
    let here =
      searchStart.map { ($0.event, $0.source, $0.offset) }
      ?? (eventIndex, sourceIndex ?? 0, article.offset)
    if search.hits.isEmpty || !isPreview { returnToSearchStart() }
    if !isPreview { searchStart = nil }
    guard !search.hits.isEmpty else {
      message = noMatchWords
      return
    }
    let next = search.hits.firstIndex { hit in
      guard let event = order.firstIndex(of: hit.event) else { return false }
      let source = summaries[event].sources[hit.document] ?? 0
      return (event, source, hit.range.lowerBound) >= here
    }
    let steps = isPreview ? 0 : search.steps
    goToHit(Self.round((next ?? 0) + steps, search.hits.count), isPreview: isPreview)
    if !isPreview { showTip(for: .find) }
  }

  private static func round(_ index: Int, _ count: Int) -> Int {
    (index % count + count) % count
  }

  /// Passes over the hits that the filter hides: in sources that it leaves out, and in sentences that
  /// tell no fact that is shown.
  mutating func refilterSearch() {
    var others = filter
    others.documents = []
    if !others.isEmpty { findToldPlaces() }
    let (filter, places) = (filter, told.places)
    search.keep { hit in
      guard filter.documents.isEmpty || filter.documents.contains(hit.document) else {
        return false
      }
      let place = SentencePlace(document: hit.document, sentence: hit.sentence)
      return others.isEmpty || places[hit.event]?.contains(place) == true
    }
  }

  /// Finds the sentences of the shown facts, of the events where something was found.
  private mutating func findToldPlaces() {
    if told.revision != revision { told = (revision, [:]) }
    for id in search.events where told.places[id] == nil {
      guard let index = events.firstIndex(where: { $0.id == id }) else { continue }
      let numbers = index == eventIndex ? shown : shownFacts(ofEvent: index).shown
      told.places[id] = Set(
        numbers.flatMap { events[index].facts[$0].sides }.map {
          SentencePlace(document: $0.document, sentence: $0.sentence)
        })
    }
  }

  /// That nothing was found, or nothing that the filter shows.
  private var noMatchWords: String {
    let words = "\"\(search.typed)\""
    switch search.hidden {
    case 0: return "no match for \(words) in \(events.reduce(0) { $0 + $1.analyses.count }) sources"
    case 1: return "the only match for \(words) is hidden by the filter"
    default: return "all \(search.hidden.grouped) matches for \(words) are hidden by the filter"
    }
  }

  /// How many hits the filter hides, in words.
  private var hiddenHits: String {
    search.hidden > 0 ? " (\(search.hidden.grouped) hidden by the filter)" : ""
  }

  /// Goes `count` hits forward, or back where that is below 0; round the end.
  mutating func nextHit(by count: Int) {
    guard !search.words.isEmpty else {
      message = "nothing was searched for yet: / finds words"
      return
    }
    if search.isAwaited {
      search.steps += count
      return
    }
    let hits = search.hits.count
    guard hits > 0 else {
      message = noMatchWords
      return
    }
    let from = search.index ?? (count > 0 ? -1 : hits)
    goToHit(Self.round(from + count, hits), isPreview: false)
  }

  /// Goes to a hit; while the words are still typed, nothing is remembered as a jump.
  private mutating func goToHit(_ index: Int, isPreview: Bool) {
    // What the panes were to show for the cursor of a list is no longer asked for.
    lag = nil
    let hit = search.hits[index]
    guard let event = events.firstIndex(where: { $0.id == hit.event }) else { return }
    if !isPreview { remember() }
    search.go(to: index)
    showEvent(event)
    // Laid out at the width that it has once the article is shown.
    focusArticle()
    showText(of: hit.document, at: hit.range.lowerBound)
    message = "match \(index + 1)/\(search.hits.count), \(label(of: hit.document))" + hiddenHits
  }
}
