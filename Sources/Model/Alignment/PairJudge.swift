/// Decides whether two claims speak of one fact, and how they stand to each other.
struct PairJudge {
  /// Two claims that speak of one fact.
  struct Pair {
    var first: Int
    var second: Int
    var relation: Relation
    /// How sure it is that they speak of one fact; higher is surer.
    var score: Float

    /// The stretch of each claim that the relation is about, where that is less than the claim.
    var firstPlace: Range<Int>? { relation.places?.first }
    var secondPlace: Range<Int>? { relation.places?.second }
  }

  let claims: EventClaims
  let items: [EventClaims.Item]
  let rivals: RivalValues
  private let roles: RoleRelation
  let scopes: ScopeCheck
  private let speech: SpeechRelation
  private let status: StatusRelation
  /// Whether the value of each claim stands in a question, by its index.
  private let asked: [Bool]
  /// Whether each claim stands in a headline, which an editor writes and the writer of the text does not.
  private let inHeadline: [Bool]
  /// What was parsed so far.
  var syntax = EventSyntax()

  /// A judge of the claims of one event.
  init(claims: EventClaims, areArticles: Bool) {
    self.claims = claims
    items = claims.items
    rivals = RivalValues(claims)
    roles = RoleRelation(holders: OfficeHolders(claims))
    scopes = ScopeCheck(claims, areArticles: areArticles)
    speech = SpeechRelation(claims: claims)
    status = StatusRelation(claims: claims)
    let whether = claims.words.number(of: "whether")
    asked = claims.items.map { item in
      whether.map { Self.isAsked(item, by: $0, in: claims) } ?? false
    }
    inHeadline = claims.items.map { Self.isInHeadline($0, in: claims) }
  }

  /// The pair of a candidate, or nil where the two do not speak of one fact.
  mutating func pair(_ candidate: CandidateSearch.Candidate) -> Pair? {
    let one = items[candidate.first]
    let other = items[candidate.second]
    let (isInside, inHeadline) = (
      one.document == other.document, inHeadline[candidate.first] != inHeadline[candidate.second]
    )
    guard mayBeSure(one.claim.kind, candidate, sameDocument: isInside) else { return nil }
    // Most figures that differ stand in one article, which is believed to know what it tells.
    if isInside, !inHeadline, one.surelyDiffers(from: other) { return nil }
    guard var relation = relation(candidate) else { return nil }
    if !relation.isExact, asked[candidate.first] || asked[candidate.second] { return nil }
    if relation.isConflict, isInside,
      threshold(one.claim.kind, relation, candidate, sameDocument: true, inHeadline: inHeadline)
        >= Self.never
    {
      return nil
    }
    if relation.reason == .differentStatus, scopes.haveOtherDays(one, other) { return nil }
    if relation.reason == .differentStatus, let first = StateSubject(of: one, in: claims, &syntax),
      let second = StateSubject(of: other, in: claims, &syntax), first.excludes(second)
    {
      return nil
    }
    if relation.reason == .differentStatus, areOtherDeeds(one, other) { return nil }
    if relation.reason == .differentValue {
      if let scope = scopes.difference(one, other) {
        relation = Relation(.scope, "figures differ, but \(scope)", evidence: 0)
        guard candidate.wide > 0.5, !isInside else { return nil }
      }
    }
    if relation.reason == .differentValue {
      guard let evidence = rivals.evidence(one, other) else { return nil }
      relation.evidence += evidence
    }
    if relation.reason == .sameValue || relation.reason == .moreSpecific {
      relation.evidence += rivals.agreement(one, other)
    }
    var score = relation.evidence + 0.6 * candidate.near + 0.6 * candidate.wide
    let least = threshold(
      one.claim.kind, relation, candidate, sameDocument: isInside, inHeadline: inHeadline)
    if relation.reason == .differentValue {
      guard let rival = rivalScore(one, other, candidate, score, least) else { return nil }
      score = rival
    } else if score < least {
      return nil
    }
    return Pair(
      first: candidate.first, second: candidate.second, relation: relation, score: score)
  }

  /// Whether the parts of two states, done and not done, are played by others.
  private mutating func areOtherDeeds(
    _ one: EventClaims.Item, _ other: EventClaims.Item
  ) -> Bool {
    let isDenied = one.claim.value == .text("not-done") || one.claim.value == .text("ruled-out")
    guard let told = DeedRoles(of: isDenied ? other : one, in: claims, &syntax),
      let denied = DeedRoles(of: isDenied ? one : other, in: claims, &syntax)
    else { return false }
    return told.exclude(denied, strictly: true)
  }

