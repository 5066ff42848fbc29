/// Compares two claims that somebody has an office or a role.
struct RoleRelation {
  let holders: OfficeHolders

  /// How the claims at these places stand to each other; nil where they speak of different people and
  /// offices.
  func relation(_ item: EventClaims.Item, _ otherItem: EventClaims.Item) -> Relation? {
    let (one, other) = (item.claim, otherItem.claim)
    guard case .text(let first) = one.value, case .text(let second) = other.value else {
      return nil
    }
    let samePerson = PersonName.key(of: first) == PersonName.key(of: second)
    let offices = (Office(one.role ?? ""), Office(other.role ?? ""))
    if samePerson { return onePerson(first, item, otherItem, offices) }
    guard !holders.names(PersonName.key(of: second), in: item),
      !holders.names(PersonName.key(of: first), in: otherItem),
      !holders.tellsOfChange(item), !holders.tellsOfChange(otherItem)
    else { return nil }
    guard offices.0 == offices.1, offices.0.hasOneHolder, one.standing == other.standing,
      one.standing != .former, one.standing != .candidate
    else { return nil }
    return Relation(
      .differentName, "two names for one office: \(first), \(second)", evidence: 0.6,
      between: .outlets)
  }

  private func onePerson(
    _ name: String, _ item: EventClaims.Item, _ otherItem: EventClaims.Item,
    _ offices: (Office, Office)
  ) -> Relation? {
    let (one, other) = (item.claim, otherItem.claim)
    let sameOffice = offices.0 == offices.1
    if sameOffice, let first = one.standing, let second = other.standing, first != second,
      excludes(first, second)
    {
      guard holders.isSteady(item), holders.isSteady(otherItem) else { return nil }
      return Relation(
        .differentRole, "\(name) is \(first.rawValue) here and \(second.rawValue) there",
        evidence: 0.7, between: .outlets)
    }
    if sameOffice {
      return Relation(.sameValue, "both give \(name) the same role", evidence: 0.7)
    }
    if offices.0.exclude(offices.1) {
      return Relation(
        .differentRole, "two roles of \(name): \(one.role ?? ""), \(other.role ?? "")",
        evidence: 0.6, between: .outlets)
    }
    return Relation(
      .scope, "roles of \(name) that do not exclude each other", evidence: 0.45)
  }

  /// Whether nobody has both standings in one office at one time.
  private func excludes(_ one: Claim.Standing, _ other: Claim.Standing) -> Bool {
    let standings: Set<Claim.Standing> = [one, other]
    return standings == [.current, .former]
  }
}
