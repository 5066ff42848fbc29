/// Finds how the one who speaks stands to a claim, by the words of its clause.
enum PolarityReader {
  /// The polarity of the claim at `place`.
  static func polarity(
    of place: Range<Int>, in clause: ClauseReader, attribution: Attribution?, isState: Bool
  ) -> Claim.Polarity {
    let stretch = stretch(around: place, in: clause, within: attribution?.content)
    let before = stretch.lowerBound..<place.lowerBound
    let isGiven = isPresupposed(place, in: clause)
    if !isGiven {
      if attribution?.stance == "denied" { return .denied }
      if !isState, isNegated(before, in: clause) { return .denied }
    }
    if attribution?.isHearsay == true || attribution?.speaker?.isVague == true
      || stretch.contains(where: { clause.has($0, .hedge) })
    {
      return .reported
    }
    if !isGiven, !isState, hasDoubt(before, in: clause) { return .uncertain }
    return .affirmed
  }

  /// Whether "may" or "possibly" stands in the stretch.
  static func hasDoubt(_ range: Range<Int>, in clause: ClauseReader) -> Bool {
    range.contains { index in
      clause.has(index, .possibly) && clause.nameAt[index] < 0
        && !(clause.lower(index) == "may" && clause.tokens[index].capitals == .first && index > 0)
    }
  }

  /// Whether the words before the claim name it as known: "its 400 workers".
  private static func isPresupposed(_ place: Range<Int>, in clause: ClauseReader) -> Bool {
    let before = place.lowerBound - 1
    guard before >= 0 else { return false }
    switch clause.lower(before) {
    case "its", "their", "his", "her", "the", "these", "those": return true
    default: break
    }
    switch clause.lower(place.lowerBound) {
    case "its", "their", "his", "her", "the": return true
    default: return false
    }
  }

  /// The clause around the claim: from the mark or conjunction before it to the next.
  private static func stretch(
    around place: Range<Int>, in clause: ClauseReader, within content: Range<Int>?
  ) -> Range<Int> {
    let floor = content.map { $0.lowerBound <= place.lowerBound ? $0.lowerBound : 0 } ?? 0
    var start = place.lowerBound
    while start > floor, place.lowerBound - start < 25, !ends(start - 1, in: clause) { start -= 1 }
    var end = place.upperBound
    while end < clause.tokens.count, end - place.upperBound < 12, !ends(end, in: clause) {
      end += 1
    }
    return start..<max(end, place.upperBound)
  }

  private static func ends(_ index: Int, in clause: ClauseReader) -> Bool {
    switch clause.tokens[index].kind {
    case .word: conjunctions.contains(hash: clause.tokens[index].key)
    case .punctuation: clause.tokens[index].lower != "-"
    case .number, .symbol: false
    }
  }

  private static let conjunctions = WordMap([
    "but", "and", "because", "although", "while", "that", "which", "who",
  ])

  /// Whether the verb before the claim is negated.
  private static func isNegated(_ range: Range<Int>, in clause: ClauseReader) -> Bool {
    range.contains { index in
      switch clause.lower(index) {
      case "not", "n't":
        return clause.lower(index + 1) != "only" && clause.lower(index + 1) != "just"
      case "never", "neither": return true
      default: return false
      }
    }
  }
}
