import Model

/// The sides of one fact: quoted words, outlet, date, line, and why the verdict is what it is.
struct FactDetail: Sendable {
  /// The line in the first row.
  var top = 0
  private(set) var height = 1
  private(set) var count = 0

  /// Keeps the side that is looked at on the screen where it or the fact has just changed.
  mutating func settle(lines: [StyledLine], height: Int) {
    self.height = max(1, height)
    count = lines.count
    top = min(max(0, top), max(0, count - self.height))
  }

  /// Brings the side at `side` onto the screen.
  mutating func reveal(side: Int, in lines: [StyledLine]) {
    guard let first = lines.firstIndex(where: { $0.side == side }) else { return }
    let last = lines.lastIndex { $0.side == side } ?? first
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
  }
}

/// The lines of the detail, for a width and a height.
struct DetailLines {
  private let state: AppState
  private let fact: Fact
  private let width: Int
  private(set) var lines: [StyledLine] = []

  /// The lines of the fact that is looked at; with the whole
  /// sentences of as many sides as fit into `height`.
  static func lines(_ state: AppState, width: Int, height: Int) -> [StyledLine] {
    guard let fact = state.drawnDetailFact, width > 4 else { return [] }
    // The side that is looked at has its sentence first, then the others in their order.
    let chosen = fact.sides.indices.contains(state.drawnSide) ? state.drawnSide : 0
    var inShort = Set<Int>()
    for side in fact.sides.indices.reversed().filter({ $0 != chosen }) + [chosen] {
      let lines = lines(state, fact, width, inShort)
      if lines.count <= height || state.isZoomed { return lines }
      inShort.insert(side)
    }
    let shortest = lines(state, fact, width, inShort)
    guard shortest.count > height else { return shortest }
    // The reason must not lie below the screen where the sides are many.
    return lines(state, fact, width, inShort.subtracting([chosen]), reasonFirst: height >= 6)
  }

  private static func lines(
    _ state: AppState, _ fact: Fact, _ width: Int, _ inShort: Set<Int>, reasonFirst: Bool = false
  ) -> [StyledLine] {
    var detail = DetailLines(state: state, fact: fact, width: width)
    detail.add(inShort: inShort, reasonFirst: reasonFirst)
    return detail.lines
  }

  private init(state: AppState, fact: Fact, width: Int) {
    self.state = state
    self.fact = fact
    self.width = width
  }

  private mutating func add(inShort: Set<Int>, reasonFirst: Bool) {
    if reasonFirst { addReason() }
    let marks = fact.sideMarks
    let verdict = fact.verdict(in: state.notebook)
    let isConflict = verdict == .conflict
    for (index, side) in fact.sides.enumerated() {
      if let first = sameWords(as: index, marks) {
        // The same words of another speaker are not quoted again.
        if let speaker = side.speaker, speaker != fact.sides[index - 1].speaker {
          addSpeaker(speaker, side, first)
        }
        continue
      }
      addHead(
        of: side, index, mark: isConflict ? marks[index] : verdict.symbol,
        same: isConflict ? others(as: index, marks) : [])
      let quoted = inShort.contains(index) ? nil : sentence(of: side)
      let text = quoted?.text ?? VisibleText.string(side.text)
      var added = StyledLine.wrapped(
        text, Style(), width: width - 1, indent: 3, marking: quoted?.marked,
        Style(verdict, underlined: true))
      for line in added.indices { added[line].side = index }
      lines += added
      if let speaker = side.speaker { addSpeaker(speaker, side, index) }
    }
    if !reasonFirst { addReason() }
    addRemarks()
  }

  /// The first of the sides before the one at `index` that has its very words and mark; nil where there
  /// is none.
  private func sameWords(as index: Int, _ marks: [Character]) -> Int? {
    guard fact.sides.indices.contains(index) else { return nil }
    let side = fact.sides[index]
    var first = index
    while first > 0, fact.sides[first - 1].document == side.document,
      fact.sides[first - 1].range == side.range, marks[first - 1] == marks[index]
    {
      first -= 1
    }
    return first == index ? nil : first
  }

  /// The other sources that say the same as the side at `index`.
  private func others(as index: Int, _ marks: [Character]) -> [String] {
    guard marks[index] != "x" else { return [] }
    let own = fact.sides[index].document
    var seen: Set<String> = [own]
    return zip(fact.sides, marks).compactMap { side, mark in
      guard mark == marks[index], seen.insert(side.document).inserted else { return nil }
      return state.label(of: side.document)
    }
  }

  private mutating func addHead(of side: Claim, _ index: Int, mark: Character, same: [String]) {
    let article = state.analysis(of: side.document)?.article
    var words = state.labelledName(of: side.document)
    // A narrow screen cuts the end off: the line is needed to look the words up.
    if let article { words += ", line \(article.line(ofByte: side.span.start))" }
    let published = article?.published
    let dates = [
      published?.words(state.settings.dates), published?.shortWords(state.settings.dates),
    ].map { $0 ?? "no date" }
    // A date that is too long for the row is given without its time, or not at all.
    let room = width - 4 - CharacterWidth.width(of: VisibleText.string(words)) - 2
    if let date = dates.first(where: { $0.utf8.count <= room }) { words += ", " + date }
    if !same.isEmpty { words += "  (same as \(same.joined(separator: ", ")))" }
    let isChosen =
      (sameWords(as: state.drawnSide, fact.sideMarks) ?? state.drawnSide) == index
      && (state.focus == .detail || state.focus == .table)
    var line = StyledLine(
      text: words.fitted(to: max(0, width - 4)), style: Style(bold: true, underlined: isChosen))
    line.prefix = (isChosen ? ">" : " ") + String(mark) + " "
    line.prefixStyle = Style(fact.verdict(in: state.notebook))
    line.side = index
    lines.append(line)
  }

