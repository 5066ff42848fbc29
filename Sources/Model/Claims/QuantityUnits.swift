internal import CRules

/// The names and symbols of units and currencies.
struct QuantityUnits: Sendable {
  /// A part of a currency: "cent", which is 0.01 of it.
  struct Part: Sendable {
    var name: String
    var share: Double
  }

  /// A symbol whose case matters.
  struct Symbol: Sendable {
    var unit: String
    /// Whether it counts only right after the digits.
    var isAttached: Bool
  }

  /// The scale of a temperature.
  struct Heat: Sendable {
    enum Form: Sendable { case word, letter, degree }
    var unit: String
    var form: Form
  }

  static let shared = QuantityUnits()

  let names: PhraseTable<String>
  let symbols: WordMap<Symbol>
  let degrees: Set<String>
  let heats: WordMap<Heat>
  let per: PhraseTable<String>
  let rates: WordMap<String>
  let currencies: PhraseTable<String>
  /// Signs such as "€", exactly as written.
  let signs: WordMap<String>
  /// Letters before a dollar sign, in lower case.
  let dollars: WordMap<String>
  /// ISO codes exactly as written.
  let codes: WordMap<String>
  let parts: WordMap<Part>
  let shares: WordMap<String>

  private init() {
    let units = RuleTable(rules_units)
    let money = RuleTable(rules_currencies)
    names = Self.phrases(units, "names")
    per = Self.phrases(units, "per")
    currencies = Self.phrases(money, "names")
    rates = Self.pairs(units, "rates")
    signs = Self.pairs(money, "signs")
    dollars = Self.pairs(money, "dollars")
    shares = Self.pairs(money, "shares")
    degrees = Set(units.rows(in: "degrees").compactMap(\.first))
    var symbols = WordMap<Symbol>()
    for row in units.rows(in: "symbols") where row.count > 2 {
      symbols[row[0]] = Symbol(unit: row[1], isAttached: row[2] == "attached")
    }
    self.symbols = symbols
    var heats = WordMap<Heat>()
    for row in units.rows(in: "temperature scales") where row.count > 2 {
      let form: Heat.Form =
        switch row[2] {
        case "word": .word
        case "letter": .letter
        default: .degree
        }
      heats[row[0]] = Heat(unit: row[1], form: form)
    }
    self.heats = heats
    var codes = WordMap<String>()
    for row in money.rows(in: "codes") where row.count > 2 {
      codes[row[0]] = row[1]
      if row[2] == "any" { codes[row[0].lowercased()] = row[1] }
    }
    self.codes = codes
    var parts = WordMap<Part>()
    for row in money.rows(in: "parts") where row.count > 2 {
      parts[row[0]] = Part(name: row[1], share: Double(row[2]) ?? 0.01)
    }
    self.parts = parts
  }

  private static func phrases(_ table: RuleTable, _ section: String) -> PhraseTable<String> {
    var phrases = PhraseTable<String>(isBackward: false)
    for row in table.rows(in: section) where row.count > 1 { phrases.add(row[0], row[1]) }
    return phrases
  }

  private static func pairs(_ table: RuleTable, _ section: String) -> WordMap<String> {
    var pairs = WordMap<String>()
    for row in table.rows(in: section) where row.count > 1 { pairs[row[0]] = row[1] }
    return pairs
  }
}
