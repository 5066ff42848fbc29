internal import CRules

/// What the quantity parser knows of single words, and of the phrases around numbers.
struct QuantityLexicon: Sendable {
  /// What a word may be beside or inside a number.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32
    static let unit = Role(rawValue: 1 << 0)
    static let tens = Role(rawValue: 1 << 1)
    static let scale = Role(rawValue: 1 << 2)
    static let dozen = Role(rawValue: 1 << 3)
    static let ordinal = Role(rawValue: 1 << 4)
    static let pluralOrdinal = Role(rawValue: 1 << 5)
    static let stop = Role(rawValue: 1 << 6)
    static let plural = Role(rawValue: 1 << 7)
    static let singular = Role(rawValue: 1 << 8)
    static let label = Role(rawValue: 1 << 9)
    static let heat = Role(rawValue: 1 << 10)
    static let up = Role(rawValue: 1 << 11)
    static let down = Role(rawValue: 1 << 12)
    static let level = Role(rawValue: 1 << 13)
    static let degree = Role(rawValue: 1 << 14)
    static let digits = Role(rawValue: 1 << 15)
    /// A noun of persons ("woman", "driver"), behind which a number between commas is an age.
    static let person = Role(rawValue: 1 << 16)
    /// A plural that is counted in millions ("viewers"), so that "m" before it means so.
    static let crowd = Role(rawValue: 1 << 17)
    static let cardinal: Role = [.unit, .tens, .scale, .dozen, .digits]
    static let anyOrdinal: Role = [.ordinal, .pluralOrdinal]
    static let change: Role = [.up, .down]
  }

  /// A word's roles and the number that it stands for.
  struct Entry: Sendable {
    var roles: Role = []
    var value = 0.0
    var ordinal = 0.0

    /// Adds a role and the number that goes with it.
    mutating func add(_ role: Role, _ number: Double) {
      roles.insert(role)
      if !role.isDisjoint(with: .anyOrdinal) { ordinal = number }
      if !role.isDisjoint(with: [.unit, .tens, .scale]) { value = number }
      if role == .dozen { value = 12 }
    }
  }

  /// What a phrase before or after a number does to it.
  enum Modifier: Sendable {
    case hedge, above, below, equal, nothing
  }

  /// A letter that multiplies the digits before it.
  struct Letter: Sendable {
    var factor: Double
    var isForMoneyOnly: Bool
  }

  static let shared = QuantityLexicon()

  private(set) var words = WordMap<Entry>(capacity: 1_024)
  private(set) var letters = WordMap<Letter>()
  /// Phrases before a number, by their last word.
  private(set) var before = PhraseTable<Modifier>(isBackward: true)
  /// Phrases after a number, by their first word.
  private(set) var after = PhraseTable<Modifier>(isBackward: false)

  private init() {
    var section = -2
    var role: Role?
    RuleTable(rules_numbers).forEachLine { line in
      if line.sectionNumber != section {
        section = line.sectionNumber
        role = Self.roles[line.section]
      }
      let number = line.field(1)?.number ?? 0
      if let role {
        words[hash: line.first.hash, default: Entry()].add(role, number)
      } else {
        add(line, number)
      }
    }
  }

  private static let roles: WordMap<Role> = [
    "units": .unit, "tens": .tens, "scales": .scale, "ordinals": .ordinal,
    "plural ordinals": .pluralOrdinal, "dozens": .dozen, "stops": .stop, "plurals": .plural,
    "singulars": .singular, "labels": .label, "temperature": .heat, "up": .up, "down": .down,
    "levels": .level, "persons": .person, "crowds": .crowd,
  ]

  private mutating func add(_ line: RuleTable.Line, _ number: Double) {
    switch line.section {
    case "hedges": before.add(line.first, .hedge)
    case "above": before.add(line.first, .above)
    case "below": before.add(line.first, .below)
    case "equal": before.add(line.first, .equal)
    case "hedges after": after.add(line.first, .hedge)
    case "above after": after.add(line.first, .above)
    case "below after": after.add(line.first, .below)
    case "equal after": after.add(line.first, .nothing)
    case "letters":
      letters[hash: line.first.hash] = Letter(
        factor: number, isForMoneyOnly: line.field(2).map { $0 == "money" } ?? false)
    default: break
    }
  }
}

