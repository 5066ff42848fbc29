/// Finds where articles tell of one deed or thing in words that exclude each other: how somebody left an
/// office, whether it is all of the things or nearly all, where something happened.
///
/// Other claims are joined by the words that they share; here the words around may all differ, and what
/// joins two reports is the person, or the verb and the noun.
struct RivalReports {
  /// Reports that exclude each other.
  struct Conflict {
    var sides: [SharedClauses.Piece]
    /// The words that exclude each other.
    var words: (first: String, second: String)
  }

  /// A word of the table in a sentence.
  struct Mark {
    var place: SharedClauses.Place
    var token: Int
    var words: ReportWords
  }

  let claims: EventClaims

  /// What the articles tell in ways that exclude each other.
  func conflicts() -> [Conflict] {
    var marks: [Mark] = []
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() {
        let place = SharedClauses.Place(document: document, sentence: number)
        for index in words.indices {
          let report = claims.words[words[index]].report
          guard !report.isEmpty, tokens(at: place)[index].kind == .word else { continue }
          marks.append(Mark(place: place, token: index, words: report))
        }
      }
    }
    return Departures(claims: claims).conflicts(among: marks) + quantities(marks) + places(marks)
      + Injuries(claims: claims).conflicts() + Deaths(claims: claims).conflicts()
  }

  private func tokens(at place: SharedClauses.Place) -> [Token] {
    claims.sentence(at: place).tokens
  }

  // MARK: - Quantities and places

  /// A word of the table with the words that it belongs to.
  private struct Phrase {
    var mark: Mark
    var tokens: Range<Int>
  }

  /// "all gun sales" and "nearly all gun sales".
  private func quantities(_ marks: [Mark]) -> [Conflict] {
    var phrases = NumberMap<[Phrase]>()
    for mark in marks where !mark.words.isDisjoint(with: [.all, .nearly]) {
      let tokens = tokens(at: mark.place)
      var mark = mark
      var start = mark.token
      if start > 0, mark.words == .all {
        let before = tokens[start - 1].lower
        if ReportWords.of(before) == .nearly {
          mark.words = .nearly
          start -= 1
        } else if ["not", "at", "after", "in", "above", "of"].contains(before) {
          continue
        }
      } else if tokens[mark.token].lower != "most" || start > 0 && tokens[start - 1].lower == "the"
      {
        continue
      }
      guard let noun = nounPhrase(after: mark.token, in: tokens), noun.count == 2 else { continue }
      phrases[key(of: noun.map { tokens[$0] }), default: []].append(
        Phrase(mark: mark, tokens: start..<noun.upperBound))
    }
    return conflicts(in: phrases) { $0.mark.words != $1.mark.words }
  }

  /// "looked into the camera" and "looked over the camera".
  private func places(_ marks: [Mark]) -> [Conflict] {
    var phrases = NumberMap<[Phrase]>()
    for mark in marks where mark.words.isPlace && mark.token > 0 {
      let tokens = tokens(at: mark.place)
      var verb = mark.token - 1
      if verb > 0,
        Self.directions.contains(tokens[verb].lower) || tokens[verb].lower.hasSuffix("ly")
      {
        verb -= 1
      }
      guard tokens[verb].kind == .word, claims.lemma(of: tokens[verb].lower).isContent,
        let noun = nounPhrase(after: mark.token, in: tokens)?.last
      else { continue }
      phrases[key(of: [tokens[verb], tokens[noun]]), default: []].append(
        Phrase(mark: mark, tokens: verb..<noun + 1))
    }
    return conflicts(in: phrases) {
      $0.mark.words.excludes($1.mark.words) && isVerb($0) && isVerb($1)
    }
  }

  /// The words that say something right after a token, up to three, without articles before them.
  private func nounPhrase(after token: Int, in tokens: [Token]) -> Range<Int>? {
    var start = token + 1
    while start < tokens.count, Self.determiners.contains(tokens[start].lower) { start += 1 }
    var end = start
    while end < tokens.count, end < start + 3, tokens[end].kind == .word,
      claims.lemma(of: tokens[end].lower).isContent
    { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Adverbs that stand between a verb and a preposition.
  private static let directions = WordMap(["straight", "right", "back", "out", "up", "down"])

  private static let determiners = WordMap([
    "the", "a", "an", "of", "his", "her", "its", "their", "our", "these", "those",
  ])

  private func key(of tokens: [Token]) -> UInt64 {
    tokens.reduce(0) { TextHash.mixed($0, TextHash.of(claims.lemma(of: $1.lower).lemma)) }
  }

  /// Whether a phrase begins with a verb.
  private func isVerb(_ phrase: Phrase) -> Bool {
    Tagger.tags(of: tokens(at: phrase.mark.place))[phrase.tokens.lowerBound].isVerbal
  }

  /// The first two phrases of each key that exclude each other, of two articles of which none tells both.
  private func conflicts(
    in phrases: NumberMap<[Phrase]>, where areRivals: (Phrase, Phrase) -> Bool
  ) -> [Conflict] {
    phrases.values.compactMap { group in
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...]
        where one.mark.place.document != other.mark.place.document && areRivals(one, other) {
          let isToldTwice = group.contains {
            $0.mark.place.document == one.mark.place.document && areRivals(one, $0)
              || $0.mark.place.document == other.mark.place.document && areRivals($0, other)
          }
          guard !isToldTwice, haveCommonGround(one, other) else { continue }
          return Conflict(
            sides: [piece(one), piece(other)],
            words: (words(of: one), words(of: other)))
        }
      }
      return nil
    }
  }

  /// Whether the sentences have other words in common than the phrases.
  private func haveCommonGround(_ one: Phrase, _ other: Phrase) -> Bool {
    let (first, second) = (terms(around: one), terms(around: other))
    return first.count { second.contains($0) } >= 2
  }

  private func terms(around phrase: Phrase) -> [Int32] {
    claims.terms[phrase.mark.place.document][phrase.mark.place.sentence].occurrences
      .filter { !phrase.tokens.contains($0.token) }.map(\.term)
  }

  private func piece(_ phrase: Phrase) -> SharedClauses.Piece {
    SharedClauses.Piece(place: phrase.mark.place, tokens: phrase.tokens)
  }

  private func words(of phrase: Phrase) -> String {
    let analysis = claims.analyses[phrase.mark.place.document]
    let sentence = analysis.sentences[phrase.mark.place.sentence]
    return analysis.article.words(in: sentence.range(ofTokens: phrase.tokens))
  }
}
