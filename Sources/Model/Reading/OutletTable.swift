private import CRules

/// The names of news outlets.
struct OutletTable: Sendable {
  /// The table that ships with the program.
  static let shared = OutletTable()

  /// The full name by the hashes of each way to write it.
  private let names: [[UInt64]: String]
  private let firstWords: WordSet
  private let words: WordSet

  private init() {
    let table = RuleTable(rules_outlets)
    var names: [[UInt64]: String] = [:]
    for row in table.rows where row.section.isEmpty {
      for name in row.fields {
        names[WordHash.words(of: name)] = row.fields.last ?? name
      }
    }
    self.names = names
    firstWords = WordSet(hashes: names.keys.compactMap(\.first))
    words = WordSet(table.rows(in: "words").map { $0[0] })
  }

  /// Whether the words in `range` of `text` are the name of an outlet that the table knows.
  func holds(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard range.count <= 60 else { return false }
    return names[hashes(in: range, of: text)] != nil
  }

  /// Whether a short line of capitalised words looks like an outlet's name.
  func resemblesName(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    let hashes = hashes(in: range, of: text)
    guard (1...5).contains(hashes.count) else { return false }
    return names[hashes] != nil || hashes.count == 1 || hashes.contains { words.contains($0) }
      || hashes[0] == WordHash.of("the")
  }

  /// The outlet that a line of furniture names as its own: "follow other Independent readers".
  func owner(namedIn range: Range<Int>, of text: [UInt8]) -> String? {
    let hashes = hashes(in: range, of: text)
    let readers: [UInt64] = [WordHash.of("readers"), WordHash.of("subscribers")]
    for index in hashes.indices where firstWords.contains(hashes[index]) {
      for count in 1...4 where index + count < hashes.count {
        if readers.contains(hashes[index + count]),
          let name = names[Array(hashes[index..<index + count])]
        {
          return name
        }
      }
    }
    return nil
  }

  private func hashes(in range: Range<Int>, of text: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    WordHash.forEach(in: range, of: text) { hash, _ in hashes.append(hash) }
    return hashes
  }
}
