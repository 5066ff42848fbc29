package import Model

/// Something that the program is to do for the reader; the answer, if any, comes as an ``Event``.
package enum Effect: Hashable, Sendable {
  case quit
  /// Stop, as Ctrl-Z does in a shell, and draw again when continued.
  case suspend
  /// Draw every cell again, whatever is thought to be on the terminal.
  case redraw
  /// Look for new and changed files.
  case reread
  /// Stop looking for files; what was read is kept.
  case stopReading
  /// Find words in all articles; answered by ``Event/found(words:hits:)``.
  case search(String)
  /// Write facts to a file; answered by ``Event/exported(path:facts:)``, ``Event/exists(_:)`` or
  /// ``Event/failed(_:)``.
  case export(ExportRequest)
  /// Find the paths that begin like this; answered by ``Event/completed(_:_:)``.
  case complete(String)
  /// Keep a change to the notebook; the reader has made it in its own already.
  case notebook(NotebookChange)
  /// Show a file in the person's own pager, at a line.
  case open(path: String, line: Int)
  /// Put text on the clipboard.
  case copy(String)
  /// Give facts, in a format, to a command of the shell.
  case pipe(ExportRequest, command: String)
  /// Report mouse clicks, or stop.
  case mouse(Bool)
  /// Draw in the colours of the settings, which have changed.
  case colours
  /// Say by ``Event/elapsed(_:)`` when no key came for so many milliseconds; takes the place of an
  /// earlier wait of its kind.
  case wait(Pause, milliseconds: Int)
}

/// What is put off until the keys pause.
package enum Pause: Hashable, Sendable, CaseIterable {
  /// To show in the other panes what the cursor of a list is on.
  case follow
  /// To store what is shown, and how.
  case keep
}

/// Facts to be written to a file.
package struct ExportRequest: Hashable, Sendable {
  /// The event that holds the facts.
  package var event: NewsEvent.ID
  /// The ids of the facts, in the order to be written.
  package var facts: [String]
  package var format: ExportFormat
  /// The file as the person typed it.
  package var path: String
  /// Whether the person agreed to lose a file of that name.
  package var overwrites: Bool

  /// A request with all its parts.
  package init(
    event: NewsEvent.ID, facts: [String], format: ExportFormat, path: String,
    overwrites: Bool = false
  ) {
    self.event = event
    self.facts = facts
    self.format = format
    self.path = path
    self.overwrites = overwrites
  }
}
