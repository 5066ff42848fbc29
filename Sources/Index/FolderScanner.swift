package import Model

/// Finds the files that may hold articles under some paths, in one order on every machine.
///
/// Hidden files are left out. Links are followed; a folder that is reached twice is read once, under
/// its own name where it has one, and a link that leads back to a folder around it is skipped.
package struct FolderScanner {
  private var root: [UInt8] = []
  private var folders: [(id: [UInt8], files: [SourceFile])] = []
  private var skipped: [(path: [UInt8], reason: ReadingError)] = []
  private var seen: Set<FileSystem.Identity> = []
  /// Links to folders, which wait until all folders proper were read.
  private var links: [Folder] = []
  private var index = 0

  /// A folder to read, with the folders around it.
  private struct Folder {
    var path: [UInt8]
    /// The path inside the folder that was given.
    var inside: [UInt8]
    var identity: FileSystem.Identity
    var around: [FileSystem.Identity]
  }

  /// What lies under `paths`: the files named are one group, and so are the files of each folder.
  package static func scan(_ paths: [String]) -> Scan { scan(paths.map { Array($0.utf8) }) }

  /// What lies under `paths`, which need not be UTF-8.
  package static func scan(_ paths: [[UInt8]]) -> Scan {
    var named: [SourceFile] = []
    var scan = Scan(groups: [], skipped: [])
    // A set of paths is worth its cost only where there are many.
    var given: Set<[UInt8]> = []
    for (index, path) in paths.enumerated()
    where paths.count < 32 ? !paths[..<index].contains(path) : given.insert(path).inserted {
      switch FileSystem.entry(at: path) {
      case .file(let stamp):
        named.append(
          SourceFile(
            name: String(decoding: path, as: UTF8.self), path: path, key: "\(index)", stamp: stamp))
      case .refused(let reason):
        scan.skipped.append(
          SkippedFile(path: String(decoding: path, as: UTF8.self), reason: reason.description))
      case .folder(let identity):
        var scanner = FolderScanner()
        scanner.index = index
        scanner.root = trimmed(path)
        scanner.read(identity)
        scan.groups += scanner.groups
        scan.skipped += scanner.skippedFiles
      }
    }
    if !named.isEmpty {
      named.sort { $0.path.lexicographicallyPrecedes($1.path) }
      scan.groups.insert(SourceGroup(id: "", files: named), at: 0)
    }
    return scan
  }

  /// Why nothing at `path` can be read; nil where it is a folder that opens, whatever it holds, or a file
  /// with text.
  package static func refusal(of path: [UInt8]) -> ReadingError? {
    do throws(ReadingError) {
      switch FileSystem.entry(at: path) {
      case .refused(let reason): return reason
      case .folder: _ = try FileSystem.names(inFolder: path)
      case .file: try ArticleReader.check(FileSystem.read(path))
      }
      return nil
    } catch {
      return error
    }
  }

  /// The path without slashes at its end.
  private static func trimmed(_ path: [UInt8]) -> [UInt8] {
    let end = path.lastIndex { $0 != UInt8(ascii: "/") }
    return end.map { Array(path[...$0]) } ?? [UInt8(ascii: "/")]
  }

  private static func joined(_ folder: [UInt8], _ name: [UInt8]) -> [UInt8] {
    if folder.isEmpty { return name }
    return folder.last == UInt8(ascii: "/") ? folder + name : folder + [UInt8(ascii: "/")] + name
  }

  private var groups: [SourceGroup] {
    folders.filter { !$0.files.isEmpty }
      .sorted { $0.id.lexicographicallyPrecedes($1.id) }
      .map { SourceGroup(id: String(decoding: $0.id, as: UTF8.self), files: $0.files) }
  }

  private var skippedFiles: [SkippedFile] {
    skipped.sorted { $0.path.lexicographicallyPrecedes($1.path) }
      .map {
        SkippedFile(path: String(decoding: $0.path, as: UTF8.self), reason: $0.reason.description)
      }
  }

  private mutating func read(_ identity: FileSystem.Identity) {
    var waiting = [Folder(path: root, inside: [], identity: identity, around: [])]
    while let folder = waiting.popLast() ?? links.popLast() {
      guard seen.insert(folder.identity).inserted else { continue }
      waiting += read(folder).reversed()
      if waiting.isEmpty { links.sort { $1.path.lexicographicallyPrecedes($0.path) } }
    }
  }

  /// Takes the files of a folder; returns the folders in it.
  private mutating func read(_ folder: Folder) -> [Folder] {
    var files: [SourceFile] = []
    var inner: [Folder] = []
    let names: [[UInt8]]
    do {
      names = try FileSystem.names(inFolder: folder.path)
    } catch {
      skipped.append((folder.path, error))
      return []
    }
    for name in names {
      let path = Self.joined(folder.path, name)
      let inside = Self.joined(folder.inside, name)
      switch FileSystem.entry(at: path) {
      case .refused(let reason): skipped.append((path, reason))
      case .file(let stamp):
        files.append(
          SourceFile(
            name: String(decoding: path, as: UTF8.self), path: path,
            key: "\(index)/" + String(decoding: inside, as: UTF8.self), stamp: stamp))
      case .folder(let identity):
        let around = folder.around + [folder.identity]
        let next = Folder(path: path, inside: inside, identity: identity, around: around)
        if around.contains(identity) {
          skipped.append((path, .linkLoop))
        } else if FileSystem.isLink(path) {
          links.append(next)
        } else {
          inner.append(next)
        }
      }
    }
    folders.append((folder.path, files))
    return inner
  }
}
