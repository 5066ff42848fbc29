/// Finds people whom two articles write differently, also where neither gives them an office: "Aron
/// Delmar", "Aron Delmare"; "Dr. Karla Ost, a geologist", "the geologist Dr. Clara Ost".
struct NameSpellings {
  /// A person of an article, by the first place where it writes the whole name.
  private struct Person {
    var name: String
    var given: String
    var surname: String
    var mention: NameMention
  }

  /// One name in two spellings.
  struct Pair {
    var sides: [Claim]
    var names: (first: String, second: String)
  }

  /// Shorter surnames are often those of two people.
  private static let shortest = 5
  /// Longer ones are no surnames.
  private static let longest = 40
  /// No more people of an article are compared with others.
  private static let mostPeople = 400
  /// From this length on two letters may differ.
  private static let long = 8

  private let claims: EventClaims
  /// The people of each article.
  private let people: [[Person]]

  init(claims: EventClaims) {
    self.claims = claims
    people = claims.analyses.map { analysis in
      var seen = WordMap<Bool>()
      var people: [Person] = []
      for name in analysis.names where name.kind == .person && !name.isAnaphor {
        guard people.count < Self.mostPeople else { break }
        let written = analysis.article.words(in: name.range)
        guard let given = PersonName.given(of: written) else { continue }
        let surname = PersonName.key(of: written)
        guard surname.utf8.count >= Self.shortest, seen[written] == nil else { continue }
        seen[written, default: true] = true
        people.append(Person(name: written, given: given, surname: surname, mention: name))
      }
      return people
    }
  }

