/// What two reports of one utterance have inside it that the other has not.
extension SpeechRelation {
  /// The words that say something and that only one side has, inside the aligned stretch; none
  /// where an omission or an insertion is marked. With `own`, only what touches these words counts.
  func differences(
    _ alignment: WordAlignment, _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word],
    touching own: (first: Range<Int>, second: Range<Int>)? = nil
  ) -> (first: [String], second: [String]) {
    var first: [String] = []
    var second: [String] = []
    var (row, column) = (alignment.first.lowerBound, alignment.second.lowerBound)
    for pair in alignment.pairs + [(alignment.first.upperBound, alignment.second.upperBound)] {
      if own.map({ $0.first.overlaps(row..<pair.0) || $0.second.overlaps(column..<pair.1) }) ?? true
      {
        add(words[row..<pair.0], otherWords[column..<pair.1], to: &first, &second)
      }
      row = min(pair.0 + 1, words.count)
      column = min(pair.1 + 1, otherWords.count)
    }
    let whole = extent(of: alignment, words, otherWords)
    let ends = [
      (
        whole.first.lowerBound..<alignment.first.lowerBound,
        whole.second.lowerBound..<alignment.second.lowerBound
      ),
      (
        alignment.first.upperBound..<whole.first.upperBound,
        alignment.second.upperBound..<whole.second.upperBound
      ),
    ]
    for end in ends
    where own.map({ $0.first.overlaps(end.0) || $0.second.overlaps(end.1) }) ?? true {
      add(words[end.0], otherWords[end.1], to: &first, &second)
    }
    // The same words in another order ("bread and butter", "butter and bread") say the same.
    return first.sorted() == second.sorted() ? ([], []) : (first, second)
  }

  /// The aligned stretch of each side, with the first and last words where the two differ just there:
  /// utterances that part in their very last words were not cut off before them.
  func extent(
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

  /// What only one side has where it goes on with the sentence and the other ends it and begins a new one
  /// in the same quotation marks: no cut is marked, so the two have the sentence end in two ways.
  func endings(
    _ alignment: WordAlignment, _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> (first: [String], second: [String]) {
    let ends = (
      rest(words, from: alignment.first.upperBound),
      rest(otherWords, from: alignment.second.upperBound)
    )
    let added = (ends.0.filter(\.isContent).map(lower), ends.1.filter(\.isContent).map(lower))
    let goesOn = { (end: ArraySlice<WordAlignment.Word>, words: [WordAlignment.Word]) in
      end.isEmpty && words[end.endIndex...].contains(where: \.isContent)
    }
    if goesOn(ends.0, words), !ends.1.contains(where: \.isMark) {
      return ([], added.1)
    }
    if goesOn(ends.1, otherWords), !ends.0.contains(where: \.isMark) {
      return (added.0, [])
    }
    return ([], [])
  }

  /// The words up to the end of the sentence.
  private func rest(
    _ words: [WordAlignment.Word], from start: Int
  ) -> ArraySlice<WordAlignment.Word> {
    let end = words[start...].firstIndex(where: \.isStop) ?? words.count
    return words[start..<end]
  }

  /// Adds what one gap of the alignment loses on either side.
  private func add(
    _ gap: ArraySlice<WordAlignment.Word>, _ otherGap: ArraySlice<WordAlignment.Word>,
    to first: inout [String], _ second: inout [String]
  ) {
    guard !gap.contains(where: \.isMark), !otherGap.contains(where: \.isMark),
      !areOneSpelling(gap, otherGap)
    else { return }
    let (lost, otherLost) = content(of: gap, otherGap)
    let isSpelling = zip(lost, otherLost).allSatisfy {
      Spelling.areVariants(lemma($0), lemma($1))
    }
    if lost.count != otherLost.count || !isSpelling {
      first += lost.map(lower)
      second += otherLost.map(lower)
    }
    // "they destroyed" and "it destroyed" have other actors, "will fall" and "may fall" another certainty,
    // though all these are function words.
    for words in [Self.pronouns, Self.modals] {
      guard let one = gap.first(where: { isOne($0, of: words) }),
        let other = otherGap.first(where: { isOne($0, of: words) }), one.number != other.number
      else { continue }
      first.append(lower(one))
      second.append(lower(other))
    }
  }

  /// Whether the words are the same letters, set apart in two ways: "on line" and "online", "per cent" and
  /// "percent".
  func areOneSpelling(
    _ gap: ArraySlice<WordAlignment.Word>, _ otherGap: ArraySlice<WordAlignment.Word>
  ) -> Bool {
    guard gap.count != otherGap.count, !gap.isEmpty, !otherGap.isEmpty else { return false }
    return gap.map(lower).joined() == otherGap.map(lower).joined()
  }

  /// The words of a gap of each side that say something. "Not", "never" and "cannot" deny alike.
  func content(
    of gap: ArraySlice<WordAlignment.Word>, _ otherGap: ArraySlice<WordAlignment.Word>
  ) -> ([WordAlignment.Word], [WordAlignment.Word]) {
    var (lost, otherLost) = (gap.filter(\.isContent), otherGap.filter(\.isContent))
    if lost.contains(where: denies), otherLost.contains(where: denies) {
      lost.removeAll(where: denies)
      otherLost.removeAll(where: denies)
    }
    return (lost, otherLost)
  }

  /// Whether one side speaks to somebody of whom the other speaks ("your favorite author", "his favorite
  /// author"): a reader of a letter repeats it in words of his own.
  func haveOtherAddressees(
    _ alignment: WordAlignment, _ words: [WordAlignment.Word], _ otherWords: [WordAlignment.Word]
  ) -> Bool {
    var (row, column) = (alignment.first.lowerBound, alignment.second.lowerBound)
    for pair in alignment.pairs {
      let gaps = (words[row..<pair.0], otherWords[column..<pair.1])
      let isTo = (gaps.0.contains(where: isAddress), gaps.1.contains(where: isAddress))
      let isOf = (gaps.0.contains(where: isThird), gaps.1.contains(where: isThird))
      if isTo.0 && isOf.1 || isTo.1 && isOf.0 { return true }
      (row, column) = (pair.0 + 1, pair.1 + 1)
    }
    return false
  }

  private func isAddress(_ word: WordAlignment.Word) -> Bool { lower(word) == "your" }

  private func isThird(_ word: WordAlignment.Word) -> Bool {
    ["his", "her", "their"].contains(lower(word))
  }

  private func denies(_ word: WordAlignment.Word) -> Bool {
    claims.words[word.number].clause.contains(.negation)
  }

  /// Whether a word is one of `words` as it stands.
  func isOne(_ word: WordAlignment.Word, of words: WordMap<Bool>) -> Bool {
    words.contains(hash: claims.words[word.number].hash)
  }

  static let pronouns = WordMap(["i", "we", "you", "he", "she", "it", "they", "that"])

  static let modals = WordMap(["will", "would", "shall", "should", "can", "may", "must"])
}
