import Model
import Testing

/// What English can say of numbers, units and ages, by kinds of expression.
@Suite struct QuantityGrammarTests {
  @Test(arguments: [
    ("The path is half a mile long.", "quantity 0.5 mile"),
    ("The path is three-quarters of a mile long.", "quantity 0.75 mile"),
    ("The path is a mile and a half long.", "quantity 1.5 mile"),
    ("The path is two miles and a half long.", "quantity 2.5 mile"),
    ("The rate fell half a percent.", "percent 0.5 percent down"),
    ("The man is five foot nine.", "quantity 5.75 foot"),
    ("The field covers 9 sq. km.", "quantity 9.0 square kilometre"),
    ("The flat measures 70 sq ft.", "quantity 70.0 square foot"),
    ("It was seven degrees below zero.", "quantity -7.0 degree"),
  ])
  func readsPartsOfUnits(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    ("He was 41 when it sank.", "age 41.0 year"),
    ("The driver, 41, walked away.", "age 41.0 year"),
    ("She died at the age of 41.", "age 41.0 year"),
    ("She turned 41 in March.", "age 41.0 year"),
    ("She has sons aged 2, 4 and 9.", "age 2.0 year; age 4.0 year; age 9.0 year"),
    ("It is for six- to eight-year-olds.", "age 6.0...8.0 year"),
    ("It is for people 65 or older.", "age >65.0 year"),
    ("He was 41 points ahead.", "quantity 41.0 points"),
    ("The report, 41 pages long, is out.", "quantity 41.0 pages"),
  ])
  func tellsAgesFromOtherNumbers(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  @Test(arguments: [
    ("The show had 12m viewers.", "quantity 12000000.0 viewers"),
    ("The pole is 12m tall.", "quantity 12.0 metre"),
    ("It will cost $4-6m.", "money 4000000.0...6000000.0 USD"),
    ("It fails two in every nine.", "quantity 0.2222222222222222 "),
    ("She came on the forty-second day.", ""),
    ("It was the one hundred and fourth stage.", ""),
  ])
  func readsLettersSharesAndOrdinals(text: String, expected: String) {
    #expect(Self.brief(text) == expected)
  }

  private static func brief(_ text: String) -> String { QuantityParserTests.brief(text) }
}
