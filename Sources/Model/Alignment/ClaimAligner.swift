/// Lines up the claims that speak of one fact, and gives each fact its verdict.
package enum ClaimAligner {
  /// The facts of one event, conflicts first; the order of the articles changes nothing.
  package static func facts(in analyses: [Analysis]) -> [Fact] {
    let ordered = analyses.sorted {
      $0.article.name.utf8.lexicographicallyPrecedes($1.article.name.utf8)
    }
    let statements = StatementComparison(ordered)
    let claims = EventClaims(statements?.analyses ?? ordered)
    var judge = PairJudge(claims: claims, areArticles: statements == nil)
    var pairs: [PairJudge.Pair] = []
    if statements?.isApart != true {
      for candidate in CandidateSearch.candidates(among: claims) {
        if let pair = judge.pair(candidate) { pairs.append(pair) }
      }
      pairs += judge.rivalFigures()
    }
    var groups = FactGroups(claims)
    groups.join(pairs, judgedBy: judge)
    groups.addRivals(judgedBy: judge)
    var identities = FactIdentities(claims.analyses)
    var facts: [Fact] = []
    var builder = FactBuilder(claims: claims)
    for index in claims.items.indices where groups.root(of: index) == index {
      builder.pairs = groups.pairs[index]
      facts.append(builder.fact(of: groups.members[index].sorted(), &identities))
    }
    if let statements {
      if let fact = statements.fact(beside: facts, &identities) { facts.append(fact) }
    } else {
      let clauses = SharedClauses(claims: claims, beyond: facts)
      let matches = clauses.matches()
      var conflicts = twinFacts(matches.twins, judgedBy: judge, beside: facts, &identities)
      conflicts += counterclaimFacts(
        claims, judge.syntax, beside: facts.filter { $0.verdict == .conflict } + conflicts,
        &identities)
      facts = Self.without(singlesOf: conflicts, facts)
      facts += conflicts
      facts += spellingFacts(claims, beside: facts, &identities)
      facts += frequencyFacts(claims, beside: conflicts, &identities)
      facts += clauseFacts(matches.clauses, of: clauses, claims, beside: facts, &identities)
    }
    return inOrder(facts)
  }

  /// The facts but for the claims that stood alone before one of the conflicts told of them.
  private static func without(singlesOf conflicts: [Fact], _ facts: [Fact]) -> [Fact] {
    guard !conflicts.isEmpty else { return facts }
    let key = { (side: Claim) in
      TextHash.mixed(
        TextHash.of(side.document),
        UInt64(side.range.lowerBound) << 32 | UInt64(side.range.upperBound))
    }
    var told = NumberMap<[Claim]>()
    for side in conflicts.flatMap(\.sides) { told[key(side), default: []].append(side) }
    return facts.filter { fact in
      fact.verdict != .single || told[key(fact.sides[0])]?.contains(fact.sides[0]) != true
    }
  }

  /// The facts of clauses that tell the same where no claim of theirs does.
  private static func clauseFacts(
    _ matches: [SharedClauses.Match], of clauses: SharedClauses, _ claims: EventClaims,
    beside facts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    var opposition = ClauseOpposition(claims: claims)
    var groups = ClauseGroups()
    var result: [Fact] = []
    for match in matches {
      if let opposed = opposition.phrases(in: match) {
        let sides = [clauses.claim(of: match.first), clauses.claim(of: match.second)]
        result.append(
          fact(
            of: sides, .conflict, .differentStatus,
            "“\(opposed.first)” and “\(opposed.second)” exclude each other", match.similarity,
            &identities))
      } else {
        groups.add(match)
      }
    }
    let known = SentenceConflicts(among: facts)
    for conflict in RivalReports(claims: claims).conflicts() {
      let sides = conflict.sides.map(clauses.claim)
      guard !known.join(sides) else { continue }
      result.append(
        fact(
          of: sides, .conflict, .differentStatus,
          "“\(conflict.words.first)” and “\(conflict.words.second)” exclude each other",
          features: SharedWords(claims: claims).features(of: sides), &identities))
    }
    let conflicts = SentenceConflicts(among: facts)
    for group in groups.groups {
      let sides = group.pieces.map(clauses.claim)
      let agreement = ClauseAgreement(
        of: sides, wordsInCommon: percent(group.similarity), beside: conflicts)
      result.append(
        fact(
          of: sides, agreement.verdict, agreement.reason, agreement.explanation, group.similarity,
          &identities))
    }
    return result
  }

  /// The conflicts of sentences that tell one thing but for a word, where no conflict joins them yet.
  private static func twinFacts(
    _ pairs: [TwinSentences.Pair], judgedBy judge: PairJudge,
    beside facts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    guard !pairs.isEmpty else { return [] }
    var sentences = TwinSentences(claims: judge.claims, syntax: judge.syntax)
    let known = SentenceConflicts(among: facts)
    return pairs.compactMap { pair in
      guard let rivals = sentences.rivals(in: pair) else { return nil }
      let sides = [rivals.sides.first, rivals.sides.second]
      guard !known.join(sides), rivals.finding.values == nil || !judge.haveOtherScopes(rivals)
      else { return nil }
      return fact(
        of: sides, .conflict, rivals.finding.reason,
        "“\(rivals.words.first)” and “\(rivals.words.second)” exclude each other",
        rivals.similarity, &identities)
    }
  }

  /// The conflicts of deeds that one tells and another denies.
  private static func counterclaimFacts(
    _ claims: EventClaims, _ syntax: EventSyntax, beside facts: [Fact],
    _ identities: inout FactIdentities
  ) -> [Fact] {
    var counterclaims = Counterclaims(claims: claims, syntax: syntax)
    var found: [Fact] = []
    for disputes in [Rebuttals(claims: claims).disputes(), counterclaims.disputes()] {
      let known = SentenceConflicts(among: facts + found)
      found += disputes.filter { !known.join($0.sides) }.map { dispute in
        fact(
          of: dispute.sides, .conflict, .polarity, dispute.explanation,
          features: dispute.basis + SharedWords(claims: claims).features(of: dispute.sides),
          &identities)
      }
    }
    return found
  }

  /// The conflicts of how often something was done that no two sentences alike show.
  private static func frequencyFacts(
    _ claims: EventClaims, beside conflicts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    let known = SentenceConflicts(among: conflicts)
    return FrequencyRivals(claims: claims).pairs().compactMap { pair in
      let sides = [
        claims.claim(ofSentenceAt: pair.places.first, around: pair.tokens.first),
        claims.claim(ofSentenceAt: pair.places.second, around: pair.tokens.second),
      ]
      guard !known.join(sides) else { return nil }
      return fact(
        of: sides, .conflict, .differentValue,
        "“\(pair.words.first)” and “\(pair.words.second)” exclude each other",
        features: SharedWords(claims: claims).features(of: sides), &identities)
    }
  }

  /// The conflicts of names in two spellings that no claim of an office shows.
  private static func spellingFacts(
    _ claims: EventClaims, beside facts: [Fact], _ identities: inout FactIdentities
  ) -> [Fact] {
    let known = facts.filter { $0.reason == .differentName }
    return joined(NameSpellings(claims: claims).pairs()).compactMap { pair in
      let surnames = [pair.names.first, pair.names.second].map(PersonName.key)
      let isTold = known.contains { fact in
        surnames.allSatisfy { surname in
          fact.sides.contains { PersonName.holds(surname, in: $0.text) }
        }
      }
      guard !isTold else { return nil }
      return fact(
        of: pair.sides, .conflict, .differentName,
        surnames[0] == surnames[1]
          ? "two given names before one surname: \(pair.names.first), \(pair.names.second)"
          : "one name in two spellings: \(pair.names.first), \(pair.names.second)",
        features: SharedWords(claims: claims).features(of: pair.sides), &identities)
    }
  }

  /// The pairs of names, those that have a side in common as one: of three articles two may agree.
  private static func joined(_ pairs: [NameSpellings.Pair]) -> [NameSpellings.Pair] {
    let isSame = { (one: Claim, other: Claim) in
      one.document == other.document && one.range == other.range
    }
    return pairs.reduce(into: []) { groups, pair in
      let group = groups.firstIndex { group in
        group.sides.contains { side in pair.sides.contains { isSame(side, $0) } }
      }
      guard let group else {
        groups.append(pair)
        return
      }
      groups[group].sides += pair.sides.filter { side in
        !groups[group].sides.contains { isSame(side, $0) }
      }
    }
  }

  /// The fact of clauses that tell of one thing.
  private static func fact(
    of sides: [Claim], _ verdict: Fact.Verdict, _ reason: Fact.Reason, _ explanation: String,
    _ similarity: Float? = nil, features: [String] = [], _ identities: inout FactIdentities
  ) -> Fact {
    let polarity = sides.first?.polarity
    let kind = sides.first?.kind ?? .status
    let areRivalSpeakers =
      sides.allSatisfy { $0.speaker != nil }
      && sides.contains { $0.speaker != sides[0].speaker }
    return Fact(
      id: identities.id(kind: kind, sides: sides), verdict: verdict,
      kind: kind, subject: sides.first?.subject ?? "", reason: reason,
      between: verdict == .conflict ? (areRivalSpeakers ? .speakers : .outlets) : nil,
      polarity: sides.allSatisfy { $0.polarity == polarity } ? polarity : nil, sides: sides,
      explanation: explanation,
      features: (similarity.map { ["words in common \(percent($0)) %"] } ?? []) + features,
      wordsInCommon: similarity.map(percent))
  }

  private static func percent(_ share: Float) -> Int { Int((share * 100).rounded()) }

  /// The facts, conflicts first, those between outlets before the others; of one rank by place.
  private static func inOrder(_ facts: [Fact]) -> [Fact] {
    // Facts are large: what tells their order is taken out of them once, the documents as numbers.
    let documents = documentPlaces(of: facts)
    let keys = facts.indices.map { index in
      let sides = facts[index].sides
      guard !sides.isEmpty else { return (rank(facts[index]), 0, 0, 0) }
      return (
        rank(facts[index]), documents[sides[0].document] ?? 0, sides[0].span.start,
        sides[0].span.end
      )
    }
    let order = facts.indices.sorted { one, other in
      keys[one] == keys[other] ? facts[one].id < facts[other].id : keys[one] < keys[other]
    }
    return order.map { facts[$0] }
  }

  /// The place of each document among those of the facts.
  private static func documentPlaces(of facts: [Fact]) -> WordMap<Int> {
    var names: [String] = []
    var known = WordMap<Bool>()
    for fact in facts {
      guard let name = fact.sides.first?.document, !known.contains(name) else { continue }
      known.insert(name)
      names.append(name)
    }
    names.sort()
    var places = WordMap<Int>(capacity: names.count)
    for (place, name) in names.enumerated() { places[name] = place }
    return places
  }

  /// The place of a fact among others: conflicts, what differs, what agrees, what stands alone. A whole
  /// clause in common says less than a figure or a name, and comes after those.
  private static func rank(_ fact: Fact) -> Int {
    let isClause =
      fact.kind == .status && !fact.sides.isEmpty && fact.sides[0].text.utf8.count > longestState
    switch fact.verdict {
    case .conflict: return fact.between == .speakers ? 1 : 0
    case .compatible: return isClause ? 3 : 2
    case .agree: return isClause ? 5 : 4
    case .single: return 6
    }
  }

  /// The most bytes of a verb of state with what belongs to it; what is longer is a clause.
  private static let longestState = 40
}
