private import CRules

/// An office or role, made comparable: its main noun, its field and its rank.
struct Office: Equatable {
  /// The noun that names the office ("secretary").
  let noun: String
  /// The other words, sorted, without countries and function words ("defense").
  let field: [String]
  /// What raises or lowers the rank ("deputy", "assistant").
  let rank: [String]
  /// Whether only one person holds the office at a time.
  let hasOneHolder: Bool

  private static let table = OfficeTable(RuleIndex(rules_offices_index))

  /// The index of the table of offices, made anew.
  static func indexBytes() -> [UInt8] { OfficeTable.indexBytes() }

  /// The office in the words of a role.
  init(_ role: String) {
    let table = Self.table
    let bytes = Array(role.utf8)
    var words: [String] = []
    var ranks: [String] = []
    var named: [String] = []
    for token in Tokenizer.tokens(in: 0..<bytes.count, of: bytes) where token.kind == .word {
      let word = table.synonyms[token.lower] ?? token.lower
      let traits = table.traits[word] ?? []
      if traits.contains(.ignored) || NameLexicon.shared.entries[word]?.kind == .place { continue }
      if traits.contains(.rank) {
        ranks.append(word)
      } else {
        words.append(word)
        if traits.contains(.noun) { named.append(word) }
      }
    }
    // An executive director is a director.
    let found =
      (named.first == "executive" ? named.dropFirst().first : nil) ?? named.first ?? words.last
      ?? ""
    noun = found
    field = words.filter { $0 != found }.sorted()
    rank = ranks.sorted()
    hasOneHolder =
      ranks.isEmpty
      && (table.unique.contains(([found] + field).joined(separator: " "))
        || field.count == 1 && table.traits[found]?.contains(.uniqueInField) == true)
  }

  /// One number for the office: equal offices have equal ones.
  var hash: UInt64 {
    var hash = TextHash.of(noun)
    for words in [field, rank] {
      hash = TextHash.mixed(hash, UInt64(words.count))
      for word in words { hash = TextHash.mixed(hash, TextHash.of(word)) }
    }
    return hash
  }

  /// The letter of the party that a word after a name gives; nil for other words.
  static func party(of word: String) -> String? { table.parties[word] }

  /// The one name of the state that words in lower case name; nil for other words.
  static func state(of words: String) -> String? { table.states[words] }

  /// Whether the word, a lemma, is one of a sentence that tells of a change in an office.
  static func tellsOfChange(_ lemma: String) -> Bool { table.changes.contains(lemma) }

  /// Whether nobody holds both: the same field with another rank, another arm, or two offices that are
  /// known to exclude each other.
  func exclude(_ other: Office) -> Bool {
    // Whoever assists the coach is called Coach.
    if noun == other.noun, Self.courtesies.contains(noun), isBare || other.isBare { return false }
    if let service = Self.table.service(of: self), let otherService = Self.table.service(of: other),
      service != otherService
    {
      return true
    }
    if let one = Self.table.exclusive(self), let two = Self.table.exclusive(other),
      one.line == two.line, one.place != two.place
    {
      return true
    }
    if let head, let otherHead = other.head { return head != otherHead }
    guard noun == other.noun, !noun.isEmpty else { return false }
    if field == other.field, rank != other.rank, !field.isEmpty { return true }
    let isOneField =
      field.allSatisfy(other.field.contains) || other.field.allSatisfy(field.contains)
    return isOneField && lowered != other.lowered
  }

  private static let chairs = WordMap(["chairman", "chairwoman", "chair", "chairperson"])

  /// Words before "committee" that do not say what it is for.
  private static let chambers = WordMap([
    "committee", "house", "senate", "select", "joint", "special", "permanent", "and", "republican",
    "democratic", "powerful", "influential",
  ])

  /// Whether both are the chairs of committees that are for other things. Hardly anybody heads two.
  func headsOtherCommittee(than other: Office) -> Bool {
    let (one, another) = (committee, other.committee)
    return !one.isEmpty && !another.isEmpty && !one.contains { another.contains($0) }
  }

  /// What the committee is for that somebody heads, in words; none of other offices.
  private var committee: [String] {
    guard Self.chairs.contains(noun), rank.isEmpty, field.contains("committee") else { return [] }
    return field.filter { !Self.chambers.contains($0) }
  }

  private static let courtesies = WordMap(["coach", "professor", "pastor"])

  /// Whether there is nothing but the noun.
  private var isBare: Bool { field.isEmpty && rank.isEmpty }

