internal import Dispatch
internal import Model
internal import Synchronization

/// What was read and is not stored yet.
final class WaitingArticles: Sendable {
  /// What is to be stored together.
  struct Content {
    var read: [(file: SourceFile, analysis: Analysis, seen: Int64)] = []
    /// Files that were looked at and are as they were.
    var confirmed: [(file: SourceFile, seen: Int64)] = []
    /// Whether somebody will come for it.
    var isPlanned = false
  }

  let content = Mutex(Content())
  let queue = DispatchQueue(label: "crossread.library", qos: .utility)
}

/// Each writing waits for the disk, so what is read within a moment is stored together.
extension ArticleIndex {
  /// How many milliseconds what was read waits at most, and how many articles wait.
  private static let longestWait = 500
  private static let mostWaiting = 64

  /// Has the analysis of a file stored soon.
  func keep(_ analysis: Analysis, of file: SourceFile, seen: Int64) {
    plan(
      waiting.content.withLock { content in
        content.read.append((file, analysis, seen))
        return Self.plan(&content)
      })
  }

  /// Has it stored soon that a file is as it was.
  func keep(unchanged file: SourceFile, seen: Int64) {
    plan(
      waiting.content.withLock { content in
        content.confirmed.append((file, seen))
        return Self.plan(&content)
      })
  }

  /// Stores what is waiting, and ends when it is stored.
  package func finish() { waiting.queue.sync { storeWaiting() } }

  /// After how many milliseconds the content is to be stored; nil where that is planned already.
  private static func plan(_ content: inout WaitingArticles.Content) -> Int? {
    if content.read.count == mostWaiting { return 0 }
    guard !content.isPlanned else { return nil }
    content.isPlanned = true
    return longestWait
  }

  private func plan(_ wait: Int?) {
    guard let wait else { return }
    waiting.queue.asyncAfter(deadline: .now() + .milliseconds(wait)) { storeWaiting() }
  }

  private func storeWaiting() {
    let content = waiting.content.withLock { content in
      defer { content = WaitingArticles.Content() }
      return content
    }
    // A library that cannot be written costs time at the next opening and nothing else.
    if !content.read.isEmpty { try? store(content.read) }
    if !content.confirmed.isEmpty { try? confirm(content.confirmed) }
  }
}
