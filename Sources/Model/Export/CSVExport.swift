/// A comparison as a table for a spreadsheet, as RFC 4180 writes it: one fact a row, with the words of
/// every source, and an empty column for whoever checks it.
enum CSVExport {
  /// The comparison with a line of headings.
  static func text(of comparison: Comparison) -> String {
    let events = Dictionary(grouping: comparison.sources, by: \.event)
    let width = events.values.map(\.count).max() ?? 0
    var text = row(headings(width))
    for entry in comparison.entries {
      text += row(fields(of: entry, sources: events[entry.event] ?? [], width: width))
    }
    return text
  }

  private static func headings(_ width: Int) -> [String] {
    let sources = (0..<width).flatMap { index in
      ["source", "words", "outlet", "date", "line"].map { "\($0) \(index + 1)" }
    }
    return ["id", "event", "kind", "subject"] + sources
      + ["verdict", "reason", "explanation", "note", "checked"]
  }

  private static func fields(
    of entry: Comparison.Entry, sources: [Comparison.Source], width: Int
  ) -> [String] {
    let fact = entry.fact
    var fields = [fact.id, entry.event, fact.kind.words, entry.title]
    for index in 0..<width {
      guard index < sources.count else {
        fields += ["", "", "", "", ""]
        continue
      }
      let source = sources[index]
      let sides = entry.sides.filter { $0.claim.document == source.document }
      fields += [
        source.document, sides.map(\.claim.text).joined(separator: " / "),
        source.outlet ?? "", source.published ?? "",
        sides.map { String($0.line) }.joined(separator: "; "),
      ]
    }
    let overruled = entry.overruled.map { "not a conflict: " + $0 }
    return fields + [
      fact.verdict.words, fact.reason?.words ?? "", fact.explanation,
      [overruled, entry.note].compactMap { $0 }.joined(separator: "; "), "",
    ]
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  /// A field that no spreadsheet takes for a formula, quoted where it must be.
  ///
  /// Invisible characters become visible tokens, so nothing reaches a terminal that should not.
  static func field(_ text: String) -> String {
    var safe = VisibleText.string(text)
    // What a formula begins with, also behind spaces and in full-width form (OWASP, "CSV injection").
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let begins = text.unicodeScalars.first
    if begins == "\t" || begins == "\r" || begins == "\n"
      || first.map({ "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) }) == true
    {
      safe = "'" + safe
    }
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x27 })
    else { return safe }
    var quoted = "\""
    for character in safe.unicodeScalars {
      quoted.unicodeScalars.append(character)
      if character == "\"" { quoted += "\"" }
    }
    return quoted + "\""
  }
}
