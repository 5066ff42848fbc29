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
    var uses = WordMap<Use>(capacity: 256)
    var starters: [UInt64] = []
    var timeWords: [UInt64] = []
    var verbsOfSaying: [UInt64] = []
    table.forEachLine { line in
      let word = line.first
      switch line.section {
      case "titles": uses[hash: word.hash] = .title
      case "numbered": uses[hash: word.hash] = .numbered
      case "months": uses[hash: word.hash] = .month
      case "clock": uses[hash: word.hash] = .clock
      case "general":
        var isNever = false
        line.forEachField { isNever = $0 == "never" }
        uses[hash: word.hash] = isNever ? .title : .general
      case "starters": starters.append(WordHash.of(word))
      case "time": timeWords.append(WordHash.of(word))
      case "saying": verbsOfSaying.append(WordHash.of(word))
      default: break
      }
    }
    self.uses = uses
    self.starters = WordSet(hashes: starters)
    self.timeWords = WordSet(hashes: timeWords)
    self.verbsOfSaying = WordSet(hashes: verbsOfSaying)
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
    WordHash.forEach(in: word) { result = $0 }
    return result
  }
}
