import Model

/// The lines of the help: the key table, said for one pane.
enum HelpLines {
  /// The keys and what they do in `pane`, in `width` cells.
  static func lines(for pane: Pane, _ map: KeyMap, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for binding in map.bindings where !binding.keys.isEmpty {
      lines += row(binding.keys, binding.words(in: pane), width: width)
    }
    lines.append(StyledLine(text: ""))
    lines += StyledLine.wrapped(
      "Commands after : are the names of what keys do, such as next-conflict 2 or note WORDS; Tab completes them, Up brings back what was entered. Also:",
      Style(), width: width - 1, indent: 1)
    for verb in CommandLine.verbs where verb.command == nil || verb.command?.hasUsage == true {
      lines += StyledLine.wrapped(
        ":\(verb.usage)  \(verb.words)", Style(), width: width - 1, indent: 3)
    }
    lines.append(StyledLine(text: ""))
    for text in legend {
      lines += StyledLine.wrapped(text, Style(), width: width - 1, indent: 1)
    }
    return lines
  }

  /// Keys and what they do.
  static func row(_ names: String, _ words: String, width: Int) -> [StyledLine] {
    let keys = min(16, max(6, width / 3))
    var lines = StyledLine.wrapped(words, Style(), width: width - 1, indent: keys)
    if !lines.isEmpty {
      lines[0].prefix = " " + names.fitted(to: keys - 2)
      lines[0].prefixStyle = Style(bold: true)
    }
    return lines
  }

  private static let legend = [
    "A number before a key repeats it: 5j, 2]c.",
    "! conflict  ~ compatible  = agree  1 only one source says it  . silent  ? not in English: no claims are read  * tagged  \" has a note",
    "x marks every side of a conflict; where sources share a value, letters (a, b) mark who says the same. Nothing here says who is right.",
    "Clauses that are told before, and passages that only touch on one matter, are left out of the table: :filter status shows them.",
    "[ ] stand round the quoted words of a claim; { } round words that differ in the other article.",
  ]
}

/// The lines that explain a verdict.
enum ExplainLines {
  /// Rule, explanation, features and values of the fact that is looked at.
  static func lines(_ state: AppState, width: Int) -> [StyledLine] {
    guard let fact = state.detailFact else { return [] }
    let verdict = fact.verdict(in: state.notebook)
    var lines = wrapped(
      "\(verdict.symbol) \(fact.verdictWords(in: state.notebook)): \(state.title(of: fact))",
      width, bold: true)
    if let reason = fact.reason { lines += wrapped("rule: \(reason.words). \(reason.rule)", width) }
    if verdict == .single { lines += wrapped("rule: one article alone makes the claim.", width) }
    if !fact.explanation.isEmpty { lines += wrapped("here: \(fact.explanation)", width) }
    if let between = fact.between { lines += wrapped("between: \(between.words)", width) }
    lines.append(StyledLine(text: ""))
    lines += wrapped("what each side says", width, bold: true)
    let marks = fact.sideMarks
    for (side, mark) in zip(fact.sides, marks) {
      let symbol = verdict == .conflict ? mark : verdict.symbol
      lines += wrapped(
        "\(symbol) \(state.label(of: side.document)): \(side.reading), \"\(side.text)\"", width)
    }
    if !fact.features.isEmpty {
      lines.append(StyledLine(text: ""))
      lines += wrapped("what lined them up, strongest first", width, bold: true)
      for feature in fact.features { lines += wrapped("- \(feature)", width) }
    }
    return lines
  }

  private static func wrapped(_ text: String, _ width: Int, bold: Bool = false) -> [StyledLine] {
    StyledLine.wrapped(text, Style(bold: bold), width: width - 1, indent: 1)
  }
}

extension Claim {
  /// How the words were read: value, unit, limit, speaker and stance.
  var reading: String {
    var parts: [String] = []
    switch value {
    case .none: break
    case .number(let number): parts.append(Self.words(for: number))
    case .range(let low, let high):
      parts.append("\(Self.words(for: low)) to \(Self.words(for: high))")
    case .text(let text): parts.append(text)
    }
    if let unit, !unit.isEmpty { parts.append(unit) }
    if approximate { parts.insert("about", at: 0) }
    if let bound { parts.insert(bound == .above ? "more than" : "less than", at: 0) }
    if let change { parts.append(change.rawValue) }
    if let standing { parts.append(standing.rawValue) }
    if let role { parts.append(role) }
    if polarity != .affirmed { parts.append("(\(polarity.rawValue))") }
    if let speaker { parts.append("by \(speaker)") }
    return parts.isEmpty ? kind.words : parts.joined(separator: " ")
  }