  /// The score of two values that differ and are rivals for one thing; nil where they are none.
  private mutating func rivalScore(
    _ one: EventClaims.Item, _ other: EventClaims.Item, _ candidate: CandidateSearch.Candidate,
    _ score: Float, _ least: Float
  ) -> Float? {
    let ratio = ratio(one.claim, other.claim)
    let isNear = ratio.map { $0 > Self.nearness }
    let isAlike =
      isNear == true && areAlike(candidate)
      || ratio.map { $0 > Self.sameSize } == true && one.claim.bound == nil
        && other.claim.bound == nil && areMostAlike(candidate)
    // A parse is dear, so it is asked only where it can decide.
    guard score + 0.25 >= least || isAlike else { return nil }
    guard one.claim.kind != .age else { return score >= least || isAlike ? score : nil }
    let governors = (
      Governor(of: one, in: claims, &syntax), Governor(of: other, in: claims, &syntax)
    )
    // He is told twice to stop, and shot at four times.
    if one.claim.unit == "times", governors.0?.verb != governors.1?.verb { return nil }
    let all =
      score
      + Governor.evidence(
        governors.0, governors.1, isDate: one.claim.kind == .date)
    if Governor.haveRivalSubjects(governors.0, governors.1) { return nil }
    if isAlike { return max(all, least) }
    return all >= (isNear == false ? least + Self.distance : least) ? all : nil
  }

  /// Two exact figures of one fact as rivals; nil where they are none.
  func rivals(_ first: Int, _ second: Int) -> Pair? {
    let (one, other) = (items[first], items[second])
    guard one.document != other.document, one.claim.bound == nil, other.claim.bound == nil,
      let ratio = ratio(one.claim, other.claim), ratio > Self.nearness,
      let relation = NumberRelation.relation(one.claim, other.claim),
      relation.reason == .differentValue, scopes.difference(one, other) == nil,
      rivals.evidence(one, other) != nil
    else { return nil }
    return Pair(first: first, second: second, relation: relation, score: relation.evidence)
  }

  /// Whether two figures tell of different scopes.
  func haveOtherScopes(_ first: Int, _ second: Int) -> Bool {
    scopes.difference(items[first], items[second]) != nil
  }

  /// By how much the score of two figures that are far from each other must be higher.
  private static let distance: Float = 0.2

  /// Rivals mostly differ by a little: what differs by more than this share is mostly something else.
  private static let nearness = 0.75

  /// The share of the smaller of two figures in the larger one; nil of what is none.
  private func ratio(_ one: Claim, _ other: Claim) -> Double? {
    guard let (first, second) = numbers(one, other) else { return nil }
    // Whoever mistypes a figure keeps its digits.
    if Digits.areSwapped(first, second) { return 1 }
    let large = max(abs(first), abs(second))
    return large > 0 ? min(abs(first), abs(second)) / large : 1
  }

  /// The figures of two claims, or of two lengths of time in one unit.
  private func numbers(_ one: Claim, _ other: Claim) -> (Double, Double)? {
    switch (one.value, other.value) {
    case (.number(let first), .number(let second)): return (first, second)
    case (.text(let first), .text(let second)) where one.kind == .duration:
      return RivalValues.lengths(first, second)
    default: return nil
    }
  }

  /// Whether two claims stand in the places of their articles that are most like each other, and these
  /// are not all too different.
  private func areAlike(_ candidate: CandidateSearch.Candidate) -> Bool {
    candidate.isMutual && candidate.wide >= 0.24 && candidate.near >= 0.25
  }

  /// Whether the sentences have so much in common besides that the figures may differ by more.
  private func areMostAlike(_ candidate: CandidateSearch.Candidate) -> Bool {
    candidate.isMutual && candidate.wide >= 0.4 && candidate.near >= 0.4
  }

  /// The least share of the smaller of two figures in the larger one where all else is alike.
  private static let sameSize = 0.5

  /// Whether the value stands in a question that nobody answers: "declined to say whether it was
  /// inspected this year".
  private static func isAsked(
    _ item: EventClaims.Item, by whether: Int32, in claims: EventClaims
  ) -> Bool {
    switch item.claim.kind {
    case .quantity, .money, .percent, .age, .date, .time, .duration, .set: break
    default: return false
    }
    let numbers = claims.numbers[item.document][item.claim.sentence]
    let tokens = claims.sentence(of: item).tokens
    var index = item.tokens.lowerBound - 1
    while index >= 0, item.tokens.lowerBound - index <= 12, tokens[index].kind != .punctuation {
      if numbers[index] == whether { return true }
      index -= 1
    }
    return false
  }

