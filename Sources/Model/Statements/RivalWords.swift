private import CRules

/// Which words exclude each other.
struct RivalWords: Sendable {
  static let shared = RivalWords(RuleIndex(rules_rivals_index))

  /// For each word the number of its line and its group in it, as one number.
  private let opposites: RuleMap<RuleNumbers>
  private let siblings: RuleMap<RuleNumbers>
  private let prepositions: RuleMap<RuleNumbers>
  /// For each word the number of its line.
  private let kinds: RuleMap<RuleNumbers>

  private init(_ index: RuleIndex) {
    opposites = RuleMap(0, of: index)
    siblings = RuleMap(1, of: index)
    prepositions = RuleMap(2, of: index)
    kinds = RuleMap(3, of: index)
  }

  /// The index of these words, made anew.
  static func indexBytes() -> [UInt8] {
    var (opposites, siblings) = (NumberMap<[UInt64]>(), NumberMap<[UInt64]>())
    var (prepositions, kinds) = (NumberMap<[UInt64]>(), NumberMap<[UInt64]>())
    var number = 0
    RuleTable(rules_rivals).forEachLine { line in
      number += 1
      switch line.section {
      case "kinds":
        var isName = true
        line.forEachField { field in
          if !isName {
            field.forEachWord { kinds[WordKey.hash(of: $0), default: []].append(UInt64(number)) }
          }
          isName = false
        }
      case "opposites":
        forEachPlace(of: line, number) { opposites[WordKey.hash(of: $0), default: []].append($1) }
      case "siblings":
        forEachPlace(of: line, number) { siblings[WordKey.hash(of: $0), default: []].append($1) }
      case "prepositions":
        forEachPlace(of: line, number) { prepositions[$0.hash, default: []].append($1) }
      default: break  // ``ReportWords`` reads the other sections.
      }
    }
    var writer = RuleIndexWriter()
    for map in [opposites, siblings, prepositions, kinds] { writer.add(map) }
    return writer.bytes
  }

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

  /// More groups than any line has.
  private static let groups: UInt64 = 1_024

  /// Calls `body` with each word of a line and the number of its line and group. A line without tabs
  /// holds one word a group.
  private static func forEachPlace(
    of line: RuleTable.Line, _ number: Int, _ body: (RuleText, UInt64) -> Void
  ) {
    let isList = line.field(1) == nil
    var place = UInt64(number) * groups
    line.forEachField { field in
      field.forEachWord { word in
        body(word, place)
        if isList { place += 1 }
      }
      if !isList { place += 1 }
    }
  }

  /// Whether what the one says the other denies.
  @inline(__always)
  func areOpposites(_ one: Statement.Word, _ other: Statement.Word) -> Bool {
    Self.exclude(opposites, one.keyHash, other.keyHash) || Self.isPrefixed(one.key, other.key)
      || Self.isPrefixed(other.key, one.key)
  }

  /// Whether the two are different kinds of one thing.
  @inline(__always)
  func areSiblings(_ one: Statement.Word, _ other: Statement.Word) -> Bool {
    Self.exclude(siblings, one.keyHash, other.keyHash)
  }

  /// Whether two prepositions, by the hashes of the words, exclude each other before the same noun.
  static func arePrepositions(_ one: UInt64, _ other: UInt64) -> Bool {
    exclude(shared.prepositions, one, other)
  }

  /// Whether the word with this hash is a preposition that another one can exclude.
  static func isRivalPreposition(_ word: UInt64) -> Bool {
    shared.prepositions.contains(hash: word)
  }

  /// Whether nothing can be both.
  @inline(__always)
  func areOfOtherKinds(_ one: Statement.Word, _ other: Statement.Word) -> Bool {
    guard let left = kinds[hash: one.keyHash], let right = kinds[hash: other.keyHash] else {
      return false
    }
    return !left.meet(right)
  }

  /// Whether it is known what kind of thing the word names.
  func isKind(_ word: Statement.Word) -> Bool { kinds.contains(hash: word.keyHash) }

  private static func exclude(
    _ places: RuleMap<RuleNumbers>, _ one: UInt64, _ other: UInt64
  ) -> Bool {
    guard let left = places[hash: one], let right = places[hash: other] else { return false }
    // Words that one line holds in one group mean the same.
    return left.contains(with: right) { $0 / groups == $1 / groups } && !left.meet(right)
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
