internal import FoundationEssentials
internal import GRDB
internal import Model

/// The facts of events, the files that are gone, and names that depend on how a path was written.
extension ArticleIndex {
  /// What the facts of these analyses depend on.
  static func fingerprint(of analyses: [Analysis], in files: [SourceFile]) -> String {
    let parts = zip(files, analyses).map { $0.key + "\n" + $1.article.digest + "\n" }
    return SHA256.hexadecimal(of: Array(parts.joined().utf8))
  }

  /// The stored facts of the event called `key`, if they were found in just these articles.
  func facts(ofEvent key: String, fingerprint: String, names: [String: String]) -> [Fact]? {
    let blob = try? database.read { db in
      try Data.fetchOne(
        db, sql: "SELECT facts FROM event WHERE id = ? AND fingerprint = ?",
        arguments: [key, fingerprint])
    }
    guard let blob = blob ?? nil else { return nil }
    guard let facts = try? BinaryForm.value([Fact].self, from: Array(blob)) else { return nil }
    return facts.map { $0.renamed { names[$0] ?? $0 } }
  }

  /// Stores the facts of an event; `keys` are those of its files by their names.
  func store(
    _ facts: [Fact], ofEvent key: String, fingerprint: String, keys: [String: String]
  ) throws {
    let bytes = try BinaryForm.bytes(of: facts.map { $0.renamed { keys[$0] ?? $0 } })
    try database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO event (id, fingerprint, facts) VALUES (?, ?, ?)",
        arguments: [key, fingerprint, Data(bytes)])
    }
  }

  /// Says that files were looked at and are as they were, whatever their time of change.
  func confirm(_ files: [(file: SourceFile, seen: Int64)]) throws {
    try database.write { db in
      for (file, seen) in files {
        try db.execute(
          sql: "UPDATE article SET size = ?, modified = ?, inode = ?, seen = ? WHERE key = ?",
          arguments: [
            file.stamp.size, file.stamp.modified, Int64(bitPattern: file.stamp.inode), seen,
            file.key,
          ])
      }
    }
  }

  /// Forgets files and events that are gone.
  func keepOnly(keys: Set<String>, events: Set<String>) throws {
    try database.write { db in
      let gone = try String.fetchAll(db, sql: "SELECT key FROM article")
        .filter { !keys.contains($0) }
      try Self.remove(gone, from: db)
      for event in try String.fetchAll(db, sql: "SELECT id FROM event")
      where !events.contains(event) {
        try db.execute(sql: "DELETE FROM event WHERE id = ?", arguments: [event])
      }
    }
  }

  /// Removes files with their sentences.
  static func remove(_ keys: [String], from db: Database) throws {
    for key in keys {
      guard
        let article = try Int64.fetchOne(
          db, sql: "SELECT id FROM article WHERE key = ?", arguments: [key])
      else { continue }
      try db.execute(
        sql: "DELETE FROM sentence WHERE rowid BETWEEN ? AND ?",
        arguments: [
          Schema.row(article: article, sentence: 0),
          Schema.row(article: article, sentence: Schema.sentenceLimit - 1),
        ])
      try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article])
    }
  }
}

extension Analysis {
  /// The same analysis of a document of another name.
  func renamed(to name: String) -> Analysis {
    guard article.name != name else { return self }
    var copy = self
    copy.article.name = name
    for index in copy.claims.indices { copy.claims[index].document = name }
    return copy
  }
}

extension Fact {
  /// The same fact of documents that have the names which `name` gives for theirs.
  func renamed(_ name: (String) -> String) -> Fact {
    var copy = self
    for index in copy.sides.indices {
      copy.sides[index].document = name(copy.sides[index].document)
    }
    return copy
  }
}
