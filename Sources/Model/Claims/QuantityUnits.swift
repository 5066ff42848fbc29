private import CRules

/// The names and symbols of units and currencies.
struct QuantityUnits: Sendable {
  /// A part of a currency: "cent", which is 0.01 of it.
  struct Part: RuleValue {
    var name: String
    var share: Double
  }

  /// A symbol whose case matters.
  struct Symbol: RuleValue {
    var unit: String
    /// Whether it counts only right after the digits.
    var isAttached: Bool
  }

  /// The scale of a temperature.
  struct Heat: RuleValue {
    enum Form: UInt8, RuleValue { case word, letter, degree }
    var unit: String
    var form: Form
  }

  static let shared = QuantityUnits(RuleIndex(rules_units_index))

  let names: PhraseTable<String>
  let per: PhraseTable<String>
  let currencies: PhraseTable<String>
  let symbols: RuleMap<Symbol>
  let degrees: RuleMap<Bool>
  let heats: RuleMap<Heat>
  let rates: RuleMap<String>
  /// Signs such as "€", exactly as written.
  let signs: RuleMap<String>
  /// Letters before a dollar sign, in lower case.
  let dollars: RuleMap<String>
  /// ISO codes exactly as written.
  let codes: RuleMap<String>
  let parts: RuleMap<Part>
  /// The one names of the parts.
  let partNames: RuleMap<Bool>
  let shares: RuleMap<String>

  private init(_ index: RuleIndex) {
    names = PhraseTable(0, of: index)
    per = PhraseTable(1, of: index)
    currencies = PhraseTable(2, of: index)
    symbols = RuleMap(3, of: index)
    degrees = RuleMap(4, of: index)
    heats = RuleMap(5, of: index)
    rates = RuleMap(6, of: index)
    signs = RuleMap(7, of: index)
    dollars = RuleMap(8, of: index)
    codes = RuleMap(9, of: index)
    parts = RuleMap(10, of: index)
    partNames = RuleMap(11, of: index)
    shares = RuleMap(12, of: index)
  }

  /// The index of the tables of units and currencies, made anew.
  static func indexBytes() -> [UInt8] {
    var table = UnitTable()
    RuleTable(rules_units).forEachLine { table.addUnit($0) }
    RuleTable(rules_currencies).forEachLine { table.addMoney($0) }
    var writer = RuleIndexWriter()
    for phrases in [table.names, table.per, table.currencies] { phrases.write(to: &writer) }
    writer.add(table.symbols)
    writer.add(table.degrees)
    writer.add(table.heats)
    for map in [table.rates, table.signs, table.dollars, table.codes] { writer.add(map) }
    writer.add(table.parts)
    writer.add(table.parts.values.map { TextHash.of($0.name) })
    writer.add(table.shares)
    return writer.bytes
  }
}

extension QuantityUnits.Part {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    name = index.text(fields[0])
    share = Double(bitPattern: fields[1])
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let name = writer.text(name)
    return writer.list([name, share.bitPattern])
  }
}

extension QuantityUnits.Symbol {
  init?(code: UInt64, in index: RuleIndex) {
    unit = index.text(code >> 1)
    isAttached = code & 1 != 0
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.text(unit) << 1 | (isAttached ? 1 : 0)
  }
}

extension QuantityUnits.Heat {
  init?(code: UInt64, in index: RuleIndex) {
    guard let form = Form(code: code & 3, in: index) else { return nil }
    self.form = form
    unit = index.text(code >> 2)
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.text(unit) << 2 | form.code(in: &writer)
  }
}

/// Collects the rows of the tables of units and currencies.
private struct UnitTable {
  var names = PhraseCollection<String>()
  var per = PhraseCollection<String>()
  var currencies = PhraseCollection<String>()
  var symbols = WordMap<QuantityUnits.Symbol>()
  var degrees = WordMap<Bool>()
  var heats = WordMap<QuantityUnits.Heat>()
  var rates = WordMap<String>()
  var signs = WordMap<String>()
  var dollars = WordMap<String>()
  var codes = WordMap<String>()
  var parts = WordMap<QuantityUnits.Part>()
  var shares = WordMap<String>()

  /// Adds a row of the table of units.
  mutating func addUnit(_ line: RuleTable.Line) {
    if line.section == "degrees" { return degrees.insert(hash: line.first.hash, true) }
    guard let unit = line.field(1)?.string else { return }
    switch line.section {
    case "names": names.add(line.first, unit)
    case "per": per.add(line.first, unit)
    case "rates": rates[hash: line.first.hash] = unit
    case "symbols":
      guard let place = line.field(2) else { return }
      symbols[hash: line.first.hash] = QuantityUnits.Symbol(
        unit: unit, isAttached: place == "attached")
    case "temperature scales":
      guard let form = line.field(2) else { return }
      heats[hash: line.first.hash] = QuantityUnits.Heat(
        unit: unit, form: form == "word" ? .word : form == "letter" ? .letter : .degree)
    default: break
    }
  }

  /// Adds a row of the table of currencies.
  mutating func addMoney(_ line: RuleTable.Line) {
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
      parts[hash: line.first.hash] = QuantityUnits.Part(name: unit, share: share.number ?? 0.01)
    default: break
    }
  }
}
