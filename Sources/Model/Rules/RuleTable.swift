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
    rows.reserveCapacity(bytes.count / 16)
    Self.forEachPiece(of: 0..<bytes.count, of: bytes, between: UInt8(ascii: "\n")) { line in
      if bytes[line.lowerBound] == UInt8(ascii: "#") { return }
      if bytes[line.lowerBound] == UInt8(ascii: "["),
        bytes[line.upperBound - 1] == UInt8(ascii: "]")
      {
        section = Self.string(
          UnsafeBufferPointer(
            rebasing: bytes[line.lowerBound + 1..<max(line.lowerBound + 1, line.upperBound - 1)]))
        return
      }
      var fields: [String] = []
      Self.forEachPiece(of: line, of: bytes, between: UInt8(ascii: "\t")) { field in
        fields.append(Self.string(UnsafeBufferPointer(rebasing: bytes[field])))
      }
      rows.append(Row(section: section, fields: fields))
    }
    self.rows = rows
  }

  /// The words of `text` between blanks.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    text.utf8.withContiguousStorageIfAvailable { bytes in
      forEachPiece(of: 0..<bytes.count, of: bytes, between: UInt8(ascii: " ")) { word in
        words.append(string(UnsafeBufferPointer(rebasing: bytes[word])))
      }
    }
    return words
  }

  /// Calls `body` with the place of each piece that is not empty.
  @inline(__always)
  private static func forEachPiece(
    of range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, between separator: UInt8,
    _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      if index > start { body(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { body(start..<range.upperBound) }
  }

  /// The bytes as a string; short ones are copied into it where they are.
  @inline(__always)
  private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.count < 16 else { return String(decoding: bytes, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for index in bytes.indices { buffer[index] = bytes[index] }
      return bytes.count
    }
  }

  /// The rows of one section, in order.
  package func rows(in section: String) -> [[String]] {
    rows.compactMap { $0.section == section ? $0.fields : nil }
  }
}
