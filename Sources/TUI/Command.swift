/// What a key asks for; the same in every view.
enum Command: String, Hashable, Sendable, CaseIterable {
  case lineDown, lineUp, followDown, followUp, pageDown, pageUp, halfDown, halfUp, start, end,
    percent
  case paneLeft, paneRight, nextPane, previousPane
  case open, toText, furniture, singles, explain, nextSource, previousSource
  case nextConflict, previousConflict, nextDifference, previousDifference, nextSingle
  case previousSingle
  case columnsRight, columnsLeft
  case compare, pair, zoom, find, nextMatch, previousMatch, keep, filter, negate
  case mark, goToMark, jumpBack, jumpForward, tag, clearTags, note, save, place, reread
  case conflicts, origins, overrule, undo, openOriginal, copy, sort, pipe, commandLine, mouse
  case help, redraw, suspend, cancel, escape, close, quit
}

extension Command {
  /// Whether the command closes a view that lies over the panes.
  var closesViews: Bool {
    switch self {
    case .close, .escape, .help: true
    default: false
    }
  }

  /// Whether the command only moves the cursor of a list, so that the other panes can wait.
  var movesCursor: Bool {
    switch self {
    case .lineDown, .lineUp, .followDown, .followUp: true
    case .pageDown, .pageUp, .halfDown, .halfUp, .start, .end, .percent: true
    default: false
    }
  }
}

/// One row of the key table.
struct Binding: Sendable {
  /// The keys, one sequence or several, as the help writes them ("j Down", "]c").
  var keys: String
  let command: Command
  /// What the command does, for the help.
  let words: String
  /// What it does in the panes where that is said better in other words.
  var inPane: [Pane: String] = [:]
  /// What the hint line says ("?:help"); nil for keys that are not hinted at.
  var hint: String?
  /// The panes in which it is hinted at; all where empty.
  var hintPanes: Set<Pane> = []

  /// The words for one pane.
  func words(in pane: Pane) -> String { inPane[pane] ?? words }
}

/// The keys that were pressed so far of a sequence, and the count before it.
struct KeyReader: Sendable {
  /// What a key leads to.
  enum Outcome: Equatable {
    case command(Command, count: Int?)
    /// The key was the letter that the command before it waits for.
    case letter(Command, Character)
    /// More keys are needed.
    case pending
    /// No command has these keys.
    case unknown(String)
  }

  /// The number typed before a command.
  private(set) var count: Int?
  private(set) var pending: [Key] = []
  private var awaiting: Command?
  static let countLimit = 99_999

  /// The keys so far, as they are shown while more are needed.
  var words: String {
    (count.map { "\($0)" } ?? "") + pending.map(\.words).joined()
      + (awaiting == .mark ? "m" : awaiting == .goToMark ? "'" : "")
  }

  /// Takes a key in.
  mutating func read(_ key: Key, in map: KeyMap) -> Outcome {
    if let awaited = awaiting {
      awaiting = nil
      count = nil
      if case .character(let letter) = key { return .letter(awaited, letter) }
      return key == .escape ? .command(.escape, count: nil) : .unknown(key.words)
    }
    if pending.isEmpty, case .character(let digit) = key, let value = digit.wholeNumberValue,
      digit.isASCII, value > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + value, Self.countLimit)
      return .pending
    }
    let sequence = pending + [key]
    if let command = map.commands[sequence] {
      let counted = count
      pending = []
      count = nil
      if command == .mark || command == .goToMark {
        awaiting = command
        return .pending
      }
      return .command(command, count: counted)
    }
    if map.prefixes.contains(sequence) {
      pending = sequence
      return .pending
    }
    pending = []
    count = nil
    return .unknown(sequence.map(\.words).joined())
  }
}

extension Key {
  /// The key as the help writes it.
  var words: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + String(letter).uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .paste: "pasted text"
    case .mouse: "mouse"
    }
  }
}
