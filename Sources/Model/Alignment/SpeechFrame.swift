/// Compares quotations by their frame: the words that they have in one order, function words too.
extension SpeechRelation {
  /// What makes a frame: the fewest words, those among them that say something, and the share of the
  /// longer quotation, in tenths.
  private struct Least {
    var words: Int
    var content: Int
    var share: Int

    func isMet(by words: Int, of longer: Int) -> Bool {
      words >= self.words && words * 10 >= longer * share
    }
  }

  /// What makes a frame where the speaker is the same, unknown, or said to be another: "he" is not
  /// always read right. Fewer words are enough where more of them say something.
  private static func least(_ sameSpeaker: Bool?) -> [Least] {
    switch sameSpeaker {
    case true?:
      [
        Least(words: 6, content: 3, share: 5), Least(words: 9, content: 2, share: 5),
        Least(words: 5, content: 1, share: 6), Least(words: 8, content: 0, share: 8),
      ]
    case nil: [Least(words: 6, content: 2, share: 6), Least(words: 8, content: 0, share: 8)]
    case false?: [Least(words: 7, content: 2, share: 7)]
    }
  }

  /// Two quotations of one speaker that have most of their words in one order and others in the gaps
  /// ("We told people the moment the science told us", "We told people as soon as the evidence told us"):
  /// one utterance, noted down in two ways. Nil where they are not.
  func frame(_ index: Int, _ otherIndex: Int) -> Relation? {
    let sameSpeaker = speakersMatch(claims.items[index], claims.items[otherIndex])
    let least = Self.least(sameSpeaker)
    let common = Utterance.common(utterances[index].all, utterances[otherIndex].all)
    guard common >= 5 else { return nil }
    let (words, otherWords) = (utterances[index].words, utterances[otherIndex].words)
    // A mark stands for words that were left out or put in.
    guard !words.contains(where: \.isMark), !otherWords.contains(where: \.isMark) else {
      return nil
    }
    let longer = max(Self.length(of: words), Self.length(of: otherWords))
    guard longer <= Self.longest else { return nil }
    let isWhole = least.contains { $0.isMet(by: common, of: longer) }
    let shorter = min(Self.length(of: words), Self.length(of: otherWords))
    guard isWhole || sameSpeaker == true && common * 10 >= shorter * Self.part.share
    else { return nil }
    let pairs = Self.inOrder(words, otherWords)
    let content = pairs.count { words[$0.0].isContent }
    let isFrame = least.contains {
      $0.isMet(by: pairs.count, of: longer) && content >= $0.content
    }
    if !isFrame {
      guard sameSpeaker == true, content >= Self.part.content else { return nil }
      return part(pairs, words, otherWords)
    }
    let (lost, otherLost) = self.lost(pairs, words, otherWords)
    guard !lost.isEmpty, !otherLost.isEmpty, !areSpellings(lost, otherLost) else {
      return nil
    }
    return Self.rivals(lost, otherLost)
  }

  /// A note taker changes a few words; what differs in more is another sentence of the same make.
  private static let mostLost = 4

  /// How many words a list has, each counted once.
  private static func count(of words: [String]) -> Int {
    words.indices.count { !words[..<$0].contains(words[$0]) }
  }

  private static func rivals(_ lost: [String], _ otherLost: [String]) -> Relation? {
    guard count(of: lost) <= mostLost, count(of: otherLost) <= mostLost else { return nil }
    let sides = [lost, otherLost].map { $0.map { "“\($0)”" }.joined(separator: ", ") }
    return Relation(
      .differentWords, "inside one quoted utterance \(sides[0]) stands against \(sides[1])",
      evidence: 0.5, between: .outlets)
  }

  /// What makes a frame of a quotation in a longer one of the same speaker.
  private static let part = Least(words: 5, content: 2, share: 7)

