private import CRules

/// How much a word tells about what a sentence is about.
package enum WordWeight {
  /// Weights of common words, learnt from the treebanks; all others count as rare.
  private static let common = RuleMap<Float>(0, of: RuleIndex(rules_word_weights_index))

  /// The index of the tables of weights, made anew.
  static func indexBytes() -> [UInt8] {
    var weights = WordMap<Float>(capacity: 2_048)
    // The weights in news come first, and hold.
    for table in [RuleTable(rules_news_weights), RuleTable(rules_word_weights)] {
      table.forEachLine { line in
        if let weight = line.field(1).flatMap({ Float($0.string) }) {
          weights.insert(hash: line.first.hash, weight)
        }
      }
    }
    var writer = RuleIndexWriter()
    writer.add(weights)
    return writer.bytes
  }

  /// The weight of a lemma in lower case: 0 for function words, 1 for rare words.
  package static func weight(of lemma: String) -> Float { common[lemma] ?? 1 }

  /// The weight of the lemma with this hash.
  static func weight(ofHash lemma: UInt64) -> Float { common[hash: lemma] ?? 1 }
}

/// One form for all forms of a word, and for the nouns that are made of a verb: "warnings", "warned".
enum WordKey {
  /// The key of a word in lower case.
  static func key(of lower: String) -> String {
    let lemma = Lemmatizer.lemma(of: lower, as: .any)
    guard lemma.utf8.count > 5, lemma.lastByte == UInt8(ascii: "g"), lemma.hasSuffix("ing"),
      lemma != lower
    else { return lemma }
    return Lemmatizer.lemma(of: lemma, as: .any)
  }

  /// The hash of the key of a word of a table, in lower case.
  static func hash(of word: RuleText) -> UInt64 {
    let hash = word.hash
    return Lemmatizer.isLemma(hash, lastByte: word.count > 2 ? word[word.count - 1] : 0)
      ? hash : TextHash.of(key(of: word.string))
  }
}

/// The words, names and numbers of one event, each with a number of its own.
struct TermTable {
  private var ids = NumberMap<Bool>(capacity: 1_024)
  /// The weight of each term, from 0 to 1 by word and up to 1.5 for names.
  private(set) var weights: [Float] = []

  /// Lowers the weights of terms that many sentences of the event hold: they tell them apart less.
  mutating func weigh(against sentences: [[SentenceTerms]]) {
    var counts = [Float](repeating: 0, count: weights.count)
    var last = [Int](repeating: -1, count: weights.count)
    var number = 0
    for sentence in sentences.joined() {
      number += 1
      for occurrence in sentence.occurrences where last[Int(occurrence.term)] != number {
        last[Int(occurrence.term)] = number
        counts[Int(occurrence.term)] += 1
      }
    }
    for index in weights.indices where counts[index] > 2 {
      weights[index] *= max(0.4, 1 - 2.2 * (counts[index] - 2) / Float(max(20, number)))
    }
  }

  /// The number of the term with this hash, which gets `weight` where it is new.
  mutating func id(of term: UInt64, weight: @autoclosure () -> Float) -> Int32 {
    let id = ids.index(of: term) { true }
    if id == weights.count { weights.append(weight()) }
    return Int32(truncatingIfNeeded: id)
  }
}

/// The terms of a sentence.
struct SentenceTerms {
  /// The terms in the order of their tokens.
  let occurrences: [TermOccurrence]
  /// The same by rising term, and those of one term by their tokens.
  let byTerm: [TermOccurrence]

  /// The terms of a sentence in the order of their tokens.
  init(_ occurrences: [TermOccurrence]) {
    self.occurrences = occurrences
    byTerm = Self.sorted(occurrences[...])
  }

  var count: Int { occurrences.count }

  /// The terms by rising number, of a long sentence only those at tokens in `reach`, and of others perhaps
  /// more.
  func byTerm(near reach: Range<Int>) -> [TermOccurrence] {
    guard occurrences.count > 2 * reach.count else { return byTerm }
    let start = index(ofToken: reach.lowerBound)
    return Self.sorted(occurrences[start..<max(start, index(ofToken: reach.upperBound))])
  }

  /// The index of the first term at or after a token, by bisection.
  private func index(ofToken token: Int) -> Int {
    var (low, high) = (0, occurrences.count)
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func sorted(_ terms: ArraySlice<TermOccurrence>) -> [TermOccurrence] {
    // One number for the term above the place.
    var order = terms.indices.map {
      UInt64(UInt32(truncatingIfNeeded: terms[$0].term)) << 32
        | UInt64(UInt32(truncatingIfNeeded: $0))
    }
    order.sort()
    return order.map { terms[Int($0 & 0xFFFF_FFFF)] }
  }
}

/// A term at a place of a sentence.
struct TermOccurrence {
  var term: Int32
  /// The index of its first token in the sentence.
  var token: Int
}
