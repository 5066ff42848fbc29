/// Finds who said what: quoted and reported speech, stances, roles, states and places.
package enum AttributionReader {
  /// The claims of these kinds, and `claims` with their speaker and polarity set.
  package static func claims(
    in source: ClaimSource, names: [NameMention], attributing claims: [Claim]
  ) -> [Claim] {
    var reader = SpeechReader(source, names: names)
    reader.read()
    var result: [Claim] = []
    for clause in reader.clauses {
      result += PersonRoleReader.claims(in: clause, of: source)
      result += StatusReader.claims(in: clause, of: source)
      result += PlaceReader.claims(in: clause, of: source)
    }
    result += claims
    for index in result.indices { reader.attribute(&result[index]) }
    return result + reader.speechClaims()
  }
}

/// Reads the attributions and quotations of an article and gives each quotation its speaker.
struct SpeechReader {
  let source: ClaimSource
  private(set) var clauses: [ClauseReader] = []
  /// The attributions of each sentence.
  private(set) var attributions: [[Attribution]] = []
  private let quoted: QuotedSpeech
  /// The speaker of each quotation.
  private var speakers: [Speaker?]
  private let names: [NameMention]

  init(_ source: ClaimSource, names: [NameMention]) {
    self.source = source
    self.names = names
    quoted = QuotedSpeech(source)
    speakers = [Speaker?](repeating: nil, count: quoted.stretches.count)
  }

  /// Reads all sentences, then the quotations.
  mutating func read() {
    var position = 0
    var earlier: Speaker?
    var fullNames = WordMap<String>()
    for name in names where name.kind == .body && !name.isAnaphor {
      let known = fullNames[name.canonical]?.utf8.count ?? 0
      if name.range.count > known {
        fullNames[name.canonical] = source.article.words(in: name.range)
      }
    }
    for index in source.sentences.indices {
      let start = position
      while position < names.count, names[position].sentence == index { position += 1 }
      let clause = ClauseReader(
        index, of: source, names: names[start..<position], stretch: quoted.stretch[index],
        fullNames: fullNames)
      var finder = AttributionFinder(clause, in: source.article, after: earlier)
      finder.run()
      var found = finder.found
      if found.isEmpty, let colon = colonAttribution(clause) { found = [colon] }
      earlier = found.last { $0.speaker != nil }?.speaker ?? earlier
      clauses.append(clause)
      attributions.append(found)
    }
    for (index, stretch) in quoted.stretches.enumerated() {
      let first = stretch.pieces.first
      speakers[index] =
        first.flatMap { colonSpeaker(clauses[$0.sentence], before: $0.tokens.lowerBound) }
        ?? signature(of: stretch) ?? attributedSpeaker(of: index)
    }
    fillSpeakers()
  }

  /// "Name: words", as in headlines and interviews.
  private func colonAttribution(_ clause: ClauseReader) -> Attribution? {
    guard let name = clause.names.first, name.tokens.lowerBound < 4,
      name.mention.kind == .person || name.mention.kind == .body,
      clause.lower(name.tokens.upperBound) == ":", name.tokens.upperBound + 2 < clause.tokens.count,
      let speaker = clause.speaker(in: name.tokens, of: source.article)
    else { return nil }
    return Attribution(
      content: name.tokens.upperBound + 1..<clause.tokens.count, cue: name.tokens, speaker: speaker,
      stance: "said")
  }

  // MARK: - Speakers of quotations

  /// The speaker of a quotation by the attributions of its sentences.
  private func attributedSpeaker(of index: Int) -> Speaker? {
    let pieces = quoted.stretches[index].pieces
    guard let first = pieces.first, let last = pieces.last else { return nil }
    for piece in [last, first] {
      let candidates = attributions[piece.sentence].filter { $0.speaker != nil }
      let holding = candidates.last { $0.content.overlaps(piece.tokens) }
      if let holding { return holding.speaker }
    }
    return nil
  }

  /// Gives a quotation that no verb introduces the speaker of its paragraph, of the sentence
  /// before, or of the paragraph before where it goes on.
  private mutating func fillSpeakers() {
    var previous: (speaker: Speaker, paragraph: Int)?
    for (index, stretch) in quoted.stretches.enumerated() {
      if let speaker = speakers[index] {
        previous = (speaker, stretch.paragraph)
        continue
      }
      guard let piece = stretch.pieces.first else { continue }
      let clause = clauses[piece.sentence]
      let isWhole = piece.tokens.lowerBound <= 1
      let introduced = isWhole ? introduction(before: piece.sentence) : nil
      if let introduced {
        speakers[index] = introduced
      } else if isWhole, let previous, stretch.paragraph - previous.paragraph <= 1 {
        speakers[index] = previous.speaker
      } else if isWhole {
        speakers[index] = following(index)
      } else if stretch.words > 2, !isTitle(stretch) {
        speakers[index] = subject(of: clause, before: piece.tokens.lowerBound)
      }
      if let speaker = speakers[index] { previous = (speaker, stretch.paragraph) }
    }
  }

