import Model

/// An article broken into lines for one width, with the claims marked.
struct ArticleLayout: Sendable {
  /// What a layout depends on.
  struct Key: Hashable, Sendable {
    var event: NewsEvent.ID
    var document: String
    var width: Int
    var showsFurniture: Bool
    var revision: Int
    var marksSingles = false
    var dates = Settings.DateForm.words
    /// What the article stands beside, where it does.
    var pairing: PairView.Pairing?
  }

  enum Kind: Sendable {
    case headline, standfirst, body, furniture, blank, notice
  }

  struct Line: Sendable {
    var glyphs: Range<Int>
    var indent = 0
    var kind: Kind
    /// The offset in the article's text of the line's first byte.
    var start: Int
    /// The index of the paragraph that the line is of or stands before.
    var paragraph: Int
    /// The weightiest verdict that is marked in the line.
    var verdict: Fact.Verdict?
  }

  let key: Key
  private(set) var glyphs: [Glyph] = []
  private(set) var lines: [Line] = []
  let marks: ClaimMarks

  init(_ analysis: Analysis, marks: ClaimMarks, key: Key) {
    self.key = key
    self.marks = marks
    let article = analysis.article
    glyphs.reserveCapacity(article.text.count + 64)
    addHead(of: article)
    var furniture = key.showsFurniture ? article.furniture[...] : []
    var next = 0
    for (index, paragraph) in article.paragraphs.enumerated() {
      while let piece = furniture.first, piece.paragraphsBefore <= index {
        add(piece, before: index, at: paragraph.range.lowerBound)
        furniture.removeFirst()
      }
      add(paragraph, index, of: article, nextEdge: &next)
    }
    for piece in furniture {
      add(piece, before: article.paragraphs.count, at: article.text.count)
    }
    while lines.last?.kind == .blank { lines.removeLast() }
    if lines.isEmpty { addNotice("This article has no text.") }
  }

