import Foundation
import Testing

/// What the reader costs, as counts: bytes sent for a key, and how often an idle reader wakes up.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is needed to have a terminal"))
struct CountTests {
  private func open(columns: Int, rows: Int, environment: [String] = []) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    let sample = Program.repository.appending(path: "Samples/ferry-collision").path()
    try tmux.start([Program.path, sample])
    try tmux.wait("the comparison") { tmux in
      tmux.isTaken && (tmux.screen.contains("]c goes to the first") || columns >= 140)
        && !tmux.screen.contains("eading")
    }
    return tmux
  }

  /// Presses `key` and gives how many bytes were sent for it.
  private func cost(of key: String, _ tmux: Tmux) throws -> Int {
    let before = tmux.recorded(in: "bytes").count
    try tmux.press(key)
    return tmux.recorded(in: "bytes").count - before
  }

  /// Where a cursor moves and nothing scrolls: the comparison alone, the conflicts, the filter.
  @Test(arguments: [(40, 12), (80, 24)], [["c", "z"], ["C"], ["f"]])
  func sendsAtMost120BytesForAStepOfTheCursor(size: (Int, Int), keys: [String]) throws {
    let tmux = try open(columns: size.0, rows: size.1)
    for key in keys { try tmux.press(key) }
    try tmux.wait("the view") { $0.screen.contains("conflict") }
    // The tip at the first use of a key goes away with the next one.
    try tmux.press("j", "k")
    Thread.sleep(forTimeInterval: 0.3)
    try tmux.record(into: "bytes")
    for key in ["j", "j", "k"] {
      let bytes = try cost(of: key, tmux)
      #expect(bytes > 0 && bytes <= 120, "\(bytes) bytes for \(key)")
    }
  }

  /// A folder of settings in which the other panes follow after so long that no machine is too slow.
  private func patientSettings() throws -> Folder {
    let config = try Folder()
    try FileManager.default.createDirectory(
      at: config.url.appending(path: "crossread"), withIntermediateDirectories: true)
    try Data("follow 3000\ntips off\n".utf8)
      .write(to: config.url.appending(path: "crossread/config"))
    return config
  }

  /// How many bytes come for keys that follow each other as when one is held down, and how many once
  /// the last one is let go.
  private func cost(ofHolding key: String, times: Int, _ tmux: Tmux) throws -> (Int, Int) {
    let before = tmux.recorded(in: "bytes").count
    try tmux.press(Array(repeating: key, count: times))
    try tmux.wait("the first bytes") { $0.recorded(in: "bytes").count > before }
    Thread.sleep(forTimeInterval: 0.5)
    let held = tmux.recorded(in: "bytes").count
    Thread.sleep(forTimeInterval: 4)
    return (held - before, tmux.recorded(in: "bytes").count - held)
  }

  /// In the layouts that a person has who changed nothing: the sides of the claim stand beside the
  /// table, or all panes are shown. They follow once, when the keys pause.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func sendsAtMost120BytesForAStepBesideOtherPanes(columns: Int, rows: Int) throws {
    let config = try patientSettings()
    let tmux = try open(
      columns: columns, rows: rows, environment: ["XDG_CONFIG_HOME=\(config.path())"])
    if columns < 140 {
      try tmux.press("c")
      try tmux.wait("the comparison") { $0.screen.contains("[compare]") }
    } else {
      try tmux.press("Tab")
    }
    try tmux.press("j", "k")
    Thread.sleep(forTimeInterval: 4)
    try tmux.record(into: "bytes")
    let (held, after) = try cost(ofHolding: "j", times: 4, tmux)
    #expect(held > 0 && held <= 4 * 120, "\(held) bytes for 4 keys")
    #expect(after > 0, "the other panes did not follow")
  }

  /// The list of sources beside an article: the article follows when the keys pause.
  @Test func sendsAtMost120BytesForAStepInTheListOfSources() throws {
    let config = try patientSettings()
    let tmux = try open(
      columns: 80, rows: 24, environment: ["XDG_CONFIG_HOME=\(config.path())"])
    try tmux.press("h")
    Thread.sleep(forTimeInterval: 1)
    try tmux.record(into: "bytes")
    let (held, after) = try cost(ofHolding: "j", times: 2, tmux)
    #expect(held > 0 && held <= 2 * 120, "\(held) bytes for 2 keys")
    #expect(after > 0, "the article did not follow")
  }

  /// The library for tasks has a thread that looks after the others once a second; it is no part of
  /// the reader, and all of it together takes no time that could be measured.
  @Test func neverWakesUpWhileNothingHappens() throws {
    let tmux = try open(columns: 80, rows: 24)
    let process = "/proc/\(try tmux.child())"
    func wakings() throws -> Int {
      try String(contentsOfFile: "\(process)/status", encoding: .utf8).split(separator: "\n")
        .filter { $0.contains("ctxt_switches") }
        .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
    }
    /// The clock ticks that all threads have used.
    func ticks() throws -> Int {
      let fields =
        try String(contentsOfFile: "\(process)/stat", encoding: .utf8)
        .split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 12 ? (Int(fields[11]) ?? -1) + (Int(fields[12]) ?? -1) : -1
    }
    Thread.sleep(forTimeInterval: 1)
    let before = (try wakings(), try ticks())
    Thread.sleep(forTimeInterval: 2)
    let after = (try wakings(), try ticks())
    #expect(before.0 > 0 && before.1 >= 0)
    #expect(after == before, "\(before) then \(after)")
  }
}