  /// The name right before a colon and the quotation.
  private func colonSpeaker(_ clause: ClauseReader, before start: Int) -> Speaker? {
    var index = start - 1
    while index > 0, clause.stretch[index] >= 0 { index -= 1 }
    guard index > 0, clause.lower(index) == ":", clause.nameAt[index - 1] >= 0 else { return nil }
    let name = clause.names[clause.nameAt[index - 1]]
    guard name.mention.kind == .person || name.mention.kind == .body else { return nil }
    return clause.speaker(in: name.tokens, of: source.article)
  }

  /// The name that signs a quotation behind a long dash: "“All is well.” — Ann Bell".
  private func signature(of stretch: QuotedSpeech.Stretch) -> Speaker? {
    guard let piece = stretch.pieces.last else { return nil }
    var sentence = piece.sentence
    var dash = piece.tokens.upperBound + 1
    if dash >= clauses[sentence].tokens.count {
      sentence += 1
      dash = 0
    }
    guard sentence < clauses.count, dash + 1 < clauses[sentence].tokens.count,
      source.sentences[sentence].paragraph - stretch.paragraph <= 1
    else { return nil }
    let clause = clauses[sentence]
    guard ["―", "—", "–", "--"].contains(clause.lower(dash)), clause.nameAt[dash + 1] >= 0 else {
      return nil
    }
    let name = clause.names[clause.nameAt[dash + 1]]
    let end = name.tokens.upperBound
    guard name.mention.kind == .person, name.tokens.lowerBound == dash + 1,
      end >= clause.tokens.count || [".", ",", "\""].contains(clause.lower(end))
    else { return nil }
    return clause.speaker(in: name.tokens, of: source.article)
  }

  /// Whether the quotation is the name of a thing: a few words that all begin with capitals.
  private func isTitle(_ stretch: QuotedSpeech.Stretch) -> Bool {
    guard (2...7).contains(stretch.words), stretch.pieces.count == 1,
      let piece = stretch.pieces.first
    else { return false }
    let clause = clauses[piece.sentence]
    guard piece.tokens.lowerBound > 1, let last = piece.tokens.last,
      ![".", "!", "?", ","].contains(clause.lower(last)) || clause.tokens.count - last <= 2
    else { return false }
    return clause.tokens[piece.tokens].allSatisfy {
      $0.kind != .word || $0.isCapitalised || $0.range.count < 4 || $0.capitals == .mixed
    }
  }

  /// The speaker of the sentence before, where it ends with a colon.
  private func introduction(before sentence: Int) -> Speaker? {
    guard sentence > 0, let last = clauses[sentence - 1].tokens.last, last.lower == ":" else {
      return nil
    }
    return attributions[sentence - 1].last { $0.speaker != nil }?.speaker
      ?? subject(of: clauses[sentence - 1], before: clauses[sentence - 1].tokens.count)
  }

  /// The speaker of the next quotation of the same paragraph.
  private func following(_ index: Int) -> Speaker? {
    let next = index + 1
    guard next < speakers.count,
      quoted.stretches[next].paragraph == quoted.stretches[index].paragraph
    else { return nil }
    return speakers[next]
  }

  /// The first person or body that is named before `limit`.
  private func subject(of clause: ClauseReader, before limit: Int) -> Speaker? {
    for name in clause.names where name.tokens.lowerBound < limit {
      if name.mention.kind == .person || name.mention.kind == .body {
        return clause.speaker(in: name.tokens, of: source.article)
      }
    }
    return nil
  }

  // MARK: - Claims

  /// Sets the speaker and the polarity of a claim.
  func attribute(_ claim: inout Claim) {
    let clause = clauses[claim.sentence]
    let place = tokens(of: claim.range, in: clause)
    guard !place.isEmpty else { return }
    let holding = attributions[claim.sentence].last {
      $0.content.lowerBound <= place.lowerBound && place.upperBound <= $0.content.upperBound
        && $0.stance != "declined"
    }
    let quotation = clause.stretch[place.lowerBound]
    let speaker = holding?.speaker ?? (quotation >= 0 ? speakers[quotation] : nil)
    if let speaker {
      claim.speaker = speaker.name
      claim.speakerSpan = source.article.map.span(of: speaker.range)
    }
    claim.polarity = PolarityReader.polarity(
      of: place, in: clause, attribution: holding, isState: claim.kind == .status)
  }

  private func tokens(of range: Range<Int>, in clause: ClauseReader) -> Range<Int> {
    source.sentences[clause.sentence].tokens(in: range)
  }

  /// The claims of kinds `quotation` and `stance`.
  func speechClaims() -> [Claim] {
    var claims: [Claim] = []
    for (index, stretch) in quoted.stretches.enumerated()
    where stretch.words > 2 || speakers[index] != nil {
      for piece in stretch.pieces {
        claims += QuotationClaims.claims(
          of: piece.tokens, in: clauses[piece.sentence], speaker: speakers[index], source)
      }
    }
    for (sentence, found) in attributions.enumerated() {
      for attribution in found {
        if let claim = StanceClaims.claim(of: attribution, in: clauses[sentence], source) {
          claims.append(claim)
        }
      }
    }
    return claims
  }
}
