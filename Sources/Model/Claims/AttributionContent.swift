/// Where the reported words of an attribution begin and end.
extension AttributionFinder {
  var last: Int { clause.tokens.count }

  /// Steps over "on Friday", "in a statement" and adverbs after a verb.
  func skipAdjuncts(from start: Int) -> Int {
    var index = start
    while index < last {
      if clause.isAdverb(index) || clause.has(index, .time) && clause.nameAt[index] < 0 {
        index += 1
        continue
      }
      guard clause.has(index, .preposition) else { break }
      if clause.lower(index) == "about", index + 1 < last, clause.tokens[index + 1].kind == .number
      {
        break  // "said about 20 people wrote"
      }
      var end = index + 1
      var isAdjunct =
        clause.has(end, .time) || clause.nameAt.indices.contains(end) && clause.has(end, .occasion)
      while end < last, end < index + 9, clause.stretch[end] < 0 {
        if clause.has(end, [.time, .occasion]) || clause.tokens[end].kind == .number {
          isAdjunct = true
          if !clause.has(end + 1, [.time, .occasion, .attaching]), clause.tokens[end].kind == .word
          {
            break
          }
        }
        if clause.isComma(end) || clause.lower(end) == "that" || clause.lower(end) == ":" { break }
        end += 1
      }
      guard isAdjunct else { break }
      if end < last, clause.has(end, [.time, .occasion]) { end += 1 }
      if end < last, clause.nameAt[end] >= 0, clause.tokens[end].kind == .number { end += 1 }
      index = end
    }
    return index
  }

  /// The reported words to the right of a verb, from `start`; nil where none stand there.
  func rightContent(of verb: SpeechLexicon.Verb, from start: Int, cue: Int) -> Range<Int>? {
    var index = start
    guard index < last else { return nil }
    let lower = clause.lower(index)
    if lower == ":" { return content(from: index + 1) }
    if clause.isComma(index), clause.opensQuotation(index + 1) { return content(from: index + 1) }
    if clause.opensQuotation(index) { return content(from: index) }
    if clause.isComma(index), clause.lower(index + 1) == "\"" { return content(from: index + 1) }
    if lower == "?" || lower == "!" || lower == ")" || isCut(lower) { return nil }
    if lower == "that" { return content(from: index) }
    if !verb.prepositions.isEmpty, verb.prepositions.contains(lower) { return content(from: index) }
    if lower == "to" {
      if index + 1 < last, verb.frames.contains(.infinitive) { return content(from: index) }
      if verb.frames.contains(.clause) || verb.frames.contains(.tell),
        let phrase = clause.nounPhrase(startingAt: index + 1)
      {
        index = skipAdjuncts(from: phrase.upperBound)
        if clause.lower(index) == "that" || clause.opensQuotation(index) {
          return content(from: index)
        }
        if clause.lower(index) == ":" || clause.isComma(index) && clause.opensQuotation(index + 1) {
          return content(from: index + 1)
        }
      }
      return nil
    }
    if clause.has(index, .question), lower != "when",
      !verb.frames.isDisjoint(with: [.clause, .object, .prepositional])
    {
      return content(from: index)
    }
    if !verb.frames.isDisjoint(with: [.tell, .urge]),
      let content = contentAfterRecipient(of: verb, at: index)
    {
      return content
    }
    if !verb.frames.isDisjoint(with: [.clause, .tell]), let content = contentBehindPlace(index) {
      return content
    }
    let isRounded =
      lower == "about" && index + 1 < last && clause.tokens[index + 1].kind == .number
    guard !verb.frames.isDisjoint(with: [.clause, .object]),
      isRounded || !clause.has(index, .preposition)
    else { return nil }
    if isRounded || verb.frames.contains(.object) || clause.startsNounPhrase(index) {
      return content(from: index)
    }
    return clause.lexiconForm(index) == .ing ? content(from: index) : nil
  }

  /// The reported words from `start` to where they end.
  func content(from start: Int) -> Range<Int>? {
    let end = contentEnd(from: start)
    return end > start ? start..<end : nil
  }

  /// Where reported words that begin at `start` end.
  func contentEnd(from start: Int) -> Int {
    var index = start
    while index < last {
      if clause.stretch[index] < 0, clause.tokens[index].kind != .word {
        let lower = clause.lower(index)
        if lower == ";" { break }
        if (lower == "," || clause.isDash(index)), endsContent(after: index) { break }
      }
      index += 1
    }
    while index > start, isCut(clause.lower(index - 1)), clause.stretch[index - 1] < 0 {
      index -= 1
    }
    return index
  }

  /// Whether the word is a mark that ends or cuts a sentence.
  private func isCut(_ word: String) -> Bool {
    // To compare other than ASCII is dear.
    word == "." || word == "," || word == ";"
      || word.utf8.count == 3 && (word == "—" || word == "–")
  }

