/// A format in which facts are written to a file.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, html, csv, json

  /// The usual ending of a file in this format, without the full stop.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .csv: "csv"
    case .json: "json"
    }
  }
}
