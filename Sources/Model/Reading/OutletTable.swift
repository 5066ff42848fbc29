private import CRules

/// The names of news outlets.
struct OutletTable: Sendable {
  /// The table that ships with the program.
  static let shared = OutletTable(RuleIndex(rules_outlets_index))

  /// The full name by the hash of the hashes of each way to write it.
  private let names: RuleMap<String>
  private let firstWords: RuleMap<Bool>
  private let words: RuleMap<Bool>

  private init(_ index: RuleIndex) {
    names = RuleMap(0, of: index)
    firstWords = RuleMap(1, of: index)
    words = RuleMap(2, of: index)
  }

  /// The index of the table of outlets, made anew.
  static func indexBytes() -> [UInt8] {
    var names = NumberMap<String>(capacity: 256)
    var first: [UInt64] = []
    var words: [UInt64] = []
    RuleTable(rules_outlets).forEachLine { line in
      if line.section == "words" {
        words.append(WordHash.of(line.first))
      } else if line.section.isEmpty {
        var last = line.first
        line.forEachField { last = $0 }
        let name = last.string
        line.forEachField { field in
          let hashes = WordHash.words(of: field)
          names[Self.key(of: hashes[...])] = name
          if let word = hashes.first { first.append(word) }
        }
      }
    }
    var writer = RuleIndexWriter()
    writer.add(names)
    writer.add(first)
    writer.add(words)
    return writer.bytes
  }

  /// One number for the numbers of some words.
  private static func key(of hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(UInt64(truncatingIfNeeded: hashes.count)) { key, hash in
      let mixed = (key ^ hash) &* 0xD6E8_FEB8_6659_FD93
      return mixed ^ mixed >> 32
    }
  }

  /// The outlet whose name these words are.
  private func name(of hashes: ArraySlice<UInt64>) -> String? { names[hash: Self.key(of: hashes)] }

  /// Whether the words in `range` of `text` are the name of an outlet that the table knows.
  func holds(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard range.count <= 60 else { return false }
    return name(of: hashes(in: range, of: text)[...]) != nil
  }

  /// Whether a short line of capitalised words looks like an outlet's name.
  func resemblesName(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    let hashes = hashes(in: range, of: text)
    guard (1...5).contains(hashes.count) else { return false }
    return name(of: hashes[...]) != nil || hashes.count == 1
      || hashes.contains { words.contains(hash: $0) }
      || hashes[0] == WordHash.of("the")
  }

  /// Whether a short line has a word that only names of outlets have, such as "Herald".
  func isCalledLikeOutlet(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    let hashes = hashes(in: range, of: text)
    return (2...5).contains(hashes.count) && hashes.contains { words.contains(hash: $0) }
  }

  /// The outlet that a line of furniture names as its own: "follow other Independent readers".
  func owner(namedIn range: Range<Int>, of text: [UInt8]) -> String? {
    let hashes = hashes(in: range, of: text)
    let readers: [UInt64] = [WordHash.of("readers"), WordHash.of("subscribers")]
    for index in hashes.indices where firstWords.contains(hash: hashes[index]) {
      for count in 1...4 where index + count < hashes.count {
        if readers.contains(hashes[index + count]),
          let name = name(of: hashes[index..<index + count])
        {
          return name
        }
      }
    }
    return nil
  }

  /// The outlet that `words` name, in whole or in part ("a report by the Wall Street Journal"); one
  /// word alone counts only where nothing else is said, since many such names are common words.
  func outlet(namedIn words: String) -> String? {
    let text = Array(words.utf8.prefix(200))
    let hashes = hashes(in: text.indices, of: text)
    let whole = hashes.first == WordHash.of("the") ? hashes.dropFirst() : hashes[...]
    if let name = names[hash: Self.key(of: whole)] ?? names[hash: Self.key(of: hashes[...])] {
      return name
    }
    for index in hashes.indices where firstWords.contains(hash: hashes[index]) {
      for count in stride(from: min(5, hashes.count - index), to: 1, by: -1) {
        if let name = names[hash: Self.key(of: hashes[index..<index + count])] { return name }
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
