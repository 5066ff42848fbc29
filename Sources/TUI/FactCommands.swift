import Model

/// What is done with a fact: shown, tagged, noted, judged, saved, copied.
extension AppState {
  /// Shows the comparison, or hides it; nothing moves.
  mutating func toggleComparison() {
    if isComparing {
      comparison = size.columns >= Layout.threePanes ? false : nil
      if focus == .table || focus == .detail { focus = .article }
    } else {
      comparison = size.columns >= Layout.threePanes ? nil : true
      let isSmall = layout.body.height < Layout.stacked
      if size.columns < Layout.threePanes { focus = isSmall && fact != nil ? .detail : .table }
    }
  }

  /// Goes from a fact to its words in the text, or back.
  mutating func toggleText() {
    if focus == .article {
      compareHere()
      return
    }
    if let pair {
      side = pair.activeSide
    }
    guard focus == .table || focus == .detail || focus == .pair else {
      focusArticle()
      return
    }
    guard let fact = detailFact else {
      message = emptyTableWords
      return
    }
    remember()
    if factID != fact.id { choose(fact) }
    showSide()
    focusArticle()
    settle()
    showSide()
  }

  /// Compares the fact that is looked at, or the first that is marked in the visible text.
  private mutating func compareHere() {
    if fact == nil, let mark = firstVisibleMark, let event {
      factID = event.facts[mark].id
      side = event.facts[mark].sides.firstIndex { $0.document == article.document } ?? 0
    }
    guard fact != nil else {
      message = "no claim is marked here: ]d goes to the next difference"
      return
    }
    remember()
    if !isComparing { toggleComparison() }
    focus = layout.rect(of: .table) != nil ? .table : .detail
  }

  /// The index of the first fact that is marked in the part of the article on the screen.
  private var firstVisibleMark: Int? {
    guard let layout = article.layout else { return nil }
    for line in layout.lines.dropFirst(article.top).prefix(article.height) {
      for glyph in layout.glyphs[line.glyphs] where glyph.mark >= 0 {
        return layout.marks.all[glyph.mark].fact
      }
    }
    return nil
  }

  /// What Enter does: reads the source, shows the claim in its text, or compares it.
  mutating func open() {
    guard focus == .sources else {
      toggleText()
      return
    }
    if sources.selected == .skipped {
      overlay = Overlay(.skipped)
    } else {
      focusArticle()
    }
  }

  /// Tags a fact, or takes the tag away; nothing moves.
  mutating func toggleTag(_ fact: Fact) {
    guard let event else { return }
    let anchor = FactAnchor(fact, in: event)
    let isTagged = notebook.tags.contains(fact.id)
    change(isTagged ? .untag(anchor) : .tag(anchor))
    undo.append(
      UndoStep(
        changes: [isTagged ? .tag(anchor) : .untag(anchor)],
        words: isTagged ? "tagged again" : "untagged again"))
    message = isTagged ? "untagged" : "tagged: \(StatusLine.plural(tagged.count, "claim")) to save"
    if filter.isTaggedOnly {
      refilter()
      settleCursor(isOnward: true)
    }
  }

  /// Takes all tags of the event away.
  mutating func clearTags() {
    guard let event else { return }
    let anchors = event.facts.filter { notebook.tags.contains($0.id) }
      .map { FactAnchor($0, in: event) }
    guard !anchors.isEmpty else {
      message = "nothing is tagged"
      return
    }
    for anchor in anchors { change(.untag(anchor)) }
    undo.append(
      UndoStep(
        changes: anchors.map { .tag($0) },
        words: "\(StatusLine.plural(anchors.count, "tag")) back"))
    message = "\(StatusLine.plural(anchors.count, "tag")) cleared: U undoes that"
    if filter.isTaggedOnly { refilter() }
  }

  /// Takes the last change of tags, notes, marks or judgements back.
  mutating func undoLast() {
    guard let step = undo.popLast() else {
      message = "nothing to undo"
      return
    }
    for change in step.changes { self.change(change) }
    summarize(sorts: false)
    message = step.words
  }

  /// The ids of the tagged facts, or of the one that is looked at.
  var factsToSave: [String] { tagged.isEmpty ? chosenFact.map { [$0.id] } ?? [] : tagged }

  /// Asks for the format in which the tagged facts, or this one, are saved.
  mutating func save() {
    let facts = factsToSave
    guard !facts.isEmpty else {
      message = "nothing to save: t tags a claim"
      return
    }
    prompt = Prompt(.format(facts: facts))
  }

  /// Copies the quotation that is looked at, with its source.
  mutating func copy(_ fact: Fact) {
    guard fact.sides.indices.contains(min(side, fact.sides.count - 1)) else { return }
    let quoted = fact.sides[min(side, fact.sides.count - 1)]
    guard let article = analysis(of: quoted.document)?.article else { return }
    let source = [
      article.outlet?.text, article.published?.words(settings.dates), quoted.document,
      "line \(article.line(ofByte: quoted.span.start))",
    ].compactMap { $0 }.joined(separator: ", ")
    let words = VisibleText.string("\"\(quoted.text)\" (\(source))")
    if mayCopy { copy(words) } else { prompt = Prompt(.copy(words)) }
  }

  /// Puts words on the clipboard. They are shown as well: not every terminal takes them, and none says
  /// whether it did.
  mutating func copy(_ words: String) {
    effects.append(.copy(words))
    overlay = Overlay(.quotation(words))
    message = "copied, with its source"
  }

  /// Marks this place with a letter.
  mutating func setMark(_ letter: Character) {
    guard letter.isLetter || letter.isNumber, let place = markedPlace else {
      message = "a mark is a letter or a digit"
      return
    }
    let letter = String(letter)
    let old = notebook.marks[letter]
    undo.append(
      UndoStep(
        changes: [
          old.map { .mark(letter: letter, $0) } ?? .unmark(letter: letter, event: place.event)
        ],
        words: old == nil ? "no mark \(letter) again" : "mark \(letter) where it was"))
    change(.mark(letter: letter, place))
    message = "mark \(letter) set" + (old == nil ? "" : ": U puts it back where it was")
  }

  /// Shows what was cut from the page, or hides it; the sentence stays at its height.
  mutating func toggleFurniture() {
    article.showsFurniture.toggle()
    let count = analysis?.article.furniture.count ?? 0
    if count == 0 {
      message = "nothing was cut from this page"
    } else {
      message =
        article.showsFurniture
        ? "\(StatusLine.plural(count, "piece")) cut from the page, shown dim after a colon"
        : "the clean text"
    }
  }

  /// File, line, byte and per cent of this place.
  var placeWords: String {
    guard let analysis, let place else { return "nothing is open" }
    let line = analysis.article.line(ofByte: place.offset)
    return "\(analysis.article.name): line \(line), byte \(place.offset.grouped), "
      + "\(article.percent)%"
  }
}
