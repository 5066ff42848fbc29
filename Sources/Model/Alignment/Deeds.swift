private import CRules

/// Deeds that are told by a verb, or by a noun with a light verb: "was charged", "charges were filed".
enum Deeds {
  /// What the tables say: by other verbs the verb that stands for the deed, and by a noun the deed with
  /// the light verbs that go with it.
  private struct Tables: Sendable {
    var verbs = WordMap<String>()
    /// The light verbs as hashes.
    var nouns = WordMap<(deed: String, light: [UInt64])>()

    init() {
      RuleTable(rules_deeds).forEachLine { line in
        guard let others = line.field(1), let nouns = line.field(2), let last = line.field(3),
          line.field(4) == nil
        else { return }
        let deed = line.first.string
        others.forEachWord { verbs[hash: $0.hash] = deed }
        var light: [UInt64] = []
        last.forEachWord { light.append($0.hash) }
        nouns.forEachWord { self.nouns[hash: $0.hash] = (deed, light) }
      }
    }
  }

  private static let tables = Tables()

  /// How many tokens before a verb its noun may stand.
  private static let reach = 6

  /// Whether a noun, in lower case, can tell a deed.
  static func isNoun(_ lower: String) -> Bool { tables.nouns[lower] != nil }

  /// The verb that stands for the deed which the verb phrase at `place` tells, as a lemma.
  static func verb(at place: Range<Int>, in tokens: [Token]) -> String {
    guard let last = place.last, tokens.indices.contains(last) else { return "" }
    let verb = Lemmatizer.lemma(of: tokens[last].lower, as: .verb)
    return nounDeed(at: place, verb, in: tokens) ?? tables.verbs[verb] ?? verb
  }

  /// Whether a noun tells the deed of the verb phrase at `place`, and its verb says little.
  static func isToldByNoun(at place: Range<Int>, in tokens: [Token]) -> Bool {
    guard let last = place.last, tokens.indices.contains(last) else { return false }
    let verb = Lemmatizer.lemma(of: tokens[last].lower, as: .verb)
    return nounDeed(at: place, verb, in: tokens) != nil
  }

  private static func nounDeed(
    at place: Range<Int>, _ verb: String, in tokens: [Token]
  ) -> String? {
    // "There were no arrests."
    if tokens[place.lowerBound].lower == "there",
      let noun = tables.nouns[tokens[place.upperBound - 1].lower]
    {
      return noun.deed
    }
    var index = place.upperBound - 2
    while index >= 0, place.lowerBound - index <= reach, tokens[index].kind != .punctuation {
      if let noun = tables.nouns[tokens[index].lower], noun.light.contains(TextHash.of(verb)) {
        return noun.deed
      }
      index -= 1
    }
    return nil
  }
}