  /// The words of the rank that nobody leaves out.
  private var lowered: [String] {
    rank.filter { Self.table.traits[$0]?.contains(.lowered) == true }
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

/// The offices of the roles of an event, each read once.
struct Offices {
  private var known = WordMap<Office>()

  /// The office in the words of a role.
  subscript(role: String) -> Office { known[role] ?? Office(role) }

  /// The same, which is kept.
  mutating func add(_ role: String) -> Office {
    if let office = known[role] { return office }
    let office = Office(role)
    known[role] = office
    return office
  }
}

/// What the table of offices says of words.
private struct OfficeTable: Sendable {
  struct Traits: OptionSet, RuleValue {
    let rawValue: UInt8

    static let noun = Traits(rawValue: 1)
    static let rank = Traits(rawValue: 2)
    static let ignored = Traits(rawValue: 4)
    static let uniqueInField = Traits(rawValue: 8)
    static let lowered = Traits(rawValue: 16)
  }

  let traits: RuleMap<Traits>
  let synonyms: RuleMap<String>
  let parties: RuleMap<String>
  let states: RuleMap<String>
  /// Whole offices that one person holds at a time.
  let unique: RuleMap<Bool>
  let changes: RuleMap<Bool>
  /// The number of the arm that a word names.
  private let services: RuleMap<Int>
  /// Offices of which nobody holds two of one line, by the words of each.
  private let exclusives: RuleArray<Exclusive>

  init(_ index: RuleIndex) {
    traits = RuleMap(0, of: index)
    synonyms = RuleMap(1, of: index)
    parties = RuleMap(2, of: index)
    states = RuleMap(3, of: index)
    unique = RuleMap(4, of: index)
    changes = RuleMap(5, of: index)
    services = RuleMap(6, of: index)
    exclusives = RuleArray(7, of: index)
  }

  private static let sections: WordMap<Traits> = [
    "nouns": .noun, "ranks": .rank, "lowered": .lowered, "ignored": .ignored,
    "one holder of a field": .uniqueInField,
  ]

  /// The index of the table, made anew.
  static func indexBytes() -> [UInt8] {
    var traits = WordMap<Traits>()
    var (synonyms, parties, states) = (WordMap<String>(), WordMap<String>(), WordMap<String>())
    var (unique, changes): ([UInt64], [UInt64]) = ([], [])
    var services = WordMap<Int>()
    var exclusives: [Exclusive] = []
    var number = 0
    RuleTable(rules_offices).forEachLine { line in
      number += 1
      let word = line.first.hash
      switch line.section {
      case "one holder": unique.append(word)
      case "changes": changes.append(word)
      case "parties": parties[hash: word] = line.field(1)?.string
      case "synonyms": synonyms[hash: word] = line.field(1)?.string
      case "states": line.forEachField { states[hash: $0.hash] = line.first.string }
      case "services": line.forEachField { services[hash: $0.hash] = number }
      case "one of these":
        var place = 0
        line.forEachField {
          exclusives.append(
            Exclusive(line: number, place: place, words: RuleTable.words(of: $0.string)))
          place += 1
        }
      default:
        if let trait = sections[line.section] { traits[hash: word, default: []].insert(trait) }
      }
    }
    var writer = RuleIndexWriter()
    writer.add(traits)
    for map in [synonyms, parties, states] { writer.add(map) }
    for set in [unique, changes] { writer.add(set) }
    writer.add(services)
    writer.add(exclusives)
    return writer.bytes
  }

  /// The arm that an office belongs to, as a number.
  func service(of office: Office) -> Int? { office.field.lazy.compactMap { services[$0] }.first }

  /// The line and the place in it of an office that excludes others.
  func exclusive(_ office: Office) -> (line: Int, place: Int)? {
    guard office.rank.allSatisfy({ $0 == "chief" }) else { return nil }
    let words = [office.noun] + office.field + office.rank
    return exclusives.all.first { $0.words.allSatisfy { words.contains($0) } }
      .map { ($0.line, $0.place) }
  }
}

/// An office of a line, of which nobody holds two.
private struct Exclusive: RuleValue {
  var line: Int
  var place: Int
  var words: [String]

  init(line: Int, place: Int, words: [String]) {
    self.line = line
    self.place = place
    self.words = words
  }

  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    line = Int(truncatingIfNeeded: fields[0])
    place = Int(truncatingIfNeeded: fields[1])
    words = [String](code: fields[2], in: index) ?? []
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let fields = [
      line.code(in: &writer), place.code(in: &writer), words.code(in: &writer),
    ]
    return writer.list(fields)
  }
}
