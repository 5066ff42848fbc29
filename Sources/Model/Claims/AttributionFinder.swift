/// Finds the attributions of a sentence by its reporting verbs and phrases.
///
/// For each verb: who is its subject, on which side the reported words stand, and where they end.
struct AttributionFinder {
  let clause: ClauseReader
  let article: Article
  /// Who spoke last in the sentences before.
  var earlier: Speaker?
  private(set) var found: [Attribution] = []
  private var firstSpeaker: Speaker?
  private let lexicon = SpeechLexicon.shared

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
  private mutating func read(_ index: Int) -> Int {
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
    if let form = lexicon.forms[lower], isVerb(index, form.form) {
      return verb(index, lexicon.verbs[form.verb], form.form)
    }
    return index + 1
  }

  // MARK: - Verbs

  /// Whether the word that could be a reporting verb is one here.
  private func isVerb(_ index: Int, _ form: SpeechLexicon.Form) -> Bool {
    let before = auxiliaryStart(before: index)
    let previous = index - 1
    if clause.lower(previous) == "-" || clause.lower(index + 1) == "-" { return false }
    if clause.has(previous, .determiner), !clause.has(previous, .subject) { return false }
    let tag = clause.tags[index]
    if clause.lower(previous) == "'s", form == .base || form == .third { return false }
    if tag.isNominal || tag.partOfSpeech == .adjective, form != .past || !isReporting(index) {
      return false
    }
    switch form {
    case .base:
      guard before < index || clause.has(previous, .subject) || isPluralNoun(previous) else {
        return false
      }
      return true
    case .third:
      guard clause.has(index, .nounForm) else { return true }
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
  private func isReporting(_ index: Int) -> Bool {
    !clause.has(index, .nounForm) && clause.tags[index].partOfSpeech != .adjective
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    clause.isNominal(index) && clause.lower(index).hasSuffix("s")
      || clause.has(index, .person) && clause.lower(index) != "'s"
  }

  /// The first of the auxiliaries, adverbs and negations before the verb at `index`.
  private func auxiliaryStart(before index: Int) -> Int {
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

  private mutating func verb(
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

  private func isDocument(_ speaker: Speaker) -> Bool {
    speaker.canonical == nil
      && ["statement", "report", "letter", "memo", "email", "document", "article", "release"]
        .contains { speaker.name.hasSuffix($0) }
  }

  /// Adds what a relative clause speaks of: "the charges, which he denied".
  private mutating func addRelative(
    _ begin: Int, cue: Range<Int>, _ speaker: Speaker, _ verb: SpeechLexicon.Verb
  ) -> Bool {
    guard begin > 1, ["which", "that"].contains(clause.lower(begin - 1)) else { return false }
    let end = clause.isComma(begin - 2) ? begin - 2 : begin - 1
    guard let phrase = clause.nounPhrase(endingAt: end, from: 0) else { return false }
    append(Attribution(content: phrase, cue: cue, speaker: speaker, stance: verb.stance))
    return true
  }

  /// Whether the clause of saying is put between two parts of what is said.
  private func isInterrupted(_ subjectStart: Int?) -> Bool {
    guard let start = subjectStart, start > 0 else { return false }
    return clause.closesQuotation(start - 1)
  }

  private func isPassive(_ index: Int, _ start: Int, _ form: SpeechLexicon.Form) -> Bool {
    guard form == .past || form == .participle else { return false }
    let words = clause.tokens[start..<index]
    return words.contains { lexicon.classes[$0.lower]?.contains(.be) == true && $0.lower != "'s" }
      || start == index && clause.lower(index + 1) == "by"
  }

  private mutating func passive(_ index: Int, _ verb: SpeechLexicon.Verb, _ start: Int) -> Int {
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

  // MARK: - Subjects

  /// The speaker to the right of an inverted verb: "said the minister".
  private func invertedSubject(
    after index: Int, _ verb: SpeechLexicon.Verb
  ) -> (speaker: Speaker, end: Int)? {
    guard verb.frames.contains(.clause), index > 0 else { return nil }
    let isAfterQuotation = clause.closesQuotation(index - 1)
    guard
      isAfterQuotation || clause.isComma(index - 1) || clause.isDash(index - 1)
        || clause.lower(index - 1) == "as" || clause.lower(index - 1) == "?"
    else { return nil }
    guard let phrase = clause.nounPhrase(startingAt: index + 1),
      let speaker = clause.speaker(in: phrase, of: article)
    else { return nil }
    let end = phrase.upperBound
    let next = clause.lower(end)
    let ends =
      end >= clause.tokens.count
      || [",", ".", ";", ":", "—", "–", "(", "who", "!", "?", "\""].contains(next)
      || clause.has(end, [.preposition, .time]) || clause.lexiconForm(end) == .ing
    guard ends, isAfterQuotation || isLikelySpeaker(phrase, speaker) else { return nil }
    return (speaker, end)
  }

  private func isLikelySpeaker(_ phrase: Range<Int>, _ speaker: Speaker) -> Bool {
    speaker.canonical != nil && speaker.kind != .other
      || phrase.contains { clause.has($0, .person) }
  }

  /// The subject that stands before the verb whose auxiliaries begin at `start`.
  private func subject(
    before start: Int, _ form: SpeechLexicon.Form
  ) -> (speaker: Speaker?, start: Int?, inherited: Bool) {
    let inherited = found.last(where: { $0.speaker != nil })?.speaker
    var end = start
    let previous = clause.lower(end - 1)
    if end > 0, clause.has(end - 1, .time) { end = skipTimeBack(end) }
    if end == 0 || previous == "and" || previous == "but" || previous == "to" || previous == "by" {
      return (inherited ?? sentenceSubject(before: start), nil, true)
    }
    if previous == "who" || previous == "which" || previous == "that" { end -= 1 }
    if form == .ing, clause.isComma(end - 1) || clause.isDash(end - 1) || start == 0 {
      return (inherited ?? sentenceSubject(before: start), nil, true)
    }
    if clause.isComma(end - 1) || clause.lower(end - 1) == ")" || clause.isDash(end - 1) {
      if clause.lower(start - 1) == "who" || clause.lower(start - 1) == "which" {
        end -= 1
      } else if let person = namedApposition(before: end) {
        return (clause.speaker(in: person, of: article), person.lowerBound, false)
      } else if let before = appositionStart(before: end) {
        end = before
      } else {
        return form == .ing || clause.lower(start - 1) == ","
          ? (inherited, nil, true) : (nil, nil, false)
      }
    }
    if let phrase = clause.nounPhrase(endingAt: end, from: 0),
      let speaker = clause.speaker(in: phrase, of: article)
    {
      return (speaker, phrase.lowerBound, false)
    }
    return form == .ing
      ? (inherited ?? sentenceSubject(before: start), nil, true) : (nil, nil, false)
  }

  /// Steps back over "on Friday" and "Friday morning".
  private func skipTimeBack(_ end: Int) -> Int {
    var start = end
    while start > 0, clause.has(start - 1, .time) || clause.tokens[start - 1].kind == .number {
      start -= 1
    }
    if start > 0, clause.lower(start - 1) == "on" || clause.lower(start - 1) == "in" { start -= 1 }
    return start > 0 ? start : end
  }

  /// The person who is named between the last two commas: "one of the authors, Ann Bell, said".
  private func namedApposition(before end: Int) -> Range<Int>? {
    guard end >= 3, clause.isComma(end - 1), clause.nameAt[end - 2] >= 0 else { return nil }
    let name = clause.names[clause.nameAt[end - 2]]
    let before = name.tokens.lowerBound - 1
    guard name.mention.kind == .person, name.tokens.upperBound == end - 1, clause.isComma(before),
      before > 0, clause.isNominal(before - 1) || clause.has(before - 1, .time),
      clause.nameAt[before - 1] < 0
        || clause.names[clause.nameAt[before - 1]].mention.kind != .person
    else { return nil }
    return name.tokens
  }

  /// Where the noun phrase ends to which the words between commas before `end` belong.
  private func appositionStart(before end: Int) -> Int? {
    var index = end - 2
    var best: Int?
    let closing = clause.lower(end - 1)
    while index > 0, end - index < 40 {
      let lower = clause.lower(index)
      if clause.closesQuotation(index) { break }
      if closing == ")" ? lower == "(" : lower == "," || clause.isDash(index) {
        guard clause.nameAt[index - 1] >= 0 || clause.isNominal(index - 1) else { break }
        best = index
        // "Austin, Texas," and "Smith, 54, a baker," go on to the left.
        let isShort = end - index < 4
        if clause.nameAt[index - 1] >= 0, !isShort || clause.tokens[index + 1].kind == .number {
          break
        }
        if clause.has(index - 1, .person) { break }
      }
      index -= 1
    }
    return best
  }

  /// The first noun phrase of the sentence that can speak.
  private func sentenceSubject(before limit: Int) -> Speaker? {
    for name in clause.names where name.tokens.lowerBound < limit {
      if name.mention.kind == .person || name.mention.kind == .body,
        name.tokens.lowerBound == 0 || !clause.has(name.tokens.lowerBound - 1, .attaching),
        clause.lower(name.tokens.upperBound) != "'s"
      {
        return clause.speaker(in: name.tokens, of: article)
      }
    }
    if let phrase = clause.nounPhrase(startingAt: 0), phrase.upperBound <= limit,
      phrase.contains(where: { clause.has($0, .person) })
    {
      return clause.speaker(in: phrase, of: article)
    }
    return nil
  }

  /// The subject of a clause of no comment.
  func declinedSpeaker(_ start: Int) -> Speaker? {
    subject(before: start, .past).speaker
  }

  /// Cuts each content where the clause of a later verb begins.
  private mutating func trim() {
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
