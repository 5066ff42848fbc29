import Model

/// Moving within the pane that has the focus.
extension AppState {
  /// How many rows a page of the focused pane has.
  var pageHeight: Int {
    switch focus {
    case .sources: max(1, (layout.rect(of: .sources)?.height ?? 2) / 2)
    case .article: max(1, article.height - 1)
    case .table: max(1, table.height - 1)
    case .detail: max(1, detail.height - 1)
    case .pair: max(1, (pair?.active.height ?? 1) - 1)
    }
  }

  /// Where the parts of the screen lie.
  var layout: Layout { Layout(self) }

  /// Goes `count` lines or items down in the focused pane, or up where that is below 0; in a list
  /// where `isAlone`, without the panes beside it.
  mutating func move(by count: Int, isAlone: Bool = false) {
    switch focus {
    case .sources: moveInSources(by: count, isAlone: isAlone)
    case .article: scrollArticle(to: article.top + count)
    case .table: moveInTable(by: count, isAlone: isAlone)
    case .detail: detail.top = min(max(0, detail.top + count), max(0, detail.count - detail.height))
    case .pair: scrollPair(by: count)
    }
  }

  /// Goes to a line or an item of the focused pane, counted from 1; the last where that is too far.
  mutating func move(to number: Int) {
    if focus == .article, number > 0, number < Int.max, let analysis {
      let starts = analysis.article.lineStarts
      let byte = starts.isEmpty ? 0 : starts[min(number, starts.count) - 1]
      showText(of: article.document, at: analysis.article.textOffset(ofByte: byte))
      return
    }
    let far = 1_000_000
    move(by: -far)
    move(by: min(number - 1, far))
  }

  /// Goes to a place by per cent of the focused pane's length.
  mutating func move(toPercent percent: Int) {
    let percent = min(max(0, percent), 100)
    switch focus {
    case .article: scrollArticle(to: article.maximalTop * percent / 100)
    case .detail: detail.top = max(0, detail.count - detail.height) * percent / 100
    case .table: move(to: max(1, shown.count * percent / 100))
    case .pair:
      guard let pane = pair?.active else { return }
      scrollPair(by: pane.maximalTop * percent / 100 - pane.top)
    case .sources: move(to: max(1, SourceList.items(of: self).count * percent / 100))
    }
  }

  private mutating func scrollArticle(to line: Int) {
    article.scroll(to: line, sentences: analysis?.sentences ?? [])
  }

  private mutating func scrollPair(by count: Int) {
    guard var pane = pair?.active else { return }
    pane.scroll(to: pane.top + count, sentences: analysis(of: pane.document)?.sentences ?? [])
    pair?.active = pane
  }

  /// The panes that can have the focus, in the order of Tab.
  var focusable: [Pane] {
    if isZoomed || size.columns < Layout.twoPanes {
      return isComparing && (focus == .table || focus == .detail)
        ? [.table, .detail] : [.sources, .article]
    }
    return layout.panes.map(\.pane)
  }

  /// Gives the focus to the pane `count` further on; at the ends goes round where `isRound`.
  mutating func moveFocus(by count: Int, isRound: Bool) {
    if let pair {
      let wantsRight = isRound ? pair.isRightActive != (count % 2 != 0) : count > 0
      self.pair?.isRightActive = wantsRight
      return
    }
    let panes = focusable
    guard let index = panes.firstIndex(of: focus) else {
      focus = panes.first ?? .article
      return
    }
    let next = index + count
    guard isRound || panes.indices.contains(next) else { return }
    focus = panes[(next % panes.count + panes.count) % panes.count]
  }
}
