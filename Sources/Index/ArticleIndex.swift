internal import FoundationEssentials
internal import GRDB
internal import Model

/// The library of what was opened: its articles with their claims, their full text and their facts.
///
/// It is a cache. A library that is missing, damaged or from another version is made anew, and where
/// nothing can be written it lives in memory; nobody is asked.
package struct ArticleIndex: Sendable {
  let database: any DatabaseWriter
  /// The file, where there is one.
  package let path: String?
  /// What is to be stored next.
  let waiting = WaitingArticles()

  /// The version of SQLite that the library runs on.
  package static var libraryVersion: String { Database.sqliteLibVersionNumber.description }

  /// A library in memory.
  ///
  /// - Throws: an error of SQLite, which is out of memory then.
  package init() throws {
    database = try DatabaseQueue()
    path = nil
    try Schema.prepare(database)
  }

  /// The library of `paths`, kept in `folder`.
  ///
  /// - Throws: an error of SQLite, which is out of memory then.
  package init(of paths: [[UInt8]], in folder: String) throws {
    let file = folder + "/" + Self.name(of: paths) + ".sqlite"
    if FileSystem.makeFolder(folder), let database = Self.open(file) {
      self.init(database: database, path: file)
    } else {
      try self.init()
    }
  }

  /// What names `paths`, however they were written.
  static func name(of paths: [[UInt8]]) -> String {
    let roots = paths.map { FileSystem.absolute($0) }
    return String(SHA256.hexadecimal(of: Array(roots.joined(separator: [0]))).prefix(24))
  }

  private init(database: any DatabaseWriter, path: String) {
    self.database = database
    self.path = path
  }

  /// The database at `file`; a damaged one is made anew. Nil where it cannot be written.
  private static func open(_ file: String) -> (any DatabaseWriter)? {
    if let database = try? opened(file) { return database }
    for end in ["", "-wal", "-shm"] { FileSystem.remove(file + end) }
    return try? opened(file)
  }

  private static func opened(_ file: String) throws -> any DatabaseWriter {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let database = try DatabasePool(path: file, configuration: configuration)
    let health = try database.read { db in
      try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    }
    guard health == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    try Schema.prepare(database)
    return database
  }

  // MARK: - Articles

  /// What is known of a file that was read before.
  struct Known: Sendable {
    var stamp: SourceFile.Stamp
    var seen: Int64
    var digest: String

    /// Whether the file is as it was when it was read.
    ///
    /// A file that changed less than two seconds before it was looked at may have changed again
    /// without another time of change, so its bytes must be compared.
    func isCurrent(_ stamp: SourceFile.Stamp) -> Bool {
      self.stamp == stamp && stamp.modified < seen - 2_000_000_000
    }
  }

  /// All files that were read before, by their key.
  func known() throws -> [String: Known] {
    try database.read { db in
      var known: [String: Known] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT key, size, modified, inode, seen, digest FROM article")
      while let row = try rows.next() {
        let stamp = SourceFile.Stamp(
          size: row[1], modified: row[2], inode: UInt64(bitPattern: row[3] as Int64))
        known[row[0]] = Known(stamp: stamp, seen: row[4], digest: row[5])
      }
      return known
    }
  }

  /// The stored analysis of a file, or nil where there is none that can be read.
  func analysis(of file: SourceFile) -> Analysis? {
    let blob = try? database.read { db in
      try Data.fetchOne(
        db, sql: "SELECT analysis FROM article WHERE key = ?", arguments: [file.key])
    }
    guard let blob = blob ?? nil else { return nil }
    return (try? BinaryForm.value(Analysis.self, from: Array(blob)))?.renamed(to: file.name)
  }

  /// Stores the analyses of files, with their sentences.
  func store(_ entries: [(file: SourceFile, analysis: Analysis, seen: Int64)]) throws {
    try database.write { db in
      for (file, analysis, seen) in entries {
        try Self.remove([file.key], from: db)
        try db.execute(
          sql: """
            INSERT INTO article (key, size, modified, inode, seen, digest, analysis)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            file.key, file.stamp.size, file.stamp.modified,
            Int64(bitPattern: file.stamp.inode), seen, analysis.article.digest,
            Data(try BinaryForm.bytes(of: analysis.renamed(to: file.key))),
          ])
        try Self.insert(analysis, as: db.lastInsertedRowID, into: db)
      }
    }
  }

  /// Stores the sentences of the article with that number.
  static func insert(_ analysis: Analysis, as article: Int64, into db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO sentence (rowid, words) VALUES (?, ?)")
    for (index, sentence) in analysis.sentences.prefix(Schema.sentenceLimit).enumerated() {
      try insert.execute(arguments: [
        Schema.row(article: article, sentence: index),
        analysis.article.words(in: sentence.range),
      ])
    }
  }
}
