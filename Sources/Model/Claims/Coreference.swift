/// Finds whom pronouns and common nouns mean: the likely name before them.
///
/// For each sentence the people and bodies of this and the last sentences are weighed by recency,
/// the subject of a sentence first, as in Lappin and Leass (1994) without a parse.
struct Coreference {
  /// How many sentences back a pronoun may reach.
  private static let reach = 4

  private struct Antecedent {
    var mention: NameMention
    var traits: NameLexicon.Traits
    var isSubject: Bool
    /// The noun of a person's role ("senator") or the last word of a body's name ("ministry").
    var nouns: [String]
  }

  private let source: ClaimSource
  private var known: [Antecedent] = []
  private var result: [NameMention] = []
  private var words: SpeechLexicon { SpeechLexicon.shared }

  private init(_ source: ClaimSource) { self.source = source }

  /// The names in order, with a mention for each pronoun and noun that stands for one.
  static func resolved(_ names: [PersonRegister.Resolved], in source: ClaimSource) -> [NameMention]
  {
    var coreference = Coreference(source)
    var position = 0
    for index in source.sentences.indices {
      let start = position
      while position < names.count, names[position].mention.sentence == index { position += 1 }
      coreference.read(index, names[start..<position])
    }
    return coreference.result
  }

  private mutating func read(_ index: Int, _ names: ArraySlice<PersonRegister.Resolved>) {
    let tokens = source.sentences[index].tokens
    var next = names.startIndex
    var hasSubject = false
    var position = 0
    while position < tokens.count {
      if next < names.endIndex,
        names[next].mention.range.lowerBound <= tokens[position].range.lowerBound
      {
        let name = names[next]
        next += 1
        result.append(name.mention)
        let isFirst = name.mention.kind != .place && name.mention.kind != .other && !hasSubject
        if isFirst { hasSubject = true }
        remember(name, isSubject: isFirst, tokens, at: position)
        while position < tokens.count,
          tokens[position].range.lowerBound < name.mention.range.upperBound
        {
          position += 1
        }
        continue
      }
      if Self.mayRefer(tokens[position]),
        let mention = pronoun(tokens, at: position, index) ?? noun(tokens, at: position, index)
      {
        if !hasSubject { hasSubject = true }
        result.append(mention)
        while position < tokens.count, tokens[position].range.lowerBound < mention.range.upperBound
        {
          position += 1
        }
        continue
      }
      position += 1
    }
    forget(before: index)
  }

  /// Whether the token begins with the letter of a pronoun, or of "the" and "this".
  private static func mayRefer(_ token: borrowing Token) -> Bool {
    switch token.lower.utf8.first {
    case 0x68, 0x69, 0x73, 0x74: true
    default: false
    }
  }

  private mutating func remember(
    _ name: PersonRegister.Resolved, isSubject: Bool, _ tokens: [Token], at position: Int
  ) {
    var nouns: [String] = []
    switch name.mention.kind {
    case .person:
      var index = position - 1
      while index >= 0, index > position - 4, tokens[index].kind == .word {
        if NameLexicon.shared.traits(of: tokens[index]).contains(.title) {
          nouns.append(Token.fullWord(tokens[index].lower))
        }
        index -= 1
      }
    case .body:
      nouns = name.mention.canonical.utf8.split(separator: 0x20).map {
        Token.lowercased(Array($0)[...])
      }
      if NameLexicon.shared.entries[Token.lowercased(Array(name.mention.canonical.utf8)[...])]?.form
        == .outlet
      {
        nouns.append("outlet")
      }
    case .place, .other: break
    }
    known.append(
      Antecedent(mention: name.mention, traits: name.traits, isSubject: isSubject, nouns: nouns))
  }

  /// Forgets what was named too far back; people who have a role are kept for "the senator".
  private mutating func forget(before index: Int) {
    guard known.count > 48 else { return }
    known.removeFirst(known.count - 48)
  }

  // MARK: - Pronouns

  /// The sex that a pronoun rules out; empty for "it".
  private static let pronouns: WordMap<NameLexicon.Traits> = [
    "he": .female, "him": .female, "his": .female, "himself": .female,
    "she": .male, "her": .male, "hers": .male, "herself": .male, "it": [],
  ]

