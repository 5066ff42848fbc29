/// Finds in what two statements exclude each other: a negation, opposites, kinds, names or values.
struct StatementContrast {
  /// What excludes what.
  struct Finding {
    var reason: Fact.Reason
    /// The words of the claim and of the evidence that exclude each other.
    var claim: Range<Int>
    var evidence: Range<Int>
    /// Which rule found it, for studying it.
    var rule: String
    /// The claims that exclude each other, where the words are values.
    var values: (claim: Claim, evidence: Claim)?
  }

  /// The statement that says less, whose words are looked for in the other one.
  let claim: Statement
  let evidence: Statement
  /// For each word of the claim its partner, or -1, and the other way round.
  let partners: [Int]
  let otherPartners: [Int]
  let claimNegation: StatementNegation
  let evidenceNegation: StatementNegation

  /// A comparison of two aligned statements, the one of which says less and is the claim.
  init(_ alignment: StatementAlignment, claimIsFirst: Bool) {
    claim = claimIsFirst ? alignment.first : alignment.second
    evidence = claimIsFirst ? alignment.second : alignment.first
    partners = claimIsFirst ? alignment.partners : alignment.otherPartners
    otherPartners = claimIsFirst ? alignment.otherPartners : alignment.partners
    claimNegation = StatementNegation(claim)
    evidenceNegation = StatementNegation(evidence)
  }

  /// The share of the claim's words that the evidence has too, by weight; the subject is left out where
  /// the evidence means it by a pronoun or by "the film".
  var coverage: Float { coverage { _ in true } }

  /// The same share, of those words that `isWanted` lets through.
  func coverage(where isWanted: (Int) -> Bool) -> Float {
    let isMeant = meansSubject
    var (sum, whole): (Float, Float) = (0, 0)
    for index in claim.words.indices
    where isWanted(index) && (!isMeant || partners[index] >= 0 || !isSubject(index)) {
      whole += claim.words[index].weight
      if partners[index] >= 0 { sum += claim.words[index].weight }
    }
    return whole > 0 ? sum / whole : 0
  }

  /// Whether the evidence can mean the claim's subject without naming it: by a pronoun, or by "the film"
  /// where the claim names one.
  var meansSubject: Bool {
    switch evidence.subjectForm {
    case .pronoun: true
    case .definite:
      claim.words.indices.contains { claim.words[$0].isName && isSubject($0) }
        || claim.words.first?.tag.partOfSpeech == .properNoun
    case .other: false
    }
  }

  /// The first contrast that is found, surest rules first.
  var finding: Finding? {
    values() ?? opposites() ?? siblings() ?? negation() ?? kinds() ?? names() ?? nations()
  }

  /// What each rule finds, for studying them.
  var findings: [Finding] {
    [values(), opposites(), siblings(), negation(), kinds(), names(), nations()].compactMap { $0 }
  }

  // MARK: - Negations

  /// One says of the same words that it is so, the other that it is not. Where both deny something, how
  /// far the one or the other reaches would have to be known for certain.
  private func negation() -> Finding? {
    guard !claimNegation.isNegated.contains(true) || !evidenceNegation.isNegated.contains(true)
    else { return nil }
    let content = claim.words.indices.filter { claim.words[$0].isContent }
    let negated = content.filter { claimNegation.isNegated[$0] }
    var (sum, whole): (Float, Float) = (0, 0)
    var seen: Int?
    if !negated.isEmpty {
      for index in negated {
        whole += claim.words[index].weight
        guard partners[index] >= 0, !evidenceNegation.isNegated[partners[index]] else { continue }
        sum += claim.words[index].weight
        seen = index
      }
    } else {
      for index in content where !isSubject(index) {
        whole += claim.words[index].weight
        guard partners[index] >= 0, evidenceNegation.isNegated[partners[index]] else { continue }
        sum += claim.words[index].weight
        seen = index
      }
    }
    guard let seen, whole > 0, sum >= whole * (negated.isEmpty ? 0.6 : 0.75) else { return nil }
    return finding(.polarity, seen, partners[seen], "negation")
  }

