/// Ranges, limits, hedges and directions of change.
extension QuantityScanner {
  /// What stands around a measure.
  struct Frame {
    var start: Int
    var end: Int
    var isApproximate = false
    var bound: Claim.Bound?
    var isEqual = false
    var change: Claim.Change?
  }

  /// Joins "10 to 15", "between 10 and 15", "1-1.5%" where another number follows `measure`.
  func joinRange(_ measure: inout QuantityMeasure) {
    guard let low = measure.value, measure.kind != .age,
      let first = rangeLink(after: measure), var other = self.measure(at: first),
      other.value != nil, !other.number.isNegative || isWordLink(first - 1)
    else { return }
    let isDashed = !isWordLink(first - 1)
    if isDashed, isHyphen(other.end), isAttached(other.end), isAttached(other.end + 1),
      roles(other.end + 1).contains(.digits)
    {
      return
    }
    if other.unit == nil, measure.unit == nil, isDashed,
      measure.number.isYearLike, other.number.isYearLike
    {
      return
    }
    if isDashed, isHyphen(first - 1), isAttached(first), !measure.number.isDigits { return }
    guard share(&measure, &other), let from = measure.value, let to = other.value, from < to else {
      measure.value = low
      return
    }
    measure.high = to
    measure.number = other.number
    let opens = ["between", "from"].contains(lower(measure.start - 1))
    measure.tokens = (opens ? measure.start - 1 : measure.start)..<other.end
    measure.isCompound = other.isCompound
  }

  private func isWordLink(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// The token of the other end; nil where nothing joins the measure to another number.
  private func rangeLink(after measure: QuantityMeasure) -> Int? {
    let end = measure.end
    let next = end + 1
    guard next < tokens.count, !isTaken[end] else { return nil }
    let before = lower(measure.start - 1)
    switch lower(end) {
    case "to":
      if before == "from", !roles(measure.start - 2).isDisjoint(with: .change) { return nil }
      return next
    case "through": return next
    case "and": return before == "between" ? next : nil
    case "or":
      return measure.number.value.map { $0 < 100 } == true && measure.unit == nil
        && !roles(next).isDisjoint(with: .cardinal) ? next : nil
    default:
      if isHyphen(end), isAttached(end), lower(next) == "to" || lower(next) == "or",
        measure.unit == nil,
        tokens[next].spaceBefore, next + 1 < tokens.count
      {
        return next + 1  // "five- to seven-year-old"
      }
      guard isDash(end), isAttached(next) == isAttached(end) || measure.unit == nil else {
        return nil
      }
      return next
    }
  }

  /// Gives both ends the unit and scale of one; false where they do not belong together.
  private func share(_ low: inout QuantityMeasure, _ high: inout QuantityMeasure) -> Bool {
    if low.kind == .money, high.kind == .quantity, high.unit != nil, high.number.isDigits {
      high = QuantityMeasure(high.number)  // "$5-10m": no metres
    }
    if low.unit != nil, high.unit != nil {
      guard low.unit == high.unit else { return false }
    } else if low.unit == nil, high.unit != nil {
      guard !low.number.isOne || high.kind != .money else { return false }
      low.unit = high.unit
      low.kind = high.kind
    } else if low.unit != nil {
      guard low.kind == .money || low.kind == .percent else { return false }
      high.unit = low.unit
      high.kind = low.kind
      if low.kind == .money {
        let before = high.number
        letter(&high.number, isMoney: true)
        if before.scale != high.number.scale {
          high.value = high.number.value
          high.extend(to: high.number.tokens.upperBound)
        }
      }
    }
    if low.number.scale == 1, high.number.scale > 1, let from = low.value, let to = high.value,
      from <= to / high.number.scale, high.number.scale != 100
    {
      low.value = from * high.number.scale
    }
    return true
  }

  /// The limits, hedges and changes around `measure`, not before the token `floor`.
  func frame(of measure: QuantityMeasure, floor: Int) -> Frame {
    var frame = Frame(start: measure.start, end: measure.end)
    for _ in 0..<3 {
      guard let (modifier, start) = lexicon.before.match(tokens, before: frame.start, floor: floor),
        !isTaken[start]
      else { break }
      // What "rose up to 53" has reached 53.
      if modifier == .below, lower(start) == "up", start > 0, direction(start - 1) == .up { break }
      apply(modifier, to: &frame, isAfter: false)
      frame.start = start
    }
    if frame.start < measure.start || measure.high != nil, frame.start > floor,
      ["a", "an"].contains(lower(frame.start - 1)), lower(frame.start) == "estimated"
    {
      frame.start -= 1
    }
    if let (modifier, end) = lexicon.after.match(tokens, at: frame.end),
      isAfterPhrase(frame.end, end)
    {
      apply(modifier, to: &frame, isAfter: true)
      frame.end = end
    }
    frame.change = change(of: measure, frame)
    return frame
  }

  /// Whether the words after a number limit that number, and not the next one.
  private func isAfterPhrase(_ start: Int, _ end: Int) -> Bool {
    if roles(end).isDisjoint(with: .cardinal), numeral(at: end) == nil {
      if lower(end) == "than" { return false }
      if lower(start) == "+" { return isAttached(start) }
      if isHyphen(start) { return isAttached(start) && isAttached(start + 1) }
      return lower(end - 1) != "to" || lower(start) == "or"
    }
    return false
  }

  private func apply(
    _ modifier: QuantityLexicon.Modifier, to frame: inout Frame, isAfter: Bool
  ) {
    switch modifier {
    case .hedge: frame.isApproximate = true
    case .above:
      if frame.bound == nil { frame.bound = .above }
      frame.isEqual = false
    case .below:
      if frame.bound == nil || isAfter { frame.bound = .below }
      frame.isEqual = false
    case .equal: frame.isEqual = frame.bound == nil
    case .nothing: break
    }
  }

  /// The direction of a change by the value: "rose by 8.3 per cent", "an 8.3 percent increase".
  private func change(of measure: QuantityMeasure, _ frame: Frame) -> Claim.Change? {
    let isPlainNumber = measure.kind == .money || measure.kind == .percent || measure.unit == ""
    for index in frame.end..<min(tokens.count, frame.end + 2) where isPlainNumber {
      if tokens[index].kind != .word { break }
      if let change = direction(index) { return change }
      if roles(index).contains(.stop) { break }
    }
    guard frame.start > 0 else { return nil }
    let before = frame.start - 1
    switch lower(before) {
    case "by", "of":
      for index in stride(from: before - 1, through: max(0, before - 4), by: -1) {
        if tokens[index].kind == .punctuation { break }
        if let change = direction(index), lower(before) == "by" || index == before - 1 {
          return change
        }
      }
      return nil
    default:
      let isVerb = roles(before).isDisjoint(with: .level) || measure.kind == .percent
      return isVerb && isPlainNumber ? direction(before) : nil
    }
  }

  private func direction(_ index: Int) -> Claim.Change? {
    roles(index).contains(.up) ? .up : roles(index).contains(.down) ? .down : nil
  }
}
