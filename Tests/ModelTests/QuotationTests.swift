import Model
import Testing

/// Which differences between two quotations of one utterance are conflicts.
@Suite struct QuotationTests {
  private func conflicts(_ one: String, _ other: String) throws -> [[String]] {
    try TwoArticles.conflicts(one, other) { $0.kind == .quotation }
  }

  @Test(arguments: [
    // Contractions.
    (
      "“I will not send you home to a threat I cannot see the end of,” said Kory Haines.",
      "“I won't send you home to a threat I can't see the end of,” Kory Haines said."
    ),
    // Words set apart in two ways.
    (
      "“We need online services by mid-year for the co-mingled funds,” said Kory Haines.",
      "“We need on-line services by midyear for the comingled funds,” Kory Haines said."
    ),
    // Numbers in words and in digits.
    (
      "“How did 38 visits over 2 years, at 60 per cent of the cost, not save them,” Kory Haines said.",
      "“How did 38 visits over two years, at 60 percent of the cost, not save them,” said Kory Haines."
    ),
    // Words in another order.
    (
      "“We are declaring war on fraud in hospitals and waste in hospitals,” Kory Haines said.",
      "“We have declared war on waste in hospitals and fraud in hospitals,” Kory Haines said."
    ),
    // Words for nobody in particular.
    (
      "“A nine-dollar hose should never have cost anyone a life,” said Kory Haines.",
      "“A nine-dollar hose should never have cost somebody a life,” said Kory Haines."
    ),
    // Somebody repeats what a letter says to its reader.
    (
      "“The plan reflects the values of his favorite writer rather than those of his church,” Karl Ost said.",
      "The letter said: “Your plan appears to reflect the values of your favorite writer rather than those of your church.”"
    ),
    // A few words that two long sentences begin with.
    (
      "“No matter how partisan and how hard things get, that is no excuse,” said Kory Haines.",
      "“No matter how loud and partisan our politics become, this justifies nothing,” Kory Haines wrote."
    ),
  ])
  func takesThemForOne(one: String, other: String) throws {
    #expect(try conflicts(one, other) == [])
  }

  @Test func tellsNumbersApart() throws {
    let found = try conflicts(
      "“It's a start, ten years late,” said the group's local leader, Paul Janssen.",
      "“It’s a start, thirty years late,” said Paul Janssen, of the network.")
    #expect(found == [["It's a start, ten years late", "It’s a start, thirty years late"]])
  }

  @Test func findsOneWordSwappedInALongRun() throws {
    let found = try conflicts(
      "“And it was time to end the strike and get back to our kids,” said Dora Tell.",
      "“We had one contract, and it was time to suspend the strike,” Dora Tell said.")
    #expect(found.count == 1)
  }
}
