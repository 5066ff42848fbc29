private import CRules

/// A page as it was parsed: its text in blocks, the elements around them, and what it says of itself.
struct Page {
  /// An element that holds text.
  struct Element {
    /// The index of the element around it; -1 for the outermost.
    var parent: Int
    var hints: PageHints
    /// Whether its text is set in, as that of a quotation or an item is.
    var isInset = false
    /// How many words of prose it holds, elements in it included.
    var prose = 0
    /// How many of them lie in elements that are marked as the text of an article.
    var markedProse = 0
  }

  /// The text of all blocks, and where it lies in the file.
  var text: DecodedText
  var blocks: [TextBlock]
  /// The index of the innermost element around each block.
  var elementOfBlock: [Int]
  /// The elements, each after the one around it.
  var elements: [Element]
  var metadata: PageMetadata
}

/// What the name, class, id, role and itemprop of an element say of its place in a page.
struct PageHints: OptionSet, Sendable {
  let rawValue: UInt8
  /// It holds the text of an article.
  static let body = PageHints(rawValue: 1)
  /// It holds an article with its head.
  static let article = PageHints(rawValue: 2)
  /// It is no part of an article.
  static let furniture = PageHints(rawValue: 4)
  /// No reader sees it.
  static let hidden = PageHints(rawValue: 8)
  /// It is none by its name, which says more than a class does.
  static let aside = PageHints(rawValue: 32)
  /// It holds what readers say of the article.
  static let comments = PageHints(rawValue: 64)
  /// It names the author.
  static let author = PageHints(rawValue: 16)
}

extension PageHints {
  /// The hints that the words of a class, an id or a role give.
  init(words text: UnsafeBufferPointer<UInt8>) {
    self = PageHintTable.shared.hints(in: text)
  }
}

/// The table of words that say what an element is.
private struct PageHintTable: Sendable {
  static let shared = PageHintTable()

  private struct Phrase {
    var words: [UInt64]
    var hint: PageHints
    /// Whether the phrase must be all that a class says: "content" alone, not "content wrapper".
    var isWhole: Bool
  }

  private let phrases: NumberMap<[Phrase]>

  private init() {
    var phrases = NumberMap<[Phrase]>(capacity: 256)
    RuleTable(rules_page_hints).forEachLine { line in
      let words = WordHash.words(of: line.first)
      guard let first = words.first else { return }
      let hint: PageHints =
        switch line.section {
        case "body": .body
        case "article": .article
        case "comments": [.furniture, .comments]
        default: .furniture
        }
      phrases[first, default: []].append(
        Phrase(words: words, hint: hint, isWhole: hint == .article))
    }
    self.phrases = phrases
  }

  /// The hints in a list of names; only the first few names count.
  func hints(in text: UnsafeBufferPointer<UInt8>) -> PageHints {
    var hints: PageHints = []
    var words: [UInt64] = []
    var word: [UInt8] = []
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(WordHash.of(lowercase: word))
      word.removeAll(keepingCapacity: true)
    }
    func endName() {
      endWord()
      for index in words.indices {
        for phrase in phrases[words[index]] ?? [] where words[index...].starts(with: phrase.words) {
          if !phrase.isWhole || phrase.words.count == words.count { hints.formUnion(phrase.hint) }
        }
      }
      words.removeAll(keepingCapacity: true)
    }
    var wasLower = false
    for byte in text.prefix(400) {
      if byte <= 0x20 {
        endName()
      } else if byte.isASCIILetter || byte.isDigit {
        if byte.isUppercase, wasLower { endWord() }
        word.append(byte.isUppercase ? byte | 0x20 : byte)
      } else {
        endWord()
      }
      wasLower = byte.isASCIILowercase
    }
    endName()
    return hints
  }
}
