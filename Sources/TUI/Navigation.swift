import Model

/// Moving between events, sources, facts and their places in the texts.
extension AppState {
  /// Shows another event, with the article that was read there last.
  mutating func showEvent(_ index: Int) {
    guard index != eventIndex, events.indices.contains(index) else { return }
    keepPosition()
    eventIndex = index
    factID = nil
    side = 0
    detail.top = 0
    table.firstColumn = nil
    // A filter on sources names the documents of one event.
    filter.documents = []
    refilter()
    if let name = events[index].analyses.first?.article.name { showArticle(name) }
  }

  /// Shows an article from where its reading stopped.
  mutating func showArticle(_ document: String) {
    guard let analysis = analysis(of: document) else { return }
    keepPosition()
    var anchor = ArticlePane.Anchor()
    if let place = notebook.positions[analysis.article.digest], place.document == document {
      anchor.offset = analysis.article.textOffset(ofByte: place.offset)
    }
    article.show(document, at: anchor)
    if let index = sourceIndex { sources.selected = .source(index) }
    settleArticle()
  }

  /// Where the reading of this article stands.
  var readingPlace: Place? {
    place.flatMap { $0.digest.isEmpty ? nil : $0 }
  }

  /// Keeps in the notebook where the reading of this article stopped.
  mutating func keepPosition() {
    // What is only looked at while words are typed is no place of reading.
    guard searchStart == nil, let place = readingPlace,
      notebook.positions[place.digest] != place
    else { return }
    change(.position(place))
  }

  /// Makes a change to the notebook, and asks for it to be stored.
  mutating func change(_ change: NotebookChange) {
    notebook.apply(change)
    effects.append(.notebook(change))
  }

  /// Shows the byte at `offset` of a document's text, at a third of the height.
  mutating func showText(of document: String, at offset: Int) {
    guard let analysis = analysis(of: document) else { return }
    if document != article.document { showArticle(document) }
    settleArticle()
    article.jump(to: offset, sentences: analysis.sentences)
  }

  /// Gives the article the focus, also where only the comparison was shown.
  mutating func focusArticle() {
    if size.columns < Layout.threePanes { comparison = nil }
    pair = nil
    focus = .article
  }

  /// Looks at a fact: the table and the detail show it, the article goes to its words.
  mutating func choose(_ fact: Fact) {
    factID = fact.id
    side = fact.sides.firstIndex { $0.document == article.document } ?? 0
    detail.top = 0
    // Where only the list of sources is on the screen, the claim would stay out of sight.
    if layout.panes.allSatisfy({ $0.pane == .sources }) { focus = .article }
    showSide()
  }

  /// Brings the article to the side that is looked at.
  mutating func showSide() {
    guard let fact, fact.sides.indices.contains(side) else { return }
    showText(of: fact.sides[side].document, at: fact.sides[side].range.lowerBound)
  }

  /// Goes to the `count`th next fact that `isWanted`, or the previous one where that is below 0;
  /// from the last of an event to the next event.
  mutating func goToFact(by count: Int, called name: String, where isWanted: (Fact) -> Bool) {
    guard let event, count != 0 else { return }
    let wanted = shown.indices.filter { isWanted(event.facts[shown[$0]]) }
    let here = factID == nil ? -1 : shownIndex ?? -1
    let ahead = count > 0 ? wanted.filter { $0 > here } : wanted.filter { $0 < here }.reversed()
    if let index = ahead.dropFirst(abs(count) - 1).first ?? (abs(count) > 1 ? ahead.last : nil) {
      remember()
      choose(event.facts[shown[index]])
      return
    }
    if goToOtherEvent(forward: count > 0, where: isWanted) { return }
    message =
      wanted.isEmpty
      ? nothingWords(name)
      : count > 0 ? "that was the last \(name)" : "that was the first \(name)"
  }

  private mutating func goToOtherEvent(forward: Bool, where isWanted: (Fact) -> Bool) -> Bool {
    let others =
      forward ? Array(events.indices.dropFirst(eventIndex + 1)) : (0..<eventIndex).reversed()
    for index in others where events[index].facts.contains(where: isWanted) {
      let facts = shownFacts(ofEvent: index).shown.map { events[index].facts[$0] }
      let wanted = facts.filter(isWanted)
      guard let fact = forward ? wanted.first : wanted.last else { continue }
      remember()
      showEvent(index)
      choose(fact)
      return true
    }
    return false
  }

  /// Puts the cursor of the list on an item, and shows what it stands for.
  mutating func selectSource(_ item: SourceList.Item) {
    switch item {
    case .source(let index):
      if let name = event?.analyses[index].article.name { showArticle(name) }
    case .event(let index): showEvent(index)
    case .skipped: break
    }
    sources.selected = item
  }

  /// Goes to the next source, or the next side of the fact in the comparison.
  mutating func nextSource(by count: Int) {
    table.firstColumn = nil
    if pair != nil {
      nextPartner(by: count)
      return
    }
    if focus == .table || focus == .detail, let fact = detailFact {
      factID = fact.id
      side = min(max(0, side + count), fact.sides.count - 1)
      showSide()
      revealSide()
      return
    }
    guard let event, let index = sourceIndex else { return }
    let next = min(max(0, index + count), event.analyses.count - 1)
    guard next != index else {
      message = count > 0 ? "this is the last source" : "this is the first source"
      return
    }
    showArticle(event.analyses[next].article.name)
    guard let fact,
      let side = fact.sides.firstIndex(where: { $0.document == article.document })
    else { return }
    self.side = side
    showSide()
  }
}
