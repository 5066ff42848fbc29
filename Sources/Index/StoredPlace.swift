internal import FoundationEssentials
internal import GRDB
internal import Model

/// A place that was kept: a named mark, or where the reading of an article stopped.
struct StoredPlace: Sendable {
  var name: String
  var isMark: Bool
  var place: Place

  /// All places, the one that was set last at the end.
  static func all(in db: Database) throws -> [StoredPlace] {
    try Row.fetchAll(db, sql: "SELECT * FROM place ORDER BY rowid").map { row in
      var place = Place(
        event: row["event"], document: row["document"], digest: row["digest"],
        offset: row["byte"], fact: row["fact"])
      if let exact = row["exact"] as String? {
        place.words = Quotation(
          document: place.document, digest: place.digest, exact: exact,
          prefix: row["prefix"] ?? "", suffix: row["suffix"] ?? "",
          span: Span(start: place.offset, end: place.offset))
      }
      if let claim = row["claim"] as Data? {
        place.claim = try? JSONDecoder().decode(FactAnchor.self, from: claim)
      }
      return StoredPlace(name: row["name"], isMark: row["is_mark"], place: place)
    }
  }
}
