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
    let (rows, ids) = try database.read { db in
      let ids = try Row.fetchAll(db, sql: "SELECT key, id FROM article")
        .map { ($0[0] as String, $0[1] as Int64) }
      return (
        try Self.rows(matching: pattern, in: db),
        Dictionary(ids, uniquingKeysWith: { one, _ in one })
      )
    }
    var found: [FoundWords] = []
    for group in groups {
      for file in group.files {
        guard let id = ids[file.key], let sentences = rows[id], let analysis = analysis(of: file)
        else { continue }
        found += Self.stretches(sentences, of: analysis, event: group.id)
      }
    }
    return found
  }

  /// The places where `query` is found in articles that are in no library.
  ///
  /// - Throws: an error of SQLite, which is out of memory then.
  package static func search(
    _ query: SearchQuery, in groups: [(event: String, analyses: [Analysis])]
  ) throws -> [FoundWords] {
    guard let pattern = query.pattern else { return [] }
    let index = try ArticleIndex()
    let rows = try index.database.write { db in
      var number: Int64 = 0
      for analysis in groups.lazy.flatMap(\.analyses) {
        number += 1
        try insert(analysis, as: number, into: db)
      }
      return try Self.rows(matching: pattern, in: db)
    }
    var found: [FoundWords] = []
    var number: Int64 = 0
    for group in groups {
      for analysis in group.analyses {
        number += 1
        found += stretches(rows[number] ?? [], of: analysis, event: group.event)
      }
    }
    return found
  }

  /// What encloses found words in the text that the index gives back.
  private static let opening = "\u{F8FE}"
  private static let closing = "\u{F8FF}"

  /// A sentence that matches, with the found words marked.
  private typealias Match = (sentence: Int, marked: String)

  /// The sentences that match, by the number of their article.
  private static func rows(
    matching pattern: FTS5Pattern, in db: Database
  ) throws -> [Int64: [Match]] {
    var rows: [Int64: [Match]] = [:]
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT rowid, highlight(sentence, 0, ?, ?) FROM sentence
        WHERE sentence MATCH ? ORDER BY rowid LIMIT ?
        """,
      arguments: [opening, closing, pattern, searchLimit])
    while let row = try cursor.next() {
      let id: Int64 = row[0]
      rows[Schema.article(ofRow: id), default: []].append((Schema.sentence(ofRow: id), row[1]))
    }
    return rows
  }

  private static func stretches(
    _ matches: [Match], of analysis: Analysis, event: String
  ) -> [FoundWords] {
    matches.filter { $0.sentence < analysis.sentences.count }
      .flatMap { stretches($0.marked, inSentence: $0.sentence, of: analysis, event: event) }
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
