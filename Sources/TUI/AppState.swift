package import Model

/// A part of the screen that can have the focus.
package enum Pane: String, Hashable, Sendable, CaseIterable {
  case sources, article, table, detail
  /// Two articles beside each other; it takes the place of all others.
  case pair
}

/// Everything that the reader knows and shows; a screen is a function of it alone.
package struct AppState: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// What was opened, for the title bar.
  package let title: String
  /// What the person has set.
  package internal(set) var settings: Settings
  /// The events, in the order of their ids.
  package internal(set) var events: [NewsEvent] = []
  /// What the panes show of each event.
  var summaries: [EventSummary] = []
  /// How far the reading of the files has come; nil before the first news.
  package internal(set) var progress: IndexingProgress?
  /// The files that were skipped.
  package internal(set) var skipped: [SkippedFile] = []
  /// What the person made.
  package internal(set) var notebook = Notebook()

  /// The index of the event that is shown.
  var eventIndex = 0
  /// The id of the fact that is looked at; nil until one is chosen.
  var factID: String?
  /// The side of that fact which is looked at.
  var side = 0
  /// Which facts are shown, and the indices of those in the event.
  var filter = FactFilter()
  var order = FactOrder.verdict
  var shown: [Int] = []
  /// How many of those that the filter keeps say a clause once more, and are left out.
  var repeats = 0
  /// How many claims are shown, counted as ``EventSummary/total`` counts all there are.
  var shownTally = EventSummary.Tally()
  /// Counts up whenever the event, the filter or the person's judgements change.
  var revision = 0

  var focus = Pane.article
  /// Whether the comparison is shown; nil leaves that to the width.
  var comparison: Bool?
  var isZoomed = false
  /// Whether the reading of the files was stopped.
  var isStopped = false
  /// Whether no key was pressed yet.
  var isUntouched = true
  var sources = SourceList()
  var article = ArticlePane()
  var table = ComparisonTable()
  var detail = FactDetail()
  /// Two articles beside each other, while they are shown.
  var pair: PairView?
  var search = SearchState()
  /// The sentences of the shown facts of each event in which something was found, as of a revision.
  var told: (revision: Int, places: [NewsEvent.ID: Set<SentencePlace>]) = (0, [:])
  /// Where one was before the search that is being typed.
  var searchStart: SearchStart?
  var overlay: Overlay?
  var prompt: Prompt?
  /// What the other panes show while the cursor of a list moves on.
  var lag: Lag?
  var keys = KeyReader()
  var jumps = JumpList()
  /// A line about what a key just did; the next key clears it.
  var message: String?
  /// What can be done next, said once; the next key clears it.
  var tip: String?
  /// Whether the person agreed that the terminal's clipboard is written to.
  var mayCopy = false
  package internal(set) var isMouseOn = false
  var dividers = Dividers()
  /// How the changes to tags, notes, marks and judgements are taken back, latest last.
  var undo: [UndoStep] = []
  /// What the program is to do after this event.
  var effects: [Effect] = []

  /// The state at the start, with nothing read yet. `title` names what was opened.
  package init(title: String, size: Size, settings: Settings = .quiet) {
    self.title = title
    self.size = size
    self.settings = settings
    focus = size.columns < Layout.twoPanes ? .sources : .article
    isMouseOn = settings.isMouseOn
    if settings.showsComparison, size.columns < Layout.threePanes {
      comparison = true
      focus = .table
    }
    if let problem = settings.problems.first {
      let others = settings.problems.count - 1
      message = problem.words + (others > 0 ? " (and \(others) more, :config)" : "")
    }
  }
}

/// What `U` does: the changes that make the notebook what it was, and what is said then.
struct UndoStep: Sendable {
  var changes: [NotebookChange]
  var words: String
}

extension AppState {
  /// The event that is shown.
  var event: NewsEvent? { events.indices.contains(eventIndex) ? events[eventIndex] : nil }
  /// The summary of the event that is shown.
  var summary: EventSummary? {
    summaries.indices.contains(eventIndex) ? summaries[eventIndex] : nil
  }

  /// The index in the event of the article that is shown.
  var sourceIndex: Int? { summary?.sources[article.document] }

  /// The article that is shown, with its claims.
  var analysis: Analysis? {
    guard let event, let index = sourceIndex else { return nil }
    return event.analyses[index]
  }

  /// The fact that is looked at.
  var fact: Fact? {
    guard let factID, let event, let index = summary?.facts[factID] else { return nil }
    return event.facts[index]
  }

  /// The place among the shown facts of the one that is looked at, or of the first.
  var shownIndex: Int? {
    guard let factID, let index = summary?.facts[factID] else { return shown.isEmpty ? nil : 0 }
    return shown.firstIndex(of: index)
  }

  /// The fact that a command on "the claim" means: the one looked at, or the first of the table.
  var chosenFact: Fact? {
    if let fact { return fact }
    guard isComparing, let event, let first = shown.first else { return nil }
    return event.facts[first]
  }

  /// The fact that the detail shows, or will show as soon as the cursor of the table rests.
  var detailFact: Fact? {
    if let fact { return fact }
    guard let event, let first = shown.first else { return nil }
    return event.facts[first]
  }

  /// Whether the comparison is on the screen.
  var isComparing: Bool {
    comparison ?? (size.columns >= Layout.threePanes || focus == .table || focus == .detail)
  }

  /// The documents of the event that is shown, in their order.
  var documents: [String] { event?.analyses.map(\.article.name) ?? [] }

  /// The short name of a document of the event that is shown.
  func label(of document: String) -> String {
    guard let summary, let index = summary.sources[document] else { return document }
    return summary.labels[index]
  }

  /// The short name and the outlet of a document of the event that is shown.
  func labelledName(of document: String) -> String {
    guard let summary, let index = summary.sources[document] else { return document }
    return "\(summary.labels[index]) \(summary.names[index])"
  }

  /// The analysis of a document of the event that is shown.
  func analysis(of document: String) -> Analysis? {
    guard let event, let index = summary?.sources[document] else { return nil }
    return event.analyses[index]
  }

  /// Works the summaries out again, after a judgement changed; the facts stay in their rows unless it
  /// `sorts` them.
  mutating func summarize(sorts: Bool = true) {
    summaries = zip(events, summaries).map {
      EventSummary($0, notebook: notebook, after: $1, sorts: sorts)
    }
    refilter()
  }
}
