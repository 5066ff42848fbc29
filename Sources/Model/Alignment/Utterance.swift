/// The words of a claim that is speech. It never changes, and is no structure, because each is compared
/// with many others and would be copied each time.
final class Utterance: Sendable {
  /// The numbers of words, rising.
  struct Numbers: Sendable {
    let sorted: [Int32]
    /// A bit for each number by its lowest six bits: sets without a bit in common have no number in common.
    let bits: UInt64

    init(_ words: [WordAlignment.Word], where isHeld: (WordAlignment.Word) -> Bool) {
      guard !words.isEmpty else {
        (sorted, bits) = ([], 0)
        return
      }
      var numbers: [Int32] = []
      numbers.reserveCapacity(words.count)
      var bits: UInt64 = 0
      for word in words where isHeld(word) {
        numbers.append(word.id)
        bits |= 1 << UInt64(word.id & 63)
      }
      numbers.sort()
      sorted = numbers
      self.bits = bits
    }

    var count: Int { sorted.count }
  }

  let words: [WordAlignment.Word]
  /// The words that say something, and all.
  let content: Numbers
  let all: Numbers
  /// The words with those of the sentences right before and after in the same quotation marks, and
  /// where its own stand among them; empty where there are none.
  let whole: [WordAlignment.Word]
  let own: Range<Int>
  let wholeAll: Numbers

  /// The utterance of words, which stand in the same quotation marks with those before and after it.
  init(
    _ words: [WordAlignment.Word], after: [WordAlignment.Word] = [],
    before: [WordAlignment.Word] = []
  ) {
    self.words = words
    content = Numbers(words) { $0.isContent }
    all = Numbers(words) { _ in true }
    whole = after.isEmpty && before.isEmpty ? [] : after + words + before
    own = whole.isEmpty ? 0..<0 : after.count..<after.count + words.count
    wholeAll = Numbers(whole) { _ in true }
  }

  /// How many numbers two sets have in common, one that stands several times in both counted so often.
  static func common(_ one: Numbers, _ other: Numbers) -> Int {
    guard one.bits & other.bits != 0 else { return 0 }
    var (count, first, second) = (0, 0, 0)
    while first < one.sorted.count, second < other.sorted.count {
      let (left, right) = (one.sorted[first], other.sorted[second])
      if left == right { count &+= 1 }
      if left >= right { second &+= 1 }
      if left <= right { first &+= 1 }
    }
    return count
  }
}

/// Reads the words of speech, each word of the event once.
struct UtteranceReader {
  /// What a word or mark is in speech.
  private struct Spoken {
    /// The number of its lemma; -1 for marks that count for nothing.
    var id: Int32
    var isContent: Bool
    /// Whether it is the Arabic article before a name, which some outlets leave out.
    var isArticle: Bool
  }

  private let claims: EventClaims
  /// The lemmas by their hashes: that of a stop first, then that of a mark.
  private var ids = NumberMap<String>(capacity: 1_024)
  /// What each word of the event is, by its number.
  private var known: [Spoken?]

  /// A reader of the speech of an event.
  init(claims: EventClaims) {
    self.claims = claims
    known = Array(repeating: nil, count: claims.words.count)
    for lemma in [".", "…"] { ids.insert(TextHash.of(lemma), lemma) }
  }

  /// The lemmas that were met so far, by their numbers.
  var lemmas: [String] { ids.values }

  /// The words of a claim, function words too; a mark stands for an ellipsis or a bracket. A claim may go
  /// on over several sentences.
  mutating func words(of item: EventClaims.Item) -> [WordAlignment.Word] {
    var words: [WordAlignment.Word] = []
    let sentences = claims.analyses[item.document].sentences
    var sentence = item.claim.sentence
    var count = 0
    while sentence < sentences.count,
      sentences[sentence].range.lowerBound < item.claim.range.upperBound
    {
      let tokens = sentences[sentence].tokens(in: item.claim.range)
      let numbers = claims.numbers[item.document][sentence]
      words.reserveCapacity(words.count + tokens.count)
      for index in tokens {
        let spoken = spoken(sentences[sentence].tokens, index, numbers[index])
        guard spoken.id >= 0 else { continue }
        let isArticle =
          spoken.isArticle && index + 1 < tokens.upperBound
          && sentences[sentence].tokens[index + 1].lower == "-"
        words.append(
          WordAlignment.Word(
            number: numbers[index], id: spoken.id, isContent: spoken.isContent && !isArticle,
            token: count + index - tokens.lowerBound))
      }
      count += tokens.count
      sentence += 1
    }
    return words
  }

  /// What the token at `index` is, a word or mark of this number.
  private mutating func spoken(_ tokens: [Token], _ index: Int, _ number: Int32) -> Spoken {
    if let found = known[Int(number)] { return found }
    let spoken = spoken(tokens[index], number)
    known[Int(number)] = spoken
    return spoken
  }

  private mutating func spoken(_ token: Token, _ number: Int32) -> Spoken {
    guard token.kind == .word || token.kind == .number else {
      return Spoken(id: Self.mark(token.lower), isContent: false, isArticle: false)
    }
    let full = Self.withoutStops(Token.fullWord(token.lower))
    let word = full == token.lower ? claims.words[number] : claims.words[full]
    let lemma = word.map(claims.words.lemma) ?? WordKey.key(of: full)
    let hash = word?.lemmaHash ?? TextHash.of(lemma)
    let isContent = word.map { $0.weight > 0 } ?? (WordWeight.weight(ofHash: hash) > 0)
    let digits = Self.digits(of: full)
    return Spoken(
      id: Int32(
        truncatingIfNeeded: ids.index(of: digits.map(TextHash.of) ?? hash) { digits ?? lemma }),
      isContent: (isContent || digits != nil || Self.negations.contains(hash: hash))
        && !ClauseWords.of(hash: hash).contains(.filler),
      isArticle: token.lower == "al" || token.lower == "el")
  }

  /// The digits of a number that is a single word: nobody hears whether it is "two" or "2".
  private static func digits(of lower: String) -> String? {
    guard let entry = QuantityLexicon.shared.words[lower],
      !entry.roles.isDisjoint(with: [.unit, .tens]), entry.value > 1
    else { return nil }
    return String(Int(entry.value))
  }

  /// The number of what a mark stands for, or -1.
  private static func mark(_ text: String) -> Int32 {
    switch text {
    case ".", "?", "!": WordAlignment.Word.stop
    case "[", "(", "*", "…": WordAlignment.Word.mark
    default: text.utf8.starts(with: "..".utf8) ? WordAlignment.Word.mark : -1
    }
  }

  /// "F.B.I." as "fbi".
  private static func withoutStops(_ lower: String) -> String {
    lower.utf8.count > 2 && lower.lastByte == UInt8(ascii: ".")
      ? String(decoding: lower.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self) : lower
  }

  private static let negations = WordMap(["not", "n't", "never", "no", "must", "ca"])
}
