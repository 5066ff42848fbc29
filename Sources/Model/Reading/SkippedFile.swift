/// A file that could not be read as an article, and why.
package struct SkippedFile: Hashable, Sendable, Codable {
  /// The file, as the person would write it.
  package var path: String
  /// The reason in a few words for people.
  package var reason: String

  /// A file that was skipped for a reason.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}
