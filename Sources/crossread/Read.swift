import ArgumentParser
import Glibc
import Index
import Model
import TUI
import Terminal

/// Opens the reader; where there is no terminal to read on, prints the comparison.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader (what crossread does when no command is given).",
    discussion: """
      Where standard output is no terminal, or one that cannot place its cursor, the comparison is \
      printed as plain text instead, as the command compare does.

        crossread seeds/
        find . -name '*.html' -print0 | crossread -0 -

      NO_COLOR leaves the colours out; BROWSER, PAGER and EDITOR name the \
      programs that show whole files.

      The file crossread/config under XDG_CONFIG_HOME, or under ~/.config, sets one thing a line; \
      ":set" in the reader does the same until you quit:

        # how wide the text is at most, and the list of sources
        columns 80
        sources-width 30
        # words (23 May 2025) or iso (2025-05-23)
        dates iso
        # what is shown first: read or compare
        start compare
        # milliseconds until the other panes show what j and k have brought the cursor of a list to;
        # off is the usual: they wait for Enter, and only the arrow keys take them along
        follow 200
        mouse on
        tips off
        # light, dark or auto
        background dark
        # conflict, compatible, agree, single, accent or dim; a name, 0 to 255, #rrggbb or none
        colour conflict 208
        # one key or several after each other, and a command, or none
        key D half-down
        key gg start

      Commands for keys: \(Settings.commandNames.joined(separator: ", ")).
      """)

  @Flag(
    name: .customShort("0"),
    help: "Paths in the list on standard input end with NUL, as find -print0 writes them.")
  var nulSeparated = false

  @Argument(
    help: ArgumentHelp(
      "Files and folders; \"-\" reads a list of them from standard input.", valueName: "path"))
  var paths: [String] = ["."]

  #if DEBUG
    @Flag(help: .hidden) var crash = false
  #endif

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else { return try printComparison() }
    let all = try PathArguments.all(paths, nulSeparated: nulSeparated)
    try Self.checkThatOneCanBeRead(of: all)
    let wasRead = MainActor.assumeIsolated { read(all) }
    if !wasRead { try printComparison(of: all) }
  }

  /// Makes sure that the reader has something to show: a folder, or a file that is text.
  ///
  /// - Throws: status 1, after saying why, where none of the paths can be read.
  private static func checkThatOneCanBeRead(of paths: [[UInt8]]) throws {
    var refused: [SkippedFile] = []
    for path in paths {
      guard let reason = FolderScanner.refusal(of: path) else { return }
      refused.append(
        SkippedFile(path: String(decoding: path, as: UTF8.self), reason: reason.description))
    }
    for file in refused { Message.write("skipped \(file.path): \(file.reason)") }
    Message.write("nothing could be read")
    throw Status.wrongUse
  }

  private func printComparison() throws {
    try printComparison(of: try PathArguments.all(paths, nulSeparated: nulSeparated))
  }

  /// The comparison as plain text.
  private func printComparison(of paths: [[UInt8]]) throws {
    let reading = try Reading(FolderScanner.scan(paths))
    let comparison = Comparison(of: reading.events(), stamp: .now)
    standardOutput(comparison.rendered(as: .text, columns: Page.columns))
    try reading.finish()
  }

  /// Runs the reader until the person quits; false where there is no terminal for it.
  @MainActor private func read(_ paths: [[UInt8]]) -> Bool {
    guard let terminal = CursesTerminal() else { return false }
    #if DEBUG
      if crash { Self.trap() }
    #endif
    let session = Session(terminal: terminal, paths: paths)
    session.run()
    terminal.stop()
    return true
  }

  #if DEBUG
    /// Dies as a fault in the program would, so that a test can look at the terminal afterwards.
    private static func trap() {
      let empty: [Int] = []
      print(empty[getpid() > 0 ? 1 : 0])
    }
  #endif
}
