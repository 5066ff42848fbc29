import Model

/// The list of the outlets and agencies whose reports the articles pass on.
enum OriginLines {
  /// Each origin with how many sources name it, and a line for each of them.
  static func lines(_ state: AppState, width: Int) -> [StyledLine] {
    guard let event = state.event, let summary = state.summary else { return [] }
    var lines: [StyledLine] = []
    for origin in summary.origins {
      lines += StyledLine.wrapped(
        "\(origin.name): named by \(origin.claims.count) of \(event.analyses.count) sources",
        Style(bold: true), width: width - 1, indent: 1)
      for claim in origin.claims {
        let line = state.analysis(of: claim.document)?.article.line(ofByte: claim.span.start) ?? 0
        lines += StyledLine.wrapped(
          "\(state.label(of: claim.document)), line \(line): \(VisibleText.string(claim.text))",
          Style(), width: width - 1, indent: 3)
      }
    }
    guard lines.isEmpty else { return lines }
    return StyledLine.wrapped(
      "No article names another outlet or agency as the origin of what it reports.", Style(),
      width: width - 1, indent: 1)
  }
}

extension SourceList {
  /// Draws the origins that most sources name, where there is room under the sources and marks.
  func drawOrigins(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let event = state.event, let origins = state.summary?.origins, !origins.isEmpty,
      rect.height > 1
    else { return }
    canvas.put(
      "ORIGINS  of \(StatusLine.plural(event.analyses.count, "source"))".fitted(
        to: max(0, rect.width - 1)), Style(.dim), column: rect.column + 1, row: rect.row,
      width: rect.width - 1)
    for (row, origin) in origins.prefix(min(5, rect.height - 1)).enumerated() {
      // The article before the name would only cut its end off.
      let name = origin.name.hasPrefix("The ") ? String(origin.name.dropFirst(4)) : origin.name
      canvas.put(
        "\(origin.claims.count) \(name)".fitted(to: max(0, rect.width - 2)),
        column: rect.column + 2, row: rect.row + 1 + row, width: rect.width - 2)
    }
  }
}
