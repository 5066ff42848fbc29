import Dispatch
import Glibc
import Index
import Model
import Synchronization
import TUI

/// Does what the reader asks for away from the screen, and posts what came of it as events.
///
/// All work runs in tasks and queues of its own, which never wait for the loop at the terminal.
@MainActor
final class EffectRunner {
  private let paths: [[UInt8]]
  private let post: @Sendable (Event) -> Void
  private let notebook: NotebookQueue
  private let writing = DispatchQueue(label: "crossread.export")
  /// The library, which is opened once.
  private let opening: Task<ArticleIndex?, Never>
  /// The same as soon as it is open.
  private let library: OpenLibrary
  private var scanning: Task<Scan, Never>?
  private var reading: Task<Void, Never>?
  private var searching: Task<Void, Never>?

  /// A runner for a session on `paths`; `post` is called from any thread.
  init(paths: [[UInt8]], post: @escaping @Sendable (Event) -> Void) {
    self.paths = paths
    self.post = post
    notebook = NotebookQueue(of: paths, post: post)
    let library = OpenLibrary()
    self.library = library
    opening = Task.detached {
      let index = ArticleIndex.folder.map { try? ArticleIndex(of: paths, in: $0) }
      let opened = index ?? (try? ArticleIndex())
      library.index.withLock { $0 = opened }
      return opened
    }
  }

  /// How the title bar names what was opened.
  nonisolated static func title(of paths: [[UInt8]]) -> String {
    guard let first = paths.first else { return "" }
    let last = first.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? first
    let name = String(decoding: last, as: UTF8.self)
    return paths.count > 1 ? "\(name) and \(paths.count - 1) more" : name
  }

  /// Starts to read the files; `known` are the events that were read before.
  func start(known: [NewsEvent.ID] = []) {
    reading?.cancel()
    let scanning = Task.detached { [paths] in FolderScanner.scan(paths) }
    self.scanning = scanning
    reading = Task.detached { [post, opening, notebook] in
      let scan = await scanning.value
      post(.skipped(scan.skipped))
      guard let index = await opening.value else {
        post(.failed("the library cannot be opened: there is no memory left"))
        return
      }
      await Self.read(scan, into: index, known: known, notebook: notebook, post: post)
    }
  }

  private nonisolated static func read(
    _ scan: Scan, into index: ArticleIndex, known: [NewsEvent.ID], notebook: NotebookQueue,
    post: (Event) -> Void
  ) async {
    var missing = Set(known)
    var progress = IndexingProgress(done: 0, total: scan.count)
    var events: [NewsEvent] = []
    post(.progress(progress))
    for await output in Indexer(index: index).run(scan) {
      guard !Task.isCancelled else { return }
      switch output {
      case .progress(let news):
        progress = IndexingProgress(done: news.done, total: news.total, rate: news.rate)
        post(.progress(progress))
      case .articles(let event):
        // An event that is on the screen keeps its facts until the new ones are there.
        if !known.contains(event.id) { post(.indexed(event)) }
      case .event(let event):
        missing.remove(event.id)
        post(.indexed(event))
        events.append(event)
        // The notebook is read for all events at once: a few times only, however many there are.
        if known.isEmpty, events.count & (events.count - 1) == 0 { notebook.read(for: events) }
      case .skipped(let files): post(.skipped(files))
      }
    }
    guard !Task.isCancelled else { return }
    for id in missing { post(.removed(id)) }
    if !known.isEmpty || events.count & (events.count - 1) != 0 { notebook.read(for: events) }
    progress.isFinished = true
    post(.progress(progress))
  }

  /// Ends all work, but for what the person would miss; the program is about to leave.
  func stop() {
    reading?.cancel()
    searching?.cancel()
    writing.sync {}
    notebook.finish()
    // What was read is not read again, although the reading was stopped in the middle.
    library.index.withLock { $0 }?.finish()
  }

  /// `event` with all that the person did since it was posted.
  func upToDate(_ event: Event) -> Event {
    guard case .notebook = event, let current = notebook.current else { return event }
    return .notebook(current)
  }

  /// Has `effect` done for the reader in this state.
  func run(_ effect: Effect, in state: AppState) {
    switch effect {
    case .reread: start(known: state.events.map(\.id))
    case .stopReading: reading?.cancel()
    case .search(let words): search(words)
    case .notebook(let change): notebook.keep(change)
    case .export(let request): export(request, in: state)
    case .complete(let path): complete(path)
    default: post(.failed("this is not possible here"))
    }
  }

  private func search(_ words: String) {
    searching?.cancel()
    searching = Task.detached { [post, opening, scanning] in
      guard let index = await opening.value, let scan = await scanning?.value else { return }
      do {
        let found = try index.search(SearchQuery(words), in: scan.groups)
        guard !Task.isCancelled else { return }
        post(.found(words: words, hits: found.map(\.hit)))
      } catch {
        post(.failed("the search did not work: \(error)"))
      }
    }
  }

  /// Finds the paths that begin with what was typed.
  private func complete(_ typed: String) {
    writing.async { [post] in
      let end = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
      let (folder, start) = (String(typed[..<end]), typed[end...])
      let names = FileSystem.completions(
        of: Array(start.utf8), inFolder: Array(Self.file(folder.isEmpty ? "./" : folder).utf8))
      post(.completed(typed, names.map { folder + $0 }))
    }
  }

  /// Writes facts to the file that `request` names.
  private func export(_ request: ExportRequest, in state: AppState) {
    guard let comparison = Comparison(of: request, in: state), !comparison.entries.isEmpty else {
      post(.failed("not saved: these claims are not there any more"))
      return
    }
    writing.async { [post] in
      let bytes = Array(comparison.rendered(as: request.format).utf8)
      do throws(AtomicFile.Failure) {
        try AtomicFile.write(bytes, to: Self.file(request.path), overwrites: request.overwrites)
        post(.exported(path: request.path, facts: comparison.entries.count))
      } catch {
        let failure = Event.failed("not saved: \(request.path): \(error.description)")
        post(error == .exists ? .exists(request) : failure)
      }
    }
  }

  /// The path that the person typed, with the home folder for "~/" as in a shell.
  private nonisolated static func file(_ typed: String) -> String {
    guard typed.hasPrefix("~/"), let home = getenv("HOME") else { return typed }
    return String(cString: home) + typed.dropFirst()
  }
}

/// The library of what is read, for whoever cannot wait until it is open.
private final class OpenLibrary: Sendable {
  let index = Mutex<ArticleIndex?>(nil)
}

extension Comparison {
  /// The facts that `request` names, with what the person made of them; nil where their event is
  /// gone.
  init?(of request: ExportRequest, in state: AppState) {
    guard let event = state.events.first(where: { $0.id == request.event }) else { return nil }
    self.init(of: event, ids: request.facts, notebook: state.notebook, stamp: .now)
  }
}