  /// A number without a fraction where it has none, with commas between thousands.
  private static func words(for number: Double) -> String {
    guard let whole = Int(exactly: number) else { return "\(number)" }
    return whole.grouped
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    let digits = Array(String(magnitude))
    var words = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { words.append(",") }
      words.append(digit)
    }
    return (self < 0 ? "-" : "") + words
  }
}

/// The list of the files that could not be read.
enum SkippedLines {
  /// Each file with its reason.
  static func lines(_ files: [SkippedFile], width: Int) -> [StyledLine] {
    files.flatMap { file in
      StyledLine.wrapped("\(file.path): \(file.reason)", Style(), width: width - 1, indent: 1)
    } + [StyledLine(text: "")]
      + StyledLine.wrapped(
        "Everything else was read. R reads the folder again.", Style(.dim), width: width - 1,
        indent: 1)
  }
}

/// The list of all conflicts, the outlets' own before those of the people they quote.
enum ConflictLines {
  /// Each conflict in a line, with the reason in a second one.
  static func lines(_ state: AppState, width: Int) -> [StyledLine] {
    guard let event = state.event else { return [] }
    let conflicts = state.shown.map { event.facts[$0] }
      .filter { $0.verdict(in: state.notebook) == .conflict }
    var lines: [StyledLine] = []
    for isSpeakers in [false, true] {
      let some = conflicts.filter { ($0.between == .speakers) == isSpeakers }
      guard !some.isEmpty else { continue }
      let heading = (isSpeakers ? Fact.Between.speakers : .outlets).words
      lines += StyledLine.wrapped(heading, Style(.dim), width: width - 1, indent: 1)
      for fact in some {
        var line = StyledLine(
          text: state.title(of: fact).fittedAsTitle(to: max(0, width - 5)), style: Style(bold: true)
        )
        line.prefix = " ! "
        line.prefixStyle = Style(.conflict)
        line.choice = state.summary?.facts[fact.id]
        lines.append(line)
        lines.append(reason(fact, width: width))
      }
    }
    guard lines.isEmpty else { return lines }
    return state.emptyConflictWords.flatMap {
      StyledLine.wrapped($0, Style(), width: width - 1, indent: 1)
    }
  }

  /// The reason in one line: the explanation where all of it fits, else the name of the rule.
  private static func reason(_ fact: Fact, width: Int) -> StyledLine {
    let rule = fact.reason?.words ?? ""
    let room = max(0, width - 4)
    let choices = [
      "\(rule): \(fact.explanation)", fact.explanation, rule, "",
    ]
    let fitting = choices.first {
      $0 != ": " && $0.fitted(to: room) == VisibleText.string($0) && !$0.hasSuffix(": ")
    }
    var line = StyledLine(text: fitting ?? "")
    line.prefix = "   "
    return line
  }
}

/// The list of the lines of the settings that could not be used.
enum SettingLines {
  /// Each line with the reason.
  static func lines(_ settings: Settings, width: Int) -> [StyledLine] {
    let problems = settings.problems.map { "line \($0.line): \($0.reason)" }
    let words = problems.isEmpty ? ["All settings could be used."] : problems
    return words.flatMap { StyledLine.wrapped($0, Style(), width: width - 1, indent: 1) }
  }
}

/// The words that are copied, for copying them by hand.
enum QuotationLines {
  /// The words, and what can be done with them here.
  static func lines(_ words: String, width: Int) -> [StyledLine] {
    StyledLine.wrapped(words, Style(), width: width - 1, indent: 1) + [StyledLine(text: "")]
      + StyledLine.wrapped(
        "Where the terminal's clipboard did not take them, they can be marked here with the mouse.",
        Style(.dim), width: width - 1, indent: 1)
  }
}
