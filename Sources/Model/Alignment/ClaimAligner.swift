/// Lines up the claims that speak of one fact, and gives each fact its verdict.
package enum ClaimAligner {
  /// The facts of one event, conflicts first; the order of the articles changes nothing.
  package static func facts(in analyses: [Analysis]) -> [Fact] {
    []
  }
}
