/// Finds where one article has somebody take their own life and another has the police kill them: "turned
/// the gun on himself", "was shot dead by officers".
struct Deaths {
  /// How somebody died, by the words of a sentence.
  private struct Death {
    var piece: SharedClauses.Piece
    var isOwn: Bool
    /// The surname of the one who died; nil for "he" and "the gunman".
    var person: String?
    var words: String
  }

  private static let reflexives = WordMap(["himself", "herself"])
  private static let police = WordMap([
    "police", "officer", "officers", "deputy", "deputies", "trooper", "troopers", "agent", "agents",
    "soldier", "soldiers", "marshal", "marshals", "policeman", "policemen", "policewoman",
  ])
  private static let killing = WordMap(["killed", "kill", "kills", "killing", "hanged", "slain"])
  private static let weapons = WordMap([
    "gun", "pistol", "rifle", "shotgun", "revolver", "handgun", "weapon", "knife",
  ])
  /// Words that say that a shot was deadly.
  private static let deadly = WordMap([
    "dead", "death", "died", "dies", "fatally", "killed", "killing", "head", "suicide",
  ])
  private static let gunmen = WordMap([
    "he", "she", "him", "her", "gunman", "gunmen", "suspect", "attacker", "shooter", "assailant",
    "man", "woman", "hijacker", "bomber", "kidnapper",
  ])
  /// Words that make a death one that is only feared, denied or another time's.
  private static let doubts = WordMap([
    "not", "n't", "never", "if", "would", "could", "threatened", "tried", "attempted", "whether",
    "no", "had", "another", "to", "later",
  ])
  /// How far from a verb the words that belong to it may stand.
  private static let reach = 6
  /// More places are not compared with each other.
  private static let most = 24

  let claims: EventClaims

  /// What two articles tell of one person's death in ways that exclude each other.
  func conflicts() -> [RivalReports.Conflict] {
    let deaths = self.deaths()
    guard deaths.count <= Self.most else { return [] }
    for (index, one) in deaths.enumerated() {
      for other in deaths[(index + 1)...]
      where one.isOwn != other.isOwn && one.piece.place.document != other.piece.place.document
        && isOnlyWay(one, in: deaths) && isOnlyWay(other, in: deaths)
        && (one.person == nil || other.person == nil || one.person == other.person)
      {
        return [
          RivalReports.Conflict(sides: [one.piece, other.piece], words: (one.words, other.words))
        ]
      }
    }
    return []
  }

  /// Whether the article of a death tells of no death of the other way.
  private func isOnlyWay(_ death: Death, in deaths: [Death]) -> Bool {
    deaths.allSatisfy {
      $0.piece.place.document != death.piece.place.document || $0.isOwn == death.isOwn
    }
  }

