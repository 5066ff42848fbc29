/// Finds dates, times, durations and sets, and works out which day they mean.
package enum TimeExpressionParser {
  /// The expressions of time of the sentence at `index`, in order.
  package static func claims(inSentence index: Int, of source: ClaimSource) -> [Claim] {
    []
  }
}
