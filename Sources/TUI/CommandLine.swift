import Model

/// The commands that can be typed after `:`: every command of the key table by its name, those of them
/// that take words, and a few that have no key.
enum CommandLine {
  /// What may follow the name of a command.
  enum Argument {
    case nothing, count, words, file, filter, order, source, topic, letter, onOff, setting, target
    case shell, place
  }

  /// One row of the list of commands.
  struct Verb {
    /// The name, and shorter or usual ones.
    let names: [String]
    let argument: Argument
    let words: String
    /// The command of the key table that it stands for.
    var command: Command?

    /// How it is typed, such as "sort [verdict|place|kind]".
    var usage: String {
      let argument =
        switch argument {
        case .nothing: ""
        case .count: " [N]"
        case .words: " [WORDS]"
        case .file: " [FORMAT] FILE"
        case .filter: " [!]VERDICT|KIND|SOURCE|tagged ..."
        case .order: " [" + FactOrder.allCases.map(\.rawValue).joined(separator: "|") + "]"
        case .source: " [SOURCE]"
        case .topic: " [WORD]"
        case .letter: " LETTER"
        case .onOff: " [on|off]"
        case .setting: " NAME VALUE"
        case .target: " [" + targets.map(\.name).joined(separator: "|") + "] [N]"
        case .shell: " COMMAND"
        case .place: " N or N%"
        }
      return names[0] + argument
    }
  }

  /// What `next` and `previous` go to.
  static let targets: [(name: String, next: Command, previous: Command)] = [
    ("conflict", .nextConflict, .previousConflict),
    ("difference", .nextDifference, .previousDifference),
    ("single", .nextSingle, .previousSingle), ("match", .nextMatch, .previousMatch),
    ("source", .nextSource, .previousSource), ("pane", .nextPane, .previousPane),
  ]

  /// All commands: those without a key first.
  static let verbs: [Verb] =
    [
      Verb(names: ["set"], argument: .setting, words: "set something until you quit"),
      Verb(names: ["config"], argument: .nothing, words: "lines of the settings that are wrong"),
      Verb(names: ["goto"], argument: .place, words: "line, claim or per cent; :N does the same"),
      Verb(names: ["next"], argument: .target, words: "next conflict, or what is named"),
      Verb(names: ["previous"], argument: .target, words: "previous conflict, or what is named"),
    ]
    + KeyTable.bindings.filter { $0.command != .commandLine && $0.command != .negate }.map {
      Verb(
        names: [$0.command.name] + ($0.command.otherNames), argument: $0.command.argument,
        words: $0.words, command: $0.command)
    }

  /// The command called `name`, wholly or as far as that is clear; else those that begin so.
  static func verb(_ name: String) -> (verb: Verb?, candidates: [String]) {
    if let verb = verbs.first(where: { $0.names.contains(name) }) { return (verb, [name]) }
    let beginning = verbs.filter { $0.names[0].hasPrefix(name) }
    return (beginning.count == 1 ? beginning[0] : nil, beginning.map(\.names[0]))
  }

  /// The first word of a line and what comes after it.
  static func parts(of line: String) -> (name: String, rest: String) {
    let line = String(line.drop { $0 == " " })
    let name = String(line.prefix { $0 != " " })
    return (name, String(line.dropFirst(name.count).drop { $0 == " " }))
  }

  /// What is said while a line is typed: how the command is used; nil where it is not clear yet.
  static func hint(for line: String) -> String? {
    let name = parts(of: line).name
    guard !name.isEmpty, let verb = verb(name).verb else { return nil }
    return "\(verb.usage): \(verb.words)"
  }
}

extension Command {
  /// Other names on the command line.
  var otherNames: [String] {
    switch self {
    case .save: ["w", "write", "export"]
    case .open: ["e", "edit"]
    case .find: ["search"]
    case .quit: ["q", "q!", "exit"]
    case .help: ["h"]
    case .copy: ["yank"]
    default: []
    }
  }

  /// Whether words may follow the name that are no number.
  var hasUsage: Bool {
    switch argument {
    case .nothing, .count: false
    default: true
    }
  }