  /// How the values of a candidate stand to each other.
  func relation(_ candidate: CandidateSearch.Candidate) -> Relation? {
    let one = items[candidate.first]
    let other = items[candidate.second]
    switch one.claim.kind {
    case .age: return AgeRelation.relation(one, other, in: claims)
    case .quantity where (one.toll != nil || other.toll != nil) && !Self.areBare(one, other):
      return NumberRelation.relation(one.counted, other.counted)
    case .quantity, .money, .percent:
      return conversion(one, other) ?? NumberRelation.relation(one.claim, other.claim)
    case .date, .time:
      return DateRelation.relation(DateRelation.Words(one), DateRelation.Words(other))
    case .duration, .set: return DurationRelation.relation(one.claim, other.claim)
    case .personRole: return roles.relation(one, other)
    case .place: return PlaceRelation.relation(one, other)
    case .status: return status.relation(candidate.first, candidate.second, wide: candidate.wide)
    case .stance, .quotation:
      return speech.relation(
        candidate.first, candidate.second, near: candidate.near, wide: candidate.wide)
    }
  }

  /// Whether neither figure says what it counts, and only one is known for one of a toll: "injures at
  /// least 25", "has risen to 31".
  private static func areBare(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    (one.toll == nil || other.toll == nil) && (one.claim.unit ?? "").isEmpty
      && (other.claim.unit ?? "").isEmpty
  }

  /// "1.52 trillion won (about $1.1 billion)": the article itself says that the two are one sum.
  private func conversion(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Relation? {
    guard one.document == other.document, one.claim.sentence == other.claim.sentence,
      one.claim.unit != other.claim.unit, one.tokens.upperBound < other.tokens.lowerBound
    else { return nil }
    let tokens = claims.sentence(of: one).tokens
    let between = tokens[one.tokens.upperBound..<other.tokens.lowerBound].map(\.lower)
    let next = other.tokens.upperBound
    // A profit of a billion, or 14 cents a share, is one sum and its share.
    if next < tokens.count, ["a", "per", "each"].contains(tokens[next].lower) { return nil }
    guard between == ["("] || between == [",", "or"] || between == ["or"] else { return nil }
    return Relation(
      .unit,
      "the article gives \(NumberRelation.quoted(one.claim)) as \(NumberRelation.quoted(other.claim))",
      evidence: 1)
  }

  private static func isInHeadline(_ item: EventClaims.Item, in claims: EventClaims) -> Bool {
    let paragraphs = claims.analyses[item.document].article.paragraphs
    let paragraph = claims.analyses[item.document].sentences[item.claim.sentence].paragraph
    return paragraphs.indices.contains(paragraph) && paragraphs[paragraph].role == .headline
  }

  /// Whether a pair of this kind can score enough, whatever its values say: most cannot where values say
  /// little, and those are most pairs.
  private func mayBeSure(
    _ kind: Claim.Kind, _ candidate: CandidateSearch.Candidate, sameDocument: Bool
  ) -> Bool {
    let (evidence, least): (Float, Float)
    switch kind {
    case .place: (evidence, least) = (PlaceRelation.mostEvidence, Self.leastOfPlaces(sameDocument))
    case .status:
      (evidence, least) = (StatusRelation.mostEvidence, Self.leastOfStates(sameDocument))
    default: return true
    }
    return evidence + 0.6 * candidate.near + 0.6 * candidate.wide >= least
  }

  private static func leastOfPlaces(_ sameDocument: Bool) -> Float { sameDocument ? 1.1 : 0.48 }
  private static func leastOfStates(_ sameDocument: Bool) -> Float { sameDocument ? 1.3 : 0.5 }

  /// More than any pair can score.
  private static let never: Float = 9

  /// The least score of a pair of this kind. An article is believed to know what it tells, so that two
  /// figures in it are two things; but a headline can be at odds with its text.
  private func threshold(
    _ kind: Claim.Kind, _ relation: Relation, _ candidate: CandidateSearch.Candidate,
    sameDocument: Bool, inHeadline: Bool
  ) -> Float {
    let contradiction: Float = inHeadline ? 0.6 : Self.never
    switch kind {
    case .quantity, .money, .percent, .age, .duration:
      if relation.isConflict { return sameDocument ? contradiction : 0.55 }
      return sameDocument ? 0.95 : 0.37
    case .date, .time, .set:
      if relation.isConflict { return sameDocument ? Self.never : 0.7 }
      return sameDocument ? 0.9 : 0.39
    case .place: return Self.leastOfPlaces(sameDocument)
    case .personRole: return relation.isConflict && sameDocument ? Self.never : 0.45
    case .stance, .quotation: return sameDocument ? 1.2 : 0.4
    case .status: return Self.leastOfStates(sameDocument)
    }
  }
}
