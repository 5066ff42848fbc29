/// What the words in and right beside a figure say it is of: which of the things counted, which group of
/// people, which quarter of the year, or the state of a market at some moment.
struct FigureScope {
  /// The words between the number and the noun that tell of which kind the things are ("long-distance" of
  /// "654,000 long-distance customers"), as hashes.
  private var modifiers: [UInt64] = []
  /// The words of the clause behind the noun that tells of whom the figure is ("placebo" of "24 percent of
  /// men who took placebo"), as hashes.
  private var group: [UInt64] = []
  /// What the figure is for each of ("day" of "$1.1 million a day"); nil of what is no rate.
  private var rate: String?
  /// Whether the figure can be a price, or how far one moved.
  private var isPrice = false
  /// What the whole sentence says.
  private var sentence = Sentence()

  /// What a sentence says of the scope of all its figures.
  struct Sentence {
    /// The quarters of a year that it names, as bits.
    var quarters: UInt8 = 0
    /// Whether it tells how a price or an index moved, and whether until the market closed.
    var isMarket = false
    var isClosing = false
    /// Whether it speaks of a poll.
    var isOfPoll = false
  }

  /// Shares less than this of the other figure may be those of a part.
  private static let part = 0.6
  /// Figures that are nearer than this are rivals, whatever the nouns are called.
  private static let near = 0.9

  /// The scope of a claim with a figure.
  init(of item: EventClaims.Item, _ sentence: Sentence, in claims: EventClaims) {
    let tokens = claims.sentence(of: item).tokens
    self.sentence = sentence
    isPrice = Self.isPrice(item.claim)
    if item.claim.kind == .quantity { modifiers = Self.modifiers(of: item, tokens, claims) }
    if item.toll == nil { group = Self.group(of: item, tokens, claims) }
    rate = Self.rate(after: item.tokens.upperBound, in: tokens)
  }

  /// A scope of which nothing is known.
  init() {}

  /// Why figures of the two scopes can both be right; nil where nothing says so. `ratio` is the share of the
  /// smaller figure in the larger one, and `isSmaller` says that this one is the smaller.
  func difference(from other: FigureScope, ratio: Double, isSmaller: Bool) -> String? {
    let (one, another) = (sentence, other.sentence)
    if isPrice, other.isPrice, one.isMarket, another.isMarket, ratio >= Self.part,
      !one.isClosing || !another.isClosing
    {
      return "prices move as long as a market is open"
    }
    if one.quarters != 0, another.quarters != 0, one.quarters & another.quarters == 0 {
      return "they are of two quarters"
    }
    if group.contains(where: { !other.group.contains($0) }), !other.group.isEmpty,
      other.group.contains(where: { !group.contains($0) })
    {
      return "they are of two groups"
    }
    if (rate == nil) != (other.rate == nil), ratio < Self.part, abs(ratio - 0.1) > 1e-9 {
      return "one of them is a rate"
    }
    let isOwn = modifiers.contains { !other.modifiers.contains($0) }
    let isOther = other.modifiers.contains { !modifiers.contains($0) }
    if isOwn, isOther, ratio < Self.near { return "they count two kinds" }
    if ratio < Self.part, isSmaller ? isOwn && !isOther : isOther && !isOwn {
      return "one of them counts one kind of the other's"
    }
    return nil
  }

  // MARK: - Words

  private static let markets = WordMap([
    "shares", "stock", "stocks", "index", "nasdaq", "dow", "futures", "yield", "yields", "barrel",
    "sterling",
  ])
  private static let moves = WordMap([
    "rose", "fell", "gained", "lost", "jumped", "slipped", "dropped", "climbed", "slid", "eased",
    "surged", "tumbled", "up", "down", "off", "dipped", "advanced", "declined", "soared", "shed",
    "added", "edged", "rallied", "plunged", "closed", "ended", "finished", "rising", "falling",
  ])
  private static let closings = WordMap([
    "closed", "close", "closing", "ended", "finished", "settled",
  ])

  /// A sum of more units of a currency is no price of a share.
  private static let mostOfPrice = 10_000.0

