import Testing

@testable import Model

@Suite struct LemmatizerTests {
  @Test(arguments: [
    ("denied", "deny"), ("says", "say"), ("said", "say"), ("was", "be"), ("killing", "kill"),
    ("stopped", "stop"), ("planning", "plan"), ("controlled", "control"), ("making", "make"),
    ("announced", "announce"), ("closing", "close"), ("settled", "settle"), ("creates", "create"),
    ("created", "create"), ("treated", "treat"), ("visited", "visit"), ("opening", "open"),
    ("requires", "require"), ("requiring", "require"), ("explained", "explain"),
    ("changing", "change"), ("agreed", "agree"), ("agreeing", "agree"), ("seeing", "see"),
    ("died", "die"), ("goes", "go"), ("arguing", "argue"), ("showed", "show"), ("fixes", "fix"),
    ("added", "add"), ("attached", "attach"), ("organised", "organise"), ("mentioned", "mention"),
    ("evaluated", "evaluate"), ("providing", "provide"), ("avoided", "avoid"), ("need", "need"),
    ("negotiating", "negotiate"), ("owed", "owe"), ("fell", "fall"), ("bring", "bring"),
  ])
  func findsTheLemmaOfAVerb(form: String, lemma: String) {
    #expect(Lemmatizer.lemma(of: form, as: .verb) == lemma)
  }

  @Test(arguments: [
    ("children", "child"), ("cities", "city"), ("churches", "church"), ("losses", "loss"),
    ("houses", "house"), ("heroes", "hero"), ("women", "woman"), ("news", "news"),
    ("crisis", "crisis"), ("crises", "crisis"), ("buildings", "building"), ("virus", "virus"),
    ("taxes", "tax"), ("ties", "tie"), ("people", "person"), ("bed", "bed"), ("wing", "wing"),
  ])
  func findsTheLemmaOfANoun(form: String, lemma: String) {
    #expect(Lemmatizer.lemma(of: form, as: .noun) == lemma)
  }

  @Test(arguments: ["", "s", "'s", "ed", "ing", "ss", "é", "ées", "\u{1F600}s", "ied", "xing"])
  func leavesOddWordsStanding(word: String) {
    for wordClass in [Lemmatizer.WordClass.noun, .verb, .any] {
      #expect(!Lemmatizer.lemma(of: word, as: wordClass).isEmpty || word.isEmpty)
    }
  }
}
