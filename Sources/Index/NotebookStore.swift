internal import FoundationEssentials
internal import GRDB
package import Model

/// What the person made, kept in a file of its own that is never rebuilt: tags, notes, overruled
/// conflicts, marks and reading positions.
///
/// Facts are kept by their quoted words with the words around them and the content of their
/// documents, so they are found again in a moved folder and after an article was edited.
package struct NotebookStore: Sendable {
  let database: any DatabaseWriter
  /// The file, where there is one; without one, nothing outlives the program.
  package let path: String?
  /// What names the files that are read, among all that have a layout.
  private let files: String

  /// Why the notebook could not be opened or written, in a sentence for people.
  package struct Failure: Error, Hashable, Sendable {
    package var description: String
  }

  /// The notebook in `folder`; one in memory where there is no folder. `paths` are the files that are
  /// read, whose layout it keeps.
  ///
  /// - Throws: why it cannot be used. A file that is damaged is left as it is.
  package init(in folder: String?, of paths: [[UInt8]] = []) throws(Failure) {
    files = ArticleIndex.name(of: paths)
    do {
      if let folder {
        guard FileSystem.makeFolder(folder) else {
          throw Failure(description: "notes cannot be kept: \(folder) cannot be written")
        }
        let file = folder + "/notebook.sqlite"
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        database = try DatabaseQueue(path: file, configuration: configuration)
        path = file
      } else {
        database = try DatabaseQueue()
        path = nil
      }
      try Self.migrator.migrate(database)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(description: "notes cannot be kept: \(error)")
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("remarks on facts, and places") { db in
      try db.execute(
        sql: """
          CREATE TABLE remark (
            id INTEGER PRIMARY KEY,
            -- The identity of the fact when the remark was made.
            fact TEXT NOT NULL,
            claim_kind TEXT NOT NULL,
            tagged INTEGER NOT NULL DEFAULT 0,
            note TEXT,
            overruled TEXT,
            UNIQUE (fact));
          -- The words of each side of a fact.
          CREATE TABLE quotation (
            remark INTEGER NOT NULL REFERENCES remark ON DELETE CASCADE,
            document TEXT NOT NULL, digest TEXT NOT NULL,
            exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL);
          CREATE INDEX quotation_by_words ON quotation (exact);
          CREATE INDEX quotation_by_remark ON quotation (remark);
          CREATE TABLE place (
            -- A letter for a mark, the digest of the file for a reading position.
            name TEXT NOT NULL,
            is_mark INTEGER NOT NULL,
            event TEXT NOT NULL, document TEXT NOT NULL, digest TEXT NOT NULL,
            byte INTEGER NOT NULL, fact TEXT,
            PRIMARY KEY (name, event));
          """)
    }
    migrator.registerMigration("layouts, and tips that were given") { db in
      try db.execute(
        sql: """
          -- A layout as JSON, by what names the files.
          CREATE TABLE layout (files TEXT PRIMARY KEY, content BLOB NOT NULL);
          CREATE TABLE seen (name TEXT PRIMARY KEY);
          """)
    }
    migrator.registerMigration("what was entered into prompts") { db in
      try db.execute(
        sql: """
          CREATE TABLE entered (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (kind, text));
          """)
    }
    migrator.registerMigration("the words at places") { db in
      try db.execute(
        sql: """
          -- All of them are missing where the place was kept before there were any.
          ALTER TABLE place ADD COLUMN exact TEXT;
          ALTER TABLE place ADD COLUMN prefix TEXT;
          ALTER TABLE place ADD COLUMN suffix TEXT;
          -- The words of the fact's sides, as JSON.
          ALTER TABLE place ADD COLUMN claim BLOB;
          """)
    }
    return migrator
  }

  /// Keeps one change; either all of it or nothing.
  ///
  /// - Throws: why it cannot be kept.
  package func apply(_ change: NotebookChange) throws(Failure) {
    do {
      try database.write { db in
        switch change {
        case .tag(let anchor): try Self.set("tagged", 1, on: anchor, db)
        case .untag(let anchor): try Self.set("tagged", 0, on: anchor, db)
        case .note(let anchor, let text):
          try Self.set("note", text.isEmpty ? nil : text, on: anchor, db)
        case .overrule(let anchor, let reason): try Self.set("overruled", reason, on: anchor, db)
        case .restore(let anchor): try Self.set("overruled", nil, on: anchor, db)
        case .mark(let letter, let place): try set(place, name: letter, isMark: true, db)
        case .unmark(let letter, let event):
          try db.execute(
            // Older marks were kept under the event's own name.
            sql: "DELETE FROM place WHERE name = ? AND is_mark = 1 AND event IN (?, ?)",
            arguments: [letter, event, home(of: event)])
        case .position(let place): try set(place, name: place.digest, isMark: false, db)
        case .layout(let layout):
          try db.execute(
            sql: "INSERT OR REPLACE INTO layout VALUES (?, ?)",
            arguments: [files, try JSONEncoder().encode(layout)])
        case .seen(let name):
          try db.execute(sql: "INSERT OR IGNORE INTO seen VALUES (?)", arguments: [name])
        case .entered(let kind, let text): try Self.keep(text, enteredInto: kind, db)
        }
      }
    } catch {
      throw Failure(description: "the change cannot be kept: \(error)")
    }
  }

  private static func keep(_ text: String, enteredInto kind: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO entered (kind, text) VALUES (?, ?)", arguments: [kind, text])
    try db.execute(
      sql: """
        DELETE FROM entered WHERE kind = ? AND id NOT IN (
          SELECT id FROM entered WHERE kind = ? ORDER BY id DESC LIMIT ?)
        """, arguments: [kind, kind, Notebook.mostEntered])
  }

  private static func set(
    _ column: String, _ value: (any DatabaseValueConvertible)?, on anchor: FactAnchor,
    _ db: Database
  ) throws {
    // The remark may have been made on an earlier form of the fact.
    let known = try StoredRemark.all(in: db).first { $0.matches(anchor) }
    var remark: Int64
    if let known {
      remark = known.id
      try db.execute(
        sql: "UPDATE OR IGNORE remark SET fact = ?, claim_kind = ? WHERE id = ?",
        arguments: [anchor.fact, anchor.kind.rawValue, remark])
      try db.execute(sql: "DELETE FROM quotation WHERE remark = ?", arguments: [remark])
    } else {
      try db.execute(
        sql: "INSERT INTO remark (fact, claim_kind) VALUES (?, ?)",
        arguments: [anchor.fact, anchor.kind.rawValue])
      remark = db.lastInsertedRowID
    }
    for quotation in anchor.quotations {
      try db.execute(
        sql: "INSERT INTO quotation VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          remark, quotation.document, quotation.digest, quotation.exact, quotation.prefix,
          quotation.suffix, quotation.span.start, quotation.span.end,
        ])
    }
    try db.execute(
      sql: "UPDATE remark SET \(column) = ? WHERE id = ?", arguments: [value, remark])
    try db.execute(
      sql: "DELETE FROM remark WHERE tagged = 0 AND note IS NULL AND overruled IS NULL")
  }

  /// The name of an event among those of all folders: "." is every folder that somebody stands in.
  private func home(of event: NewsEvent.ID) -> String {
    event.hasPrefix("/") ? event : "\(files):\(event)"
  }

  private func set(_ place: Place, name: String, isMark: Bool, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO place
          (name, is_mark, event, document, digest, byte, fact, exact, prefix, suffix, claim)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        name, isMark, home(of: place.event), place.document, place.digest, place.offset, place.fact,
        place.words?.exact, place.words?.prefix, place.words?.suffix,
        try place.claim.map { try JSONEncoder().encode($0) },
      ])
  }

  /// What was kept, as it concerns `events`: the facts by the ids that they have now.
  ///
  /// - Throws: why it cannot be read.
  package func notebook(for events: [NewsEvent]) throws(Failure) -> Notebook {
    do {
      var notebook = Notebook()
      let (remarks, places, layout) = try database.read { db in
        notebook.seen = try String.fetchSet(db, sql: "SELECT name FROM seen")
        for row in try Row.fetchAll(db, sql: "SELECT kind, text FROM entered ORDER BY id") {
          notebook.entered[row["kind"], default: []].append(row["text"])
        }
        return (
          try StoredRemark.all(in: db), try StoredPlace.all(in: db),
          try Data.fetchOne(
            db, sql: "SELECT content FROM layout WHERE files = ?", arguments: [files])
        )
      }
      notebook.layout = layout.flatMap { try? JSONDecoder().decode(ReadingLayout.self, from: $0) }
      for stored in PlaceFinder(events, places).present(places) {
        if stored.isMark {
          notebook.marks[stored.name] = stored.place
        } else {
          notebook.positions[stored.place.digest] = stored.place
        }
      }
      let remarkFinder = RemarkFinder(remarks)
      for event in events {
        for (fact, remark) in remarkFinder.remarks(on: event) {
          if remark.isTagged { notebook.tags.insert(fact) }
          if let note = remark.note { notebook.notes[fact] = note }
          if let reason = remark.overruled { notebook.overruled[fact] = reason }
        }
      }
      return notebook
    } catch {
      throw Failure(description: "the notes cannot be read: \(error)")
    }
  }
}
