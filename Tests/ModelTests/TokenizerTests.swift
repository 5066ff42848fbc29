import Model
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Seoul's 28,500 troops don't leave.", "Seoul|'s|28,500|troops|do|n't|leave|."),
    ("a five-year deal worth $1.1bn", "a|five|-|year|deal|worth|$|1.1|bn"),
    ("The U.S. and Mr. Trump, at 10:01.", "The|U.S.|and|Mr.|Trump|,|at|10:01|."),
    ("“No,” he said—twice…", "“|No|,|”|he|said|—|twice|…"),
    ("AT&T’s K1E1 café", "AT&T|’s|K1E1|café"),
  ])
  func splitsAsTheTreebanksDo(text: String, expected: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: 0..<bytes.count, of: bytes)
    let words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(words.joined(separator: "|") == expected)
  }
}
