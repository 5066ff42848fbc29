package import Model

/// Something that happened and that the reader may answer: a key, or news from the background.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// The terminal has a new size, or the first one.
  case resized(Size)
  /// How far the reading of the files has come.
  case progress(IndexingProgress)
  /// An event was read for the first time or again; it takes the place of one with the same id.
  case indexed(NewsEvent)
  /// A folder has no articles any more.
  case removed(NewsEvent.ID)
  /// All files that were skipped so far.
  case skipped([SkippedFile])
  /// What was kept from earlier readings; the facts have their present ids.
  case notebook(Notebook)
  /// The answer to ``Effect/search(_:)``, in the order of events, documents and places.
  case found(words: String, hits: [SearchHit])
  /// Facts were written to a file.
  case exported(path: String, facts: Int)
  /// The file exists already; the person is asked before it is overwritten.
  case exists(ExportRequest)
  /// Something that was asked for did not work, in a sentence for people.
  case failed(String)
  /// Something that was asked for is done, in a sentence for people.
  case done(String)
}

/// How far the reading of the files has come.
package struct IndexingProgress: Hashable, Sendable {
  /// How many files were read.
  package var done: Int
  /// How many files there are, as far as is known.
  package var total: Int
  /// Whether nothing is left to read.
  package var isFinished: Bool

  /// A state of the work.
  package init(done: Int, total: Int, isFinished: Bool = false) {
    self.done = done
    self.total = total
    self.isFinished = isFinished
  }
}
