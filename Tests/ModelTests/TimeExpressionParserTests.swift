import Model
import Testing

/// The expressions of time in `text`, published on Friday, 23 May 2025, as `words = value`.
func times(_ text: String, published: String? = "2025-05-23") -> String {
  timeClaims(text, published: published)
    .map { claim in
      var value = "?"
      if case .text(let text) = claim.value { value = text }
      return claim.text + " = " + value
    }
    .joined(separator: "; ")
}

func timeClaims(_ text: String, published: String? = "2025-05-23") -> [Claim] {
  let bytes = Array(text.utf8)
  let article = Article(
    name: "test.txt", published: published.flatMap { CalendarDay($0) }.map { Published(day: $0) },
    text: bytes, map: OffsetMap(identity: bytes.count),
    paragraphs: [Article.Paragraph(range: 0..<bytes.count, role: .body)])
  let sentences = SentenceSplitter.sentences(of: article)
  let source = ClaimSource(article: article, sentences: sentences)
  return sentences.indices.flatMap { TimeExpressionParser.claims(inSentence: $0, of: source) }
}

@Suite struct TimeExpressionParserTests {
  @Test(arguments: [
    ("The bridge closed on May 22, 2018.", "May 22, 2018 = 2018-05-22"),
    ("It opened on the 3rd of June 2011.", "the 3rd of June 2011 = 2011-06-03"),
    ("The form is dated 22.5.2018 there.", "22.5.2018 = 2018-05-22"),
    ("The log says 2018-05-22 at the top.", "2018-05-22 = 2018-05-22"),
    ("Filed 5/22/2018 in court.", "5/22/2018 = 2018-05-22"),
    ("He signed it on 05-Aug-2016 in Rome.", "05-Aug-2016 = 2016-08-05"),
    ("The mayor resigned Friday, Oct. 23, 1998.", "Friday, Oct. 23, 1998 = 1998-10-23"),
    (
      "Sales rose in March 2019 and fell in April 2020.",
      "March 2019 = 2019-03; April 2020 = 2020-04"
    ),
    ("Both met on April 24 and 25, 2019.", "April 24 = 2019-04-24; 25, 2019 = 2019-04-25"),
  ])
  func readsWholeDates(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("The minister resigned Friday.", "Friday = 2025-05-23"),
    ("The minister resigned on Monday.", "Monday = 2025-05-19"),
    ("The minister will resign on Monday.", "Monday = 2025-05-26"),
    ("The court ruled last Friday.", "last Friday = 2025-05-16"),
    ("The court will rule next Friday.", "next Friday = 2025-05-30"),
    ("The dam broke on July 3.", "July 3 = 2024-07-03"),
    ("Voters will choose a mayor on 3 June.", "3 June = 2025-06-03"),
    ("The pact was signed last October.", "last October = 2024-10"),
    ("The pact was signed in October.", "October = 2024-10"),
    ("The pact will be signed in October.", "October = 2025-10"),
    (
      "It was sold last year, two days ago or yesterday.",
      "last year = 2024; two days ago = 2025-05-21; yesterday = 2025-05-22"
    ),
    ("Prices rose last week and last month.", "last week = 2025-W20; last month = 2025-04"),
    ("The firm was founded ten years ago.", "ten years ago = 2015"),
    (
      "They flee every winter since the flood six months ago.",
      "every winter = XXXX-WI; six months ago = 2024-11"
    ),
    ("The fair opens this weekend.", "this weekend = 2025-W21-WE"),
  ])
  func countsFromTheDayOfPublication(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("The minister resigned Friday, two days ago.", "Friday = ?; two days ago = ?"),
    ("The dam broke on June 3, 2014.", "June 3, 2014 = 2014-06-03"),
    ("Last year the dam broke on June 3.", "Last year = ?; June 3 = ?"),
    ("It has stood since 1953.", "1953 = 1953"),
  ])
  func leavesOpenWhatNeedsAnUnknownDay(text: String, expected: String) {
    #expect(times(text, published: nil) == expected)
  }

  @Test(arguments: [
    ("It began in early 2017.", "early 2017 = 2017"),
    ("It ended in mid-July.", "mid-July = 2024-07"),
    ("It came late last month.", "late last month = 2025-04"),
    ("It came earlier this year.", "earlier this year = 2025"),
    ("Jobs grew in the 2010s and the late 1980s.", "2010s = 201; late 1980s = 198"),
    ("Profit fell in Q3 and in fiscal 2019.", "Q3 = 2024-Q3; fiscal 2019 = 2019"),
    ("Profit fell in the first quarter of 2021.", "the first quarter of 2021 = 2021-Q1"),
    ("The church dates from the 12th century.", "the 12th century = 11"),
    ("She won in the summer of 2016.", "the summer of 2016 = 2016-SU"),
    ("The law ran out at the end of 2007.", "the end of 2007 = 2007"),
    ("It will open in the week of June 2.", "the week of June 2 = 2025-W23"),
  ])
  func readsLongerPieces(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("Shops closed at Christmas 2020.", "Christmas 2020 = 2020-12-25"),
    ("The law dates from after 9/11.", "9/11 = 2001-09-11"),
    ("Shops closed last Thanksgiving.", "last Thanksgiving = 2024-11-28"),
    ("Shops closed on Easter Monday 2024.", "Easter Monday 2024 = 2024-04-01"),
    ("Shops will close on Labor Day.", "Labor Day = 2025-09-01"),
    ("Shops closed on Memorial Day 2021.", "Memorial Day 2021 = 2021-05-31"),
    ("Queues formed on Black Friday 2010.", "Black Friday 2010 = 2010-11-26"),
    ("Polls closed on Election Day 2022.", "Election Day 2022 = 2022-11-08"),
    ("It rained two weeks before Christmas 2020.", "two weeks before Christmas 2020 = 2020-12-11"),
  ])
  func knowsHolidays(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("Posted at 10:01 BST on 23 May 2025.", "10:01 BST on 23 May 2025 = 2025-05-23T10:01"),
    (
      "The vote will start at 8 a.m. Eastern on Monday.",
      "8 a.m. Eastern on Monday = 2025-05-26T08:00"
    ),
    ("He called at noon and again at 10pm.", "noon = T12:00; 10pm = T22:00"),
    ("He landed on Tuesday and spoke at 9:30.", "Tuesday = 2025-05-20; 9:30 = 2025-05-20T09:30"),
    ("He landed Tuesday night.", "Tuesday night = 2025-05-20TNI"),
    (
      "It snowed this morning and last night.",
      "this morning = 2025-05-23TMO; last night = 2025-05-22TNI"
    ),
    ("She will speak tonight.", "tonight = 2025-05-23TNI"),
  ])
  func readsHoursAndPartsOfTheDay(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("They signed a five-year deal.", "five-year = P5Y"),
    (
      "He slept for three months, 24 hours or two decades.",
      "three months = P3M; 24 hours = PT24H; two decades = P20Y"
    ),
    (
      "It took 5 1/2 hours over the past three years.",
      "5 1/2 hours = PT5H30M; the past three years = P3Y"
    ),
    ("It lasted several years and then a few weeks.", "several years = PXY; a few weeks = PXW"),
    ("It lasted half an hour.", "half an hour = PT30M"),
    ("It lasted a quarter of a century.", "a quarter of a century = P25Y"),
    ("It lasted a quarter-century.", "a quarter-century = P25Y"),
    (
      "It rains every Friday, every two weeks and daily.",
      "every Friday = XXXX-WXX-5; every two weeks = P2W; daily = P1D"
    ),
    ("The annual fair closes on Mondays.", "annual = P1Y; Mondays = XXXX-WXX-1"),
  ])
  func readsLengthsAndSets(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    "They may march with an august company, and prices fall.",
    "Theresa May met April Jones, June Smith and Jan Novak.",
    "The Sun and the Sunday Times sent 2000 troops.",
    "A 57-year-old man came second with a baby of six months of age.",
    "She sat on the bench beside the mat.",
    "He sang on the \"Today\" show and read USA Today.",
    "The fall of Saigon hit the second team; call 138-2010-2015.",
    "The ratio was 16:9 and the score 3-2, up 5.12 points.",
    "Readers of \"60 Minutes\" paid $12 each, or 1/2 of it.",
    "She won a second term at all hours, said on \"This Week\".",
    "The Daily Mail named its woman of the year.",
  ])
  func leavesNamesVerbsAgesAndCountsAlone(text: String) {
    #expect(times(text) == "")
  }

  @Test func marksLimitsAndRoundFigures() {
    let claims = timeClaims(
      "It took more than three months, about five years, less than a week, around 2010 or over several days."
    )
    #expect(
      claims.map(\.text) == [
        "more than three months", "five years", "less than a week", "2010", "several days",
      ])
    #expect(claims.map(\.bound) == [.above, nil, .below, nil, nil])
    #expect(claims.map(\.approximate) == [false, true, false, true, false])
  }

  @Test(arguments: [
    (
      "He left on March 3, 2020. The next day he was back.",
      "March 3, 2020 = 2020-03-03; The next day = 2020-03-04"
    ),
    (
      "He left in March 2020. Two years later he was back.",
      "March 2020 = 2020-03; Two years later = 2022"
    ),
    ("He left the town. Nobody knew. Three weeks later he was back.", "Three weeks later = ?"),
    (
      "He left on March 3, 2020, and returned that year.",
      "March 3, 2020 = 2020-03-03; that year = 2020"
    ),
  ])
  func countsFromTheDayNamedBefore(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    "last ", "Friday last ", "the ", "1,", "2019-", "May ", "99999999999999999999 years ago ",
    "twenty ", "5000 centuries ago ", "every ", "mid-", "the end of ", "Friday, ", "' ", "2/29 ",
  ])
  func survivesAbsurdInput(piece: String) {
    let claims = timeClaims(String(repeating: piece, count: 2_000))
    #expect(claims.allSatisfy { $0.range.upperBound <= piece.utf8.count * 2_000 })
  }
}
