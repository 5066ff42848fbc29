import Foundation
import TUI
import Testing

/// The recorded screens: the text, then one letter for each cell's style.
enum ScreenFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  /// Compares a screen with the recorded one; `RECORD_SCREENS=1` records it instead.
  static func expect(
    _ screen: Screen, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appending(path: name + ".txt")
    let shown = screen.text + "\n----\n" + styles(of: screen) + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      do { try shown.write(to: file, atomically: true, encoding: .utf8) } catch {
        Issue.record("cannot record \(file.path): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no recorded screen \(name).txt", sourceLocation: sourceLocation)
      return
    }
    guard shown != recorded else { return }
    let new = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      Issue.record(
        "\(name).txt differs in row \(row + 1)\nrecorded: \(pair.0)\nshown:    \(pair.1)",
        sourceLocation: sourceLocation)
      return
    }
    Issue.record("\(name).txt has another number of rows", sourceLocation: sourceLocation)
  }

  /// One letter for each cell's style: the role, in upper case where bold; `_` where underlined,
  /// `#` where reversed.
  private static func styles(of screen: Screen) -> String {
    let letters: [Style.Role: String] = [
      .normal: " ", .conflict: "c", .compatible: "m", .agree: "a", .single: "s", .dim: "d",
      .accent: "e",
    ]
    return (0..<screen.size.rows).map { row in
      var line = ""
      for column in 0..<screen.size.columns {
        let style = screen[column, row].style
        let letter = letters[style.role] ?? "?"
        if style.isReversed {
          line += "#"
        } else if style.isUnderlined {
          line += "_"
        } else if style.isBold {
          line += letter == " " ? "B" : letter.uppercased()
        } else {
          line += letter
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
