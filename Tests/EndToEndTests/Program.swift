import Foundation

/// The program under test and the files that it is shown.
enum Program {
  /// The program that was built together with these tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "crossread").path()
  }()

  /// The folder that holds the package.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What a run of the program left.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: [UInt8]
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program without a terminal; `environment` adds to that of the tests.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try Program.run(path, arguments, input: input, environment: environment)
  }

  /// Runs any program and waits for its end.
  ///
  /// It is spawned by hand: Foundation's `Process` would wait for its last descendant, and tmux
  /// leaves a server behind.
  static func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files, not pipes: nobody has to read while the program writes.
    let folder = try Folder(["0": input, "1": "", "2": ""])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in 0..<3 {
      let flags = stream == 0 ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(stream), folder.path("\(stream)"), flags, 0)
    }
    // Tests run on threads that block all signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // What the person who runs the tests keeps is not touched.
    let home = ["XDG_CACHE_HOME": folder.path("cache"), "XDG_DATA_HOME": folder.path("data")]
    let variables = ProcessInfo.processInfo.environment
      .merging(home.merging(environment) { _, new in new }) { _, new in new }
      .map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let failure = withCStrings([program] + arguments) { words in
      withCStrings(variables) { posix_spawn(&child, program, &actions, &attributes, words, $0) }
    }
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
      output: Array(try Data(contentsOf: folder.url.appending(path: "1"))),
      errors: Array(try Data(contentsOf: folder.url.appending(path: "2"))))
  }

  private static func withCStrings<Result>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = words.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}

/// A folder of files that is removed with the last reference to it.
final class Folder: Sendable {
  let url: URL

  /// An empty folder, or one with files of this content.
  init(_ files: [String: String] = [:]) throws {
    url = URL(filePath: NSTemporaryDirectory())
      .appending(path: "crossread-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of the folder, or of something in it.
  func path(_ name: String = "") -> String {
    let path = name.isEmpty ? url.path() : url.appending(path: name).path()
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// A copy of one of the sample events.
  init(copyOf sample: String) throws {
    url = URL(filePath: NSTemporaryDirectory())
      .appending(path: "crossread-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let samples = Program.repository.appending(path: "Samples").appending(path: sample)
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path()) {
      try FileManager.default.copyItem(
        at: samples.appending(path: name), to: url.appending(path: name))
    }
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Two short articles on one flood.
  static func sample() throws -> Folder {
    try Folder([
      "harbour.txt": """
      Flood closes the harbour bridge

      RIVERTON, 4 May 2024 - At least 120 people were taken to safety on Saturday after the
      river Alder rose by 3 metres, Mayor Dana Whitlock said.

      "We will open the bridge on Monday," Whitlock told reporters.
      """,
      "valley.txt": """
      River Alder leaves its banks

      RIVERTON, 5 May 2024 - Some 140 people were taken to safety on Saturday after the
      river Alder rose by 3 metres, the fire service said.

      Mayor Dana Whitlock declined to say when the bridge would open.
      """,
    ])
  }
}
