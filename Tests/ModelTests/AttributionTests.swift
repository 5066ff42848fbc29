import Model
import Testing

/// The claims of a one-paragraph article, without reading a file.
private func claims(_ text: String, _ kind: Claim.Kind) -> [Claim] {
  let bytes = Array(text.utf8)
  var paragraphs: [Article.Paragraph] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    paragraphs.append(Article.Paragraph(range: start..<index, role: .body))
    start = index + 1
  }
  paragraphs.append(Article.Paragraph(range: start..<bytes.count, role: .body))
  let article = Article(
    name: "a.txt", text: bytes, map: OffsetMap(identity: bytes.count), paragraphs: paragraphs)
  return ClaimExtractor.analysis(of: article).claims.filter { $0.kind == kind }
}

private func value(_ claim: Claim) -> String {
  if case .text(let text) = claim.value { text } else { "" }
}

@Suite struct AttributionTests {
  @Test(arguments: [
    (
      "The harbour ministry denied that talks had taken place.", "denied", "harbour ministry",
      "that talks had taken place"
    ),
    (
      "The ferry was late, according to Maria Stone.", "said", "Maria Stone", "The ferry was late"
    ),
    (
      "According to the port authority, two cranes fell.", "said", "port authority",
      "two cranes fell"
    ),
    (
      "Officials told reporters that the bridge would close.", "said", "Officials",
      "that the bridge would close"
    ),
    (
      "John Reed, a spokesman for the union, did not respond to questions.", "declined",
      "John Reed", "did not respond to questions"
    ),
    (
      "Mayor Ann Bell said there was no decision on the tunnel.", "undecided", "Ann Bell",
      "there was no decision on the tunnel"
    ),
    (
      "The charges, which Ann Bell denied, were dropped.", "denied", "Ann Bell", "The charges"
    ),
    (
      "One of the authors, Ann Bell, said the work was late.", "said", "Ann Bell",
      "the work was late"
    ),
    (
      "The union issued a letter saying that pay was too low.", "said", "union",
      "that pay was too low"
    ),
    ("Ann Bell vowed to open the tunnel.", "said", "Ann Bell", "to open the tunnel"),
    (
      "Ann Bell says in Leeds that the tunnel is safe.", "said", "Ann Bell",
      "that the tunnel is safe"
    ),
    (
      "Ann Bell said after the flood she would rebuild it.", "said", "Ann Bell",
      "she would rebuild it"
    ),
    (
      "Mr. Bell and Mr. Reed say other tunnels leak.", "said", "Mr. Bell and Mr. Reed",
      "other tunnels leak"
    ),
    ("Ann Bell said about 20 pumps failed.", "said", "Ann Bell", "about 20 pumps failed"),
    (
      "The Hull poll released Friday shows that the mayor leads.", "said", "Hull poll",
      "that the mayor leads"
    ),
    ("Ann Bell confirmed the sale.", "confirmed", "Ann Bell", "the sale"),
    (
      "The plan, Ann Bell said, would cost too much.", "said", "Ann Bell",
      "would cost too much"
    ),
  ])
  func findsReportedWords(text: String, stance: String, speaker: String, words: String) {
    let found = claims(text, .stance)
    #expect(
      found.contains { value($0) == stance && $0.speaker == speaker && $0.text == words },
      "\(found.map { "\(value($0)) | \($0.speaker ?? "-") | \($0.text)" })")
  }

  @Test(arguments: [
    ("“We will rebuild it,” said Ann Bell.", "We will rebuild it", "Ann Bell"),
    ("“We will rebuild it,” said the group's head, Ann Bell.", "We will rebuild it", "Ann Bell"),
    ("“We will rebuild it.” — Ann Bell", "We will rebuild it.", "Ann Bell"),
    ("''We will rebuild it,'' said Ann Bell.", "We will rebuild it", "Ann Bell"),
    ("“We will rebuild it,” Bell, 61, told The Guardian.", "We will rebuild it", "Bell"),
    ("Ann Bell said: “We will rebuild it.”", "We will rebuild it.", "Ann Bell"),
    ("“It is gone,” Ann Bell said. “All of it.”", "All of it.", "Ann Bell"),
    ("Ann Bell spoke in Rome. “It is all gone now,” she said.", "It is all gone now", "Ann Bell"),
    (
      "“It is gone,” Ann Bell said.\n“Nobody could have stopped this fire.”",
      "Nobody could have stopped this fire.", "Ann Bell"
    ),
  ])
  func givesQuotationsTheirSpeakers(text: String, words: String, speaker: String) {
    let found = claims(text, .quotation)
    #expect(
      found.contains { $0.text == words && $0.speaker == speaker },
      "\(found.map { "\($0.speaker ?? "-") | \($0.text)" })")
  }

  @Test(arguments: [
    ("Former Senator Ann Bell left.", "Ann Bell", "Senator", Claim.Standing.former),
    ("US defence secretary Tom Reed left.", "Tom Reed", "US defence secretary", .current),
    ("US Secretary of Defense Reed left.", "Reed", "US Secretary of Defense", .current),
    ("The Bell administration is considering it.", "Bell", "President", .current),
    ("Ann Bell, the acting mayor, left.", "Ann Bell", "mayor", .acting),
    ("Ann Bell, a candidate for governor, left.", "Ann Bell", "candidate for governor", .candidate),
  ])
  func findsRoles(text: String, name: String, role: String, standing: Claim.Standing) {
    let found = claims(text, .personRole)
    #expect(
      found.contains { value($0) == name && $0.role == role && $0.standing == standing },
      "\(found.map { "\(value($0)) | \($0.role ?? "-") | \($0.standing?.rawValue ?? "-")" })")
  }

  @Test(arguments: [
    ("The mayor has been charged.", "done"), ("The mayor is considering a sale.", "considered"),
    ("The plan was not implemented.", "not-done"), ("There were no arrests.", "not-done"),
    ("Ann Bell never signed it.", "not-done"), ("She had paid no taxes.", "not-done"),
    ("Ann Bell plans to sell.", "planned"),
  ])
  func findsStates(text: String, expected: String) {
    #expect(claims(text, .status).map { value($0) } == [expected])
  }

  @Test(arguments: [
    ("Seoul said no.", "South Korea"), ("The ROK said no.", "South Korea"),
    ("S. Korea said no.", "South Korea"), ("The Pentagon said no.", "US Department of Defense"),
    ("The DoD said no.", "US Department of Defense"),
    ("South Korea's defence ministry said no.", "South Korea defense ministry"),
    ("The South Korean Ministry of National Defense said no.", "South Korea defense ministry"),
    ("Ann Bell spoke on Monday. She left.", "Ann Bell"),
  ])
  func namesAThingTheSameInEveryArticle(text: String, canonical: String) {
    let bytes = Array(text.utf8)
    let article = Article(
      name: "a.txt", text: bytes, map: OffsetMap(identity: bytes.count),
      paragraphs: [Article.Paragraph(range: 0..<bytes.count, role: .body)])
    let names = ClaimExtractor.analysis(of: article).names
    #expect(names.last?.canonical == canonical, "\(names)")
  }

  @Test func hostileTextIsReadWithoutTrapping() {
    for text in [
      "”", "said", "said ,", "“”", "'", ", said", "according to", "\" said \"", "- -", "of",
    ] {
      #expect(claims(text, .percent).isEmpty)
    }
  }
}
