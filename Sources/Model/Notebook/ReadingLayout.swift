/// What was shown of a folder, and how, when it was read last.
package struct ReadingLayout: Hashable, Sendable, Codable {
  /// The event that was shown, and its article.
  package var event = ""
  package var document = ""
  /// The id of the fact that was looked at, where one was.
  package var fact: String?
  /// The pane that had the focus, by its name.
  package var focus = ""
  /// Whether the comparison was shown; nil where the width decides.
  package var comparison: Bool?
  package var isZoomed = false
  package var showsFurniture = false
  package var marksSingles = false
  /// The order of the facts, by its name.
  package var order = ""
  /// What was kept by the filter.
  package var verdicts: [String] = []
  package var kinds: [String] = []
  package var documents: [String] = []
  package var isTaggedOnly = false
  package var text = ""
  /// Where the lines between the panes had been moved to, by their names.
  package var dividers: [String: Int] = [:]

  /// A layout that says nothing.
  package init() {}
}
