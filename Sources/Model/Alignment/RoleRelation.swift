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
    let surname = PersonName.key(of: first)
    let samePerson = surname == PersonName.key(of: second)
    let offices = (holders.office(of: one.role ?? ""), holders.office(of: other.role ?? ""))
    if samePerson, let given = PersonName.given(of: first),
      let otherGiven = PersonName.given(of: second), !PersonName.canBeOne(given, otherGiven)
    {
      return namesakes(item, otherItem, given, otherGiven, surname, offices)
    }
    if samePerson { return onePerson(first, item, otherItem, offices) }
    if let spelling = spellings(item, otherItem, first, second, offices) { return spelling }
    guard !holders.names(PersonName.key(of: second), in: item),
      !holders.names(surname, in: otherItem)
    else { return nil }
    guard offices.0 == offices.1, offices.0.hasOneHolder, one.standing == other.standing,
      one.standing != .former, one.standing != .candidate,
      !holders.tellsOfChange(item), !holders.tellsOfChange(otherItem)
    else { return nil }
    let countries = (Office.country(in: one.role ?? ""), Office.country(in: other.role ?? ""))
    if let country = countries.0, let otherCountry = countries.1, country != otherCountry {
      return nil
    }
    return Relation(
      .differentName, "two names for one office: \(first), \(second)", evidence: 0.6,
      between: .outlets)
  }

  /// Two given names before one surname: two people, or a slip where neither article knows both and
  /// the role is the same.
  private func namesakes(
    _ item: EventClaims.Item, _ otherItem: EventClaims.Item, _ given: String, _ otherGiven: String,
    _ surname: String, _ offices: (Office, Office)
  ) -> Relation? {
    guard offices.0.noun == offices.1.noun,
      PersonName.holds(given, in: item.claim.text),
      PersonName.holds(otherGiven, in: otherItem.claim.text),
      !PersonName.holds(given, in: otherItem.claim.text),
      !PersonName.holds(otherGiven, in: item.claim.text),
      !holders.names(otherGiven, surname, in: item),
      !holders.names(given, surname, in: otherItem)
    else { return nil }
    return Relation(
      .differentName, "two given names before one surname: \(given), \(otherGiven)", evidence: 0.3,
      between: .outlets)
  }

  /// One given name and one office, and surnames that differ in a letter or two: a slip, or two ways to
  /// write a name of another alphabet.
  private func spellings(
    _ item: EventClaims.Item, _ otherItem: EventClaims.Item, _ first: String, _ second: String,
    _ offices: (Office, Office)
  ) -> Relation? {
    let (surname, otherSurname) = (PersonName.key(of: first), PersonName.key(of: second))
    guard let given = PersonName.given(of: first), let otherGiven = PersonName.given(of: second),
      given == otherGiven, offices.0.noun == offices.1.noun,
      min(surname.utf8.count, otherSurname.utf8.count) >= 4,
      Spelling.distance(Array(surname.utf8), Array(otherSurname.utf8)) <= 2,
      !holders.names(otherSurname, in: item), !holders.names(surname, in: otherItem)
    else { return nil }
    let names = "\(first), \(second)"
    if !Spelling.areTransliterations(surname, otherSurname) {
      return Relation(
        .differentName, "one name in two spellings: \(names)", evidence: 0.5, between: .outlets)
    }
    return Relation(.wording, "two ways to write one name: \(names)", evidence: 0.5)
  }

  private func onePerson(
    _ name: String, _ item: EventClaims.Item, _ otherItem: EventClaims.Item,
    _ offices: (Office, Office)
  ) -> Relation? {
    let (one, other) = (item.claim, otherItem.claim)
    if let difference = holders.affiliation(of: item).difference(
      holders.affiliation(of: otherItem))
    {
      return Relation(
        .differentRole, "one person, two descriptions: \(name) \(difference)", evidence: 0.6,
        between: .outlets)
    }
    let sameOffice = offices.0 == offices.1
    if sameOffice, let first = one.standing, let second = other.standing, first != second,
      excludes(first, second)
    {
      // "Smith's administration" may be one of long ago.
      guard holders.isSteady(item), holders.isSteady(otherItem),
        !one.text.holds("s admin"),
        !other.text.holds("s admin")
      else { return nil }
      return Relation(
        .differentRole, "\(name) is \(first.rawValue) here and \(second.rawValue) there",
        evidence: 0.7, between: .outlets)
    }
    if sameOffice {
      return Relation(.sameValue, "both give \(name) the same role", evidence: 0.7)
    }
    if one.standing == other.standing, one.standing != .former, one.standing != .candidate,
      offices.0.exclude(offices.1), !holders.gives(offices.0, toHolderOf: otherItem),
      !holders.gives(offices.1, toHolderOf: item)
    {
      return Relation(
        .differentRole, "two roles of \(name): \(one.role ?? ""), \(other.role ?? "")",
        evidence: 0.6, between: .outlets)
    }
    return Relation(
      .scope, "roles of \(name) that do not exclude each other", evidence: 0.45)
  }

  /// Whether nobody has both standings in one office at one time.
  private func excludes(_ one: Claim.Standing, _ other: Claim.Standing) -> Bool {
    one == .current && other == .former || one == .former && other == .current
  }
}
