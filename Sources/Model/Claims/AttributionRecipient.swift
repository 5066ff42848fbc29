/// Where the reported words begin behind the one who is told, or behind the place.
extension AttributionFinder {
  /// The reported words behind where they were said or to whom: "said at a stop in Ohio that ...",
  /// "said after the vote he would ...".
  func contentBehindPlace(_ start: Int) -> Range<Int>? {
    guard clause.has(start, .preposition) || clause.nameAt[start] >= 0 else { return nil }
    for index in start + 1..<max(start + 1, min(last - 1, start + 13)) {
      if clause.stretch[index] >= 0 { continue }
      if [".", ";", ":"].contains(clause.lower(index)) || clause.isDash(index) { return nil }
      let next = index + 1
      if clause.lower(index) == "that" {
        // "in a letter that was sent" tells of the letter.
        let opens =
          clause.opensQuotation(next) || clause.startsNounPhrase(next)
          || clause.has(next, .negation)
        guard opens, !clause.isFiniteVerb(next)
        else { return nil }
        return content(from: index)
      }
      let isPronoun = ["he", "she", "they", "we", "i"].contains(clause.lower(index))
      if isPronoun, clause.has(start, .preposition) {
        let isClause = clause.isFiniteVerb(next) || clause.tags[next].partOfSpeech == .verb
        return isClause && clause.lower(index - 1) != "as" && !clause.has(index - 1, .conjunction)
          && !clause.has(index - 1, .preposition) ? content(from: index) : nil
      }
      if clause.isFiniteVerb(index) { return nil }
    }
    return nil
  }

  /// The reported words after the one who is told or asked: "told reporters that ...".
  func contentAfterRecipient(of verb: SpeechLexicon.Verb, at index: Int) -> Range<Int>? {
    guard let phrase = recipient(at: index) else { return nil }
    let end = skipAdjuncts(from: phrase.upperBound)
    guard end < last else { return nil }
    let next = clause.lower(end)
    if clause.opensQuotation(end) || next == "that" { return content(from: end) }
    if next == ":" || clause.isComma(end) && clause.opensQuotation(end + 1) {
      return content(from: end + 1)
    }
    if next == "to" { return verb.frames.contains(.urge) ? content(from: end) : nil }
    if verb.frames.contains(.tell) {
      if clause.has(end, .question) || next == "about" { return content(from: end) }
      if clause.startsNounPhrase(end), phrase.count < 6 { return content(from: end) }
    }
    return nil
  }

  private func recipient(at index: Int) -> Range<Int>? {
    if ["me", "him", "her", "us", "them", "you", "it"].contains(clause.lower(index)) {
      return index..<index + 1
    }
    if clause.nameAt[index] >= 0,
      !clause.has(clause.names[clause.nameAt[index]].tokens.upperBound, .attaching)
    {
      return clause.names[clause.nameAt[index]].tokens
    }
    return clause.nounPhrase(startingAt: index)
  }
}
