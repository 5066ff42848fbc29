/// What facts are called on the screen and in exports.
package enum FactTitles {
  /// How many bytes before the words of a claim are said, at most.
  private static let reach = 44

  /// What `fact` is about: its subject; where that says no more than the words do, the words with those
  /// around them, and of a clause the clause itself.
  /// `sources` has the index of each article by its document's name.
  package static func title(of fact: Fact, in event: NewsEvent, sources: [String: Int]) -> String {
    guard let side = fact.sides.first else { return fact.subject.isEmpty ? fact.id : fact.subject }
    if fact.isClause { return plain(side.text) }
    if let figure = figure(of: fact, side) { return figure }
    guard fact.subject.isEmpty || plain(side.text).lowercased() == fact.subject.lowercased(),
      let index = sources[side.document], event.analyses.indices.contains(index)
    else { return fact.subject }
    return inContext(side, of: event.analyses[index]) ?? plain(side.text)
  }

  /// The figure with its subject where all sides have the same one; nil where they have not, and where
  /// the figure is all that is known.
  private static func figure(of fact: Fact, _ side: Claim) -> String? {
    let kinds: Set<Claim.Kind> = [.quantity, .money, .percent, .age, .duration]
    guard fact.verdict == .single || fact.verdict == .agree, kinds.contains(fact.kind),
      !fact.subject.isEmpty, side.text.utf8.count <= reach
    else { return nil }
    let words = plain(side.text)
    let (lower, subject) = (words.lowercased(), fact.subject.lowercased())
    guard lower != subject else { return nil }
    return lower.contains(subject) ? words : "\(words), \(fact.subject)"
  }

  /// The words of a claim with those of its sentence before them; with those after them where it
  /// begins the sentence.
  private static func inContext(_ side: Claim, of analysis: Analysis) -> String? {
    guard analysis.sentences.indices.contains(side.sentence) else { return nil }
    let text = analysis.article.text
    let sentence = analysis.sentences[side.sentence].range.clamped(to: 0..<text.count)
    let words = side.range.clamped(to: sentence)
    guard !words.isEmpty, words.count < 2 * reach else { return nil }
    var start = max(sentence.lowerBound, words.lowerBound - reach)
    if start > sentence.lowerBound {
      // A whole word follows a space.
      while start < words.lowerBound, text[start - 1] != 0x20 { start += 1 }
    }
    var end = words.upperBound
    if words.lowerBound - start < 8 {
      end = min(sentence.upperBound, words.upperBound + reach)
      if end < sentence.upperBound { while end > words.upperBound, text[end] != 0x20 { end -= 1 } }
    }
    let before = start > sentence.lowerBound ? "…" : ""
    let after = end < sentence.upperBound && end > words.upperBound ? "…" : ""
    return before + plain(VisibleText(text, in: start..<end).string) + after
  }

  /// The text with one space between its words.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
  }
}

extension Fact {
  /// Whether the fact is a clause that several sources tell alike or in other words.
  package var isClause: Bool {
    kind == .status && (verdict == .compatible || verdict == .agree)
      && sides.contains { $0.range.count > Self.longestShortState }
  }

  /// The most bytes of a verb of state and what stands beside it; a longer state is a clause.
  package static let longestShortState = 40
}
