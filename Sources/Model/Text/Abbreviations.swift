private import CRules

/// The words that are written with a full stop of their own, and the words that tell whether a
/// sentence ends after one.
package struct Abbreviations: Sendable {
  /// What stands after an abbreviation.
  enum Use: Sendable {
    /// A name: no sentence ends here.
    case title
    /// A number: a sentence ends here only before anything else.
    case numbered
    case month
    /// A clock time's half of the day.
    case clock
    /// Anything.
    case general
  }

  /// The table that ships with the program.
  package static let shared = Abbreviations(RuleTable(rules_abbreviations))

  private let uses: WordMap<Use>
  private let starters: WordSet
  private let timeWords: WordSet
  private let verbsOfSaying: WordSet

  private init(_ table: RuleTable) {
    var uses = WordMap<Use>()
    for row in table.rows {
      switch row.section {
      case "titles": uses[row.fields[0]] = .title
      case "numbered": uses[row.fields[0]] = .numbered
      case "months": uses[row.fields[0]] = .month
      case "clock": uses[row.fields[0]] = .clock
      case "general": uses[row.fields[0]] = row.fields.last == "never" ? .title : .general
      default: break
      }
    }
    self.uses = uses
    starters = WordSet(table.rows(in: "starters").map { $0[0] })
    timeWords = WordSet(table.rows(in: "time").map { $0[0] })
    verbsOfSaying = WordSet(table.rows(in: "saying").map { $0[0] })
  }

  /// Whether `word`, in lower case and without its full stop, is an abbreviation wherever it stands.
  package func contains(_ word: String) -> Bool {
    switch uses[word] {
    case .title, .month, .general: true
    case .numbered, .clock, nil: false
    }
  }

  /// What may stand after `word`, in lower case and without its full stop.
  func use(of word: String) -> Use? { uses[word] }

  /// Whether the word, with its capital, begins sentences and hardly any name.
  func startsSentence(_ word: ArraySlice<UInt8>) -> Bool { starters.contains(hash(word)) }

  /// Whether the word goes on with a clock time: "Friday", "Eastern".
  func followsTime(_ word: ArraySlice<UInt8>) -> Bool { timeWords.contains(hash(word)) }

  /// Whether the word is a verb of saying as it stands after a quotation.
  func isVerbOfSaying(_ word: ArraySlice<UInt8>) -> Bool { verbsOfSaying.contains(hash(word)) }

  private func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var result: UInt64 = 0
    let bytes = Array(word)
    WordHash.forEach(in: 0..<bytes.count, of: bytes) { hash, _ in result = hash }
    return result
  }
}
