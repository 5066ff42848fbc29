/// Which keys lead to which commands: the key table, with a person's own changes.
package struct KeyMap: Sendable {
  /// The rows, in the order of the help; those without a key are left out there.
  private(set) var bindings: [Binding]
  /// The commands by their keys.
  private(set) var commands: [[Key]: Command] = [:]
  /// The beginnings of sequences of several keys.
  private(set) var prefixes: Set<[Key]> = []

  /// The keys where nothing is changed.
  package static let standard = KeyMap(KeyTable.bindings)

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    index()
  }

  private mutating func index() {
    commands = [:]
    for binding in bindings {
      for name in binding.keys.split(separator: " ") {
        commands[KeyTable.sequence(String(name))] = binding.command
      }
    }
    prefixes = []
    for sequence in commands.keys where sequence.count > 1 {
      for length in 1..<sequence.count { prefixes.insert(Array(sequence.prefix(length))) }
    }
  }

  /// Gives a key, or several after each other, a command; gives the reason where that cannot be.
  mutating func bind(_ name: String, to command: Command) -> String? {
    let sequence = KeyTable.sequence(name)
    guard case .character(let first)? = sequence.first, first.isNumber else {
      if prefixes.contains(sequence) { return "\"\(name)\" is the beginning of other keys" }
      if sequence.count > 1,
        (1..<sequence.count).contains(where: { commands[Array(sequence.prefix($0))] != nil })
      {
        return "the beginning of \"\(name)\" has a command already"
      }
      if sequence.count > 3 { return "\"\(name)\" is no key" }
      drop(sequence)
      if let row = bindings.firstIndex(where: { $0.command == command }) {
        // A person's own key is the one that is hinted at.
        bindings[row].keys = bindings[row].keys.isEmpty ? name : "\(name) \(bindings[row].keys)"
      }
      index()
      return nil
    }
    return "digits are numbers before a command"
  }

  /// Takes a key its command; false where it has none.
  mutating func remove(_ name: String) -> Bool {
    let sequence = KeyTable.sequence(name)
    guard commands[sequence] != nil else { return false }
    drop(sequence)
    index()
    return true
  }

  private mutating func drop(_ sequence: [Key]) {
    for row in bindings.indices {
      let names = bindings[row].keys.split(separator: " ")
      let kept = names.filter { KeyTable.sequence(String($0)) != sequence }
      if kept.count < names.count { bindings[row].keys = kept.joined(separator: " ") }
    }
  }

  /// The keys of a command, as the help writes them; nil where it has none.
  func keys(of command: Command) -> String? {
    bindings.first { $0.command == command && !$0.keys.isEmpty }?.keys
  }

  /// The key that is hinted at for a command; nil where it has none.
  func key(of command: Command) -> String? {
    keys(of: command)?.split(separator: " ").first.map(String.init)
  }

  /// The hints for a pane, the help first, the most useful before the others.
  func hints(in pane: Pane) -> [String] {
    let ranked: [Command] =
      pane == .pair
      ? [.help, .nextSource, .close, .nextConflict, .nextPane, .toText, .find, .explain, .tag]
      : [
        .help, .nextConflict, .compare, .nextSource, .pair, .open, .toText, .nextPane, .tag, .save,
        .find, .close, .filter, .explain, .nextDifference, .mark,
      ]
    return ranked.compactMap { command in
      guard let binding = bindings.first(where: { $0.command == command }),
        let hint = binding.hint,
        binding.hintPanes.isEmpty || binding.hintPanes.contains(pane),
        let key = binding.keys.split(separator: " ").first
      else { return nil }
      return "\(key):\(KeyTable.words(of: command, in: pane) ?? hint)"
    }
  }
}

extension Command {
  /// The name in a file of settings: "next-conflict".
  var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
