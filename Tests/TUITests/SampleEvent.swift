import Model

/// An event of four articles, made by hand: a bridge was closed, and the reports differ.
enum SampleEvent {
  /// One article and its claims; every claim is found by its words.
  struct Source {
    var name: String
    var outlet: String?
    var published: Published?
    var isEnglish = true
    var furniture: [String] = []
    var paragraphs: [String]
  }

  static let sources = [
    Source(
      name: "bridge/anna_harbour.txt", outlet: "The Harbour Post",
      published: CalendarDay(year: 2024, month: 3, day: 14).map {
        Published(day: $0, minutes: 601, zone: "GMT")
      }, furniture: ["Home | News | Weather\nSign up for our letter"],
      paragraphs: [
        "Old bridge shut after crack is found",
        "The Merrow Bridge was closed on Tuesday after engineers found a crack in its northern pier. About 40,000 drivers cross it every day.",
        "“We have not seen anything like this in thirty years,” said Ines Calder, the city engineer. Repairs will cost $12 million, she said.",
        "The city denied that the crack had been known for months. A ferry will run until the bridge opens again, which is not expected before the end of May at the very earliest.",
        "Nobody was hurt. Buses are sent round by the southern road, which adds a quarter of an hour to the journey in the morning and rather more in the evening.",
      ]),
    Source(
      name: "bridge/bert_wire.txt", outlet: "Coast Wire",
      published: CalendarDay(year: 2024, month: 3, day: 14).map { Published(day: $0) },
      paragraphs: [
        "Merrow Bridge closed",
        "Engineers closed the bridge on Tuesday. It carries 38,500 vehicles a day, according to the last count.",
        "The bill will come to $19 million, a council paper says. The council had been told of the crack in January, two members said.",
      ]),
    Source(
      name: "bridge/cleo_blog.txt", outlet: nil, published: nil,
      paragraphs: [
        "Notes from the river",
        "They shut the bridge on Wednesday, and I watched them do it. Repairs are put at $12 million.",
        "• a list item that is long enough to be wrapped on a narrow screen, so that its second line hangs",
        "橋は水曜日に閉鎖された。 A reader sent this from abroad 👨‍👩‍👧 with a hidden \u{202E} mark.",
      ]),
    Source(
      name: "bridge/dora_fern.txt", outlet: "Fernblick", published: nil, isEnglish: false,
      paragraphs: ["Brücke gesperrt", "Die Brücke wurde am Dienstag gesperrt."]),
  ]

  static func analysis(_ source: Source) -> Analysis {
    var text: [UInt8] = []
    var paragraphs: [Article.Paragraph] = []
    for (index, words) in source.paragraphs.enumerated() {
      if index > 0 { text += [0x0A, 0x0A] }
      let start = text.count
      text += Array(words.utf8)
      paragraphs.append(
        Article.Paragraph(range: start..<text.count, role: index == 0 ? .headline : .body))
    }
    let article = Article(
      name: source.name, title: source.paragraphs.first.map { Article.Field(text: $0, span: nil) },
      outlet: source.outlet.map { Article.Field(text: $0, span: nil) },
      published: source.published, text: text, map: OffsetMap(identity: text.count),
      paragraphs: paragraphs,
      furniture: source.furniture.map {
        Article.Furniture(text: $0, span: Span(start: 0, end: 0), paragraphsBefore: 1)
      }, isEnglish: source.isEnglish,
      lineStarts: [0] + text.indices.filter { text[$0] == 0x0A }.map { $0 + 1 },
      digest: "digest of " + source.name)
    return Analysis(
      article: article, sentences: SentenceSplitter.sentences(of: article), names: [], claims: [])
  }

  /// The claim that says `words` in `analysis`.
  static func claim(
    _ words: String, _ value: Claim.Value, _ kind: Claim.Kind = .quantity, in analysis: Analysis,
    speaker: String? = nil, polarity: Claim.Polarity = .affirmed
  ) -> Claim? {
    let wanted = Array(words.utf8)
    let text = analysis.article.text
    guard text.count >= wanted.count,
      let start = (0...text.count - wanted.count).first(where: {
        text[$0] == wanted[0] && Array(text[$0..<$0 + wanted.count]) == wanted
      })
    else { return nil }
    let range = start..<start + wanted.count
    let sentence = analysis.sentences.firstIndex { $0.range.overlaps(range) } ?? 0
    let source = ClaimSource(article: analysis.article, sentences: analysis.sentences)
    var claim = Claim(kind, value, in: range, ofSentence: sentence, from: source)
    claim.speaker = speaker
    claim.polarity = polarity
    return claim
  }

  static func fact(
    _ id: String, _ verdict: Fact.Verdict, _ reason: Fact.Reason?, _ kind: Claim.Kind,
    _ subject: String, between: Fact.Between? = nil, _ sides: [Claim?], why: String = "",
    features: [String] = []
  ) -> Fact {
    Fact(
      id: id, verdict: verdict, kind: kind, subject: subject, reason: reason, between: between,
      polarity: nil, sides: sides.compactMap { $0 }, explanation: why, features: features)
  }

  static let event: NewsEvent = {
    let all = sources.map(analysis)
    let (anna, bert, cleo) = (all[0], all[1], all[2])
    let city = "The city"
    return NewsEvent(
      id: "bridge", analyses: all,
      facts: [
        fact(
          "q7d1a", .conflict, .polarity, .stance, "whether the crack was known",
          between: .speakers,
          [
            claim(
              "the crack had been known for months", .text("denied"), .stance, in: anna,
              speaker: city, polarity: .denied),
            claim(
              "had been told of the crack in January", .text("said"), .stance, in: bert,
              speaker: "two members"),
          ], why: "The city denies what two members say.", features: ["same crack", "same body"]),
        fact(
          "d2c9e", .conflict, .differentValue, .date, "day of the closure", between: .outlets,
          [
            claim("on Tuesday", .text("2024-03-12"), .date, in: anna),
            claim("on Tuesday", .text("2024-03-12"), .date, in: bert),
            claim("on Wednesday", .text("2024-03-13"), .date, in: cleo),
          ], why: "12 March and 13 March are two days.",
          features: ["same verb: closed, shut", "same bridge"]),
        fact(
          "m5b0f", .conflict, .differentValue, .money, "cost of the repairs", between: .outlets,
          [
            claim("$12 million", .number(12e6), .money, in: anna, speaker: "Ines Calder"),
            claim("$19 million", .number(19e6), .money, in: bert),
            claim("$12 million", .number(12e6), .money, in: cleo),
          ], why: "12,000,000 and 19,000,000 exclude each other."),
        fact(
          "n8a3c", .compatible, .rounding, .quantity, "traffic on the bridge",
          [
            claim("About 40,000 drivers", .number(40_000), in: anna),
            claim("38,500 vehicles", .number(38_500), in: bert),
          ], why: "40,000 is 38,500 rounded to ten thousands."),
        fact(
          "u1111", .single, nil, .quantity, "years in the job",
          [claim("thirty years", .number(30), .duration, in: anna)]),
      ])
  }()
}
