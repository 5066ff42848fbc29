/// What lies behind the text. It is the terminal's own and is never painted over; it says which colours
/// can be read.
package enum Background: String, Sendable, CaseIterable {
  /// What the terminal says of itself, if it does; else colours for both.
  case auto
  case light, dark

  /// What a terminal says of itself in `COLORFGBG`: the numbers of the text's colour and of the
  /// background's, such as "15;0"; nil where that says nothing.
  package init?(colorfgbg: String) {
    guard let last = colorfgbg.split(separator: ";").last, let number = Int(last),
      (0...15).contains(number)
    else { return nil }
    // Of the sixteen, white and the bright ones but bright black are light.
    self = number == 7 || number > 8 ? .light : .dark
  }

  /// The colours, as red, green and blue, of backgrounds on which the usual colours are meant to be
  /// read: the plainest one and that of a usual theme.
  package var samples: [Int] {
    switch self {
    case .auto: [0x000000, 0xFFFFFF]
    case .dark: [0x000000, 0x282828]
    case .light: [0xFFFFFF, 0xFDF6E3]
    }
  }

  /// The colours of the roles where nothing else is set. Blue and orange are told apart by nearly
  /// everybody; each has a contrast of at least 4.5 with the ``samples``, as the Web Content
  /// Accessibility Guidelines 2.1 (1.4.3) ask for, on terminals with 256 colours and more.
  var colours: [Style.Role: Colour] {
    switch self {
    case .auto:
      [
        .conflict: Colour(index: 131, rgb: 0xB46000, basic: 3),
        .compatible: Colour(index: 29, rgb: 0x008383, basic: 6),
        .agree: Colour(index: 63, basic: 4), .accent: Colour(index: 163, basic: 5),
      ]
    case .dark:
      [
        .conflict: Colour(index: 208, basic: 3), .compatible: Colour(index: 44, basic: 6),
        .agree: Colour(index: 75, basic: 4), .accent: Colour(index: 177, basic: 5),
        .dim: Colour(index: 248),
      ]
    case .light:
      [
        .conflict: Colour(index: 94, rgb: 0xA84300, basic: 1),
        .compatible: Colour(index: 23, rgb: 0x006B75, basic: 5),
        .agree: Colour(index: 25, rgb: 0x0550AE, basic: 4),
        .accent: Colour(index: 91, rgb: 0x8250DF, basic: 0),
        .dim: Colour(index: 241, rgb: 0x59636E),
      ]
    }
  }
}

extension Settings {
  /// The background that is reckoned with.
  var palette: Background {
    background == .auto ? terminalBackground ?? .auto : background
  }

  /// The number of a role's colour on a terminal with `count` colours; -1 for the terminal's own.
  package func colour(of role: Style.Role, among count: Int) -> Int {
    if let own = colours[role] { return own.number(of: count) }
    // Of a few colours none is a faint one: the attribute has to do.
    if role == .dim, count < 256 { return -1 }
    return palette.colours[role]?.number(of: count) ?? -1
  }
}
