/// Tells another spelling of a word from another word.
enum Spelling {
  /// Whether the two are one word in two spellings: "colour" and "color", "Momma" and "Mama", or a
  /// word that one side masks.
  static func areVariants(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard let first = left.first, first == right.first, min(left.count, right.count) >= 3 else {
      return false
    }
    if one.contains("*") || other.contains("*") { return true }
    // Figures that differ in one digit are no variants.
    guard !left.contains(where: \.isDigit), !right.contains(where: \.isDigit) else { return false }
    let longest = max(left.count, right.count)
    return distance(left, right) * 3 <= longest && consonants(left) == consonants(right)
  }

  /// The consonants of a word, each run of equal ones once.
  private static func consonants(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for letter in word where !"aeiouyhw".utf8.contains(letter) && result.last != letter {
      result.append(letter == UInt8(ascii: "z") ? UInt8(ascii: "s") : letter)
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
