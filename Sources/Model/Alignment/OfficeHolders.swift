/// Whom each article names in which office, and whom it names at all.
///
/// Two names for one office are a conflict only where neither article knows the other's name: an
/// article that names both tells of a change, not of an error.
struct OfficeHolders {
  /// What one article says of one office and person.
  private struct Key: Hashable {
    var document: Int
    var office: Office
    var person: String
  }

  private var standings: [Key: Set<Claim.Standing>] = [:]
  /// For each document and office, how often each person is named in it as its present holder.
  private var current: [Key: Int] = [:]
  private var holders: [Key: Set<String>] = [:]
  private var people: [Set<String>] = []
  /// For each document the given names that go with each surname.
  private var givenNames: [[String: Set<String>]] = []
  /// The office of every role that a claim gives.
  private var offices: [String: Office] = [:]
  private let claims: EventClaims

  /// The offices and people of an event.
  init(_ claims: EventClaims) {
    self.claims = claims
    for analysis in claims.analyses {
      let names = analysis.names.filter { $0.kind == .person }.map(\.canonical)
      people.append(Set(names.map(PersonName.key)))
      var given: [String: Set<String>] = [:]
      for name in names {
        if let first = PersonName.given(of: name) {
          given[PersonName.key(of: name), default: []].insert(first)
        }
      }
      givenNames.append(given)
    }
    for item in claims.items where item.claim.kind == .personRole {
      guard case .text(let name) = item.claim.value else { continue }
      let person = PersonName.key(of: name)
      let role = item.claim.role ?? ""
      let office = office(of: role)
      offices[role] = office
      let key = Key(document: item.document, office: office, person: person)
      if let standing = item.claim.standing { standings[key, default: []].insert(standing) }
      guard item.claim.standing != .former else { continue }
      let count = current[key, default: 0] + 1
      current[key] = count
      let all = Key(document: item.document, office: office, person: "")
      holders[all, default: []].insert(person)
    }
  }

  /// The office in the words of a role.
  func office(of role: String) -> Office { offices[role] ?? Office(role) }

  /// Whether the article of `item` names `person` anywhere.
  func names(_ person: String, in item: EventClaims.Item) -> Bool {
    people[item.document].contains(person)
  }

  /// Whether the article names somebody of this surname whose given name can be `given`.
  func names(_ given: String, _ surname: String, in item: EventClaims.Item) -> Bool {
    givenNames[item.document][surname, default: []].contains { PersonName.canBeOne($0, given) }
  }

  /// Whether the article always gives the person the one standing, and names nobody else in the
  /// office more often.
  func isSteady(_ item: EventClaims.Item) -> Bool {
    guard case .text(let name) = item.claim.value, let standing = item.claim.standing else {
      return false
    }
    let office = office(of: item.claim.role ?? "")
    let key = Key(
      document: item.document, office: office, person: PersonName.key(of: name))
    guard standings[key] == [standing] else { return false }
    guard standing != .former else { return true }
    let all = Key(document: item.document, office: office, person: "")
    let count = current[key, default: 0]
    return holders[all, default: []].allSatisfy { person in
      person == key.person
        || current[Key(document: item.document, office: office, person: person), default: 0] < count
    }
  }

  /// Whether the sentence tells of a change in the office, or of earlier days.
  func tellsOfChange(_ item: EventClaims.Item) -> Bool {
    claims.sentence(of: item).tokens.contains {
      Office.changes.contains(Lemmatizer.lemma(of: $0.lower, as: .any))
    }
  }
}
