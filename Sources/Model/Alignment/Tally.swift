/// One number of a tally: of "61-37", "by 61 votes to 37", "7-to-2" or "46 to 44 percent".
struct Tally {
  /// The other number as it is written.
  let partner: String
  /// Whether the number is the first of the two.
  let isFirst: Bool

  /// How many voted, by the number of the claim and the other one; nil where that is no figure.
  func voters(with claim: Claim) -> Double? {
    guard case .number(let number) = claim.value, let other = Double(partner) else { return nil }
    return number + other
  }

  /// Words that may stand between a number of a tally and what joins the two.
  private static let counted = WordMap([
    "percent", "%", "votes", "vote", "points", "seats", "members", "senators", "lawmakers",
  ])
  private static let joiners = WordMap(["to", "-", "–", "—"])

  /// The tally that the tokens of a claim are a part of; nil where they are of none.
  init?(of item: EventClaims.Item, _ tokens: [Token]) {
    guard let number = item.tokens.first(where: { tokens[$0].kind == .number }) else { return nil }
    if let other = Self.partner(of: number, in: tokens, by: 1) {
      (partner, isFirst) = (Self.digits(of: tokens[other]), true)
    } else if let other = Self.partner(of: number, in: tokens, by: -1) {
      (partner, isFirst) = (Self.digits(of: tokens[other]), false)
    } else {
      return nil
    }
  }

  /// The number that is joined to the one at `index`, looked for after it (`step` 1) or before it (-1).
  private static func partner(of index: Int, in tokens: [Token], by step: Int) -> Int? {
    var next = index + step
    if tokens.indices.contains(next), counted.contains(tokens[next].lower) { next += step }
    guard tokens.indices.contains(next), joiners.contains(tokens[next].lower) else { return nil }
    // "7-to-2" has three of them.
    for _ in 0..<3 where tokens.indices.contains(next) && joiners.contains(tokens[next].lower) {
      next += step
    }
    if tokens.indices.contains(next), counted.contains(tokens[next].lower) { next += step }
    guard tokens.indices.contains(next),
      tokens[next].kind == .number || none.contains(tokens[next].lower)
    else { return nil }
    return next
  }

  /// Words for no votes: "13 to none".
  private static let none = WordMap(["none", "nothing", "nil", "zero"])

  private static func digits(of token: Token) -> String {
    none.contains(token.lower) ? "0" : token.lower
  }
}
