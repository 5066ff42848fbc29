private import CRules

/// What page furniture says, and the words that prose is full of.
struct FurnitureTable: Sendable {
  /// The tables that ship with the program.
  static let shared = FurnitureTable(RuleIndex(rules_furniture_index))

  /// What a word can be.
  struct Traits: OptionSet, RuleValue {
    let rawValue: UInt32

    /// It holds English sentences together.
    static let function = Traits(rawValue: 1)
    /// A common word of another language.
    static let foreign = Traits(rawValue: 2)
    /// It speaks to the reader, or of the site.
    static let address = Traits(rawValue: 4)
    /// It is counted in the head of a list of comments.
    static let comment = Traits(rawValue: 8)
    /// It stands in brackets at the end of captions.
    static let agency = Traits(rawValue: 16)
    /// What authors are in the lines about them under an article ("reporter", "founder").
    static let author = Traits(rawValue: 32)
    /// A verb between an author's name and the office.
    static let being = Traits(rawValue: 64)
    /// Where a page asks to be followed.
    static let network = Traits(rawValue: 128)
  }

  /// What a phrase of furniture must be of its block.
  private enum Kind: UInt8, RuleValue {
    case whole, start, within, strong, list, end, credit, ticker
  }

  private let words: RuleMap<Traits>
  private let phrases: PhraseTable<Kind>
  private let followWord = WordHash.words(of: "follow").first
  private let minRead = WordHash.words(of: "min read")
  private let minuteRead = WordHash.words(of: "minute read")

  private init(_ index: RuleIndex) {
    words = RuleMap(0, of: index)
    phrases = PhraseTable(1, of: index)
  }

  /// The index of the tables of furniture and function words, made anew.
  static func indexBytes() -> [UInt8] {
    var words = NumberMap<Traits>()
    var phrases = PhraseCollection<Kind>()
    for table in [RuleTable(rules_furniture), RuleTable(rules_function_words)] {
      table.forEachLine { line in
        if let kind = kinds[line.section] {
          phrases.add(WordHash.words(of: line.first), kind)
        } else if let trait = sections[line.section] {
          words[WordHash.of(line.first), default: []].insert(trait)
        }
      }
    }
    for (trait, list) in fewWords {
      for word in list { words[WordHash.of(word), default: []].insert(trait) }
    }
    var writer = RuleIndexWriter()
    writer.add(words)
    phrases.write(to: &writer)
    return writer.bytes
  }

  private static let kinds: WordMap<Kind> = [
    "whole": .whole, "start": .start, "within": .within, "strong": .strong, "list": .list,
    "end": .end, "credit": .credit, "ticker": .ticker,
  ]
  private static let sections: WordMap<Traits> = [
    "agency": .agency, "author": .author, "network": .network, "english": .function,
    "foreign": .foreign,
  ]
  private static let fewWords: [(Traits, [String])] = [
    (.comment, ["comment", "comments", "response", "responses", "replies", "thoughts"]),
    (.address, ["you", "your", "our", "us", "we", "please"]),
    (.being, ["is", "was", "are"]),
  ]

  /// What the word with this ``WordHash`` can be.
  @inline(__always)
  func traits(of word: UInt64) -> Traits { words[hash: word] ?? [] }

  /// What the words of a block say of it.
  func signs(of block: PhraseWords, isProse: Bool) -> TextBlock.Signs {
    var signs: TextBlock.Signs = []
    let words = block.hashes
    if (2...4).contains(words.count),
      words.dropFirst().starts(with: minuteRead)
        || words.dropFirst().starts(with: minRead)
    {
      signs.insert(.whole)  // "4 min read"
    }
    if words.first == followWord,
      words.prefix(10).contains(where: { traits(of: $0).contains(.network) })
    {
      signs.insert(.start)  // "Follow the paper on Facebook"
    }
    for index in words.indices {
      guard let found = phrases.phrases(of: words[index]) else { continue }
      for phrase in found where holds(phrase, at: index, words) {
        let isWhole = index == 0 && phrase.count == words.count
        switch phrases.meaning(of: phrase) {
        case nil: break
        case .whole: if isWhole { signs.insert(.whole) }
        case .list: if isWhole { signs.insert(.list) }
        case .end: if isWhole { signs.insert(.end) }
        case .ticker: if isWhole { signs.formUnion([.whole, .ticker]) }
        case .start:
          // One word may begin any sentence; two or more say what the line is.
          if index == 0, phrase.count > 1 ? words.count <= 40 : !isProse {
            signs.insert(.start)
          }
        case .within: if words.count <= 45 { signs.insert(.within) }
        case .strong: signs.insert(.strong)
        case .credit:
          if index > 0, block.sentenceStarts[index], words.count - index <= 16 {
            signs.insert(.credit)
          }
        }
      }
    }
    return signs
  }

  private func holds(
    _ phrase: PhraseTable<Kind>.Phrase, at start: Int, _ words: [UInt64]
  ) -> Bool {
    guard start + phrase.count <= words.count else { return false }
    for offset in 0..<phrase.rest.count where words[start + 1 + offset] != phrase.rest[offset] {
      return false
    }
    return true
  }
}