  /// Whether a word stands in the subject of its sentence.
  func isSubject(_ index: Int) -> Bool {
    var place = index
    while place >= 0 {
      if [.subject, .passiveSubject].contains(claim.words[place].relation) { return true }
      place = claim.words[place].head
    }
    return false
  }

  // MARK: - Words

  /// Words of the claim that tell something and have no partner.
  private var alone: [Int] {
    claim.words.indices.filter { partners[$0] < 0 && claim.words[$0].kind == .word }
  }

  private var evidenceAlone: [Int] {
    evidence.words.indices.filter { otherPartners[$0] < 0 && evidence.words[$0].kind == .word }
  }

  private func opposites() -> Finding? {
    let others = evidenceAlone
    for index in alone {
      for other in others
      where RivalWords.shared.areOpposites(claim.words[index], evidence.words[other])
        && claimNegation.isNegated[index] == evidenceNegation.isNegated[other]
        && isSameSlot(index, other)
      {
        return finding(.polarity, index, other, "opposites")
      }
    }
    return nil
  }

  private func siblings() -> Finding? {
    let others = evidenceAlone
    for index in alone where !claimNegation.isNegated[index] {
      for other in others
      where RivalWords.shared.areSiblings(claim.words[index], evidence.words[other])
        && !evidenceNegation.isNegated[other] && isSameSlot(index, other)
      {
        return finding(.differentValue, index, other, "siblings")
      }
    }
    return nil
  }

  /// Whether two words that are no partners stand in one place of their statements: beside partners,
  /// below partners, or above them.
  func isSameSlot(_ index: Int, _ other: Int) -> Bool {
    if isPredicate(index, in: claim), isPredicate(other, in: evidence) { return true }
    let (word, rival) = (
      claim.words[claim.top(of: index)], evidence.words[evidence.top(of: other)]
    )
    if word.head >= 0, rival.head >= 0, arePartners(word.head, rival.head) { return true }
    for step in [-1, 1] {
      let (near, otherNear) = (index + step, other + step)
      if claim.words.indices.contains(near), evidence.words.indices.contains(otherNear),
        claim.words[near].key == evidence.words[otherNear].key, claim.words[near].kind == .word
      {
        return true
      }
    }
    let below = claim.children(of: index).filter { partners[$0] >= 0 }
    return below.contains { evidence.words[partners[$0]].head == other }
  }

  func arePartners(_ index: Int, _ other: Int) -> Bool {
    partners[index] == other || claim.words[index].key == evidence.words[other].key
  }

  // MARK: - Kinds

  /// "X is a party" and "X is a drama".
  private func kinds() -> Finding? {
    guard let predicate = claim.words.indices.first(where: { isPredicate($0, in: claim) }),
      partners[predicate] < 0, !claimNegation.isNegated[predicate],
      RivalWords.shared.isKind(claim.words[predicate])
    else { return nil }
    let told = evidence.words.indices.filter {
      isPredicate($0, in: evidence) && !evidenceNegation.isNegated[$0]
    }
    let known = told.filter { RivalWords.shared.isKind(evidence.words[$0]) }
    guard let first = known.first,
      known.allSatisfy({
        RivalWords.shared.areOfOtherKinds(claim.words[predicate], evidence.words[$0])
      })
    else { return nil }
    return finding(.differentValue, predicate, first, "kinds")
  }

  /// Whether the word says what the subject is ("is a singer"), by itself or joined to one that does.
  func isPredicate(_ index: Int, in statement: Statement) -> Bool {
    let words = statement.words
    guard words[index].tag.isNominal else { return false }
    if statement.children(of: index).contains(where: { words[$0].relation == .copula }) {
      return true
    }
    return words[index].relation == .conjunct && words[index].head >= 0
      && words[index].head != index && words[index].head < index
      && isPredicate(words[index].head, in: statement)
  }

  func finding(_ reason: Fact.Reason, _ one: Int, _ other: Int, _ rule: String) -> Finding {
    Finding(reason: reason, claim: one..<one + 1, evidence: other..<other + 1, rule: rule)
  }
}
