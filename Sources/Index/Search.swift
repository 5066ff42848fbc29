internal import FoundationEssentials
internal import GRDB
package import Model

/// A place where searched words were found, with the words.
package struct FoundWords: Hashable, Sendable {
  /// The place in the article's text, and its sentence.
  package var hit: SearchHit
  /// The place of the words in the file.
  package var span: Span
  package var text: String
  /// The place of the sentence in the file.
  package var sentence: Span
}

extension ArticleIndex {
  /// The most sentences that one search returns.
  package static let searchLimit = 10_000

  /// The places where `query` is found, by event, document and place.
  ///
  /// All words of a query stand in one sentence; each stretch of found words is a hit of its own.
  /// - Throws: an error of SQLite.
  package func search(_ query: SearchQuery, in groups: [SourceGroup]) throws -> [FoundWords] {
    guard let pattern = query.pattern else { return [] }
    let rows = try database.read { db in try Self.rows(matching: pattern, in: db) }
    var found: [FoundWords] = []
    for group in groups {
      for file in group.files {
        guard let sentences = rows[file.key], let analysis = analysis(of: file) else { continue }
        for (index, marked) in sentences where index < analysis.sentences.count {
          found += Self.stretches(
            marked, inSentence: index, of: analysis, event: group.id)
        }
      }
    }
    return found
  }

  /// What encloses found words in the text that the index gives back.
  private static let opening = "\u{F8FE}"
  private static let closing = "\u{F8FF}"

  /// The sentences that match, with the found words marked, by the key of their file.
  private static func rows(
    matching pattern: FTS5Pattern, in db: Database
  ) throws -> [String: [(sentence: Int, marked: String)]] {
    let keys = try Row.fetchAll(db, sql: "SELECT id, key FROM article")
    var keyOfArticle: [Int64: String] = [:]
    for row in keys { keyOfArticle[row[0]] = row[1] }
    var rows: [String: [(sentence: Int, marked: String)]] = [:]
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT rowid, highlight(sentence, 0, ?, ?) FROM sentence
        WHERE sentence MATCH ? ORDER BY rowid LIMIT ?
        """,
      arguments: [opening, closing, pattern, searchLimit])
    while let row = try cursor.next() {
      let id: Int64 = row[0]
      guard let key = keyOfArticle[Schema.article(ofRow: id)] else { continue }
      rows[key, default: []].append((Schema.sentence(ofRow: id), row[1]))
    }
    return rows
  }

  /// The marked stretches of a sentence; the whole sentence where the marks do not fit its words.
  private static func stretches(
    _ marked: String, inSentence index: Int, of analysis: Analysis, event: String
  ) -> [FoundWords] {
    let article = analysis.article
    let sentence = analysis.sentences[index].range
    let (open, close) = (Array(opening.utf8), Array(closing.utf8))
    let bytes = Array(marked.utf8)
    var ranges: [Range<Int>] = []
    var start = sentence.lowerBound
    var offset = sentence.lowerBound
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: open) {
        start = offset
        position += open.count
      } else if bytes[position...].starts(with: close) {
        if offset > start { ranges.append(start..<offset) }
        position += close.count
      } else {
        offset += 1
        position += 1
      }
    }
    if offset != sentence.upperBound { ranges = [sentence] }
    return ranges.map { range in
      FoundWords(
        hit: SearchHit(event: event, document: article.name, range: range, sentence: index),
        span: article.map.span(of: range), text: article.words(in: range),
        sentence: article.map.span(of: sentence))
    }
  }
}
