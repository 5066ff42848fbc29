/// Whom each article names in which office, and whom it names at all.
///
/// Two names for one office are a conflict only where neither article knows the other's name: an
/// article that names both tells of a change, not of an error.
struct OfficeHolders {
  /// Whom a claim gives a role: each is compared with many.
  final class Person: Sendable {
    let name: String
    let surname: String
    let given: String?
    let office: Office

    init(_ name: String, _ office: Office) {
      self.name = name
      surname = PersonName.key(of: name)
      given = PersonName.given(of: name)
      self.office = office
    }
  }

  /// What an article says of a person in an office.
  private struct Tenure {
    /// The standings that the person has in it, as bits.
    var standings: UInt8 = 0
    /// How often the person is named in it as its present holder.
    var count = 0
  }

  private var tenures = NumberMap<Tenure>()
  /// The present holders of each office, by the surnames.
  private var holders = NumberMap<[String]>()
  /// Whom each article names, by surname, and by surname with the given names.
  private var givenNames: [WordMap<[String]>] = []
  /// The person of each claim of a role, by its index.
  private var people: [Person?]
  private let claims: EventClaims

  /// The offices and people of an event.
  init(_ claims: EventClaims) {
    self.claims = claims
    people = Array(repeating: nil, count: claims.items.count)
    for analysis in claims.analyses {
      var given = WordMap<[String]>()
      for name in analysis.names where name.kind == .person {
        let surname = PersonName.key(of: name.canonical)
        let first = PersonName.given(of: name.canonical)
        if let first, given[surname]?.contains(first) != true {
          given[surname, default: []].append(first)
        } else {
          given.insert(hash: TextHash.of(surname), [])
        }
      }
      givenNames.append(given)
    }
    for item in claims.items where item.claim.kind == .personRole {
      guard case .text(let name) = item.claim.value else { continue }
      let named = Person(name, claims.offices[item.claim.role ?? ""])
      people[item.index] = named
      let (person, office) = (named.surname, named.office)
      let key = Self.key(item.document, office, person)
      if let standing = item.claim.standing {
        tenures[key, default: Tenure()].standings |= Self.bit(of: standing)
      }
      guard item.claim.standing != .former else { continue }
      tenures[key, default: Tenure()].count += 1
      let all = Self.key(item.document, office, "")
      if holders[all]?.contains(person) != true { holders[all, default: []].append(person) }
    }
  }

  /// One number for a document, an office and a person.
  private static func key(_ document: Int, _ office: Office, _ person: String) -> UInt64 {
    TextHash.mixed(
      TextHash.mixed(office.hash, UInt64(truncatingIfNeeded: document)), TextHash.of(person))
  }

  private static func bit(of standing: Claim.Standing) -> UInt8 {
    switch standing {
    case .current: 1
    case .former: 2
    case .acting: 4
    case .elect: 8
    case .candidate: 16
    }
  }

  /// The person of a claim of a role; nil for other claims.
  func person(of item: EventClaims.Item) -> Person? { people[item.index] }

  /// The party and state that stand right after the name of a claim.
  func affiliation(of item: EventClaims.Item) -> Affiliation {
    Affiliation(after: item.tokens, in: claims.sentence(of: item).tokens)
  }

  /// Whether the article of `item` names `person` anywhere.
  func names(_ person: String, in item: EventClaims.Item) -> Bool {
    givenNames[item.document][person] != nil
  }

  /// Whether the article names somebody of this surname whose given name can be `given`.
  func names(_ given: String, _ surname: String, in item: EventClaims.Item) -> Bool {
    (givenNames[item.document][surname] ?? []).contains { PersonName.canBeOne($0, given) }
  }

  /// Whether the article of `item` says anywhere that its person holds or held `office`.
  func gives(_ office: Office, toHolderOf item: EventClaims.Item) -> Bool {
    guard let person = person(of: item) else { return false }
    return tenures[Self.key(item.document, office, person.surname)] != nil
  }

  /// Whether the article always gives the person the one standing, and names nobody else in the
  /// office more often.
  func isSteady(_ item: EventClaims.Item) -> Bool {
    guard let named = person(of: item), let standing = item.claim.standing else { return false }
    let (person, office) = (named.surname, named.office)
    let tenure = tenures[Self.key(item.document, office, person)] ?? Tenure()
    guard tenure.standings == Self.bit(of: standing) else { return false }
    guard standing != .former else { return true }
    // In the event's other articles, too: who held it before may keep the title out of courtesy.
    let count = self.count(of: person, in: office)
    return claims.analyses.indices.allSatisfy { document in
      (holders[Self.key(document, office, "")] ?? []).allSatisfy { other in
        other == person
          || (tenures[Self.key(item.document, office, other)]?.count ?? 0) < tenure.count
            && self.count(of: other, in: office) <= count
      }
    }
  }

  /// How often all articles name the person as the present holder of an office.
  private func count(of person: String, in office: Office) -> Int {
    claims.analyses.indices.reduce(0) { $0 + (tenures[Self.key($1, office, person)]?.count ?? 0) }
  }

  /// Whether the claim speaks of who held the office at an earlier time ("then-President").
  func saysThen(_ item: EventClaims.Item) -> Bool {
    claims.sentence(of: item).tokens[item.tokens].contains { $0.lower == "then" }
  }

  /// Whether the claim, or a word right before it ("former museum director"), speaks of who held the office once.
  func saysFormer(_ item: EventClaims.Item) -> Bool {
    if item.claim.standing == .former { return true }
    let tokens = claims.sentence(of: item).tokens
    return tokens[max(0, item.tokens.lowerBound - 3)..<item.tokens.upperBound].contains {
      ["former", "ex", "ex-", "onetime", "retired"].contains($0.lower)
    }
  }

  /// Whether the sentence tells of a change in the office, or of earlier days.
  func tellsOfChange(_ item: EventClaims.Item) -> Bool {
    claims.sentence(of: item).tokens.contains {
      Office.tellsOfChange(Lemmatizer.lemma(of: $0.lower, as: .any))
    }
  }
}
