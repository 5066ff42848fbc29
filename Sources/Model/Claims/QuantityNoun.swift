/// What is counted, and what a number is about.
extension QuantityScanner {
  /// Whether the word looks like the plural of a noun.
  func isPlural(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    let roles = entries[index].roles
    if roles.contains(.plural) { return true }
    guard roles.isDisjoint(with: [.stop, .singular]), tokens[index].capitals != .all else {
      return false
    }
    let letters = tokens[index].lower.utf8
    guard letters.count > 2, letters.last == UInt8(ascii: "s") else { return false }
    let before = letters[letters.index(letters.endIndex, offsetBy: -2)]
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      && before != UInt8(ascii: "i") && before != UInt8(ascii: "'")
  }

  /// Whether a noun phrase may go on with the word.
  func isContent(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, !isTaken[index] else { return false }
    if isHyphen(index) { return isAttached(index) && isAttached(index + 1) }
    guard tokens[index].kind == .word else { return false }
    guard roles(index).contains(.stop) else { return true }
    switch tokens[index].lower {
    case "us", "it": return tokens[index].capitals == .all
    case "north", "south", "east", "west": return tokens[index].capitals == .first
    default: return false
    }
  }

  /// Finds what `measure` counts; false where it counts nothing that the text names.
  func readNoun(_ measure: inout QuantityMeasure) {
    var start = measure.end
    if isHyphen(start), isAttached(start), isAttached(start + 1), isContent(start + 1),
      roles(start + 1).isDisjoint(with: .cardinal)
    {
      guard tokens[start + 1].range.count > 1 else { return }
      measure.noun = start + 1..<start + 2
      measure.unit = tokens[start + 1].lower
      measure.isCompound = true
      return measure.extend(to: start + 2)
    }
    let isPart = lower(start) == "of"
    if isPart {
      if let value = measure.value, value < 1 { return }
      start += 1
      if isDeterminer(start) {
        start += 1
        if !roles(start).isDisjoint(with: .cardinal), let whole = numeral(at: start) {
          start = whole.tokens.upperBound  // "4,500 of the 28,500 troops"
        }
      } else if measure.value != nil && measure.number.scale != 12 {
        return
      }
    }
    if measure.value == nil, let (code, end) = currencyName(at: start), code != "DEM" {
      measure.kind = .money
      measure.unit = code
      measure.noun = start..<end
      return measure.extend(to: end)
    }
    guard let head = head(from: start, isOne: measure.value == 1) else { return }
    measure.noun = start..<head + 1
    let unit = String(decoding: text[tokens[head].range], as: UTF8.self)
    measure.unit = tokens[head].capitals == .first && !isTitleCase ? unit : unit.lowercased()
    if !isPart || measure.value == nil { measure.extend(to: head + 1) }
  }

  func isDeterminer(_ index: Int) -> Bool {
    [
      "the", "these", "those", "its", "their", "his", "her", "our", "this", "that", "a", "an",
      "all",
      "my", "your", "some", "any",
    ].contains(lower(index))
  }

  /// The head of the noun phrase that begins at `start`.
  private func head(from start: Int, isOne: Bool) -> Int? {
    var last: Int?
    var plural: Int?
    var index = start
    while index < min(tokens.count, start + 8), isContent(index) || isPossessive(index, start) {
      if !isOne, isPlural(index), !isHyphen(index + 1) || !isAttached(index + 1),
        !isPossessive(index + 1, start)
      {
        plural = index
        if !isPlural(index + 1) || isTaken[index + 1] || isState(index + 1) { break }
      }
      if isOne, isVerbLike(index), index == start || !isContent(index + 1) { break }
      if !isHyphen(index) { last = index }
      index += 1
    }
    guard isOne, let last else { return plural }
    return isVerbLike(last) || isPlural(last) && !roles(last).contains(.plural) ? nil : last
  }

  private func isPossessive(_ index: Int, _ start: Int) -> Bool {
    index > start && (lower(index) == "'s" || lower(index) == "'" || lower(index) == "\u{2019}")
      && isAttached(index) && index + 1 < tokens.count && tokens[index + 1].spaceBefore
      && tokens[index - 1].isCapitalised
  }