  /// The last line that starts at or before `offset` of the article's text.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private mutating func addHead(of article: Article) {
    if !article.paragraphs.contains(where: { $0.role == .headline }), let title = article.title {
      addText(title.text, .headline, start: 0, paragraph: 0)
      addByline(of: article, start: 0, paragraph: 0)
      addBlank(start: 0, paragraph: 0)
    }
    if !article.isEnglish {
      addNotice(
        "Not in English: no claims were looked for here. The text can be read and searched.")
    }
  }

  /// Who wrote the article, for whom and when, under its headline.
  private mutating func addByline(of article: Article, start: Int, paragraph: Int) {
    let byline = article.byline.map { field in
      field.text.lowercased().hasPrefix("by ") ? field.text : "By \(field.text)"
    }
    let parts = [byline, article.outlet?.text, article.published?.words(key.dates)].compactMap {
      $0
    }
    guard !parts.isEmpty else { return }
    addText(parts.joined(separator: ", "), .notice, start: start, paragraph: paragraph)
  }

  private mutating func addNotice(_ text: String) {
    addText(text, .notice, start: 0, paragraph: 0)
    addBlank(start: 0, paragraph: 0)
  }

  private mutating func addBlank(start: Int, paragraph: Int) {
    lines.append(
      Line(
        glyphs: glyphs.count..<glyphs.count, kind: .blank, start: start, paragraph: paragraph))
  }

  /// Adds a text that is no part of the article's own.
  private mutating func addText(_ text: String, _ kind: Kind, start: Int, paragraph: Int) {
    let first = glyphs.count
    glyphs += Glyph.glyphs(of: VisibleText(text))
    for range in TextLayout.lines(of: glyphs, in: first..<glyphs.count, width: key.width) {
      lines.append(Line(glyphs: range, kind: kind, start: start, paragraph: paragraph))
    }
  }

  private mutating func add(_ piece: Article.Furniture, before paragraph: Int, at start: Int) {
    for line in piece.text.split(whereSeparator: \.isNewline) {
      addText(String(line), .furniture, start: start, paragraph: paragraph)
    }
    addBlank(start: start, paragraph: paragraph)
  }

  private mutating func add(
    _ paragraph: Article.Paragraph, _ index: Int, of article: Article, nextEdge: inout Int
  ) {
    let first = glyphs.count
    let edges = marks.edges
    let inset = key.width >= Self.leastForIndent && paragraph.form == .inset ? 2 : 0
    addMark(of: paragraph)
    for cluster in VisibleText(article.text, in: paragraph.range).clusters {
      while nextEdge < edges.count, edges[nextEdge].offset <= cluster.offset {
        addBracket(edges[nextEdge])
        nextEdge += 1
      }
      glyphs.append(
        Glyph(
          character: cluster.character,
          width: UInt8(clamping: max(1, CharacterWidth.width(of: cluster.character))),
          isToken: cluster.isToken, offset: cluster.offset, mark: marks.mark(at: cluster.offset)))
    }
    while nextEdge < edges.count, edges[nextEdge].offset <= paragraph.range.upperBound,
      !edges[nextEdge].isOpening
    {
      addBracket(edges[nextEdge])
      nextEdge += 1
    }
    let hanging = hangingIndent(from: first)
    let ranges = TextLayout.lines(
      of: glyphs, in: first..<glyphs.count, width: key.width - inset, hanging: hanging)
    for (number, range) in ranges.enumerated() {
      lines.append(
        Line(
          glyphs: range, indent: inset + (number == 0 ? 0 : hanging),
          kind: kind(of: paragraph.role),
          start: number == 0 ? paragraph.range.lowerBound : glyphs[range.lowerBound].offset,
          paragraph: index, verdict: weightiest(in: range)))
    }
    if paragraph.role == .headline, index == 0 {
      addByline(of: article, start: paragraph.range.upperBound, paragraph: index)
    }
    addBlank(start: paragraph.range.upperBound, paragraph: index)
  }

  /// Adds the mark of an item of a list, which is no part of the article's text.
  private mutating func addMark(of paragraph: Article.Paragraph) {
    guard paragraph.form != .inset else { return }
    glyphs += paragraph.form.mark.map {
      Glyph(character: $0, width: 1, isBracket: true, offset: paragraph.range.lowerBound)
    }
  }

  private mutating func addBracket(_ edge: ClaimMarks.Edge) {
    glyphs.append(
      Glyph(
        character: edge.character, width: 1, isBracket: true, offset: edge.offset,
        mark: edge.mark))
  }

  private func kind(of role: Article.Paragraph.Role) -> Kind {
    switch role {
    case .headline: .headline
    case .standfirst: .standfirst
    case .body: .body
    }
  }

  private func weightiest(in range: Range<Int>) -> Fact.Verdict? {
    var best: Fact.Verdict?
    for glyph in glyphs[range] where glyph.mark >= 0 {
      let verdict = marks.all[glyph.mark].verdict
      if best.map({ verdict.weight < $0.weight }) ?? true { best = verdict }
    }
    return best
  }

  /// The fewest cells in which lines are set in.
  private static let leastForIndent = 30

  /// How far the lines after the first are set in: under the words of a list's item or a quotation.
  private func hangingIndent(from first: Int) -> Int {
    guard key.width >= Self.leastForIndent, first + 2 < glyphs.count else { return 0 }
    var index = first
    while index < glyphs.count, index < first + 4,
      let digit = glyphs[index].character.wholeNumberValue,
      digit < 10
    {
      index += 1
    }
    if index > first, index + 1 < glyphs.count, ".)".contains(glyphs[index].character),
      glyphs[index + 1].isSpace
    {
      return index + 2 - first
    }
    if "-*•–—·>".contains(glyphs[first].character), glyphs[first + 1].isSpace { return 2 }
    return "“\"«".contains(glyphs[first].character) ? 1 : 0
  }
}

extension Fact.Verdict {
  /// Where several verdicts meet, the one with the least weight number is shown.
  var weight: Int {
    switch self {
    case .conflict: 0
    case .compatible: 1
    case .agree: 2
    case .single: 3
    }
  }
}
