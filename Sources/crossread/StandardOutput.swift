import Glibc
import Model

/// Writes `text` to standard output at once.
func standardOutput(_ text: String) { standardOutput(bytes: Array(text.utf8)[...]) }

/// Writes `bytes` to standard output at once; ends the program where the system refuses.
///
/// A reader that went away is no error of ours.
func standardOutput(bytes: ArraySlice<UInt8>) {
  guard !write(bytes, to: STDOUT_FILENO), errno != EPIPE else { return }
  Message.write("the output cannot be written: \(String(cString: strerror(errno)))")
  exit(1)
}

/// Writes all of `bytes`; false where the system refuses.
@discardableResult
func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return false }
    rest = rest.dropFirst(written)
  }
  return true
}

/// What the program says to a person beside its output.
enum Message {
  /// Writes one line to standard error, made safe for a terminal.
  static func write(_ text: String) {
    crossread.write(
      Array("crossread: \(VisibleText.string(text))\n".utf8)[...], to: STDERR_FILENO)
  }
}

extension Message {
  /// Writes lines to standard error as they are, made safe for a terminal.
  static func write(lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      crossread.write(
        Array((VisibleText.string(String(line)) + "\n").utf8)[...], to: STDERR_FILENO)
    }
  }
}

/// How output is laid out for whoever reads it.
enum Page {
  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns a line of plain text may take: those of `COLUMNS`, or 80.
  static var columns: Int {
    getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.map { min(max($0, 20), 1000) } ?? 80
  }

  /// Writes what `json` holds so far, where it is much, and goes on with an empty room.
  static func write(piece json: inout JSONText) {
    guard json.bytes.count >= 16_384, !isTerminal else { return }
    standardOutput(bytes: json.bytes)
    json.removeBytes()
  }

  /// Writes JSON; on a terminal every character that could steer it is written as an escape.
  static func write(json: consuming JSONText) {
    if isTerminal {
      standardOutput(escaped(json.string) + "\n")
    } else {
      json.endLine()
      standardOutput(bytes: json.bytes)
    }
  }

  /// The same JSON without invisible characters, which can only stand inside its strings.
  static func escaped(_ json: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let escape = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
          text.append(contentsOf: escape.unicodeScalars)
        }
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
