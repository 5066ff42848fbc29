package import Model

/// A file that may hold an article: how it is called, and what tells whether it changed.
package struct SourceFile: Hashable, Sendable {
  /// What the system says of a file without reading it.
  package struct Stamp: Hashable, Sendable {
    package var size: Int64
    /// The time of the last change, in nanoseconds since 1970.
    package var modified: Int64
    package var inode: UInt64
  }

  /// The name that is shown: the path as given, or that of the folder, `/` and the path inside it.
  package var name: String
  /// The path as the system takes it; it need not be UTF-8.
  package var path: [UInt8]
  /// What names the file among the paths that were given, however those were written.
  package var key: String
  package var stamp: Stamp
}

/// The files that are one event together: those of one folder, or those named one by one.
package struct SourceGroup: Hashable, Sendable {
  /// The folder, as the person would write it; empty for files that were named one by one.
  package var id: String
  /// The files, bytewise by path.
  package var files: [SourceFile]
}

/// What was found under some paths.
package struct Scan: Hashable, Sendable {
  /// The files that were named, then each folder that holds files, in the order of the paths.
  package var groups: [SourceGroup]
  /// What cannot be an article, bytewise by path.
  package var skipped: [SkippedFile]

  /// How many files there are to read.
  package var count: Int { groups.reduce(0) { $0 + $1.files.count } }
}
