import Model
import Testing

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter.ranges(in: 0..<bytes.count, of: bytes)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    "The talks ended. | Nobody signed.",
    "Was it late? | It was! | They left.",
    "Gen. Carla M. Ruiz met Dr. Oyelaran at No. 12 Harbour St. near the port.",
    "The firm is Nordby & Sons Inc. | It makes boats.",
    "Troops from the U.S. Army arrived. | They came from the U.S. | The base is new.",
    "The gate opened at 7 a.m. on Monday. | It closed at 9 p.m. | Police stayed.",
    "It rose 3.5 percent to $1.20 a litre. | Prices fell later.",
    "“We are ready.” | The minister left.",
    "“Are we ready?” Mr Okafor asked. | Nobody spoke.",
    "\"It is over,\" she said. | \"We won. | Now we rest.\" | They cheered.",
    "The vote (It was the third this year.) was close.",
    "Write to press.desk@example.org. | See https://example.org/a.b/c.html. | Thanks.",
    "He waited... then he left.",
    "I saw it…. | Then it sank.",
    "1. The bridge | 2. The tunnel | 3. The ferry",
    "The report [...] was never sent.",

    "It was signed on Dec. 4 and sent in Jan. | The reply came in May.",
    "Ask Plan B. | The rest is noise, you and I. | We know.",
    "The book costs 12 euros. | 40 were sold.",
  ])
  func splitsWhereAReaderWould(marked: String) {
    let expected = marked.split(separator: " | ").map(String.init)
    #expect(sentences(marked.replacing(" | ", with: " ")) == expected)
  }

  @Test func keepsEveryWordOfTheText() {
    let text = "One... two?! (Three.) “Four.”  Five . . . . Six \u{A0} seven. e.g. eight"
    let joined = sentences(text).joined().filter { !$0.isWhitespace }
    #expect(joined == text.filter { !$0.isWhitespace })
  }

  @Test(arguments: ["", " ", ".", "...", "\"", "(", "[...", ". . .", "…", "\u{2022}", "1.", "a.)"])
  func survives(text: String) {
    #expect(sentences(text).joined().count <= text.count)
  }
}
