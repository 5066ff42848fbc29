import Model

/// What was searched for, and where it was found.
struct SearchState: Sendable {
  private(set) var words = ""
  /// The hits that no filter hides.
  private(set) var hits: [SearchHit] = []
  private(set) var index: Int?
  private var all: [SearchHit] = []

  /// The hit that was gone to last.
  var current: SearchHit? { index.flatMap { hits.indices.contains($0) ? hits[$0] : nil } }

  /// Begins a search; the hits come later.
  mutating func begin(_ words: String) {
    self.words = words
    all = []
    hits = []
    index = nil
  }

  /// Takes the hits of the search in; false where they answer an older one.
  mutating func take(_ found: [SearchHit], for words: String, filter: FactFilter) -> Bool {
    guard words == self.words else { return false }
    all = found
    refilter(filter)
    return true
  }

  /// Drops the hits in sources that the filter hides.
  mutating func refilter(_ filter: FactFilter) {
    let kept = current
    hits =
      filter.documents.isEmpty ? all : all.filter { filter.documents.contains($0.document) }
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

extension AppState {
  /// Takes the answer to a search in, and goes to the first hit at or after this place.
  mutating func take(_ found: [SearchHit], for words: String) {
    guard search.take(found, for: words, filter: filter) else { return }
    guard !search.hits.isEmpty else {
      message =
        "no match for \"\(words)\" in \(events.reduce(0) { $0 + $1.analyses.count }) sources"
      return
    }
    let order = events.map(\.id)
    let here = (eventIndex, sourceIndex ?? 0, article.offset)
    let next = search.hits.firstIndex { hit in
      guard let event = order.firstIndex(of: hit.event) else { return false }
      let source = summaries[event].sources[hit.document] ?? 0
      return (event, source, hit.range.lowerBound) >= here
    }
    goToHit(next ?? 0)
  }

  /// Goes `count` hits forward, or back where that is below 0; round the end.
  mutating func nextHit(by count: Int) {
    guard !search.words.isEmpty else {
      message = "nothing was searched for yet: / finds words"
      return
    }
    let hits = search.hits.count
    guard hits > 0 else {
      message = "no match for \"\(search.words)\""
      return
    }
    let from = search.index ?? (count > 0 ? -1 : hits)
    goToHit(((from + count) % hits + hits) % hits)
  }

  private mutating func goToHit(_ index: Int) {
    let hit = search.hits[index]
    guard let event = events.firstIndex(where: { $0.id == hit.event }) else { return }
    remember()
    search.go(to: index)
    showEvent(event)
    showText(of: hit.document, at: hit.range.lowerBound)
    focusArticle()
    message = "match \(index + 1)/\(search.hits.count), \(label(of: hit.document))"
  }
}
