import Model
import Testing

/// Whose reports the articles pass on.
@Suite struct OriginTests {
  private func origins(_ texts: [String]) throws -> [Origin] {
    let analyses = try texts.enumerated().map { index, text in
      try Pipeline.analysis(of: Array(text.utf8), name: "\(index).txt")
    }
    return Origin.all(in: analyses)
  }

  @Test func areCountedByTheArticlesThatNameThem() throws {
    let found = try origins([
      "Mill to close\n\nThe mill will close in May, Reuters reported on Monday.",
      "Mill shuts\n\nA report by the Wall Street Journal said that the mill would close in May.",
      "Mill worries town\n\nThe mill will close in June, the Wall Street Journal reported on Monday."
        + "\n\nReuters said that 40 people would lose their jobs.",
    ])
    #expect(found.map(\.name) == ["Reuters", "The Wall Street Journal"])
    #expect(found.map { $0.claims.map(\.document) } == [["0.txt", "2.txt"], ["1.txt", "2.txt"]])
  }

  @Test(arguments: [
    "The mill will close in May, an independent expert said on Monday.",
    "The mill will close in May, the mayor told the times of the meeting.",
    "The mill will close in May, said Ann Post, the guardian of the estate.",
  ])
  func areNoCommonWordsThatOutletsAreCalledBy(text: String) throws {
    #expect(try origins(["Mill to close\n\n\(text)"]).isEmpty)
  }

  @Test func areNotTheOutletItself() throws {
    let text = """
      <meta property="og:site_name" content="Reuters"><title>Mill to close</title><article>
      <h1>Mill to close</h1><p>The mill will close in May, Reuters reported on Monday.</p>
      <p>Some 40 people work there, the mayor said.</p></article>
      """
    let analysis = try Pipeline.analysis(of: Array(text.utf8), name: "a.html")
    #expect(analysis.article.outlet?.text == "Reuters")
    #expect(analysis.claims.contains { $0.speaker == "Reuters" })
    #expect(Origin.all(in: [analysis]).isEmpty)
  }
}