  /// Whether a new clause of reporting begins after the comma at `index`.
  private func endsContent(after index: Int) -> Bool {
    let next = index + 1
    guard next < last else { return true }
    if clause.lower(next) == "according" { return true }
    if let form = clause.lexiconForm(next) {
      if form == .ing, !clause.has(next, .nounForm) { return isSaying(next) }
      if form == .past, clause.startsNounPhrase(next + 1), isSaying(next) { return true }
    }
    var verb = next
    if clause.has(verb, .cut) { verb += 1 }
    let hasConjunction = verb > next
    // "..., he said" and "..., but the ministry denied"
    guard let phrase = clause.nounPhrase(startingAt: verb), phrase.count < 12 else {
      return hasConjunction && clause.lexiconForm(verb) == .past && isSaying(verb)
    }
    var position = phrase.upperBound
    while position < last, clause.isAdverb(position) || clause.has(position, [.auxiliary, .be]) {
      position += 1
    }
    guard let form = clause.lexiconForm(position), form != .ing, form != .base, isSaying(position)
    else { return false }
    return hasConjunction || position + 1 >= last || !clause.startsNounPhrase(position + 1)
      || phrase.count < 5
  }

  /// Whether the verb at `index` reports words.
  private func isSaying(_ index: Int) -> Bool {
    guard let form = SpeechLexicon.shared.forms[clause.lower(index)] else { return false }
    return SpeechLexicon.shared.verbs[form.verb]?.frames.contains(.clause) == true
  }

  // MARK: - Words before the verb

  /// Adds the words before the clause of saying that begins at `begin`: "..., he said".
  mutating func addLeft(
    _ begin: Int?, cue: Range<Int>, _ speaker: Speaker, _ verb: SpeechLexicon.Verb
  ) {
    guard let begin, begin > 0 else { return }
    let isAfterQuotation = clause.closesQuotation(begin - 1)
    guard
      isAfterQuotation || clause.isComma(begin - 1) || clause.isDash(begin - 1)
        || clause.lower(begin - 1) == "?"
    else { return }
    let start = leftStart(before: begin)
    let end = isAfterQuotation ? begin : begin - 1
    guard end - start > 1 else { return }
    append(Attribution(content: start..<end, cue: cue, speaker: speaker, stance: verb.stance))
    let next = cue.upperBound
    // "The plan, he said, would fail."
    if clause.isComma(next), !isAfterQuotation, next + 2 < last, let rest = content(from: next + 1)
    {
      append(Attribution(content: rest, cue: cue, speaker: speaker, stance: verb.stance))
    }
  }

  /// Adds the words before an inverted clause of saying: "..., said the minister".
  mutating func add(
    before start: Int, cue: Int, _ speaker: Speaker, _ verb: SpeechLexicon.Verb, next: Int
  ) -> Int {
    addLeft(start, cue: start..<cue + 1, speaker, verb)
    var index = skipAdjuncts(from: next)
    if clause.isComma(index), clause.opensQuotation(index + 1) { index += 1 }
    if clause.lower(index) == ":" { index += 1 }
    if clause.opensQuotation(index), let content = content(from: index) {
      append(
        Attribution(
          content: content, cue: start..<cue + 1, speaker: speaker, stance: verb.stance))
    }
    return next
  }

  private func leftStart(before end: Int) -> Int {
    var start = end - 1
    if clause.closesQuotation(start) {
      let stretch = clause.stretch[start]
      while start > 0, clause.stretch[start - 1] == stretch { start -= 1 }
      if start == 0 || clause.isComma(start - 1) || clause.lower(start - 1) == ":" { return start }
    }
    let floor = found.last.map { min($0.content.upperBound, end) } ?? 0
    while start > floor, clause.lower(start - 1) != ";" { start -= 1 }
    while start < end,
      ["but", "and", ",", "still", "meanwhile", "\""].contains(clause.lower(start)),
      clause.stretch[start] < 0
    {
      start += 1
    }
    return start
  }

  /// "..., according to the ministry" and "According to the ministry, ...".
  mutating func accordingTo(_ index: Int) -> Int {
    guard let phrase = clause.nounPhrase(startingAt: index + 2),
      let speaker = clause.speaker(in: phrase, of: article)
    else { return index + 2 }
    let cue = index..<index + 2
    if index > 1 {
      let floor = leftStart(before: index)
      let end = clause.isComma(index - 1) ? index - 1 : index
      append(
        Attribution(content: floor..<max(floor, end), cue: cue, speaker: speaker, stance: "said"))
      return phrase.upperBound
    }
    var end = phrase.upperBound
    while end < last, !clause.isComma(end), end < phrase.upperBound + 25 { end += 1 }
    if end + 1 < last, let content = content(from: end + 1) {
      append(Attribution(content: content, cue: cue, speaker: speaker, stance: "said"))
    }
    return phrase.upperBound
  }

  /// "did not respond": no words are reported, the clause itself is the place.
  mutating func declined(_ phrase: Range<Int>) -> Int {
    var end = phrase.upperBound
    while end < last, !clause.isComma(end), clause.lower(end) != ";", clause.lower(end) != "but" {
      end += 1
    }
    if end > phrase.upperBound, clause.lower(end - 1) == "." { end -= 1 }
    append(
      Attribution(
        content: phrase.lowerBound..<end, cue: phrase, speaker: declinedSpeaker(phrase.lowerBound),
        stance: "declined"))
    return phrase.upperBound
  }
}

extension ClauseReader {
  /// The form of the reporting verb at `index`; nil where none stands there.
  func lexiconForm(_ index: Int) -> SpeechLexicon.Form? {
    isWord(index) && nameAt[index] < 0
      ? SpeechLexicon.shared.forms[hash: tokens[index].key]?.form : nil
  }
}
