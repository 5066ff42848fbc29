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

  private static let table = OfficeTable()

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

/// What the table of offices says of words.
private struct OfficeTable: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let noun = Traits(rawValue: 1)
    static let rank = Traits(rawValue: 2)
    static let ignored = Traits(rawValue: 4)
    static let uniqueInField = Traits(rawValue: 8)
    static let lowered = Traits(rawValue: 16)
  }

  private(set) var traits = WordMap<Traits>(capacity: 256)
  private(set) var synonyms = WordMap<String>()
  /// Whole offices that one person holds at a time.
  private(set) var unique = WordMap<Bool>()
  private(set) var changes = WordMap<Bool>()
  private(set) var parties = WordMap<String>()
  private(set) var states = WordMap<String>(capacity: 128)
  /// The number of the arm that a word names.
  private var services = WordMap<Int>()
  private var lastService = 0
  /// Offices of which nobody holds two of one line, by the words of each.
  private var exclusives: [(line: Int, place: Int, words: [String])] = []

  init() {
    RuleTable(rules_offices).forEachLine { line in
      let word = line.first.hash
      switch line.section {
      case "nouns": traits[hash: word, default: []].insert(.noun)
      case "ranks": traits[hash: word, default: []].insert(.rank)
      case "lowered": traits[hash: word, default: []].insert(.lowered)
      case "ignored": traits[hash: word, default: []].insert(.ignored)
      case "one holder of a field": traits[hash: word, default: []].insert(.uniqueInField)
      case "one holder": unique.insert(hash: word, true)
      case "changes": changes.insert(hash: word, true)
      case "parties": if let letter = line.field(1) { parties[hash: word] = letter.string }
      case "states":
        let state = line.first.string
        line.forEachField { states[hash: $0.hash] = state }
      case "services": addService(line)
      case "one of these": addExclusives(line)
      case "synonyms": if let meaning = line.field(1) { synonyms[hash: word] = meaning.string }
      default: break
      }
    }
  }

  private mutating func addService(_ line: RuleTable.Line) {
    lastService += 1
    line.forEachField { services[hash: $0.hash] = lastService }
  }

  private mutating func addExclusives(_ line: RuleTable.Line) {
    let number = (exclusives.last?.line ?? -1) + 1
    var place = 0
    line.forEachField {
      exclusives.append((number, place, $0.string.split(separator: " ").map(String.init)))
      place += 1
    }
  }

  /// The arm that an office belongs to, as a number.
  func service(of office: Office) -> Int? { office.field.lazy.compactMap { services[$0] }.first }

  /// The line and the place in it of an office that excludes others.
  func exclusive(_ office: Office) -> (line: Int, place: Int)? {
    guard office.rank.allSatisfy({ $0 == "chief" }) else { return nil }
    let words = [office.noun] + office.field + office.rank
    return exclusives.first { $0.words.allSatisfy { words.contains($0) } }
      .map { ($0.line, $0.place) }
  }
}