/// Phrases of some words each, found by their first or last word.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// The places, among those of all phrases, of the words without the one by which it is found.
    var rest: Range<Int>
    var meaning: Meaning
    /// The place of the next phrase with the same first or last word; 0 after the last.
    var next = 0

    var count: Int { rest.count + 1 }
  }

  private let isBackward: Bool
  private var phrases: [Phrase] = []
  /// The hashes of the words of all phrases.
  private var words: [UInt64] = []
  /// The place after that of the first phrase with each first or last word.
  private var heads = WordMap<Int>()

  /// An empty table that is read from the last word where `isBackward`.
  init(isBackward: Bool) {
    self.isBackward = isBackward
  }

  /// Adds the phrase whose words lie between single spaces.
  mutating func add(_ phrase: RuleText, _ meaning: Meaning) {
    let start = words.count
    var key: UInt64?
    phrase.forEachWord { word in
      let hash = word.hash
      guard let before = key else { return key = hash }
      words.append(isBackward ? before : hash)
      if isBackward { key = hash }
    }
    guard let key else { return }
    phrases.append(Phrase(rest: start..<words.count, meaning: meaning))
    guard var place = heads[hash: key] else { return heads[hash: key] = phrases.count }
    while phrases[place - 1].next > 0 { place = phrases[place - 1].next }
    phrases[place - 1].next = phrases.count
  }

  /// The longest phrase that begins at `start`; a plural -s on any one of its words is ignored.
  func match(_ tokens: [Token], at start: Int, plurals: Bool = false) -> (Meaning, end: Int)? {
    guard start < tokens.count else { return nil }
    let first = tokens[start].lower
    var best: (Meaning, end: Int)?
    func look(_ key: String) {
      var place = heads[key] ?? 0
      while place > 0 {
        let phrase = phrases[place - 1]
        place = phrase.next
        let end = start + phrase.count
        guard end <= tokens.count, end > best?.end ?? 0 else { continue }
        let fits = phrase.rest.allSatisfy {
          let lower = tokens[start + 1 + $0 - phrase.rest.lowerBound].lower
          return TextHash.of(lower) == words[$0]
            || plurals && Self.singularHash(lower) == words[$0]
        }
        if fits { best = (phrase.meaning, end) }
      }
    }
    look(first)
    if plurals, best == nil, first.utf8.count > 3, first.lastByte == UInt8(ascii: "s") {
      look(String(first.dropLast()))
    }
    if plurals, best == nil, first.lastByte == UInt8(ascii: ".") { look(String(first.dropLast())) }
    return best
  }

  /// The hash of a word without the -s or the full stop at its end; nil where it has neither.
  private static func singularHash(_ word: String) -> UInt64? {
    guard word.lastByte == UInt8(ascii: "s") || word.lastByte == UInt8(ascii: ".") else {
      return nil
    }
    return word.utf8.withContiguousStorageIfAvailable { bytes in
      RuleText.with(bytes) { $0.part(0, $0.count - 1).hash }
    }
  }

  /// The longest phrase that ends before `end` and does not begin before `floor`.
  func match(_ tokens: [Token], before end: Int, floor: Int) -> (Meaning, start: Int)? {
    guard end > floor else { return nil }
    var place = heads[tokens[end - 1].lower] ?? 0
    var best: (Meaning, start: Int)?
    while place > 0 {
      let phrase = phrases[place - 1]
      place = phrase.next
      let start = end - phrase.count
      guard start >= floor, start < best?.start ?? Int.max else { continue }
      let fits = phrase.rest.allSatisfy {
        TextHash.of(tokens[start + $0 - phrase.rest.lowerBound].lower) == words[$0]
      }
      if fits { best = (phrase.meaning, start) }
    }
    return best
  }
}
