private import CRules

/// The names of people, made comparable.
enum PersonName {
  /// Given names and their short forms, with the lines of the table that they stand in: "Pat" is short for
  /// Patrick and for Patricia.
  private static let lines: WordMap<[Int]> = {
    var lines = WordMap<[Int]>(capacity: 256)
    var number = 0
    RuleTable(rules_nicknames).forEachLine { line in
      number += 1
      line.forEachField { lines[hash: $0.hash, default: []].append(number) }
    }
    return lines
  }()

  /// The surname in lower case without accents, or the last word of a name that is none of a person.
  static func key(of name: String) -> String {
    withBytes(of: name) { name in
      var last: RuleText?
      var before: RuleText?
      name.forEachWord { (before, last) = (last, $0) }
      guard let last else { return name.string }
      return folded(isSuffix(last) ? before ?? last : last)
    }
  }

  /// The first given name in lower case; nil where the name has none.
  static func given(of name: String) -> String? {
    withBytes(of: name) { name in
      var first: RuleText?
      var count = 0
      name.forEachWord { word in
        guard !isSuffix(word) else { return }
        if first == nil { first = word }
        count += 1
      }
      return count > 1 ? first.map(folded) : nil
    }
  }

  /// Whether the name holds the word, in any of its places.
  static func holds(_ word: String, in name: String) -> Bool {
    withBytes(of: name) { name in
      var isHeld = false
      name.forEachWord { isHeld = isHeld || folded($0) == word }
      return isHeld
    }
  }

  private static func withBytes<Result>(of name: String, _ body: (RuleText) -> Result) -> Result {
    var name = name
    return name.withUTF8 { RuleText.with($0, body) }
  }

  /// Whether the word stands behind a surname: "Jr.", "III".
  private static func isSuffix(_ word: RuleText) -> Bool {
    guard word.count <= 3 else { return false }
    return word == "Jr." || word == "Sr." || word == "Jr" || word == "Sr" || word == "II"
      || word == "III" || word == "IV"
  }

  /// Whether two given names can be those of one person: equal, an initial, or a short form.
  static func canBeOne(_ one: String, _ other: String) -> Bool {
    if one == other || one.hasPrefix(other.prefix(3)) || other.hasPrefix(one.prefix(3)) {
      return true
    }
    if let first = lines[one], let second = lines[other], first.contains(where: second.contains) {
      return true
    }
    if min(one.utf8.count, other.utf8.count) >= 5,
      Spelling.distance(Array(one.utf8), Array(other.utf8)) <= 1
    {
      return true
    }
    let isInitial = { (name: String) in name.utf8.count == 1 || name.hasSuffix(".") }
    return isInitial(one) || isInitial(other)
  }

  /// A word in lower case, its Latin letters without accents.
  private static func folded(_ word: RuleText) -> String {
    if let ascii = word.lowercasedASCII { return ascii }
    return String(
      word.string.lowercased().unicodeScalars.map { scalar in
        switch scalar.value {
        case 0xE0...0xE5, 0x101, 0x103, 0x105: "a"
        case 0xE7, 0x107, 0x10D: "c"
        case 0xE8...0xEB, 0x113, 0x119, 0x11B: "e"
        case 0xEC...0xEF, 0x12B, 0x131: "i"
        case 0xF1, 0x144, 0x148: "n"
        case 0xF2...0xF6, 0xF8, 0x14D, 0x151: "o"
        case 0xF9...0xFC, 0x16B, 0x16F, 0x171: "u"
        case 0x15B, 0x15F, 0x161: "s"
        case 0x17A, 0x17C, 0x17E: "z"
        case 0x142: "l"
        default: Character(scalar)
        }
      })
  }
}
