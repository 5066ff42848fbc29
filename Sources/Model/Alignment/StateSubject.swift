/// Of whom a state is told: "the woman" of "the woman was hospitalized".
struct StateSubject {
  /// Whether the subject is a woman; nil where the words do not say it.
  private var isWoman: Bool?

  private static let women = WordMap([
    "she", "woman", "girl", "mother", "wife", "daughter", "sister", "widow", "actress",
    "congresswoman",
    "spokeswoman",
  ])
  private static let men = WordMap([
    "he", "man", "boy", "father", "husband", "son", "brother", "congressman", "spokesman",
  ])

  /// The subject of the verb of a state, by the parse of its sentence; nil where it has none.
  init?(of item: EventClaims.Item, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let tokens = claims.sentence(of: item).tokens
    guard tokens.count <= 120, !item.tokens.isEmpty else { return nil }
    let parse = syntax.parse(at: item.place, tokens)
    guard let verb = item.tokens.last(where: { parse.tags[$0].isVerbal }),
      let subject = parse.subject(of: verb)
    else { return nil }
    let lower = tokens[subject].lower
    isWoman = Self.women.contains(lower) ? true : Self.men.contains(lower) ? false : nil
  }

  /// Whether two states are surely told of two people.
  func excludes(_ other: StateSubject) -> Bool {
    guard let isWoman, let isOther = other.isWoman else { return false }
    return isWoman != isOther
  }
}
