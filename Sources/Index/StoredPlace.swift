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
      StoredPlace(
        name: row["name"], isMark: row["is_mark"],
        place: Place(
          event: row["event"], document: row["document"], digest: row["digest"],
          offset: row["byte"], fact: row["fact"]))
    }
  }
}

/// Finds the articles of places among those that there are now.
struct PlaceFinder {
  private struct Home {
    var event: NewsEvent.ID
    var article: Article
  }

  private var byDigest: [String: Home] = [:]
  private var byName: [String: Home] = [:]

  init(_ events: [NewsEvent]) {
    for event in events {
      for analysis in event.analyses {
        let home = Home(event: event.id, article: analysis.article)
        byDigest[analysis.article.digest] = byDigest[analysis.article.digest] ?? home
        byName[analysis.article.name] = home
      }
    }
  }

  /// The place in the article as it is now, wherever it lies; nil where the article is gone.
  func present(_ place: Place) -> Place? {
    guard let home = byDigest[place.digest] ?? byName[place.document] else { return nil }
    var present = place
    present.event = home.event
    present.document = home.article.name
    present.digest = home.article.digest
    let last = home.article.map.runs.last.map { $0.sourceStart + $0.sourceCount } ?? 0
    present.offset = min(max(0, place.offset), last)
    return present
  }
}
