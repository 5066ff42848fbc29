import Testing

@testable import Model

@Suite struct SyntaxParserTests {
  /// A sentence with its tree; words stand for their first occurrence.
  private struct Reading {
    var tokens: [Token]
    var parse: Parse

    init(_ sentence: String) {
      let text = Array(sentence.utf8)
      tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
      parse = DependencyParser.parse(tokens, Tagger.tags(of: tokens))
    }

    func place(_ word: String) -> Int { tokens.firstIndex { $0.lower == word } ?? -1 }

    func word(_ place: Int?) -> String? { place.map { tokens[$0].lower } }

    func words(_ ranges: [Range<Int>]) -> String {
      ranges.map { $0.map { tokens[$0].lower }.joined(separator: " ") }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("The minister denied the report.", "denied", "minister"),
    ("The police arrested two men on Monday.", "arrested", "police"),
    ("Two men were arrested by the police.", "arrested", "men"),
    ("She came home and slept.", "slept", "she"),
    ("The company wants to sell the plant.", "sell", "company"),
  ])
  func findsTheSubjectOfAVerb(sentence: String, verb: String, subject: String) {
    let reading = Reading(sentence)
    #expect(reading.word(reading.parse.subject(of: reading.place(verb))) == subject)
  }

  @Test func findsTheObjectOfAVerb() {
    let reading = Reading("The minister denied the report.")
    #expect(reading.word(reading.parse.object(of: reading.place("denied"))) == "report")
  }

  @Test func tellsAPassiveFromAnActiveVerb() {
    let passive = Reading("Two men were arrested by the police.")
    #expect(passive.parse.isPassive(passive.place("arrested")))
    let active = Reading("The police arrested two men.")
    #expect(!active.parse.isPassive(active.place("arrested")))
    #expect(active.word(active.parse.actor(of: active.place("arrested"))) == "police")
  }

  @Test(arguments: [
    ("The mayor said that the bridge had been closed.", "that the bridge had been closed"),
    ("Officials said the fire was under control.", "the fire was under control"),
  ])
  func findsWhatIsSaid(sentence: String, complement: String) {
    let reading = Reading(sentence)
    #expect(reading.words(reading.parse.complement(of: reading.place("said"))) == complement)
  }

  @Test(arguments: [
    ("The company did not confirm the deal.", "confirm", "not"),
    ("The company has never confirmed the deal.", "confirmed", "never"),
    ("She didn't leave the house.", "leave", "n't"),
    ("The company confirmed the deal.", "confirmed", nil),
  ])
  func findsTheWordThatDeniesAVerb(sentence: String, verb: String, negation: String?) {
    let reading = Reading(sentence)
    let found = reading.parse.negation(of: reading.place(verb), in: reading.tokens)
    #expect(reading.word(found) == negation)
  }

  @Test(arguments: [
    ("The storm killed 14 people.", "14", "people"),
    ("About 3 million workers went on strike.", "3", "workers"),
  ])
  func findsWhatANumberCounts(sentence: String, number: String, noun: String) {
    let reading = Reading(sentence)
    #expect(reading.word(reading.parse.counted(by: reading.place(number))) == noun)
  }

  @Test func findsTheNounPhraseOfAToken() {
    let reading = Reading("The old stone bridge over the river fell.")
    let phrase = reading.parse.nounPhrase(of: reading.place("bridge"))
    #expect(reading.words([phrase]) == "the old stone bridge")
  }

  @Test(arguments: 0..<40)
  func givesATreeWhateverTheText(length: Int) {
    var state = UInt64(length + 3)
    let text = (0..<length * 4).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return length % 2 == 0
        ? UInt8(truncatingIfNeeded: state >> 33) : Array(" .,an'\"3$T".utf8)[Int(state >> 33) % 10]
    }
    let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
    let parse = DependencyParser.parse(tokens, Tagger.tags(of: tokens))
    #expect(parse.heads.count == tokens.count)
    #expect(parse.heads.count(where: { $0 == tokens.count }) == min(1, tokens.count))
    for token in tokens.indices {
      #expect(parse.subtree(of: token).contains(token))
      if let head = parse.head(of: token) {
        let outer = parse.subtree(of: head)
        #expect(outer.clamped(to: parse.subtree(of: token)) == parse.subtree(of: token))
      }
      _ = (parse.subject(of: token), parse.complement(of: token), parse.counted(by: token))
      #expect(parse.nounPhrase(of: token).contains(token))
    }
  }

  @Test func answersForTokensThatDoNotExist() {
    let parse = Parse.flat([])
    #expect(parse.root == nil)
    #expect(parse.children(of: 3).isEmpty)
    #expect(parse.subject(of: -1) == nil)
    #expect(parse.complement(of: 9).isEmpty)
    #expect(parse.counted(by: 0) == nil)
    #expect(parse.nounPhrase(of: -4).isEmpty)
  }
}
