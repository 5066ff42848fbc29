/// The one table of keys: what they do, what the help says of them, and which the hint line names.
enum KeyTable {
  /// The rows, in the order of the help.
  static let bindings: [Binding] = moving + comparing + finding + keeping + program

  private static let moving: [Binding] = [
    Binding(
      keys: "j", command: .lineDown, words: "line down",
      inPane: [.sources: "next source (Enter reads it)", .table: "next claim (Enter shows it)"]),
    Binding(
      keys: "k", command: .lineUp, words: "line up",
      inPane: [
        .sources: "previous source (Enter reads it)", .table: "previous claim (Enter shows it)",
      ]
    ),
    Binding(
      keys: "Down", command: .followDown, words: "line down",
      inPane: [.sources: "next source, with its article", .table: "next claim, with its sides"]),
    Binding(
      keys: "Up", command: .followUp, words: "line up",
      inPane: [
        .sources: "previous source, with its article",
        .table: "previous claim, with its sides",
      ]),
    Binding(keys: "Space ^F PgDn", command: .pageDown, words: "page down"),
    Binding(keys: "b ^B PgUp", command: .pageUp, words: "page up"),
    Binding(keys: "d ^D", command: .halfDown, words: "half a page down"),
    Binding(keys: "u ^U", command: .halfUp, words: "half a page up"),
    Binding(keys: "g Home", command: .start, words: "start, or with a number before it that line"),
    Binding(keys: "G End", command: .end, words: "end, or with a number before it that line"),
    Binding(keys: "%", command: .percent, words: "with a number before it: that per cent"),
    Binding(keys: "h Left", command: .paneLeft, words: "pane to the left"),
    Binding(keys: "l Right", command: .paneRight, words: "pane to the right"),
    Binding(
      keys: "Tab", command: .nextPane, words: "next pane",
      inPane: [.pair: "scroll the other article"], hint: "pane"),
    Binding(keys: "S-Tab", command: .previousPane, words: "previous pane"),
    Binding(
      keys: "Enter", command: .open, words: "compare the claim",
      inPane: [
        .sources: "read the article, or open the folder", .table: "show the claim, then its text",
        .detail: "show the words in their text", .pair: "read on in this article",
      ], hint: "open", hintPanes: [.sources]),
    Binding(
      keys: "J", command: .nextSource, words: "next source",
      inPane: [
        .table: "next side of the claim", .detail: "next side of the claim",
        .pair: "next source on the right",
      ], hint: "outlet", hintPanes: [.pair]),
    Binding(
      keys: "K", command: .previousSource, words: "previous source",
      inPane: [
        .table: "previous side of the claim", .detail: "previous side of the claim",
        .pair: "previous source on the right",
      ]),
  ]

  private static let comparing: [Binding] = [
    Binding(keys: "]c", command: .nextConflict, words: "next conflict", hint: "conflict"),
    Binding(keys: "[c", command: .previousConflict, words: "previous conflict"),
    Binding(
      keys: "]d", command: .nextDifference, words: "next difference: conflict or compatible",
      hint: "difference", hintPanes: [.article]),
    Binding(keys: "[d", command: .previousDifference, words: "previous difference"),
    Binding(keys: "]o", command: .nextSingle, words: "next claim that only one source makes"),
    Binding(keys: "[o", command: .previousSingle, words: "previous claim of one source only"),
    Binding(keys: "c", command: .compare, words: "comparison on or off", hint: "compare"),
    Binding(
      keys: "v", command: .pair, words: "two articles beside each other at the claim, or back",
      hint: "beside", hintPanes: [.article, .table, .detail]),
    Binding(
      keys: "o", command: .toText, words: "from a claim to its text, and back", hint: "in text",
      hintPanes: [.table, .detail]),
    Binding(keys: "e", command: .explain, words: "explain the verdict", hint: "explain"),
    Binding(
      keys: ">", command: .columnsRight,
      words: "in the comparison: the columns of the next sources, where not all fit"),
    Binding(keys: "<", command: .columnsLeft, words: "the columns of the sources before"),
    Binding(keys: "C", command: .conflicts, words: "list of all conflicts with their reasons"),
    Binding(
      keys: "i", command: .origins,
      words: "origins: the outlets and agencies whose reports are passed on"),
    Binding(keys: "S", command: .sort, words: "sort the claims: by verdict, by place, by kind"),
    Binding(keys: "w", command: .furniture, words: "show what was cut from the page, or hide it"),
    Binding(
      keys: "W", command: .singles,
      words: "mark claims that only one source makes, or leave them unmarked"),
    Binding(keys: "z", command: .zoom, words: "one pane alone, or all"),
  ]