  /// What may follow the name on the command line.
  var argument: CommandLine.Argument {
    switch self {
    case .save: .file
    case .open: .source
    case .find, .keep, .note, .overrule: .words
    case .filter: .filter
    case .sort: .order
    case .help: .topic
    case .mark, .goToMark: .letter
    case .mouse: .onOff
    case .pipe: .shell
    case .percent: .place
    case .lineDown, .lineUp, .followDown, .followUp, .pageDown, .pageUp, .halfDown, .halfUp, .start,
      .end, .nextPane,
      .previousPane, .nextSource, .previousSource, .nextConflict, .previousConflict,
      .nextDifference, .previousDifference, .nextSingle, .previousSingle, .nextMatch,
      .previousMatch, .columnsRight, .columnsLeft:
      .count
    default: .nothing
    }
  }
}

extension AppState {
  /// Does what a line of the command line says.
  mutating func run(_ line: String) {
    let (name, rest) = CommandLine.parts(of: line.trimmed)
    guard let first = name.first else { return }
    let after = String(line.trimmed.dropFirst())
    switch first {
    case "!" where !after.isEmpty: return run(.pipe, after)
    case "/" where !after.isEmpty: return run(.find, after)
    case "'" where !after.isEmpty: return run(.goToMark, after)
    default: if first.isNumber { return goTo(name) }
    }
    // The mouse has a command, which is told to the terminal.
    if name != "mouse", Settings.names.contains(where: { $0.name == name }) {
      return set("\(name) \(rest)")
    }
    let (verb, candidates) = CommandLine.verb(name)
    guard let verb else {
      message =
        candidates.isEmpty
        ? "no such command: \(VisibleText.string(name)), Tab names them"
        : "which one: " + candidates.joined(separator: "  ")
      return
    }
    if let command = verb.command { return run(command, rest) }
    switch verb.names[0] {
    case "set": set(rest)
    case "config": overlay = Overlay(.settings)
    case "goto": goTo(rest)
    case let word: goToTarget(rest, forward: word == "next")
    }
  }

  private mutating func set(_ line: String) {
    let old = settings
    message = settings.take(line) ?? "set: \(VisibleText.string(line)), until you quit"
    if settings.colours != old.colours || settings.background != old.background {
      effects += [.colours, .redraw]
    }
  }

  /// Goes to a line, a claim or a per cent.
  private mutating func goTo(_ place: String) {
    let isPercent = place.last == "%"
    guard let number = Int(isPercent ? String(place.dropLast()) : place), number >= 0 else {
      message = "goto wants a number, or a number and %"
      return
    }
    if isPercent { move(toPercent: number) } else { move(to: max(1, number)) }
  }

  private mutating func goToTarget(_ words: String, forward: Bool) {
    let parts = words.split(separator: " ").map(String.init)
    let count = parts.last.flatMap { Int($0) }
    let name = parts.first.flatMap { Int($0) == nil ? $0 : nil } ?? "conflict"
    guard let target = CommandLine.targets.first(where: { $0.name.hasPrefix(name) }) else {
      message =
        "no \(VisibleText.string(name)) to go to: "
        + CommandLine.targets.map(\.name).joined(separator: ", ")
      return
    }
    perform(forward ? target.next : target.previous, count)
  }

  /// Does what a command of the key table does, with the words that were typed after its name.
  private mutating func run(_ command: Command, _ words: String) {
    guard !words.isEmpty else {
      if command == .mark || command == .goToMark {
        message = "\(command.name) wants a letter"
      } else {
        perform(command, nil)
      }
      return
    }
    switch command.argument {
    case .words, .shell: answerAtOnce(command, words)
    case .file: save(to: words)
    case .filter: setFilter(words)
    case .order: setOrder(words)
    case .source: openSource(words)
    case .topic: showHelp(on: words)
    case .letter:
      guard let letter = words.first, words.count == 1 else {
        message = "\(command.name) wants a letter"
        return
      }
      if command == .mark { setMark(letter) } else { goToMark(String(letter)) }
    case .onOff:
      if words != "on" && words != "off" {
        message = "\(command.name) is on or off"
      } else if isMouseOn != (words == "on") {
        perform(command, nil)
      }
    case .count:
      guard let count = Int(words), count > 0 else {
        message = "\(command.name) wants a number"
        return
      }
      perform(command, min(count, KeyReader.countLimit))
    case .place: goTo(words)
    case .nothing, .setting, .target: message = "\(command.name) takes no words"
    }
  }

  /// Asks what the command would ask, and answers it.
  private mutating func answerAtOnce(_ command: Command, _ words: String) {
    // With another reason the judgement is not taken back.
    if command == .overrule, let judged = judgedFact { return answer(.overrule(judged), words) }
    perform(command, nil)
    guard let purpose = prompt?.purpose else { return }
    prompt = nil
    answer(purpose, words)
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
