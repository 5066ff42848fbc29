/// An outlet or agency whose report other articles pass on, with what they say that it says.
package struct Origin: Hashable, Sendable {
  package var name: String
  /// The first claim of each article that names it, in the order of the articles.
  package var claims: [Claim]

  /// The origins that the articles name, those that most articles name first. An article that speaks
  /// of its own outlet names no origin.
  package static func all(in analyses: [Analysis]) -> [Origin] {
    var origins: [String: [Claim]] = [:]
    for analysis in analyses {
      var known: [String: String?] = [:]
      var seen: Set<String> = []
      for claim in analysis.claims {
        guard let speaker = claim.speaker else { continue }
        let name: String?
        if let found = known[speaker] {
          name = found
        } else {
          name = OutletTable.shared.outlet(namedIn: speaker)
          known[speaker] = name
        }
        guard let name, !analysis.article.isBy(name), seen.insert(name).inserted else { continue }
        origins[name, default: []].append(claim)
      }
    }
    return origins.map { Origin(name: $0.key, claims: $0.value) }
      .sorted { ($1.claims.count, $0.name) < ($0.claims.count, $1.name) }
  }

  /// The origins of one fact: whose reports its sides pass on, with the claims that do.
  package static func all(of fact: Fact, in analyses: [Analysis]) -> [Origin] {
    var origins: [Origin] = []
    for side in fact.sides {
      guard let name = side.speaker.flatMap({ OutletTable.shared.outlet(namedIn: $0) }),
        analyses.first(where: { $0.article.name == side.document })?.article.isBy(name) != true
      else { continue }
      if let index = origins.firstIndex(where: { $0.name == name }) {
        if !origins[index].claims.contains(where: { $0.document == side.document }) {
          origins[index].claims.append(side)
        }
      } else {
        origins.append(Origin(name: name, claims: [side]))
      }
    }
    return origins
  }
}

extension Article {
  /// Whether the article comes from the outlet called `name`.
  fileprivate func isBy(_ name: String) -> Bool {
    guard let outlet = outlet?.text else { return false }
    return outlet == name || OutletTable.shared.outlet(namedIn: outlet) == name
  }
}
