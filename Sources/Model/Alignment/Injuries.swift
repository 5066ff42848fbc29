/// Finds where two articles have one person hurt in two parts of the body: "sustained a leg injury", "after
/// injuring his foot".
struct Injuries {
  /// A part of the body that an article says was hurt.
  private struct Injury {
    var place: SharedClauses.Place
    var person: String
    /// The main part that the word stands for, and the word.
    var part: String
    var token: Int
    var tokens: Range<Int>
  }

  /// The main part of each part of the body: whoever is shot in the hip is shot in the leg for others.
  private static let parts: WordMap<String> = [
    "leg": "leg", "legs": "leg", "thigh": "leg", "knee": "leg", "calf": "leg", "shin": "leg",
    "foot": "foot", "feet": "foot", "ankle": "foot", "toe": "foot", "arm": "arm", "arms": "arm",
    "elbow": "arm", "forearm": "arm", "wrist": "hand", "hand": "hand", "hands": "hand",
    "finger": "hand", "shoulder": "shoulder", "hip": "leg", "chest": "chest", "abdomen": "abdomen",
    "stomach": "abdomen", "neck": "neck", "throat": "neck",
  ]
  private static let injuries = WordMap([
    "injury", "injuries", "injuring", "injured", "wound", "wounds", "wounded", "shot", "broke",
    "broken", "fractured", "sprained", "stabbed", "hurt", "hit", "struck",
  ])
  /// More places are not compared with each other.
  private static let most = 24
  /// How many tokens apart the injury and the part may stand.
  private static let reach = 4

  let claims: EventClaims

  /// What two articles each tell of one person only.
  func conflicts() -> [RivalReports.Conflict] {
    // Most events name no part of a body: each word is looked up once.
    let signs = (0..<claims.words.count).map {
      Self.parts[hash: claims.words[Int32(truncatingIfNeeded: $0)].hash] != nil
    }
    guard signs.contains(true) else { return [] }
    var told = WordMap<[Injury]>()
    for (document, sentences) in claims.numbers.enumerated() {
      for (number, words) in sentences.enumerated() where words.contains(where: { signs[Int($0)] })
      {
        for injury in injuries(at: SharedClauses.Place(document: document, sentence: number)) {
          told[injury.person, default: []].append(injury)
        }
      }
    }
    return told.values.filter { $0.count <= Self.most }.compactMap(conflict)
  }

  /// Words before a part of somebody's body.
  private static let owners = WordMap([
    "his", "her", "left", "right", "upper", "lower", "minor", "serious",
  ])
  /// Words of a sentence that tell of another time.
  private static let earlier = WordMap(["last", "earlier", "since", "previously", "once"])

  /// Whether a word stands for a part of the body: "his foot", "a leg injury", but not "the arms race".
  private func isPart(_ index: Int, of tokens: [Token]) -> Bool {
    let before = index > 0 ? tokens[index - 1].lower : ""
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let after, after.kind == .word, Self.injuries.contains(after.lower) { return true }
    let isHead = after?.kind != .word || WordWeight.weight(of: after?.lower ?? "") == 0
    let isIn = before == "the" && index > 1 && tokens[index - 2].lower == "in"
    return (isIn || Self.owners.contains(before)) && isHead
  }

  private func conflict(among injuries: [Injury]) -> RivalReports.Conflict? {
    for (place, one) in injuries.enumerated() {
      for other in injuries[(place + 1)...]
      where other.place.document != one.place.document && other.part != one.part {
        let isSure = injuries.allSatisfy {
          $0.place.document == one.place.document && $0.part == one.part
            || $0.place.document == other.place.document && $0.part == other.part
            || $0.place.document != one.place.document
              && $0.place.document != other.place.document
        }
        guard isSure, !tells(one.place, other.part), !tells(other.place, one.part) else { continue }
        return RivalReports.Conflict(
          sides: [one, other].map { SharedClauses.Piece(place: $0.place, tokens: $0.tokens) },
          words: (word(of: one), word(of: other)))
      }
    }
    return nil
  }

  /// Whether a sentence has a word for a part of the body, hurt or not.
  private func tells(_ place: SharedClauses.Place, _ part: String) -> Bool {
    claims.sentence(at: place).tokens.contains { Self.parts[$0.lower] == part }
  }

  private func word(of injury: Injury) -> String {
    claims.sentence(at: injury.place).tokens[injury.token].lower
  }

  /// The injuries of a sentence that names one person.
  private func injuries(at place: SharedClauses.Place) -> [Injury] {
    let sentence = claims.sentence(at: place)
    let people = claims.analyses[place.document].names(inSentence: place.sentence)
      .filter { $0.kind == .person }
    guard let person = people.first,
      !sentence.tokens.contains(where: { Self.earlier.contains($0.lower) }),
      people.allSatisfy({ PersonName.key(of: $0.canonical) == PersonName.key(of: person.canonical) }
      )
    else { return [] }
    return sentence.tokens.indices.compactMap { index in
      guard let part = Self.parts[sentence.tokens[index].lower] else { return nil }
      let nearby =
        max(0, index - Self.reach)..<min(sentence.tokens.count, index + Self.reach + 1)
      guard let injury = nearby.first(where: { Self.injuries.contains(sentence.tokens[$0].lower) }),
        isPart(index, of: sentence.tokens)
      else { return nil }
      return Injury(
        place: place, person: PersonName.key(of: person.canonical), part: part, token: index,
        tokens: min(injury, index)..<max(injury, index) + 1)
    }
  }
}