  private func deaths() -> [Death] {
    // Most events tell of no such thing, and without these words nobody takes their own life.
    let own: [StaticString] = ["himself", "herself", "suicide", "life"]
    guard own.contains(where: { claims.words.number(of: $0) != nil }) else { return [] }
    let signs = (0..<claims.words.count).map { index in
      let hash = claims.words[Int32(truncatingIfNeeded: index)].hash
      return Self.reflexives[hash: hash] != nil || Self.police[hash: hash] != nil
        || hash == Self.suicide || hash == Self.life
    }
    var deaths: [Death] = []
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() where words.contains(where: { signs[Int($0)] })
      {
        let place = SharedClauses.Place(document: document, sentence: number)
        deaths += self.deaths(at: place)
      }
    }
    return deaths
  }

  private static let suicide = TextHash.of("suicide")
  private static let life = TextHash.of("life")

  private func deaths(at place: SharedClauses.Place) -> [Death] {
    let tokens = claims.sentence(at: place).tokens
    return tokens.indices.compactMap { index in
      guard let range = own(index, tokens) ?? byPolice(index, tokens),
        !tokens[max(0, range.lowerBound - Self.reach)..<range.upperBound].contains(where: {
          Self.doubts.contains($0.lower)
        })
      else { return nil }
      let isOwn = own(index, tokens) != nil
      guard let person = person(around: range, at: place) else { return nil }
      return Death(
        piece: SharedClauses.Piece(place: place, tokens: range), isOwn: isOwn,
        person: person.isEmpty ? nil : person,
        words: claims.analyses[place.document].article.words(
          in: claims.sentence(at: place).range(ofTokens: range)))
    }
  }

  // MARK: - Ways

  /// The words at `index` by which somebody takes their own life.
  private func own(_ index: Int, _ tokens: [Token]) -> Range<Int>? {
    let lower = { (place: Int) in tokens.indices.contains(place) ? tokens[place].lower : "" }
    if Self.reflexives.contains(lower(index)) {
      if Self.killing.contains(lower(index - 1)) { return index - 1..<index + 1 }
      if lower(index - 1) == "shot", isDeadly(around: index, tokens) {
        return index - 1..<index + 1
      }
      if lower(index - 1) == "on", Self.weapons.contains(lower(index - 2)), index > 3 {
        return index - 4..<index + 1
      }
    }
    if lower(index) == "life", lower(index - 1) == "own", index > 2,
      ["took", "taken", "takes"].contains(lower(index - 3))
    {
      return index - 3..<index + 1
    }
    if lower(index) == "suicide", ["committed", "by"].contains(lower(index - 1)), index > 1,
      lower(index - 1) == "committed" || lower(index - 2) == "died"
    {
      return index - (lower(index - 1) == "committed" ? 1 : 2)..<index + 1
    }
    return nil
  }

  /// The words at `index` by which the police kill somebody.
  private func byPolice(_ index: Int, _ tokens: [Token]) -> Range<Int>? {
    guard Self.police.contains(tokens[index].lower) else { return nil }
    // "Was shot dead by officers".
    let before = tokens[max(0, index - Self.reach)..<index]
    if before.suffix(3).contains(where: { $0.lower == "by" }),
      let verb = before.indices.last(where: { Self.isKilling(tokens[$0].lower) }),
      isDeadly(around: verb, tokens)
    {
      return verb..<index + 1
    }
    // "Officers shot and killed him", "a deputy cut him down".
    let after = (index + 1)..<min(tokens.count, index + Self.reach)
    guard let verb = after.first(where: { Self.isKilling(tokens[$0].lower) }),
      let object = (verb + 1..<min(tokens.count, verb + 5)).first(where: {
        Self.gunmen.contains(tokens[$0].lower) || isPerson($0, tokens)
      }), isDeadly(around: verb, tokens), !after.contains(where: { tokens[$0].lower == "by" })
    else { return nil }
    return index..<object + 1
  }

  private static func isKilling(_ lower: String) -> Bool {
    killing.contains(lower) || lower == "shot" || lower == "gunned" || lower == "cut"
  }

  /// Whether words near a verb say that it was deadly: "shot dead", "gunned down", "killed".
  private func isDeadly(around verb: Int, _ tokens: [Token]) -> Bool {
    if Self.killing.contains(tokens[verb].lower) { return true }
    return tokens[max(0, verb - 2)..<min(tokens.count, verb + 5)].contains {
      Self.deadly.contains($0.lower) || $0.lower == "down"
    }
  }

  // MARK: - Who

  private func isPerson(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].isCapitalised
  }

  /// The surname of the person whom the words around a death name; empty for "he" and "the gunman", nil
  /// where nobody is told of.
  private func person(around range: Range<Int>, at place: SharedClauses.Place) -> String? {
    let sentence = claims.sentence(at: place)
    let near =
      max(0, range.lowerBound - Self.reach)..<min(sentence.tokens.count, range.upperBound + 1)
    let text = sentence.range(ofTokens: near)
    let people = claims.analyses[place.document].names(inSentence: place.sentence).filter {
      $0.kind == .person && $0.range.overlaps(text)
    }
    if let person = people.first { return PersonName.key(of: person.canonical) }
    return sentence.tokens[near].contains { Self.gunmen.contains($0.lower) } ? "" : nil
  }
}
