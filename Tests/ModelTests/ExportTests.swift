import FoundationEssentials
import Testing

@testable import Model

@Suite struct ExportTests {
  private static let hostile =
    "<script>alert(1)</script> \u{1B}[31m\u{202E}=1+1 | *x* [y](z) 'q' \"r\""

  /// Two articles with one conflict between them; the texts and names may be anything.
  private func comparison(
    _ first: String = "The hall costs $5 million.", _ second: String = "It costs $7 million.",
    outlet: String? = "The Ledger", subject: String = "price of the hall", note: String? = nil
  ) throws -> Comparison {
    var analyses: [Analysis] = []
    for (name, text) in [("a.txt", first), ("b.txt", second)] {
      var analysis = try Pipeline.text(
        of: Array("Dateline.\n\n\(text)\n".utf8), name: name,
        published: CalendarDay(year: 2024, month: 5, day: 6))
      analysis.article.outlet = outlet.map { Article.Field(text: $0, span: nil) }
      analyses.append(analysis)
    }
    let sides = analyses.map { analysis in
      let last = analysis.sentences.indices.last ?? 0
      let source = ClaimSource(article: analysis.article, sentences: analysis.sentences)
      return Claim(
        .money, .number(5), in: analysis.sentences[last].range, ofSentence: last, from: source)
    }
    let fact = Fact(
      id: "f1", verdict: .conflict, kind: .money, subject: subject, reason: .differentValue,
      between: .outlets, polarity: .affirmed, sides: sides, explanation: "5 is not 7",
      features: ["same noun"])
    return Comparison(
      of: [NewsEvent(id: "hall", analyses: analyses, facts: [fact])],
      notebook: Notebook(tags: ["f1"], notes: note.map { ["f1": $0] } ?? [:]),
      stamp: Comparison.Stamp(version: "1.2.3", made: "2024-05-07T08:09:10Z"))
  }

  @Test(arguments: ExportFormat.allCases)
  func namesTheProgramAndTheTime(format: ExportFormat) throws {
    guard format != .csv else { return }
    let text = try comparison().rendered(as: format)
    #expect(text.contains("1.2.3"))
    #expect(text.contains("2024-05-07T08:09:10Z"))
  }

  @Test(arguments: ExportFormat.allCases)
  func letsNoArticleSteerTheTerminalOrThePage(format: ExportFormat) throws {
    let text = try comparison(
      Self.hostile, Self.hostile, outlet: Self.hostile, subject: Self.hostile, note: Self.hostile
    ).rendered(as: format)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    if format != .json { #expect(!text.unicodeScalars.contains("\u{202E}")) }
    if format == .html { #expect(!text.contains("<script>alert")) }
    if format == .markdown {
      #expect(!text.contains(" <script>"))
      #expect(!text.contains("[y](z)"))
    }
  }

  @Test func wrapsPlainTextAtWords() throws {
    let words = Array(repeating: "words", count: 60).joined(separator: " ") + "."
    let text = try comparison(words).rendered(as: .text, columns: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).count { $0 == "words" } == 59)
  }

  @Test func showsEachSideInPlainText() throws {
    let text = try comparison(note: "call them").rendered(as: .text)
    #expect(
      text == """
        crossread 1.2.3, 2024-05-07T08:09:10Z: 2 sources, 1 fact: 1 conflict
          a.txt: The Ledger, 2024-05-06
          b.txt: The Ledger, 2024-05-06

        ! conflict: figures differ - price of the hall [f1, money]
          x a.txt, The Ledger, 2024-05-06, line 3
            The hall costs $5 million.
          x b.txt, The Ledger, 2024-05-06, line 3
            It costs $7 million.
          why: 5 is not 7
          note: call them

        """)
  }

