// What claims ask of a tree.

extension Parse {
  /// The subject of a verb or another predicate, by itself or shared: that of the verb it is joined to
  /// ("came and went"), of the verb that it completes ("wants to go"), or the noun that it describes
  /// ("the man who left", "the man arrested on Monday").
  package func subject(of predicate: Int) -> Int? {
    var predicate = predicate
    for _ in 0..<4 {
      if let own = child(of: predicate, by: .subject, .passiveSubject, .clausalSubject) {
        return relations[predicate] == .relativeClause && isRelativePronoun(own)
          ? head(of: predicate) : own
      }
      guard let head = head(of: predicate) else { return nil }
      switch relations[predicate] {
      case .conjunct, .adverbialClause: predicate = head
      case .openComplement:
        if let object = child(of: head, by: .object), object < predicate { return object }
        predicate = head
      case .nominalClause, .relativeClause: return tags[head].isNominal ? head : nil
      default: return nil
      }
    }
    return nil
  }

  private func isRelativePronoun(_ token: Int) -> Bool {
    tags[token].partOfSpeech == .pronoun && children(of: token).isEmpty
      && heads[heads[token]] < token
  }

  /// The object of a verb, or the subject of a passive one.
  package func object(of verb: Int) -> Int? {
    child(of: verb, by: .object) ?? child(of: verb, by: .passiveSubject)
  }

  /// The one who acts: the subject of an active verb, or the agent of a passive one.
  package func actor(of verb: Int) -> Int? {
    isPassive(verb) ? child(of: verb, by: .agent) : subject(of: verb)
  }

  /// Whether a verb is in the passive.
  package func isPassive(_ verb: Int) -> Bool {
    child(of: verb, by: .passiveSubject, .passiveAuxiliary) != nil
  }

  /// What is said, where `verb` is a verb of saying: its clausal complement, or the sentence that it is
  /// put into ("The dam, he said, is safe."). In order, without the verb and its own phrase.
  package func complement(of verb: Int) -> [Range<Int>] {
    if let clause = child(of: verb, by: .clausalComplement) { return [subtree(of: clause)] }
    if let head = head(of: verb), relations[verb] == .parataxis {
      let whole = subtree(of: head)
      let own = subtree(of: verb)
      return [whole.lowerBound..<own.lowerBound, own.upperBound..<whole.upperBound]
        .filter { !$0.isEmpty }
    }
    if let clause = child(of: verb, by: .openComplement, .parataxis) {
      return [subtree(of: clause)]
    }
    return []
  }

  /// The word that denies a verb or another predicate ("not", "never", "nobody", "no" of its
  /// subject); `tokens` are the sentence's.
  package func negation(of predicate: Int, in tokens: [Token]) -> Int? {
    guard tokens.count == heads.count else { return nil }
    for child in children(of: predicate) {
      let lower = tokens[child].lower
      switch lower {
      case "not", "n't", "never", "neither", "nor", "cannot", "hardly", "nobody", "none", "nothing":
        return child
      default: break
      }
      guard relations[child] == .subject || relations[child] == .passiveSubject else { continue }
      if let no = children(of: child).first(where: { tokens[$0].lower == "no" }) { return no }
    }
    return nil
  }

  /// The noun that a number counts or measures: "people" of "5 million people", "$" of "$1.1 bn".
  package func counted(by number: Int) -> Int? {
    var token = number
    for _ in 0..<4 {
      guard let head = head(of: token) else { return nil }
      switch relations[token] {
      case .numericModifier: return head
      case .compound, .flat, .fixed, .adverbialModifier, .adjectivalModifier:
        guard tags[head].partOfSpeech == .numeral || tags[head].partOfSpeech == .symbol else {
          return tags[head].isNominal ? head : nil
        }
        token = head
      default: return nil
      }
    }
    return nil
  }

  /// The noun phrase around a noun: its determiners, adjectives, numbers and name parts, without
  /// clauses, phrases with prepositions and appositions.
  package func nounPhrase(of noun: Int) -> Range<Int> {
    guard heads.indices.contains(noun) else { return 0..<0 }
    var range = noun..<noun + 1
    for child in children(of: noun).reversed() where child < noun {
      guard isPart(child), subtree(of: child).upperBound == range.lowerBound else { break }
      range = subtree(of: child).lowerBound..<range.upperBound
    }
    for child in children(of: noun) where child > noun {
      let isName = relations[child] == .flat || relations[child] == .compound
      guard isName, subtree(of: child).lowerBound == range.upperBound else { break }
      range = range.lowerBound..<subtree(of: child).upperBound
    }
    return range
  }

  private func isPart(_ token: Int) -> Bool {
    switch relations[token] {
    case .determiner, .adjectivalModifier, .numericModifier, .compound, .flat, .possessive,
      .adverbialModifier, .punctuation, .nominalModifier:
      true
    default: false
    }
  }
}
