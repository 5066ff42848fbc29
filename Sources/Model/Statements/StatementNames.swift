extension StatementContrast {
  /// Two names of one kind after the same verb and preposition: "written by Ann", "written by Bob".
  func names() -> Finding? {
    for index in claim.words.indices where isLoneName(index, claim, partners) {
      guard let slot = slot(of: index, in: claim) else { continue }
      for other in evidence.words.indices where isLoneName(other, evidence, otherPartners) {
        guard let otherSlot = self.slot(of: other, in: evidence), slot.link == otherSlot.link,
          arePartners(slot.head, otherSlot.head),
          !claimNegation.isNegated[index], !evidenceNegation.isNegated[other]
        else { continue }
        return Finding(
          reason: .differentName, claim: claim.name(at: index), evidence: evidence.name(at: other),
          rule: "names")
      }
    }
    return namesInNames()
  }

  /// Two names that share their last word alone: "studied at the Rilke School", "at the Mann School".
  private func namesInNames() -> Finding? {
    for index in claim.words.indices where isNamePart(index, claim, partners) {
      let top = claim.top(of: index)
      guard top != index, claim.words[top].isName, partners[top] >= 0 else { continue }
      for other in evidence.words.indices
      where isNamePart(other, evidence, otherPartners) && evidence.top(of: other) == partners[top] {
        return finding(.differentName, index, other, "names")
      }
    }
    return nil
  }

  private func isNamePart(_ index: Int, _ statement: Statement, _ partners: [Int]) -> Bool {
    let word = statement.words[index]
    return word.isName && word.isContent && word.kind == .word && partners[index] < 0
      && [.compound, .flat].contains(word.relation)
  }

  /// Two peoples: "a Danish painter", "a Portuguese painter".
  func nations() -> Finding? {
    let told = evidence.words.indices.compactMap { index in
      evidence.people(at: index).map { (index: index, people: $0) }
    }
    for index in claim.words.indices where partners[index] < 0 && !claimNegation.isNegated[index] {
      guard let people = claim.people(at: index), !told.isEmpty,
        told.allSatisfy({ $0.people != people && otherPartners[$0.index] < 0 }),
        let rival = told.first(where: {
          isSameSlot(index, $0.index)
            || describes($0.index, in: evidence) && describes(index, in: claim)
        })
      else { continue }
      return finding(.differentValue, index, rival.index, "nations")
    }
    return nil
  }

  /// Whether the word belongs to what the subject is said to be: "is a Danish silent film".
  private func describes(_ index: Int, in statement: Statement) -> Bool {
    var (place, steps) = (index, 0)
    while place >= 0, steps < 6 {
      if isPredicate(place, in: statement) { return true }
      place = statement.words[place].head
      steps += 1
    }
    return false
  }

  /// Whether the word belongs to a name of which the other statement has no word.
  private func isLoneName(_ index: Int, _ statement: Statement, _ partners: [Int]) -> Bool {
    let word = statement.words[index]
    guard word.isName, word.isContent, word.kind == .word, partners[index] < 0,
      word.tag.partOfSpeech == .properNoun || word.name >= 0
    else { return false }
    // "Austin" of "an Austin lawyer" names nobody who could be rivalled.
    let top = statement.words[statement.top(of: index)]
    guard top.isName || word.relation != .compound else { return false }
    guard word.name >= 0 else { return true }
    return statement.words.indices.allSatisfy {
      statement.words[$0].name != word.name || partners[$0] < 0
    }
  }

  /// What a name hangs on, and by which word or relation.
  private func slot(of index: Int, in statement: Statement) -> (head: Int, link: String)? {
    let words = statement.words
    let top = statement.top(of: index)
    let link = statement.children(of: top).first { words[$0].relation == .caseMarker }
    guard let head = words[top].head >= 0 ? words[top].head : nil else { return nil }
    if let link {
      let isPlace = ["in", "at", "on", "from"].contains(words[link].lower)
      return (head, isPlace ? "in" : words[link].lower)
    }
    switch words[top].relation {
    case .subject, .passiveSubject: return nil
    case .object, .adjectivalModifier: return (head, words[top].relation.universalName)
    default: return nil
    }
  }
}
