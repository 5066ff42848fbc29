/// Makes the claims of kind `stance`.
enum StanceClaims {
  /// The longest place of a claim, in bytes.
  static let longest = 320

  /// Words that stand for what was said before.
  static let anaphors = WordMap(["that", "it", "this"])

  /// The claim of an attribution; nil where it is a quotation that takes no stance.
  static func claim(
    of attribution: Attribution, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim? {
    let tokens = clause.tokens
    var content = attribution.content
    let stance = stance(of: attribution, in: clause)
    while content.count > 1, tokens[content.lowerBound].kind == .punctuation,
      tokens[content.lowerBound].lower != "("
    {
      content = content.lowerBound + 1..<content.upperBound
    }
    while content.count > 1, let last = content.last, tokens[last].kind == .punctuation,
      tokens[last].lower != ")"
    {
      content = content.lowerBound..<last
    }
    guard let first = content.first, !content.isEmpty else { return nil }
    let isQuotation =
      clause.stretch[first] >= 0
      && clause.stretch[content].allSatisfy { $0 == clause.stretch[first] }
    if isQuotation, stance == "said" { return nil }
    // "Denied that" is all that is said of it: what is denied stands before.
    let isBareDenial =
      stance == "denied" && content.count == 1 && anaphors.contains(tokens[first].lower)
      && attribution.cue.upperBound == first
    if isBareDenial {
      content = attribution.cue.lowerBound..<first + 1
    } else if content.count == 1,
      tokens[first].kind != .word || clause.has(first, [.subject, .adverb])
    {
      return nil
    }
    content = shortened(content, tokens)
    var claim = Claim(
      .stance, .text(stance), in: clause.range(of: content), ofSentence: clause.sentence,
      from: source)
    if let speaker = attribution.speaker {
      claim.speaker = speaker.name
      claim.speakerSpan = source.article.map.span(of: speaker.range)
    }
    claim.polarity = polarity(of: stance, attribution, in: clause)
    claim.subject = Subject.words(of: content, in: clause, source.article)
    return claim
  }

  /// The first tokens that fit into the longest place, to the end of a phrase if possible.
  static func shortened(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    let start = tokens[range.lowerBound].range.lowerBound
    guard tokens[range.upperBound - 1].range.upperBound - start > longest else { return range }
    var end = range.lowerBound + 1
    var phrase: Int?
    while end < range.upperBound, tokens[end].range.upperBound - start <= longest {
      if tokens[end].kind == .punctuation, tokens[end].lower != "-", end > range.lowerBound + 8 {
        phrase = end
      }
      end += 1
    }
    return range.lowerBound..<(phrase ?? end)
  }

  /// Words of a cue, and subjects, with which nobody denies anything: "did not deny", "few dispute".
  private static let negations = WordMap(["not", "n't", "never", "neither", "hardly"])
  private static let nobody = WordMap(["nobody", "no", "none", "few", "neither", "hardly"])

  private static func isUndenied(_ attribution: Attribution, in clause: ClauseReader) -> Bool {
    let subject = attribution.speaker?.name.prefix { $0 != " " }.lowercased() ?? ""
    let before = max(0, attribution.cue.lowerBound - 1)
    return nobody.contains(subject)
      || clause.tokens[before..<attribution.cue.upperBound].contains {
        negations.contains($0.lower)
      }
  }

  private static func stance(of attribution: Attribution, in clause: ClauseReader) -> String {
    if attribution.stance == "denied", isUndenied(attribution, in: clause) { return "undecided" }
    guard attribution.stance == "said" || attribution.stance == "confirmed" else {
      return attribution.stance
    }
    let lexicon = SpeechLexicon.shared
    let end = attribution.content.upperBound
    for index in attribution.content.prefix(40) {
      let denial = lexicon.phraseEnd(
        of: lexicon.denials, at: index, in: clause.tokens, limit: end)
      // Whoever speaks of "false statements" denies nothing.
      if let denial, !isBeforeNoun(index, denial, in: clause) { return "denied" }
      if lexicon.phraseEnd(of: lexicon.undecided, at: index, in: clause.tokens, limit: end) != nil {
        return "undecided"
      }
    }
    return attribution.stance
  }

  private static func isBeforeNoun(_ index: Int, _ end: Int, in clause: ClauseReader) -> Bool {
    end == index + 1 && end < clause.tokens.count
      && clause.tags[index].partOfSpeech == .adjective
      && clause.tags[end].partOfSpeech == .noun
  }

  private static func polarity(
    of stance: String, _ attribution: Attribution, in clause: ClauseReader
  ) -> Claim.Polarity {
    if stance == "denied" { return .denied }
    if attribution.isHearsay || attribution.speaker?.isVague == true { return .reported }
    if stance == "declined" || stance == "undecided" { return .uncertain }
    return PolarityReader.hasDoubt(attribution.content, in: clause) ? .uncertain : .affirmed
  }
}

/// Makes the claims of kind `quotation`.
enum QuotationClaims {
  /// The claims of the part of a quotation in one sentence: one, or one for each stretch that fits.
  static func claims(
    of piece: Range<Int>, in clause: ClauseReader, speaker: Speaker?, _ source: ClaimSource
  ) -> [Claim] {
    var claims: [Claim] = []
    var rest = piece
    while let last = rest.last, rest.count > 1, clause.lower(last) == "," {
      rest = rest.lowerBound..<last
    }
    while !rest.isEmpty, claims.count < 4 {
      let part = StanceClaims.shortened(rest, clause.tokens)
      guard clause.tokens[part].contains(where: { $0.kind == .word || $0.kind == .number }) else {
        break
      }
      var claim = Claim(
        .quotation, .none, in: clause.range(of: part), ofSentence: clause.sentence, from: source)
      if let speaker {
        claim.speaker = speaker.name
        claim.speakerSpan = source.article.map.span(of: speaker.range)
      }
      claim.subject = Subject.words(of: part, in: clause, source.article)
      claims.append(claim)
      rest = part.upperBound..<rest.upperBound
      while let first = rest.first, clause.tokens[first].kind == .punctuation {
        rest = first + 1..<rest.upperBound
      }
    }
    return claims
  }
}

/// What a claim is about, in a few words.
enum Subject {
  /// The most words of a subject.
  private static let most = 10

