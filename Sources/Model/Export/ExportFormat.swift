/// A format in which facts are written to a file.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, csv, json

  /// The usual ending of a file in this format, without the full stop.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    }
  }
}
