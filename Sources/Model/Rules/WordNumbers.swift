/// Numbers that a table gives to words, several to a word, kept without an array for each word.
struct WordNumbers: Sendable {
  private struct Entry: Sendable {
    var number: Int32
    /// The index of the next entry of the word, or -1.
    var next: Int32
  }

  /// The first entry of each word, by its hash.
  private var firsts: NumberMap<Int32>
  private var entries: [Entry] = []

  /// No numbers, with room for those of `capacity` words.
  init(capacity: Int) {
    firsts = NumberMap(capacity: capacity)
    entries.reserveCapacity(capacity)
  }

  /// Gives a word, by its hash, a number more.
  mutating func add(_ number: Int, to word: UInt64) {
    let entry = Int32(truncatingIfNeeded: entries.count)
    let next = firsts[word] ?? -1
    entries.append(Entry(number: Int32(truncatingIfNeeded: number), next: next))
    firsts[word, default: entry] = entry
  }

  /// Whether the word has a number.
  func contains(_ word: UInt64) -> Bool { firsts.contains(word) }

  /// Whether two words have numbers that `isWanted` lets through together.
  @inline(__always)
  func contains(_ one: UInt64, _ other: UInt64, where isWanted: (Int32, Int32) -> Bool) -> Bool {
    guard let first = firsts[one], let second = firsts[other] else { return false }
    var left = first
    while left >= 0 {
      var right = second
      while right >= 0 {
        if isWanted(entries[Int(left)].number, entries[Int(right)].number) { return true }
        right = entries[Int(right)].next
      }
      left = entries[Int(left)].next
    }
    return false
  }

  /// Whether two words have a number in common.
  func meet(_ one: UInt64, _ other: UInt64) -> Bool { contains(one, other) { $0 == $1 } }
}
