import Model
import Testing

@Suite struct QuantityParserTests {
  /// The quantities of `text` as one sentence: value or range, unit, and marks, one a part.
  static func read(_ text: String) -> [Claim] {
    let bytes = Array(text.utf8)
    let article = Article(
      name: "a.txt", text: bytes, map: OffsetMap(),
      paragraphs: [Article.Paragraph(range: 0..<bytes.count, role: .body)])
    let sentence = Sentence(
      range: 0..<bytes.count, paragraph: 0,
      tokens: Tokenizer.tokens(in: 0..<bytes.count, of: bytes))
    return QuantityParser.claims(
      inSentence: 0, of: ClaimSource(article: article, sentences: [sentence]), outside: [])
  }

  static func brief(_ claim: Claim) -> String {
    let value =
      switch claim.value {
      case .number(let number): "\(number)"
      case .range(let low, let high): "\(low)...\(high)"
      case .none, .text: "?"
      }
    let marks = (claim.approximate ? "~" : "") + (claim.bound?.rawValue ?? "")
    let change = claim.change.map { " " + $0.rawValue } ?? ""
    return "\(claim.kind.rawValue) \(marks)\(value) \(claim.unit ?? "-")\(change)"
  }

  static func brief(_ text: String) -> String {
    read(text).map { brief($0) }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("The count came to 12,345.", "quantity 12345.0 "),
    ("The count came to 1 234 567.", "quantity 1234567.0 "),
    ("The ratio was 0.75.", "quantity 0.75 "),
    ("It took minus four.", "quantity -4.0 "),
    ("They planted twenty-seven thousand six hundred trees.", "quantity 27600.0 trees"),
    ("They planted one hundred and six trees.", "quantity 106.0 trees"),
    ("He bought a dozen eggs.", "quantity 12.0 eggs"),
    ("Half a million votes were lost.", "quantity 500000.0 votes"),
    ("Two and a half million doses arrived.", "quantity 2500000.0 doses"),
    ("Three quarters of the members agreed.", "quantity 0.75 "),
    ("He won by 3 lakh votes.", "quantity 300000.0 votes"),
    ("The town lost 2m people.", "quantity 2000000.0 people"),
    ("The output was 4.5e3.", "quantity 4500.0 "),
  ])
  func readsNumbersInDigitsAndWords(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    ("It costs $2.4bn.", "money 2400000000.0 USD"),
    ("It costs US$ 3m.", "money 3000000.0 USD"),
    ("It costs €7.", "money 7.0 EUR"),
    ("It costs 40 billion yen.", "money 40000000000.0 JPY"),
    ("It costs two dollars and 30 cents.", "money 2.3 USD"),
    ("It costs 80 cents.", "money 80.0 cent"),
    ("It costs 30p.", "money 30.0 penny"),
    ("It costs 90 Canadian dollars.", "money 90.0 CAD"),
    ("It costs CHF 12.50.", "money 12.5 CHF"),
    ("It is a $9 fee.", "money 9.0 USD"),
    ("They spent billions of dollars.", "money ? USD"),
  ])
  func readsMoneyInEveryStyle(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    ("About 30 wolves were seen.", "quantity ~30.0 wolves"),
    ("More than 600 homes burnt.", "quantity >600.0 homes"),
    ("Fewer than 20 seats are free.", "quantity <20.0 seats"),
    ("Up to 90 jobs may go.", "quantity <90.0 jobs"),
    ("The club has 400 members or more.", "quantity >400.0 members"),
    ("Prices rose by 4.2 per cent.", "percent 4.2 percent up"),
    ("It was a 6 percent drop.", "percent 6.0 percent down"),
    ("Between 30 and 40 boats sank.", "quantity 30.0...40.0 boats"),
    ("The rate is 2-2.5%.", "percent 2.0...2.5 percent"),
    ("The deal is worth $20-25 million.", "money 20000000.0...25000000.0 USD"),
    ("The index is more than 10 and less than 40.", "quantity 10.0...40.0 "),
  ])
  func readsLimitsHedgesChangesAndRanges(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    ("The trail is 12 km long.", "quantity 12.0 kilometre"),
    ("He drove at 90 miles per hour.", "quantity 90.0 mph"),
    ("It is a five-acre field.", "quantity 5.0 acre"),
    ("The water was 18 degrees Celsius.", "quantity 18.0 °C"),
    ("She is 6 feet 3 inches tall.", "quantity 6.25 foot"),
    ("A 41-year-old driver was hurt.", "age 41.0 year"),
    ("Maria Lopez, 36, said no.", "age 36.0 year"),
    ("The baby was nine weeks old.", "age 9.0 week"),
    ("Six of the 40 US pilots left.", "quantity 6.0 pilots; quantity 40.0 pilots"),
    ("Thousands of British nurses marched.", "quantity ? nurses"),
  ])
  func readsUnitsAgesAndCountedThings(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    "The F-16 took off.", "It was on Channel 12.", "Call 1-222-555-0100.",
    "One of the boys ran.", "No one came.", "The 9/11 panel met.", "He flew a Boeing 747.",
    "Ministers from the Group of Seven again spoke about trade.",
    "See http://a.example/x?n=12%20%3 now.",
    "The game ends at 10:45.",
    "They rebuilt ground zero.", "It was the 14th round.",
  ])
  func leavesNamesAndAddressesAlone(text: String) {
    #expect(Self.brief(text) == "")
  }

  @Test(arguments: [
    ("Roughly 4,200 Dutch troops in Mali will leave.", "Roughly 4,200 Dutch troops"),
    ("They need more than 70.", "more than 70"),
    ("The US pledged around $3 billion.", "around $3 billion"),
  ])
  func coversTheNumberWithItsUnitAndItsLimit(text: String, words: String) {
    #expect(Self.read(text).map(\.text) == [words])
  }

  @Test(arguments: [
    ("Roughly 4,200 Dutch troops in Mali will leave.", "Dutch troops in Mali"),
    ("The bank paid $3 million in fines.", "fines"),
    ("The turnout was 61 percent.", "turnout"),
    ("A 41-year-old bus driver was hurt.", "bus driver"),
  ])
  func namesTheSubjectInAFewWords(text: String, subject: String) {
    #expect(Self.read(text).map(\.subject) == [subject])
  }

  @Test func survivesHugeNumbers() {
    #expect(Self.read(String(repeating: "9", count: 10_000) + " men").count <= 1)
    #expect(Self.read("1e999999 and 2^99999999999999999999 and 10^400").count <= 9)
  }

  @Test func readsThousandsOfNumbersOneByOne() {
    let text = (0..<5000).map { "\($0 % 90 + 1) cats" }.joined(separator: ", ")
    #expect(Self.read(text).count == 5000)
    let words = String(repeating: "and one hundred thousand million a half ", count: 300)
    #expect(Self.read(words).count < 20_000)
    #expect(Self.read(String(repeating: "1-", count: 20_000)).count < 20_000)
    #expect(Self.read(String(repeating: "1/", count: 20_000)).count < 20_000)
    #expect(Self.read(String(repeating: "( ", count: 20_000)).isEmpty)
  }
}
