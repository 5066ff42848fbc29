/// A comparison as plain text: one block for each fact, wrapped to the width of a terminal or page.
package struct PlainTextExport: Sendable {
  private let columns: Int

  /// An export in lines of at most `columns`, or a little more where a single word is longer.
  package init(columns: Int) { self.columns = min(max(20, columns), 1000) }

  /// The comparison as text that is safe to send to a terminal.
  func text(of comparison: Comparison) -> String {
    var lines = wrapped(
      "crossread \(comparison.stamp.version), \(comparison.stamp.made): "
        + "\(Comparison.counted(comparison.sources.count, "source")), \(comparison.counts)")
    let hasEvents = Set(comparison.sources.map(\.event)).count > 1
    for source in comparison.sources {
      let parts = [source.outlet ?? "(no outlet)", source.published ?? "no date", source.title]
      lines += wrapped(
        "  \(source.document): " + parts.compactMap { $0 }.joined(separator: ", "), hanging: 4)
    }
    for entry in comparison.entries { lines += block(of: entry, namingEvent: hasEvents) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of one fact, after an empty one.
  private func block(of entry: Comparison.Entry, namingEvent: Bool) -> [String] {
    let fact = entry.fact
    var lines = [""]
    lines += wrapped(
      "\(fact.verdict.symbol) \(entry.outcome) - \(entry.title) [\(fact.id), \(fact.kind.words)]"
        + (namingEvent && !entry.event.isEmpty ? " \(entry.event)" : ""), hanging: 2)
    let mark = fact.verdict == .conflict ? "x" : String(fact.verdict.symbol)
    for side in entry.sides {
      lines += wrapped("  \(mark) \(side.heading)", hanging: 4)
      lines += wrapped("    " + side.claim.text, hanging: 4)
    }
    if !fact.explanation.isEmpty { lines += wrapped("  why: " + fact.explanation, hanging: 4) }
    if fact.between == .speakers { lines += wrapped("  " + Fact.Between.speakers.words) }
    if let overruled = entry.overruled {
      lines += wrapped("  not a conflict: " + overruled, hanging: 4)
    }
    if let note = entry.note { lines += wrapped("  note: " + note, hanging: 4) }
    return lines
  }

  /// A fact by itself, with everything that led to its verdict.
  package func explanation(of entry: Comparison.Entry) -> String {
    var lines = Array(block(of: entry, namingEvent: false).dropFirst())
    if let reason = entry.fact.reason {
      lines += wrapped("  rule: \(reason.rawValue). \(reason.rule)", hanging: 4)
    }
    if let between = entry.fact.between { lines += wrapped("  between: " + between.words) }
    for feature in entry.fact.features {
      lines += wrapped("  lined up by: " + feature, hanging: 4)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The visible form of `text` in lines, all but the first indented by `hanging`.
  package func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    let text = VisibleText.string(text)
    let first = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(first)
    var width = first.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let wordWidth = Self.width(of: word)
      if !isEmpty, width + 1 + wordWidth > columns {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        width = hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      width += (isEmpty ? 0 : 1) + wordWidth
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// How many columns a word takes: East Asian wide characters and emoji two, marks none.
  private static func width(of word: Substring) -> Int {
    if word.utf8.count == word.unicodeScalars.count { return word.utf8.count }
    return word.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return width
      default: break
      }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default: return width + 1
      }
    }
  }
}
