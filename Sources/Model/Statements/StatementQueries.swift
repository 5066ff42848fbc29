// What comparing asks of a statement.

extension Statement {
  private static let pronouns = WordMap([
    "he", "she", "it", "they", "his", "her", "its", "their", "this",
  ])

  /// How a statement names its subject.
  enum SubjectForm {
    case pronoun
    /// A common noun after "the" or a possessive.
    case definite
    case other
  }

  /// How the first subject is named.
  var subjectForm: SubjectForm {
    guard
      let subject = words.indices.first(where: {
        [.subject, .passiveSubject].contains(words[$0].relation)
      })
    else { return .other }
    if Self.pronouns.contains(words[subject].lower) { return .pronoun }
    let isDefinite = children(of: subject).contains {
      words[$0].lower == "the" || Self.pronouns.contains(words[$0].lower)
    }
    return isDefinite && words[subject].tag.partOfSpeech == .noun ? .definite : .other
  }

  /// The head of the name or compound that holds a word: "band" for "Floyd" of "the band Pink Floyd".
  func top(of index: Int) -> Int {
    var (top, steps) = (index, 0)
    while steps < 8, words[top].head >= 0,
      [.flat, .compound, .apposition, .numericModifier].contains(words[top].relation)
    {
      top = words[top].head
      steps += 1
    }
    return top
  }

  /// The words of the name that holds a word; the word alone where no name is known there.
  func name(at index: Int) -> Range<Int> {
    guard words[index].name >= 0 else { return index..<index + 1 }
    var (start, end) = (index, index + 1)
    while start > 0, words[start - 1].name == words[index].name { start -= 1 }
    while end < words.count, words[end].name == words[index].name { end += 1 }
    return start..<end
  }

  /// The country whose people a word names, such as "Danish"; nil for all other words.
  func people(at index: Int) -> String? {
    let word = words[index]
    guard word.kind == .word, word.isName,
      let entry = NameLexicon.shared.entries[NameLexicon.key(of: word.lower)],
      entry.form == .demonym
    else { return nil }
    return entry.canonical
  }

  /// The nearest verb that the words at `range` depend on.
  func verb(above range: Range<Int>) -> Int? {
    var (place, steps) = (range.lowerBound, 0)
    while words.indices.contains(place), words[place].head >= 0, steps < 12 {
      place = words[place].head
      if words[place].tag.isVerbal, !range.contains(place) { return place }
      steps += 1
    }
    return nil
  }

  /// The indices of the words that a claim covers; nil where there are none.
  func words(in claim: Claim) -> Range<Int>? {
    guard sentences.indices.contains(claim.sentence) else { return nil }
    let tokens = analysis.sentences[claim.sentence].tokens(in: claim.range)
    guard !tokens.isEmpty else { return nil }
    let start = sentences[claim.sentence].lowerBound
    return tokens.lowerBound + start..<tokens.upperBound + start
  }
}
