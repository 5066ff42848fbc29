private import CRules

/// What is known of names beforehand: countries, bodies, outlets, first names, words around names.
struct NameLexicon: Sendable {
  /// What a single word can be.
  struct Traits: OptionSet, RuleValue {
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
  struct Entry: RuleValue {
    /// How a name relates to its canonical spelling.
    enum Form: UInt8, RuleValue { case name, demonym, capital, outlet }

    var canonical: String
    var kind: NameMention.Kind
    var form: Form
  }

  static let shared = NameLexicon(RuleIndex(rules_names_index))

  /// The traits of words in lower case and without full stops.
  let traits: RuleMap<Traits>
  /// The known names, by their words in lower case and without full stops.
  let entries: RuleMap<Entry>
  /// The most tokens that a known name beginning with this word can have.
  let longest: RuleMap<Int>

  private init(_ index: RuleIndex) {
    traits = RuleMap(0, of: index)
    entries = RuleMap(1, of: index)
    longest = RuleMap(2, of: index)
  }

  /// The index of the tables of names and roles, made anew.
  static func indexBytes() -> [UInt8] {
    var traits = WordMap<Traits>(capacity: 2_048)
    var names = NameTable()
    for table in [RuleTable(rules_names), RuleTable(rules_roles)] {
      table.forEachLine { line in
        if let trait = sections[line.section] {
          line.text.forEachPiece(between: UInt8(ascii: "\t")) { field in
            field.forEachWord { traits[hash: $0.hash, default: []].formUnion(trait) }
          }
        } else if line.section == "standings", let standing = line.field(1) {
          traits[hash: line.first.hash, default: []].formUnion(standings[standing.string] ?? [])
        } else {
          names.begin(line.section)
          names.add(line)
        }
      }
    }
    var writer = RuleIndexWriter()
    writer.add(traits)
    writer.add(names.entries)
    writer.add(names.longest)
    return writer.bytes
  }

  private static let sections: WordMap<Traits> = [
    "male": .male, "female": .female, "body-words": .bodyWord, "place-words": .placeWord,
    "event-words": .eventWord, "portfolios": .portfolio, "months": .calendar,
    "not-names": .notName, "particles": .particle, "family-first": .familyFirst,
    "common": .common, "female-words": .femaleWord, "male-words": .maleWord,
    "suffixes": .suffix, "titles": .title, "honorifics": .honorific, "modifiers": .modifier,
  ]
  private static let standings: WordMap<Traits> = [
    "former": .former, "acting": .acting, "elect": .elect, "candidate": .candidate,
  ]

  /// The traits of a token.
  @inline(__always)
  func traits(of token: borrowing Token) -> Traits { traits[hash: Self.key(of: token)] ?? [] }

  /// The key of the token without full stops.
  @inline(__always)
  static func key(of token: borrowing Token) -> UInt64 {
    hasStop(token.lower) ? TextHash.of(key(of: token.lower)) : token.key
  }

  /// The word without full stops.
  static func key(of lower: String) -> String {
    guard hasStop(lower) else { return lower }
    return String(decoding: lower.utf8.filter { $0 != 0x2E }, as: UTF8.self)
  }

  private static func hasStop(_ word: String) -> Bool {
    word.utf8.withContiguousStorageIfAvailable { bytes in
      RuleText.with(bytes) { $0.next(UInt8(ascii: "."), from: 0) < $0.count }
    } ?? false
  }

  /// The words of `text` between blanks.
  static func words(of text: String) -> [String] {
    RuleTable.words(of: text)
  }
}

extension NameLexicon.Entry {
  init?(code: UInt64, in index: RuleIndex) {
    canonical = index.text(code >> 8)
    kind = code & 1 == 0 ? .place : .body
    form = Form(code: code >> 1 & 7, in: index) ?? .name
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.text(canonical) << 8 | form.code(in: &writer) << 1 | (kind == .place ? 0 : 1)
  }
}

/// Collects the known names of the table.
private struct NameTable {
  var entries = WordMap<NameLexicon.Entry>(capacity: 2_048)
  var longest = WordMap<Int>(capacity: 1_024)
  private var kind: NameMention.Kind?
  private var form = NameLexicon.Entry.Form.name
  private var isCountry = false

  /// Begins a section of the table.
  mutating func begin(_ section: String) {
    isCountry = section == "countries"
    form = section == "outlets" ? .outlet : .name
    switch section {
    case "countries", "places": kind = .place
    case "bodies", "outlets": kind = .body
    default: kind = nil
    }
  }

  /// Adds a row of names, the canonical one first; of a country the second is its people's and the
  /// third its capital.
  mutating func add(_ line: RuleTable.Line) {
    guard let kind else { return }
    let canonical = line.first.string
    var index = 0
    line.forEachField { name in
      let form = isCountry && index == 1 ? .demonym : isCountry && index == 2 ? .capital : form
      insert(name, NameLexicon.Entry(canonical: canonical, kind: kind, form: form))
      index += 1
    }
  }

  private mutating func insert(_ name: RuleText, _ entry: NameLexicon.Entry) {
    withUnsafeTemporaryAllocation(byteCount: name.count, alignment: 8) { room in
      guard let start = room.baseAddress, name.lowercase(to: start) else {
        let lower = NameLexicon.key(of: Token.lowercased(Array(name.string.utf8)[...]))
        return Array(lower.utf8).withUnsafeBufferPointer { bytes in
          RuleText.with(bytes) { insert(key: $0, entry) }
        }
      }
      var count = name.next(0x2E, from: 0)
      for index in count..<name.count where room[index] != 0x2E {
        room[count] = room[index]
        count += 1
      }
      insert(key: RuleText(start: start, count: count), entry)
    }
  }

  /// Adds an entry by the name in lower case and without full stops.
  private mutating func insert(key: RuleText, _ entry: NameLexicon.Entry) {
    let hash = key.hash
    entries.insert(hash: hash, entry)
    var tokens = 1
    var firstEnd = key.count
    for offset in 0..<key.count {
      let byte = key[offset]
      guard byte == 0x20 || byte == 0x2D || byte == 0x27 else { continue }
      if tokens == 1 { firstEnd = min(firstEnd, offset) }
      tokens += byte == 0x2D ? 2 : 1
    }
    let first = firstEnd == key.count ? hash : key.part(0, firstEnd).hash
    if tokens > longest[hash: first] ?? 0 { longest[hash: first] = tokens }
  }
}
