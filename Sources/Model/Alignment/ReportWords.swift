private import CRules

/// The few words by which two reports of one deed or thing exclude each other, whatever else they say.
struct ReportWords: OptionSet, Sendable {
  let rawValue: UInt32

  static let removed = ReportWords(rawValue: 1)
  static let resigned = ReportWords(rawValue: 2)
  static let retired = ReportWords(rawValue: 4)
  /// Words for leaving that need "down" or "aside" beside them.
  static let needsParticle = ReportWords(rawValue: 8)
  static let all = ReportWords(rawValue: 16)
  static let nearly = ReportWords(rawValue: 32)
  /// A noun for leaving that needs a verb of handing in before it.
  static let needsVerb = ReportWords(rawValue: 64)
  /// Sent away for a time.
  static let suspended = ReportWords(rawValue: 128)
  /// All ways to leave.
  static let departures: ReportWords = [.removed, .resigned, .retired, .suspended]
  /// The bits from here on stand for the two groups of each line of prepositions.
  private static let firstPlace: UInt32 = 8

  /// Whether the word is a preposition that excludes another one.
  var isPlace: Bool { rawValue >> Self.firstPlace != 0 }

  /// Whether two prepositions stand in the two groups of one line, and in one group of none.
  func excludes(_ other: ReportWords) -> Bool {
    let (one, two) = (rawValue >> Self.firstPlace, other.rawValue >> Self.firstPlace)
    let even: UInt32 = 0x5555_5555
    let swapped = (one & even) << 1 | (one >> 1) & even
    return one & two == 0 && swapped & two != 0
  }

  private static let table: WordMap<ReportWords> = {
    var table = WordMap<ReportWords>(capacity: 64)
    var line: UInt32 = firstPlace
    RuleTable(rules_rivals).forEachLine { row in
      let words: ReportWords
      switch row.section {
      case "removed": words = .removed
      case "resigned": words = .resigned
      case "resignation": words = [.resigned, .needsVerb]
      case "retired": words = .retired
      case "suspended": words = [.suspended, .resigned, .retired]
      case "leave": words = [.suspended, .resigned, .retired, .needsVerb]
      case "left": words = [.resigned, .retired, .needsParticle]
      case "all": words = .all
      case "nearly": words = .nearly
      case "places":
        var group: UInt32 = 0
        row.forEachField { field in
          guard group < 2 else { return }
          let place = ReportWords(rawValue: 1 << (line + group))
          field.forEachWord { table[hash: $0.hash, default: []].insert(place) }
          group += 1
        }
        line += 2
        return
      default: return
      }
      row.forEachField { field in
        field.forEachWord { table[hash: $0.hash, default: []].formUnion(words) }
      }
    }
    return table
  }()

  /// What a word in lower case is.
  static func of(_ lower: String) -> ReportWords { table[lower] ?? [] }

  /// What the word with this hash is.
  static func of(hash: UInt64) -> ReportWords { table[hash: hash] ?? [] }
}
