/// Compares quotations by their frame: the words that they have in one order, function words too.
extension SpeechRelation {
  /// What makes a frame: the fewest words, those among them that say something, and the share of the
  /// longer quotation, in tenths.
  private typealias Least = (words: Int, content: Int, share: Int)

  /// What makes a frame where the speaker is the same, unknown, or said to be another: "he" is not
  /// always read right.
  private static func least(_ sameSpeaker: Bool?) -> Least {
    switch sameSpeaker {
    case true?: (5, 1, 6)
    case nil: (6, 2, 6)
    case false?: (7, 2, 7)
    }
  }

  /// Two quotations of one speaker that have most of their words in one order and others in the gaps
  /// ("We told people the moment the science told us", "We told people as soon as the evidence told us"):
  /// one utterance, noted down in two ways. Nil where they are not.
  func frame(_ index: Int, _ otherIndex: Int) -> Relation? {
    let least = Self.least(speakersMatch(claims.items[index], claims.items[otherIndex]))
    let common = Utterance.common(utterances[index].all, utterances[otherIndex].all)
    guard common >= least.words else { return nil }
    let (words, otherWords) = (utterances[index].words, utterances[otherIndex].words)
    // A mark stands for words that were left out or put in.
    guard !words.contains(where: \.isMark), !otherWords.contains(where: \.isMark) else {
      return nil
    }
    let longer = max(Self.length(of: words), Self.length(of: otherWords))
    guard common * 10 >= longer * least.share, longer <= Self.longest else { return nil }
    let pairs = Self.inOrder(words, otherWords)
    guard pairs.count >= least.words, pairs.count * 10 >= longer * least.share,
      pairs.count(where: { words[$0.0].isContent }) >= least.content
    else { return nil }
    let lost = lost(words, without: pairs.map(\.0))
    let otherLost = self.lost(otherWords, without: pairs.map(\.1))
    guard !lost.isEmpty, !otherLost.isEmpty, !areSpellings(lost, otherLost) else {
      return nil
    }
    let sides = [lost, otherLost].map { $0.map { "“\($0)”" }.joined(separator: ", ") }
    return Relation(
      .differentWords, "inside one quoted utterance \(sides[0]) stands against \(sides[1])",
      evidence: 0.5, between: .outlets)
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

  /// The words that say something and are no part of the frame.
  private func lost(_ words: [WordAlignment.Word], without frame: [Int]) -> [String] {
    words.indices.filter { words[$0].isContent && !frame.contains($0) }.map { lower(words[$0]) }
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
