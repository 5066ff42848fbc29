/// Compares two claims that somebody has an office or a role.
struct RoleRelation {
  let holders: OfficeHolders

  /// How the claims at these places stand to each other; nil where they speak of different people and
  /// offices.
  func relation(_ item: EventClaims.Item, _ otherItem: EventClaims.Item) -> Relation? {
    guard let person = holders.person(of: item), let other = holders.person(of: otherItem) else {
      return nil
    }
    if person.surname == other.surname {
      if let given = person.given, let otherGiven = other.given,
        !PersonName.canBeOne(given, otherGiven)
      {
        return namesakes(item, otherItem, person, other)
      }
      return onePerson(item, otherItem, person, other)
    }
    if let spelling = spellings(item, otherItem, person, other) { return spelling }
    let standing = item.claim.standing
    guard standing == otherItem.claim.standing, standing != .former, standing != .candidate,
      person.office.hasOneHolder, person.office == other.office,
      !holders.names(other.surname, in: item), !holders.names(person.surname, in: otherItem),
      !holders.tellsOfChange(item), !holders.tellsOfChange(otherItem)
    else { return nil }
    let countries = (
      Office.country(in: item.claim.role ?? ""), Office.country(in: otherItem.claim.role ?? "")
    )
    if let country = countries.0, let otherCountry = countries.1, country != otherCountry {
      return nil
    }
    return Relation(
      .differentName, "two names for one office: \(person.name), \(other.name)", evidence: 0.6,
      between: .outlets)
  }

  /// Two given names before one surname: two people, or a slip where neither article knows both and
  /// the role is the same.
  private func namesakes(
    _ item: EventClaims.Item, _ otherItem: EventClaims.Item,
    _ person: OfficeHolders.Person, _ other: OfficeHolders.Person
  ) -> Relation? {
    // Who was director once and who is it now may well be relatives.
    guard person.office.noun == other.office.noun, !person.office.exclude(other.office),
      holders.saysFormer(item) == holders.saysFormer(otherItem),
      let given = person.given, let otherGiven = other.given,
      !Self.directions.contains(given), !Self.directions.contains(otherGiven),
      PersonName.holds(given, in: item.claim.text),
      PersonName.holds(otherGiven, in: otherItem.claim.text),
      !PersonName.holds(given, in: otherItem.claim.text),
      !PersonName.holds(otherGiven, in: item.claim.text),
      !holders.names(otherGiven, person.surname, in: item),
      !holders.names(given, person.surname, in: otherItem)
    else { return nil }
    return Relation(
      .differentName, "two given names before one surname: \(given), \(otherGiven)", evidence: 0.3,
      between: .outlets)
  }

  /// Words before names of places: "South Kivu" and "North Kivu" are no people.
  private static let directions = WordMap([
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper",
    "lower",
    "new", "central",
  ])

  /// One given name and one office, and surnames that differ in a letter or two: a slip, or two ways to
  /// write a name of another alphabet.
  private func spellings(
    _ item: EventClaims.Item, _ otherItem: EventClaims.Item,
    _ person: OfficeHolders.Person, _ other: OfficeHolders.Person
  ) -> Relation? {
    let (surname, otherSurname) = (person.surname, other.surname)
    guard let given = person.given, given == other.given,
      person.office.noun == other.office.noun,
      min(surname.utf8.count, otherSurname.utf8.count) >= 4,
      Spelling.distance(Array(surname.utf8), Array(otherSurname.utf8)) <= 2,
      !holders.names(otherSurname, in: item), !holders.names(surname, in: otherItem)
    else { return nil }
    let names = "\(person.name), \(other.name)"
    if !Spelling.areTransliterations(surname, otherSurname) {
      return Relation(
        .differentName, "one name in two spellings: \(names)", evidence: 0.5, between: .outlets)
    }
    return Relation(.wording, "two ways to write one name: \(names)", evidence: 0.5)
  }

  private func onePerson(
    _ item: EventClaims.Item, _ otherItem: EventClaims.Item,
    _ person: OfficeHolders.Person, _ rival: OfficeHolders.Person
  ) -> Relation? {
    let (name, office, otherOffice) = (person.name, person.office, rival.office)
    let (standing, otherStanding) = (item.claim.standing, otherItem.claim.standing)
    if let difference = holders.affiliation(of: item).difference(
      holders.affiliation(of: otherItem))
    {
      return Relation(
        .differentRole, "one person, two descriptions: \(name) \(difference)", evidence: 0.6,
        between: .outlets)
    }
    let sameOffice = office == otherOffice
    if sameOffice, let first = standing, let second = otherStanding, first != second,
      excludes(first, second)
    {
      let current = first == .current ? item : otherItem
      // Who left in this very sentence, and who was "then president", is former by now.
      guard !holders.tellsOfChange(current), !holders.saysThen(item), !holders.saysThen(otherItem)
      else {
        return Relation(
          .scope, "\(name) is \(first.rawValue) here and \(second.rawValue) there: of two times",
          evidence: 0.6)
      }
      // "Smith's administration" may be one of long ago.
      guard holders.isSteady(item), holders.isSteady(otherItem),
        !item.claim.text.holds("s admin"), !otherItem.claim.text.holds("s admin")
      else { return nil }
      return Relation(
        .differentRole, "\(name) is \(first.rawValue) here and \(second.rawValue) there",
        evidence: 0.7, between: .outlets)
    }
    if sameOffice {
      return Relation(.sameValue, "both give \(name) the same role", evidence: 0.7)
    }
    let roles = (item.claim.role ?? "", otherItem.claim.role ?? "")
    // Only a name of a committee says which it is: "the tax-writing committee" may be any.
    let areChairs =
      roles.0.holds("Committee") && roles.1.holds("Committee")
      && office.headsOtherCommittee(than: otherOffice)
    if standing == otherStanding, standing != .former, standing != .candidate,
      areChairs || office.exclude(otherOffice), !holders.gives(office, toHolderOf: otherItem),
      !holders.gives(otherOffice, toHolderOf: item)
    {
      return Relation(
        .differentRole, "two roles of \(name): \(roles.0), \(roles.1)",
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
