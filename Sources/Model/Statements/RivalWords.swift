private import CRules

/// Which words exclude each other.
struct RivalWords: Sendable {
  static let shared = RivalWords()

  /// For each word the number of its line and its group in it.
  private let opposites: WordMap<[Place]>
  private let siblings: WordMap<[Place]>
  private let kinds: WordMap<[Int]>
  private let prepositions: WordMap<[Place]>
  /// Phrases of lemmas that exclude each other in clauses of articles, both ways round and in the order
  /// of the table; read without all the rest, which only statements need.
  static let clauses: [(phrase: [String], opposite: [String])] = {
    var clauses: [(phrase: [String], opposite: [String])] = []
    RuleTable(rules_rivals).forEachLine { line in
      guard line.section == "clauses" else { return }
      var phrases: [[String]] = []
      line.forEachField { phrases.append(RuleTable.words(of: $0.string)) }
      guard phrases.count == 2 else { return }
      clauses.append((phrases[0], phrases[1]))
      clauses.append((phrases[1], phrases[0]))
    }
    return clauses
  }()

  private struct Place: Sendable {
    var line: Int
    var group: Int
  }

  private init() {
    var opposites = WordMap<[Place]>()
    var siblings = WordMap<[Place]>()
    var kinds = WordMap<[Int]>()
    var prepositions = WordMap<[Place]>()
    for (line, row) in RuleTable(rules_rivals).rows.enumerated() {
      switch row.section {
      case "kinds":
        for word in row.fields.dropFirst().flatMap({ RuleTable.words(of: $0) }) {
          kinds[WordKey.key(of: word), default: []].append(line)
        }
      case "opposites", "siblings", "prepositions":
        // A line without tabs holds one word a group.
        let groups =
          row.fields.count > 1
          ? row.fields.map { RuleTable.words(of: $0) }
          : RuleTable.words(of: row.fields.first ?? "").map { [$0] }
        for (group, words) in groups.enumerated() {
          for word in words {
            let place = Place(line: line, group: group)
            switch row.section {
            case "opposites": opposites[WordKey.key(of: word), default: []].append(place)
            case "prepositions": prepositions[word, default: []].append(place)
            default: siblings[WordKey.key(of: word), default: []].append(place)
            }
          }
        }
      default: break  // ``ReportWords`` reads the other sections.
      }
    }
    self.opposites = opposites
    self.siblings = siblings
    self.kinds = kinds
    self.prepositions = prepositions
  }

  /// Whether what the one says the other denies.
  func areOpposites(_ one: String, _ other: String) -> Bool {
    Self.exclude(opposites[one], opposites[other]) || Self.isPrefixed(one, other)
      || Self.isPrefixed(other, one)
  }

  /// Whether the two are different kinds of one thing.
  func areSiblings(_ one: String, _ other: String) -> Bool {
    Self.exclude(siblings[one], siblings[other])
  }

  /// Whether two prepositions exclude each other before the same noun.
  func arePrepositions(_ one: String, _ other: String) -> Bool {
    Self.exclude(prepositions[one], prepositions[other])
  }

  /// Whether the word is a preposition that another one can exclude.
  func isRivalPreposition(_ word: String) -> Bool { prepositions[word] != nil }

  /// Whether nothing can be both.
  func areOfOtherKinds(_ one: String, _ other: String) -> Bool {
    guard let left = kinds[one], let right = kinds[other] else { return false }
    return !left.contains { right.contains($0) }
  }

  /// Whether it is known what kind of thing the word names.
  func isKind(_ word: String) -> Bool { kinds[word] != nil }

  private static func exclude(_ one: [Place]?, _ other: [Place]?) -> Bool {
    guard let one, let other else { return false }
    // Words that one line holds in one group mean the same.
    guard
      !one.contains(where: { left in
        other.contains { $0.line == left.line && $0.group == left.group }
      })
    else { return false }
    return one.contains { left in other.contains { $0.line == left.line } }
  }

  private static let prefixes = ["un", "in", "im", "dis", "non", "ir", "il"]

  /// Whether `long` is `short` with a prefix that denies: "unable", "able".
  private static func isPrefixed(_ long: String, _ short: String) -> Bool {
    short.utf8.count >= 4
      && prefixes.contains {
        long.utf8.count == $0.utf8.count + short.utf8.count && long == $0 + short
      }
  }
}
