/// A table of rules that is compiled into the program: the word lists and patterns of the engine.
///
/// The format is made for people. A line is a row of fields between tabs; `#` at the start of a line
/// begins a comment; `[name]` on a line of its own begins a section. Empty lines count for nothing.
///
///     [titles]
///     # title      standing
///     president    current
package struct RuleTable: Sendable {
  /// One row: its section and its fields.
  package struct Row: Sendable {
    package var section: String
    package var fields: [String]
  }

  /// All rows, in the order of the file.
  package let rows: [Row]

  /// The table that a function of the C target `CRules` returns.
  package init(_ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
    var count = 0
    let start = table(&count)
    self.init(bytes: UnsafeBufferPointer(start: start, count: count))
  }

  /// The table in `bytes`.
  package init(bytes: UnsafeBufferPointer<UInt8>) {
    var rows: [Row] = []
    var section = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
        section = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
      } else {
        let fields = line.split(separator: UInt8(ascii: "\t"))
        rows.append(
          Row(section: section, fields: fields.map { String(decoding: $0, as: UTF8.self) }))
      }
    }
    self.rows = rows
  }

  /// The rows of one section, in order.
  package func rows(in section: String) -> [[String]] {
    rows.compactMap { $0.section == section ? $0.fields : nil }
  }
}
