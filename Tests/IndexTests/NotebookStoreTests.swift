import Index
import Model
import Testing

@Suite struct NotebookStoreTests {
  /// An event of two articles with one fact, whose sides are the first `words` in each.
  private func event(
    _ id: String, _ texts: [String], quoting words: [String], fact: String = "f1"
  ) throws -> NewsEvent {
    var analyses: [Analysis] = []
    var sides: [Claim] = []
    for (index, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      let analysis = try Pipeline.text(of: bytes, name: "\(id)/\(index).txt")
      let source = ClaimSource(article: analysis.article, sentences: analysis.sentences)
      let quoted = Array(words[index].utf8)
      let start = try #require(
        bytes.indices.first { bytes[$0...].starts(with: quoted) }, "the words are in the text")
      sides.append(
        Claim(.money, .number(1), in: start..<start + quoted.count, ofSentence: 0, from: source))
      analyses.append(analysis)
    }
    return NewsEvent(
      id: id, analyses: analyses,
      facts: [
        Fact(
          id: fact, verdict: .conflict, kind: .money, subject: "price", reason: .differentValue,
          between: .outlets, polarity: .affirmed, sides: sides, explanation: "", features: [])
      ])
  }

  private let texts = [
    "The council said that the hall costs $5 million to repair.",
    "Repairs to the old hall cost $7 million, officials said.",
  ]
  private let words = ["$5 million", "$7 million"]

  private func keep(_ changes: [NotebookChange], in folder: String) throws {
    let store = try NotebookStore(in: folder)
    for change in changes { try store.apply(change) }
  }

  @Test func keepsALayoutForEachFolderAndTipsForAll() throws {
    let folder = try TemporaryFolder()
    var layout = ReadingLayout()
    layout.order = "kind"
    layout.comparison = true
    layout.verdicts = ["conflict"]
    layout.dividers = ["table": 9]
    let one = try NotebookStore(in: folder.path, of: [Array(folder.path.utf8)])
    try one.apply(.layout(ReadingLayout()))
    try one.apply(.layout(layout))
    try one.apply(.seen("compare"))
    try one.apply(.seen("compare"))
    let again = try NotebookStore(in: folder.path, of: [Array((folder.path + "/.").utf8)]).notebook(
      for: [])
    #expect(again.layout == layout && again.seen == ["compare"])
    let other = try NotebookStore(in: folder.path, of: [Array("/".utf8)]).notebook(for: [])
    #expect(other.layout == nil && other.seen == ["compare"])
  }

  @Test func keepsTheLatestOfWhatWasEnteredForAllFolders() throws {
    let folder = try TemporaryFolder()
    let entries = (0..<120).map { NotebookChange.entered("find", "word \($0)") }
    try keep(entries + [.entered("find", "word 50"), .entered("command", "sort")], in: folder.path)
    let entered = try NotebookStore(in: folder.path).notebook(for: []).entered
    #expect(entered["command"] == ["sort"])
    #expect(entered["find"]?.count == Notebook.mostEntered)
    #expect(entered["find"]?.suffix(2) == ["word 119", "word 50"])
  }

  @Test func completesTheNamesInAFolder() throws {
    let folder = try TemporaryFolder()
    let inside = folder.path + "/drafts"
    #expect(FileSystem.completions(of: Array("d".utf8), inFolder: Array(folder.path.utf8)).isEmpty)
    _ = try NotebookStore(in: inside)
    let found = FileSystem.completions(of: Array("dr".utf8), inFolder: Array(folder.path.utf8))
    #expect(found == ["drafts/"])
    #expect(
      FileSystem.completions(of: [], inFolder: Array(inside.utf8)).contains("notebook.sqlite"))
    #expect(FileSystem.completions(of: [], inFolder: Array("/nowhere".utf8)).isEmpty)
  }

  @Test func keepsTagsNotesMarksAndPositions() throws {
    let folder = try TemporaryFolder()
    let event = try event("hall", texts, quoting: words)
    let anchor = FactAnchor(event.facts[0], in: event)
    let place = Place(at: 7, of: event.analyses[0].article, in: "hall", claim: anchor)
    let position = Place(at: 7, of: event.analyses[0].article, in: "hall")
    try keep(
      [
        .tag(anchor), .note(anchor, "ask the council"), .overrule(anchor, reason: "two halls"),
        .mark(letter: "a", place), .position(position),
      ], in: folder.path)
    let notebook = try NotebookStore(in: folder.path).notebook(for: [event])
    #expect(notebook.tags == ["f1"])
    #expect(notebook.notes == ["f1": "ask the council"])
    #expect(notebook.overruled == ["f1": "two halls"])
    #expect(notebook.marks == ["a": place] && notebook.marks["a"]?.fact == "f1")
    try keep([.unmark(letter: "a", event: "hall")], in: folder.path)
    #expect(try NotebookStore(in: folder.path).notebook(for: [event]).marks.isEmpty)
    #expect(notebook.positions == [place.digest: position])
  }

  @Test func takesBackWhatWasMade() throws {
    let folder = try TemporaryFolder()
    let event = try event("hall", texts, quoting: words)
    let anchor = FactAnchor(event.facts[0], in: event)
    try keep(
      [
        .tag(anchor), .note(anchor, "x"), .overrule(anchor, reason: "y"), .untag(anchor),
        .note(anchor, ""), .restore(anchor),
      ], in: folder.path)
    #expect(try NotebookStore(in: folder.path).notebook(for: [event]) == Notebook())
  }

  /// Edits after which a fact is the same one, and edits after which it is another.
  @Test(arguments: [
    ("The council said on Monday that the hall costs $5 million to repair.", "$5 million", true),
    ("A new first sentence. The council said that the hall costs $5 million.", "$5 million", true),
    ("The council said that the hall costs $6 million to repair.", "$6 million", true),
  ])
  func findsAFactAgainAfterAnEdit(text: String, quoted: String, isFound: Bool) throws {
    let folder = try TemporaryFolder()
    let old = try event("hall", texts, quoting: words)
    try keep([.note(FactAnchor(old.facts[0], in: old), "call")], in: folder.path)
    let new = try event(
      "moved/hall", [text, texts[1]], quoting: [quoted, words[1]], fact: "f2")
    let notebook = try NotebookStore(in: folder.path).notebook(for: [new])
    #expect(notebook.notes == (isFound ? ["f2": "call"] : [:]))
  }

  @Test func givesARemarkToNoOtherFact() throws {
    let folder = try TemporaryFolder()
    let old = try event("hall", texts, quoting: words)
    try keep([.tag(FactAnchor(old.facts[0], in: old))], in: folder.path)
    let other = try event(
      "bridge", ["A bridge for $5 million is planned.", "It will cost $7 million in all."],
      quoting: words, fact: "f2")
    #expect(try NotebookStore(in: folder.path).notebook(for: [other]).tags.isEmpty)
  }

  @Test func changesTheRemarkThatIsThereAfterAnEdit() throws {
    let folder = try TemporaryFolder()
    let old = try event("hall", texts, quoting: words)
    let new = try event(
      "hall", ["Well: the council said that the hall costs $5 million to repair.", texts[1]],
      quoting: words, fact: "f2")
    try keep(
      [
        .note(FactAnchor(old.facts[0], in: old), "one"),
        .note(FactAnchor(new.facts[0], in: new), "two"),
      ], in: folder.path)
    #expect(try NotebookStore(in: folder.path).notebook(for: [new]).notes == ["f2": "two"])
  }

  @Test func findsAMarkInAFolderThatMoved() throws {
    let folder = try TemporaryFolder()
    let old = try event("hall", texts, quoting: words)
    let digest = old.analyses[1].article.digest
    try keep(
      [.mark(letter: "q", Place(event: "hall", document: "hall/1.txt", digest: digest, offset: 9))],
      in: folder.path)
    let new = try event("elsewhere", texts, quoting: words)
    #expect(
      try NotebookStore(in: folder.path).notebook(for: [new]).marks
        == ["q": Place(at: 9, of: new.analyses[1].article, in: "elsewhere")])
  }

  /// "." is whatever folder the program was started in.
  @Test func keepsTheMarksOfTwoFoldersOfOneNameApart() throws {
    let folder = try TemporaryFolder()
    let one = try event(".", texts, quoting: words)
    let other = try event(".", texts.map { "Elsewhere: " + $0 }, quoting: words)
    for (path, event) in [("/one", one), ("/other", other)] {
      let store = try NotebookStore(in: folder.path, of: [Array(path.utf8)])
      let article = event.analyses[0].article
      try store.apply(.mark(letter: "q", Place(at: 9, of: article, in: ".")))
      try store.apply(.position(Place(at: 9, of: article, in: ".")))
    }
    for (path, event) in [("/one", one), ("/other", other)] {
      let store = try NotebookStore(in: folder.path, of: [Array(path.utf8)])
      let notebook = try store.notebook(for: [event])
      let digest = event.analyses[0].article.digest
      #expect(notebook.marks["q"]?.digest == digest && notebook.positions.count == 1)
      try store.apply(.unmark(letter: "q", event: "."))
      #expect(try store.notebook(for: [event]).marks.isEmpty)
    }
  }

  /// Texts of which the marked sentence, the second of the first one, is found by its words.
  private let story = [
    "The hall was built in 1931. The council said that the hall costs $5 million to repair. "
      + "Nobody has used it for years.", "Repairs to the old hall cost $7 million, officials said.",
  ]
  private let marked = "The council said that the hall"

  /// The mark, as it is after the article `new` has taken the place of the marked one, perhaps in another
  /// folder: what its words are, and its fact.
  private func mark(
    after new: String, quoting quoted: String, in place: String = "hall"
  ) throws -> (words: Quotation?, fact: String?, event: String?) {
    let folder = try TemporaryFolder()
    let old = try event("hall", story, quoting: words)
    let offset = try #require(
      story[0].utf8.indices.enumerated().first { story[0].utf8[$0.1...].starts(with: marked.utf8) }
    ).offset
    let anchor = FactAnchor(old.facts[0], in: old)
    let mark = Place(at: offset, of: old.analyses[0].article, in: "hall", claim: anchor)
    let position = Place(at: offset, of: old.analyses[0].article, in: "hall")
    try keep([.mark(letter: "q", mark), .position(position)], in: folder.path)
    let edited = try event(place, [new, story[1]], quoting: [quoted, words[1]], fact: "f2")
    let notebook = try NotebookStore(in: folder.path).notebook(for: [edited])
    let found = notebook.marks["q"]
    // The reading goes on at the same words, as long as the file has its name.
    let article = edited.analyses[0].article
    if place == "hall" {
      #expect(notebook.positions[article.digest]?.words?.exact == found?.words?.exact)
    }
    if let found {
      let start = article.textOffset(ofByte: found.offset)
      #expect(Quotation(at: start, in: article) == found.words)
    }
    return (found?.words, found?.fact, found?.event)
  }

  @Test(arguments: ["hall", "elsewhere/deep"])
  func findsAMarkByItsWordsAfterAnEdit(place: String) throws {
    let found = try mark(
      after: "A paragraph that is new stands over all of it.\n\n" + story[0],
      quoting: "$5 million", in: place)
    #expect(found.words?.exact.hasPrefix(marked) == true)
    #expect(found.fact == "f2" && found.event == place)
  }

  /// Where the same words stand twice, those around them decide.
  @Test func tellsLikeWordsApartByWhatStandsAround() throws {
    let again = story[0].replacing("built in 1931", with: "asked about") + " "
    let found = try mark(after: again + again + story[0], quoting: "$5 million")
    #expect(found.words?.prefix.hasSuffix("in 1931. ") == true, "\(found)")
  }

  /// Where the sentence was written anew, the claim that was looked at is what is left.
  @Test func findsAMarkByItsClaimWhereItsWordsAreGone() throws {
    let new = "An early word. Councillors: the hall costs $5 million to repair. Nobody has used it."
    let found = try mark(after: new, quoting: "$5 million", in: "elsewhere")
    #expect(found.words?.exact.hasPrefix("$5 million") == true && found.fact == "f2")
  }

  @Test func givesAMarkToNoOtherArticle() throws {
    let found = try mark(
      after: "The council met. The council said that the bridge costs $9 million to build.",
      quoting: "$9 million", in: "elsewhere")
    #expect(found.words == nil)
  }

  /// A mark that an earlier program kept has nothing but its byte and the id of its fact.
  @Test func readsMarksWithoutWords() throws {
    let folder = try TemporaryFolder()
    let old = try event("hall", story, quoting: words)
    let mark = Place(
      event: "hall", document: "hall/0.txt", digest: old.analyses[0].article.digest, offset: 28,
      fact: "f1")
    try keep([.mark(letter: "q", mark)], in: folder.path)
    let found = try NotebookStore(in: folder.path).notebook(for: [old]).marks["q"]
    #expect(found?.offset == 28 && found?.fact == "f1")
    #expect(found?.words?.exact.hasPrefix(marked) == true)
  }

  @Test func leavesADamagedFileAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("notebook.sqlite", "these are no notes, but somebody's bytes")
    #expect(throws: NotebookStore.Failure.self) { try NotebookStore(in: folder.path) }
    #expect(
      try FileSystem.read(Array(path.utf8))
        == Array("these are no notes, but somebody's bytes".utf8))
  }
}
