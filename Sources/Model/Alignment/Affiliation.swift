/// The party and the state that an article gives to a politician: "R-Ohio", "Democrat of Iowa".
struct Affiliation: Equatable {
  /// "R", "D" or "I".
  var party: String?
  /// The state by its one name.
  var state: String?

  /// What stands right after the tokens `name` of a sentence, or right before them.
  init(after name: Range<Int>, in tokens: [Token]) {
    let at = { (index: Int) in tokens.indices.contains(index) ? tokens[index].lower : "" }
    var next = name.upperBound
    if at(next) == "of" {
      state = Self.state(at: next + 1, in: tokens)
      return
    }
    guard at(next) == "," || at(next) == "(" else { return }
    next += 1
    if at(next) == "a" || at(next) == "the" { next += 1 }
    guard let party = Office.party(of: at(next)) else { return }
    self.party = party
    if ["-", "–", "of", "from"].contains(at(next + 1)) {
      state = Self.state(at: next + 2, in: tokens)
    }
  }

  /// The state whose name begins at a token.
  private static func state(at index: Int, in tokens: [Token]) -> String? {
    for count in [2, 1] where index >= 0 && index + count <= tokens.count {
      let words = tokens[index..<index + count].map { NameLexicon.key(of: $0.lower) }
      if let state = Office.state(of: words.joined(separator: " ")) { return state }
    }
    return nil
  }

  /// In what two affiliations of one person exclude each other, in words; nil where they do not.
  func difference(_ other: Affiliation) -> String? {
    if let state, let rival = other.state, state != rival { return "of \(state), of \(rival)" }
    if let party, let rival = other.party, party != rival {
      return "\(Self.name(of: party)), \(Self.name(of: rival))"
    }
    return nil
  }

  private static func name(of party: String) -> String {
    switch party {
    case "R": "Republican"
    case "D": "Democrat"
    default: "independent"
    }
  }
}
