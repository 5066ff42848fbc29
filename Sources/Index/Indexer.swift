package import Model

/// Reads the files of a scan into a library, in the background and on all cores.
///
/// The results are the same whatever is ready first. Cancelling loses nothing that is done.
package struct Indexer: Sendable {
  /// What the work tells while it goes on.
  package enum Output: Sendable {
    case progress(Progress)
    /// The articles of a folder, all read; its facts are not known yet.
    case articles(NewsEvent)
    /// A folder with its facts; the last word on it.
    case event(NewsEvent)
    /// All files that were skipped so far.
    case skipped([SkippedFile])
  }

  /// How far the work has come.
  package struct Progress: Hashable, Sendable {
    /// How many files are done.
    package var done: Int
    package var total: Int
    /// The file that was done last.
    package var name: String
    /// Files per second since the start.
    package var rate: Double
  }

  private let index: ArticleIndex
  private let width: Int

  /// An indexer that works at `width` files at a time and keeps the results in `index`.
  package init(index: ArticleIndex, width: Int = FileSystem.coreCount) {
    self.index = index
    self.width = max(1, width)
  }

  /// Reads the files of `scan`; the stream ends when all is done, and the work ends with the stream.
  package func run(_ scan: Scan) -> AsyncStream<Output> {
    AsyncStream { continuation in
      let task = Task.detached(priority: .utility) {
        var run = IndexingRun(scan: scan, index: index) { continuation.yield($0) }
        await run.run(width: width)
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
