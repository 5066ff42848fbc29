/// A comparison as Markdown (CommonMark with tables), with nothing in it that the articles could steer.
enum MarkdownExport {
  /// The comparison as a document.
  static func text(of comparison: Comparison) -> String {
    let stamp = comparison.stamp
    var lines = [
      "# Comparison of \(Comparison.counted(comparison.sources.count, "source"))", "",
      escaped("Made by crossread \(stamp.version) at \(stamp.made). \(comparison.counts)."), "",
      "| source | outlet | published | title | sha256 |", "| --- | --- | --- | --- | --- |",
    ]
    for source in comparison.sources {
      let fields = [
        source.document, source.outlet ?? "", source.published ?? "", source.title ?? "",
        source.digest,
      ]
      lines.append("| " + fields.map(escaped).joined(separator: " | ") + " |")
    }
    for entry in comparison.entries { lines += self.lines(of: entry) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of entry: Comparison.Entry) -> [String] {
    let fact = entry.fact
    var lines = [
      "",
      "## " + escaped("\(fact.verdict.symbol) \(entry.outcome) – \(entry.title)"), "",
      escaped(fact.explanation) + (fact.explanation.isEmpty ? "" : " ")
        + "(" + escaped("\(fact.kind.words), \(fact.id)") + ")", "",
    ]
    for side in entry.sides {
      lines += ["- " + escaped(side.heading), "", "  > " + escaped(side.claim.text), ""]
    }
    if let overruled = entry.overruled {
      lines += ["**Not a conflict:** " + escaped(overruled), ""]
    }
    if let note = entry.note { lines += ["**Note:** " + escaped(note), ""] }
    lines.removeLast()
    return lines
  }

  /// The text on one line, with every mark of Markdown and HTML shown as itself.
  static func escaped(_ text: String) -> String {
    let visible = Array(VisibleText.string(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in visible.enumerated() {
      let isFirst = index == 0
      let next = index + 1 < visible.count ? visible[index + 1] : " "
      let isListMark =
        (scalar == "." || scalar == ")") && next == " "
        && visible[..<index].allSatisfy { ("0"..."9").contains($0) } && index < 10 && !isFirst
      if "\\`*_[]<>|~&".unicodeScalars.contains(scalar) || isListMark
        || isFirst && "#+-=!".unicodeScalars.contains(scalar)
        || scalar == ":" && next == "/"
      {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }
}

extension Comparison.Side {
  /// Where the words stand and who says them, on one line.
  package var heading: String { heading(nil) }

  /// The same with another name for the document where one is given.
  func heading(_ name: String?) -> String {
    var parts = [
      name ?? claim.document, outlet ?? "(no outlet)", published ?? "no date", "line \(line)",
    ]
    if let speaker = claim.speaker { parts.append("says " + speaker) }
    return parts.joined(separator: ", ")
  }
}
