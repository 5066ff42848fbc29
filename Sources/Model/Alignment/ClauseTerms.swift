private import CRules

/// The clauses of a sentence, cut at marks and conjunctions, and the terms that each holds.
struct ClauseTerms {
  /// A term in a clause.
  struct Entry {
    var term: Int32
    /// The index of the clause.
    var clause: Int
    /// The index of its first token in the sentence.
    var token: Int
  }

  /// Clauses after these many are not looked at: a paragraph without a full stop is no sentence.
  private static let mostClauses = 48

  /// The index of the first token of each clause, and after the last the end of the last.
  let starts: [Int]
  /// The sum of the squares of the weights of each clause's terms.
  let lengths: [Float]
  /// The terms by rising number, each once a clause.
  let entries: [Entry]

  /// The stretches of neighbouring clauses that are short enough, by their clauses.
  let windows: [Range<Int>]

  var count: Int { starts.count - 1 }

  /// The clauses of a sentence with these words and terms, of an event with these words and weights.
  init(
    _ sentence: Sentence, words: [Int32], terms: SentenceTerms, of event: EventWords,
    _ weights: [Float]
  ) {
    var starts: [Int] = []
    starts.reserveCapacity(8)
    starts.append(0)
    var isAfterMark = false
    for index in words.indices {
      let clause = event[words[index]].clause
      let kind = sentence.tokens[index].kind
      let isCut = isAfterMark || clause.contains(.boundary) && kind == .word
      isAfterMark = clause.contains(.mark) && kind != .word && kind != .number
      guard isCut, index > 0 else { continue }
      guard starts.count < Self.mostClauses else { break }
      starts.append(index)
    }
    starts.append(sentence.tokens.count)
    self.starts = starts
    var lengths = [Float](repeating: 0, count: starts.count - 1)
    var kept: [Entry] = []
    kept.reserveCapacity(terms.count)
    var (last, lastClause): (Int32, Int) = (-1, -1)
    for occurrence in terms.byTerm {
      var clause = 0
      while clause + 1 < lengths.count, starts[clause + 1] <= occurrence.token { clause += 1 }
      if occurrence.term == last, clause == lastClause { continue }
      (last, lastClause) = (occurrence.term, clause)
      kept.append(Entry(term: last, clause: clause, token: occurrence.token))
      let weight = weights[Int(last)]
      lengths[clause] += weight * weight
    }
    self.lengths = lengths
    self.entries = kept
    windows = Self.windows(of: starts, in: sentence)
  }

  private static func windows(of starts: [Int], in sentence: Sentence) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    let (tokens, count) = (sentence.tokens, starts.count - 1)
    windows.reserveCapacity(2 * count)
    for start in 0..<count where starts[start] < tokens.count {
      let first = tokens[starts[start]].range.lowerBound
      for end in start + 1..<min(count, start + SharedClauses.mostClauses) + 1 {
        let length = tokens[starts[end] - 1].range.upperBound - first
        if end > start + 1, length > SharedClauses.longestPiece { break }
        if length <= SharedClauses.longestPiece { windows.append(start..<end) }
      }
    }
    return windows
  }
}

/// The words and marks that part clauses, and those that say how far a thing has got.
struct ClauseWords: OptionSet, Sendable {
  let rawValue: UInt8

  static let boundary = ClauseWords(rawValue: 1)
  static let mark = ClauseWords(rawValue: 2)
  static let negation = ClauseWords(rawValue: 4)
  static let considered = ClauseWords(rawValue: 8)
  static let planned = ClauseWords(rawValue: 16)
  static let present = ClauseWords(rawValue: 32)
  /// Words of speech that one reporter writes down and another leaves out.
  static let filler = ClauseWords(rawValue: 64)

  private static let table: WordMap<ClauseWords> = {
    var table = WordMap<ClauseWords>(capacity: 128)
    RuleTable(rules_clauses).forEachLine { line in
      let section: ClauseWords =
        switch line.section {
        case "boundary": .boundary
        case "mark": .mark
        case "negation": .negation
        case "considered": .considered
        case "planned": .planned
        case "present": .present
        case "filler": .filler
        default: []
        }
      if section.isEmpty { return }
      table[hash: line.first.hash, default: []].formUnion(section)
    }
    return table
  }()

  /// What the word or mark is, in lower case.
  static func of(_ lower: String) -> ClauseWords { table[lower] ?? [] }

  /// What the word or mark with this hash is.
  static func of(hash: UInt64) -> ClauseWords { table[hash: hash] ?? [] }

  /// Whether a token is a mark that ends a clause.
  static func isMark(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .number && of(token.lower).contains(.mark)
  }
}

/// How far the thing that a clause tells of has got.
enum ClauseState {
  /// One of the states of the JSON interface, by the auxiliaries and negations of the clause.
  static func state(of tokens: ArraySlice<Token>) -> String {
    state(of: tokens.reduce(into: []) { $0.formUnion(ClauseWords.of($1.lower)) })
  }

  /// The same by all that the words of the clause are.
  static func state(of words: ClauseWords) -> String {
    if words.contains(.negation) { return "not-done" }
    if words.contains(.considered) { return "considered" }
    if words.contains(.planned) { return "planned" }
    return words.contains(.present) ? "ongoing" : "done"
  }
}
