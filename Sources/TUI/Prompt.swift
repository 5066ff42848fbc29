import Model

/// A line that the person types into, on the last row.
struct Prompt: Sendable {
  /// What the line is for.
  enum Purpose: Sendable {
    case find, findInView, keep
    case note(FactAnchor)
    case overrule(FactAnchor)
    case format(facts: [String])
    case path(ExportFormat, facts: [String])
    case overwrite(ExportRequest)
    case copy(String)
    case pipe(facts: [String])
    case command
  }

  /// What a key did to the line.
  enum Outcome {
    case open, cancelled
    case entered(String)
  }

  let purpose: Purpose
  private var characters: [Character]
  private var cursor: Int
  /// How far back in what was entered before one is, and what was typed until then.
  private var historyDepth = 0
  private var draft = ""

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    characters = Array(text)
    cursor = characters.count
  }

  /// Under which name what is entered is kept; nil where it is not.
  var historyName: String? {
    switch purpose {
    case .find, .findInView: "find"
    case .keep: "keep"
    case .command: "command"
    case .pipe: "pipe"
    case .note, .overrule, .format, .path, .overwrite, .copy: nil
    }
  }

  /// Puts other text into the line.
  mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Shows what was entered before, or after that; what was being typed comes last.
  mutating func browse(_ history: [String], back: Bool) {
    if historyDepth == 0 { draft = text }
    historyDepth = min(max(0, historyDepth + (back ? 1 : -1)), history.count)
    replace(with: historyDepth == 0 ? draft : history[history.count - historyDepth])
  }

  /// What was typed.
  var text: String { String(characters) }

  /// What stands before the typed text.
  var label: String {
    switch purpose {
    case .find, .findInView: "/"
    case .keep: "keep claims with: "
    case .note: "note: "
    case .overrule: "not a conflict, because: "
    case .format(let facts):
      "save \(facts.count) claim\(facts.count == 1 ? "" : "s") as (t)ext (m)arkdown (h)tml (c)sv (j)son? "
    case .path(let format, _): "\(format.rawValue) file: "
    case .copy: "let this program write to the terminal's clipboard? (y)es (n)o "
    case .pipe: "pipe to command: "
    case .command: ":"
    case .overwrite(let request): "overwrite \(request.path)? (y)es (n)o "
    }
  }

  /// Whether words to be found are typed.
  var isFind: Bool { if case .find = purpose { true } else { false } }

  /// Whether one key is the whole answer.
  private var isChoice: Bool {
    switch purpose {
    case .format, .overwrite, .copy: true
    default: false
    }
  }

  /// Takes a key in.
  mutating func read(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("c"), .control("g"): return .cancelled
    case .enter: return isChoice ? .cancelled : .entered(text)
    case .character(let character):
      if isChoice { return .entered(String(character)) }
      insert([character])
    case .paste(let text):
      if !isChoice { insert(text.map { $0.isNewline ? " " : $0 }) }
    case .backspace:
      if characters.isEmpty { return .cancelled }
      if cursor > 0 {
        cursor -= 1
        characters.remove(at: cursor)
      }
    case .delete, .control("d"): if cursor < characters.count { characters.remove(at: cursor) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("w"): removeWord()
    default: break
    }
    return .open
  }

  private mutating func insert(_ more: [Character]) {
    characters.insert(contentsOf: more, at: cursor)
    cursor += more.count
  }

  private mutating func removeWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// The question where the row is too short for all of it.
  private var shortLabel: String {
    switch purpose {
    case .format: "save as t m h c j? "
    case .overrule: "because: "
    case .copy: "write to clipboard? y n "
    case .overwrite: "overwrite? y n "
    default: label
    }
  }

  /// Draws the line into the row, with the cursor in sight.
  func draw(on canvas: inout Canvas, row: Int, width: Int) {
    let isWide = CharacterWidth.width(of: label) + 8 <= width
    let label = (isWide ? label : shortLabel).fitted(to: max(0, width - min(8, width / 2)))
    let used = canvas.put(label, Style(bold: true), column: 0, row: row, width: width)
    let room = width - used - 1
    guard room > 0 else { return }
    var start = 0
    let cells = characters.map { CharacterWidth.width(of: VisibleText.string(String($0))) }
    while start < cursor, cells[start..<cursor].reduce(0, +) > room { start += 1 }
    canvas.put(String(characters[start...]), column: used, row: row, width: room)
    canvas.showCursor(column: used + min(room, cells[start..<cursor].reduce(0, +)), row: row)
  }
}
