internal import GRDB
internal import Model

/// What a person made of one fact, with the words by which the fact is found again.
struct StoredRemark: Sendable {
  var id: Int64
  var fact: String
  var kind: String
  var isTagged: Bool
  var note: String?
  var overruled: String?
  var quotations: [Quotation] = []

  /// All remarks, in the order in which they were made.
  static func all(in db: Database) throws -> [StoredRemark] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM remark ORDER BY id")
    var remarks = rows.map { row in
      StoredRemark(
        id: row["id"], fact: row["fact"], kind: row["claim_kind"], isTagged: row["tagged"],
        note: row["note"], overruled: row["overruled"])
    }
    let place = Dictionary(
      zip(remarks.map(\.id), remarks.indices), uniquingKeysWith: { one, _ in one })
    for row in try Row.fetchAll(db, sql: "SELECT * FROM quotation ORDER BY rowid") {
      guard let index = place[row["remark"]] else { continue }
      remarks[index].quotations.append(
        Quotation(
          document: row["document"], digest: row["digest"], exact: row["exact"],
          prefix: row["prefix"], suffix: row["suffix"],
          span: Span(start: row["start"], end: row["end"])))
    }
    return remarks
  }

  /// Whether the remark is on the fact of `anchor`.
  func matches(_ anchor: FactAnchor) -> Bool {
    fact == anchor.fact || score(anchor) > 0
  }

  /// How well the fact of `anchor` is the one that the remark was made on: 0 where it is not.
  ///
  /// The same words in the same file, or with the same words around them, count as one side found;
  /// half of the sides must be found.
  func score(_ anchor: FactAnchor) -> Int {
    guard kind == anchor.kind.rawValue else { return 0 }
    let found = quotations.count { old in
      anchor.quotations.contains { Self.isSame(old, $0) }
    }
    let wanted = max(1, min(quotations.count, anchor.quotations.count))
    return found > 0 && 2 * found >= wanted ? found : 0
  }

  /// Whether two quotations are of the same words in the same place of an article, perhaps edited.
  static func isSame(_ old: Quotation, _ new: Quotation) -> Bool {
    guard old.exact == new.exact else { return false }
    if old.digest == new.digest { return old.span == new.span }
    let before = common(Array(old.prefix.utf8.reversed()), Array(new.prefix.utf8.reversed()))
    let after = common(Array(old.suffix.utf8), Array(new.suffix.utf8))
    // Half of a full context must be the same; of short ones, as at the ends of an article, all.
    return before.same + after.same >= min(32, before.least + after.least)
      || max(before.same, after.same) >= 16
  }

  /// How many bytes two contexts have in common next to the words, and how many they could have.
  private static func common(_ one: [UInt8], _ other: [UInt8]) -> (same: Int, least: Int) {
    (zip(one, other).prefix { $0 == $1 }.count, min(one.count, other.count))
  }
}

/// Finds the facts that remarks were made on among those that there are now.
struct RemarkFinder {
  private let remarks: [StoredRemark]
  private let byFact: [String: Int]
  private let byWords: [String: [Int]]

  init(_ remarks: [StoredRemark]) {
    self.remarks = remarks
    byFact = Dictionary(
      zip(remarks.map(\.fact), remarks.indices), uniquingKeysWith: { one, _ in one })
    var byWords: [String: [Int]] = [:]
    for (index, remark) in remarks.enumerated() {
      for words in Set(remark.quotations.map(\.exact)) { byWords[words, default: []].append(index) }
    }
    self.byWords = byWords
  }

  /// The remarks on facts of `event`, by the present id of the fact.
  func remarks(on event: NewsEvent) -> [(fact: String, remark: StoredRemark)] {
    var found: [(fact: String, remark: StoredRemark)] = []
    var taken: Set<Int> = []
    var open: [Fact] = []
    for fact in event.facts {
      if let index = byFact[fact.id] {
        found.append((fact.id, remarks[index]))
        taken.insert(index)
      } else if fact.sides.contains(where: { byWords[$0.text] != nil }) {
        open.append(fact)
      }
    }
    for fact in open {
      let anchor = FactAnchor(fact, in: event)
      let candidates = Set(fact.sides.flatMap { byWords[$0.text] ?? [] }).subtracting(taken)
      let best = candidates.max {
        (remarks[$0].score(anchor), $1) < (remarks[$1].score(anchor), $0)
      }
      guard let best, remarks[best].score(anchor) > 0 else { continue }
      found.append((fact.id, remarks[best]))
      taken.insert(best)
    }
    return found
  }
}
