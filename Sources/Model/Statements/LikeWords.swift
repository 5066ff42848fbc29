private import CRules

/// Which words mean the same, and which come of one root.
enum LikeWords {
  /// The classes of each word.
  private static let classes = RuleMap<RuleNumbers>(0, of: RuleIndex(rules_like_words_index))

  /// The index of these words, made anew.
  static func indexBytes() -> [UInt8] {
    var classes = NumberMap<[UInt64]>(capacity: 1_024)
    var number: UInt64 = 0
    RuleTable(rules_like_words).forEachLine { line in
      number += 1
      line.forEachField { field in
        field.forEachWord { classes[WordKey.hash(of: $0), default: []].append(number) }
      }
    }
    var writer = RuleIndexWriter()
    writer.add(classes)
    return writer.bytes
  }

  /// Whether two words, by their keys, mean the same in news.
  static func mean(_ one: String, _ other: String) -> Bool {
    mean(TextHash.of(one), TextHash.of(other))
  }

  /// The same of two words by the hashes of their keys.
  static func mean(_ one: UInt64, _ other: UInt64) -> Bool {
    guard let left = classes[hash: one], let right = classes[hash: other] else { return false }
    return left.meet(right)
  }

  /// What a word stands for by the hash of its key: itself and its classes. Two words that mean the same
  /// have one of these in common.
  static func keys(of word: UInt64) -> [UInt64] {
    guard let numbers = classes[hash: word] else { return [word] }
    return [word] + (0..<numbers.count).map { key(ofClass: numbers[$0]) }
  }

  /// Whether one of the keys of a word is wanted.
  static func hasKey(_ word: UInt64, where isWanted: (UInt64) -> Bool) -> Bool {
    if isWanted(word) { return true }
    guard let numbers = classes[hash: word] else { return false }
    return (0..<numbers.count).contains { isWanted(key(ofClass: numbers[$0])) }
  }

  private static func key(ofClass number: UInt64) -> UInt64 { TextHash.mixed(number, 0x4B) }

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
