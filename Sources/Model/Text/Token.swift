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
  /// The kind, the capitals and the space before, in two, two and one bits. Of more fields the compiler
  /// would copy a token, with its word, wherever one of them is read.
  private var flags: UInt8
  /// The token in lower case, with straight apostrophes and quotation marks.
  package let lower: String
  /// The ``TextHash`` of `lower`, by which tables find the token.
  let key: UInt64

  /// What the token is made of.
  package var kind: Kind { Kind(rawValue: flags & 3) ?? .word }

  /// How the token is capitalised.
  package var capitals: Capitals {
    get { Capitals(rawValue: flags >> 2 & 3) ?? .none }
    set { flags = flags & ~12 | newValue.rawValue << 2 }
  }

  /// Whether white space, or the start of the sentence, stands before the token.
  package var spaceBefore: Bool { flags & 16 != 0 }

  /// A token with all its fields.
  package init(
    range: Range<Int>, kind: Kind, capitals: Capitals, spaceBefore: Bool, lower: String
  ) {
    self.range = range
    flags = kind.rawValue | capitals.rawValue << 2 | (spaceBefore ? 16 : 0)
    self.lower = lower
    key = TextHash.of(lower)
  }

  /// Whether the token is a word that begins with a capital letter.
  package var isCapitalised: Bool { kind == .word && capitals != .none && capitals != .mixed }
}

extension Token {
  /// What is stored of a token; its key is made again.
  private enum CodingKeys: CodingKey {
    case range, flags, lower
  }

  /// A token that was stored; throws what `decoder` throws.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    range = try values.decode(Range<Int>.self, forKey: .range)
    flags = try values.decode(UInt8.self, forKey: .flags)
    lower = try values.decode(String.self, forKey: .lower)
    key = TextHash.of(lower)
  }
}
