import Model

/// What Tab completes in a prompt.
enum Completion {
  /// The command lines that begin with `text`.
  static func commands(for text: String) -> [String] {
    let settings = [
      "columns ", "sources-width ", "mouse ", "tips ", "dates ", "start ", "colour ", "key ",
    ]
    let all = ["w ", "q", "config", "set "] + settings.map { "set " + $0 }
    let matching = all.filter { $0.hasPrefix(text) && $0 != text }
    // The names of settings only once "set" is typed.
    return text.hasPrefix("set ")
      ? matching : matching.filter { !$0.hasPrefix("set ") || $0 == "set " }
  }

  /// The longest text that all of `candidates` begin with.
  static func common(_ candidates: [String]) -> String {
    guard var common = candidates.first.map(Array.init) else { return "" }
    for candidate in candidates.dropFirst() {
      common = zip(common, candidate).prefix { $0 == $1 }.map(\.0)
    }
    return String(common)
  }
}

extension AppState {
  /// Completes what was typed into the prompt, at once or once the folder was looked at.
  mutating func complete() {
    guard let prompt else { return }
    switch prompt.purpose {
    case .command where prompt.text.hasPrefix("w "):
      effects.append(.complete(String(prompt.text.dropFirst(2))))
    case .command: take(Completion.commands(for: prompt.text), for: prompt.text, after: "")
    case .path: effects.append(.complete(prompt.text))
    default: break
    }
  }

  /// Takes the names that complete a path, unless something else was typed since.
  mutating func take(paths: [String], for path: String) {
    guard let prompt else { return }
    let start = if case .command = prompt.purpose { "w " } else { "" }
    guard prompt.text == start + path else { return }
    take(paths, for: path, after: start)
  }

  private mutating func take(_ candidates: [String], for text: String, after start: String) {
    let common = Completion.common(candidates)
    if common.count > text.count { prompt?.replace(with: start + common) }
    if candidates.isEmpty { message = "nothing begins like this" }
    if candidates.count > 1 {
      message = candidates.map { name in
        let parts = name.split(separator: "/")
        return (parts.last.map(String.init) ?? name) + (name.hasSuffix("/") ? "/" : "")
      }.joined(separator: "  ")
    }
  }

  /// Keeps what was entered, so that Up brings it back.
  mutating func keepInHistory(_ prompt: Prompt, _ text: String) {
    guard let kind = prompt.historyName, !text.isEmpty else { return }
    history[kind, default: []].removeAll { $0 == text }
    history[kind, default: []].append(text)
    if history[kind, default: []].count > 100 { history[kind]?.removeFirst() }
  }

  /// The first lines of what would be written.
  func previewLines(_ format: ExportFormat, _ facts: [String], width: Int) -> [StyledLine] {
    guard let event else { return [] }
    let comparison = Comparison(
      of: event, ids: Array(facts.prefix(20)), notebook: notebook,
      stamp: Comparison.Stamp(version: "…", made: "…"))
    let text = comparison.rendered(as: format, columns: max(20, min(80, width - 2)))
    // The page has its style before its words.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { format == .html && !$0.hasPrefix("<body>") }
    return lines.prefix(60).map {
      StyledLine(text: " " + String($0.prefix(500)).fitted(to: max(0, width - 2)))
    }
  }
}
