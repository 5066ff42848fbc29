/// A sentence as the readers of attributions see it: its tokens with word classes and names.
struct ClauseReader {
  typealias WordClass = SpeechLexicon.WordClass

  let sentence: Int
  /// The fullest words of the article for each body, by its canonical name.
  let fullNames: WordMap<String>
  let tokens: [Token]
  let classes: [WordClass]
  let tags: TagSequence
  /// The names of the sentence, in order, with their tokens.
  let names: [(mention: NameMention, tokens: Range<Int>)]
  /// For each token the index in `names` of the name that holds it; -1 outside.
  let nameAt: [Int]
  /// For each token the quotation that it is in; -1 outside.
  let stretch: [Int]

  /// The sentence at `index` with its names.
  init(
    _ index: Int, of source: ClaimSource, names mentions: ArraySlice<NameMention>,
    stretch: [Int], fullNames: WordMap<String> = [:]
  ) {
    sentence = index
    self.fullNames = fullNames
    tokens = source.sentences[index].tokens
    tags = Tagger.sequence(of: tokens)
    self.stretch = stretch
    let lexicon = SpeechLexicon.shared
    var classes = [WordClass](repeating: [], count: tokens.count)
    for index in tokens.indices where tokens[index].kind != .symbol {
      classes[index] = lexicon.classes[hash: tokens[index].key] ?? []
    }
    self.classes = classes
    var names: [(mention: NameMention, tokens: Range<Int>)] = []
    var nameAt = [Int](repeating: -1, count: tokens.count)
    var position = 0
    for mention in mentions {
      while position < tokens.count, tokens[position].range.lowerBound < mention.range.lowerBound {
        position += 1
      }
      let start = position
      while position < tokens.count, tokens[position].range.upperBound <= mention.range.upperBound {
        nameAt[position] = names.count
        position += 1
      }
      if position > start { names.append((mention, start..<position)) }
    }
    self.names = names
    self.nameAt = nameAt
  }

  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  func has(_ index: Int, _ wordClass: WordClass) -> Bool {
    classes.indices.contains(index) && !classes[index].isDisjoint(with: wordClass)
  }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Whether the token is an adverb, by its ending or by list.
  func isAdverb(_ index: Int) -> Bool {
    guard isWord(index), nameAt[index] < 0 else { return false }
    return has(index, .adverb)
      || tokens[index].lower.utf8.count > 4
        && tokens[index].lower.ends(in: "ly")
        && !Self.noAdverbs.contains(hash: tokens[index].key)
  }

  private static let noAdverbs = WordMap([
    "family", "assembly", "supply", "reply", "rally", "ally", "italy", "july",
  ])

  /// Whether a quotation mark closes at `index`.
  func closesQuotation(_ index: Int) -> Bool {
    guard stretch.indices.contains(index), stretch[index] >= 0 else { return false }
    let isLast = index + 1 == tokens.count || stretch[index + 1] != stretch[index]
    let mark = tokens[index].lower
    return isLast && (mark == "\"" || mark == "'" || mark == "`")
  }

  /// Whether a quotation mark opens at `index`.
  func opensQuotation(_ index: Int) -> Bool {
    guard stretch.indices.contains(index), stretch[index] >= 0 else { return false }
    return index == 0 || stretch[index - 1] != stretch[index]
  }

