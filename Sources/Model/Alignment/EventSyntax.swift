/// The trees of sentences of an event. They are dear, and several steps ask for them: so each sentence is
/// parsed when it is first asked for, and then no more.
struct EventSyntax {
  private var known = NumberMap<Parse>()

  /// The tree over the sentence at `place`, which has these tokens.
  mutating func parse(at place: SharedClauses.Place, _ tokens: [Token]) -> Parse {
    let index = known.index(of: place.number) { Self.parse(tokens) }
    return known.values[index]
  }

  /// The tree over the tokens of one sentence.
  static func parse(_ tokens: [Token]) -> Parse {
    DependencyParser.parse(tokens, Tagger.tags(of: tokens))
  }
}
