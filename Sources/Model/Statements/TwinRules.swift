// Asks of two sentences that are not parsed yet whether one of the rules of ``StatementContrast`` that count
// in articles can find anything: a parse is dear, and so is an alignment.

extension TwinSentences {
  /// A sentence with its words that the other article has nowhere.
  fileprivate struct Side {
    var statement: Statement
    /// For each word its partner, or -1; nil where they are not known yet.
    var partners: [Int]?
    /// The indices of those words.
    var lone: [Int]
  }

  /// By what two sentences may exclude each other: by names, which ask for their alignment, or by
  /// something that does not.
  enum Doubt {
    case names, words
  }

  /// By what the sentences of a pair could exclude each other, by their alignment where it is known; nil
  /// where by nothing.
  func doubt(
    _ first: Statement, _ second: Statement, _ pair: Pair, _ alignment: StatementAlignment? = nil
  ) -> Doubt? {
    let one = side(first, alignment?.partners, without: pair.second.document)
    let other = side(second, alignment?.otherPartners, without: pair.first.document)
    guard !one.lone.isEmpty, !other.lone.isEmpty else { return nil }
    if mayDiffer(one, other) {
      if haveRivalNames(one, other) { return .names }
      if haveRivalCounts(one, other) || haveRivalValues(one, other) { return .words }
    }
    return haveRivalWords(one, other) ? .words : nil
  }

  private func side(
    _ statement: Statement, _ partners: [Int]?, without document: Int
  ) -> Side {
    let words = statement.words
    let lone = words.indices.filter { index in
      (words[index].kind == .word || words[index].kind == .number)
        && !holds(hash: words[index].keyHash, in: document)
    }
    return Side(statement: statement, partners: partners, lone: lone)
  }

  /// Whether both have a number or a name, or one of them a word for how often, that the other has not.
  private func mayDiffer(_ one: Side, _ other: Side) -> Bool {
    one.hasLoneNumber && other.hasLoneNumber || one.hasLoneCapital && other.hasLoneCapital
      || one.hasLoneSign || other.hasLoneSign
  }

  /// Whether both have a name of one kind, or of a people, that the other article has not.
  private func haveRivalNames(_ one: Side, _ other: Side) -> Bool {
    let (names, otherNames) = (one.loneNames, other.loneNames)
    if names.contains(where: { kind in otherNames.contains { $0 == kind } }) { return true }
    return one.lone.contains { one.statement.people(at: $0) != nil }
      && other.lone.contains { other.statement.people(at: $0) != nil }
  }

  /// Whether both say how often, at which place in a row or by which vote, and not the same.
  private func haveRivalCounts(_ one: Side, _ other: Side) -> Bool {
    let (times, otherTimes) = (one.times, other.times)
    if times.contains(where: { times in otherTimes.contains { $0.excludes(times) } }) {
      return true
    }
    let (ordinals, otherOrdinals) = (one.statement.ordinals, other.statement.ordinals)
    if ordinals.contains(where: { one in otherOrdinals.contains { $0.number != one.number } }) {
      return true
    }
    return one.statement.tally != nil && other.statement.tally != nil
  }

  /// Whether a value of the one is excluded by the other.
  private func haveRivalValues(_ one: Side, _ other: Side) -> Bool {
    let (first, second) = (one.statement.analysis.claims, other.statement.analysis.claims)
    return !StatementValues.rivals(first, second).isEmpty
      || !StatementValues.rivals(second, first).isEmpty
  }

  /// Whether words that the other article has not exclude each other.
  private func haveRivalWords(_ one: Side, _ other: Side) -> Bool {
    let words = RivalWords.shared
    return one.lone.contains { index in
      let word = one.statement.words[index]
      return other.lone.contains {
        let rival = other.statement.words[$0]
        return words.areOpposites(word, rival) || words.areSiblings(word, rival)
          || words.areOfOtherKinds(word, rival)
      }
    }
  }
}

extension TwinSentences.Side {
  var hasLoneNumber: Bool {
    lone.contains {
      statement.words[$0].kind == .number || Statement.isNumeral(statement.words[$0].lower)
    }
  }

  /// Whether a capital shows a name; at the head of a sentence it makes none.
  var hasLoneCapital: Bool {
    let tokens = statement.analysis.sentences[0].tokens
    return lone.contains { $0 > 0 && tokens[$0].isCapitalised }
  }

  var hasLoneSign: Bool {
    lone.contains { statement.words[$0].key == "twice" || statement.words[$0].key == "thrice" }
  }

  var times: [Frequency.Times] {
    statement.words.indices.compactMap { index in
      Frequency.times(at: index) { statement.words[$0].lower }?.times
    }
  }

  /// The kinds of the names of which the other article has no word, or of which it has a word and
  /// another stands beside: "the Rilke School", "the Mann School".
  var loneNames: [NameMention.Kind] {
    let words = statement.words
    return lone.compactMap { index in
      guard words[index].name >= 0, words[index].isContent, words[index].kind == .word,
        mayBeAlone(index)
      else { return nil }
      let name = statement.name(at: index)
      let isWhole = name.allSatisfy {
        mayBeAlone($0) && (lone.contains($0) || !words[$0].isContent)
      }
      let around = max(0, name.lowerBound - 2)..<min(words.count, name.upperBound + 2)
      guard isWhole || around.contains(where: { words[$0].isName && mayBeShared($0) }) else {
        return nil
      }
      return statement.analysis.names[words[index].name].kind
    }
  }

  /// Whether a word can be without a partner, and whether it can have one.
  private func mayBeAlone(_ index: Int) -> Bool { partners.map { $0[index] < 0 } ?? true }
  private func mayBeShared(_ index: Int) -> Bool { partners.map { $0[index] >= 0 } ?? true }
}
