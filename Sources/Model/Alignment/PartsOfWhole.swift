/// Finds two articles' figures for one part of one whole: "28 of the state's 33 counties have passed it", "the
/// list has grown to 26 counties out of 33".
struct PartsOfWhole {
  /// A whole and what it consists of.
  private struct Whole {
    var number: Double
    /// The noun for its parts, as a lemma; nil where none stands there.
    var noun: String?
  }

  /// A figure, the noun of its whole, and the rest of the whole.
  private typealias Part = (item: EventClaims.Item, noun: String?, rest: Double)

  /// Of a smaller whole many things are a part.
  private static let leastWhole = 5.0
  /// Of a number that more figures are a part of nobody knows which wholes it counts.
  private static let most = 24
  /// How many tokens may stand between "of" and the number of the whole ("of the state's 33").
  private static let reach = 4
  /// How many terms the sentences must have in common.
  private static let leastShared = 2

  let claims: EventClaims

  /// The pairs of figures, by the indices of their claims.
  func pairs() -> [(first: Int, second: Int)] {
    var parts = NumberMap<[Part]>()
    for item in claims.items {
      guard item.claim.kind == .quantity, case .number(let number) = item.claim.value,
        let whole = whole(of: item), whole.number >= Self.leastWhole, number < whole.number
      else { continue }
      parts[whole.number.bitPattern, default: []].append((item, whole.noun, whole.number - number))
    }
    return parts.values.filter { $0.count <= Self.most }.flatMap(rivals)
  }

  private func rivals(
    among parts: [Part]
  ) -> [(first: Int, second: Int)] {
    var pairs: [(first: Int, second: Int)] = []
    for (place, one) in parts.enumerated() {
      for other in parts[(place + 1)...] where one.item.document != other.item.document {
        guard areNear(one.item, other.item), one.noun == other.noun,
          other.item.claim.value != .number(one.rest), one.item.claim.bound == nil,
          other.item.claim.bound == nil,
          !isTold(one.item, in: other.item.document, parts),
          !isTold(other.item, in: one.item.document, parts),
          claims.termsInCommon(one.item, other.item) >= Self.leastShared
        else { continue }
        pairs.append((one.item.index, other.item.index))
      }
    }
    return pairs
  }

  /// Parts of one whole that are told by mistake differ by less than this share.
  private static let nearness = 0.8

  private func areNear(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard case .number(let first) = one.claim.value, case .number(let second) = other.claim.value,
      first != second
    else { return false }
    return min(first, second) >= Self.nearness * max(first, second)
  }

  /// Whether an article gives the same part of the whole somewhere.
  private func isTold(
    _ item: EventClaims.Item, in document: Int,
    _ parts: [Part]
  ) -> Bool {
    parts.contains { $0.item.document == document && $0.item.claim.value == item.claim.value }
  }

  /// The whole that a figure is a part of.
  private func whole(of item: EventClaims.Item) -> Whole? {
    let tokens = claims.sentence(of: item).tokens
    var next = item.tokens.upperBound
    let hasNoun = !(item.claim.unit ?? "").isEmpty
    if next < tokens.count, tokens[next].lower == "out" { next += 1 }
    guard next < tokens.count, tokens[next].lower == "of" else { return nil }
    let end = min(tokens.count, next + 1 + Self.reach)
    guard let place = (next + 1..<end).first(where: { tokens[$0].kind == .number }),
      tokens[next + 1..<place].allSatisfy({ $0.kind == .word }),
      let number = Double(tokens[place].lower.filter { $0 != "," })
    else { return nil }
    if hasNoun {
      return Whole(number: number, noun: CountedNouns.key(of: item.claim.unit ?? ""))
    }
    guard place + 1 < tokens.count, tokens[place + 1].kind == .word else {
      return Whole(number: number, noun: nil)
    }
    return Whole(number: number, noun: CountedNouns.key(of: tokens[place + 1].lower))
  }
}