  private func pronoun(_ tokens: [Token], at position: Int, _ sentence: Int) -> NameMention? {
    guard let sex = Self.pronouns[hash: tokens[position].key],
      let found = sex.isEmpty ? body(in: sentence) : person(not: sex, before: sentence)
    else { return nil }
    return NameMention(
      range: tokens[position].range, sentence: sentence, kind: found.mention.kind,
      canonical: found.mention.canonical, isAnaphor: true)
  }

  /// The likeliest person for a pronoun in `sentence`.
  private func person(not sex: NameLexicon.Traits, before sentence: Int) -> Antecedent? {
    var best: (score: Int, antecedent: Antecedent)?
    for (order, candidate) in known.enumerated().reversed() {
      let distance = sentence - candidate.mention.sentence
      if distance > Self.reach { break }
      guard candidate.mention.kind == .person,
        candidate.traits.intersection(.given) != sex
      else { continue }
      let other: NameLexicon.Traits = sex == .male ? .female : .male
      var score = 100 - 40 * distance + (candidate.isSubject ? 30 : 0)
      if candidate.traits.contains(other) { score += 15 }
      if distance == 0 { score += 5 * (known.count - order == 1 ? 0 : 1) }
      if best == nil || score > best?.score ?? 0 { best = (score, candidate) }
    }
    return best?.antecedent
  }

  /// The body that "it" means at the start of a sentence: the subject before it.
  private func body(in sentence: Int) -> Antecedent? {
    known.last {
      $0.mention.kind == .body && $0.isSubject && sentence - $0.mention.sentence < 2
    }
  }

  // MARK: - Common nouns

  /// A mention for "the ministry", "the newspaper", "the former senator".
  private func noun(_ tokens: [Token], at position: Int, _ sentence: Int) -> NameMention? {
    let determiner = tokens[position].lower
    guard determiner == "the" || determiner == "this" else { return nil }
    var end = position + 1
    while end < tokens.count, end < position + 4, tokens[end].kind == .word,
      !tokens[end].isCapitalised
    {
      let lower = tokens[end].lower
      if let found = antecedent(for: lower), !continues(tokens, after: end) {
        return NameMention(
          range: tokens[position].range.lowerBound..<tokens[end].range.upperBound,
          sentence: sentence, kind: found.mention.kind, canonical: found.mention.canonical,
          isAnaphor: true)
      }
      end += 1
    }
    return nil
  }

  /// Whether the noun phrase goes on after the word at `index`, and so means something else.
  private func continues(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if next.lower == "of" || next.lower == "for" || next.lower == "'s" || next.lower == "-" {
      return next.lower != "'s"
    }
    return next.isCapitalised || words.isPersonNoun(next.lower)
      || NameLexicon.shared.traits(of: next).contains(.title)
  }

  private func antecedent(for noun: String) -> Antecedent? {
    if words.isOutletNoun(noun) {
      return known.last { $0.nouns.contains("outlet") }
    }
    let traits = NameLexicon.shared.traits[noun] ?? []
    if traits.contains(.bodyWord) {
      return known.last { $0.mention.kind == .body && $0.nouns.contains(noun) }
    }
    if traits.contains(.title) {
      return known.last { $0.mention.kind == .person && $0.nouns.contains(noun) }
    }
    return nil
  }
}

extension Token {
  /// The full word for the abbreviation of a title.
  static func fullWord(_ lower: String) -> String { fullWords[lower] ?? lower }

  private static let fullWords: WordMap<String> = {
    var words = WordMap<String>()
    for (word, full) in [
      ("sen", "senator"), ("rep", "congressman"), ("gov", "governor"), ("gen", "general"),
      ("prof", "professor"), ("dr", "doctor"),
    ] {
      words[word] = full
      words[word + "."] = full
    }
    for (word, full) in [
      ("rev.", "reverend"), ("col.", "colonel"), ("lt.", "lieutenant"), ("sgt.", "sergeant"),
      ("capt.", "captain"), ("adm.", "admiral"),
    ] {
      words[word] = full
    }
    return words
  }()
}
