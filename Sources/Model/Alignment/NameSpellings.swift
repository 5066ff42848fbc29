/// Finds people whom two articles write differently, also where neither gives them an office: "Aron
/// Delmar", "Aron Delmare".
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
          for another in people[other] where isOneName(person, another) {
            guard !isKnown(another.surname, in: document), !isKnown(person.surname, in: other)
            else { continue }
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

  private func isOneName(_ one: Person, _ other: Person) -> Bool {
    guard one.surname != other.surname, one.given == other.given,
      one.surname.utf8.first == other.surname.utf8.first
    else { return false }
    let length = min(one.surname.utf8.count, other.surname.utf8.count)
    return Spelling.distance(Array(one.surname.utf8), Array(other.surname.utf8))
      <= (length < Self.long ? 1 : 2)
      && !Spelling.areTransliterations(one.surname, other.surname)
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
