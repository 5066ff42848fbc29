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

  /// A phrase: where its words stand among all, and the next phrase that begins with the same word.
  private struct Phrase {
    var words: Range<Int>
    var kind: Kind
    var next: Int?
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
  /// The last of the phrases that begin with a word.
  private let lastPhrase: NumberMap<Int>
  private let phrases: [Phrase]
  private let phraseWords: [UInt64]

  private init() {
    var lastPhrase = NumberMap<Int>(capacity: 1_024)
    var phrases: [Phrase] = []
    var phraseWords: [UInt64] = []
    phrases.reserveCapacity(1_024)
    phraseWords.reserveCapacity(4_096)
    var sets = WordMap<[UInt64]>()
    var kind: Kind?
    var section = -2
    RuleTable(rules_furniture).forEachLine { line in
      if line.sectionNumber != section {
        section = line.sectionNumber
        kind = Kind(rawValue: line.section)
      }
      if let kind {
        let start = phraseWords.count
        WordHash.forEach(in: line.first) { phraseWords.append($0) }
        guard start < phraseWords.count else { return }
        let words = start..<phraseWords.count
        let number = phrases.count
        phrases.append(Phrase(words: words, kind: kind, next: nil))
        // The place of the number before it, which is its own where the word is new.
        let place = lastPhrase.index(of: phraseWords[start]) { number }
        if let last = lastPhrase.replace(at: place, number), last != number {
          phrases[number].next = last
        }
      } else {
        sets[line.section, default: []].append(WordHash.of(line.first))
      }
    }
    self.lastPhrase = lastPhrase
    self.phrases = phrases
    self.phraseWords = phraseWords
    RuleTable(rules_function_words).forEachLine { line in
      sets[line.section, default: []].append(WordHash.of(line.first))
    }
    agencies = WordSet(hashes: sets["agency"] ?? [])
    authorWords = WordSet(hashes: sets["author"] ?? [])
    networks = WordSet(hashes: sets["network"] ?? [])
    functionWords = WordSet(hashes: sets["english"] ?? [])
    foreignWords = WordSet(hashes: sets["foreign"] ?? [])
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
    for index in words.indices {
      var next = lastPhrase[words[index]]
      while let number = next {
        let phrase = phrases[number]
        next = phrase.next
        guard holds(phrase, at: index, words) else { continue }
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

  private func holds(_ phrase: Phrase, at start: Int, _ words: [UInt64]) -> Bool {
    guard start + phrase.words.count <= words.count else { return false }
    for (offset, place) in phrase.words.enumerated()
    where words[start + offset] != phraseWords[place] {
      return false
    }
    return true
  }
}