  /// The first words of a stretch as the article has them, without those that begin or end no phrase.
  static func words(of range: Range<Int>, in clause: ClauseReader, _ article: Article) -> String {
    var start = range.lowerBound
    while start < range.upperBound, !saysSomething(start, at: .start, in: clause) { start += 1 }
    var (end, count) = (start, 0)
    while end < range.upperBound, count < most {
      let token = clause.tokens[end]
      if token.kind == .word || token.kind == .number {
        count += 1
      } else if token.kind == .punctuation, closers.contains(token.lower) {
        if token.lower != "," || count > 2 { break }
      }
      end += 1
    }
    while end > start + 1, !saysSomething(end - 1, at: .end, in: clause) { end -= 1 }
    guard start < end else { return "" }
    return onOneLine(article.words(in: clause.range(of: start..<end)))
  }

  /// The words with one space between each two. Most have it already, which their bytes tell.
  private static func onOneLine(_ words: String) -> String {
    var (isPlain, before): (Bool, UInt8) = (true, 0x20)
    words.forEachByte { byte in
      switch byte {
      case 0x20: if before == 0x20 { isPlain = false }
      case 0x0A...0x0D, 0x85, 0xA8, 0xA9: isPlain = false
      default: break
      }
      before = byte
    }
    if isPlain, before != 0x20 { return words }
    return words.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
  }

  private enum Edge {
    case start, end
  }

  /// Punctuation at which a phrase ends.
  private static let closers = WordMap([
    ",", ".", ";", ":", "!", "?", "(", ")", "\"", "“", "”", "—", "–",
  ])

  /// Whether the first or last word of a subject can be the one at `index`.
  private static func saysSomething(_ index: Int, at edge: Edge, in clause: ClauseReader) -> Bool {
    let token = clause.tokens[index]
    guard token.kind == .word || token.kind == .number || token.kind == .symbol else {
      return false
    }
    if clause.nameAt[index] >= 0 { return true }
    switch edge {
    case .start: return !clause.has(index, [.conjunction, .determiner, .adverb])
    case .end: return !clause.has(index, [.conjunction, .determiner, .preposition])
    }
  }
}

extension ClauseReader {
  /// The place of the tokens in the article's text.
  func range(of range: Range<Int>) -> Range<Int> {
    guard let first = tokens[range].first, let last = tokens[range].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
