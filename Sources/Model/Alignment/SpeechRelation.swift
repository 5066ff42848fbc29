/// Compares what two articles have somebody say, in quotation marks or without.
struct SpeechRelation {
  /// How much of an utterance has to be the same before a difference counts as one within it.
  private static let leastContentWords = 3
  /// How many words two utterances of several sentences must have in common.
  private static let leastWholeWords = 6
  /// How much the sentences around two short quotations must have in common.
  private static let leastSurroundings: Float = 0.12

  let claims: EventClaims
  /// The words of each claim that is speech, by its index.
  let utterances: [Utterance]
  /// The lemmas of their words, by their numbers.
  private let lemmas: [String]

  /// Reads the words of all speech of the event once: each claim is compared with many.
  init(claims: EventClaims) {
    self.claims = claims
    var reader = UtteranceReader(claims: claims)
    let words = claims.items.map { item in
      item.claim.kind == .stance || item.claim.kind == .quotation ? reader.words(of: item) : []
    }
    utterances = Self.withNeighbours(words, in: claims)
    lemmas = reader.lemmas
  }

  /// The word as it stands, in lower case.
  func lower(_ word: WordAlignment.Word) -> String { claims.words.text(of: word.number) }

  /// The lemma of a word.
  func lemma(_ word: WordAlignment.Word) -> String { lemmas[Int(word.id)] }

  /// Puts together what stands between the same quotation marks: a quotation that runs over several
  /// sentences is several claims.
  private static func withNeighbours(
    _ words: [[WordAlignment.Word]], in claims: EventClaims
  ) -> [Utterance] {
    let silence = Utterance([])
    var utterances = words.map { $0.isEmpty ? silence : Utterance($0) }
    let quotations = claims.items.indices.filter { claims.items[$0].claim.kind == .quotation }
    var before: [WordAlignment.Word] = []
    for (position, index) in quotations.enumerated() {
      let goesOn =
        position + 1 < quotations.count && goesOn(index, quotations[position + 1], in: claims)
      let after = goesOn ? words[quotations[position + 1]] : []
      if !before.isEmpty || !after.isEmpty {
        utterances[index] = Utterance(words[index], after: before, before: after)
      }
      before = goesOn ? words[index] : []
    }
    return utterances
  }

  /// Whether a quotation goes on with the next one.
  private static func goesOn(_ index: Int, _ next: Int, in claims: EventClaims) -> Bool {
    let (one, other) = (claims.items[index], claims.items[next])
    let (end, start) = (one.claim.range.upperBound, other.claim.range.lowerBound)
    guard one.document == other.document, end <= start, start - end <= 3 else { return false }
    return !claims.analyses[one.document].article.text[end..<start].contains {
      $0 == 34 || $0 >= 128
    }
  }

  /// How the speech claims at these indices stand to each other; nil where they are two utterances.
  func relation(
    _ index: Int, _ otherIndex: Int, near: Float, wide: Float
  ) -> Relation? {
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    guard one.document != other.document else { return nil }
    let found = ownRelation(one, other, wide: wide)
    guard found?.isConflict != true, one.claim.kind == .quotation, other.claim.kind == .quotation,
      let whole = wholeRelation(index, otherIndex) ?? frame(index, otherIndex)
        ?? speakers(index, otherIndex)
    else { return found }
    return whole
  }

  /// Two quotations of one utterance that part where one sentence ends: "I went too far and I was wrong"
  /// and "I went too far. I made a mistake and I was wrong."
  private func wholeRelation(_ index: Int, _ otherIndex: Int) -> Relation? {
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    let (first, second) = (utterances[index], utterances[otherIndex])
    guard !first.whole.isEmpty || !second.whole.isEmpty,
      Utterance.common(first.all, second.all) >= 2,
      Utterance.common(
        first.whole.isEmpty ? first.all : first.wholeAll,
        second.whole.isEmpty ? second.all : second.wholeAll) >= Self.leastWholeWords,
      speakersMatch(one, other) != false
    else { return nil }
    let words = first.whole.isEmpty ? first.words : first.whole
    let otherWords = second.whole.isEmpty ? second.words : second.whole
    let own = first.whole.isEmpty ? 0..<words.count : first.own
    let otherOwn = second.whole.isEmpty ? 0..<otherWords.count : second.own
    guard let alignment = WordAlignment(words, otherWords) else { return nil }
    let pairs = alignment.pairs.filter { own.contains($0.0) && otherOwn.contains($0.1) }
    let content = alignment.pairs.count { words[$0.0].isContent }
    guard pairs.count >= 2, content >= 2, alignment.pairs.count >= Self.leastWholeWords
    else { return nil }
    var lost = differences(alignment, words, otherWords, touching: (own, otherOwn))
    var all = differences(alignment, words, otherWords)
    if alignment.pairs.count >= 8, lost.first.isEmpty, lost.second.isEmpty {
      lost = endings(alignment, words, otherWords)
      all = lost
    }
    guard !lost.first.isEmpty || !lost.second.isEmpty else { return nil }
    let share = Float(content) / Float(content + all.first.count + all.second.count)
    guard share >= 0.5 else { return nil }
    return verdict(
      one, other, isQuoted: true, content: content, words: alignment.pairs.count, lost: lost,
      share: share)
  }

