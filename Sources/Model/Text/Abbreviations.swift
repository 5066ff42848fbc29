private import CRules

/// The words that are written with a full stop of their own, in lower case and without it.
package struct Abbreviations: Sendable {
  /// The table that ships with the program.
  package static let shared = Abbreviations(RuleTable(rules_abbreviations))

  private let words: Set<String>

  private init(_ table: RuleTable) {
    words = Set(table.rows.map { $0.fields[0] })
  }

  /// Whether `word`, in lower case and without its full stop, is an abbreviation.
  package func contains(_ word: String) -> Bool { words.contains(word) }
}
