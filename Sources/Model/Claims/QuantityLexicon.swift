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

  let words: WordMap<Entry>
  let letters: WordMap<Letter>
  /// Phrases before a number, by their last word.
  let before: PhraseTable<Modifier>
  /// Phrases after a number, by their first word.
  let after: PhraseTable<Modifier>

  private init() {
    let table = RuleTable(rules_numbers)
    let plain: [String: Role] = [
      "units": .unit, "tens": .tens, "scales": .scale, "ordinals": .ordinal,
      "plural ordinals": .pluralOrdinal, "dozens": .dozen, "stops": .stop, "plurals": .plural,
      "singulars": .singular, "labels": .label, "temperature": .heat, "up": .up, "down": .down,
      "levels": .level, "persons": .person, "crowds": .crowd,
    ]
    let modifiers: [String: (Modifier, isBefore: Bool)] = [
      "hedges": (.hedge, true), "above": (.above, true), "below": (.below, true),
      "equal": (.equal, true), "hedges after": (.hedge, false), "above after": (.above, false),
      "below after": (.below, false), "equal after": (.nothing, false),
    ]
    var words = WordMap<Entry>()
    var letters = WordMap<Letter>()
    var before = PhraseTable<Modifier>(isBackward: true)
    var after = PhraseTable<Modifier>(isBackward: false)
    for row in table.rows {
      guard let word = row.fields.first else { continue }
      let number = row.fields.count > 1 ? Double(row.fields[1]) ?? 0 : 0
      if let role = plain[row.section] {
        var entry = words[word] ?? Entry()
        entry.roles.insert(role)
        if !role.isDisjoint(with: .anyOrdinal) { entry.ordinal = number }
        if !role.isDisjoint(with: [.unit, .tens, .scale]) { entry.value = number }
        if role == .dozen { entry.value = 12 }
        words[word] = entry
      } else if let (modifier, isBefore) = modifiers[row.section] {
        if isBefore { before.add(word, modifier) } else { after.add(word, modifier) }
      } else if row.section == "letters" {
        letters[word] = Letter(
          factor: number, isForMoneyOnly: row.fields.count > 2 && row.fields[2] == "money")
      }
    }
    self.words = words
    self.letters = letters
    self.before = before
    self.after = after
  }
}

/// Phrases of some words each, found by their first or last word.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var words: [String]
    var meaning: Meaning
  }

  private let isBackward: Bool
  private var phrases = WordMap<[Phrase]>()

  /// An empty table that is read from the last word where `isBackward`.
  init(isBackward: Bool) {
    self.isBackward = isBackward
  }

  /// Adds the phrase whose words lie between single spaces.
  mutating func add(_ phrase: String, _ meaning: Meaning) {
    let words = RuleTable.words(of: phrase)
    guard let key = isBackward ? words.last : words.first else { return }
    phrases[key, default: []].append(Phrase(words: words, meaning: meaning))
  }

  /// The longest phrase that begins at `start`; a plural -s on any one of its words is ignored.
  func match(_ tokens: [Token], at start: Int, plurals: Bool = false) -> (Meaning, end: Int)? {
    guard start < tokens.count else { return nil }
    let first = tokens[start].lower
    var best: (Meaning, end: Int)?
    func look(_ key: String) {
      guard let found = phrases[key] else { return }
      for phrase in found {
        let end = start + phrase.words.count
        guard end <= tokens.count, end > best?.end ?? 0 else { continue }
        let fits = phrase.words.indices.dropFirst().allSatisfy {
          let lower = tokens[start + $0].lower
          return lower == phrase.words[$0]
            || plurals && (lower == phrase.words[$0] + "s" || lower == phrase.words[$0] + ".")
        }
        if fits { best = (phrase.meaning, end) }
      }
    }
    look(first)
    if plurals, best == nil, first.utf8.count > 3, first.utf8.last == UInt8(ascii: "s") {
      look(String(first.dropLast()))
    }
    if plurals, best == nil, first.utf8.last == UInt8(ascii: ".") { look(String(first.dropLast())) }
    return best
  }

  /// The longest phrase that ends before `end` and does not begin before `floor`.
  func match(_ tokens: [Token], before end: Int, floor: Int) -> (Meaning, start: Int)? {
    guard end > floor, let found = phrases[tokens[end - 1].lower] else { return nil }
    var best: (Meaning, start: Int)?
    for phrase in found {
      let start = end - phrase.words.count
      guard start >= floor, start < best?.start ?? Int.max else { continue }
      let fits = phrase.words.indices.dropLast().allSatisfy {
        tokens[start + $0].lower == phrase.words[$0]
      }
      if fits { best = (phrase.meaning, start) }
    }
    return best
  }
}