  /// How the claims themselves stand to each other.
  private func ownRelation(
    _ one: EventClaims.Item, _ other: EventClaims.Item, wide: Float
  ) -> Relation? {
    let sameSpeaker = speakersMatch(one, other)
    if sameSpeaker == true, let stance = stanceRelation(one, other, wide: wide) { return stance }
    let isQuoted = one.claim.kind == .quotation && other.claim.kind == .quotation
    if isQuoted, sameSpeaker == true, wide > Self.leastSurroundings,
      let swapped = swapped(one.index, other.index)
    {
      return swapped
    }
    // Two speakers are believed to be one only where both are quoted.
    guard sameSpeaker != false || isQuoted else { return nil }
    // No alignment has more words in common than the two have at all.
    let (first, second) = (utterances[one.index], utterances[other.index])
    let commonWords = Utterance.common(first.all, second.all)
    let common = commonWords > 0 ? Utterance.common(first.content, second.content) : 0
    guard sameSpeaker != false || common >= 4 || commonWords >= 5 else { return nil }
    let shorter = min(first.content.count, second.content.count)
    let mayBeWhole =
      shorter > 0 && common >= shorter
      && (sameSpeaker == true && wide > 0.1 || isQuoted && commonWords >= 4)
    let mayBeLong = commonWords >= 7 && (common >= 2 || common == 1 && sameSpeaker == true)
    guard
      sameSpeaker == false || common >= Self.leastContentWords || mayBeLong || mayBeWhole
    else {
      guard commonWords > 0 else { return nil }
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide)
    }
    let (words, otherWords) = (first.words, second.words)
    guard let alignment = WordAlignment(words, otherWords) else { return nil }
    let content = alignment.pairs.count { words[$0.0].isContent }
    guard sameSpeaker != false || content >= 4 || alignment.pairs.count >= 5 else { return nil }
    let isWhole = content >= shorter && shorter > 0 && alignment.pairs.count >= 2
    let lost = differences(alignment, words, otherWords)
    let isSwap =
      sameSpeaker == true && content == 1 && lost.first.count == 1 && lost.second.count == 1
    let isLong = alignment.pairs.count >= 7 && (content >= 2 || isSwap)
    guard
      content >= Self.leastContentWords || isLong
        || isWhole && (sameSpeaker == true && wide > 0.1 || isQuoted && alignment.pairs.count >= 4)
    else {
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide)
    }
    let share = Float(content) / Float(content + lost.first.count + lost.second.count)
    let run = Float(alignment.pairs.count)
    let isRun = run >= 7 && run / (run + Float(max(lost.first.count, lost.second.count))) >= 0.75
    guard share >= 0.5 || isRun else {
      return paraphrase(one, other, sameSpeaker: sameSpeaker, wide: wide)
    }
    // A few words that two long sentences begin with are no sign that they are one.
    let least = min(words.count, otherWords.count)
    let isStub = alignment.pairs.count < Self.leastWholeWords && alignment.pairs.count * 2 < least
    if isStub, !lost.first.isEmpty || !lost.second.isEmpty {
      return sameSpeaker == false
        ? nil
        : Relation(.wording, "both begin what was said alike, and go on in two ways", evidence: 0.2)
    }
    if sameSpeaker != true, haveOtherAddressees(alignment, words, otherWords) {
      return Relation(
        .wording, "the one says of somebody what the other says to them", evidence: 0.3 * share)
    }
    let whole = extent(of: alignment, words, otherWords)
    var relation = verdict(
      one, other, isQuoted: isQuoted, content: content, words: alignment.pairs.count, lost: lost,
      share: share)
    relation?.places = (place(whole.first, words, one), place(whole.second, otherWords, other))
    return relation
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
    // One word put for another in the middle of the same words of one speaker.
    let isSwap =
      words >= 6 && (1...2).contains(lost.first.count) && lost.first.count == lost.second.count
      && speakersMatch(one, other) == true
    guard content >= 4 || share >= 0.7 || content >= 2 && words >= 7 || isSwap else { return nil }
    // Of two people who speak alike only long stretches are taken for one utterance.
    guard speakersMatch(one, other) != false || content >= 5 && share >= 0.7 else { return nil }
    let sides = [lost.first, lost.second].map { words in
      words.isEmpty ? "nothing" : words.map { "“\($0)”" }.joined(separator: ", ")
    }
    return Relation(
      .differentWords, "inside one quoted utterance \(sides[0]) stands against \(sides[1])",
      evidence: evidence, between: .outlets)
  }

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
}
