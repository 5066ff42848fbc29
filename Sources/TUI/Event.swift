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
  /// The paths that begin with what was typed; folders end with a slash.
  case completed(String, [String])
  /// The file exists already; the person is asked before it is overwritten.
  case exists(ExportRequest)
  /// Something that was asked for did not work, in a sentence for people.
  case failed(String)
  /// Something that was asked for is done, in a sentence for people.
  case done(String)
  /// The answer to ``Effect/wait(_:milliseconds:)``.
  case elapsed(Pause)
  /// The program is about to be ended by a signal: what would be lost is to be stored.
  case ending
}

/// How far the reading of the files has come.
package struct IndexingProgress: Hashable, Sendable {
  /// How many files were read.
  package var done: Int
  /// How many files there are, as far as is known.
  package var total: Int
  /// Whether nothing is left to read.
  package var isFinished: Bool
  /// How many files were read in a second; 0 where that is not known yet.
  package var rate: Double

  /// A state of the work.
  package init(done: Int, total: Int, isFinished: Bool = false, rate: Double = 0) {
    self.rate = rate
    self.done = done
    self.total = total
    self.isFinished = isFinished
  }

  /// The work in a sentence: files, share, rate and the time that is left.
  var words: String {
    var words = "reading files: \(done.grouped) of \(total.grouped)"
    if total > 0 { words += ", \(min(100, done * 100 / total))%" }
    guard rate >= 1, rate < 1e6, total > done else { return words }
    let seconds = Int(min(Double(total - done) / rate, 1e6).rounded(.up))
    words += ", \(Int(rate).grouped)/s, "
    return words + (seconds < 100 ? "\(seconds) s left" : "\((seconds + 59) / 60) min left")
  }
}
