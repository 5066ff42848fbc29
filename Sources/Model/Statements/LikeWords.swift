private import CRules

/// Which words mean the same, and which come of one root.
enum LikeWords {
  private static let classes: WordMap<[Int]> = {
    var classes = WordMap<[Int]>()
    for (number, row) in RuleTable(rules_like_words).rows.enumerated() {
      for word in row.fields.flatMap({ RuleTable.words(of: $0) }) {
        classes[WordKey.key(of: word), default: []].append(number)
      }
    }
    return classes
  }()

  /// Whether two words, by their keys, mean the same in news.
  static func mean(_ one: String, _ other: String) -> Bool {
    guard let left = classes[one], let right = classes[other] else { return false }
    return left.contains { right.contains($0) }
  }

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
