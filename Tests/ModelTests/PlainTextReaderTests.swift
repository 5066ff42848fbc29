import Model
import Testing

@Suite struct PlainTextReaderTests {
  private func article(_ text: String, name: String = "a.txt") throws -> Article {
    try ArticleReader.read(Array(text.utf8), name: name)
  }

  private func body(_ article: Article) -> [String] {
    article.paragraphs.filter { $0.role == .body }.map { article.words(in: $0.range) }
  }

  private let prose = [
    "The harbour authority said on Tuesday that it would close the northern pier for nine weeks.",
    "Engineers found cracks in three of the twelve pillars after a routine inspection in March.",
    "“Nobody will lose a berth,” the director told reporters, adding that the work had been planned.",
  ]

  private func forms(_ article: Article) -> [Article.Paragraph.Form] {
    article.paragraphs.filter { $0.role == .body }.map(\.form)
  }

  @Test(arguments: ["-", "*", "•"])
  func knowsTheItemsOfAList(mark: String) throws {
    let lines = [prose[0], "\(mark) \(prose[1])", "\(mark) \(prose[2])", "1. \(prose[0])"]
    let article = try article("Northern pier to close\n\n" + lines.joined(separator: "\n\n"))
    #expect(forms(article) == [.plain, .item, .item, .plain])
    #expect(body(article) == prose + ["1. \(prose[0])"])
  }

  @Test func knowsTheQuotationsOfMarkdown() throws {
    let text = "# Northern pier to close\n\n\(prose[0])\n\n> \(prose[1])\n\n- \(prose[2])\n"
    let quoted = try article(text, name: "a.md")
    #expect(forms(quoted) == [.plain, .inset, .item])
    #expect(body(quoted) == prose)
    // In a text that is no Markdown the sign is the author's.
    #expect(forms(try article(text, name: "a.txt")).contains(.inset) == false)
  }

