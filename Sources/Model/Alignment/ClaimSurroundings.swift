/// What the words around a figure or date say of whom, of where and of which of several things it is.
///
/// Two articles on one event tell of much that is alike: strikes in two towns, the profits of one firm before
/// and after costs, the first avalanche and the second. What names another place, another owner or another
/// measure is no rival, unless the values are a slip apart.
struct ClaimSurroundings {
  /// What the names near the claim stand for, as hashes, and those of its whole sentence.
  private var names: [UInt64] = []
  private var allNames: [UInt64] = []
  /// Whether a word beside it sets it apart from what the news is about: "a second", "earlier".
  private var isOfOther = false
  /// The first word that says something of the phrase with a preposition that the sentence begins with ("In the
  /// capital"), as a hash; nil where there is none before the claim.
  private var setting: UInt64?
  /// The words that tell kinds of one measure apart, with the nouns behind them: "operating profit".
  private var measures: [(noun: UInt64, kind: UInt64)] = []
  /// The numbers of the words of the sentence.
  private var place = SharedClauses.Place(document: 0, sentence: 0)

  /// What a sentence says to all its claims.
  private struct Sentence {
    /// The names by their first tokens, in order.
    var names: [(token: Int, hash: UInt64)] = []
    var allNames: [UInt64] = []
    /// The phrase that the sentence begins with: the token behind it, and its first word as a hash.
    var setting: (end: Int, word: UInt64)?
  }

  /// How far from a claim a name or another word still tells of what it is.
  private static let reach = 8
  /// The first word of a sentence is taken for a name where it weighs this much, as unknown words do.
  private static let leastWeightOfFirst: Float = 0.9

  /// Longer sentences are not read.
  private static let mostTokens = 120

  /// The surroundings of a claim; `dates` are those of its sentence.
  init(of item: EventClaims.Item, dates: [ClaimTimes.DatedPlace], in claims: EventClaims) {
    place = item.place
    let tokens = claims.sentence(of: item).tokens
    guard tokens.count <= Self.mostTokens else { return }
    let sentence = Self.sentence(at: item.place, dates: dates, in: claims)
    // Who speaks is named beside any figure.
    let speaker = item.claim.speaker ?? ""
    let speakers =
      speaker.isEmpty ? [] : [TextHash.of(speaker), TextHash.of(PersonName.key(of: speaker))]
    names = Self.names(near: item, sentence.names).filter { Self.isNear($0.token, item, tokens) }
      .map(\.hash).filter { !speakers.contains($0) }
    allNames = sentence.allNames
    if let found = sentence.setting, found.end <= item.tokens.lowerBound,
      found.end == item.tokens.lowerBound || tokens[found.end].lower == ","
        || Self.isNear(found.end, item, tokens)
    {
      setting = found.word
    }
    let numbers = claims.numbers[item.document][item.claim.sentence]
    let nearby =
      (item.tokens.lowerBound - Self.reach..<item.tokens.upperBound + Self.reach)
      .clamped(to: tokens.indices)
    for index in nearby where !item.tokens.contains(index) {
      let word = claims.words[numbers[index]].hash
      let (isOther, isKind) = (Self.others[hash: word] != nil, Self.kinds[hash: word] != nil)
      guard isOther || isKind, index + 1 < tokens.count, Self.isNear(index, item, tokens) else {
        continue
      }
      let next = tokens[index + 1]
      // "A second avalanche, 80 metres wide"; but "the 90-minute debate was the third".
      let isCounted = ["second", "third"].contains(tokens[index].lower)
      if isOther, next.kind != .number, !Self.ordinals.contains(next.lower),
        !isCounted || index < item.tokens.lowerBound
      {
        isOfOther = true
      }
      if isKind, next.kind == .word {
        measures.append((claims.words[numbers[index + 1]].lemmaHash, word))
      }
    }
  }

  /// Why two values can both be right by what stands around them; nil where nothing says so. Beside values that
  /// are near each other (`areNear`) names tell nothing: they are rivals whomever the articles name.
  func difference(
    from other: ClaimSurroundings, areNear: Bool, in claims: EventClaims
  ) -> String? {
    if isSetApart(from: other, in: claims) || other.isSetApart(from: self, in: claims) {
      return "one of them is of a part or another place"
    }
    if measures.contains(where: { measure in
      other.measures.contains { $0.noun == measure.noun && $0.kind != measure.kind }
    }) {
      return "they measure two things"
    }
    if isOfOther != other.isOfOther { return "one of them is of another thing" }
    guard !areNear, !names.isEmpty, !other.names.isEmpty,
      !names.contains(where: other.allNames.contains),
      !other.names.contains(where: allNames.contains)
    else { return nil }
    return "the names beside them differ"
  }

  /// Whether the sentence begins by telling where or of whom it is, and the other sentence has no word of it.
  private func isSetApart(from other: ClaimSurroundings, in claims: EventClaims) -> Bool {
    guard let setting else { return false }
    let numbers = claims.numbers[other.place.document][other.place.sentence]
    return numbers.count <= Self.mostTokens
      && !numbers.contains { claims.words[$0].lemmaHash == setting }
  }

  // MARK: - Words

