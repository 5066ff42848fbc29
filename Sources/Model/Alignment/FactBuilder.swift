/// Makes a fact of the claims that speak of it and of the pairs that lined them up.
struct FactBuilder {
  let claims: EventClaims
  /// The pairs, surest first.
  var pairs: [PairJudge.Pair] = []

  /// Of one document, only so many sides are shown.
  private static let sidesPerDocument = 3

  /// The fact of the claims at `members`, by rising index.
  func fact(of members: [Int], _ identities: inout FactIdentities) -> Fact {
    if members.count == 1, pairs.isEmpty {
      return single(claims.items[members[0]], &identities)
    }
    let sides = self.sides(of: members)
    let deciding = decidingPair
    let verdict = self.verdict(deciding, isShared: isShared(members))
    let kind = claims.items[members[0]].claim.kind
    let isOnePolarity = sides.allSatisfy { $0.polarity == sides[0].polarity }
    return Fact(
      id: identities.id(kind: kind, sides: sides), verdict: verdict,
      kind: kind, subject: subject(of: sides, deciding),
      reason: verdict == .single ? nil : deciding?.relation.reason,
      between: verdict == .conflict ? deciding?.relation.between ?? .outlets : nil,
      polarity: isOnePolarity ? sides.first?.polarity : nil, sides: sides,
      explanation: explanation(verdict, deciding, sides), features: features)
  }

  /// The fact of a claim that stands alone, as most do.
  private func single(_ item: EventClaims.Item, _ identities: inout FactIdentities) -> Fact {
    let (kind, polarity, sides) = (item.claim.kind, item.claim.polarity, [item.claim])
    return Fact(
      id: identities.id(kind: kind, sides: sides), verdict: .single, kind: kind,
      subject: subject(of: sides[0]), reason: nil, between: nil, polarity: polarity,
      sides: sides, explanation: Self.isAlone, features: [])
  }

  private static let isAlone = "only one article says it"

  /// The pair that gives the verdict: a conflict before all, then whatever differs, then agreement.
  private var decidingPair: PairJudge.Pair? {
    pairs.first { $0.relation.isConflict }
      ?? pairs.first { !$0.relation.isExact && crosses($0) }
      ?? pairs.first { crosses($0) } ?? pairs.first
  }

  private func crosses(_ pair: PairJudge.Pair) -> Bool {
    claims.items[pair.first].document != claims.items[pair.second].document
  }

  /// Whether several articles tell the fact.
  private func isShared(_ members: [Int]) -> Bool {
    members.contains { claims.items[$0].document != claims.items[members[0]].document }
  }

  private func verdict(_ deciding: PairJudge.Pair?, isShared: Bool) -> Fact.Verdict {
    guard let deciding else { return .single }
    if deciding.relation.isConflict { return .conflict }
    if !isShared { return deciding.relation.isExact ? .single : .compatible }
    return deciding.relation.isExact ? .agree : .compatible
  }

  // MARK: - Sides

  /// The claims, at most three of a document; the ones that the verdict rests on come before others.
  private func sides(of members: [Int]) -> [Claim] {
    let deciding = decidingPair.map { [$0.first, $0.second] } ?? []
    let ranked = members.sorted {
      (deciding.contains($0) ? 0 : 1, $0) < (deciding.contains($1) ? 0 : 1, $1)
    }
    var chosen: [Int] = []
    for index in ranked {
      let document = claims.items[index].document
      let taken = chosen.count { claims.items[$0].document == document }
      if taken < Self.sidesPerDocument { chosen.append(index) }
    }
    return chosen.sorted().map(side)
  }

  /// A claim, narrowed to the stretch that the relation is about.
  private func side(_ index: Int) -> Claim {
    var claim = claims.items[index].claim
    for pair in pairs.indices where pairs[pair].relation.isConflict {
      let place =
        pairs[pair].first == index
        ? pairs[pair].firstPlace : pairs[pair].second == index ? pairs[pair].secondPlace : nil
      guard let place, place.count < claim.range.count else { continue }
      let article = claims.analyses[claims.items[index].document].article
      claim.range = place
      claim.span = article.map.span(of: place)
      claim.text = article.words(in: place)
      break
    }
    return claim
  }

