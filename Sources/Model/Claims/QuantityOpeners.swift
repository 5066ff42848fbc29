/// Where a quantity may begin: a cheap look at a word, so that the others are not read one by one.
extension QuantityScanner {
  /// Whether a quantity, or the name of something that holds a number, may begin with the token. Every
  /// reader of ``measure(at:)``, ``nameEnd(at:)`` and their kin asks for one of these signs first.
  func mayBegin(at index: Int) -> Bool {
    guard tokens[index].kind == .word, roles(index).isDisjoint(with: .cardinal) else { return true }
    if index + 1 < tokens.count {
      let next = tokens[index + 1].kind
      if next == .number || next == .symbol { return true }
    }
    let word = text[tokens[index].range]
    guard let first = word.first else { return false }
    // "Percent of 10", "USD115.5".
    if first | 0x20 == UInt8(ascii: "p") || word.count > 3 && word[word.startIndex + 3].isDigit {
      return true
    }
    let written = TextHash.of(word)
    if word.count <= 6, units.codes.contains(hash: written) { return true }
    if first == UInt8(ascii: "M"), word.count == 4 { return true }
    let lower = tokens[index].key
    return Self.openers.contains(hash: lower) || units.signs.contains(hash: lower)
  }

  /// The words with which a number begins that is no cardinal.
  static let specialWords = WordMap(special)

  private static let special = [
    "half", "quarter", "several", "few", "many", "tens", "scores", "dozens", "hundreds",
    "thousands", "millions", "billions", "trillions",
  ]

  private static let openers = WordMap(special + ["a", "an", "minus", "negative", "between"])
}
