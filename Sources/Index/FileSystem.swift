internal import Glibc
package import Model

/// What this module asks of the system; it never waits on a pipe and follows no path without end.
package enum FileSystem {
  /// The most bytes that an article may have.
  package static let limit = 8 << 20

  /// What lies at a path.
  enum Entry {
    case file(SourceFile.Stamp)
    case folder(Identity)
    case refused(ReadingError)
  }

  /// What names a file or folder on this machine, whatever its path.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// What lies at `path`, at the end of its links.
  static func entry(at path: [UInt8]) -> Entry {
    var info = stat()
    guard withPath(path, { stat($0, &info) }) == 0 else { return .refused(lastError) }
    switch info.st_mode & S_IFMT {
    case S_IFDIR:
      return .folder(Identity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino)))
    case S_IFREG:
      if info.st_size == 0 { return .refused(.empty) }
      if info.st_size > limit {
        return .refused(.tooLarge(count: Int(info.st_size), limit: limit))
      }
      return .file(stamp(of: info))
    default: return .refused(.notRegular(name(ofMode: info.st_mode)))
    }
  }

  /// Whether `path` itself is a symbolic link.
  static func isLink(_ path: [UInt8]) -> Bool {
    var info = stat()
    return withPath(path) { lstat($0, &info) } == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in the folder at `path` that are not hidden, bytewise.
  static func names(inFolder path: [UInt8]) throws(ReadingError) -> [[UInt8]] {
    guard let folder = withPath(path, { opendir($0) }) else { throw lastError }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The bytes of the file at `path`.
  ///
  /// - Throws: why it is not read: no file, too large, empty or refused by the system.
  package static func read(_ path: [UInt8]) throws(ReadingError) -> [UInt8] {
    // A pipe without a writer would block a plain `open` for ever.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let file = withPath(path) { open($0, flags) }
    guard file >= 0 else { throw lastError }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw lastError }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw .notRegular(name(ofMode: info.st_mode))
    }
    guard info.st_size <= limit else {
      throw .tooLarge(count: Int(info.st_size), limit: limit)
    }
    return try readAll(file, expecting: Int(info.st_size))
  }

  private static func readAll(_ file: Int32, expecting size: Int) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        count = Glibc.read(file, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw lastError
      }
      if count == 0 { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A file that grows while it is read must not be read for ever.
      guard bytes.count <= limit else { throw .tooLarge(count: bytes.count, limit: limit) }
      capacity = max(1, size - bytes.count + 1)
    }
    guard !bytes.isEmpty else { throw .empty }
    return bytes
  }

  /// The path from the root of the file system; `path` itself where the system has none.
  package static func absolute(_ path: [UInt8]) -> [UInt8] {
    guard let real = withPath(path, { realpath($0, nil) }) else { return path }
    defer { free(real) }
    return real.withMemoryRebound(to: UInt8.self, capacity: strlen(real)) {
      Array(UnsafeBufferPointer(start: $0, count: strlen(real)))
    }
  }

  private static func stamp(of info: stat) -> SourceFile.Stamp {
    SourceFile.Stamp(
      size: Int64(info.st_size),
      modified: Int64(info.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(info.st_mtim.tv_nsec),
      inode: UInt64(info.st_ino))
  }

  private static func name(ofMode mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something else"
    }
  }

  /// The reason for which the system refused the last call.
  private static var lastError: ReadingError {
    let code = errno
    return code == ELOOP ? .linkLoop : .unreadable(String(cString: strerror(code)))
  }

  private static func withPath<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    (path + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The array holds at least its final zero, so there is a base address.
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }
}

extension FileSystem {
  /// Makes the folder at `path`, and those around it, where they are missing; only the owner may
  /// look into new ones. Returns whether there is a folder now that can be written.
  package static func makeFolder(_ path: String) -> Bool {
    if access(path, W_OK | X_OK) == 0 { return true }
    var made = ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      _ = mkdir(made, 0o700)
    }
    return access(path, W_OK | X_OK) == 0
  }

  /// Removes the file at `path`, if there is one.
  static func remove(_ path: String) { unlink(path) }

  /// The folder for this program's files under the folder that `variable` names, or else under
  /// `fallback` in the person's home; nil where there is neither.
  package static func folder(_ variable: String, orInHome fallback: String) -> String? {
    // The base directory specification asks to ignore a path that is not absolute.
    if let given = getenv(variable).map({ String(cString: $0) }), given.hasPrefix("/") {
      return given + "/crossread"
    }
    return getenv("HOME").map { String(cString: $0) }.flatMap {
      $0.isEmpty ? nil : $0 + "/" + fallback + "/crossread"
    }
  }

  /// Size and time of change of the running program's file; empty where the system does not tell.
  static var programStamp: String {
    var info = stat()
    guard stat("/proc/self/exe", &info) == 0 else { return "" }
    let stamp = stamp(of: info)
    return "\(stamp.size) \(stamp.modified)"
  }

  /// The time now, in nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FileSystem {
  /// How many cores there are.
  package static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension FileSystem {
  /// Whether there is something at `path`.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

extension FileSystem {
  /// The names in a folder that begin with `start`, those of folders with a slash; at most a thousand,
  /// and only those that are text.
  package static func completions(of start: [UInt8], inFolder folder: [UInt8]) -> [String] {
    guard let names = try? names(inFolder: folder) else { return [] }
    return names.filter { $0.starts(with: start) }.prefix(1000).compactMap { name in
      guard let text = String(validating: name, as: UTF8.self) else { return nil }
      if case .folder = entry(at: folder + [UInt8(ascii: "/")] + name) { return text + "/" }
      return text
    }
  }
}

extension FileSystem {
  /// The most bytes that a file of settings may have.
  private static let settingsLimit = 1 << 16

  /// What the person's file of settings says; nil where there is none that can be read. Its path is
  /// `$XDG_CONFIG_HOME/crossread/config`, or under `~/.config`.
  package static var settings: String? {
    guard let folder = folder("XDG_CONFIG_HOME", orInHome: ".config"),
      let bytes = try? read(Array("\(folder)/config".utf8))
    else { return nil }
    return String(decoding: bytes.prefix(settingsLimit), as: UTF8.self)
  }
}

extension NotebookStore {
  /// The folder in which the notebook is kept; nil where the person has no home.
  package static var folder: String? {
    FileSystem.folder("XDG_DATA_HOME", orInHome: ".local/share")
  }
}

extension ArticleIndex {
  /// The folder in which libraries are kept; nil where the person has no home.
  package static var folder: String? { FileSystem.folder("XDG_CACHE_HOME", orInHome: ".cache") }
}
