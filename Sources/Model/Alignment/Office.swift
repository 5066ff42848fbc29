private import CRules

/// An office or role, made comparable: its main noun, its field and its rank.
struct Office: Hashable {
  /// The noun that names the office ("secretary").
  var noun: String
  /// The other words, sorted, without countries and function words ("defense").
  var field: [String]
  /// What raises or lowers the rank ("deputy", "assistant").
  var rank: [String]

  private static let rules = RuleTable(rules_offices)
  private static let nouns = Set(rules.rows(in: "nouns").compactMap(\.first))
  private static let ranks = Set(rules.rows(in: "ranks").compactMap(\.first))
  private static let unique = Set(rules.rows(in: "one holder").compactMap(\.first))
  private static let uniqueByField = Set(
    rules.rows(in: "one holder of a field").compactMap(\.first))
  private static let ignored = Set(rules.rows(in: "ignored").compactMap(\.first))
  /// Words, as lemmas, of a sentence that tells of a change in an office.
  static let changes = Set(rules.rows(in: "changes").compactMap(\.first))
  private static let synonyms: [String: String] = {
    var synonyms: [String: String] = [:]
    for row in rules.rows(in: "synonyms") where row.count == 2 { synonyms[row[0]] = row[1] }
    return synonyms
  }()

  /// The office in the words of a role.
  init(_ role: String) {
    let bytes = Array(role.utf8)
    var words = Tokenizer.tokens(in: 0..<bytes.count, of: bytes)
      .filter { $0.kind == .word }
      .map { Self.synonyms[$0.lower] ?? $0.lower }
      .filter { !Self.ignored.contains($0) && NameLexicon.shared.entries[$0]?.kind != .place }
    rank = words.filter { Self.ranks.contains($0) }.sorted()
    words.removeAll { Self.ranks.contains($0) }
    let named = words.filter { Self.nouns.contains($0) }
    // An executive director is a director.
    noun =
      (named.first == "executive" ? named.dropFirst().first : nil) ?? named.first ?? words.last
      ?? ""
    let found = noun
    field = words.filter { $0 != found }.sorted()
  }

  /// Whether only one person holds the office at a time.
  var hasOneHolder: Bool {
    rank.isEmpty
      && (Self.unique.contains(([noun] + field).joined(separator: " "))
        || field.count == 1 && Self.uniqueByField.contains(noun))
  }

  /// Whether nobody holds both: the same field with another rank.
  func exclude(_ other: Office) -> Bool {
    if let head, let otherHead = other.head { return head != otherHead }
    return noun == other.noun && field == other.field && rank != other.rank && !field.isEmpty
  }

  /// The title of the one who runs a company or association, of which a body has one.
  private var head: String? {
    switch (noun, field.contains("executive")) {
    case ("ceo", _), ("chief", true), ("executive", _): "chief executive"
    case ("director", true): "executive director"
    default: nil
    }
  }

  /// The country that the words of a role name, by its one name.
  static func country(in role: String) -> String? {
    let bytes = Array(role.utf8)
    for token in Tokenizer.tokens(in: 0..<bytes.count, of: bytes) {
      if let entry = NameLexicon.shared.entries[token.lower], entry.kind == .place {
        return entry.canonical
      }
    }
    return nil
  }
}
