private import CRules

/// What is known of names beforehand: countries, bodies, outlets, first names, words around names.
struct NameLexicon: Sendable {
  /// What a single word can be.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    static let male = Traits(rawValue: 1 << 0)
    static let female = Traits(rawValue: 1 << 1)
    static let bodyWord = Traits(rawValue: 1 << 2)
    static let placeWord = Traits(rawValue: 1 << 3)
    static let eventWord = Traits(rawValue: 1 << 4)
    static let portfolio = Traits(rawValue: 1 << 5)
    static let calendar = Traits(rawValue: 1 << 6)
    static let notName = Traits(rawValue: 1 << 7)
    static let particle = Traits(rawValue: 1 << 8)
    static let familyFirst = Traits(rawValue: 1 << 9)
    static let common = Traits(rawValue: 1 << 10)
    static let femaleWord = Traits(rawValue: 1 << 11)
    static let maleWord = Traits(rawValue: 1 << 12)
    static let suffix = Traits(rawValue: 1 << 13)
    static let title = Traits(rawValue: 1 << 14)
    static let honorific = Traits(rawValue: 1 << 15)
    static let modifier = Traits(rawValue: 1 << 16)
    static let former = Traits(rawValue: 1 << 17)
    static let acting = Traits(rawValue: 1 << 18)
    static let elect = Traits(rawValue: 1 << 19)
    static let candidate = Traits(rawValue: 1 << 20)

    /// A given name.
    static let given: Traits = [.male, .female]
  }

  /// A name that is known beforehand.
  struct Entry: Sendable {
    /// How a name relates to its canonical spelling.
    enum Form: Sendable { case name, demonym, capital, outlet }

    var canonical: String
    var kind: NameMention.Kind
    var form: Form
  }

  static let shared = NameLexicon()

  /// The traits of words in lower case and without full stops.
  let traits: WordMap<Traits>
  /// The known names, by their words in lower case and without full stops.
  let entries: WordMap<Entry>
  /// The most tokens that a known name beginning with this word can have.
  let longest: WordMap<Int>

  private init() {
    var traits = WordMap<Traits>()
    var names = NameTable()
    let sections: [String: Traits] = [
      "male": .male, "female": .female, "body-words": .bodyWord, "place-words": .placeWord,
      "event-words": .eventWord, "portfolios": .portfolio, "months": .calendar,
      "not-names": .notName, "particles": .particle, "family-first": .familyFirst,
      "common": .common, "female-words": .femaleWord, "male-words": .maleWord,
      "suffixes": .suffix, "titles": .title, "honorifics": .honorific, "modifiers": .modifier,
    ]
    let standings: [String: Traits] = [
      "former": .former, "acting": .acting, "elect": .elect, "candidate": .candidate,
    ]
    for row in [RuleTable(rules_names).rows, RuleTable(rules_roles).rows].joined() {
      if let trait = sections[row.section] {
        for field in row.fields {
          for word in RuleTable.words(of: field) { traits[word, default: []].formUnion(trait) }
        }
      } else if row.section == "standings", row.fields.count == 2 {
        traits[row.fields[0], default: []].formUnion(standings[row.fields[1]] ?? [])
      } else {
        names.add(row)
      }
    }
    self.traits = traits
    entries = names.entries
    longest = names.longest
  }

  /// The traits of a token.
  func traits(of token: Token) -> Traits { traits[NameLexicon.key(of: token.lower)] ?? [] }

  /// The word without full stops.
  static func key(of lower: String) -> String {
    lower.utf8.contains(0x2E)
      ? String(decoding: lower.utf8.filter { $0 != 0x2E }, as: UTF8.self) : lower
  }

  /// The words of `text` between blanks.
  static func words(of text: String) -> [String] {
    RuleTable.words(of: text)
  }
}

/// Collects the known names of the table.
private struct NameTable {
  var entries = WordMap<NameLexicon.Entry>()
  var longest = WordMap<Int>()

  /// Adds a row of names, the canonical one first; of a country the second is its people's and the
  /// third its capital.
  mutating func add(_ row: RuleTable.Row) {
    guard let canonical = row.fields.first else { return }
    for (index, name) in row.fields.enumerated() {
      let entry: NameLexicon.Entry
      switch row.section {
      case "countries":
        let form: NameLexicon.Entry.Form = index == 1 ? .demonym : index == 2 ? .capital : .name
        entry = NameLexicon.Entry(canonical: canonical, kind: .place, form: form)
      case "places": entry = NameLexicon.Entry(canonical: canonical, kind: .place, form: .name)
      case "bodies": entry = NameLexicon.Entry(canonical: canonical, kind: .body, form: .name)
      case "outlets":
        entry = NameLexicon.Entry(canonical: canonical, kind: .body, form: .outlet)
      default: return
      }
      insert(name, entry)
    }
  }

  private mutating func insert(_ name: String, _ entry: NameLexicon.Entry) {
    let key = NameLexicon.key(of: Token.lowercased(Array(name.utf8)[...]))
    if entries[key] == nil { entries[key] = entry }
    var tokens = 1
    var firstEnd: Int?
    for (offset, byte) in key.utf8.enumerated() where byte == 0x20 || byte == 0x2D || byte == 0x27 {
      if firstEnd == nil { firstEnd = offset }
      tokens += byte == 0x2D ? 2 : 1
    }
    let first = String(decoding: key.utf8.prefix(firstEnd ?? key.utf8.count), as: UTF8.self)
    longest[first] = max(longest[first] ?? 0, tokens)
  }
}
