import Model

/// A place that one was at, with what was on the screen.
struct Location: Hashable, Sendable {
  var event: NewsEvent.ID
  var document: String
  var anchor: ArticlePane.Anchor
  var fact: String?
  var side: Int
  var focus: Pane
  var comparison: Bool?
}

/// The places one jumped from, and the way back and forth between them.
struct JumpList: Sendable {
  private var places: [Location] = []
  private var index = 0
  private static let limit = 100

  /// Adds a place; what lay ahead is forgotten.
  mutating func add(_ place: Location) {
    places.removeSubrange(min(index, places.count)...)
    if places.last != place { places.append(place) }
    if places.count > Self.limit { places.removeFirst() }
    index = places.count
  }

  /// The place before; `here` is where one is now.
  mutating func back(from here: Location) -> Location? {
    guard index > 0 else { return nil }
    if index == places.count { places.append(here) }
    index -= 1
    return places[index]
  }

  /// The place after.
  mutating func forward() -> Location? {
    guard index + 1 < places.count else { return nil }
    index += 1
    return places[index]
  }
}

extension AppState {
  /// Where one is now.
  var location: Location? {
    guard let event else { return nil }
    return Location(
      event: event.id, document: article.document, anchor: article.anchor, fact: factID,
      side: side, focus: focus, comparison: comparison)
  }

  /// Adds this place to the jump list: a jump follows.
  mutating func remember() {
    if let location { jumps.add(location) }
  }

  /// Goes back where `isBack` says so, else forth, through the jumps.
  mutating func jump(isBack: Bool) {
    guard let location else { return }
    guard let place = isBack ? jumps.back(from: location) : jumps.forward() else {
      message = isBack ? "no earlier place" : "no later place"
      return
    }
    go(to: place)
  }

  /// Goes to a place, with what was on the screen there.
  mutating func go(to place: Location) {
    guard let event = events.firstIndex(where: { $0.id == place.event }) else { return }
    showEvent(event)
    if analysis(of: place.document) != nil {
      keepPosition()
      article.show(place.document, at: place.anchor)
      sources.selected = .source(sourceIndex ?? 0)
    }
    factID = place.fact
    side = place.side
    focus = place.focus
    comparison = place.comparison
  }

  /// The place in the article that is shown.
  var place: Place? {
    guard let event, let analysis else { return nil }
    return Place(at: article.anchor.offset, of: analysis.article, in: event.id)
  }

  /// The mark for this place, with the fact that is looked at.
  var markedPlace: Place? {
    guard var place, let event else { return nil }
    place.claim = fact.map { FactAnchor($0, in: event) }
    place.fact = place.claim?.fact
    return place
  }

  /// What stands at a place, to name it by: the claim, else the first words, else the document.
  func words(of place: Place) -> String {
    if let id = place.fact, let index = events.firstIndex(where: { $0.id == place.event }),
      let fact = summaries[index].facts[id]
    {
      return summaries[index].titles[fact]
    }
    return place.words?.exact ?? label(of: place.document)
  }

  /// Goes to the place marked with `letter`.
  mutating func goToMark(_ letter: String) {
    guard let place = notebook.marks[letter] else {
      message = "no mark \(VisibleText.string(letter))"
      return
    }
    guard let index = events.firstIndex(where: { $0.id == place.event }),
      let analysis = events[index].analyses.first(where: { $0.article.name == place.document })
    else {
      message = "the article of mark \(VisibleText.string(letter)) is not here any more"
      return
    }
    remember()
    showEvent(index)
    if let id = place.fact, summary?.facts[id] != nil {
      factID = id
      side = fact?.sides.firstIndex { $0.document == place.document } ?? 0
      detail.top = 0
    }
    showText(of: place.document, at: analysis.article.textOffset(ofByte: place.offset))
    focusArticle()
  }
}
