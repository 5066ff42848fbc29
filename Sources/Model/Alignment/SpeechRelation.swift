/// Compares what two articles have somebody say, in quotation marks or without.
struct SpeechRelation {
  /// How much of an utterance has to be the same before a difference counts as one within it.
  private static let leastContentWords = 3

  let claims: EventClaims
  /// The words of each claim that is speech, by its index.
  private let utterances: [Utterance]

  /// The words of a claim, and the numbers of those that say something and of all, both rising.
  private struct Utterance {
    var words: [WordAlignment.Word] = []
    var content: [Int32] = []
    var all: [Int32] = []
  }

  /// Reads the words of all speech of the event once: each claim is compared with many.
  init(claims: EventClaims) {
    self.claims = claims
    var ids: [String: Int32] = [:]
    utterances = claims.items.map { item in
      guard item.claim.kind == .stance || item.claim.kind == .quotation else {
        return Utterance()
      }
      let words = Self.words(of: item, in: claims, &ids)
      return Utterance(
        words: words, content: words.filter(\.isContent).map(\.id).sorted(),
        all: words.map(\.id).sorted())
    }
  }

  /// How the speech claims at these indices stand to each other; nil where they are two utterances.
  func relation(
    _ index: Int, _ otherIndex: Int, near: Float, wide: Float
  ) -> (relation: Relation, first: Range<Int>?, second: Range<Int>?)? {
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    guard one.document != other.document else { return nil }
    if let stance = stanceRelation(one, other, wide: wide) { return (stance, nil, nil) }
    let isQuoted = one.claim.kind == .quotation && other.claim.kind == .quotation
    let (words, otherWords) = (utterances[index].words, utterances[otherIndex].words)
    let sameSpeaker = speakersMatch(one, other)
    // No alignment has more words in common than the two have at all.
    let common = Self.common(utterances[index].content, utterances[otherIndex].content)
    let commonWords = Self.common(utterances[index].all, utterances[otherIndex].all)
    guard sameSpeaker != false || isQuoted && (common >= 4 || commonWords >= 5) else { return nil }
    let shorter = min(utterances[index].content.count, utterances[otherIndex].content.count)
    let mayBeWhole =
      shorter > 0 && common >= shorter
      && (sameSpeaker == true && wide > 0.1 || isQuoted && commonWords >= 4)
    let mayBeLong = common >= 2 && commonWords >= 7
    guard
      sameSpeaker == false || common >= Self.leastContentWords || mayBeLong || mayBeWhole
    else {
      guard commonWords > 0 else { return nil }
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide).map { ($0, nil, nil) }
    }
    guard let alignment = WordAlignment(words, otherWords) else { return nil }
    let content = alignment.pairs.count { words[$0.0].isContent }
    guard sameSpeaker != false || isQuoted && (content >= 4 || alignment.pairs.count >= 5)
    else { return nil }
    let isWhole = content >= shorter && shorter > 0 && alignment.pairs.count >= 2
    let isLong = content >= 2 && alignment.pairs.count >= 7
    guard
      content >= Self.leastContentWords || isLong
        || isWhole && (sameSpeaker == true && wide > 0.1 || isQuoted && alignment.pairs.count >= 4)
    else {
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide).map { ($0, nil, nil) }
    }
    let lost = differences(alignment, words, otherWords)
    let share = Float(content) / Float(content + lost.first.count + lost.second.count)
    let run = Float(alignment.pairs.count)
    let isRun = run >= 7 && run / (run + Float(max(lost.first.count, lost.second.count))) >= 0.75
    guard share >= 0.5 || isRun else {
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide).map { ($0, nil, nil) }
    }
    let whole = extent(of: alignment, words, otherWords)
    let places = (
      place(whole.first, words, one), place(whole.second, otherWords, other)
    )
    guard
      let relation = verdict(
        one, other, isQuoted: isQuoted, content: content, words: alignment.pairs.count,
        lost: lost, share: share)
    else { return nil }
    return (relation, places.0, places.1)
  }

  // MARK: - One utterance

  private func verdict(
    _ one: EventClaims.Item, _ other: EventClaims.Item, isQuoted: Bool, content: Int, words: Int,
    lost: (first: [String], second: [String]), share: Float
  ) -> Relation? {
    let evidence = min(1, 0.3 + 0.1 * Float(content)) * share
    guard isQuoted else {
      return Relation(
        .wording, "one quotes what the other puts in its own words", evidence: evidence)
    }
    if lost.first.isEmpty, lost.second.isEmpty {
      if one.claim.text == other.claim.text {
        return Relation(.sameValue, "both quote the same words", evidence: evidence)
      }
      return Relation(
        .wording, "the quoted content words are the same, or one is a part of the other",
        evidence: evidence)
    }
    guard content >= 4 || share >= 0.7 || content >= 2 && words >= 7 else { return nil }
    let sides = [lost.first, lost.second].map { words in
      words.isEmpty ? "nothing" : words.map { "“\($0)”" }.joined(separator: ", ")
    }
    return Relation(
      .differentWords, "inside one quoted utterance \(sides[0]) stands against \(sides[1])",
      evidence: evidence, between: .outlets)
  }

  /// The words that say something and that only one side has, inside the aligned stretch; none
  /// where an omission or an insertion is marked.
  private func differences(
    _ alignment: WordAlignment, _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> (first: [String], second: [String]) {
    var first: [String] = []
    var second: [String] = []
    var (row, column) = (alignment.first.lowerBound, alignment.second.lowerBound)
    for pair in alignment.pairs + [(alignment.first.upperBound, alignment.second.upperBound)] {
      add(words[row..<pair.0], otherWords[column..<pair.1], to: &first, &second)
      row = min(pair.0 + 1, words.count)
      column = min(pair.1 + 1, otherWords.count)
    }
    let whole = extent(of: alignment, words, otherWords)
    add(
      words[whole.first.lowerBound..<alignment.first.lowerBound],
      otherWords[whole.second.lowerBound..<alignment.second.lowerBound], to: &first, &second)
    add(
      words[alignment.first.upperBound..<whole.first.upperBound],
      otherWords[alignment.second.upperBound..<whole.second.upperBound], to: &first, &second)
    return (first, second)
  }

  /// The aligned stretch of each side, with the first and last words where the two differ just there:
  /// utterances that part in their very last words were not cut off before them.
  private func extent(
    of alignment: WordAlignment, _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> (first: Range<Int>, second: Range<Int>) {
    var (first, second) = (alignment.first, alignment.second)
    if first.lowerBound == 1, second.lowerBound == 1, alignment.pairs.count >= 4 {
      (first, second) = (0..<first.upperBound, 0..<second.upperBound)
    }
    let ends = (
      rest(words, from: first.upperBound), rest(otherWords, from: second.upperBound)
    )
    if (1...2).contains(ends.0.count), (1...2).contains(ends.1.count), alignment.pairs.count >= 5 {
      (first, second) = (
        first.lowerBound..<ends.0.endIndex, second.lowerBound..<ends.1.endIndex
      )
    }
    return (first, second)
  }

  /// The words up to the end of the sentence.
  private func rest(
    _ words: [WordAlignment.Word], from start: Int
  ) -> ArraySlice<WordAlignment.Word> {
    let end = words[start...].firstIndex { $0.lemma == WordAlignment.stop } ?? words.count
    return words[start..<end]
  }

  /// Adds what one gap of the alignment loses on either side.
  private func add(
    _ gap: ArraySlice<WordAlignment.Word>, _ otherGap: ArraySlice<WordAlignment.Word>,
    to first: inout [String], _ second: inout [String]
  ) {
    guard !(gap + otherGap).contains(where: { $0.lemma == WordAlignment.mark }) else { return }
    let (lost, otherLost) = (gap.filter(\.isContent), otherGap.filter(\.isContent))
    let isSpelling = zip(lost, otherLost).allSatisfy { Spelling.areVariants($0.lemma, $1.lemma) }
    if lost.count != otherLost.count || !isSpelling {
      first += lost.map(\.lower)
      second += otherLost.map(\.lower)
    }
    // "they destroyed" and "it destroyed" have other actors, though both are function words.
    let pronouns = (
      gap.map(\.lemma).filter(Self.pronouns.contains),
      otherGap.map(\.lemma).filter(Self.pronouns.contains)
    )
    if let one = pronouns.0.first, let other = pronouns.1.first, one != other {
      first.append(one)
      second.append(other)
    }
  }

  private static let pronouns: Set<String> = ["i", "we", "you", "he", "she", "it", "they"]

  /// The range in the article's text of the aligned words, for a side that shows just them.
  private func place(
    _ range: Range<Int>, _ words: [WordAlignment.Word], _ item: EventClaims.Item
  ) -> Range<Int>? {
    let tokens = Self.tokens(of: item, in: claims)
    guard let first = words[range].first, let last = words[range].last,
      first.token < tokens.count, last.token < tokens.count
    else { return nil }
    return tokens[first.token].range.lowerBound..<tokens[last.token].range.upperBound
  }

  /// How many numbers two rising lists have in common.
  private static func common(_ one: [Int32], _ other: [Int32]) -> Int {
    var (count, first, second) = (0, 0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] { count += 1 }
      let isLower = one[first] <= other[second]
      if one[first] >= other[second] { second += 1 }
      if isLower { first += 1 }
    }
    return count
  }

  /// The words of a claim, function words too; a mark stands for an ellipsis or a bracket.
  private static func words(
    of item: EventClaims.Item, in claims: EventClaims, _ ids: inout [String: Int32]
  ) -> [WordAlignment.Word] {
    var words: [WordAlignment.Word] = []
    for (index, token) in tokens(of: item, in: claims).enumerated() {
      let lemma: String
      var isContent = false
      if token.kind == .word || token.kind == .number {
        lemma = WordKey.key(of: token.lower)
        isContent = WordWeight.weight(of: lemma) > 0 || negations.contains(lemma)
      } else if [".", "?", "!"].contains(token.lower) {
        lemma = WordAlignment.stop
      } else if ["[", "(", "*"].contains(token.lower) || token.lower == "…"
        || token.lower.hasPrefix("..")
      {
        lemma = WordAlignment.mark
      } else {
        continue
      }
      let id = ids[lemma] ?? Int32(truncatingIfNeeded: ids.count)
      ids[lemma] = id
      words.append(
        WordAlignment.Word(
          lemma: lemma, lower: token.lower, id: id, isContent: isContent, token: index))
    }
    return words
  }

  private static let negations: Set<String> = ["not", "n't", "never", "no", "must", "ca"]

  /// The tokens that a claim covers, also where it goes on over several sentences.
  private static func tokens(of item: EventClaims.Item, in claims: EventClaims) -> [Token] {
    let sentences = claims.analyses[item.document].sentences
    var tokens: [Token] = []
    var index = item.claim.sentence
    while index < sentences.count, sentences[index].range.lowerBound < item.claim.range.upperBound {
      let sentence = sentences[index]
      tokens += sentence.tokens[sentence.tokens(in: item.claim.range)]
      index += 1
    }
    return tokens
  }

  // MARK: - Speakers and stances

  /// Whether the two have one speaker; nil where that is not known.
  func speakersMatch(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool? {
    guard let first = one.speaker, let second = other.speaker else { return nil }
    if first == second { return true }
    // "the ministry" may be the South Korean ministry of defence.
    return PersonName.key(of: first) == PersonName.key(of: second) ? nil : false
  }

  /// The same thing said in other words, by the words in common around it.
  private func paraphrase(
    _ one: EventClaims.Item, _ other: EventClaims.Item, sameSpeaker: Bool?, wide: Float
  ) -> Relation? {
    guard wide > (sameSpeaker == true ? 0.25 : 0.4) else { return nil }
    return Relation(
      .wording, "both tell what was said, in other words", evidence: sameSpeaker == true ? 0.2 : 0.1
    )
  }

  private static let excluding: Set<String> = ["confirmed", "denied", "undecided"]

  /// Answers of one body to one question that differ.
  private func stanceRelation(
    _ one: EventClaims.Item, _ other: EventClaims.Item, wide: Float
  ) -> Relation? {
    guard one.claim.kind == .stance, other.claim.kind == .stance,
      case .text(let first) = one.claim.value, case .text(let second) = other.claim.value
    else { return nil }
    let sameSpeaker = speakersMatch(one, other)
    if first == second {
      guard sameSpeaker == true, wide > 0.25, first != "said" else { return nil }
      return Relation(.sameValue, "both have \(one.claim.speaker ?? "it") \(first)", evidence: 0.35)
    }
    guard Self.excluding.contains(first), Self.excluding.contains(second), sameSpeaker == true,
      wide > 0.1
    else { return nil }
    return Relation(
      .differentStance,
      "\(one.claim.speaker ?? "the same body") is said to have \(first) and \(second)",
      evidence: 0.5, between: .outlets)
  }
}

extension WordAlignment {
  /// Stands for an ellipsis or a bracket, which mark that words were left out or put in.
  static let mark = "…"
  /// Stands for the end of a sentence.
  static let stop = "."
}
