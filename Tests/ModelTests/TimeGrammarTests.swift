import Model
import Testing

/// What English can say of a day, by kinds of expression; all of Friday, 23 May 2025.
@Suite struct TimeGrammarTests {
  @Test(arguments: [
    ("They met on 4th of July 2014.", "4th of July 2014 = 2014-07-04"),
    ("It fell on July the 4th.", "July the 4th = 2024-07-04"),
    ("The car was sold Apr. 20, '16.", "Apr. 20, '16 = 2016-04-20"),
    ("The seal reads Nov15, 1994 today.", "Nov15, 1994 = 1994-11-15; today = 2025-05-23"),
    ("The seal reads 2020/23/Sep there.", "2020/23/Sep = 2020-09-23"),
    ("The seal reads 23-2020-September there.", "23-2020-September = 2020-09-23"),
    ("They met on 2016 10 16 again.", "2016 10 16 = 2016-10-16"),
    ("It will be paid next 6th of April.", "next 6th of April = 2026-04-06"),
    ("It ran May 3-5.", "May 3 = 2025-05-03; 5 = 2025-05-05"),
    ("Fees rose in FY15 and in 3Q 2015.", "FY15 = 2015; 3Q 2015 = 2015-Q3"),
    ("The abbey fell in 1066.", "1066 = 1066"),
  ])
  func readsDaysHoweverTheyAreWritten(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("It opened on the first Monday in September.", "the first Monday in September = 2024-09-02"),
    (
      "It opened on the first Monday of September 2015.",
      "the first Monday of September 2015 = 2015-09-07"
    ),
    ("It opens on the last Friday of next month.", "the last Friday of next month = 2025-06-27"),
    (
      "It opens on the third Thursday of the month.", "the third Thursday of the month = 2025-05-15"
    ),
    ("It opened in the second week of May 2024.", "the second week of May 2024 = 2024-W19"),
    ("It opened in the last week of June 2014.", "the last week of June 2014 = 2014-W26"),
    ("It opens on the 15th of next month.", "the 15th of next month = 2025-06-15"),
    ("It opens on the last day of the year.", "the last day of the year = 2025-12-31"),
    ("It opens on the twenty-seventh.", "the twenty-seventh = 2025-05-27"),
    ("It opened in the first half of 2015.", "the first half of 2015 = 2015"),
    ("It opened in the last quarter of 2015.", "the last quarter of 2015 = 2015-Q4"),
    ("It paid well in the first quarter.", "the first quarter = 2025-Q1"),
  ])
  func countsWithinMonthsAndYears(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("They will meet a week from Monday.", "a week from Monday = 2025-06-02"),
    ("They will meet Monday two weeks from now.", "Monday two weeks from now = 2025-06-02"),
    ("They will meet in three weeks on Tuesday.", "in three weeks on Tuesday = 2025-06-10"),
    ("They met a week ago Thursday.", "a week ago Thursday = 2025-05-15"),
    ("They met a year ago today.", "a year ago today = 2024-05-23"),
    ("They met two years ago this month.", "two years ago this month = 2023-05"),
    ("They met two years ago in March.", "two years ago in March = 2023-03"),
    ("They met a year and a half ago.", "a year and a half ago = 2023-11"),
    ("They met a fortnight ago.", "a fortnight ago = 2025-05-09"),
    ("They left 2 years 1 month 3 days ago.", "2 years 1 month 3 days ago = 2023-04-20"),
    ("They left the night before last.", "the night before last = 2025-05-21TNI"),
    ("They left the year before last.", "the year before last = 2023"),
    ("They will leave the week after next.", "the week after next = 2025-W23"),
    ("They will leave in two years' time.", "in two years' time = 2027"),
    ("The court will rule this coming Monday.", "this coming Monday = 2025-05-26"),
    ("The court will rule next Saturday.", "next Saturday = 2025-05-31"),
    ("The court gave them until 9 a.m. Tuesday.", "9 a.m. Tuesday = 2025-05-27T09:00"),
    ("It closed on Labor Day weekend.", "Labor Day weekend = 2024-W35-WE"),
    ("The tide rose in the weeks before the vote.", "weeks = ?"),
  ])
  func countsFromOtherDays(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("Sales were flat for the year.", "the year = 2025"),
    ("It was the first strike of the year.", "the year = 2025"),
    ("She is woman of the year.", ""),
    ("Rain fell later in the month.", "later in the month = 2025-05"),
    ("The fund was 3% up at year-end.", "year-end = 2025"),
    ("It was built in the early nineties.", "early nineties = 199"),
    ("She is in her early nineties.", ""),
    ("It was built in the 1990's.", "1990's = 199"),
    (
      "Their current plan is for the near future.",
      "current = PRESENT_REF; the near future = FUTURE_REF"
    ),
    ("A march against the cuts ended in the march of fools.", ""),
  ])
  func readsLongerStretches(text: String, expected: String) {
    #expect(times(text) == expected)
  }

  @Test(arguments: [
    ("It took two hours and 30 minutes.", "two hours and 30 minutes = PT2H30M"),
    ("It took a year and three months.", "a year and three months = P1Y3M"),
    ("It took half a year.", "half a year = P6M"),
    ("It was a two-and-a-half-year term.", "two-and-a-half-year = P2.5Y"),
    ("A monthlong strike cost them a 24-hour day.", "monthlong = P1M; 24-hour = PT24H"),
    ("It was closed for 24 hours a day.", "24 hours = PT24H"),
    ("It will be over in 48 hours.", "48 hours = PT48H"),
    ("They rest once a week, on weekends.", "once a week = P1W; weekends = XXXX-WXX-WE"),
    ("They call three times per year.", "three times per year = P1Y"),
    ("They meet every Monday morning.", "every Monday morning = XXXX-WXX-1TMO"),
    ("They meet every Jan. 6.", "every Jan. 6 = XXXX-01-06"),
    ("They rose at half past seven.", "half past seven = T07:30"),
    ("They rose at a quarter to nine.", "a quarter to nine = T08:45"),
    ("They rose at 4 in the morning.", "4 in the morning = T04:00"),
    ("They ate at 7 o'clock in the evening.", "7 o'clock in the evening = T19:00"),
  ])
  func readsLengthsSetsAndHours(text: String, expected: String) {
    #expect(times(text) == expected)
  }
}
