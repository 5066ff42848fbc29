/// Puts together the stretches of several articles that tell of one thing, so that it is told once.
struct ClauseGroups {
  /// Stretches of one thing, one of an article.
  struct Group {
    var pieces: [SharedClauses.Piece]
    /// How alike the two were that began the group.
    var similarity: Float
  }

  private(set) var groups: [Group] = []
  /// The groups that have a stretch in a sentence.
  private var places = NumberMap<[Int]>()

  /// Adds two stretches: to a group that has one of them and none of the other's article, or as a new
  /// group. Matches come surest first.
  mutating func add(_ match: SharedClauses.Match) {
    let (first, second) = (group(of: match.first), group(of: match.second))
    if let first, first == second { return }
    if let first, join(match.second, to: first) { return }
    if let second, join(match.first, to: second) { return }
    groups.append(Group(pieces: [match.first, match.second], similarity: match.similarity))
    for piece in [match.first, match.second] {
      places[piece.place.number, default: []].append(groups.count - 1)
    }
  }

  private mutating func join(_ piece: SharedClauses.Piece, to group: Int) -> Bool {
    guard !groups[group].pieces.contains(where: { $0.place.document == piece.place.document })
    else { return false }
    groups[group].pieces.append(piece)
    groups[group].pieces.sort {
      ($0.place.document, $0.place.sentence) < ($1.place.document, $1.place.sentence)
    }
    places[piece.place.number, default: []].append(group)
    return true
  }

  /// The group that has a stretch which is for the most part the same.
  private func group(of piece: SharedClauses.Piece) -> Int? {
    (places[piece.place.number] ?? []).first { index in
      groups[index].pieces.contains { other in
        guard other.place.number == piece.place.number else { return false }
        let common = other.tokens.clamped(to: piece.tokens).count
        return common * 2 > min(other.tokens.count, piece.tokens.count)
      }
    }
  }
}
