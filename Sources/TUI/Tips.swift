import Model

/// What can be done next, said once: at the first use of a key.
enum Tips {
  /// The tip for a command; nil where there is nothing to add.
  static func tip(for command: Command) -> String? {
    switch command {
    case .nextConflict: "c shows all its sides, v both texts"
    case .nextDifference: "e says why they differ"
    case .compare: "J K change the side, f filters, t tags"
    case .pair: "J K change the outlet, q closes"
    case .toText: "o again compares, '' goes back"
    case .tag: "s saves what is tagged"
    case .zoom: "z again shows all panes"
    case .sort: "S again takes the next order"
    case .find: "n next match, N previous"
    case .nextMatch: "'' goes back to where you were"
    case .jumpBack: "]j goes forth again"
    case .furniture: "w again hides it"
    case .mouse: "M again gives the selection back"
    default: nil
    }
  }
}

extension AppState {
  /// Whether a command did what its tip speaks of: not where it failed, nor where it took back what it
  /// does. `before` is where one was.
  func isDone(_ command: Command, since before: Location?) -> Bool {
    switch command {
    case .nextConflict, .nextDifference, .nextMatch, .jumpBack: location != before
    case .compare: isComparing
    case .pair: pair != nil
    case .toText: before?.focus != .article && focus == .article
    case .tag: chosenFact.map { notebook.tags.contains($0.id) } ?? false
    case .zoom: isZoomed && pair == nil
    case .sort: shown.count > 1
    case .furniture: article.showsFurniture && analysis?.article.furniture.isEmpty == false
    case .mouse: isMouseOn
    default: true
    }
  }

  /// Has the tip for a command shown, where it never was and there is room for it.
  mutating func showTip(for command: Command) {
    guard settings.showsTips, overlay == nil, prompt == nil,
      !notebook.seen.contains(command.name), let words = Tips.tip(for: command),
      words.utf8.count + 15 <= size.columns
    else { return }
    tip = words
    change(.seen(command.name))
  }
}
