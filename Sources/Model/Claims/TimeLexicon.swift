private import CRules

/// A unit in which time is counted.
enum TimeUnit: String, Sendable {
  case second = "S"
  case minute = "I"
  case hour = "H"
  case day = "D"
  case week = "W"
  case weekend = "E"
  case month = "M"
  case quarter = "Q"
  case year = "Y"
}

/// What a word can be in an expression of time.
struct TimeWord: Sendable {
  /// The sections of the table that hold the word.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt32

    static let month = Classes(rawValue: 1 << 0)
    static let weekday = Classes(rawValue: 1 << 1)
    static let weekdays = Classes(rawValue: 1 << 2)
    static let newspaper = Classes(rawValue: 1 << 3)
    static let season = Classes(rawValue: 1 << 4)
    static let unit = Classes(rawValue: 1 << 5)
    static let part = Classes(rawValue: 1 << 6)
    static let clock = Classes(rawValue: 1 << 7)
    static let zone = Classes(rawValue: 1 << 8)
    static let deixis = Classes(rawValue: 1 << 9)
    static let reference = Classes(rawValue: 1 << 10)
    static let shift = Classes(rawValue: 1 << 11)
    static let anaphor = Classes(rawValue: 1 << 12)
    static let edge = Classes(rawValue: 1 << 13)
    static let end = Classes(rawValue: 1 << 14)
    static let frequency = Classes(rawValue: 1 << 15)
    static let number = Classes(rawValue: 1 << 16)
    static let vague = Classes(rawValue: 1 << 17)
    static let ordinal = Classes(rawValue: 1 << 18)
    static let into = Classes(rawValue: 1 << 19)
    static let monthInto = Classes(rawValue: 1 << 20)
    static let until = Classes(rawValue: 1 << 21)
    static let future = Classes(rawValue: 1 << 22)
    static let past = Classes(rawValue: 1 << 23)
    static let about = Classes(rawValue: 1 << 24)
    static let holiday = Classes(rawValue: 1 << 25)
    /// The word is the plural of a unit.
    static let plural = Classes(rawValue: 1 << 26)
    /// An abbreviation that needs a date beside it.
    static let short = Classes(rawValue: 1 << 27)
    /// A month that is also another word.
    static let word = Classes(rawValue: 1 << 28)
    /// A month that is also a first name.
    static let name = Classes(rawValue: 1 << 29)
    static let told = Classes(rawValue: 1 << 30)

    /// The classes of words with which no expression begins.
    static let companions: Classes = [
      .newspaper, .zone, .into, .monthInto, .until, .future, .past, .told, .about, .plural, .short,
    ]

    static let sections: [String: Classes] = [
      "month": .month, "weekday": .weekday, "weekdays": .weekdays, "newspaper": .newspaper,
      "season": .season, "unit": .unit, "part": .part, "clock": .clock, "zone": .zone,
      "deixis": .deixis, "reference": .reference, "shift": .shift, "anaphor": .anaphor,
      "edge": .edge, "end": .end, "frequency": .frequency, "number": .number, "vague": .vague,
      "ordinal": .ordinal, "into": .into, "month-into": .monthInto, "until": .until,
      "future": .future, "past": .past, "told": .told, "about": .about,
    ]
    static let remarks: [String: Classes] = [
      "short": .short, "word": .word, "name": .name, "s": .plural,
    ]
  }

  var classes: Classes = []
  /// The number of a month or weekday, an hour, a step, or what a number word means.
  var value = 0
  var unit: TimeUnit?
  /// How many of its unit the word stands for: 10 for a decade.
  var count = 1
  /// The ISO code of a part of the day, a frequency or a time without limits.
  var code = ""

  func isAny(_ wanted: Classes) -> Bool { !classes.isDisjoint(with: wanted) }
}

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
    guard token.kind == .word else { return TimeWord() }
    var key = token.lower
    if key.utf8.last == UInt8(ascii: "."), key != "a.m.", key != "p.m." { key.removeLast() }
    return words[key] ?? TimeWord()
  }
}
