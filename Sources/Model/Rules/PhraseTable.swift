/// Phrases of some words each, found by the hash of their first or last word where they lie.
struct PhraseTable<Meaning: RuleValue>: Sendable {
  /// A phrase without the word by which it is found.
  struct Phrase {
    /// The hashes of its other words.
    let rest: RuleNumbers
    /// The number of its meaning.
    fileprivate let code: UInt64

    /// How many words the phrase has.
    @inline(__always)
    var count: Int { rest.count + 1 }
  }

  /// The phrases of one word, in the order of the table.
  struct Phrases: Sequence, IteratorProtocol {
    fileprivate let numbers: RuleNumbers
    private var place = 0

    fileprivate init(_ numbers: RuleNumbers) { self.numbers = numbers }

    @inline(__always)
    mutating func next() -> Phrase? {
      guard place < numbers.count else { return nil }
      let rest = numbers.part(place &+ 2, Int(truncatingIfNeeded: numbers[place]))
      let code = numbers[place &+ 1]
      place = place &+ 2 &+ rest.count
      return Phrase(rest: rest, code: code)
    }
  }

  private let heads: RuleMap<RuleNumbers>
  private let index: RuleIndex

  /// The phrases in a part of `index`.
  init(_ part: Int, of index: RuleIndex) {
    heads = RuleMap(part, of: index)
    self.index = index
  }

  /// The phrases that are found by the word with this hash.
  @inline(__always)
  func phrases(of word: UInt64) -> Phrases? { heads[hash: word].map(Phrases.init) }

  /// What a phrase means.
  func meaning(of phrase: Phrase) -> Meaning? { Meaning(code: phrase.code, in: index) }
}

/// Collects phrases for a ``PhraseTable``.
struct PhraseCollection<Meaning: RuleValue> {
  /// The phrases by the word that finds them: the hashes of the other words and the meaning.
  private var heads = NumberMap<[(rest: [UInt64], meaning: Meaning)]>()

  /// Adds the phrase whose words have these hashes, found by the last or else the first of them.
  mutating func add(_ words: [UInt64], _ meaning: Meaning, byLast: Bool = false) {
    guard let key = byLast ? words.last : words.first else { return }
    heads[key, default: []].append(
      (Array(byLast ? words.dropLast() : words.dropFirst()), meaning))
  }

  /// Adds the phrase whose words lie between single spaces.
  mutating func add(_ phrase: RuleText, _ meaning: Meaning, byLast: Bool = false) {
    var words: [UInt64] = []
    phrase.forEachWord { words.append($0.hash) }
    add(words, meaning, byLast: byLast)
  }

  /// Adds the phrases to an index, as a part.
  func write(to writer: inout RuleIndexWriter) {
    var lists = NumberMap<[UInt64]>()
    heads.forEach { key, phrases in
      lists[key] = phrases.flatMap { phrase in
        [UInt64(phrase.rest.count), phrase.meaning.code(in: &writer)] + phrase.rest
      }
    }
    writer.add(lists)
  }
}