  private static func isPrice(_ claim: Claim) -> Bool {
    switch (claim.kind, claim.value) {
    case (.percent, _): true
    case (.money, .number(let number)): number < mostOfPrice
    case (.quantity, _): claim.unit == "points" || claim.unit == "point"
    default: false
    }
  }

  /// Reads the tokens of a sentence once for all its figures.
  static func sentence(of tokens: [Token]) -> Sentence {
    var sentence = Sentence()
    var moves = false
    for token in tokens where token.kind == .word {
      if markets.contains(token.lower) { sentence.isMarket = true }
      if Self.moves.contains(token.lower) { moves = true }
      if closings.contains(token.lower) { sentence.isClosing = true }
      if token.lower == "poll" { sentence.isOfPoll = true }
    }
    sentence.isMarket = sentence.isMarket && moves
    sentence.quarters = quarters(in: tokens)
    return sentence
  }

  private static func quarters(in tokens: [Token]) -> UInt8 {
    var quarters: UInt8 = 0
    for (index, token) in tokens.enumerated() where index > 0 && token.lower == "quarter" {
      let before = tokens[index - 1].lower == "-" ? index - 2 : index - 1
      guard before >= 0 else { continue }
      switch tokens[before].lower {
      case "first": quarters |= 1
      case "second": quarters |= 2
      case "third": quarters |= 4
      case "fourth": quarters |= 8
      default: break
      }
    }
    return quarters
  }

  /// What a figure that ends before a token is for each of: "head" of "$2,700 a head", "each" where no noun
  /// says it; nil of what is no rate.
  static func rate(after end: Int, in tokens: [Token]) -> String? {
    guard end < tokens.count else { return nil }
    if tokens[end].lower == "apiece" { return "each" }
    let isEach = tokens[end].lower == "each"
    guard end + 1 < tokens.count, tokens[end + 1].kind == .word else {
      return isEach ? "each" : nil
    }
    if isEach, SpeechLexicon.shared.classes[tokens[end + 1].lower]?.contains(.preposition) == true {
      return "each"
    }
    guard isEach || ["a", "an", "per", "every"].contains(tokens[end].lower) else {
      return nil
    }
    return Lemmatizer.lemma(of: tokens[end + 1].lower, as: .noun)
  }

  /// Words before a noun that do not tell one kind of things from another.
  private static let open = WordMap([
    "new", "additional", "other", "more", "total", "estimated", "whole", "full", "entire",
    "different", "separate", "people", "person",
  ])

  private static func modifiers(
    of item: EventClaims.Item, _ tokens: [Token], _ claims: EventClaims
  ) -> [UInt64] {
    guard item.tokens.count > 2 else { return [] }
    return tokens[item.tokens].dropLast().compactMap { token in
      guard token.kind == .word, !open.contains(token.lower),
        QuantityLexicon.shared.words[token.lower] == nil
      else { return nil }
      let (lemma, isContent) = claims.lemma(of: token.lower)
      if let name = NameLexicon.shared.entries[token.lower] { return TextHash.of(name.canonical) }
      return isContent ? TextHash.of(lemma) : nil
    }
  }

  /// How many words of the clause behind the noun count.
  private static let reach = 5

  private static func group(
    of item: EventClaims.Item, _ tokens: [Token], _ claims: EventClaims
  ) -> [UInt64] {
    var next = item.tokens.upperBound
    guard next < tokens.count else { return [] }
    if tokens[next].lower == "of" {
      next += 1
      while next < tokens.count, next < item.tokens.upperBound + 5, tokens[next].kind == .word,
        !["who", "that", "whose"].contains(tokens[next].lower)
      { next += 1 }
    }
    guard next < tokens.count, ["who", "whose"].contains(tokens[next].lower) else { return [] }
    return tokens[(next + 1)...].prefix(reach).prefix { $0.kind != .punctuation }
      .compactMap { token in
        let (lemma, isContent) = claims.lemma(of: token.lower)
        return isContent ? TextHash.of(lemma) : nil
      }
  }
}
