import FoundationEssentials
import Glibc

/// Programs of the person's own that get the terminal for a while.
enum Handover {
  /// Shows a file in the person's own program: a page in the browser that `BROWSER` names, all else in
  /// the pager or editor, at a line. Returns what went wrong, in a sentence.
  static func show(_ path: String, line: Int) -> String? {
    let isPage = [".html", ".htm", ".xhtml"].contains { path.lowercased().hasSuffix($0) }
    let browser = isPage ? environment("BROWSER") : nil
    let pager = browser ?? environment("PAGER") ?? environment("EDITOR") ?? "less"
    let name = pager.split(separator: " ").first?.split(separator: "/").last.map(String.init)
    let takesLine = ["less", "more", "most", "vi", "vim", "nvim", "view", "nano"]
    var arguments: [String] = []
    if let name, takesLine.contains(name) { arguments.append("+\(max(1, line))") }
    // A name that starts with a hyphen would be taken for an option.
    arguments.append(path.hasPrefix("-") ? "./" + path : path)
    let status = shell(pager + " \"$@\"", arguments: arguments)
    return status == 127 ? "\(pager) was not found; BROWSER, PAGER and EDITOR name others" : nil
  }

  /// Runs a command of the shell with the terminal and waits for it; returns its exit status.
  static func shell(_ command: String, arguments: [String] = []) -> Int32 {
    uninterrupted { run(["/bin/sh", "-c", command, "crossread"] + arguments) }
  }

  /// Gives `text` to a command of the shell, and waits until the person has seen what it printed.
  /// Returns what went wrong, in a sentence.
  static func pipe(_ text: String, to command: String) -> String? {
    guard let input = temporaryFile(holding: Array(text.utf8)) else {
      return "nothing was given to the command: \(String(cString: strerror(errno)))"
    }
    defer { close(input) }
    return uninterrupted {
      let status = run(["/bin/sh", "-c", command, "crossread"], input: input)
      let words = status == 0 ? "" : " with status \(status)"
      standardOutput("\n[crossread: the command has ended\(words); Enter goes back] ")
      let terminal = Glibc.open("/dev/tty", O_RDONLY)
      if terminal >= 0 {
        var byte: UInt8 = 0
        while read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
        close(terminal)
      }
      return status == 0 ? nil : "the command ended with status \(status): \(command)"
    }
  }

  /// Keys that interrupt the other program must not end this one; a stop stops both.
  private static func uninterrupted<Result>(_ body: () -> Result) -> Result {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    let stop = signal(SIGTSTP, SIG_DFL)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
      signal(SIGTSTP, stop)
    }
    return body()
  }

  /// A file without a name that holds `bytes`, open at its start; nil where none can be had.
  ///
  /// It stands in for a pipe, which would make us wait for a command that does not read.
  private static func temporaryFile(holding bytes: [UInt8]) -> Int32? {
    let folder = environment("TMPDIR") ?? "/tmp"
    var template = Array((folder + "/crossread.XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    guard write(bytes[...], to: file), lseek(file, 0, SEEK_SET) == 0 else {
      close(file)
      return nil
    }
    return file
  }

  /// Runs a program, with `input` as its standard input where that is given; returns its status.
  private static func run(_ words: [String], input: Int32? = nil) -> Int32 {
    guard let child = spawn(words, input: input) else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func spawn(_ words: [String], input: Int32?) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var pointers = words.map { strdup($0) }
    pointers.append(nil)
    defer { pointers.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, words[0], &actions, &attributes, pointers, environ)
    return failure == 0 ? child : nil
  }

  /// A variable of the environment, where it is set and not empty.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

extension String {
  /// The UTF-8 bytes in base64.
  var base64: String { Data(utf8).base64EncodedString() }
}
