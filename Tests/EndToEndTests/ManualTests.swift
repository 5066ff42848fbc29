import Foundation
import Testing

/// The man page and the completions are what the program says of itself; `make docs` writes them again.
@Suite struct ManualTests {
  @Test func areWhatTheProgramSaysNow() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    let written = try Folder()
    let target = isRecording ? Program.repository.path() : written.path()
    let script = Program.repository.appending(path: "scripts/manual.py").path()
    let outcome = try Program.run("/usr/bin/env", ["python3", script, Program.path, target])
    #expect(outcome.status == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
    for name in [
      "docs/man/crossread.1", "completions/crossread.bash", "completions/_crossread",
      "completions/crossread.fish",
    ] {
      let new = try String(contentsOfFile: target + "/" + name, encoding: .utf8)
      let old = try String(contentsOf: Program.repository.appending(path: name), encoding: .utf8)
      #expect(new == old, "\(name) is out of date: make docs writes it again")
    }
  }

  @Test func nameEveryCommandAndOption() throws {
    let folder = Program.repository
    let page = try String(
      contentsOf: folder.appending(path: "docs/man/crossread.1"), encoding: .utf8)
    let bash = try String(
      contentsOf: folder.appending(path: "completions/crossread.bash"), encoding: .utf8)
    for command in ["read", "text", "claims", "compare", "search", "export", "batch"] {
      #expect(page.contains("crossread \(command)") && bash.contains(command))
      let help = try Program.run(["help", command]).text
      let options = help.matches(of: /^  (--[a-z-]+)/.anchorsMatchLineEndings()).map(\.1)
      for option in options where option != "--version" {
        #expect(page.contains(option.replacing("-", with: "\\-")), "\(option)")
        #expect(bash.contains(option), "\(option)")
      }
    }
    for hidden in ["crash", "crossread screen"] {
      #expect(!page.contains(hidden) && !bash.contains(hidden))
    }
  }

  @Test func isInstalledAndRemovedAgain() throws {
    let place = try Folder()
    let make = { (target: String) in
      try Program.run(
        "/usr/bin/env",
        ["make", "-C", Program.repository.path(), target, "DESTDIR=\(place.path())", "PREFIX=/usr"])
    }
    func files() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: place.path()).filter { name in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: place.path(name), isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    }
    #expect(try make("install-docs").status == 0)
    #expect(try files().count == 4)
    #expect(try files().contains("usr/share/man/man1/crossread.1"))
    #expect(try make("uninstall").status == 0)
    #expect(try files().isEmpty)
  }
}
