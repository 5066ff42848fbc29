/// Which words of a statement are said not to be so.
struct StatementNegation {
  /// For each word whether an odd number of negations reaches it.
  private(set) var isNegated: [Bool]

  private static let particles = WordMap([
    "not", "n't", "never", "neither", "nor", "cannot", "hardly", "barely", "scarcely",
  ])
  private static let determiners = WordMap(["no", "none", "nobody", "nothing", "zero"])
  /// Words whose complement is not so, in their dictionary form.
  private static let verbs = WordMap([
    "refuse", "fail", "decline", "deny", "avoid", "lack", "prevent", "unable", "incapable",
    "without", "except", "exclude", "forget", "cease", "stay", "abstain", "refrain", "prohibit",
    "forbid", "neglect", "omit",
  ])

  /// Whether the word denies something by itself.
  static func isNegation(_ word: Statement.Word) -> Bool {
    particles.contains(word.lower) || determiners.contains(word.lower) || verbs.contains(word.key)
  }

  /// Reads the negations of a statement and how far they reach.
  init(_ statement: Statement) {
    isNegated = statement.words.map { _ in false }
    for (index, word) in statement.words.enumerated() {
      if Self.particles.contains(word.lower) || word.lower == "not" {
        flip(clauseOf: index, in: statement)
      } else if Self.determiners.contains(word.lower) {
        flip(phraseOf: index, in: statement)
      } else if Self.verbs.contains(word.key) {
        flip(complementOf: index, in: statement)
      } else if word.lower == "yet", index + 2 < statement.words.count,
        statement.words[index + 1].lower == "to"
      {
        // "has yet to appear"
        flip(below: index + 2, in: statement, except: [], withSubject: true)
      }
    }
  }

  /// "did not leave the city": all below the verb but its subject and clauses that are told as facts.
  private mutating func flip(clauseOf index: Int, in statement: Statement) {
    let predicate = statement.words[index].head
    guard predicate >= 0 else { return }
    // "Not only" and "not just" deny nothing.
    if statement.words.indices.contains(index + 1),
      ["only", "just", "merely"].contains(statement.words[index + 1].lower)
    {
      return
    }
    flip(below: predicate, in: statement, except: [index])
  }

  /// "no talks were held": the noun, and the verb where the noun is its subject or object.
  private mutating func flip(phraseOf index: Int, in statement: Statement) {
    let words = statement.words
    var top = words[index].head
    guard top >= 0 else { return }
    if [.subject, .passiveSubject, .object].contains(words[top].relation), words[top].head >= 0 {
      top = words[top].head
      flip(below: top, in: statement, except: [index], withSubject: true)
    } else {
      flip(below: top, in: statement, except: [index])
    }
  }

  /// "refused to leave", "without a trial": what stands behind the word and depends on it.
  private mutating func flip(complementOf index: Int, in statement: Statement) {
    let words = statement.words
    // A preposition depends on what it governs.
    if words[index].relation == .caseMarker || words[index].relation == .marker {
      if words[index].head >= 0 { flip(below: words[index].head, in: statement, except: [index]) }
      return
    }
    for child in statement.children(of: index) where child > index {
      switch words[child].relation {
      case .openComplement, .clausalComplement, .object, .oblique, .nominalModifier,
        .adverbialClause:
        flip(below: child, in: statement, except: [], withSubject: true)
      default: break
      }
    }
  }

  private mutating func flip(
    below top: Int, in statement: Statement, except: [Int], withSubject: Bool = false
  ) {
    let words = statement.words
    for index in words.indices where !except.contains(index) && statement.isBelow(index, top) {
      var place = index
      var isOutside = false
      while place != top, place >= 0 {
        switch words[place].relation {
        case .subject, .passiveSubject:
          if !withSubject, words[place].head == top { isOutside = true }
        case .adverbialClause, .relativeClause, .parataxis: isOutside = true
        case .conjunct where words[place].head == top && words[place].tag.isVerbal: isOutside = true
        default: break
        }
        place = words[place].head
      }
      if !isOutside { isNegated[index].toggle() }
    }
  }
}
