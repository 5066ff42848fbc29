import Model

/// A sentence of a document.
struct SentencePlace: Hashable, Sendable {
  var document: String
  var sentence: Int
}

/// Which facts are shown, and where the cursor is among them.
extension AppState {
  /// The facts of the event at `index` that are shown, in the order of the table, and how many of those
  /// that the filter keeps say a clause once more.
  func shownFacts(ofEvent index: Int) -> (shown: [Int], repeats: Int) {
    guard events.indices.contains(index) else { return ([], 0) }
    let (event, summary) = (events[index], summaries[index])
    let kept = summary.order.filter { number in
      filter.keeps(event.facts[number], notebook: notebook) {
        seenWords(of: number, inEvent: index)
      }
    }
    // What repeats another is the same in any order.
    let shown = order.sorted(withoutRepeats(kept, of: event), of: event)
    let isPassage = { (number: Int) in event.facts[number].isPassage }
    let passages = kept.count(where: isPassage) - shown.count(where: isPassage)
    return (shown, kept.count - passages - shown.count)
  }

  /// Works out again which facts are shown.
  mutating func refilter() {
    revision += 1
    (shown, repeats) = shownFacts(ofEvent: eventIndex)
    shownTally = EventSummary.Tally()
    if let event {
      for fact in shown.map({ event.facts[$0] }) where !fact.isPassage {
        shownTally.count(fact.verdict(in: notebook))
      }
    }
    refilterSearch()
  }

  /// What is seen of a fact in the table and in the detail: its title, its note, and of each side the
  /// sentence, the speaker and the outlet.
  private func seenWords(of number: Int, inEvent index: Int) -> [String] {
    let (event, summary) = (events[index], summaries[index])
    let fact = event.facts[number]
    var words = [fact.subject, summary.titles[number], notebook.notes[fact.id] ?? ""]
    for side in fact.sides {
      words += [side.text, side.speaker ?? ""]
      guard let source = summary.sources[side.document] else { continue }
      let (article, sentences) = (event.analyses[source].article, event.analyses[source].sentences)
      // A number before the outlet is no word: it would be found in every figure that is looked for.
      if summary.labels[source].contains(where: \.isLetter) { words.append(summary.labels[source]) }
      words.append(article.outlet?.text ?? "")
      guard sentences.indices.contains(side.sentence) else { continue }
      let sentence = sentences[side.sentence].range.clamped(to: 0..<article.text.count)
      words.append(VisibleText(article.text, in: sentence).string)
    }
    return words
  }

  /// Leaves a fact that is not shown: for the nearest one that is where the comparison or two articles
  /// are on the screen, for none where only the text is. With `isOnward` it is the next one, which has
  /// come into its row.
  mutating func settleCursor(isOnward: Bool = false) {
    guard let factID, let event, let summary, let hidden = summary.facts[factID],
      !shown.contains(hidden)
    else { return }
    detail.top = 0
    let rows = order.sorted(summary.order, of: event)
    let kept = Set(shown)
    guard isComparing || pair != nil, let row = rows.firstIndex(of: hidden),
      let nearest = Self.nearest(to: row, in: rows, isOnward: isOnward, where: kept.contains)
    else {
      self.factID = nil
      side = 0
      return
    }
    let fact = event.facts[nearest]
    self.factID = fact.id
    side = fact.sides.firstIndex { $0.document == article.document } ?? 0
    if focus == .table || focus == .detail { showSide() }
  }

  /// The element of `rows` nearest to the one at `row` that `isWanted`; of two the one after it.
  private static func nearest(
    to row: Int, in rows: [Int], isOnward: Bool, where isWanted: (Int) -> Bool
  ) -> Int? {
    let after = rows.indices[row...].first { isWanted(rows[$0]) }
    let before = rows.indices[..<row].last { isWanted(rows[$0]) }
    guard let after, let before else { return (after ?? before).map { rows[$0] } }
    return rows[isOnward || after - row <= row - before ? after : before]
  }

  /// What the filter keeps, in at most `width` cells: with the names of sources, with their labels, with
  /// those alone, cut, or only that there is one; nil where there is none.
  func filterWords(within width: Int) -> String? {
    let names: [(String) -> String] = [
      { labelledName(of: $0) },
      { document in
        let label = label(of: document)
        return label.contains(where: \.isLetter) ? label : "source \(label)"
      },
      { label(of: $0) },
    ]
    let words = names.compactMap { filter.words(documents: documents, source: $0) }
      .map { VisibleText.string("filter: \($0)") }
    guard let shortest = words.last else { return nil }
    return words.first { CharacterWidth.width(of: $0) <= width }
      ?? (width >= 14 ? shortest.fitted(to: width) : "filtered")
  }
}