  /// The names that two articles write differently where neither has the other's spelling.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    for document in people.indices {
      for other in people.indices where other > document {
        for person in people[document] {
          for another in people[other] {
            let areRivals =
              person.surname == another.surname
              ? haveRivalNames((person, document), (another, other))
              : isOneName((person, document), (another, other))
                && !isKnown(another.surname, in: document)
                && !isKnown(person.surname, in: other)
            guard areRivals else { continue }
            pairs.append(
              Pair(
                sides: [claim(for: person, in: document), claim(for: another, in: other)],
                names: (person.name, another.name)))
          }
        }
      }
    }
    return pairs
  }

  /// Whether two people with one given name have surnames that differ by a letter or two; of those with
  /// one title, that begin alike.
  private func isOneName(
    _ first: (person: Person, document: Int), _ second: (person: Person, document: Int)
  ) -> Bool {
    let (one, other) = (first.person, second.person)
    let (count, otherCount) = (one.surname.utf8.count, other.surname.utf8.count)
    guard one.surname != other.surname, one.given == other.given,
      one.surname.utf8.first == other.surname.utf8.first, abs(count - otherCount) <= 2,
      count <= Self.longest
    else { return false }
    let length = min(count, otherCount)
    let distance = Spelling.distance(Array(one.surname.utf8), Array(other.surname.utf8))
    guard !Spelling.areTransliterations(one.surname, other.surname) else { return false }
    if distance <= (length < Self.long ? 1 : 2) { return true }
    return distance == 3
      && one.surname.utf8.prefix(Self.stem).elementsEqual(
        other.surname.utf8.prefix(Self.stem))
      && haveOneTitle(first, second)
  }

  /// How many letters at the beginning two surnames have in common that differ by more.
  private static let stem = 5

  /// Whether the words beside two names have one in common that says much, or an age.
  private func haveOneTitle(
    _ one: (person: Person, document: Int), _ other: (person: Person, document: Int)
  ) -> Bool {
    let titles = titleWords(of: one.person, in: one.document)
    return titleWords(of: other.person, in: other.document).contains { titles.contains($0) }
  }

  // MARK: - Given names

  /// Whether two articles give one surname two given names that are no forms of one, each only its own,
  /// and call the person by one title or begin the name with one letter.
  private func haveRivalNames(
    _ one: (person: Person, document: Int), _ other: (person: Person, document: Int)
  ) -> Bool {
    let (first, second) = (one.person, other.person)
    guard first.surname == second.surname, !PersonName.canBeOne(first.given, second.given),
      !PersonName.holds(first.given, in: second.name),
      !PersonName.holds(second.given, in: first.name),
      hasOneGivenName(first, in: one.document), hasOneGivenName(second, in: other.document),
      !tellsOfFamily(first, in: one.document), !tellsOfFamily(second, in: other.document)
    else { return false }
    // "Bernard Kessel, known as Bud."
    guard !isCalled(second.given, first, in: one.document),
      !isCalled(first.given, second, in: other.document)
    else { return false }
    let isLong = min(first.given.utf8.count, second.given.utf8.count) >= Self.shortest
    if isLong, first.given.utf8.first == second.given.utf8.first { return true }
    return haveOneTitle(one, other)
  }

  /// Whether the sentence that names a person has the other given name as well.
  private func isCalled(_ given: String, _ person: Person, in document: Int) -> Bool {
    claims.analyses[document].sentences[person.mention.sentence].tokens.contains {
      $0.lower == given
    }
  }

  /// Whether all people of the surname in an article have the given name.
  private func hasOneGivenName(_ person: Person, in document: Int) -> Bool {
    people[document].allSatisfy {
      $0.surname != person.surname || PersonName.canBeOne($0.given, person.given)
    }
  }

  private static let relatives = WordMap([
    "wife", "husband", "widow", "brother", "sister", "son", "daughter", "father", "mother",
    "parents", "twin", "cousin", "nephew", "niece", "uncle", "aunt", "family", "couple",
  ])

  /// Whether a sentence with the surname speaks of relatives, who have one surname.
  private func tellsOfFamily(_ person: Person, in document: Int) -> Bool {
    claims.analyses[document].sentences.contains { sentence in
      sentence.tokens.contains { Self.relatives.contains($0.lower) }
        && sentence.tokens.contains { $0.lower == person.surname }
    }
  }

  /// How many words before and after a name can be its title.
  private static let titleReach = 5

  /// The words beside the name that say much, by their lemmas, and the age.
  private func titleWords(of person: Person, in document: Int) -> [String] {
    let sentence = claims.analyses[document].sentences[person.mention.sentence]
    let name = sentence.tokens(in: person.mention.range)
    let nearby =
      max(
        0, name.lowerBound - Self.titleReach)..<min(
        sentence.tokens.count, name.upperBound + Self.titleReach + 1)
    return nearby.compactMap { index in
      guard !name.contains(index) else { return nil }
      let token = sentence.tokens[index]
      if token.kind == .number { return Self.isAge(index, sentence.tokens) ? token.lower : nil }
      guard token.kind == .word, token.capitals == .none else { return nil }
      let lemma = claims.lemma(of: token.lower).lemma
      return WordWeight.weight(of: lemma) >= 0.9 ? lemma : nil
    }
  }

  /// Whether a number is somebody's age: "Ann Bell, 46, a nurse", "a 46-year-old nurse".
  private static func isAge(_ index: Int, _ tokens: [Token]) -> Bool {
    let next = index + 1
    guard index > 0, next < tokens.count, tokens[index].lower.utf8.count == 2 else { return false }
    return tokens[index - 1].lower == "," && tokens[next].lower == ","
      || tokens[next].lower == "-" && next + 1 < tokens.count && tokens[next + 1].lower == "year"
  }

  /// Whether an article writes the surname anywhere.
  private func isKnown(_ surname: String, in document: Int) -> Bool {
    let analysis = claims.analyses[document]
    return analysis.names.contains { name in
      name.kind == .person && !name.isAnaphor
        && PersonName.key(of: analysis.article.words(in: name.range)) == surname
    }
  }

  /// The claim that there is somebody of this name, in no role that the article gives.
  private func claim(for person: Person, in document: Int) -> Claim {
    let analysis = claims.analyses[document]
    var claim = Claim(
      .personRole, .text(person.name), in: person.mention.range,
      ofSentence: person.mention.sentence,
      from: ClaimSource(article: analysis.article, sentences: analysis.sentences))
    claim.subject = person.name
    claim.role = ""
    return claim
  }
}
