import Foundation
import Testing

@testable import TUI

/// The README's key map is the key table.
@Suite struct ReadmeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  private static let head = "| keys | what they do |"

  /// `RECORD_SCREENS=1` writes the key map into the README instead.
  @Test func namesEveryKeyOfTheKeyTable() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: Self.head))
    let end = try #require(lines[start...].firstIndex(of: ""))
    let rows = KeyMap.standard.bindings.map(Self.row)
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      let new = lines[...(start + 1)] + rows + lines[end...]
      try new.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[(start + 2)..<end]) == rows)
    }
  }

  /// A row of the Markdown table.
  private static func row(_ binding: Binding) -> String {
    let keys = binding.keys.split(separator: " ")
      .map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: " ")
    let special = Pane.allCases.compactMap { pane in
      binding.inPane[pane].map { "in the \(pane.words): \($0)" }
    }
    return "| \(keys) | \(([binding.words] + special).joined(separator: "; ")) |"
  }
}
