import Model

/// What Tab completes in a prompt.
enum Completion {
  /// The whole lines that go on from `text`; empty where paths do.
  static func commands(for text: String, in state: AppState) -> [String] {
    let (name, rest) = CommandLine.parts(of: text)
    guard text.contains(" "), !name.isEmpty else {
      let all = CommandLine.verbs.flatMap(\.names).filter { $0.count > 1 && $0 != "q!" }
      return all.filter { $0.hasPrefix(name) }
    }
    if let setting = Settings.names.first(where: { $0.name == name }), name != "mouse" {
      return setting.values.filter { $0.hasPrefix(rest) }.map { "\(name) \($0)" }
    }
    guard let verb = CommandLine.verb(name).verb else { return [] }
    // The word that is being typed, and what stands before it.
    let last = String(rest.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    let before = String(text.dropLast(last.count))
    let isFirst = last.count == rest.count
    let words = words(for: verb, isFirst: isFirst, rest: rest, in: state)
    let sign = verb.argument == .filter && last.hasPrefix("!") ? "!" : ""
    return words.map { sign + $0 }.filter { $0.hasPrefix(last) }.map { before + $0 }
  }

  private static func words(
    for verb: CommandLine.Verb, isFirst: Bool, rest: String, in state: AppState
  ) -> [String] {
    switch verb.argument {
    case .filter: return state.filterTerms
    case .order: return isFirst ? FactOrder.allCases.map(\.rawValue) : []
    case .source: return isFirst ? state.summary?.labels ?? [] : []
    case .topic: return isFirst ? CommandLine.verbs.map(\.names[0]) : []
    case .letter: return isFirst ? state.notebook.marks.keys.sorted() : []
    case .onOff: return isFirst ? ["on", "off"] : []
    case .target: return isFirst ? CommandLine.targets.map(\.name) : []
    case .setting:
      if isFirst { return Settings.names.map { $0.name + " " } }
      let name = CommandLine.parts(of: rest).name
      return Settings.names.first { $0.name == name }?.values ?? []
    case .nothing, .count, .words, .file, .shell, .place: return []
    }
  }

  /// Where in a line a path begins that Tab completes; nil where none is typed.
  static func pathStart(of text: String) -> String? {
    let (name, rest) = CommandLine.parts(of: text)
    guard text.contains(" "), CommandLine.verb(name).verb?.argument == .file else { return nil }
    let start = String(text.dropLast(rest.count))
    let (first, path) = CommandLine.parts(of: rest)
    let isFormat = ExportFormat.allCases.contains { $0.rawValue == first }
    return isFormat && rest.contains(" ") ? String(text.dropLast(path.count)) : start
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
    case .command:
      if let start = Completion.pathStart(of: prompt.text) {
        effects.append(.complete(String(prompt.text.dropFirst(start.count))))
      } else {
        take(Completion.commands(for: prompt.text, in: self), for: prompt.text, after: "")
      }
    case .path: effects.append(.complete(prompt.text))
    default: break
    }
  }

  /// Takes the names that complete a path, unless something else was typed since.
  mutating func take(paths: [String], for path: String) {
    guard let prompt else { return }
    var start = ""
    if case .command = prompt.purpose { start = Completion.pathStart(of: prompt.text) ?? "" }
    guard prompt.text == start + path else { return }
    take(paths, for: start + path, after: start)
  }

  private mutating func take(_ candidates: [String], for text: String, after start: String) {
    let common = Completion.common(candidates)
    if start.count + common.count > text.count { prompt?.replace(with: start + common) }
    if candidates.isEmpty { message = "nothing begins like this" }
    if candidates.count == 1, case .command = prompt?.purpose, start.isEmpty {
      message = CommandLine.hint(for: common)
    }
    if candidates.count > 1 {
      message = candidates.map { name in
        // Of a path the last part, of a line the last word.
        let line = start.isEmpty ? name.split(separator: " ").last.map(String.init) ?? name : name
        let parts = line.split(separator: "/")
        return (parts.last.map(String.init) ?? line) + (line.hasSuffix("/") ? "/" : "")
      }.joined(separator: "  ")
    }
  }

  /// Keeps what was entered, so that Up brings it back.
  mutating func keepInHistory(_ prompt: Prompt, _ text: String) {
    guard let kind = prompt.historyName, !text.isEmpty else { return }
    change(.entered(kind, text))
  }

  /// How much of a line is shown before it is written.
  private static let previewedCharacters = 2_000

  /// The first lines of what would be written.
  func previewLines(_ format: ExportFormat, _ facts: [String], width: Int) -> [StyledLine] {
    guard let event else { return [] }
    let comparison = Comparison(
      of: event, ids: Array(facts.prefix(20)), notebook: notebook,
      stamp: Comparison.Stamp(version: "…", made: "…"))
    let text = comparison.rendered(as: format, columns: max(20, min(80, width - 2)))
    // The page has its style before its words.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .drop { format == .html && !$0.hasPrefix("<body>") }
    // A row of a table, or all of it in one line, goes on in the next lines of the screen;
    // the names of the columns do not, or there would be no room for a row.
    let isWrapped = format == .csv || format == .json
    return lines.prefix(60).enumerated().flatMap { number, line in
      isWrapped && !(format == .csv && number == 0)
        ? StyledLine.wrapped(
          String(line.prefix(Self.previewedCharacters)), Style(), width: width - 1, indent: 1)
        : [StyledLine(text: " " + String(line.prefix(500)).fitted(to: max(0, width - 2)))]
    }
  }
}
