internal import GRDB
internal import Model

/// The tables of a library, made and changed by migrations that have names.
enum Schema {
  /// Names everything that stored results depend on; a library of another version is emptied.
  ///
  /// The program itself is among them: what another build has found is never shown as its own.
  static let version =
    "engine \(Pipeline.version), form \(form), program \(FileSystem.programStamp)"
  /// The version of the binary form of the stored values.
  private static let form = 1

  /// The number of a sentence in the full text: the article's number and the sentence's index.
  static func row(article: Int64, sentence: Int) -> Int64 { article << 24 | Int64(sentence) }
  /// The article's number in the number of a sentence.
  static func article(ofRow row: Int64) -> Int64 { row >> 24 }
  /// The sentence's index in the number of a sentence.
  static func sentence(ofRow row: Int64) -> Int { Int(row & 0xFF_FFFF) }
  /// The most sentences of an article that are indexed.
  static let sentenceLimit = 1 << 24

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("articles, their sentences and the facts of events") { db in
      try db.execute(
        sql: """
          CREATE TABLE stamp (version TEXT NOT NULL);
          CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
            -- When the file was looked at, in nanoseconds since 1970.
            seen INTEGER NOT NULL,
            digest TEXT NOT NULL,
            analysis BLOB NOT NULL);
          CREATE VIRTUAL TABLE sentence USING fts5(words, tokenize = 'porter unicode61');
          CREATE TABLE event (
            id TEXT PRIMARY KEY,
            -- What the facts were found in.
            fingerprint TEXT NOT NULL,
            facts BLOB NOT NULL);
          """)
    }
    return migrator
  }

  /// Brings the database to this version; what another version stored is dropped.
  static func prepare(_ writer: any DatabaseWriter) throws {
    let migrator = migrator
    let isForeign = try writer.read { db in
      // A table list that cannot be read, or a later version's: not ours to read.
      try migrator.hasBeenSuperseded(db)
        || (!db.tableExists("grdb_migrations") && db.tableCount > 0)
    }
    if isForeign { try writer.erase() }
    try migrator.migrate(writer)
    try writer.write { db in
      guard try String.fetchOne(db, sql: "SELECT version FROM stamp") != version else { return }
      for table in ["stamp", "article", "sentence", "event"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      try db.execute(sql: "INSERT INTO stamp VALUES (?)", arguments: [version])
    }
  }
}

extension Database {
  /// How many tables there are.
  fileprivate var tableCount: Int {
    get throws {
      try Int.fetchOne(self, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table'") ?? 0
    }
  }
}
