private import CRules

/// Deeds that are told by a verb, or by a noun with a light verb: "was charged", "charges were filed".
enum Deeds {
  /// What the tables say: by other verbs the verb that stands for the deed, and by a noun the deed with
  /// the light verbs that go with it.
  private struct Tables: Sendable {
    var verbs = WordMap<String>()
    var nouns = WordMap<(deed: String, light: [String])>()

    init() {
      for row in RuleTable(rules_deeds).rows where row.fields.count == 4 {
        let deed = row.fields[0]
        for verb in RuleTable.words(of: row.fields[1]) { verbs[verb] = deed }
        let light = RuleTable.words(of: row.fields[3])
        for noun in RuleTable.words(of: row.fields[2]) { nouns[noun] = (deed, light) }
      }
    }
  }

  private static let tables = Tables()

  /// How many tokens before a verb its noun may stand.
  private static let reach = 6

  /// The verb that stands for the deed which the verb phrase at `place` tells, as a lemma.
  static func verb(at place: Range<Int>, in tokens: [Token]) -> String {
    guard let last = place.last, tokens.indices.contains(last) else { return "" }
    let verb = Lemmatizer.lemma(of: tokens[last].lower, as: .verb)
    var index = last - 1
    while index >= 0, place.lowerBound - index <= reach, tokens[index].kind != .punctuation {
      if let noun = tables.nouns[tokens[index].lower], noun.light.contains(verb) {
        return noun.deed
      }
      index -= 1
    }
    return tables.verbs[verb] ?? verb
  }
}
