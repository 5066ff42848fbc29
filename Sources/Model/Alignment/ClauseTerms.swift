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

  var count: Int { starts.count - 1 }

  init(_ sentence: Sentence, terms: [TermOccurrence], weights: [Float]) {
    var starts = [0]
    for (index, token) in sentence.tokens.enumerated() where index > 0 {
      let isCut =
        token.kind == .word
        ? ClauseWords.boundaries.contains(token.lower)
        : ClauseWords.isMark(sentence.tokens[index - 1])
      guard isCut || ClauseWords.isMark(sentence.tokens[index - 1]) else { continue }
      guard starts.count < Self.mostClauses else { break }
      starts.append(index)
    }
    starts.append(sentence.tokens.count)
    self.starts = starts
    var lengths = [Float](repeating: 0, count: starts.count - 1)
    var entries: [Entry] = []
    entries.reserveCapacity(terms.count)
    var clause = 0
    for occurrence in terms {
      while clause + 1 < lengths.count, starts[clause + 1] <= occurrence.token { clause += 1 }
      entries.append(Entry(term: occurrence.term, clause: clause, token: occurrence.token))
    }
    entries.sort { ($0.term, $0.clause, $0.token) < ($1.term, $1.clause, $1.token) }
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    for entry in entries where kept.last?.term != entry.term || kept.last?.clause != entry.clause {
      kept.append(entry)
      let weight = weights[Int(entry.term)]
      lengths[entry.clause] += weight * weight
    }
    self.lengths = lengths
    self.entries = kept
  }
}

/// The words and marks that part clauses, and those that say how far a thing has got.
enum ClauseWords {
  static let boundaries = words(of: "boundary")
  static let planned = words(of: "planned")
  static let considered = words(of: "considered")
  static let negations = words(of: "negation")
  static let present = words(of: "present")
  /// Words of speech that one reporter writes down and another leaves out.
  static let fillers = words(of: "filler")
  private static let marks = words(of: "mark")
  private static let table = RuleTable(rules_clauses)

  /// Whether a token is a mark that ends a clause.
  static func isMark(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .number && marks.contains(token.lower)
  }

  private static func words(of section: String) -> Set<String> {
    Set(table.rows.lazy.filter { $0.section == section }.compactMap(\.fields.first))
  }
}

/// How far the thing that a clause tells of has got.
enum ClauseState {
  /// One of the states of the JSON interface, by the auxiliaries and negations of the clause.
  static func state(of tokens: ArraySlice<Token>) -> String {
    if tokens.contains(where: { ClauseWords.negations.contains($0.lower) }) { return "not-done" }
    if tokens.contains(where: { ClauseWords.considered.contains($0.lower) }) { return "considered" }
    if tokens.contains(where: { ClauseWords.planned.contains($0.lower) }) { return "planned" }
    if tokens.contains(where: { ClauseWords.present.contains($0.lower) }) { return "ongoing" }
    return "done"
  }
}
