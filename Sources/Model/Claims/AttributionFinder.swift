/// Finds the attributions of a sentence by its reporting verbs and phrases.
///
/// For each verb: who is its subject, on which side the reported words stand, and where they end.
struct AttributionFinder {
  let clause: ClauseReader
  let article: Article
  /// Who spoke last in the sentences before.
  var earlier: Speaker?
  var found: [Attribution] = []
  var firstSpeaker: Speaker?
  /// The words of saying; not kept here, where each copy would count its tables.
  var lexicon: SpeechLexicon { SpeechLexicon.shared }

  init(_ clause: ClauseReader, in article: Article, after earlier: Speaker?) {
    self.clause = clause
    self.article = article
    self.earlier = earlier
  }

  /// The attributions of the sentence, in order of their verbs.
  mutating func run() {
    var index = 0
    while index < clause.tokens.count {
      index = read(index)
    }
    trim()
  }

  /// Reads the cue at `index`, if there is one, and returns where to go on.
  mutating func read(_ index: Int) -> Int {
    guard clause.stretch[index] < 0, clause.isWord(index), clause.nameAt[index] < 0 else {
      return index + 1
    }
    let lower = clause.tokens[index].lower
    if lower == "according", clause.lower(index + 1) == "to" { return accordingTo(index) }
    if let end = lexicon.phraseEnd(
      of: lexicon.declined, at: index, in: clause.tokens, limit: clause.tokens.count)
    {
      return declined(index..<end)
    }
    if let form = lexicon.forms[hash: clause.tokens[index].key], isVerb(index, form.form),
      let speech = lexicon.verbs[form.verb]
    {
      return verb(index, speech, form.form)
    }
    return index + 1
  }

  // MARK: - Verbs

  /// Whether the word that could be a reporting verb is one here.
  func isVerb(_ index: Int, _ form: SpeechLexicon.Form) -> Bool {
    let previous = index - 1
    if clause.lower(previous) == "-" || clause.lower(index + 1) == "-" { return false }
    if clause.has(previous, .determiner), !clause.has(previous, .subject) { return false }
    if clause.has(index, .preposition) { return false }
    if clause.lower(previous) == "'s", form == .base || form == .third { return false }
    guard fits(form, at: index) else { return false }
    let tag = clause.tags[index]
    if tag.isNominal || tag.partOfSpeech == .adjective,
      form != .past && !(form == .base && isPlural(before: index)) || !isReporting(index)
    {
      return false
    }
    return form != .base || clause.has(previous, .subject) || auxiliaryStart(before: index) < index
      || isPlural(before: index)
  }

  /// Whether the words beside the verb at `index` leave room for a reporting verb of that form.
  private func fits(_ form: SpeechLexicon.Form, at index: Int) -> Bool {
    let previous = index - 1
    switch form {
    case .base: return true
    case .third:
      guard clause.has(index, .nounForm), clause.lower(index + 1) != "that" else { return true }
      let isSubject =
        clause.nameAt.indices.contains(previous) && clause.nameAt[previous] >= 0
        || clause.has(previous, [.subject, .person])
      return isSubject && !clause.has(index + 1, .attaching) && clause.lower(previous) != "'s"
    case .past, .participle:
      if clause.has(previous, .preposition), clause.lower(previous) != "as" { return false }
      return true
    case .ing:
      // "the ruling", "by saying" and "is saying" are told apart by the word before.
      return !clause.has(previous, .attaching) || clause.lower(previous) == "by"
    }
  }

  /// Whether the verb at `index` can hardly be anything else than one of saying.
  func isReporting(_ index: Int) -> Bool {
    !clause.has(index, .nounForm) && clause.tags[index].partOfSpeech != .adjective
  }

  func isPluralNoun(_ index: Int) -> Bool {
    clause.isNominal(index) && clause.lower(index).hasSuffix("s")
      || clause.has(index, .person) && clause.lower(index) != "'s"
  }

  /// Whether a plural stands before the verb at `index`.
  func isPlural(before index: Int) -> Bool {
    isPluralNoun(index - 1) || isPluralPhrase(endingAt: index - 1)
  }

  /// Whether a name ends at `index` that belongs to a plural: "Ann Bell and Bo Kim", "aides to Ms. Bell".
  func isPluralPhrase(endingAt index: Int) -> Bool {
    guard clause.nameAt.indices.contains(index), clause.nameAt[index] >= 0 else { return false }
    var before = clause.names[clause.nameAt[index]].tokens.lowerBound - 1
    if clause.lower(before).lastByte == UInt8(ascii: ".") { before -= 1 }  // "and Mr."
    if clause.lower(before) == "and" { return before > 0 && clause.nameAt[before - 1] >= 0 }
    return clause.has(before, .attaching) && before > 0 && isPluralNoun(before - 1)
  }

