// What no claim tells and one word changes: how often, the which time, before or after what, how many
// to how many.

extension StatementContrast {
  /// The first difference in how often something was done, in a place in a row, in a preposition or in
  /// a vote.
  var slot: Finding? { frequencies() ?? ordinals() ?? prepositions() ?? tallies() }

  // MARK: - How often

  /// "questioned twice", "questioned three times" after the same verb.
  private func frequencies() -> Finding? {
    for one in claim.frequencies {
      for other in evidence.frequencies
      where one.excludes(other) && arePartners(one.verb, other.verb) {
        return Finding(
          reason: .differentValue, claim: one.words, evidence: other.words, rule: "frequencies")
      }
    }
    return nil
  }

  // MARK: - Places in a row

  /// "a third term", "a fourth term".
  private func ordinals() -> Finding? {
    for one in claim.ordinals {
      for other in evidence.ordinals
      where one.number != other.number && one.head >= 0 && other.head >= 0
        && arePartners(one.head, other.head)
      {
        // "The first and the fourth term": the one may well be told beside the other.
        if claim.ordinals.contains(where: { $0.number == other.number && $0.head == one.head }) {
          continue
        }
        return Finding(
          reason: .differentValue, claim: one.words, evidence: other.words, rule: "ordinals")
      }
    }
    return nil
  }

  // MARK: - Prepositions

  /// "before the attack", "during the attack" after the same verb.
  private func prepositions() -> Finding? {
    for index in claim.words.indices where partners[index] >= 0 {
      let other = partners[index]
      guard let link = claim.link(of: index), let otherLink = evidence.link(of: other),
        RivalWords.arePrepositions(
          claim.words[link].lowerHash, evidence.words[otherLink].lowerHash),
        let verb = claim.verb(above: index..<index + 1),
        let otherVerb = evidence.verb(above: other..<other + 1), arePartners(verb, otherVerb)
      else { continue }
      return finding(.differentStatus, link, otherLink, "prepositions")
    }
    return nil
  }

  // MARK: - Votes

  /// "54 to 46", "by 56 votes to 44".
  private func tallies() -> Finding? {
    guard let one = claim.tally, let other = evidence.tally,
      one.numbers.sorted() != other.numbers.sorted(),
      claim.votingWords.contains(where: { word in
        evidence.votingWords.contains { $0 == word || LikeWords.mean(word, $0) }
      })
    else { return nil }
    return Finding(
      reason: .differentValue, claim: one.words, evidence: other.words, rule: "tallies")
  }
}

/// How often something was done.
struct Frequency {
  /// A sentence without one of these words says of nothing how often it was done.
  static let signs: [StaticString] = ["twice", "thrice", "times"]

  /// The least and the greatest number of times.
  struct Times {
    var least: Double
    var most: Double

    /// Whether both cannot be right.
    func excludes(_ other: Times) -> Bool { most < other.least || other.most < least }
  }

  var times: Times
  /// The words that say so.
  var words: Range<Int>
  /// The verb they belong to.
  var verb: Int

  /// Whether both cannot be right.
  func excludes(_ other: Frequency) -> Bool { times.excludes(other.times) }

  /// How many times the words up to `index` say ("twice", "three times"), and where they begin; nil for
  /// all others. `word` gives each word in lower case.
  static func times(
    at index: Int, _ word: (Int) -> String
  ) -> (times: Times, start: Int)? {
    switch word(index) {
    case "twice": return (Times(least: 2, most: 2), index)
    case "thrice": return (Times(least: 3, most: 3), index)
    case "times":
      guard index > 0 else { return nil }
      let before = word(index - 1)
      if ["several", "many", "numerous"].contains(before) {
        return (Times(least: 3, most: .infinity), index - 1)
      }
      guard let number = Statement.number(before), number.isFinite else { return nil }
      return (Times(least: number, most: number), index - 1)
    default: return nil
    }
  }
}

extension Statement {
  /// How often what was done, where a number says so.
  var frequencies: [Frequency] {
    words.indices.compactMap { index in
      guard let (times, start) = Frequency.times(at: index, { words[$0].lower }) else {
        return nil
      }
      guard let verb = verb(near: start..<index + 1) ?? verb(above: index..<index + 1) else {
        return nil
      }
      return Frequency(times: times, words: start..<index + 1, verb: verb)
    }
  }

  /// The verb right after words for how often ("had twice been questioned"), or the last one before them.
  private func verb(near range: Range<Int>) -> Int? {
    let isVerb = { (index: Int) in words[index].tag.isVerbal && words[index].weight > 0 }
    let after = range.upperBound..<min(words.count, range.upperBound + 2)
    if let next = after.first(where: isVerb) { return next }
    return (max(0, range.lowerBound - 8)..<range.lowerBound).last(where: isVerb)
  }

  /// The words for a place in a row, with the noun that they describe or -1.
  var ordinals: [(number: Int, words: Range<Int>, head: Int)] {
    words.indices.compactMap { index in
      guard let (number, start) = Self.ordinal(at: index, { words[$0].lower }) else { return nil }
      let isSuffix = start < index && words[index].head == start
      return (number, start..<index + 1, words[isSuffix ? start : index].head)
    }
  }

  /// The place in a row that the words up to `index` say ("third", "3rd"), and where they begin; nil for
  /// all others. `word` gives each word in lower case.
  static func ordinal(
    at index: Int, _ word: (Int) -> String
  ) -> (number: Int, start: Int)? {
    let lower = word(index)
    // All end in one of these letters, which few words do.
    guard let last = lower.lastByte,
      last == UInt8(ascii: "h") || last == UInt8(ascii: "d") || last == UInt8(ascii: "t")
    else { return nil }
    if let number = ordinals.firstIndex(of: lower) { return (number + 1, index) }
    guard index > 0, lower.utf8.count == 2, ["st", "nd", "rd", "th"].contains(lower) else {
      return nil
    }
    return Int(word(index - 1)).map { ($0, index - 1) }
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
  ]

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// Whether the word is a number or a place in a row in letters.
  static func isNumeral(_ word: String) -> Bool {
    numbers.contains(word) || ordinals.contains(word) || word == "several"
  }

  /// The number that a word is, in figures or letters.
  static func number(_ word: String) -> Double? {
    if let index = numbers.firstIndex(of: word) { return Double(index + 1) }
    return Double(word)
  }

  /// The preposition of the phrase in which a word is the noun.
  func link(of index: Int) -> Int? {
    children(of: index).first { words[$0].relation == .caseMarker }
  }

  /// The two numbers of the only vote that is told.
  var tally: (numbers: [Double], words: Range<Int>)? {
    var found: [(numbers: [Double], words: Range<Int>)] = []
    for index in words.indices where words[index].kind == .number {
      guard let one = Double(words[index].lower), let last = partOfTally(after: index),
        let other = Double(words[last].lower)
      else { continue }
      found.append(([one, other], index..<last + 1))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The index of the second number of a vote, right after "to", "-" or "votes to".
  private func partOfTally(after index: Int) -> Int? {
    var next = index + 1
    if next < words.count, ["votes", "vote"].contains(words[next].lower) { next += 1 }
    guard next + 1 < words.count, ["to", "-", "–", "against"].contains(words[next].lower),
      words[next + 1].kind == .number
    else { return nil }
    return next + 1
  }

  /// The words by which a vote is known, by their keys.
  var votingWords: [String] { words.map(\.key).filter { Self.votes.contains($0) } }

  private static let votes = WordMap([
    "vote", "pass", "approve", "reject", "defeat", "confirm", "adopt", "block", "fail",
  ])
}
