/// Tells another spelling of a word from another word.
enum Spelling {
  /// Whether the two are one word in two spellings: "colour" and "color", "Momma" and "Mama", or a
  /// word that one side masks.
  static func areVariants(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(withoutArticle(one).utf8), Array(withoutArticle(other).utf8))
    guard min(left.count, right.count) >= 3 else { return false }
    // Figures that differ in one digit are no variants.
    guard !left.contains(where: \.isDigit), !right.contains(where: \.isDigit) else { return false }
    let longest = max(left.count, right.count)
    return distance(left, right) * 2 <= longest && consonants(left) == consonants(right)
  }

  /// A name without the Arabic article, which some outlets write and others leave out.
  private static func withoutArticle(_ word: String) -> Substring {
    word.hasPrefix("al-") || word.hasPrefix("el-") ? word.dropFirst(3) : word[...]
  }

  /// Whether two words differ only as two ways to write one name of another alphabet do: "Moammar" and
  /// "Muammar", "Mohammed" and "Mohammad".
  static func areTransliterations(_ one: String, _ other: String) -> Bool {
    sounds(one) == sounds(other)
  }

  private static func sounds(_ word: String) -> [UInt8] {
    var result: [UInt8] = []
    for letter in word.utf8 {
      let sound: UInt8 =
        switch letter {
        case UInt8(ascii: "o"): UInt8(ascii: "u")
        case UInt8(ascii: "e"): UInt8(ascii: "a")
        case UInt8(ascii: "y"): UInt8(ascii: "i")
        case UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "g"): UInt8(ascii: "k")
        case UInt8(ascii: "w"): UInt8(ascii: "v")
        default: letter
        }
      if sound == UInt8(ascii: "h") || sound == UInt8(ascii: "-") { continue }
      if result.last != sound { result.append(sound) }
    }
    return result
  }

  /// The consonants of a word, those that transliterations mix up alike, each run of equal ones once.
  private static func consonants(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in word where !"aeiouyhw".utf8.contains(letter) {
      let sound: UInt8 =
        switch letter {
        case UInt8(ascii: "z"): UInt8(ascii: "s")
        case UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "g"): UInt8(ascii: "k")
        default: letter
        }
      if result.last != sound { result.append(sound) }
    }
    return result
  }

  /// How many letters have to be changed, put in or left out (V. I. Levenshtein, 1966).
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, otherLetter) in other.enumerated() {
        let cost = min(
          diagonal + (letter == otherLetter ? 0 : 1), row[column] + 1, row[column + 1] + 1)
        diagonal = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[other.count]
  }
}