  /// The first of the auxiliaries, adverbs and negations before the verb at `index`.
  func auxiliaryStart(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let previous = start - 1
      let isPart =
        clause.has(previous, [.auxiliary, .be, .negation]) && clause.nameAt[previous] < 0
        || clause.isAdverb(previous)
      guard isPart, clause.stretch[previous] < 0, clause.lower(previous) != "who" else { break }
      start = previous
    }
    return start
  }

  mutating func verb(
    _ index: Int, _ verb: SpeechLexicon.Verb, _ form: SpeechLexicon.Form
  ) -> Int {
    let start = auxiliaryStart(before: index)
    if isPassive(index, start, form) { return passive(index, verb, start) }
    if let speaker = invertedSubject(after: index, verb) {
      return add(before: start, cue: index, speaker.speaker, verb, next: speaker.end)
    }
    let subject = subject(before: start, form)
    guard var speaker = subject.speaker,
      verb.speaksAlone || speaker.canSpeak
    else { return index + 1 }
    // "issued a report saying": who issued it speaks.
    if form == .ing, let begin = subject.start, begin > 0, !speaker.canSpeak || isDocument(speaker),
      clause.tags[begin - 1].isVerbal, let issuer = sentenceSubject(before: begin)
    {
      speaker = issuer
    }
    let after = skipAdjuncts(from: index + 1)
    if let content = rightContent(of: verb, from: after, cue: index) {
      var attribution = Attribution(
        content: content, cue: start..<index + 1, speaker: speaker, stance: verb.stance)
      attribution.inheritsSpeaker = subject.inherited
      append(attribution)
      if verb.frames.contains(.clause), isInterrupted(subject.start) {
        addLeft(subject.start, cue: start..<index + 1, speaker, verb)
      }
      return clause.stretch[content.lowerBound] >= 0
        ? index + 1 : max(index + 1, content.lowerBound)
    }
    if let begin = subject.start, !verb.frames.isDisjoint(with: [.object, .clause]),
      addRelative(begin, cue: start..<index + 1, speaker, verb)
    {
      return index + 1
    }
    if !verb.frames.isDisjoint(with: [.clause, .tell]), let begin = subject.start {
      addLeft(begin, cue: start..<index + 1, speaker, verb)
    }
    return index + 1
  }

  func isDocument(_ speaker: Speaker) -> Bool {
    speaker.canonical == nil
      && ["statement", "report", "letter", "memo", "email", "document", "article", "release"]
        .contains { speaker.name.hasSuffix($0) }
  }

  /// Adds what a relative clause speaks of: "the charges, which he denied".
  mutating func addRelative(
    _ begin: Int, cue: Range<Int>, _ speaker: Speaker, _ verb: SpeechLexicon.Verb
  ) -> Bool {
    guard begin > 1, ["which", "that"].contains(clause.lower(begin - 1)) else { return false }
    let end = clause.isComma(begin - 2) ? begin - 2 : begin - 1
    guard let phrase = clause.nounPhrase(endingAt: end, from: 0) else { return false }
    append(Attribution(content: phrase, cue: cue, speaker: speaker, stance: verb.stance))
    return true
  }

  /// Whether the clause of saying is put between two parts of what is said.
  func isInterrupted(_ subjectStart: Int?) -> Bool {
    guard let start = subjectStart, start > 0 else { return false }
    return clause.closesQuotation(start - 1)
  }

  func isPassive(_ index: Int, _ start: Int, _ form: SpeechLexicon.Form) -> Bool {
    guard form == .past || form == .participle else { return false }
    let words = clause.tokens[start..<index]
    return words.contains { lexicon.classes[$0.lower]?.contains(.be) == true && $0.lower != "'s" }
      || start == index && clause.lower(index + 1) == "by"
  }

  mutating func passive(_ index: Int, _ verb: SpeechLexicon.Verb, _ start: Int) -> Int {
    let next = index + 1
    if clause.lower(next) == "by", let phrase = clause.nounPhrase(startingAt: next + 1),
      let speaker = clause.speaker(in: phrase, of: article), speaker.canSpeak,
      let subject = clause.nounPhrase(endingAt: start, from: 0)
    {
      append(
        Attribution(content: subject, cue: start..<next, speaker: speaker, stance: verb.stance))
      return phrase.upperBound
    }
    let opens = ["to", "that", "whether", "if"].contains(clause.lower(next))
    let accuses = verb.objectPrepositions.contains(clause.lower(next))
    guard opens && !verb.frames.isDisjoint(with: [.clause, .infinitive, .urge]) || accuses,
      next + 1 < clause.tokens.count
    else { return next }
    append(
      Attribution(
        content: next + 1..<contentEnd(from: next + 1), cue: start..<next, speaker: nil,
        stance: verb.stance, isHearsay: true))
    return next
  }

  /// The subject of a clause of no comment.
  func declinedSpeaker(_ start: Int) -> Speaker? {
    subject(before: start, .past).speaker
  }

  /// Cuts each content where the clause of a later verb begins.
  mutating func trim() {
    for index in found.indices {
      for later in found[(index + 1)...].prefix(4) {
        let cut = later.content.lowerBound
        if later.cue.lowerBound > found[index].cue.lowerBound, later.inheritsSpeaker,
          found[index].content.contains(later.cue.lowerBound),
          cut > found[index].content.lowerBound,
          later.cue.lowerBound > found[index].content.lowerBound + 1,
          clause.isComma(later.cue.lowerBound - 1)
        {
          found[index].content = found[index].content.lowerBound..<later.cue.lowerBound - 1
        }
      }
    }
  }

  mutating func append(_ attribution: Attribution) {
    guard !attribution.content.isEmpty else { return }
    found.append(attribution)
    if firstSpeaker == nil { firstSpeaker = attribution.speaker }
  }
}
