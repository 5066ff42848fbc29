/// A table of rules that is compiled into the program: the word lists and patterns of the engine.
///
/// The format is made for people. A line is a row of fields between tabs; `#` at the start of a line
/// begins a comment; `[name]` on a line of its own begins a section. Empty lines count for nothing.
///
///     [titles]
///     # title      standing
///     president    current
///
/// A table is read where it lies, row by row; strings are made only of what somebody keeps.
package struct RuleTable {
  /// One row: its section and its fields.
  package struct Row {
    package var section: String
    package var fields: [String]
  }

  /// A row as it lies in the table.
  package struct Line {
    /// The section that holds the row.
    package let section: String
    /// The number of the section in the table, from 0 on; below it is what stands before the first.
    package let sectionNumber: Int
    /// All of the row.
    let text: RuleText

    /// The first field.
    var first: RuleText { text.part(0, text.next(UInt8(ascii: "\t"), from: 0)) }

    /// The field at `index`, where the row has so many.
    func field(_ index: Int) -> RuleText? {
      var number = 0
      var position = 0
      while position < text.count {
        let end = text.next(UInt8(ascii: "\t"), from: position)
        if end > position {
          if number == index { return text.part(position, end) }
          number += 1
        }
        position = end + 1
      }
      return nil
    }

    /// Calls `body` with each field.
    @inline(__always)
    func forEachField(_ body: (RuleText) -> Void) {
      text.forEachPiece(between: UInt8(ascii: "\t"), body)
    }
  }

  private let text: RuleText?

  /// The table that a function of the C target `CRules` returns.
  package init(_ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
    var count = 0
    let start = table(&count)
    text = RuleText(start: start, count: count)
  }

  /// The table in `bytes`, which must be there as long as the table.
  package init(bytes: UnsafeBufferPointer<UInt8>) {
    text = bytes.baseAddress.map { RuleText(start: $0, count: bytes.count) }
  }

  /// Calls `body` with each row, in the order of the file.
  package func forEachLine(_ body: (Line) -> Void) {
    var section = ""
    var number = -1
    text?.forEachPiece(between: UInt8(ascii: "\n")) { line in
      if line[0] == UInt8(ascii: "#") { return }
      if line[0] == UInt8(ascii: "["), line[line.count - 1] == UInt8(ascii: "]") {
        section = line.part(1, max(1, line.count - 1)).string
        number += 1
        return
      }
      // A line of tabs alone, and one that begins with some, are for `forEachField` to skip.
      var start = 0
      while start < line.count, line[start] == UInt8(ascii: "\t") { start += 1 }
      if start < line.count {
        body(Line(section: section, sectionNumber: number, text: line.part(start, line.count)))
      }
    }
  }

  /// All rows, in the order of the file.
  package var rows: [Row] {
    var rows: [Row] = []
    forEachLine { line in
      var fields: [String] = []
      line.forEachField { fields.append($0.string) }
      rows.append(Row(section: line.section, fields: fields))
    }
    return rows
  }

  /// The rows of one section, in order.
  package func rows(in section: String) -> [[String]] {
    rows.compactMap { $0.section == section ? $0.fields : nil }
  }

  /// The words of `text` between blanks.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return }
      RuleText(start: start, count: bytes.count).forEachWord { words.append($0.string) }
    }
    return words
  }
}
