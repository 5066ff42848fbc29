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

  private(set) var names = PhraseTable<String>(isBackward: false)
  private(set) var symbols = WordMap<Symbol>()
  private(set) var degrees = WordMap<Bool>()
  private(set) var heats = WordMap<Heat>()
  private(set) var per = PhraseTable<String>(isBackward: false)
  private(set) var rates = WordMap<String>()
  private(set) var currencies = PhraseTable<String>(isBackward: false)
  /// Signs such as "€", exactly as written.
  private(set) var signs = WordMap<String>()
  /// Letters before a dollar sign, in lower case.
  private(set) var dollars = WordMap<String>()
  /// ISO codes exactly as written.
  private(set) var codes = WordMap<String>()
  private(set) var parts = WordMap<Part>()
  private(set) var shares = WordMap<String>()

  private init() {
    RuleTable(rules_units).forEachLine { addUnit($0) }
    RuleTable(rules_currencies).forEachLine { addMoney($0) }
  }

  private mutating func addUnit(_ line: RuleTable.Line) {
    if line.section == "degrees" { return degrees.insert(hash: line.first.hash, true) }
    guard let unit = line.field(1)?.string else { return }
    switch line.section {
    case "names": names.add(line.first, unit)
    case "per": per.add(line.first, unit)
    case "rates": rates[hash: line.first.hash] = unit
    case "symbols":
      guard let place = line.field(2) else { return }
      symbols[hash: line.first.hash] = Symbol(unit: unit, isAttached: place == "attached")
    case "temperature scales":
      guard let form = line.field(2) else { return }
      heats[hash: line.first.hash] = Heat(
        unit: unit, form: form == "word" ? .word : form == "letter" ? .letter : .degree)
    default: break
    }
  }

  private mutating func addMoney(_ line: RuleTable.Line) {
    guard let unit = line.field(1)?.string else { return }
    switch line.section {
    case "names": currencies.add(line.first, unit)
    case "signs": signs[hash: line.first.hash] = unit
    case "dollars": dollars[hash: line.first.hash] = unit
    case "shares": shares[hash: line.first.hash] = unit
    case "codes":
      guard let use = line.field(2) else { return }
      codes[hash: line.first.hash] = unit
      if use == "any" { codes[line.first.string.lowercased()] = unit }
    case "parts":
      guard let share = line.field(2) else { return }
      parts[hash: line.first.hash] = Part(name: unit, share: share.number ?? 0.01)
    default: break
    }
  }
}
