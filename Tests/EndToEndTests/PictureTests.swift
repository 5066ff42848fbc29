import Foundation
import Testing

/// The pictures of the documentation are what the program draws; `make pictures` draws them again.
@Suite struct PictureTests {
  private static let folder = Program.repository.appending(path: "docs/pictures")

  @Test func areWhatTheProgramDrawsNow() throws {
    let drawn = try Folder()
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    let target = isRecording ? Self.folder.path() : drawn.path("pictures")
    let script = Program.repository.appending(path: "scripts/pictures.sh").path()
    let outcome = try Program.run("/bin/bash", [script, Program.path, target])
    #expect(outcome.status == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
    let names = try FileManager.default.contentsOfDirectory(atPath: target)
      .filter { $0.hasSuffix(".svg") }.sorted()
    #expect(
      names == [
        "conflict-dark.svg", "conflict.svg", "export.svg", "pair-dark.svg", "pair.svg", "start.svg",
      ])
    for name in names {
      let new = try String(contentsOfFile: target + "/" + name, encoding: .utf8)
      let old = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(new == old, "docs/pictures/\(name) is out of date: make pictures draws it again")
    }
  }
}
