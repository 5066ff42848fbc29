import Model
import Testing

@testable import TUI

/// Lists and quotations in an article.
@Suite struct ListTests {
  /// The body's rows, without the columns of marks, of an article whose paragraphs have these forms.
  private func rows(
    _ paragraphs: [(Article.Paragraph.Form, String)], columns: Int = 50
  ) -> [String] {
    var analysis = SampleEvent.analysis(
      SampleEvent.Source(
        name: "a/1.txt", outlet: nil, published: nil,
        paragraphs: ["Title"] + paragraphs.map(\.1)))
    for (index, paragraph) in paragraphs.enumerated() {
      analysis.article.paragraphs[index + 1].form = paragraph.0
    }
    let layout = ArticleLayout(
      analysis, marks: ClaimMarks(),
      key: ArticleLayout.Key(
        event: "a", document: "a/1.txt", width: columns, showsFurniture: false, revision: 0))
    return layout.lines.dropFirst(2).filter { $0.kind != .blank }.map { line in
      String(repeating: " ", count: line.indent)
        + String(layout.glyphs[line.glyphs].map(\.character))
    }
  }

  private let words = "Nine weeks of work on the northern pier begin."

  @Test func hangsItemsUnderTheirWords() {
    #expect(
      rows([(.item, words), (.numbered(10), words), (.inset, words), (.plain, words)], columns: 32)
        == [
          "• Nine weeks of work on the", "  northern pier begin.",
          "10. Nine weeks of work on the", "    northern pier begin.",
          "  Nine weeks of work on the", "  northern pier begin.",
          "Nine weeks of work on the", "northern pier begin.",
        ])
  }

  @Test func keepsNumbersAndMarksOfTheTextItself() {
    #expect(
      rows([(.plain, "1. " + words), (.plain, "• " + words)], columns: 32) == [
        "1. Nine weeks of work on the", "   northern pier begin.",
        "• Nine weeks of work on the", "  northern pier begin.",
      ])
  }

  @Test func setsNothingInWhereThereIsNoRoom() {
    #expect(rows([(.inset, "Nine weeks of work")], columns: 12) == ["Nine weeks", "of work"])
    #expect(rows([(.item, "Nine weeks of work")], columns: 12) == ["• Nine weeks", "of work"])
  }

  /// What is drawn before an item is no byte of it: a line begins where its words begin.
  @Test func leavesThePlacesOfTheWordsAlone() throws {
    var analysis = SampleEvent.analysis(SampleEvent.sources[1])
    analysis.article.paragraphs[1].form = .item
    let claim = try #require(SampleEvent.claim("Engineers closed", .number(1), in: analysis))
    let fact = SampleEvent.fact("f", .agree, nil, .quantity, "closure", [claim])
    let layout = ArticleLayout(
      analysis,
      marks: ClaimMarks(
        of: [(0, fact, .agree)], document: claim.document, count: analysis.article.text.count),
      key: ArticleLayout.Key(
        event: "a", document: claim.document, width: 60, showsFurniture: false, revision: 0))
    let line = try #require(layout.lines.first { $0.verdict == .agree })
    let glyphs = layout.glyphs[line.glyphs]
    #expect(String(glyphs.prefix(19).map(\.character)) == "• [Engineers closed")
    #expect(line.start == analysis.article.paragraphs[1].range.lowerBound)
    for glyph in glyphs where !glyph.isBracket && glyph.character.isASCII {
      #expect(analysis.article.text[glyph.offset] == glyph.character.asciiValue)
    }
  }
}
