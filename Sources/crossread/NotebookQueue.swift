import Dispatch
import Index
import Model
import Synchronization
import TUI

/// The person's notebook: keeps changes and reads them back, one after the other, away from the
/// terminal.
///
/// The reader makes each change in its own notebook at once and has it stored here. What is read
/// back may be older than its latest changes, so those are made again in what it is given.
final class NotebookQueue: Sendable {
  private struct Content {
    var store: NotebookStore?
    /// What was read last.
    var latest: Notebook?
    /// The changes that are not in `latest`.
    var missing: [NotebookChange] = []
    /// How many of those are stored.
    var stored = 0
  }

  private let queue = DispatchQueue(label: "crossread.notebook")
  private let content = Mutex(Content())
  private let paths: [[UInt8]]
  private let post: @Sendable (Event) -> Void

  /// The notebook in the person's folder; one that ends with the program where there is none, which
  /// is said. `paths` are the files that are read; `post` is called from any thread.
  init(of paths: [[UInt8]], post: @escaping @Sendable (Event) -> Void) {
    self.paths = paths
    self.post = post
    queue.async { self.open() }
  }

  private func open() {
    var store: NotebookStore?
    if let folder = NotebookStore.folder {
      do throws(NotebookStore.Failure) { store = try NotebookStore(in: folder, of: paths) } catch {
        post(.failed(error.description))
      }
    } else {
      post(.failed("notes cannot be kept: there is no home folder"))
    }
    let opened = store ?? (try? NotebookStore(in: nil))
    content.withLock { $0.store = opened }
  }

  /// Stores a change.
  func keep(_ change: NotebookChange) {
    content.withLock { $0.missing.append(change) }
    queue.async {
      do throws(NotebookStore.Failure) {
        try self.content.withLock { $0.store }?.apply(change)
      } catch {
        self.post(.failed(error.description))
      }
      self.content.withLock { $0.stored += 1 }
    }
  }

  /// Reads what concerns `events` and posts it.
  func read(for events: [NewsEvent]) {
    queue.async {
      guard let store = self.content.withLock({ $0.store }) else { return }
      do throws(NotebookStore.Failure) {
        let notebook = try store.notebook(for: events)
        self.content.withLock { content in
          content.latest = notebook
          content.missing.removeFirst(content.stored)
          content.stored = 0
        }
        self.post(.notebook(notebook))
      } catch {
        self.post(.failed(error.description))
      }
    }
  }

  /// What was read last, with every change that was made since.
  var current: Notebook? {
    content.withLock { content in
      guard var notebook = content.latest else { return nil }
      for change in content.missing { notebook.apply(change) }
      return notebook
    }
  }

  /// Waits until every change is stored.
  func finish() { queue.sync {} }
}
