/// What a person has set: keys, colours, widths, the form of dates.
package struct Settings: Sendable {
  /// How dates are written.
  package enum DateForm: String, Sendable, CaseIterable {
    /// "23 May 2025 10:01 BST".
    case words
    /// "2025-05-23 10:01 BST".
    case iso
  }

  /// A line that could not be used, and why.
  package struct Problem: Hashable, Sendable {
    /// The number of the line, from 1.
    package var line: Int
    /// The reason, in a sentence for people.
    package var reason: String

    /// The line and the reason as one sentence.
    package var words: String { "config, line \(line): \(reason)" }
  }

  /// The most cells that a line of an article takes; nil for as many as there are.
  package internal(set) var columns: Int?
  package internal(set) var dates = DateForm.words
  /// The colours that are not the usual ones.
  package internal(set) var colours: [Style.Role: Colour] = [:]
  /// What the person says of the background, and what the terminal says of it.
  package internal(set) var background = Background.auto
  package var terminalBackground: Background?
  /// The keys.
  package internal(set) var keys = KeyMap.standard
  /// How many cells the list of sources has; nil for the usual.
  package internal(set) var sourcesWidth: Int?
  /// Whether the comparison is shown at the start.
  package internal(set) var showsComparison = false
  /// How long, in milliseconds, keys pause before the other panes show what `j` and `k` have brought
  /// the cursor of a list to; 0 for at once, nil where they wait for another key.
  package internal(set) var followDelay: Int?
  package internal(set) var isMouseOn = false
  /// Whether a line says at the first use of a key what can be done next.
  package internal(set) var showsTips = true
  /// The lines that could not be used.
  package private(set) var problems: [Problem] = []

  /// What can be set, and the values that can be named.
  static let names: [(name: String, values: [String])] = [
    ("columns", []), ("sources-width", []), ("dates", DateForm.allCases.map(\.rawValue)),
    ("start", ["read", "compare"]), ("follow", ["off"]), ("mouse", ["on", "off"]),
    ("tips", ["on", "off"]), ("background", Background.allCases.map(\.rawValue)),
    ("colour", roles.map { $0.name + " " }), ("key", []),
  ]

  /// What holds where nothing is set.
  package init() {}

  /// The same without tips: for screens that are recorded.
  package static let quiet: Settings = {
    var settings = Settings()
    settings.showsTips = false
    return settings
  }()

  /// What a file says, line by line; what cannot be used becomes a problem, the rest holds.
  package init(_ text: String) {
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if let reason = take(String(line)) { problems.append(Problem(line: number, reason: reason)) }
    }
  }

  /// Takes one line, such as `columns 80`; gives the reason where it cannot be used.
  package mutating func take(_ line: String) -> String? {
    let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let name = words.first, !name.hasPrefix("#") else { return nil }
    let values = Array(words.dropFirst())
    switch name {
    case "columns": return take(values, upTo: 1000, least: 20) { $0.columns = $1 }
    case "sources-width": return take(values, upTo: 48, least: 10) { $0.sourcesWidth = $1 }
    case "follow":
      let time = values.count == 1 ? Int(values[0]) : nil
      guard values == ["off"] || time.map((0...5_000).contains) == true else {
        return "follow is off, or a number of milliseconds from 0 to 5000"
      }
      followDelay = time
    case "mouse": return take(values, of: name) { $0.isMouseOn = $1 }
    case "tips": return take(values, of: name) { $0.showsTips = $1 }
    case "start":
      guard values == ["read"] || values == ["compare"] else {
        return "start is read or compare"
      }
      showsComparison = values == ["compare"]
    case "dates":
      guard values.count == 1, let form = DateForm(rawValue: values[0]) else {
        return "dates is words or iso"
      }
      dates = form
    case "background":
      guard values.count == 1, let new = Background(rawValue: values[0]) else {
        return "background is light, dark or auto"
      }
      background = new
    case "colour", "color": return takeColour(values)
    case "key": return takeKey(values)
    default:
      return "no setting \(name.quotedForPeople); the README and crossread help read have them all"
    }
    return nil
  }

  private mutating func take(
    _ values: [String], upTo most: Int, least: Int, _ set: (inout Self, Int?) -> Void
  ) -> String? {
    guard values.count == 1, let number = Int(values[0]), number == 0 || number >= least,
      number <= most
    else { return "a number from \(least) to \(most) is wanted, or 0 for the usual" }
    set(&self, number == 0 ? nil : number)
    return nil
  }

  private mutating func take(
    _ values: [String], of name: String, _ set: (inout Self, Bool) -> Void
  ) -> String? {
    guard values == ["on"] || values == ["off"] else { return "\(name) is on or off" }
    set(&self, values == ["on"])
    return nil
  }

  static let roles: [(name: String, role: Style.Role)] = [
    ("conflict", .conflict), ("compatible", .compatible), ("agree", .agree), ("single", .single),
    ("accent", .accent), ("dim", .dim),
  ]

  private mutating func takeColour(_ values: [String]) -> String? {
    guard values.count == 2 else { return "colour wants a role and a colour" }
    guard let role = Self.roles.first(where: { $0.name == values[0] })?.role else {
      return "no role \(values[0].quotedForPeople); there are "
        + Self.roles.map(\.name).joined(separator: ", ")
    }
    guard let colour = Colour(values[1]) else {
      return
        "\(values[1].quotedForPeople) is no colour: a name such as red, a number from 0 to 255, "
        + "#rrggbb, or none"
    }
    colours[role] = colour
    return nil
  }

  private mutating func takeKey(_ values: [String]) -> String? {
    guard values.count == 2 else { return "key wants a key and a command" }
    guard values[1] != "none" else {
      return keys.remove(values[0]) ? nil : "\(values[0].quotedForPeople) has no command"
    }
    guard let command = Command.allCases.first(where: { $0.name == values[1] }) else {
      return "no command \(values[1].quotedForPeople); crossread help read names them"
    }
    return keys.bind(values[0], to: command)
  }
}

extension String {
  /// The text in quotation marks, cut where it is long.
  fileprivate var quotedForPeople: String { "\"\(fitted(to: 24))\"" }
}

extension Settings {
  /// The names of the commands that a key can be given, in the order of the help.
  package static var commandNames: [String] { KeyMap.standard.bindings.map(\.command.name) }
}
