private import CRules

/// Which words exclude each other.
struct RivalWords: Sendable {
  static let shared = RivalWords()

  /// For each word the number of its line and its group in it, as one number.
  private var opposites = WordNumbers(capacity: 512)
  private var siblings = WordNumbers(capacity: 512)
  /// For each word the number of its line.
  private var kinds = WordNumbers(capacity: 256)
  /// Calls `body` with each two phrases of lemmas that exclude each other in clauses of articles, in the
  /// order of the table; read without all the rest, which only statements need.
  static func forEachClausePair(_ body: (RuleText, RuleText) -> Void) {
    RuleTable(rules_rivals).forEachLine { line in
      guard line.section == "clauses", let other = line.field(1) else { return }
      body(line.first, other)
    }
  }

  /// The phrases in words, both ways round.
  static let clauses: [(first: String, second: String)] = {
    var clauses: [(first: String, second: String)] = []
    forEachClausePair { one, other in
      clauses.append((one.string, other.string))
      clauses.append((other.string, one.string))
    }
    return clauses
  }()

  private init() {
    var number = 0
    RuleTable(rules_rivals).forEachLine { line in
      number += 1
      switch line.section {
      case "kinds":
        var isName = true
        line.forEachField { field in
          if !isName { field.forEachWord { kinds.add(number, to: WordKey.hash(of: $0)) } }
          isName = false
        }
      case "opposites":
        Self.forEachPlace(of: line, number) { opposites.add($1, to: WordKey.hash(of: $0)) }
      case "siblings":
        Self.forEachPlace(of: line, number) { siblings.add($1, to: WordKey.hash(of: $0)) }
      default: break  // ``ReportWords`` reads the other sections.
      }
    }
  }

  /// The same for prepositions; read without the rest, since most sentences are only asked for them.
  private static let prepositions: WordNumbers = {
    var prepositions = WordNumbers(capacity: 16)
    var number = 0
    RuleTable(rules_rivals).forEachLine { line in
      guard line.section == "prepositions" else { return }
      number += 1
      forEachPlace(of: line, number) { prepositions.add($1, to: $0.hash) }
    }
    return prepositions
  }()

  /// More groups than any line has.
  private static let groups: Int = 1_024

  /// Calls `body` with each word of a line and the number of its line and group. A line without tabs
  /// holds one word a group.
  private static func forEachPlace(
    of line: RuleTable.Line, _ number: Int, _ body: (RuleText, Int) -> Void
  ) {
    let isList = line.field(1) == nil
    var place = number * groups
    line.forEachField { field in
      field.forEachWord { word in
        body(word, place)
        if isList { place += 1 }
      }
      if !isList { place += 1 }
    }
  }

  /// Whether what the one says the other denies.
  func areOpposites(_ one: String, _ other: String) -> Bool {
    Self.exclude(opposites, one, other) || Self.isPrefixed(one, other)
      || Self.isPrefixed(other, one)
  }

  /// Whether the two are different kinds of one thing.
  func areSiblings(_ one: String, _ other: String) -> Bool {
    Self.exclude(siblings, one, other)
  }

  /// Whether two prepositions exclude each other before the same noun.
  static func arePrepositions(_ one: String, _ other: String) -> Bool {
    exclude(prepositions, one, other)
  }

  /// Whether the word is a preposition that another one can exclude.
  static func isRivalPreposition(_ word: String) -> Bool {
    prepositions.contains(TextHash.of(word))
  }

  /// Whether nothing can be both.
  func areOfOtherKinds(_ one: String, _ other: String) -> Bool {
    let (left, right) = (TextHash.of(one), TextHash.of(other))
    return kinds.contains(left) && kinds.contains(right) && !kinds.meet(left, right)
  }

  /// Whether it is known what kind of thing the word names.
  func isKind(_ word: String) -> Bool { kinds.contains(TextHash.of(word)) }

  private static func exclude(_ places: WordNumbers, _ one: String, _ other: String) -> Bool {
    let (left, right) = (TextHash.of(one), TextHash.of(other))
    let isOneLine = { (one: Int32, other: Int32) in Int(one) / groups == Int(other) / groups }
    // Words that one line holds in one group mean the same.
    return places.contains(left, right, where: isOneLine) && !places.meet(left, right)
  }

  private static let prefixes = ["un", "in", "im", "dis", "non", "ir", "il"]

  /// Whether `long` is `short` with a prefix that denies: "unable", "able".
  private static func isPrefixed(_ long: String, _ short: String) -> Bool {
    let (count, length) = (long.utf8.count, short.utf8.count)
    guard length >= 4, count == length + 2 || count == length + 3, long.hasSuffix(short) else {
      return false
    }
    return prefixes.contains { count == $0.utf8.count + length && long.hasPrefix($0) }
  }
}
