/// Says how likely two different values are rivals for one thing, beyond the words around them.
///
/// Outlets that disagree mostly disagree a little: 47 and 48 pages, 5,587.75 and 5,687.75 dollars.
/// Figures that have nothing to do with each other differ by any amount. And a value that the other
/// article tells as well is no rival of anything there: the two articles know both.
struct RivalValues {
  /// How often each article tells a value.
  private let told: [NumberMap<Int>]
  /// The figures of each sentence that say much, by document and sentence.
  private var figures = NumberMap<[UInt64]>()
  private let claims: EventClaims

  /// The values that each article tells.
  init(_ claims: EventClaims) {
    self.claims = claims
    var told = claims.analyses.map { NumberMap<Int>(capacity: $0.claims.count) }
    for item in claims.items {
      told[item.document][item.value, default: 0] += 1
      if let day = item.day { told[item.document][day, default: 0] += 1 }
      if let bare = Self.bare(item) { told[item.document][bare, default: 0] += 1 }
      if Self.saysMuch(item) { figures[item.place.number, default: []].append(item.value) }
    }
    self.told = told
  }

  /// Whether a figure is seldom met twice by chance.
  private static func saysMuch(_ item: EventClaims.Item) -> Bool {
    guard case .number(let number) = item.claim.value else { return false }
    switch item.claim.kind {
    case .money, .percent: return NumberRelation.significantDigits(number) >= 2
    case .quantity: return abs(number) > 20 && NumberRelation.significantDigits(number) >= 2
    default: return false
    }
  }

  /// Whether the sentences of two claims have a telling figure in common, so that they tell one thing.
  private func shareFigure(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard let first = figures[one.place.number], let second = figures[other.place.number]
    else { return false }
    return first.contains { second.contains($0) }
  }

  /// The value and what it counts, as one number.
  static func key(of claim: Claim) -> UInt64 {
    let kind = TextHash.of(claim.kind.rawValue)
    switch claim.value {
    case .number(let number):
      return TextHash.mixed(counted(kind, claim), number.bitPattern)
    case .range(let low, let high):
      return TextHash.mixed(
        TextHash.mixed(counted(kind, claim), low.bitPattern), high.bitPattern)
    case .text(let text): return TextHash.mixed(kind, TextHash.of(text))
    case .none: return 0
    }
  }

  private static func counted(_ kind: UInt64, _ claim: Claim) -> UInt64 {
    guard let unit = claim.unit, !unit.isEmpty else { return TextHash.mixed(kind, 0) }
    return TextHash.mixed(kind, TextHash.of(CountedNouns.key(of: unit)))
  }

