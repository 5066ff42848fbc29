/// What the tagger and the parser see of a token: numbers made of its letters and its shape.
package struct WordForm {
  /// A hash of the word in lower case, each digit taken for a zero.
  package var word: UInt32 = 0
  /// The last four bytes of the word in lower case, the last one lowest.
  package var ending: UInt32 = 0
  /// The first three bytes.
  package var beginning: UInt32 = 0
  /// Kind, capitals and place of the token.
  package var shape: UInt32 = 0
  /// The class of the word's commonest tag and one, or 0 where the word is not known.
  package var likely: UInt32 = 0

  /// What stands before the first and after the last token.
  package static let edge = WordForm()

  /// The form of a token; `isFirst` where a capital says nothing about it.
  package init(_ token: borrowing Token, isFirst: Bool, isHeadline: Bool) {
    var hash: UInt32 = 0x811C_9DC5
    var last: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    var digits: UInt32 = 0
    token.lower.forEachByte { byte in
      var value = UInt32(byte)
      if byte.isDigit {
        value = 0x30
        digits = 1
      }
      hash = (hash ^ value) &* 0x0100_0193
      last = last << 8 | value
      if count < 3 { start = start << 8 | value }
      count &+= 1
    }
    word = hash
    ending = last
    beginning = start
    shape =
      UInt32(token.kind.rawValue) | UInt32(token.capitals.rawValue) << 2 | (isFirst ? 16 : 0)
      | (isHeadline ? 32 : 0) | digits << 6 | (token.spaceBefore ? 128 : 0) | (count > 3 ? 256 : 0)
  }

  private init() {}

  /// The hash of a token's word in lower case, each digit taken for a zero.
  package static func word(of token: Token) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    token.lower.forEachByte { byte in
      hash = (hash ^ UInt32(byte.isDigit ? 0x30 : byte)) &* 0x0100_0193
    }
    return hash
  }

  /// Whether capitals say little in these tokens because most words have them.
  package static func isHeadline(_ tokens: [Token]) -> Bool {
    var words = 0
    var capitals = 0
    for index in tokens.indices where tokens[index].kind == .word {
      words += 1
      let form = tokens[index].capitals
      if form == .first || form == .all { capitals += 1 }
    }
    return words > 3 && capitals * 10 > words * 6
  }

  /// The forms of all tokens of a sentence, with their likely tags.
  package static func forms(of tokens: [Token], lexicon: HashIndex) -> [WordForm] {
    var forms: [WordForm] = []
    extend(
      &forms, to: tokens.count, of: tokens, isHeadline: isHeadline(tokens), lexicon: lexicon)
    return forms
  }

  /// Goes on with the forms of the first tokens of a sentence until there are `count`, or all. Whether it
  /// is a headline is given, for that takes a look at the whole of it.
  static func extend(
    _ forms: inout [WordForm], to count: Int, of tokens: [Token], isHeadline: Bool,
    lexicon: HashIndex
  ) {
    guard forms.count < min(count, tokens.count) else { return }
    if forms.isEmpty { forms.reserveCapacity(tokens.count) }
    while forms.count < min(count, tokens.count) {
      let place = forms.count
      let isFirst = place == 0 || forms[place - 1].keepsStart(tokens[place - 1])
      var form = WordForm(tokens[place], isFirst: isFirst, isHeadline: isHeadline)
      form.likely = UInt32(truncatingIfNeeded: lexicon.number(of: form.word))
      forms.append(form)
    }
  }

  /// Whether a capital says nothing about the word behind `token`, whose form this is.
  private func keepsStart(_ token: borrowing Token) -> Bool {
    token.kind == .punctuation && (shape & 16 != 0 || token.lower == "\"" || token.lower == ":")
  }
}
