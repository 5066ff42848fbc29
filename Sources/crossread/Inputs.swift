import ArgumentParser
import Dispatch
import Glibc
import Index
import Model
import Synchronization

/// The paths that a command reads, and how a list of them comes in.
struct PathArguments: ParsableArguments {
  @Flag(
    name: .customShort("0"),
    help: "Paths in the list on standard input end with NUL, as find -print0 writes them.")
  var nulSeparated = false

  @Argument(
    help: ArgumentHelp(
      "Files and folders; \"-\" reads a list of them from standard input.",
      discussion: """
        The articles of one folder tell of one event and are compared with each other; files \
        named one by one are one event together.
        """, valueName: "path"))
  var paths: [String]

  /// What lies under the paths.
  ///
  /// - Throws: `ValidationError` where there is no path at all.
  func scan() throws -> Scan {
    FolderScanner.scan(try Self.all(paths, nulSeparated: nulSeparated))
  }

  /// The paths as the system takes them, with those of the list on standard input for "-".
  ///
  /// - Throws: `ValidationError` where there is no path at all.
  static func all(_ paths: [String], nulSeparated: Bool) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    for path in paths {
      if path == "-" {
        all += listed(nulSeparated: nulSeparated)
      } else {
        all.append(GivenArguments.bytes(of: path))
      }
    }
    guard !all.isEmpty else { throw ValidationError("there is no path to read") }
    return all
  }

  /// The paths in the list on standard input.
  private static func listed(nulSeparated: Bool) -> [[UInt8]] {
    let end = nulSeparated ? 0 : UInt8(ascii: "\n")
    return StandardInput.all().split(separator: end).map { line in
      // A list that was written elsewhere may end its lines with CR LF.
      !nulSeparated && line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }.filter { !$0.isEmpty }
  }
}

/// The articles that a command was given, read and analysed.
struct Reading: Sendable {
  /// The articles of one event.
  struct Group: Sendable {
    var id: NewsEvent.ID
    var analyses: [Analysis]
  }

  /// What became of a file. No `Result`, for which the program would look up its error at run time.
  private enum Outcome: Sendable {
    case read(Analysis)
    case skipped(ReadingError)
  }

  var groups: [Group]
  var skipped: [SkippedFile]

  /// Everything that can be read of `scan`; `analyse` makes an analysis of the bytes and the name.
  ///
  /// - Throws: status 1, after saying why, where nothing can be read.
  init(
    _ scan: Scan,
    _ analyse: @escaping @Sendable ([UInt8], String) throws(ReadingError) -> Analysis = {
      (bytes, name) throws(ReadingError) in try Pipeline.analysis(of: bytes, name: name)
    }
  ) throws {
    skipped = scan.skipped
    groups = []
    let files = scan.groups.flatMap(\.files)
    var outcomes = Parallel.map(files) { file -> Outcome in
      do throws(ReadingError) {
        return .read(try analyse(FileSystem.read(file.path), file.name))
      } catch {
        return .skipped(error)
      }
    }[...]
    for group in scan.groups {
      var analyses: [Analysis] = []
      for (file, outcome) in zip(group.files, outcomes) {
        switch outcome {
        case .read(let analysis): analyses.append(analysis)
        case .skipped(let reason):
          skipped.append(SkippedFile(path: file.name, reason: reason.description))
        }
      }
      outcomes = outcomes.dropFirst(group.files.count)
      if !analyses.isEmpty { groups.append(Group(id: group.id, analyses: analyses)) }
    }
    report()
    guard !groups.isEmpty else {
      Message.write("nothing could be read")
      throw Status.wrongUse
    }
  }

  /// All articles, in order.
  var analyses: [Analysis] { groups.flatMap(\.analyses) }

  /// The events with their facts.
  func events() -> [NewsEvent] {
    Parallel.map(groups) { Pipeline.event($0.id, of: $0.analyses) }
  }

  /// Names the skipped files on standard error.
  private func report() {
    for file in skipped { Message.write("skipped \(file.path): \(file.reason)") }
  }

  /// Ends the command with the status that tells whether all files were read.
  func finish() throws {
    if !skipped.isEmpty { throw Status.someSkipped }
  }

  /// Ends the program with that status, while everything that was read and the events are still
  /// there: the system takes the memory back at once, and not value by value.
  func end(keeping events: [NewsEvent] = []) -> Never {
    withExtendedLifetime((self, events)) {
      exit(skipped.isEmpty ? EXIT_SUCCESS : Status.someSkipped.rawValue)
    }
  }
}

/// The exit statuses that the JSON interface names.
enum Status {
  /// Wrong use, or nothing could be read.
  static let wrongUse = ExitCode(1)
  /// Done, and some files were skipped.
  static let someSkipped = ExitCode(2)
  /// Done, and there is a conflict where none was wanted.
  static let hasConflict = ExitCode(3)
}

/// Work that is spread over the cores.
enum Parallel {
  /// What `transform` gives for each of `items`, in their order; one after the other where they are few.
  static func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Output
  ) -> [Output] {
    // Waking other cores costs more than reading a handful of articles.
    guard items.count > 8, FileSystem.coreCount > 1 else { return items.map(transform) }
    let results = Mutex([Output?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let output = transform(items[index])
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
