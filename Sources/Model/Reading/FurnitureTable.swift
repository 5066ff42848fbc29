private import CRules

/// What page furniture says, and the words that prose is full of.
struct FurnitureTable: Sendable {
  /// The tables that ship with the program.
  static let shared = FurnitureTable()

  /// Words that hold English sentences together.
  let functionWords: WordSet
  /// Common words of other languages.
  let foreignWords: WordSet
  /// Words that speak to the reader, or of the site.
  let addressWords: WordSet
  /// What is counted in the head of a list of comments.
  let commentWords: WordSet
  /// What stands in brackets at the end of captions.
  let agencies: WordSet

  private enum Kind: String {
    case whole, start, within, strong, list, end, credit, ticker
  }

  private struct Phrase {
    var words: [UInt64]
    var kind: Kind
  }

  /// What authors are in the lines about them under an article ("reporter", "founder").
  let authorWords: WordSet
  /// Verbs between an author's name and the office.
  let beingWords = WordSet(["is", "was", "are"])
  /// Where a page asks to be followed.
  private let networks: WordSet
  private let followWord = WordHash.words(of: "follow").first

  private let minRead = WordHash.words(of: "min read")
  private let minuteRead = WordHash.words(of: "minute read")
  private let firstWords: WordSet
  private let phrases: [UInt64: [Phrase]]

  private init() {
    let furniture = RuleTable(rules_furniture)
    var phrases: [UInt64: [Phrase]] = [:]
    for row in furniture.rows {
      guard let kind = Kind(rawValue: row.section), let text = row.fields.first else { continue }
      let words = WordHash.words(of: text)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, kind: kind))
    }
    self.phrases = phrases
    firstWords = WordSet(hashes: Array(phrases.keys))
    agencies = WordSet(furniture.rows(in: "agency").map { $0[0] })
    let words = RuleTable(rules_function_words)
    functionWords = WordSet(words.rows(in: "english").map { $0[0] })
    foreignWords = WordSet(words.rows(in: "foreign").map { $0[0] })
    authorWords = WordSet(furniture.rows(in: "author").map { $0[0] })
    networks = WordSet(furniture.rows(in: "network").map { $0[0] })
    commentWords = WordSet(["comment", "comments", "response", "responses", "replies", "thoughts"])
    addressWords = WordSet(["you", "your", "our", "us", "we", "please"])
  }

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
    if words.first == followWord, words.prefix(10).contains(where: { networks.contains($0) }) {
      signs.insert(.start)  // "Follow the paper on Facebook"
    }
    for index in words.indices where firstWords.contains(words[index]) {
      for phrase in phrases[words[index]] ?? []
      where words[index...].starts(with: phrase.words) {
        let isWhole = index == 0 && phrase.words.count == words.count
        switch phrase.kind {
        case .whole: if isWhole { signs.insert(.whole) }
        case .list: if isWhole { signs.insert(.list) }
        case .end: if isWhole { signs.insert(.end) }
        case .ticker: if isWhole { signs.formUnion([.whole, .ticker]) }
        case .start:
          // One word may begin any sentence; two or more say what the line is.
          if index == 0, phrase.words.count > 1 ? words.count <= 40 : !isProse {
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
}