  // MARK: - Words

  private func subject(of sides: [Claim], _ deciding: PairJudge.Pair?) -> String {
    if sides.count == 1 { return subject(of: sides[0]) }
    // Of two names for an office none may stand for the fact.
    if deciding?.relation.reason == .differentName,
      let role = sides.compactMap(\.role).min(by: { $0.utf8.count < $1.utf8.count })
    {
      return role
    }
    if sides[0].kind == .personRole, let role = sides.compactMap(\.role).first {
      return sides[0].subject.isEmpty ? role : "\(sides[0].subject), \(role)"
    }
    if sides.contains(where: { $0.kind == .stance || $0.kind == .quotation }) {
      let isQuoted = sides.contains { $0.kind == .quotation }
      let shortest = sides.indices.filter { !isQuoted || sides[$0].kind == .quotation }.min {
        (sides[$0].text.utf8.count, sides[$0].document)
          < (sides[$1].text.utf8.count, sides[$1].document)
      }
      return shortened(shortest.map { sides[$0].text } ?? "")
    }
    return shortened(commonest(sides.map(\.subject).filter { !$0.isEmpty }) ?? sides[0].text)
  }

  private func subject(of claim: Claim) -> String {
    switch claim.kind {
    case .personRole:
      guard let role = claim.role else { break }
      return claim.subject.isEmpty ? role : "\(claim.subject), \(role)"
    case .stance, .quotation: return shortened(claim.text)
    default: break
    }
    return shortened(claim.subject.isEmpty ? claim.text : claim.subject)
  }

  /// The subject that most sides give, and of those that are given as often the one that says most.
  private func commonest(_ subjects: [String]) -> String? {
    guard subjects.contains(where: { $0 != subjects[0] }) else { return subjects.first }
    // There are few sides: they are counted without a table.
    let counts = subjects.map { subject in subjects.count { $0 == subject } }
    let found = subjects.indices.max { one, other in
      (counts[one], min(subjects[one].utf8.count, 40), subjects[other])
        < (counts[other], min(subjects[other].utf8.count, 40), subjects[one])
    }
    return found.map { subjects[$0] }
  }

  /// The first words of a text, at most about fifty bytes.
  private func shortened(_ text: String) -> String {
    guard text.utf8.count > 50 else { return text }
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: 64) { Self.shorten(bytes, into: $0) }
    }
  }

  /// Writes the first words of a text, parted by one blank each, into a buffer of 64 bytes; returns how
  /// many bytes that are.
  private static func shorten(
    _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let count = min(bytes.count, 100)
    var (position, written) = (0, 0)
    while position < count {
      var end = position
      while end < count, !isBlank(bytes[end]) { end += 1 }
      defer { position = end + 1 }
      if end == position { continue }
      // The last word may be cut in two.
      if written + end - position > 48 || end == count && count < bytes.count {
        for byte in "…".utf8 {
          result[written] = byte
          written += 1
        }
        break
      }
      if written > 0 {
        result[written] = UInt8(ascii: " ")
        written += 1
      }
      for index in position..<end {
        result[written] = bytes[index]
        written += 1
      }
    }
    return written
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x0A...0x0D).contains(byte)
  }

  private func explanation(
    _ verdict: Fact.Verdict, _ deciding: PairJudge.Pair?, _ sides: [Claim]
  ) -> String {
    guard verdict != .single, let deciding else { return Self.isAlone }
    return deciding.relation.explanation
  }

  /// How the surest pair was lined up.
  private var features: [String] {
    guard let pair = pairs.first else { return [] }
    let percent = { (value: Float) in "\(Int((value * 100).rounded())) %" }
    let common = ClaimContext.similarity(
      claims.items[pair.first].context, claims.items[pair.second].context)
    return [
      "score \(percent(pair.score))",
      "words nearby in common \(percent(common.near))",
      "words of the sentences in common \(percent(common.wide))",
      "values: \(pair.relation.reason.words)",
    ]
  }
}
