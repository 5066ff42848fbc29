/// Finds two articles' tallies of one vote: "The vote was 71-26", "in the 74-to-22 vote".
///
/// Of one vote the numbers differ by a few, since nearly as many have voted. What one article tells of another
/// vote differs by more, or the other article tells it too.
struct VoteTallies {
  /// A tally in an article.
  private struct Mention {
    /// The claim of the tally, or those of its numbers.
    var items: [EventClaims.Item]
    var more: Double
    var fewer: Double

    var item: EventClaims.Item { items[0] }

    var sum: Double { more + fewer }

    func isEqual(to other: Mention) -> Bool { more == other.more && fewer == other.fewer }
  }

  /// The share of all votes by which two tallies of one vote may differ on a side, and the fewest votes.
  private static let nearness = (share: 0.06, votes: 2.0)
  /// The share of all votes by which their sums may differ.
  private static let turnout = 0.03
  /// Where more tallies are told, as in a report of scores, none is lined up.
  private static let most = 60
  /// The fewest votes of a tally that is looked at.
  private static let leastVotes = 8.0

  /// Words of a sentence about a vote, and words of one about a game.
  private static let votes = WordMap([
    "vote", "votes", "voted", "voting", "tally", "senate", "house", "council", "parliament",
    "assembly", "committee", "board", "commons", "lawmakers", "senators", "republicans",
    "democrats", "legislators", "delegates", "bill", "motion",
  ])
  private static let games = WordMap([
    "game", "games", "beat", "win", "wins", "overtime", "season", "league", "playoff", "playoffs",
    "goal", "goals", "quarterback", "inning", "coach", "team", "teams", "match",
  ])

  let claims: EventClaims

  /// The pairs of tallies, by the indices of their claims.
  func pairs() -> [(first: Int, second: Int)] {
    var mentions: [Mention] = []
    var aboutVotes = NumberMap<Bool>()
    for item in claims.items where item.claim.kind == .quantity {
      guard mentions.count < Self.most else { return [] }
      let index = aboutVotes.index(of: item.place.number) {
        Self.isAboutVote(claims.sentence(of: item).tokens)
      }
      guard aboutVotes.values[index], let mention = mention(item) else { continue }
      let known = mentions.firstIndex {
        $0.item.place.number == item.place.number && $0.isEqual(to: mention)
      }
      if let known { mentions[known].items.append(item) } else { mentions.append(mention) }
    }
    var pairs: [(first: Int, second: Int)] = []
    for (place, one) in mentions.enumerated() {
      for other in mentions[(place + 1)...] where other.item.document != one.item.document {
        if areRivals(one, other, among: mentions) {
          pairs.append(Self.sides(one, other))
        }
      }
    }
    return pairs
  }

  /// The claims of the numbers that differ.
  private static func sides(_ one: Mention, _ other: Mention) -> (first: Int, second: Int) {
    let isMore = one.more != other.more
    let side = { (mention: Mention) in
      let number = Claim.Value.number(isMore ? mention.more : mention.fewer)
      return mention.items.first { $0.claim.value == number } ?? mention.item
    }
    return (side(one).index, side(other).index)
  }

  private func areRivals(_ one: Mention, _ other: Mention, among mentions: [Mention]) -> Bool {
    guard !one.isEqual(to: other), isNear(one, other) else { return false }
    let isKnown = { (mention: Mention, document: Int) in
      mentions.contains { $0.item.document == document && $0.isEqual(to: mention) }
    }
    guard !isKnown(one, other.item.document), !isKnown(other, one.item.document),
      isOnly(one, mentions), isOnly(other, mentions)
    else { return false }
    guard areOneVote(one.item, other.item) else { return false }
    let areAlone = [one, other].allSatisfy { mention in
      mentions.allSatisfy {
        $0.item.document != mention.item.document || $0.isEqual(to: mention)
      }
    }
    return areAlone || claims.termsInCommon(one.item, other.item) > 0
  }

  /// Words for votes on something else than the whole, or of somebody else than all.
  private static let others = WordMap([
    "amendment", "amendments", "motion", "procedural", "cloture", "committee", "panel",
    "subcommittee", "override", "substitute", "rule", "filibuster",
  ])
  private static let wins = WordMap([
    "pass", "passed", "approved", "adopted", "confirmed", "cleared",
  ])
  private static let losses = WordMap(["failed", "rejected", "defeated", "killed", "fell"])

  /// Whether nothing in the sentences says that they tell of two votes.
  private func areOneVote(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    let (first, second) = (claims.sentence(of: one).tokens, claims.sentence(of: other).tokens)
    let others = [first, second].map { tokens in
      tokens.map(\.lower).filter { Self.others.contains($0) }
    }
    let has = { (tokens: [Token], words: WordMap<Bool>) in
      tokens.contains { words.contains($0.lower) }
    }
    let isWon = (has(first, Self.wins), has(second, Self.wins))
    let isLost = (has(first, Self.losses), has(second, Self.losses))
    return others[0].allSatisfy { others[1].contains($0) }
      && others[1].allSatisfy { others[0].contains($0) }
      && !(isWon.0 && isLost.1 && !isLost.0) && !(isWon.1 && isLost.0 && !isLost.1)
  }

  private func isNear(_ one: Mention, _ other: Mention) -> Bool {
    let sum = max(one.sum, other.sum)
    let most = max(Self.nearness.votes, Self.nearness.share * sum)
    return abs(one.more - other.more) <= most && abs(one.fewer - other.fewer) <= most
      && abs(one.sum - other.sum) <= max(Self.nearness.votes, Self.turnout * sum)
  }

  /// Whether the article of a tally tells no other one that is near to it, as of a second vote.
  private func isOnly(_ mention: Mention, _ mentions: [Mention]) -> Bool {
    mentions.allSatisfy {
      $0.item.document != mention.item.document || $0.isEqual(to: mention)
        || !isNear($0, mention)
    }
  }

  private static func isAboutVote(_ tokens: [Token]) -> Bool {
    tokens.contains { votes.contains($0.lower) } && !tokens.contains { games.contains($0.lower) }
  }

  /// The tally that a claim is, or is a part of.
  private func mention(_ item: EventClaims.Item) -> Mention? {
    let tokens = claims.sentence(of: item).tokens
    let numbers: (Double, Double)
    switch item.claim.value {
    case .range(let low, let high) where (item.claim.unit ?? "").isEmpty: numbers = (low, high)
    case .number(let number):
      guard let tally = Tally(of: item, tokens), let other = Double(tally.partner) else {
        return nil
      }
      numbers = (number, other)
    default: return nil
    }
    guard numbers.0 + numbers.1 >= Self.leastVotes, numbers.0 == numbers.0.rounded() else {
      return nil
    }
    return Mention(
      items: [item], more: max(numbers.0, numbers.1), fewer: min(numbers.0, numbers.1))
  }
}
