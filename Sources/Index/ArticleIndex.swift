internal import GRDB

/// The store of one opened folder: articles, their full text, claims and facts.
package struct ArticleIndex: Sendable {
  /// The version of SQLite that the store runs on.
  package static var libraryVersion: String { Database.sqliteLibVersionNumber.description }
}
