import ArgumentParser
import Index
import Model
import TUI

/// Runs the reader without a terminal and prints its last screen.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Print the screen that some keys lead to.", shouldDisplay: false)

  @Option(help: "The size of the screen, as COLUMNSxROWS.") var size = "80x24"
  @Option(help: "Keys with spaces between them, or words to type: \"j j / flood Enter\".")
  var keys = ""
  @Option(help: "The form of the output: text or svg.") var format = "text"
  @Flag(help: "Draw the picture as on a dark terminal.") var dark = false
  @Flag(help: "Print the style of every cell, one letter each, after the text.") var styles = false
  @OptionGroup var input: PathArguments

  func run() throws {
    let sides = size.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("\"\(VisibleText.string(size))\" is no size such as 80x24")
    }
    guard ["text", "svg"].contains(format) else {
      throw ValidationError("the format is text or svg")
    }
    let paths = try PathArguments.all(input.paths, nulSeparated: input.nulSeparated)
    let reading = try Reading(FolderScanner.scan(paths))
    var state = AppState(
      title: EffectRunner.title(of: paths), size: Size(columns: sides[0], rows: sides[1]))
    let count = reading.analyses.count
    let start =
      reading.events().map(Event.indexed) + [
        .skipped(reading.skipped),
        .progress(IndexingProgress(done: count, total: count, isFinished: true)),
      ]
    for event in start + keyEvents { Self.answer(event, in: &state, reading) }
    let screen = view(state)
    if format == "svg" {
      standardOutput(ScreenPicture(screen, title: "crossread \(state.title)", isDark: dark).text)
      return
    }
    standardOutput(screen.text + "\n")
    if styles { standardOutput(screen.styleText + "\n") }
  }

  /// The keys; what is no name of a key is typed letter by letter.
  private var keyEvents: [Event] {
    keys.split(separator: " ").flatMap { name in
      Key(name: name).map { [.key($0)] } ?? name.map { .key(.character($0)) }
    }
  }

  /// Updates the state; a search, which changes nothing outside, is answered.
  private static func answer(_ event: Event, in state: inout AppState, _ reading: Reading) {
    for effect in update(&state, event) {
      if case .wait(.follow, _) = effect { answer(.elapsed(.follow), in: &state, reading) }
      guard case .search(let words) = effect else { continue }
      let groups = reading.groups.map { (event: $0.id, analyses: $0.analyses) }
      let found = (try? ArticleIndex.search(SearchQuery(words), in: groups)) ?? []
      answer(.found(words: words, hits: found.map(\.hit)), in: &state, reading)
    }
  }
}

extension Screen {
  /// The style of every cell, one letter each: the role's first letters, `b` bold, `u` underlined
  /// and `r` reversed where the role is normal, and a capital letter for a reversed role.
  fileprivate var styleText: String {
    (0..<size.rows).map { row in
      (0..<size.columns).map { String(self[$0, row].style.letter) }.joined()
    }.joined(separator: "\n")
  }
}

extension Style {
  fileprivate var letter: Character {
    let letter: Character =
      switch role {
      case .normal: isReversed ? "r" : isBold ? "b" : isUnderlined ? "u" : "."
      case .conflict: "c"
      case .compatible: "p"
      case .agree: "a"
      case .single: "s"
      case .dim: "d"
      case .accent: "x"
      }
    return role != .normal && isReversed ? Character(letter.uppercased()) : letter
  }
}
