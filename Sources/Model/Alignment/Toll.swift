/// What people are counted for: "17 people were killed" counts the dead, as "14 deaths" does.
enum Toll {
  /// The noun of each verb that makes people one of a toll.
  private static let nouns: WordMap<String> = [
    "killed": "dead", "dead": "dead", "died": "dead", "slain": "dead", "perished": "dead",
    "injured": "injury", "wounded": "injury", "hurt": "injury", "arrested": "arrest",
    "detained": "arrest", "evacuated": "evacuation",
  ]
  private static let people = WordMap([
    "people", "person", "persons", "men", "women", "residents", "others", "civilians", "",
  ])
  /// Words between the people and what was done to them.
  private static let between = WordMap([
    "were", "was", "have", "had", "has", "been", "are", "is", "confirmed", "reported",
    "feared", "and", "also", "now",
  ])
  /// How many such words there may be.
  private static let reach = 4

  /// What the toll of a claim at `place` is one of; nil where it counts people for something else.
  static func noun(of claim: Claim, at place: Range<Int>, in tokens: [Token]) -> String? {
    guard claim.kind == .quantity, people.contains(claim.unit ?? "") else { return nil }
    var index = place.upperBound
    while index < tokens.count, index < place.upperBound + reach {
      if let noun = nouns[tokens[index].lower] { return noun }
      guard between.contains(tokens[index].lower) else { break }
      index += 1
    }
    // "killing 17 people", "killed at least 17".
    guard place.lowerBound > 0 else { return nil }
    switch tokens[place.lowerBound - 1].lower {
    case "killed", "killing", "kills": return "dead"
    case "injured", "injuring", "injures", "wounded", "wounding", "wounds", "hurts": return "injury"
    case "arrested", "arresting": return "arrest"
    default: return nil
    }
  }
}
