import Testing

@testable import Model

@Suite struct SyntaxTaggerTests {
  /// The tag that the token `word` gets in `sentence`.
  private func tag(of word: String, in sentence: String) -> WordTag? {
    let text = Array(sentence.utf8)
    let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
    return zip(tokens, Tagger.tags(of: tokens)).first { $0.0.lower == word }?.1
  }

  @Test(arguments: [
    ("The dam may burst before Friday.", "may", WordTag.PartOfSpeech.auxiliary),
    ("The dam burst on 3 May 2019.", "may", .properNoun),
    ("The minister denied the report.", "denied", .verb),
    ("The minister denied the report.", "minister", .noun),
    ("The minister denied the report.", "the", .determiner),
    ("She was arrested in Lisbon.", "was", .auxiliary),
    ("She was arrested in Lisbon.", "lisbon", .properNoun),
    ("They did not report it.", "not", .particle),
    ("They did not report it.", "report", .verb),
    ("At least 14 people died.", "14", .numeral),
    ("He quickly left and she stayed.", "and", .coordinatingConjunction),
    ("He quickly left and she stayed.", "quickly", .adverb),
    ("He said that it had rained.", "that", .subordinatingConjunction),
    ("She doesn't want to go.", "n't", .particle),
    ("The old bridge fell into the river.", "old", .adjective),
    ("The old bridge fell into the river.", "into", .adposition),
  ])
  func findsThePartOfSpeech(sentence: String, word: String, part: WordTag.PartOfSpeech) {
    #expect(tag(of: word, in: sentence)?.partOfSpeech == part)
  }

  @Test(arguments: [
    (
      "The police arrested two men.", "arrested", WordTag.VerbForm.finite,
      WordTag.Tense?.some(.past)
    ),
    ("Two men were arrested by the police.", "arrested", .participle, nil),
    ("They want to leave the city.", "leave", .infinitive, nil),
    ("Rescuers are searching the ruins.", "searching", .gerund, nil),
    ("She lives in a small town.", "lives", .finite, .present),
  ])
  func tellsTheFormOfAVerb(
    sentence: String, word: String, form: WordTag.VerbForm, tense: WordTag.Tense?
  ) {
    #expect(tag(of: word, in: sentence)?.verbForm == form)
    #expect(tag(of: word, in: sentence)?.tense == tense)
  }

  @Test(arguments: [("soldiers", WordTag.Number.plural), ("village", .singular)])
  func tellsTheNumberOfANoun(word: String, number: WordTag.Number) {
    #expect(tag(of: word, in: "The soldiers left the village.")?.number == number)
  }

  @Test func givesEveryTokenATagWhateverTheText() {
    var state: UInt64 = 7
    for length in 0..<60 {
      let text = (0..<length * 3).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
      #expect(Tagger.tags(of: tokens).count == tokens.count)
    }
  }

  @Test func answersTheSameTwice() {
    let text = Array("Officials say the plant will reopen by the end of the month.".utf8)
    let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
    #expect(Tagger.tags(of: tokens) == Tagger.tags(of: tokens))
  }

  @Test func hasADistinctClassForEveryTag() {
    #expect(Set(WordTag.all).count == WordTag.all.count)
    #expect(WordTag.all.count < Tagger.certain)
  }

  @Test func refusesBytesThatAreNoWeights() {
    for bytes: [UInt8] in [[], [0], Array("CRN1".utf8), Array("CRN1\u{1}\u{1}\u{1}\u{0}".utf8)] {
      #expect(bytes.withUnsafeBytes { Tagger(weights: $0) == nil })
    }
  }
}