  /// Whether the word says how those who are counted fare: "50 people dead".
  private func isState(_ index: Int) -> Bool {
    ["dead", "wounded", "injured", "homeless"].contains(lower(index))
  }

  private func isVerbLike(_ index: Int) -> Bool {
    tokens[index].lower.hasSuffix("ed") || tokens[index].lower.hasSuffix("ing")
      || !roles(index).isDisjoint(with: .change)
  }

  // MARK: - Subjects

  /// A few words on what `measure` is about.
  func subject(of measure: QuantityMeasure, from start: Int, to end: Int) -> String {
    if let noun = measure.noun, measure.kind != .money {
      var words = measure.isCompound ? phrase(from: noun.upperBound) ?? noun : noun
      while words.count > 1,
        ["more", "other", "additional", "further", "another", "of", "the"]
          .contains(lower(words.lowerBound))
      {
        words = words.lowerBound + 1..<words.upperBound
      }
      return written(words.lowerBound..<complement(after: words.upperBound))
    }
    var next = end
    if measure.kind == .age {
      if let after = phrase(from: next, determiner: false) { return written(after) }
      return phraseBefore(start).map(written) ?? ""
    }
    while next < tokens.count, isTaken[next] || next + 1 < tokens.count && isTaken[next + 1],
      next < end + 6, tokens[next].kind != .punctuation
    {
      next += 1
    }
    let isSum = measure.kind == .money
    let isTarget =
      isDeterminer(next + 1) || next + 1 < tokens.count && tokens[next + 1].isCapitalised
    if ["of", "in", "for", "to", "on"].contains(lower(next)), lower(next) == "of" || isSum,
      lower(next) != "to" || isTarget,
      let object = phrase(from: next + 1)
    {
      return written(object)
    }
    if let after = phrase(from: next, determiner: measure.number.value == 0.5) {
      return written(after.lowerBound..<complement(after: after.upperBound))
    }
    if let before = phraseBefore(start) { return written(before) }
    return phrase(from: next + 1).map(written) ?? ""
  }

  private func written(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    let words = String(
      decoding: text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    return words
  }

  /// The words of content from `start`, behind an article where `determiner`.
  private func phrase(from start: Int, determiner: Bool = true) -> Range<Int>? {
    let first = determiner && isDeterminer(start) ? start + 1 : start
    var end = first
    while end < min(tokens.count, first + 5), isContent(end) || isPossessive(end, first) {
      if end > first, isVerbLike(end), !isAttached(end) { break }
      end += 1
      if isPlural(end - 1), !isContent(end) || !isPlural(end) { break }
    }
    while end > first, isHyphen(end - 1) || lower(end - 1) == "'s" { end -= 1 }
    return end > first && roles(first).isDisjoint(with: .cardinal) ? first..<end : nil
  }

  /// The end of "in South Korea" and the like at `end`, else `end`.
  private func complement(after end: Int) -> Int {
    guard ["of", "in", "at", "from", "for"].contains(lower(end)), !isTaken[end],
      let object = phrase(from: end + 1)
    else { return end }
    return object.upperBound
  }

  /// The nearest noun phrase before `start`.
  private func phraseBefore(_ start: Int) -> Range<Int>? {
    var end = min(start, tokens.count)
    let floor = max(0, start - 20)
    while end > floor {
      while end > floor,
        !isContent(end - 1) || isVerbLike(end - 1) || isHyphen(end - 1)
          || !roles(end - 1).isDisjoint(with: .cardinal)
      {
        end -= 1
      }
      guard end > floor else { return nil }
      var first = end - 1
      while first > max(floor, end - 5), isContent(first - 1), !isVerbLike(first - 1),
        roles(first - 1).isDisjoint(with: .cardinal)
      {
        first -= 1
      }
      if isHyphen(first) { first += 1 }
      if isVerbPlace(first) { first += 1 }
      if first < end { return first..<end }
      end -= 1
    }
    return nil
  }

  /// Whether the word at `index` stands where only a verb does: after "to", "would", "they".
  private func isVerbPlace(_ index: Int) -> Bool {
    guard !tokens[index].isCapitalised else { return false }
    return [
      "to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "n't", "he",
      "she", "it", "they", "we", "i", "you", "who", "never", "did", "does", "do",
    ].contains(lower(index - 1))
  }
}