  private mutating func addSpeaker(_ speaker: String, _ side: Claim, _ index: Int) {
    let words = side.attribution(to: VisibleText.string(speaker))
    var line = StyledLine(
      text: "   -- \(words)".fitted(to: width),
      style: Style(.dim))
    line.side = index
    lines.append(line)
  }

  /// The sentence of a side with brackets round its words, and where they stand in it.
  private func sentence(of side: Claim) -> (text: String, marked: Range<Int>)? {
    guard let analysis = state.analysis(of: side.document),
      analysis.sentences.indices.contains(side.sentence)
    else { return nil }
    let text = analysis.article.text
    let sentence = analysis.sentences[side.sentence].range.clamped(to: 0..<text.count)
    let words = side.range.clamped(to: sentence)
    guard !words.isEmpty else { return nil }
    let before = VisibleText(text, in: sentence.lowerBound..<words.lowerBound).string
    let inside = VisibleText(text, in: words).string
    let after = VisibleText(text, in: words.upperBound..<sentence.upperBound).string
    let start = before.utf8.count + 1
    return ("\(before)[\(inside)]\(after)", start..<start + inside.utf8.count)
  }

  private mutating func addReason() {
    add("why    ", [fact.reason?.words ?? fact.verdict.words, fact.explanation])
  }

  private mutating func addRemarks() {
    if let between = fact.between { add("between", [between.words]) }
    let origins = Origin.all(of: fact, in: state.event?.analyses ?? []).map { origin in
      "\(origin.name) (\(origin.claims.map { state.label(of: $0.document) }.joined(separator: ", ")))"
    }
    if !origins.isEmpty { add("origin ", [origins.joined(separator: "; ")]) }
    if let reason = state.notebook.overruled[fact.id] {
      add("judged ", ["not a conflict", reason.isEmpty ? "no reason given" : reason])
    }
    let unread = state.unread(by: fact)
    if !unread.isEmpty {
      add(
        "unread ", ["\(unread.joined(separator: ", ")): not in English, no claims are read there"])
    }
    add("note   ", [state.notebook.notes[fact.id] ?? "none, a: write one"])
  }

  private mutating func add(_ label: String, _ parts: [String]) {
    let text = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    var added = StyledLine.wrapped(text, Style(), width: width - 1, indent: 9)
    if !added.isEmpty {
      added[0].prefix = " " + label
      added[0].prefixStyle = Style(.dim)
    }
    lines += added
  }
}

extension Claim {
  /// How `speaker` stands to the claim.
  fileprivate func attribution(to speaker: String) -> String {
    if kind == .stance, case .text(let stance) = value {
      switch stance {
      case "confirmed": return "confirmed by \(speaker)"
      case "denied": return "denied by \(speaker)"
      case "declined": return "no answer by \(speaker)"
      case "undecided": return "left open by \(speaker)"
      default: break
      }
    }
    return switch polarity {
    case .affirmed: "said by \(speaker)"
    case .denied: "denied by \(speaker)"
    case .reported: "passed on by \(speaker)"
    case .uncertain: "said by \(speaker), who is not certain"
    }
  }
}

extension AppState {
  /// Draws why there is no claim to show.
  func drawEmptyWords(on canvas: inout Canvas, in rect: Rect) {
    for (row, line) in TextLayout.lines(of: emptyTableWords, width: max(1, rect.width - 3))
      .prefix(max(0, rect.height)).enumerated()
    {
      canvas.put(
        line, Style(.dim), column: rect.column + 2, row: rect.row + row, width: rect.width - 2)
    }
  }

  /// The sources of which no claims are read, and which do not tell `fact`: they are not silent on it.
  func unread(by fact: Fact) -> [String] {
    (event?.analyses ?? []).map(\.article).filter { article in
      !article.isEnglish && !fact.sides.contains { $0.document == article.name }
    }.map { label(of: $0.name) }
  }
}

extension FactDetail {
  /// Draws the detail into `rect`.
  func draw(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    guard let fact = state.drawnDetailFact else {
      // Beside the table it would be said twice.
      if state.layout.rect(of: .table) == nil { state.drawEmptyWords(on: &canvas, in: rect) }
      return
    }
    let verdict = fact.verdict(in: state.notebook)
    let isFocused = state.focus == .detail
    let title = state.title(of: fact)
    let right = "\(verdict.symbol) \(fact.verdictWords(in: state.notebook))"
    let room = max(0, rect.width - right.count - 3)
    canvas.put(
      (rect.width < 60 ? title : "\(fact.id) \(fact.kind.words)  \(title)").fittedAsTitle(
        to: room),
      Style(bold: true, underlined: isFocused), column: rect.column + 1, row: rect.row,
      width: rect.height > 0 ? room : 0)
    canvas.put(
      right, Style(verdict), column: rect.column + rect.width - right.count - 1, row: rect.row,
      width: rect.height > 0 ? rect.width : 0)
    let body = rect.dropping(rows: 1)
    let lines = DetailLines.lines(state, width: rect.width, height: body.height)
    for (row, line) in lines.dropFirst(top).prefix(body.height).enumerated() {
      line.draw(on: &canvas, column: rect.column, row: body.row + row, width: rect.width)
    }
  }
}
