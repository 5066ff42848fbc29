import Foundation
import Synchronization
import Testing

/// A shell in a terminal of a given size: what a person sits at.
///
/// Each has a server of its own, which ends with the last reference to it. Waiting means looking for
/// a state again and again, with a limit that a slow machine does not reach.
final class Tmux: Sendable {
  private static let limit: TimeInterval = 60
  private static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether the tests can have a terminal at all.
  static let isInstalled = tmux != nil

  /// A state did not come about in time.
  struct Timeout: Error, CustomStringConvertible {
    var awaited: String
    var screen: String
    var description: String { "\(awaited) did not happen; the screen shows:\n\(screen)" }
  }

  private let socket = "crossread-\(ProcessInfo.processInfo.globallyUniqueString)"
  private let folder: Folder
  /// How many command lines were typed.
  private let commands = Mutex(0)

  /// A terminal whose shell shows its first prompt. `environment` holds assignments for the shell.
  init(columns: Int = 80, rows: Int = 24, environment: [String] = []) throws {
    // The prompt says how the last command ended, and which one that was.
    folder = try Folder(["rc": "command=0; PS1='status $? of $command> '; unset PROMPT_COMMAND\n"])
    // What the person who runs the tests keeps is not touched.
    let home = [
      "XDG_CACHE_HOME=\(folder.path("cache"))", "XDG_DATA_HOME=\(folder.path("data"))",
      "XDG_CONFIG_HOME=\(folder.path("config"))",
    ]
    let variables = (home + environment).joined(separator: " ")
    let shell = "exec env \(variables) bash --noprofile --rcfile rc -i"
    try call([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
      folder.path(), shell,
    ])
    try wait("the prompt") { $0.isAtPrompt }
  }

  deinit { _ = try? call(["kill-server"]) }

  // MARK: What a person does

  /// Types a command line and presses Enter.
  func start(_ words: [String]) throws {
    let quoted = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    try type(quoted.joined(separator: " "))
  }

  /// Types a line into the shell and presses Enter.
  func type(_ line: String) throws {
    let command = commands.withLock { count in
      count += 1
      return count
    }
    try call(["send-keys", "-l", "clear; command=\(command); \(line)"])
    try press("Enter")
  }

  /// Presses keys, by the names that tmux gives them.
  func press(_ keys: String...) throws { try press(keys) }
  func press(_ keys: [String]) throws { try call(["send-keys"] + keys) }

  /// Pastes text as a terminal does, in brackets where the program wants them.
  func paste(_ text: String) throws {
    try call(["set-buffer", text])
    try call(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: What goes to the terminal

  /// Keeps every byte that programs write from now on, in a file of this name.
  func record(into name: String) throws {
    try call(["pipe-pane", "-O", "exec cat >> '\(folder.path(name))'"])
    try wait("the record") { FileManager.default.fileExists(atPath: $0.folder.path(name)) }
  }

  /// The bytes that were kept so far, once no more of them come.
  func recorded(in name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = 0
    while rest < 4 {
      Thread.sleep(forTimeInterval: 0.05)
      let now = (try? Data(contentsOf: folder.url.appending(path: name))).map(Array.init) ?? []
      rest = now.count == bytes.count ? rest + 1 : 0
      bytes = now
    }
    return bytes
  }

  // MARK: What a person sees

  /// The lines on the screen.
  var screen: String { (try? call(["capture-pane", "-p"])) ?? "" }

  /// The lines on the screen with the escape sequences of their attributes.
  var styledScreen: String { (try? call(["capture-pane", "-p", "-e"])) ?? "" }

  /// The title that the window was given.
  var title: String { variable("pane_title") }

  /// What programs have put on the clipboard.
  var clipboard: String { (try? call(["show-buffer"])) ?? "" }

  /// Whether a program has taken the screen, so that what was there before can come back.
  var isTaken: Bool { variable("alternate_on") == "1" }

  /// The state of the terminal apart from its text: screen, cursor, keypad and mouse modes.
  var modes: String {
    variable("alternate_on,cursor_flag,keypad_flag,keypad_cursor_flag,mouse_any_flag")
  }

  /// What a sane terminal's modes are.
  static let saneModes = "0,1,0,0,0"

  /// The modes of the line discipline, as `stty -g` prints them at the prompt.
  func lineModes() throws -> String {
    let file = "stty-\(ProcessInfo.processInfo.globallyUniqueString)"
    try type("stty -g > \(file)")
    try #require(try status() == 0)
    return String(
      decoding: try Data(contentsOf: folder.url.appending(path: file)), as: UTF8.self)
  }

  /// The path of a file in the folder where the shell is.
  func file(_ name: String) -> String { folder.path(name) }

  /// The process that the shell has started.
  func child() throws -> pid_t {
    let shell = variable("pane_pid")
    var found: pid_t?
    try wait("a child process") { _ in
      let list = try? String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      found = list?.split(separator: " ").last.flatMap { pid_t($0) }
      return found != nil
    }
    return try #require(found)
  }

  /// Waits until `condition` holds.
  func wait(_ awaited: String, until condition: (Tmux) -> Bool) throws {
    let end = Date().addingTimeInterval(Self.limit)
    while !condition(self) {
      guard Date() < end else { throw Timeout(awaited: awaited, screen: screen) }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  /// Waits until the command that was typed last has ended, or stopped; returns its status.
  func status() throws -> Int {
    try wait("the prompt") { $0.isAtPrompt }
    return try #require(promptStatus)
  }

  /// Whether the shell waits for a command after the last one.
  var isAtPrompt: Bool { promptStatus != nil }

  /// The status in the prompt after the last command; nil where the shell shows no such prompt.
  private var promptStatus: Int? {
    let words = screen.split(separator: "\n").last?.split(separator: " ") ?? []
    guard words.count == 4, words[0] == "status" else { return nil }
    return words[3] == "\(commands.withLock { $0 })>" ? Int(words[1]) : nil
  }

  private func variable(_ names: String) -> String {
    let format = names.split(separator: ",").map { "#{\($0)}" }.joined(separator: ",")
    return ((try? call(["display-message", "-p", format])) ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @discardableResult
  private func call(_ arguments: [String]) throws -> String {
    let outcome = try Program.run(
      try #require(Self.tmux), ["-u", "-L", socket] + arguments,
      environment: ["TMUX": "", "LC_ALL": "C.UTF-8"])
    return outcome.text
  }
}
