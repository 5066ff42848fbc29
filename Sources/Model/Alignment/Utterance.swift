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
    var lemma: String
    var id: Int32
    var isContent: Bool
  }

  private let claims: EventClaims
  private var ids = NumberMap<Bool>(capacity: 1_024)
  /// What each word of the event is, by its number; nil inside for marks that count for nothing.
  private var known: [Spoken??]

  /// A reader of the speech of an event.
  init(claims: EventClaims) {
    self.claims = claims
    known = Array(repeating: nil, count: claims.words.count)
  }

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
      words.reserveCapacity(words.count + tokens.count)
      for index in tokens {
        let number = Int(claims.numbers[item.document][sentence][index])
        let spoken: Spoken?
        if let found = known[number] {
          spoken = found
        } else {
          spoken = self.spoken(sentences[sentence].tokens[index])
          known[number] = .some(spoken)
        }
        if let spoken {
          let lower = sentences[sentence].tokens[index].lower
          let isArticle =
            Self.isArticle(lower) && index + 1 < tokens.upperBound
            && sentences[sentence].tokens[index + 1].lower == "-"
          words.append(
            WordAlignment.Word(
              lemma: spoken.lemma, lower: lower, id: spoken.id,
              isContent: spoken.isContent && !isArticle, token: count + index - tokens.lowerBound))
        }
      }
      count += tokens.count
      sentence += 1
    }
    return words
  }

  private mutating func spoken(_ token: Token) -> Spoken? {
    let lemma: String
    var isContent = false
    if token.kind == .word || token.kind == .number {
      (lemma, isContent) = claims.lemma(of: Self.withoutStops(Token.fullWord(token.lower)))
      isContent =
        (isContent || Self.negations.contains(lemma)) && !ClauseWords.of(lemma).contains(.filler)
    } else {
      switch token.lower {
      case ".", "?", "!": lemma = WordAlignment.stop
      case "[", "(", "*", "…": lemma = WordAlignment.mark
      default:
        guard token.lower.utf8.starts(with: "..".utf8) else { return nil }
        lemma = WordAlignment.mark
      }
    }
    let id = Int32(truncatingIfNeeded: ids.index(of: TextHash.of(lemma)) { true })
    return Spoken(lemma: lemma, id: id, isContent: isContent)
  }

  /// "F.B.I." as "fbi".
  private static func withoutStops(_ lower: String) -> String {
    lower.utf8.count > 2 && lower.lastByte == UInt8(ascii: ".")
      ? String(decoding: lower.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self) : lower
  }

  /// Whether a token is the Arabic article before a name, which some outlets leave out.
  private static func isArticle(_ lower: String) -> Bool { lower == "al" || lower == "el" }

  private static let negations = WordMap(["not", "n't", "never", "no", "must", "ca"])
}