  func isComma(_ index: Int) -> Bool { lower(index) == "," }
  func isDash(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].spaceBefore, tokens[index].kind != .word
    else { return false }
    let mark = tokens[index].lower
    if mark == "-" || mark == "--" { return true }
    // To compare other than ASCII is dear.
    return mark.utf8.count == 3 && (mark == "—" || mark == "–")
  }

  /// Whether a noun phrase can begin at `index`.
  func startsNounPhrase(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if nameAt[index] >= 0 || tokens[index].kind == .number || lower(index) == "$" { return true }
    guard isWord(index) else { return false }
    if has(index, .determiner) || has(index, [.subject, .person]) { return true }
    return classes[index].isDisjoint(with: [
      .auxiliary, .be, .preposition, .conjunction, .adverb, .time, .negation,
    ]) && !isAdverb(index)
  }

  /// Whether a verb stands at `index` that has a subject of its own: an auxiliary, or a finite form
  /// of a verb that is known.
  func isFiniteVerb(_ index: Int) -> Bool {
    guard isWord(index), nameAt[index] < 0 else { return false }
    if has(index, [.be, .modal]) || has(index, .auxiliary) && lower(index) != "to" { return true }
    guard let form = SpeechLexicon.shared.forms[hash: tokens[index].key]?.form else {
      return has(index, .event)
    }
    return (form == .past || form == .third) && !has(index, .nounForm)
  }

  // MARK: - Noun phrases

  /// The noun phrase that ends before `end`, of one or more words joined by prepositions; nil where
  /// none stands there.
  func nounPhrase(endingAt end: Int, from limit: Int) -> Range<Int>? {
    var start = end
    var lastNoun = end
    while start > limit {
      let index = start - 1
      if stretch[index] >= 0, stretch[max(0, end - 1)] < 0, !isNickname(index) { break }
      if nameAt[index] >= 0 {
        start = names[nameAt[index]].tokens.lowerBound
        lastNoun = start
        continue
      }
      let lower = tokens[index].lower
      if has(index, .attaching), start < end, index > limit, isNounEnd(index - 1) {
        start = index
        continue
      }
      if lower == "and" || lower == "&", start < end, index > limit, joinsNames(index) {
        start = index
        continue
      }
      if lower == "'s" || lower == "-" || lower == "'" {
        start = index
        continue
      }
      if lower == "that" { break }
      if has(index, .determiner) {
        start = index
        lastNoun = index
        if index > limit, has(index - 1, .attaching) || has(index - 1, .determiner) { continue }
        break
      }
      guard isNominal(index) else { break }
      start = index
      lastNoun = index
    }
    start = max(start, min(lastNoun, end))
    return start < end ? start..<end : nil
  }

  private func isNickname(_ index: Int) -> Bool {
    // A quoted nickname or two quoted words inside a noun phrase.
    let stretch = stretch[index]
    var first = index
    while first > 0, self.stretch[first - 1] == stretch, index - first < 5 { first -= 1 }
    return index - first < 4 && first > 0 && self.stretch[first - 1] != stretch
      && !isComma(index - 1)
      && !isComma(first - 1)
  }

  /// Whether a noun phrase can end with the word at `index`.
  private func isNounEnd(_ index: Int) -> Bool {
    nameAt[index] >= 0 || isNominal(index) || tokens[index].kind == .number
      || has(index, .determiner) && !isArticle(index)
  }

  /// Whether the word is "the", "a" or "an".
  private func isArticle(_ index: Int) -> Bool {
    let word = lower(index)
    return word == "the" || word == "a" || word == "an"
  }

  private func joinsNames(_ index: Int) -> Bool {
    let isTitle = lower(index + 1).lastByte == UInt8(ascii: ".")  // "and Mr. Kim"
    let next = isTitle ? index + 2 : index + 1
    let right =
      next < tokens.count
      && (nameAt[next] >= 0 || !isTitle && has(next, [.person, .determiner]))
    return right && isNounEnd(index - 1)
      && (nameAt[index - 1] >= 0 || has(index - 1, .person)
        || tokens[index - 1].lower.hasSuffix("s"))
  }

  /// Whether the word is a noun or an adjective, by not being anything else.
  func isNominal(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if tokens[index].kind == .number { return true }
    guard isWord(index), !isAdverb(index) else { return false }
    if has(index, .person), tokens[index].lower.lastByte == UInt8(ascii: "s"),
      SpeechLexicon.shared.forms[hash: tokens[index].key] == nil
    {
      return true
    }
    // Whatever its tag; to find that is dear.
    let isClosed = has(
      index, [.auxiliary, .be, .preposition, .conjunction, .adverb, .subject, .negation])
    if isClosed, !has(index, .person) { return false }
    let tag = tags[index]
    switch tag.partOfSpeech {
    case .verb:
      if tag.verbForm == .finite || tag.verbForm == .infinitive { return false }
    case .auxiliary, .adposition, .adverb, .pronoun, .coordinatingConjunction,
      .subordinatingConjunction, .particle:
      return false
    default: break
    }
    if has(index, .person) { return true }
    if tag.isNominal || tag.partOfSpeech == .adjective { return true }
    if has(index, .nounForm) { return !isPronounBefore(index) }
    guard let form = SpeechLexicon.shared.forms[hash: tokens[index].key]?.form else {
      return !has(index, .event) || has(index - 1, .determiner)
    }
    return form == .ing || form == .base || has(index - 1, [.determiner])
  }

  private func isPronounBefore(_ index: Int) -> Bool {
    index > 0 && has(index - 1, .subject) && !has(index - 1, .determiner)
  }

  /// The noun phrase that begins at `start` and goes on to the right, with its attached phrases.
  func nounPhrase(startingAt start: Int) -> Range<Int>? {
    var end = start
    while end < tokens.count {
      if nameAt[end] >= 0 {
        end = names[nameAt[end]].tokens.upperBound
        continue
      }
      let word = tokens[end].lower
      if has(end, .determiner),
        end == start || has(end - 1, [.attaching, .determiner])
          || lower(end - 1) == "and"
      {
        end += 1
      } else if has(end, .attaching), end > start, end + 1 < tokens.count,
        word != "to" || has(end - 1, .person) && tags[end + 1].partOfSpeech != .verb,
        isNominal(end + 1) || nameAt[end + 1] >= 0 || has(end + 1, .determiner),
        !(word == "on" || word == "in") || nameAt[end + 1] >= 0 && !has(end + 1, .time)
          || word == "in" && has(end + 1, .determiner) && !has(end + 2, .occasion)
      {
        end += 1
      } else if word == "and", end > start, joinsNames(end) {
        end += 1
      } else if word == "'s" || word == "-" || word == "'" {
        end += 1
      } else if isNominal(end), !has(end, .time) || end == start {
        end += 1
      } else {
        break
      }
    }
    while end > start, has(end - 1, [.attaching, .determiner]), nameAt[end - 1] < 0 {
      if end - 1 == start { break }
      end -= 1
    }
    return end > start ? start..<end : nil
  }
}
