private import CRules

/// The words of expressions of time, from the table `time`.
struct TimeLexicon: Sendable {
  /// A holiday: the words of its name and the rule for its day.
  struct Holiday: Sendable {
    var words: [String]
    var rule: String
  }

  /// A phrase before a length of time, and the limit it sets.
  struct Limit: Sendable {
    var words: [String]
    var bound: Claim.Bound
  }

  static let shared = TimeLexicon(RuleTable(rules_time))

  private var words = WordMap<TimeWord>()
  /// The holidays by the first word of their names.
  private(set) var holidays: [String: [Holiday]] = [:]
  private(set) var limits: [Limit] = []

  private init(_ table: RuleTable) {
    for row in table.rows {
      guard let first = row.fields.first else { continue }
      switch row.section {
      case "holiday":
        let bytes = Array(first.utf8)
        let name = Tokenizer.tokens(in: 0..<bytes.count, of: bytes).map(\.lower)
        guard let head = name.first, row.fields.count > 1 else { continue }
        holidays[head, default: []].append(Holiday(words: name, rule: row.fields[1]))
        words[head, default: TimeWord()].classes.insert(.holiday)
      case "bound":
        guard let bound = Claim.Bound(rawValue: row.fields.last ?? "") else { continue }
        limits.append(Limit(words: first.split(separator: " ").map(String.init), bound: bound))
      default: add(first, row)
      }
    }
    for head in Array(holidays.keys) {
      holidays[head]?.sort { $0.words.count > $1.words.count }
    }
  }

  private mutating func add(_ name: String, _ row: RuleTable.Row) {
    var word = words[name] ?? TimeWord()
    word.classes.formUnion(TimeWord.Classes.sections[row.section] ?? [])
    for field in row.fields.dropFirst() {
      if row.section == "unit" {
        if let unit = TimeUnit(rawValue: field) { word.unit = unit }
        if let count = Int(field) { word.count = count }
      } else if let value = Int(field) {
        word.value = value
      } else if TimeWord.Classes.remarks[field] == nil {
        word.code = field
      }
      word.classes.formUnion(TimeWord.Classes.remarks[field] ?? [])
    }
    words[name] = word
  }

  /// What `token` can be, empty where it is no word of time.
  func word(for token: Token) -> TimeWord {
    guard token.kind == .word else {
      return token.kind == .punctuation ? Self.mark(token.lower) : TimeWord()
    }
    var key = token.lower
    if key.utf8.last == UInt8(ascii: "."), key != "a.m.", key != "p.m." { key.removeLast() }
    return words[key] ?? TimeWord()
  }

  /// What the word can be, which is in lower case.
  func word(_ word: String) -> TimeWord { words[word] ?? TimeWord() }

  private static func mark(_ mark: String) -> TimeWord {
    var word = TimeWord()
    switch mark {
    case "-", "\u{2010}", "\u{2011}": word.classes = [.hyphen, .dash]
    case "\u{2013}", "\u{2014}": word.classes = .dash
    default: break
    }
    return word
  }
}