  /// A short quotation and the stretch of a longer one that has nearly all of its words in one order ("We
  /// will not stand idly by", "We will not sit idly by while another generation is hooked"): what fills
  /// the gaps between these words. Nil where it is none.
  private func part(
    _ pairs: [(Int, Int)], _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> Relation? {
    guard let first = pairs.first, let last = pairs.last, pairs.count >= Self.part.words else {
      return nil
    }
    let stretch = Array(words[first.0...last.0])
    let otherStretch = Array(otherWords[first.1...last.1])
    let longer = max(Self.length(of: stretch), Self.length(of: otherStretch))
    guard Self.part.isMet(by: pairs.count, of: longer) else { return nil }
    let (lost, otherLost) = self.lost(
      pairs.map { ($0.0 - first.0, $0.1 - first.1) }, stretch, otherStretch)
    guard !lost.isEmpty, !otherLost.isEmpty, !areSpellings(lost, otherLost) else { return nil }
    return Self.rivals(lost, otherLost)
  }

  /// No frame is looked for in longer quotations.
  private static let longest = 60

  /// The longest sequence of words that both have in one order (Wagner and Fischer, "The
  /// String-to-String Correction Problem", 1974), as pairs of their indices.
  private static func inOrder(
    _ words: [WordAlignment.Word], _ others: [WordAlignment.Word]
  ) -> [(Int, Int)] {
    let width = others.count + 1
    var lengths = [Int16](repeating: 0, count: (words.count + 1) * width)
    for row in words.indices.reversed() {
      for column in others.indices.reversed() {
        lengths[row * width + column] =
          words[row].id == others[column].id && !words[row].isStop
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < words.count, column < others.count {
      if words[row].id == others[column].id, !words[row].isStop {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// The words that say something and are no part of the frame; of what fills the gaps of a side with
  /// none of them ("look out for" against "take care of"), all that stands against such words.
  private func lost(
    _ frame: [(Int, Int)], _ words: [WordAlignment.Word], _ others: [WordAlignment.Word]
  ) -> ([String], [String]) {
    var lost: ([String], [String]) = ([], [])
    var rivals: ([String], [String]) = ([], [])
    var (row, column) = (0, 0)
    for pair in frame + [(words.count, others.count)] {
      let gaps = (
        words[row..<pair.0].filter { !$0.isStop }, others[column..<pair.1].filter { !$0.isStop }
      )
      defer { (row, column) = (min(pair.0 + 1, words.count), min(pair.1 + 1, others.count)) }
      if areOneSpelling(gaps.0[...], gaps.1[...]) { continue }
      let content = content(of: gaps.0[...], gaps.1[...])
      lost.0 += content.0.map(lower)
      lost.1 += content.1.map(lower)
      if !content.1.isEmpty, gaps.0.count > 1 { rivals.0 += gaps.0.map(lower) }
      if !content.0.isEmpty, gaps.1.count > 1 { rivals.1 += gaps.1.map(lower) }
    }
    if !lost.0.isEmpty, lost.0.sorted() == lost.1.sorted() { return ([], []) }
    return (lost.0.isEmpty ? rivals.0 : lost.0, lost.1.isEmpty ? rivals.1 : lost.1)
  }

  private static func length(of words: [WordAlignment.Word]) -> Int {
    words.count { !$0.isStop }
  }

  /// Whether two lists of words are the same but for their spelling.
  private func areSpellings(_ one: [String], _ other: [String]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { Spelling.areVariants($0, $1) }
  }

  // MARK: - Two speakers

  /// What two speakers are given alike: so many words, and so many that say something.
  private static let leastOfSpeakers = (words: 6, content: 3)

  /// One quotation that two articles give to two people, each named in the sentence; nil where it is
  /// none.
  func speakers(_ index: Int, _ otherIndex: Int) -> Relation? {
    let (one, other) = (claims.items[index], claims.items[otherIndex])
    guard speakersMatch(one, other) == false else { return nil }
    let (words, otherWords) = (utterances[index], utterances[otherIndex])
    let longer = max(words.all.count, otherWords.all.count)
    guard Utterance.common(words.all, otherWords.all) * 10 >= longer * 9,
      longer >= Self.leastOfSpeakers.words,
      Utterance.common(words.content, otherWords.content) >= Self.leastOfSpeakers.content,
      let first = namedSpeaker(of: one), let second = namedSpeaker(of: other),
      !holds(one, second), !holds(other, first)
    else { return nil }
    return Relation(
      .differentName, "one utterance, two speakers: \(first), \(second)", evidence: 0.6,
      between: .outlets)
  }

  /// The speaker where it is a person whom the sentence names.
  private func namedSpeaker(of item: EventClaims.Item) -> String? {
    guard let speaker = item.claim.speaker else { return nil }
    let surname = PersonName.key(of: speaker)
    let isPerson = claims.analyses[item.document].names.contains {
      $0.kind == .person && PersonName.key(of: $0.canonical) == surname
    }
    return isPerson && holds(item, speaker) ? speaker : nil
  }

  /// Whether the sentence of a claim has the surname of `speaker`.
  private func holds(_ item: EventClaims.Item, _ speaker: String) -> Bool {
    let surname = PersonName.key(of: speaker)
    return claims.sentence(of: item).tokens.contains { $0.lower == surname }
  }
}
