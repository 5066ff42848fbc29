package import Model

/// Everything that the reader knows and shows; a screen is a function of it alone.
package struct AppState: Sendable {
  /// The size of the terminal.
  package var size: Size
  /// What was opened, for the title bar.
  package let title: String
  /// The events, in the order of their ids.
  package var events: [NewsEvent] = []
  /// How far the reading of the files has come; nil before the first news.
  package var progress: IndexingProgress?
  /// The files that were skipped.
  package var skipped: [SkippedFile] = []
  /// What the person made.
  package var notebook = Notebook()

  /// The state at the start, with nothing read yet. `title` names what was opened.
  package init(title: String, size: Size) {
    self.title = title
    self.size = size
  }
}
