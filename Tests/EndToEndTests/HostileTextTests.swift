import Foundation
import Testing

/// Articles and file names that try to steer the terminal; none of it may get there.
@Suite(.serialized) struct HostileTextTests {
  private let folder: Folder

  /// What no output may hold: controls that steer, marks that turn the text, and what is invisible.
  private static let forbidden: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{9B}", "\u{9D}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}",
    "\u{E0041}",
  ]

  init() throws {
    folder = try Folder()
    let text = """
      Flood \u{1B}[31mcloses\u{1B}[0m the \u{202E}egdirb\u{202C}

      RIVERTON, 4 May 2024 - At least 120\u{200B} people were \u{1B}]0;owned\u{7}taken to safety on \
      Saturday, Mayor \u{2066}Dana Whitlock\u{2069} said. \u{1B}]52;c;b3duZWQ=\u{7}\u{9B}2J\u{9D}0;x

      "We will open the bridge on Monday,\u{E0041}" Whitlock told reporters.\u{FEFF}
      """
    let names: [[UInt8]] = [
      Array("a\u{1B}]0;owned\u{7}.txt".utf8), Array("b\u{202E}txt.exe.txt".utf8),
      [0x63, 0xFF, 0x9B] + Array(".txt".utf8),
    ]
    for name in names {
      let path = Array(folder.path().utf8) + [UInt8(ascii: "/")] + name + [0]
      let file = path.withUnsafeBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { creat($0, 0o600) } ?? -1
        }
      }
      try #require(file >= 0)
      try FileHandle(fileDescriptor: file, closeOnDealloc: true)
        .write(contentsOf: Data(text.utf8) + [0x0A, 0xFF, 0xFE, 0x41])
    }
  }

  @Test(arguments: [["read"], ["compare"], ["compare", "--format", "markdown"]])
  func isVisibleInPlainOutput(command: [String]) throws {
    let outcome = try Program.run(command + [folder.path()])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("120"))
    let found = outcome.text.unicodeScalars.filter { Self.forbidden.contains($0) }
    #expect(found.isEmpty)
    #expect(String(validating: outcome.output, as: UTF8.self) != nil)
  }

  @Test func isVisibleOnStandardError() throws {
    let outcome = try Program.run(["read", folder.path("x\u{1B}]0;owned\u{7}\u{202E}")])
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    #expect(errors.contains("owned"))
    #expect(!errors.unicodeScalars.contains { Self.forbidden.contains($0) })
  }

  @Test(.enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
  func isVisibleInTheReader() throws {
    let tmux = try Tmux(columns: 100, rows: 30)
    try tmux.start([Program.path, folder.path()])
    try tmux.wait("the article") { $0.isTaken && $0.screen.contains("120") }
    for keys in [["j"], ["j"], ["c"], ["j"], ["?"]] {
      let screen = tmux.screen
      #expect(!screen.unicodeScalars.contains { Self.forbidden.contains($0) })
      for key in keys { try tmux.press(key) }
    }
    #expect(tmux.title != "owned")
    #expect(tmux.clipboard.isEmpty)
    try tmux.press("Q")
    #expect(try tmux.status() == 0)
    #expect(tmux.modes == Tmux.saneModes)
  }
}
