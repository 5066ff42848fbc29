private import CRules

/// What the quantity parser knows of single words, and of the phrases around numbers.
struct QuantityLexicon: Sendable {
  /// What a word may be beside or inside a number.
  struct Role: OptionSet, RuleValue {
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
  struct Entry: RuleValue {
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
  enum Modifier: UInt8, RuleValue {
    case hedge, above, below, equal, nothing
  }

  /// A letter that multiplies the digits before it.
  struct Letter: RuleValue {
    var factor: Double
    var isForMoneyOnly: Bool
  }

  static let shared = QuantityLexicon(RuleIndex(rules_numbers_index))

  let words: RuleMap<Entry>
  let letters: RuleMap<Letter>
  /// Phrases before a number, by their last word.
  let before: PhraseTable<Modifier>
  /// Phrases after a number, by their first word.
  let after: PhraseTable<Modifier>

  private init(_ index: RuleIndex) {
    words = RuleMap(0, of: index)
    letters = RuleMap(1, of: index)
    before = PhraseTable(2, of: index)
    after = PhraseTable(3, of: index)
  }

  /// The index of the table of numbers, made anew.
  static func indexBytes() -> [UInt8] {
    var table = QuantityTable()
    RuleTable(rules_numbers).forEachLine { table.add($0) }
    var writer = RuleIndexWriter()
    writer.add(table.words)
    writer.add(table.letters)
    table.before.write(to: &writer)
    table.after.write(to: &writer)
    return writer.bytes
  }
}

extension QuantityLexicon.Entry {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    roles = QuantityLexicon.Role(rawValue: UInt32(truncatingIfNeeded: fields[0]))
    value = Double(bitPattern: fields[1])
    ordinal = Double(bitPattern: fields[2])
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.list([roles.code(in: &writer), value.bitPattern, ordinal.bitPattern])
  }
}

extension QuantityLexicon.Letter {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    factor = Double(bitPattern: fields[0])
    isForMoneyOnly = fields[1] != 0
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.list([factor.bitPattern, isForMoneyOnly ? 1 : 0])
  }
}

/// Collects the rows of the table of numbers.
private struct QuantityTable {
  var words = WordMap<QuantityLexicon.Entry>(capacity: 1_024)
  var letters = WordMap<QuantityLexicon.Letter>()
  var before = PhraseCollection<QuantityLexicon.Modifier>()
  var after = PhraseCollection<QuantityLexicon.Modifier>()

  private static let roles: WordMap<QuantityLexicon.Role> = [
    "units": .unit, "tens": .tens, "scales": .scale, "ordinals": .ordinal,
    "plural ordinals": .pluralOrdinal, "dozens": .dozen, "stops": .stop, "plurals": .plural,
    "singulars": .singular, "labels": .label, "temperature": .heat, "up": .up, "down": .down,
    "levels": .level, "persons": .person, "crowds": .crowd,
  ]

  /// Adds a row.
  mutating func add(_ line: RuleTable.Line) {
    let number = line.field(1)?.number ?? 0
    if let role = Self.roles[line.section] {
      return words[hash: line.first.hash, default: QuantityLexicon.Entry()].add(role, number)
    }
    switch line.section {
    case "hedges": before.add(line.first, .hedge, byLast: true)
    case "above": before.add(line.first, .above, byLast: true)
    case "below": before.add(line.first, .below, byLast: true)
    case "equal": before.add(line.first, .equal, byLast: true)
    case "hedges after": after.add(line.first, .hedge)
    case "above after": after.add(line.first, .above)
    case "below after": after.add(line.first, .below)
    case "equal after": after.add(line.first, .nothing)
    case "letters":
      letters[hash: line.first.hash] = QuantityLexicon.Letter(
        factor: number, isForMoneyOnly: line.field(2).map { $0 == "money" } ?? false)
    default: break
    }
  }
}

extension PhraseTable {
  /// The longest phrase that begins at `start`; a plural -s on any one of its words is ignored.
  func match(_ tokens: [Token], at start: Int, plurals: Bool = false) -> (Meaning, end: Int)? {
    guard start < tokens.count else { return nil }
    var best: (Phrase, end: Int)?
    func look(_ key: UInt64) {
      guard let phrases = phrases(of: key) else { return }
      for phrase in phrases {
        let end = start + phrase.count
        guard end <= tokens.count, end > best?.end ?? 0 else { continue }
        let fits = (0..<phrase.rest.count).allSatisfy {
          let token = tokens[start + 1 + $0]
          return token.key == phrase.rest[$0]
            || plurals && Self.singularHash(token.lower) == phrase.rest[$0]
        }
        if fits { best = (phrase, end) }
      }
    }
    look(tokens[start].key)
    if plurals, best == nil {
      let first = tokens[start].lower
      if let singular = Self.singularHash(first),
        first.utf8.count > 3 || first.lastByte == UInt8(ascii: ".")
      {
        look(singular)
      }
    }
    return best.flatMap { best in meaning(of: best.0).map { ($0, best.end) } }
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
    guard end > floor, let phrases = phrases(of: tokens[end - 1].key) else {
      return nil
    }
    var best: (Phrase, start: Int)?
    for phrase in phrases {
      let start = end - phrase.count
      guard start >= floor, start < best?.start ?? Int.max else { continue }
      let fits = (0..<phrase.rest.count).allSatisfy {
        tokens[start + $0].key == phrase.rest[$0]
      }
      if fits { best = (phrase, start) }
    }
    return best.flatMap { best in meaning(of: best.0).map { ($0, best.start) } }
  }
}
