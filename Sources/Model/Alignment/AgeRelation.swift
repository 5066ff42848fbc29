/// Compares two ages.
enum AgeRelation {
  /// Two ages, which are those of one person or of nobody known; never of two people.
  static func relation(
    _ one: EventClaims.Item, _ other: EventClaims.Item, in claims: EventClaims
  ) -> Relation? {
    let owners = (owner(of: one, in: claims), owner(of: other, in: claims))
    if let first = owners.0, let second = owners.1, !first.canBe(second) { return nil }
    if let first = kind(of: one, in: claims), let second = kind(of: other, in: claims),
      first != second
    {
      return nil
    }
    guard var relation = NumberRelation.relation(one.claim, other.claim) else { return nil }
    if owners.0 != nil, owners.1 != nil { relation.evidence += 0.6 }
    return relation
  }

  /// The noun for the person beside an age ("a woman, 54", "the 45-year-old man"), nil for none.
  private static func kind(of item: EventClaims.Item, in claims: EventClaims) -> String? {
    let tokens = claims.sentence(of: item).tokens
    let nearby = max(0, item.tokens.lowerBound - 2)..<min(tokens.count, item.tokens.upperBound + 1)
    return tokens[nearby].lazy.map(\.lower).first { people.contains($0) }
  }

  private static let people = WordMap(["man", "woman", "boy", "girl", "father", "mother"])

  /// Whose age it is.
  private struct Owner {
    let surname: String
    let given: String?

    init(_ name: String) {
      surname = PersonName.key(of: name)
      given = PersonName.given(of: name)
    }

    /// Whether two names can be those of one person: mother and son have one surname.
    func canBe(_ other: Owner) -> Bool {
      guard surname == other.surname else { return false }
      guard let given, let otherGiven = other.given else { return true }
      return PersonName.canBeOne(given, otherGiven)
    }
  }

  /// The person whose age it is: named right before ("Ann Bell, 57,") or right after
  /// ("the 57-year-old Bell").
  private static func owner(of item: EventClaims.Item, in claims: EventClaims) -> Owner? {
    let analysis = claims.analyses[item.document]
    let (start, end) = (item.claim.range.lowerBound, item.claim.range.upperBound)
    let names = analysis.names
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.upperBound <= start { low = middle + 1 } else { high = middle }
    }
    if low > 0, names[low - 1].kind == .person, start - names[low - 1].range.upperBound <= 7 {
      return Owner(names[low - 1].canonical)
    }
    if low < names.count, names[low].kind == .person, names[low].range.lowerBound - end <= 3,
      names[low].range.lowerBound >= end
    {
      return Owner(names[low].canonical)
    }
    return nil
  }
}
