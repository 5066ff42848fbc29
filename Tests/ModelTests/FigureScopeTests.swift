import Model
import Testing

/// Which figures are of one thing though their words differ, and which are not though these are alike.
@Suite struct FigureScopeTests {
  private func conflicts(_ one: String, _ other: String) throws -> [[String]] {
    try TwoArticles.conflicts(one, other) {
      [.quantity, .money, .percent, .duration].contains($0.kind)
    }
  }

  @Test(arguments: [
    // Four digits in another order, counted by other nouns.
    (
      "In an interim report, auditors said 1,138 patients had been kept off the books.",
      "There were 1,318 names on that roster, the auditors said in their interim report.",
      ["1,138 patients", "1,318 names"]
    ),
    // A zero too many in a price.
    (
      "The dinner, at the home of a banker, cost $2,700 a head.",
      "The 60 guests paid $27,000 a head to get in.", ["$2,700", "$27,000"]
    ),
    // A part of one whole.
    (
      "With the new votes, 28 of the state's 33 counties have passed resolutions against the law.",
      "The list of such resolutions has grown to 26 counties out of 33.", ["28", "26 counties"]
    ),
    // Tallies of one vote.
    (
      "The bill failed 203-222 after 41 Republicans broke with their leaders.",
      "The vote was 202 to 223, with 41 Republicans and 182 Democrats opposed.",
      ["203-222", "202 to 223"]
    ),
    (
      "The Security Council voted 14-0 to send another 2,100 peacekeepers, with Russia abstaining.",
      "The Security Council approved 2,100 more peacekeepers by a vote of 13 to none.",
      ["14", "13"]
    ),
    // Lengths of time that a limit keeps apart.
    (
      "Jurors deliberated for less than six hours before they convicted Cole.",
      "Jurors deliberated for about 14 hours before they convicted Cole.",
      ["less than six hours", "14 hours"]
    ),
  ])
  func findsRivals(one: String, other: String, sides: [String]) throws {
    #expect(try conflicts(one, other) == [sides])
    // Whichever article comes first.
    #expect(try conflicts(other, one).map { $0.reversed() } == [sides])
  }

  @Test(arguments: [
    // One kind of the other's.
    (
      "Nine traffic deaths were blamed on the storm in Virginia and Maryland.",
      "At least 36 deaths have been blamed on the storm in Virginia and Maryland."
    ),
    // Two kinds.
    (
      "Bellmont added 654,000 long-distance customers in the spring.",
      "Bellmont added 111,000 cable customers in the spring."
    ),
    // Two groups of people.
    (
      "About 24 percent of men who took placebo developed the disease, the study found.",
      "The study found that 18 percent of men who took the drug developed the disease."
    ),
    // Two quarters.
    (
      "In the second quarter Advo reported a net loss on sales of $645 million.",
      "In the first quarter Advo reported a net loss on sales of $715 million."
    ),
    // Two moments of one day at the exchange.
    (
      "Shares in Xoma lost 14 percent to close at $4.72 on the exchange.",
      "Shares in Xoma lost 13 percent to $4.76 in afternoon trading on the exchange."
    ),
    // A rate and a sum.
    (
      "The hunt for the two men went on at a cost of $1.1 million a day.",
      "The hunt for the two men cost an estimated $12 million."
    ),
    // Two polls.
    (
      "A poll in May found 52 percent of voters in favor of guns on campus.",
      "In a poll in March, 54 percent of voters were in favor of guns on campus."
    ),
    // The votes on a bill and on its amendment; two races.
    (
      "The Senate voted 54 to 46 to pass the measure.",
      "An amendment to the measure failed 48 to 52."
    ),
    (
      "Senator Alice Dahl beat Sandy Pruss, 54 percent to 46 percent.",
      "Jean Shields routed Senator Dan Kopp by 55 percent to 45 percent."
    ),
    // What one part leaves of the whole.
    (
      "Democrats are to get 24 of the 50 seats in the new chamber, by the count of the board.",
      "After the last count the board gave Republicans 26 of 50 seats in the chamber."
    ),
    // Rents of two things.
    (
      "The flat rent in that street is $1,500 a month.",
      "Parking for a car costs $150 a month in the city."
    ),
    // Two sums and what they make together.
    (
      "Groups behind Brandt had spent $9 million, and her party $7 million, Ruiz said of the race.",
      "Outside groups have spent $16 million in the race, Ruiz said."
    ),
  ])
  func leavesAloneOtherScopes(one: String, other: String) throws {
    #expect(try conflicts(one, other) == [])
  }
}
