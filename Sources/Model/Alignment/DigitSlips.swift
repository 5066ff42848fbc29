/// Finds figures of two articles that differ as a slip of the pen makes them differ: the same digits in
/// another order (1,138 veterans, 1,318 names), or a zero too many ($2,700 a head, $27,000 a head).
///
/// Two figures with four digits alike are hardly ever so by chance, so the words around them need not be
/// much alike.
struct DigitSlips {
  /// How many digits, without the zeros at the end, two figures must have where those are in another order,
  /// and where only the zeros differ.
  private static let leastDigits = (swapped: 4, shifted: 2)
  /// How many terms the sentences must have in common.
  private static let leastShared = (swapped: 2, short: 3, shifted: 3)

  let claims: EventClaims

  /// The pairs of figures, by the indices of their claims.
  func pairs() -> [(first: Int, second: Int)] {
    var groups = NumberMap<[EventClaims.Item]>()
    for item in claims.items {
      guard let key = Self.key(of: item.claim) else { continue }
      groups[key, default: []].append(item)
    }
    var pairs: [(first: Int, second: Int)] = []
    for group in groups.values where (2...Self.most).contains(group.count) {
      for (place, one) in group.enumerated() {
        for other in group[(place + 1)...] where one.document != other.document {
          if areSlips(one, other) { pairs.append((one.index, other.index)) }
        }
      }
    }
    return pairs
  }

  /// Digits that more claims have are those of a round figure.
  private static let most = 12

  /// One number for the kind and the digits of a figure, in whatever order and with however many zeros;
  /// nil where a slip cannot be told from another figure.
  private static func key(of claim: Claim) -> UInt64? {
    guard claim.kind == .quantity || claim.kind == .money, !(claim.unit ?? "").isEmpty,
      case .number(let number) = claim.value, number == number.rounded(),
      (100..<1e15).contains(number), NumberRelation.significantDigits(number) >= leastDigits.shifted
    else { return nil }
    // Without the zeros, which a slip may add.
    let counts = Digits.counts(in: UInt64(number)) >> 4
    return TextHash.mixed(TextHash.of(claim.kind.rawValue), counts)
  }

  private func areSlips(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard case .number(let first) = one.claim.value, case .number(let second) = other.claim.value,
      first != second, one.claim.kind != .money || one.claim.unit == other.claim.unit
    else { return false }
    let digits = NumberRelation.significantDigits(first)
    if Digits.areSwapped(first, second) {
      let isLong = digits >= Self.leastDigits.swapped
      return claims.termsInCommon(one, other)
        >= (isLong ? Self.leastShared.swapped : Self.leastShared.short)
    }
    guard max(first, second) == 10 * min(first, second) else { return false }
    if one.claim.kind == .money, let rate = rate(of: one), !Self.times.contains(rate),
      rate == self.rate(of: other)
    {
      return true
    }
    return one.claim.unit == other.claim.unit
      && claims.termsInCommon(one, other) >= Self.leastShared.shifted
  }

  /// What is paid for each of these is wages, rents and much else.
  private static let times = WordMap(["hour", "day", "week", "month", "year"])

  private func rate(of item: EventClaims.Item) -> String? {
    FigureScope.rate(after: item.tokens.upperBound, in: claims.sentence(of: item).tokens)
  }
}
