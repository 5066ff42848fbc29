/// One thing that one or more articles speak of, with the claims that speak of it and their relation.
package struct Fact: Hashable, Sendable, Codable {
  /// How the sides of a fact stand to each other. No verdict says who is right.
  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case agree, compatible, conflict, single
  }

  /// Why a verdict was given, as the JSON interface names it.
  package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case sameValue = "same-value"
    case unit, rounding
    case moreSpecific = "more-specific"
    case bound, scope, certainty, wording
    case differentValue = "different-value"
    case polarity
    case differentStance = "different-stance"
    case differentName = "different-name"
    case differentRole = "different-role"
    case differentWords = "different-words"
    case differentStatus = "different-status"
  }

  /// Who disagrees in a conflict.
  package enum Between: String, Hashable, Sendable, Codable {
    case outlets, speakers
  }

  /// A short hash of the kind, the documents' content and the quoted words; it names the fact.
  package var id: String
  package var verdict: Verdict
  package var kind: Claim.Kind
  /// What the fact is about, in a few words.
  package var subject: String
  /// Nil with `single`.
  package var reason: Reason?
  /// Nil without a conflict.
  package var between: Between?
  /// The polarity of all sides; nil where they differ.
  package var polarity: Claim.Polarity?
  /// The claims, by document and place.
  package var sides: [Claim]
  /// The reason in a sentence that can be read out ("29,000 is 28,500 rounded to thousands").
  package var explanation: String
  /// What lined the claims up, each in a few words, strongest first.
  package var features: [String]
  /// Of clauses that several articles tell, the share of their words in common, by weight, in per cent;
  /// nil of facts that claims make.
  package var wordsInCommon: Int?

  /// Clauses with fewer words in common than this, in per cent, touch on one matter, and need not tell
  /// the same of it.
  package static let leastWordsInCommon = 30

  /// Whether the sides are passages that only touch on one matter: lists for people leave them out.
  package var isPassage: Bool {
    guard let wordsInCommon, verdict != .conflict else { return false }
    return wordsInCommon < Self.leastWordsInCommon
  }

  /// A fact with all its fields.
  package init(
    id: String, verdict: Verdict, kind: Claim.Kind, subject: String, reason: Reason?,
    between: Between?, polarity: Claim.Polarity?, sides: [Claim], explanation: String,
    features: [String], wordsInCommon: Int? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.kind = kind
    self.subject = subject
    self.reason = reason
    self.between = between
    self.polarity = polarity
    self.sides = sides
    self.explanation = explanation
    self.features = features
    self.wordsInCommon = wordsInCommon
  }
}