  // MARK: - CSV

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""),
    ("\tx", "\"' x\""), ("\rx", "\"' x\""), (" =1", "\"' =1\""), ("two\nlines", "two lines"),
  ])
  func keepsSpreadsheetsFromTakingAFieldForAFormula(text: String, field: String) throws {
    let rendered = try comparison(subject: text).rendered(as: .csv)
    #expect(rendered.contains("f1,hall,money,\(field),a.txt,"))
  }

  @Test func givesOneRowAFactThatCanBeReadBack() throws {
    let comparison = try comparison("A \"fine\" hall, =sure.", note: "why, \"they\" said")
    let rows = Self.parse(comparison.rendered(as: .csv))
    let row = Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { one, _ in one })
    #expect(rows.count == 2)
    #expect(rows[0].count == rows[1].count)
    #expect(row["words 1"] == "A \"fine\" hall, =sure.")
    #expect(row["words 2"] == "It costs $7 million.")
    #expect(row["line 1"] == "3")
    #expect(row["outlet 2"] == "The Ledger")
    #expect(row["date 2"] == "2024-05-06")
    #expect(row["verdict"] == "conflict")
    #expect(row["reason"] == "figures differ")
    #expect(row["note"] == "why, \"they\" said")
    #expect(row["checked"] == "")
  }

  /// The rows of a CSV text, as RFC 4180 has them.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let row = rows.count - 1
      let field = rows[row].count - 1
      switch scalar {
      case "\"":
        if !isQuoted, rows[row][field].hasSuffix("\u{0}") {
          rows[row][field].removeLast()
          rows[row][field] += "\""
        }
        isQuoted.toggle()
        if !isQuoted { rows[row][field] += "\u{0}" }
      case "," where !isQuoted: rows[row].append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([""])
      default: rows[row][field].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast().map { $0.map { $0.filter { $0 != "\u{0}" } } }
  }

  // MARK: - JSON

  private struct Exported: Decodable {
    struct Place: Decodable { var start: Int, end: Int }
    struct Side: Decodable {
      var document: String, text: String, outlet: String?, published: String?, line: Int
      var sha256: String, prefix: String, suffix: String, span: Place
    }
    struct Fact: Decodable { var id: String, verdict: String, note: String?, sides: [Side] }
    var crossread: String, made: String, facts: [Fact]
  }

  @Test func givesTheComparisonBackFromJSON() throws {
    let comparison = try comparison("The café \"Royal\" costs\u{7F} $5.", note: "n")
    let data = Data(comparison.rendered(as: .json).utf8)
    let exported = try JSONDecoder().decode(Exported.self, from: data)
    #expect(exported.crossread == "1.2.3")
    #expect(exported.made == "2024-05-07T08:09:10Z")
    let fact = try #require(exported.facts.first)
    let entry = comparison.entries[0]
    #expect(fact.id == "f1" && fact.verdict == "conflict" && fact.note == "n")
    #expect(fact.sides.map(\.document) == ["a.txt", "b.txt"])
    #expect(fact.sides.map(\.text) == entry.sides.map(\.claim.text))
    #expect(fact.sides.map(\.prefix) == entry.sides.map(\.quotation.prefix))
    #expect(fact.sides.map(\.suffix) == entry.sides.map(\.quotation.suffix))
    #expect(fact.sides.map(\.sha256) == comparison.sources.map(\.digest))
    #expect(fact.sides.map(\.line) == [3, 3])
    #expect(fact.sides.map(\.published) == ["2024-05-06", "2024-05-06"])
    #expect(fact.sides[0].span.start == 11)
  }

  // MARK: - HTML

  @Test func allowsItsOwnStyleAndScriptAlone() throws {
    let page = try comparison().rendered(as: .html)
    for (tag, source) in [("style", "style-src"), ("script", "script-src")] {
      let content = try #require(Self.between("<\(tag)>", "</\(tag)>", of: page))
      let digest = SHA256.hexadecimal(of: Array(content.utf8))
      let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
        UInt8(String(Array(digest)[offset...offset + 1]), radix: 16)
      }
      #expect(page.contains("\(source) 'sha256-\(Data(bytes).base64EncodedString())'"))
    }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
  }

  @Test(arguments: [
    (["/home/ann/hall/a.txt", "/home/ann/hall/b.txt"], ["a.txt", "b.txt"]),
    (["/home/ann/x/a.txt", "/home/ann/y/a.txt", "c.txt"], ["x/a.txt", "y/a.txt", "c.txt"]),
    (["a.txt", "x/a.txt"], ["a.txt", "x/a.txt"]),
    (["/a.txt", "/a.txt"], ["a.txt", "a.txt"]),
    (["", "/"], ["", "/"]),
  ])
  func namesFilesWithoutTheFoldersOfTheSender(documents: [String], names: [String]) {
    let found = HTMLExport.fileNames(of: documents)
    #expect(documents.map { found[$0] } == names)
  }

  @Test func keepsPathsOutOfAPageThatIsMailed() throws {
    var comparison = try comparison()
    for index in comparison.sources.indices {
      comparison.sources[index].document = "/home/ann/" + comparison.sources[index].document
    }
    for entry in comparison.entries.indices {
      for side in comparison.entries[entry].sides.indices {
        comparison.entries[entry].sides[side].claim.document =
          "/home/ann/" + comparison.entries[entry].sides[side].claim.document
      }
    }
    let page = comparison.rendered(as: .html)
    #expect(!page.contains("/home/ann") && comparison.rendered(as: .csv).contains("/home/ann"))
  }

  private static func between(_ start: String, _ end: String, of text: String) -> String? {
    let bytes = Array(text.utf8)
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    guard let first = bytes.indices.first(where: { bytes[$0...].starts(with: start) }),
      let last = bytes.indices.first(where: { $0 > first && bytes[$0...].starts(with: end) })
    else { return nil }
    return String(decoding: bytes[first + start.count..<last], as: UTF8.self)
  }

  @Test func putsTheChosenFactsInTheOrderOfTheirIds() throws {
    let one = try comparison()
    var event = NewsEvent(id: "e", analyses: [], facts: [])
    for id in ["a", "b", "c"] {
      var fact = one.entries[0].fact
      fact.id = id
      event.facts.append(fact)
    }
    #expect(
      Comparison(of: event, ids: ["c", "x", "a"], stamp: one.stamp).entries.map(\.fact.id)
        == ["c", "a"])
  }
}
