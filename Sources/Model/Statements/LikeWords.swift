private import CRules

/// Which words mean the same, and which come of one root.
enum LikeWords {
  /// The classes of each word.
  private static let classes: WordNumbers = {
    var classes = WordNumbers(capacity: 1_024)
    var number = 0
    RuleTable(rules_like_words).forEachLine { line in
      number += 1
      line.forEachField { field in
        field.forEachWord {
          classes.add(number, to: WordKey.hash(of: $0))
        }
      }
    }
    return classes
  }()

  /// Whether two words, by their keys, mean the same in news.
  static func mean(_ one: String, _ other: String) -> Bool {
    mean(TextHash.of(one), TextHash.of(other))
  }

  /// The same of two words by the hashes of their keys.
  static func mean(_ one: UInt64, _ other: UInt64) -> Bool { classes.meet(one, other) }

  /// Whether two words seem to come of one root: "production" and "producer".
  static func areKin(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard min(left.count, right.count) >= 4, !left.contains(where: \.isDigit) else { return false }
    var shared = 0
    while shared < min(left.count, right.count), left[shared] == right[shared] { shared += 1 }
    let longest = max(left.count, right.count)
    return shared >= 4 && shared * 10 >= longest * 6 && left.count - shared <= 5
      && right.count - shared <= 5 && (shared >= 5 || longest <= 6)
  }
}
