private import CRules

/// Whether two nouns count the same things.
enum CountedNouns {
  private static let classes: WordMap<String> = {
    var classes = WordMap<String>()
    RuleTable(rules_counted_nouns).forEachLine { line in
      let first = line.first.string
      line.forEachField { classes[hash: $0.hash] = first }
    }
    return classes
  }()

  /// Whether `one` and `other` mean the same things, such as "troops" and "soldiers".
  static func mean(_ one: String, _ other: String) -> Bool { key(of: one) == key(of: other) }

  /// One noun for all that mean the same things.
  static func key(of noun: String) -> String {
    let isLower = noun.utf8.allSatisfy { $0 < 0x80 && !$0.isUppercase }
    let lemma = Lemmatizer.lemma(of: isLower ? noun : noun.lowercased(), as: .noun)
    return classes[lemma] ?? lemma
  }
}

/// Units of measure that convert into each other.
enum Units {
  private static let table: WordMap<(dimension: String, factor: Double)> = {
    var table = WordMap<(dimension: String, factor: Double)>()
    RuleTable(rules_conversions).forEachLine { line in
      guard let factor = line.field(1) else { return }
      table[hash: line.first.hash] = (line.section, Double(factor.string) ?? 1)
    }
    return table
  }()

  /// By what a number in `unit` is multiplied to be in `target`; nil where they do not convert.
  static func factor(from unit: String, to target: String) -> Double? {
    guard let from = entry(unit), let to = entry(target), from.dimension == to.dimension else {
      return nil
    }
    return from.factor / to.factor
  }

  private static func entry(_ unit: String) -> (dimension: String, factor: Double)? {
    table[unit] ?? table[Lemmatizer.lemma(of: unit.lowercased(), as: .noun)]
  }
}
