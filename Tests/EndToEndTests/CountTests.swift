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

  /// How many bytes come for `key`, and for all that follows from it while nobody presses another.
  private func wholeCost(of key: String, _ tmux: Tmux) throws -> Int {
    let before = tmux.recorded(in: "bytes").count
    try tmux.press(key)
    try tmux.wait("the first bytes") { $0.recorded(in: "bytes").count > before }
    Thread.sleep(forTimeInterval: 1.5)
    return tmux.recorded(in: "bytes").count - before
  }

  /// In the layouts that a person has who changed nothing: the sides of the claim stand beside the
  /// table, or all panes are shown. What is in them waits for Enter.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func sendsAtMost120BytesForAStepBesideOtherPanes(columns: Int, rows: Int) throws {
    let tmux = try open(columns: columns, rows: rows)
    if columns < 140 {
      try tmux.press("c")
      try tmux.wait("the comparison") { $0.screen.contains("[compare]") }
    } else {
      try tmux.press("Tab")
    }
    // The tip at the first use of a key goes away with the next one.
    try tmux.press("J", "K")
    Thread.sleep(forTimeInterval: 1.5)
    try tmux.record(into: "bytes")
    for key in ["j", "j", "j", "k", "j"] {
      let bytes = try wholeCost(of: key, tmux)
      #expect(bytes > 0 && bytes <= 120, "\(bytes) bytes for \(key)")
    }
    #expect(tmux.screen.contains("Enter shows it"))
    #expect(try wholeCost(of: "Enter", tmux) > 120, "the other panes did not follow")
  }

  /// Beside the list of sources the article waits for Enter.
  @Test(arguments: [(80, 24), (200, 60)])
  func sendsAtMost120BytesForAStepInTheListOfSources(columns: Int, rows: Int) throws {
    let tmux = try open(columns: columns, rows: rows)
    try tmux.press("h", "h")
    Thread.sleep(forTimeInterval: 1.5)
    try tmux.record(into: "bytes")
    for key in ["j", "j", "k"] {
      let bytes = try wholeCost(of: key, tmux)
      #expect(bytes > 0 && bytes <= 120, "\(bytes) bytes for \(key)")
    }
    #expect(tmux.screen.contains("Enter reads it"))
    #expect(try wholeCost(of: "Enter", tmux) > 120, "the article did not follow")
  }

  /// A folder that the cursor comes upon stays closed until Enter.
  @Test func sendsAtMost120BytesForAStepOverFolders() throws {
    let tmux = try Tmux(columns: 80, rows: 24)
    let folder = Program.repository.appending(path: "Samples").path()
    try tmux.start([Program.path, folder])
    try tmux.wait("the comparison") { $0.screen.contains("goes to the first") }
    try tmux.press("h")
    // Down to the last article of the first folder.
    while !tmux.screen.contains("Enter opens it") { try tmux.press("j") }
    try tmux.press("k", "k")
    Thread.sleep(forTimeInterval: 1.5)
    try tmux.record(into: "bytes")
    for key in ["j", "j", "k"] {
      let bytes = try wholeCost(of: key, tmux)
      #expect(bytes > 0 && bytes <= 120, "\(bytes) bytes for \(key)")
    }
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
