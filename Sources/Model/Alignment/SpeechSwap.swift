/// Two short quotations of one speaker in which one word is put for another.
extension SpeechRelation {
  /// What the quotations at two indices say of each other where they are the same but for one word, and
  /// neither article quotes the other's words too.
  func swapped(_ index: Int, _ otherIndex: Int) -> Relation? {
    let (words, otherWords) = (utterances[index].words, utterances[otherIndex].words)
    guard let swap = swap(words, otherWords) else { return nil }
    let (document, other) = (claims.items[index].document, claims.items[otherIndex].document)
    guard !quotes(otherWords, at: swap.second, in: document),
      !quotes(words, at: swap.first, in: other)
    else { return nil }
    let (lost, otherLost) = (lower(words[swap.first]), lower(otherWords[swap.second]))
    return Relation(
      .differentWords, "inside one quoted utterance “\(lost)” stands against “\(otherLost)”",
      evidence: 0.4, between: .outlets)
  }

  /// Where two quotations of one speaker are the same word for word but for one word, from end to end of
  /// the shorter one: the place of that word in each. They are too short to be one utterance by length.
  func swap(
    _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> (first: Int, second: Int)? {
    if words.count > otherWords.count {
      return swap(otherWords, words).map { ($0.second, $0.first) }
    }
    let count = words.last?.isStop == true ? words.count - 1 : words.count
    guard (3...12).contains(count) else { return nil }
    for start in 0...otherWords.count - count {
      var place: Int?
      var content = 0
      let isOne = (0..<count).allSatisfy { index in
        guard words[index].id != otherWords[start + index].id else {
          if words[index].isContent { content += 1 }
          return true
        }
        guard place == nil, areRivals(words[index], otherWords[start + index]) else { return false }
        place = index
        return true
      }
      if isOne, content > 0, let place { return (place, start + place) }
    }
    return nil
  }

  /// Whether one word cannot stand for the other: two that say something, or two pronouns.
  private func areRivals(_ one: WordAlignment.Word, _ other: WordAlignment.Word) -> Bool {
    one.isContent && other.isContent && !Spelling.areVariants(lemma(one), lemma(other))
      || isOne(one, of: Self.pronouns) && isOne(other, of: Self.pronouns)
      || isOne(one, of: Self.modals) && isOne(other, of: Self.modals)
  }

  /// Whether an article quotes a word with its neighbour anywhere.
  private func quotes(_ words: [WordAlignment.Word], at place: Int, in document: Int) -> Bool {
    let step = place > 0 ? -1 : 1
    guard words.indices.contains(place + step) else { return true }
    return claims.items.indices.contains { item in
      guard claims.items[item].document == document, claims.items[item].claim.kind == .quotation
      else { return false }
      let quoted = utterances[item].words
      return quoted.indices.contains {
        quoted[$0].id == words[place].id && quoted.indices.contains($0 + step)
          && quoted[$0 + step].id == words[place + step].id
      }
    }
  }
}
