/// A word, number, mark or symbol of a sentence, with its place in the article's text.
///
/// Tokens follow the Universal Dependencies treebanks of English: "don't" is `do` + `n't`, "Seoul's"
/// is `Seoul` + `'s`, and "five-year" is `five` + `-` + `year`. "28,500", "1.1", "U.S." and "10:01"
/// are one token each; "$1.1bn" is `$` + `1.1` + `bn`.
package struct Token: Hashable, Sendable, Codable {
  /// What a token is made of.
  package enum Kind: UInt8, Hashable, Sendable, Codable {
    /// Letters, perhaps with inner digits, full stops or apostrophes ("U.S.", "K1E1").
    case word
    /// Digits with their inner commas, full stops and colons ("28,500", "10:01").
    case number
    /// A mark of punctuation.
    case punctuation
    /// Any other visible character ("$", "%", "°", an emoji).
    case symbol
  }

  /// How a word is capitalised.
  package enum Capitals: UInt8, Hashable, Sendable, Codable {
    case none, first, all, mixed
  }

  /// The token's bytes in the article's text.
  package var range: Range<Int>
  package var kind: Kind
  package var capitals: Capitals
  /// Whether white space, or the start of the sentence, stands before the token.
  package var spaceBefore: Bool
  /// The token in lower case, with straight apostrophes and quotation marks.
  package var lower: String

  /// A token with all its fields.
  package init(
    range: Range<Int>, kind: Kind, capitals: Capitals, spaceBefore: Bool, lower: String
  ) {
    self.range = range
    self.kind = kind
    self.capitals = capitals
    self.spaceBefore = spaceBefore
    self.lower = lower
  }

  /// Whether the token is a word that begins with a capital letter.
  package var isCapitalised: Bool { kind == .word && capitals != .none && capitals != .mixed }
}
