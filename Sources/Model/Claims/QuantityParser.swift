/// Finds numbers, sums of money, percentages and ages.
package enum QuantityParser {
  /// The quantities of the sentence at `index`, outside the places in `taken` (dates, names).
  package static func claims(
    inSentence index: Int, of source: ClaimSource, outside taken: [Range<Int>]
  ) -> [Claim] {
    []
  }
}
