/// The articles of one folder, which tell of one event, and the facts that they share or dispute.
package struct NewsEvent: Hashable, Sendable, Codable, Identifiable {
  /// The folder, as the person would write it.
  package var id: String
  /// The articles with their claims, by name.
  package var analyses: [Analysis]
  /// The facts, conflicts first.
  package var facts: [Fact]

  /// An event with all its fields.
  package init(id: String, analyses: [Analysis], facts: [Fact]) {
    self.id = id
    self.analyses = analyses
    self.facts = facts
  }
}
