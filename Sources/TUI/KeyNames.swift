extension Key {
  /// The key that people call `name` in a list of keys: "j", "Enter", "S-Tab", "^D", "F1", "Space".
  ///
  /// Nil where `name` is no key.
  package init?(name: some StringProtocol) {
    if let key = Self.named[name.lowercased()] {
      self = key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(Character(letter.lowercased()))
    } else if name.first == "F" || name.first == "f", let number = Int(name.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "s-tab": .backTab, "backtab": .backTab, "backspace": .backspace, "del": .delete,
    "delete": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
    "space": .character(" "),
  ]
}
