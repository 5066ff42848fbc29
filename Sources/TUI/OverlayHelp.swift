import Model

/// The help for a view that lies over the panes: what it shows, and its keys.
enum OverlayHelp {
  /// What the view called `kind` shows, and what the keys do in it, in `width` cells.
  static func lines(for kind: Overlay.Kind, _ map: KeyMap, width: Int) -> [StyledLine] {
    var lines = StyledLine.wrapped(introduction(to: kind), Style(), width: width - 1, indent: 1)
    lines.append(StyledLine(text: ""))
    for row in own(kind) + common(isMenu: Overlay(kind).isMenu) {
      let keys = row.commands.compactMap { map.keys(of: $0) }.joined(separator: " ")
      if !keys.isEmpty { lines += HelpLines.row(keys, row.words, width: width) }
    }
    return lines
  }

  private static func introduction(to kind: Overlay.Kind) -> String {
    switch kind {
    case .help, .guide: ""
    case .explain:
      "Why the verdict is what it is: its rule, how each side was read, and what lined them up."
    case .skipped: "The files that could not be read, each with its reason."
    case .filter:
      "What is shown. Of verdicts, kinds and sources those with [x] are kept, all where none has it. Words are kept by & in the panes."
    case .conflicts:
      "The conflicts that the filter shows, the outlets' own before those of the speakers whom they report."
    case .settings: "The lines of the file of settings that could not be used."
    case .origins:
      "The outlets and agencies that the articles name as the source of what they report."
    case .preview: "What would be written."
    case .quotation:
      "The words of the claim with outlet, date, file and line. Any key that has nothing to do here closes them and does what it does elsewhere."
    }
  }

  /// The keys of one view.
  private static func own(_ kind: Overlay.Kind) -> [(commands: [Command], words: String)] {
    switch kind {
    case .filter:
      [
        ([.open], "keep this, or no longer"), ([.negate], "keep everything but this"),
      ]
    case .conflicts:
      [
        ([.open], "go to the conflict"),
        ([.undo], "undo the last change of tags, notes, marks and judgements"),
      ]
    default: []
    }
  }

  /// The keys of all views.
  private static func common(isMenu: Bool) -> [(commands: [Command], words: String)] {
    [
      ([.lineDown, .followDown], isMenu ? "next line" : "line down"),
      ([.lineUp, .followUp], isMenu ? "previous line" : "line up"),
      ([.pageDown], "page down"), ([.pageUp], "page up"), ([.halfDown], "half a page down"),
      ([.halfUp], "half a page up"), ([.start], "start"), ([.end], "end"),
      ([.find], "find words in the view"), ([.nextMatch], "next line with them"),
      ([.previousMatch], "previous line with them"), ([.help], "this help; again goes back"),
      ([.close, .escape], "close the view"), ([.quit], "quit now"),
    ]
  }
}

extension Overlay {
  /// The view by its name in a sentence.
  static func name(of kind: Kind) -> String {
    switch kind {
    case .help, .guide: "the help"
    case .explain: "the explanation of a verdict"
    case .skipped: "the skipped files"
    case .filter: "the filter"
    case .conflicts: "the list of conflicts"
    case .settings: "the settings"
    case .origins: "the origins"
    case .preview: "the preview"
    case .quotation: "the words that are copied"
    }
  }

  /// Whether the view is a help.
  var isHelp: Bool {
    switch kind {
    case .help, .guide: true
    default: false
    }
  }

  /// The hints for the view, the help first.
  func hints(_ map: KeyMap) -> [String] {
    let own: [(Command, String)] =
      switch kind {
      case .filter:
        [(.help, "help"), (.close, "close"), (.open, "on/off"), (.negate, "all but this")]
      case .conflicts: [(.help, "help"), (.close, "close"), (.open, "go there")]
      case .help, .guide: [(.close, "close"), (.find, "find")]
      default: [(.help, "help"), (.close, "close"), (.find, "find")]
      }
    let hints = own.compactMap { command, words in
      map.keys(of: command)?.split(separator: " ").first.map { "\($0):\(words)" }
    }
    return hints + ["j k:move"]
  }
}
