private import CRules

/// The phrases that show how a text stands to what it tells of.
struct StanceTable: Sendable {
  /// What a phrase shows.
  enum Cue: String, Sendable {
    case denial = "denials"
    case hedge = "hedges"
    /// A verb that makes a possibility of the verb that it belongs to.
    case modal = "modals"
    case confirmation = "confirmations"
  }

  static let shared = StanceTable()

  /// Phrases by their first word, longest first: the other words and what the phrase shows.
  private let phrases: WordMap<[(rest: [String], cue: Cue)]>

  private init() {
    var phrases = WordMap<[(rest: [String], cue: Cue)]>()
    for row in RuleTable(rules_stances).rows {
      guard let cue = Cue(rawValue: row.section), let text = row.fields.first else { continue }
      let keys = RuleTable.words(of: text).map(WordKey.key)
      guard let first = keys.first else { continue }
      phrases[first, default: []].append((Array(keys.dropFirst()), cue))
      phrases[first, default: []].sort { $0.rest.count > $1.rest.count }
    }
    self.phrases = phrases
  }

  /// The longest phrase that begins at `index` of `words`, and where it ends.
  func phrase(at index: Int, of words: [Statement.Word]) -> (cue: Cue, end: Int)? {
    guard let known = phrases[words[index].key] else { return nil }
    for phrase in known where index + phrase.rest.count < words.count {
      let matches = phrase.rest.indices.allSatisfy { offset in
        phrase.rest[offset] == "*" || words[index + 1 + offset].key == phrase.rest[offset]
      }
      if matches { return (phrase.cue, index + 1 + phrase.rest.count) }
    }
    return nil
  }
}
