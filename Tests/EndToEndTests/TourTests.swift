import Foundation
import Testing

/// The tour of the README, key by key, on the real program.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
struct TourTests {
  /// What is on the screen after each row of the tour.
  private static let awaited = [
    ["conflict 1/", "[read]"], ["[compare]", "why", "differ"], ["[two articles]", "[{", "}]"],
    ["[read]", "SOURCES"], ["tagged"], ["noted"], ["PREVIEW", "markdown file:"],
    ["saved to ferry-collision.md"],
  ]

  /// The keys of each row of the table under "A tour".
  private func rows() throws -> [[String]] {
    let file = Program.repository.appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let tour = try #require(text.components(separatedBy: "### A tour in two minutes\n").last)
    return tour.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { row in
        let cell = row.dropFirst(2).components(separatedBy: " | ")[0]
        return cell.split(separator: "`").map(String.init).filter { $0 != " " && $0 != "" }
      }
  }

  @Test func showsWhatTheReadmePromises() throws {
    let folder = try Folder(copyOf: "ferry-collision")
    let tmux = try Tmux()
    try tmux.type("mkdir 'ferry-collision'; cp '\(folder.path())'/* ferry-collision")
    #expect(try tmux.status() == 0)
    try tmux.start([Program.path, "ferry-collision"])
    try tmux.wait("the start") { $0.screen.contains("]c goes to the first") }
    let rows = try rows()
    try #require(rows.count == Self.awaited.count)
    for (keys, words) in zip(rows, Self.awaited) {
      for key in keys {
        if key == "]c" {
          try tmux.press("]", "c")
        } else if key.contains(" ") {
          try tmux.paste(key)
        } else {
          try tmux.press(key)
        }
      }
      try tmux.wait("what \(keys) shows") { tmux in words.allSatisfy { tmux.screen.contains($0) } }
    }
    let saved = try String(contentsOfFile: tmux.file("ferry-collision.md"), encoding: .utf8)
    #expect(saved.contains("ask the office") && saved.contains("differ"))
  }
}