  private static let finding: [Binding] = [
    Binding(
      keys: "/", command: .find,
      words: "find words in all sources; the last may go on, unless a space follows", hint: "find"),
    Binding(keys: "n", command: .nextMatch, words: "next match"),
    Binding(keys: "N", command: .previousMatch, words: "previous match"),
    Binding(
      keys: "&", command: .keep,
      words: "keep only claims with these words; !words without; empty keeps all"),
    Binding(
      keys: "f", command: .filter, words: "filter by verdict, kind, source, tag", hint: "filter",
      hintPanes: [.table, .detail]),
    Binding(keys: "!", command: .negate, words: "in the filter: everything but this"),
    Binding(
      keys: "m", command: .mark, words: "and a letter: mark this place", hint: "mark",
      hintPanes: [.article]),
    Binding(keys: "'", command: .goToMark, words: "and a letter: go to the mark; '' goes back"),
    Binding(keys: "[j ^O", command: .jumpBack, words: "back through the jumps"),
    Binding(keys: "]j", command: .jumpForward, words: "forth through the jumps"),
    Binding(keys: "=", command: .place, words: "file, line, byte and per cent of this place"),
  ]

  private static let keeping: [Binding] = [
    Binding(
      keys: "t", command: .tag, words: "tag the claim for export, or untag it", hint: "tag",
      hintPanes: [.table, .detail]),
    Binding(keys: "T", command: .clearTags, words: "clear all tags"),
    Binding(keys: "a", command: .note, words: "write a note on the claim"),
    Binding(
      keys: "s", command: .save, words: "save the tagged claims, or this one, to a file",
      hint: "save", hintPanes: [.table, .detail]),
    Binding(
      keys: "x", command: .overrule,
      words: "not a conflict, with your reason; again takes that back"),
    Binding(
      keys: "U", command: .undo, words: "undo the last change of tags, notes, marks and judgements"),
    Binding(keys: "y", command: .copy, words: "copy the quotation with its source, and show it"),
    Binding(keys: "|", command: .pipe, words: "give the tagged claims, or this one, to a command"),
    Binding(
      keys: "O", command: .openOriginal, words: "open the file in your browser, pager or editor"),
  ]

  private static let program: [Binding] = [
    Binding(keys: "R", command: .reread, words: "read the folder again"),
    Binding(
      keys: ":", command: .commandLine,
      words: "command: w FILE saves, set sets, a number is a line; Tab completes and names all"),
    Binding(
      keys: "M", command: .mouse, words: "mouse on (click, wheel, drag a line between panes) or off"
    ),
    Binding(keys: "? F1", command: .help, words: "this help; / searches it", hint: "help"),
    Binding(keys: "^L", command: .redraw, words: "draw the screen again"),
    Binding(keys: "^Z", command: .suspend, words: "suspend"),
    Binding(keys: "^C", command: .cancel, words: "cancel a prompt; stop the reading of files"),
    Binding(keys: "Esc", command: .escape, words: "cancel a prompt, close a view"),
    Binding(keys: "q", command: .close, words: "close the view, then quit", hint: "quit"),
    Binding(keys: "Q", command: .quit, words: "quit now"),
  ]

  /// The keys that a name of the table, or of a script, stands for: "j", "]c", "^F", "PgDn".
  static func sequence(_ name: String) -> [Key] {
    if let key = Key(name: name) { return [key] }
    return name.map { .character($0) }
  }
}

extension KeyTable {
  /// What the hint line says instead of the usual words.
  static func words(of command: Command, in pane: Pane) -> String? {
    switch (command, pane) {
    case (.compare, .table), (.compare, .detail): "read"
    case (.nextPane, .pair): "side"
    case (.close, .pair): "close"
    default: nil
    }
  }
}

extension Key {
  /// The keys that a script of key names stands for, as `crossread screen --keys` takes it.
  package static func script(_ names: String) -> [Key] {
    names.split(separator: " ").flatMap { KeyTable.sequence(String($0)) }
  }
}
