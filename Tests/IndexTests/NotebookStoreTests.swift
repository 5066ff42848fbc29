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
    let place = Place(
      event: "hall", document: "hall/0.txt", digest: event.analyses[0].article.digest, offset: 7)
    try keep(
      [
        .tag(anchor), .note(anchor, "ask the council"), .overrule(anchor, reason: "two halls"),
        .mark(letter: "a", place), .position(place),
      ], in: folder.path)
    let notebook = try NotebookStore(in: folder.path).notebook(for: [event])
    #expect(notebook.tags == ["f1"])
    #expect(notebook.notes == ["f1": "ask the council"])
    #expect(notebook.overruled == ["f1": "two halls"])
    #expect(notebook.marks == ["a": place])
    try keep([.unmark(letter: "a", event: "hall")], in: folder.path)
    #expect(try NotebookStore(in: folder.path).notebook(for: [event]).marks.isEmpty)
    #expect(notebook.positions == [place.digest: place])
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
        == ["q": Place(event: "elsewhere", document: "elsewhere/1.txt", digest: digest, offset: 9)])
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