  /// A quotation over several lines is one paragraph, whose sentences have no marks in them.
  @Test func joinsTheLinesOfAQuotation() throws {
    let text =
      "# Northern pier to close\n\n\(prose[0])\n\n> Nobody will lose a berth in all of the nine\n"
      + "> weeks of work, the director told the reporters.\n"
    let analysis = try Pipeline.text(of: Array(text.utf8), name: "a.md")
    #expect(forms(analysis.article) == [.plain, .inset])
    let sentence = try #require(analysis.sentences.last)
    #expect(!sentence.tokens.contains { $0.lower == ">" })
    #expect(
      analysis.article.words(in: sentence.range).hasSuffix(
        "the nine\nweeks of work, the director told the reporters."))
    #expect(analysis.article.map.span(of: sentence.range).end == text.utf8.count - 1)
  }

  @Test func readsTitleOutletAndDate() throws {
    let article = try article(
      (["Northern pier to close for repairs", "Harbour Gazette", "2024-04-09"] + prose)
        .joined(separator: "\n\n"))
    #expect(article.title?.text == "Northern pier to close for repairs")
    #expect(article.outlet?.text == "Harbour Gazette")
    #expect(article.published?.day.description == "2024-04-09")
    #expect(body(article) == prose)
  }

  /// The name of a paper over the headline, as many texts begin.
  @Test(arguments: [
    ["Harbour Gazette", "Northern pier to close for repairs", "2024-04-09"],
    ["The Harbour Gazette", "Northern pier to close for repairs", "By Ines Falk", "2024-04-09"],
    ["Harbour Gazette", "2024-04-09", "Northern pier to close for repairs"],
    ["Harbour Gazette", "Northern pier to close for repairs"],
    ["Harbour Gazette", "Northern Pier to Close for Nine Weeks", "Ines Falk", "9 April 2024"],
  ])
  func readsTheOutletOverTheTitle(header: [String]) throws {
    let article = try article((header + prose).joined(separator: "\n\n"))
    #expect(article.outlet?.text.hasSuffix("Harbour Gazette") == true)
    #expect(article.title?.text.lowercased().hasPrefix("northern pier to close") == true)
    #expect(body(article) == prose)
  }

  /// The first line of a page that was saved with its furniture.
  @Test func readsTheOutletAtTheTopOfAPage() throws {
    let page =
      ["Harbour Gazette", "Skip to content", "  • News", "  • Sport", "Search"]
      + ["Northern pier to close for repairs", "By Ines Falk", "9 April 2024 10:05 CET"]
      + [prose[0], "Advertisement", prose[1], "Most Read", "Old lighthouse sold to a painter"]
    let article = try article(page.joined(separator: "\n"))
    #expect(article.outlet?.text == "Harbour Gazette")
    #expect(article.title?.text == "Northern pier to close for repairs")
  }

  /// A headline that has a word of many outlets' names, with a line under it or none.
  @Test(arguments: [
    ["Harbour news at last", "Pier to close for nine weeks", "2024-04-09"],
    ["Report on pier delayed", "Engineers want more time", "By Ines Falk"],
    ["Harbour Review Delayed", "2024-04-09"], ["Agency Report"],
  ])
  func takesNoHeadlineForAnOutlet(header: [String]) throws {
    let article = try article((header + prose).joined(separator: "\n\n"))
    #expect(article.title?.text == header[0])
    #expect(article.outlet == nil)
  }

  @Test func leavesMarksOfEmphasisOutOfNames() throws {
    let article = try article(
      (["# Northern pier to close for repairs", "*Harbour Gazette*", "9 April 2024"] + prose)
        .joined(separator: "\n\n"), name: "a.md")
    #expect(article.outlet?.text == "Harbour Gazette")
  }

  @Test func aLineAloneIsBody() throws {
    let article = try article("Seven boats left the harbour")
    #expect(article.title == nil)
    #expect(body(article) == ["Seven boats left the harbour"])
  }

  @Test func cutsTheFurnitureOfASavedPage() throws {
    let page =
      ["Skip to content", "  • News", "  • Sport", "  • Weather", "Search"]
      + [
        "Northern pier to close for repairs", "By Ines Falk", "9 April 2024 10:05 CET",
        "3 min read",
      ]
      + [prose[0], "Advertisement", prose[1], "Most Read", "Old lighthouse sold to a painter"]
      + ["Ferry fares to rise again in the summer", "What comes next", prose[2], prose[1]]
      + [
        "Read more: Ferry strike called off", "Comments", "Log in to comment",
        "© 2024 Harbour Gazette",
      ]
    let article = try article(page.joined(separator: "\n"))
    #expect(article.title?.text == "Northern pier to close for repairs")
    #expect(article.byline?.text == "Ines Falk")
    #expect(article.published?.minutes == 605)
    #expect(article.published?.zone == "CET")
    #expect(body(article) == [prose[0], prose[1], "What comes next", prose[2], prose[1]])
    #expect(
      article.furniture.contains { $0.text.contains("Ferry fares") && $0.paragraphsBefore == 3 })
  }

  @Test(arguments: [
    "Follow the Harbour Gazette on Facebook and Instagram and tell your neighbours what you find.",
    "Ines Falk is a freelance reporter who has written about ports and ships for twenty years.",
  ])
  func cutsWhatIsSaidOfThePaperAndItsAuthors(line: String) throws {
    let page = ["Skip to content", "Search", "Northern pier to close for repairs"] + prose + prose
    let article = try article((page + [line, "© 2024 Harbour Gazette"]).joined(separator: "\n"))
    #expect(body(article) == prose + prose)
  }

  @Test func readsACreditBeforeTheFirstWords() throws {
    let article = try article("[Source/Harbour Wire, Jon Ek] " + prose.joined(separator: "\n"))
    #expect(article.outlet?.text == "Harbour Wire")
    #expect(article.byline?.text == "Jon Ek")
    #expect(body(article).first == prose[0])
  }

  @Test func joinsLinesThatWereWrapped() throws {
    let text = """
      The harbour authority said on Tuesday that it would close the
      northern pier for nine weeks while its pillars are mended and
      the deck is laid anew.

      Engineers found cracks in three of the twelve pillars after a
      routine inspection in March, and the oldest of them will have
      to be replaced.
      """
    #expect(body(try article(text)).count == 2)
  }

  @Test func readsMarkdown() throws {
    let text = """
      ---
      title: "Pier to close"
      author: Ines Falk
      date: 2024-04-09
      ---
      # Pier to close

      \(prose[0])

      ## What comes next

      \(prose[1])
      """
    let article = try article(text, name: "a.md")
    #expect(article.title?.text == "Pier to close")
    #expect(article.byline?.text == "Ines Falk")
    #expect(article.published?.day.description == "2024-04-09")
    #expect(body(article) == [prose[0], "What comes next", prose[1]])
  }

  @Test(arguments: [
    (
      "Der Hafen ist seit Montag nicht mehr für die Schiffe von der Insel und dem Festland offen.",
      false
    ),
    (
      "Le port est dans une ville qui ne sont pas sur la côte et les bateaux sont avec des marins.",
      false
    ),
    ("Troops left.", true),
    ("The port has been closed to ships from the island since Monday.", true),
  ])
  func tellsEnglishFromOtherLanguages(text: String, isEnglish: Bool) throws {
    #expect(try article(text).isEnglish == isEnglish)
  }

  @Test(arguments: [
    ("Friday 23 May 2025 10:01 BST", "2025-05-23 10:01 BST"),
    ("Published: May 3rd, 2021 at 4:05 p.m. EDT", "2021-05-03 16:05 EDT"),
    ("2018-12-20T08:30:00+02:00", "2018-12-20 08:30 +02:00"),
    ("Updated on 5 Sept. 2019", "2019-09-05"),
    ("25/12/2020 12:15 am", "2020-12-25 00:15"),
  ])
  func readsDatesInEveryForm(line: String, expected: String) throws {
    let article = try article(
      ["Northern pier to close for repairs", line, prose[0], prose[1]].joined(separator: "\n\n"))
    #expect(article.published?.description == expected)
  }

  @Test func linesOfATickerAreNoPartOfTheArticle() throws {
    let page =
      "Harbour Gazette\n\nSearch\n\nLIVE\nShares: grain at $12, wool at $940 a bale\n"
      + "Rowing: Northend 3, Southend 1\n\nNorthern pier to close\n\nBy Ines Falk\n9 April 2024\n\n"
      + prose[0] + "\n\n" + prose[1]
    let article = try article(page)
    #expect(article.title?.text == "Northern pier to close")
    #expect(!article.paragraphs.contains { article.words(in: $0.range).contains("$12") })
    #expect(body(article) == [prose[0], prose[1]])
  }

  @Test(arguments: [
    ("- 3 1/2", "- 3 1/2"), ("- three", "three"), ("- 3 ships", "- 3 ships"),
  ])
  func aHyphenBeforeANumberThatStandsAloneIsASign(text: String, expected: String) throws {
    #expect(body(try article(text)) == [expected])
  }

  @Test func marksOfMarkdownArePartOfNoToken() throws {
    let text = """
      # Ferry

      *By Ines Falk*

      The *Maid of Skerry* sank on **3 May**, the [port _office_](https://x.test/2021/5-dead) \
      said. It was *closed.* **The** port ![5 boats](b.png)opened 2 \\* 3 <https://x.test/9> doors.
      """
    let article = try article(text, name: "a.md")
    #expect(article.byline?.text == "Ines Falk")
    let sentences = SentenceSplitter.sentences(of: article).dropFirst()
    #expect(
      sentences.map { $0.tokens.map { article.words(in: $0.range) }.joined(separator: " ") } == [
        "The Maid of Skerry sank on 3 May , the port office said .", "It was closed .",
        "The port opened 2 * 3 doors .",
      ])
  }
}
