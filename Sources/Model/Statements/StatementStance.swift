/// How a statement stands to what it shares with another one: does it assert, deny or pass it on?
struct StatementStance {
  /// Whether the statement says that what both tell of is not so.
  private(set) var isDenied = false
  /// Whether it only repeats what somebody says.
  private(set) var isReported = false
  /// Whether it says that somebody confirmed it.
  private(set) var isConfirmed = false

  private let statement: Statement
  /// For each word the index of its partner in the other statement, or -1.
  private let partners: [Int]
  /// The words that belong to a phrase that was read.
  private var isRead: [Bool]

  /// The stance of `statement` to what it shares with another one.
  init(of statement: Statement, partners: [Int]) {
    self.statement = statement
    self.partners = partners
    isRead = statement.words.map { _ in false }
    readPhrases()
    readNegations()
    readMarks()
  }

  // MARK: - Phrases

  private mutating func readPhrases() {
    let words = statement.words
    var index = 0
    while index < words.count {
      guard let (cue, end) = StanceTable.shared.phrase(at: index, of: words),
        !(index..<end).allSatisfy({ partners[$0] >= 0 })
      else {
        index += 1
        continue
      }
      switch cue {
      case .denial: if !isNegated(index) { isDenied = true }
      case .hedge: if !isCompared(index) { isReported = true }
      case .modal: if reaches(index) { isReported = true }
      case .confirmation: isConfirmed = true
      }
      for place in index..<end { isRead[place] = true }
      index = end
    }
  }

  private static let negations = WordMap([
    "not", "n't", "never", "no", "neither", "nor", "cannot", "without", "hardly", "nobody", "none",
  ])

  /// Whether one of the three words before denies the phrase at `index`: "is not a hoax".
  private func isNegated(_ index: Int) -> Bool {
    let words = statement.words
    var place = index - 1
    while place >= max(0, index - 3), words[place].kind != .punctuation {
      if Self.negations.contains(words[place].lower) { return true }
      place -= 1
    }
    return false
  }

  /// Whether the phrase only says what something is compared to: "more than reported".
  private func isCompared(_ index: Int) -> Bool {
    let words = statement.words
    return (max(0, index - 4)..<index).contains { words[$0].lower == "than" }
  }

  // MARK: - Negations

  private mutating func readNegations() {
    let words = statement.words
    if words.count > 2, words[0].lower == "no", words[1].lower == "," { isDenied = true }
    for index in words.indices
    where Self.negations.contains(words[index].lower) && partners[index] < 0 && !isRead[index] {
      if reaches(index) { isDenied = true }
    }
  }

  /// Whether what a negation or a modal verb governs holds most of what both statements tell.
  private func reaches(_ negation: Int) -> Bool {
    let words = statement.words
    guard words.indices.contains(words[negation].head) else { return false }
    var predicate = words[negation].head
    switch words[predicate].relation {
    case .subject, .passiveSubject, .object, .oblique:
      // "no" belongs to a noun, and the noun to a verb.
      if words[negation].lower == "no" { predicate = words[predicate].head }
    case .relativeClause, .nominalClause, .adverbialClause: return false
    default: break
    }
    guard predicate >= 0 else { return false }
    var (inside, whole): (Float, Float) = (0, 0)
    for index in words.indices where partners[index] >= 0 {
      whole += words[index].weight
      if statement.isBelow(index, predicate) { inside += words[index].weight }
    }
    return whole > 0 && inside >= whole * 0.5
  }

  // MARK: - Marks

  private mutating func readMarks() {
    let words = statement.words
    if words.last?.lower == "?" { isReported = true }
    // "Officials: the dam is safe", "The dam is safe: officials"
    for (index, word) in words.enumerated() where [":", "-", "–", "—"].contains(word.lower) {
      if words.indices.contains(index + 1), word.lower == "-",
        words[index - 1 < 0 ? 0 : index - 1].kind == .word, !hasSpace(before: index)
      {
        continue
      }
      for part in [0..<index, index + 1..<words.count] where (1...5).contains(part.count) {
        if let last = part.last, speaks(last) { isReported = true }
      }
    }
  }

  /// Whether white space stands before the word.
  private func hasSpace(before index: Int) -> Bool {
    guard let sentence = statement.sentences.firstIndex(where: { $0.contains(index) }) else {
      return false
    }
    let token = index - statement.sentences[sentence].lowerBound
    return statement.analysis.sentences[sentence].tokens[token].spaceBefore
  }

  /// Whether the word names or means somebody who can be cited.
  private func speaks(_ index: Int) -> Bool {
    let word = statement.words[index]
    if word.name >= 0, statement.analysis.names[word.name].kind == .body { return true }
    let classes = SpeechLexicon.shared.classes[word.lower] ?? []
    return !classes.isDisjoint(with: [.person, .source, .outlet])
  }
}