  /// How much the same value speaks for one fact: much where each article tells it only once or twice.
  func agreement(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Float {
    switch one.claim.kind {
    case .place, .personRole, .stance, .quotation, .status: return 0
    case .quantity where (one.claim.unit ?? "").isEmpty: return 0
    default: break
    }
    let key = one.day ?? one.value
    guard one.document != other.document, key == other.day ?? other.value else { return 0 }
    let times = max(told[one.document][key] ?? 1, told[other.document][key] ?? 1)
    return times == 1 ? 0.2 : times == 2 ? 0.1 : 0
  }

  /// The number of a claim that does not say what it counts ("two of them"), as a key of `told`.
  private static func bare(_ item: EventClaims.Item) -> UInt64? {
    guard item.claim.kind == .quantity, (item.claim.unit ?? "").isEmpty,
      case .number(let number) = item.claim.value
    else { return nil }
    return bare(number)
  }

  private static func bare(_ number: Double) -> UInt64 { TextHash.mixed(1, number.bitPattern) }

  /// Whether an article tells the value of a claim of another one, or the bare number of it.
  private func tells(_ document: Int, _ item: EventClaims.Item) -> Bool {
    if told[document].contains(item.value) { return true }
    guard item.claim.kind == .quantity, case .number(let number) = item.claim.value else {
      return false
    }
    return told[document].contains(Self.bare(number))
  }

  /// The day, month or year of a date or time, as a key of `told`; nil for other claims.
  static func day(of claim: Claim) -> UInt64? {
    guard claim.kind == .date || claim.kind == .time, case .text(let text) = claim.value,
      text.utf8.count >= 4
    else { return nil }
    let day = Array(text.utf8.prefix(10))
    return TextHash.mixed(2, TextHash.of(day[...]))
  }

  /// How much speaks for a conflict of the two values, from 0 to 1; nil where they are no rivals.
  func evidence(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Float? {
    if one.document != other.document {
      guard !tells(one.document, other), !tells(other.document, one) else { return nil }
    } else {
      // What an article tells twice is no slip of its headline.
      guard told[one.document][one.value] == 1, told[other.document][other.value] == 1 else {
        return nil
      }
    }
    guard !isPart(one), !isPart(other) else { return nil }
    var evidence: Float = shareFigure(one, other) ? 0.2 : 0
    switch (one.claim.value, other.claim.value) {
    case (.number(let first), .number(let second)):
      if let isRival = areTallies(one, other) {
        guard isRival else { return nil }
        evidence += 0.5
      } else if one.claim.kind == .quantity, (one.counted.unit ?? "").isEmpty {
        return nil
      }
      if one.claim.change != other.claim.change { return nil }
      evidence += closeness(first, second)
      if let whole = whole(of: one), let otherWhole = self.whole(of: other) {
        // Of the residents, of the police force: two shares.
        guard Self.areOne(whole, otherWhole) else { return nil }
        evidence += 0.2
      }
    case (.text(let first), .text(let second)):
      // "A poll in May" is not the one of April.
      if isIndefinite(one) || isIndefinite(other) { return nil }
      // The same weekday is no rival of itself, whichever week was meant.
      if one.claim.text.lowercased() == other.claim.text.lowercased() { return nil }
      guard isOpen(one) == isOpen(other), mayBeRivals(one, other) else { return nil }
      evidence +=
        one.claim.kind == .duration
        ? durationCloseness(first, second) : dateCloseness(first, second)
    default: break
    }
    if let head = head(after: one), head == self.head(after: other) { evidence += 0.3 }
    if let word = preposition(of: one), word == preposition(of: other) { evidence += 0.06 }
    return evidence
  }

  /// Whether two numbers stand in one place of two tallies that have the other number in common ("61-37",
  /// "61 to 38") or count as many voters ("9-6", "10-5"); nil where they are not both a part of a tally.
  private func areTallies(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool? {
    guard let first = Tally(of: one, claims.sentence(of: one).tokens),
      let second = Tally(of: other, claims.sentence(of: other).tokens)
    else { return nil }
    guard first.isFirst == second.isFirst else { return false }
    if first.partner == second.partner { return true }
    // Shares of any vote add up to a hundred.
    if one.claim.kind == .percent { return nil }
    guard let voters = first.voters(with: one.claim) else { return false }
    return voters == second.voters(with: other.claim)
  }

  // MARK: - Values

  private func closeness(_ one: Double, _ other: Double) -> Float {
    let (small, large) = (min(abs(one), abs(other)), max(abs(one), abs(other)))
    guard large > 0 else { return 0 }
    let ratio = small / large
    let digits = min(
      NumberRelation.significantDigits(one), NumberRelation.significantDigits(other))
    if Digits.areSwapped(one, other) { return 0.45 }
    if digits >= 4, ratio > 0.9 { return 0.45 }
    if ratio > 0.9 { return 0.2 }
    if ratio < 0.4 { return -0.15 }
    return ratio > 0.75 ? 0.1 : 0
  }

  /// The same for two lengths of time in one unit: "P7Y", "P8Y".
  private func durationCloseness(_ one: String, _ other: String) -> Float {
    guard let (first, second) = Self.lengths(one, other) else { return 0 }
    return min(first, second) > 0.75 * max(first, second) ? 0.1 : 0
  }

  /// How many of their unit two lengths of time are ("P7Y", "P8Y"); nil where the units differ.
  static func lengths(_ one: String, _ other: String) -> (Double, Double)? {
    guard one.utf8.first == UInt8(ascii: "P"), one.utf8.last == other.utf8.last,
      let first = Double(one.dropFirst().dropLast()),
      let second = Double(other.dropFirst().dropLast())
    else { return nil }
    return (first, second)
  }

  /// Whether two dates are so long and so near to each other that one may stand for the other by mistake: last
  /// November is no slip for 2008.
  private func mayBeRivals(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard let first = one.calendar, let second = other.calendar else { return true }
    let isOneLength = (first.end - first.first > 31) == (second.end - second.first > 31)
    let gap = max(first.first - second.end, second.first - first.end)
    return isOneLength || gap < Self.year
  }

  private static let year = 366

  private func dateCloseness(_ one: String, _ other: String) -> Float {
    guard let first = CalendarRange(one), let second = CalendarRange(other) else { return 0 }
    let (length, otherLength) = (first.end - first.first, second.end - second.first)
    guard length == otherLength || max(length, otherLength) < 32 else { return 0 }
    let steps = Double(abs(first.first - second.first)) / Double(max(1, max(length, otherLength)))
    return steps < 1.5 ? 0.1 : 0
  }

  // MARK: - Words

  /// The noun that a compound with a number describes: "indictment" of "48-page indictment".
  private func head(after item: EventClaims.Item) -> String? {
    let tokens = claims.sentence(of: item).tokens
    guard item.tokens.count >= 2, tokens[item.tokens].contains(where: { $0.lower == "-" }),
      item.tokens.upperBound < tokens.count
    else { return nil }
    let next = tokens[item.tokens.upperBound]
    return next.kind == .word ? Lemmatizer.lemma(of: next.lower, as: .noun) : nil
  }

  /// Whether the words for two wholes can stand for one: no two stand in one place and differ.
  private static func areOne(_ one: [String], _ other: [String]) -> Bool {
    zip(one, other).allSatisfy { $0 == $1 }
  }

  /// What a share is one of, up to the first word that says nothing, in lemmas, at most two: "vote" of "58
  /// percent of the vote in May", "white man" of "52 percent of white men".
  private func whole(of item: EventClaims.Item) -> [String]? {
    let tokens = claims.sentence(of: item).tokens
    var next = item.tokens.upperBound
    guard item.claim.kind == .percent, next < tokens.count, tokens[next].lower == "of" else {
      return nil
    }
    next += 1
    while next < tokens.count, ["the", "all", "its", "their"].contains(tokens[next].lower) {
      next += 1
    }
    let words = tokens[next...].prefix(2).prefix { token in
      token.kind == .word && claims.lemma(of: token.lower).isContent
    }
    return words.isEmpty ? nil : words.map { Lemmatizer.lemma(of: $0.lower, as: .noun) }
  }

  private static let prepositions = WordMap([
    "since", "until", "in", "on", "by", "from", "for",
  ])

  private static let openPrepositions = WordMap([
    "since", "until", "before", "after", "by", "till",
  ])

  /// Whether a date is the beginning or end of a stretch of time, and not when something happened.
  private func isOpen(_ item: EventClaims.Item) -> Bool {
    guard item.tokens.lowerBound > 0 else { return false }
    return Self.openPrepositions.contains(
      claims.sentence(of: item).tokens[item.tokens.lowerBound - 1].lower)
  }

  private func preposition(of item: EventClaims.Item) -> String? {
    guard item.tokens.lowerBound > 0 else { return nil }
    let word = claims.sentence(of: item).tokens[item.tokens.lowerBound - 1].lower
    return Self.prepositions.contains(word) ? word : nil
  }

  /// Whether the date belongs to a thing that is only one of several ("a poll in May").
  private func isIndefinite(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    let start = item.tokens.lowerBound
    guard start >= 3, Self.prepositions.contains(tokens[start - 1].lower) else { return false }
    return ["a", "an", "another"].contains(tokens[start - 3].lower)
      && tokens[start - 2].kind == .word
  }

  /// Whether the figure is a part of a whole ("one of the two officers", "11 of the 12", "all but five").
  private func isPart(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    let start = item.tokens.lowerBound
    if start > 1, tokens[start - 1].lower == "but", tokens[start - 2].lower == "all" { return true }
    let inside = tokens[item.tokens].dropFirst().contains { $0.lower == "of" }
    let next = item.tokens.upperBound
    return inside
      || next < tokens.count && tokens[next].lower == "of" && item.claim.kind == .quantity
  }
}