  private static let others = WordMap([
    "second", "third", "earlier", "previous", "previously", "separate", "separately", "similar",
    "neighbouring", "neighboring", "initially", "originally", "forecast", "ago", "then", "rival",
  ])
  /// What is counted off in one thing: "the second quarter".
  private static let ordinals = WordMap([
    "quarter", "half", "week", "term", "reading", "day", "degree", "straight",
  ])
  private static let kinds = WordMap([
    "net", "gross", "operating", "underlying", "adjusted", "core", "headline", "pretax", "annual",
    "monthly", "weekly", "daily", "quarterly", "hourly", "average", "median", "minimum", "maximum",
    "first", "second", "final", "upper", "lower", "primary", "secondary", "direct", "indirect",
    "public", "private", "domestic", "foreign", "global", "short-term", "long-term",
  ])
  private static let settings = WordMap(["in", "at", "across", "among", "outside", "within"])
  /// "In a statement", "in the final count": where something stands, and not of what it is.
  private static let sources = WordMap([
    "statement", "interview", "speech", "letter", "letters", "email", "e-mail", "tweet", "memo",
    "message", "report", "case", "cases", "addition", "all", "total", "fact", "response",
    "address", "post", "remarks", "filing", "filings", "lawsuit", "complaint", "article", "call",
    "testimony", "order", "return", "exchange", "effect", "court", "papers", "documents",
    "least", "most", "time", "end", "turn", "part", "count", "tally", "result", "results", "vote",
    "ballot", "election",
  ])
  /// How many words such a phrase has at most.
  private static let longestSetting = 5

  /// Whether a token stands near a claim, with no mark between them that ends a clause or a quotation.
  private static func isNear(_ token: Int, _ item: EventClaims.Item, _ tokens: [Token]) -> Bool {
    let between =
      token < item.tokens.lowerBound
      ? token..<item.tokens.lowerBound
      : item.tokens.upperBound..<max(token, item.tokens.upperBound)
    return between.count <= reach
      && !tokens[between].contains {
        $0.kind == .punctuation && [";", "“", "”", "\"", "—", "–"].contains($0.lower)
      }
  }

  /// The names that are within reach of a claim, and not in it.
  private static func names(
    near item: EventClaims.Item, _ names: [(token: Int, hash: UInt64)]
  ) -> [(token: Int, hash: UInt64)] {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].token + reach < item.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return names[low...].prefix { $0.token <= item.tokens.upperBound + reach }
      .filter { !item.tokens.contains($0.token) }
  }

  // MARK: - Sentences

  private static func sentence(
    at place: SharedClauses.Place, dates: [ClaimTimes.DatedPlace], in claims: EventClaims
  ) -> Sentence {
    var sentence = Sentence()
    sentence.names = names(at: place, in: claims)
    sentence.allNames = sentence.names.map(\.hash)
    sentence.setting = setting(of: claims.sentence(at: place).tokens, dates, claims)
    return sentence
  }

  /// What the names of a sentence stand for, and the words that are written like names; not those of days, months
  /// and offices.
  private static func names(
    at place: SharedClauses.Place, in claims: EventClaims
  ) -> [(token: Int, hash: UInt64)] {
    let sentence = claims.sentence(at: place)
    let tokens = sentence.tokens
    let numbers = claims.numbers[place.document][place.sentence]
    var hashes = [UInt64?](repeating: nil, count: tokens.count)
    for name in claims.analyses[place.document].names(inSentence: place.sentence) {
      guard let first = sentence.tokens(in: name.range).first else { continue }
      for token in sentence.tokens(in: name.range) { hashes[token] = 0 }
      guard !name.isAnaphor else { continue }
      hashes[first] = TextHash.of(
        name.kind == .person ? PersonName.key(of: name.canonical) : name.canonical)
    }
    return tokens.indices.compactMap { index in
      if let hash = hashes[index] { return hash == 0 ? nil : (index, hash) }
      let word = claims.words[numbers[index]]
      // The first word of a sentence has a capital whatever it is.
      guard tokens[index].kind == .word, tokens[index].isCapitalised, word.weight > 0,
        index > 0 || word.weight >= leastWeightOfFirst,
        NameLexicon.shared.traits(of: tokens[index]).isDisjoint(with: [.calendar, .notName])
      else { return nil }
      return (index, word.hash)
    }
  }

  private static func setting(
    of tokens: [Token], _ dates: [ClaimTimes.DatedPlace], _ claims: EventClaims
  ) -> (end: Int, word: UInt64)? {
    guard let first = tokens.first, settings.contains(first.lower),
      !dates.contains(where: { $0.tokens.lowerBound <= 3 })
    else { return nil }
    let phrase = tokens.indices.dropFirst().prefix(longestSetting).prefix { index in
      tokens[index].kind == .word && tokens[index].lower != "that"
        && SpeechLexicon.shared.forms[tokens[index].lower] == nil
    }
    guard !phrase.contains(where: { sources.contains(tokens[$0].lower) }) else { return nil }
    // "In Penteli 11 people": the phrase ends with its first noun or name, of which no more is known.
    let word = phrase.lazy.map { claims.lemma(of: tokens[$0].lower) }.first(where: \.isContent)
    guard let word, phrase.endIndex < tokens.count else { return nil }
    return (phrase.endIndex, TextHash.of(word.lemma))
  }
}
