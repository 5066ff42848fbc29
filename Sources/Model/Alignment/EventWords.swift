/// The words and marks of an event, each with a number of its own, and what is known of each. Much is
/// asked of every word of every sentence: so it is found out once a word and not once a place.
struct EventWords {
  /// What is known of a word or mark. It holds no strings, which would be counted with every look.
  struct Word: Sendable {
    /// The hash of the word in lower case.
    let hash: UInt64
    /// The hash of its lemma.
    let lemmaHash: UInt64
    /// The number of the lemma, the same for the same lemma.
    let lemmaNumber: Int32
    /// How much the lemma tells: 0 for function words.
    let weight: Float
    /// What the word does between clauses.
    let clause: ClauseWords
    /// What the word says of a report.
    let report: ReportWords
  }

  private var words = NumberMap<Word>(capacity: 1_024)
  /// The words in lower case, by their numbers.
  private var texts: [String] = []
  private var lemmas = NumberMap<String>(capacity: 1_024)

  /// How many words and marks there are.
  var count: Int { words.values.count }

  /// How many lemmas there are.
  var lemmaCount: Int { lemmas.values.count }

  /// What is known of the word with this number.
  subscript(number: Int32) -> Word { words.values[Int(number)] }

  /// The word in lower case with this number.
  func text(of number: Int32) -> String { texts[Int(number)] }

  /// The one form for all forms of a word; see ``WordKey``.
  func lemma(of word: Word) -> String { lemmas.values[Int(word.lemmaNumber)] }

  /// What is known of a word in lower case; nil where the event does not have it.
  subscript(lower: String) -> Word? { words[TextHash.of(lower)] }

  /// The same of the word in lower case with this hash.
  subscript(hash hash: UInt64) -> Word? { words[hash] }

  /// The number of a word in lower case, which gets one where it is new.
  mutating func number(of lower: String) -> Int32 {
    let hash = TextHash.of(lower)
    if let known = words.index(ofKnown: hash) { return Int32(truncatingIfNeeded: known) }
    let lemma = WordKey.key(of: lower)
    let lemmaHash = TextHash.of(lemma)
    let lemmaNumber = lemmas.index(of: lemmaHash) { lemma }
    texts.append(lower)
    let word = Word(
      hash: hash, lemmaHash: lemmaHash, lemmaNumber: Int32(truncatingIfNeeded: lemmaNumber),
      weight: WordWeight.weight(ofHash: lemmaHash),
      clause: ClauseWords.of(hash: hash), report: ReportWords.of(hash: hash))
    return Int32(truncatingIfNeeded: words.index(of: hash) { word })
  }

  /// The number of a word in lower case; nil where the event does not have it.
  func number(of lower: StaticString) -> Int32? {
    let hash = TextHash.of(UnsafeRawPointer(lower.utf8Start), count: lower.utf8CodeUnitCount)
    return words.index(ofKnown: hash).map { Int32(truncatingIfNeeded: $0) }
  }

  /// The number of a lemma; nil where no word of the event has it.
  func number(ofLemma lemma: String) -> Int32? { number(ofLemmaHash: TextHash.of(lemma)) }

  /// The same of the lemma with this hash.
  func number(ofLemmaHash hash: UInt64) -> Int32? {
    lemmas.index(ofKnown: hash).map { Int32(truncatingIfNeeded: $0) }
  }
}
