/// Finds what keeps two different figures from being rivals: another time, another part, a total.
struct ScopeCheck {
  private let claims: EventClaims
  /// A figure of a sentence, and what it counts.
  private struct Figure {
    /// The kind and the noun, as a hash.
    var counted: UInt64
    var value: Double
    var tokens: Range<Int>
  }

  /// What the words around a figure say of its scope.
  private struct Scope {
    var times = ClaimTimes.Times()
    var isWide = false
    var isTotal = false
    /// The names before "poll" in the sentence, in lower case.
    var polls: [String] = []
    /// What the figure is of.
    var figure = FigureScope()
  }

  /// The scope of each claim that has a value, by its index: each is compared with many.
  private var scopes: [Scope] = []
  /// The figures of each sentence.
  private var numbers = NumberMap<[Figure]>()
  /// The names before "poll" in each sentence with a share.
  private var polls = NumberMap<[String]>()
  private let times: ClaimTimes

  private static let totals = WordMap([
    "total", "totaling", "totalling", "totaled", "totalled", "altogether", "overall", "combined",
    "average", "another", "additional", "further",
    "other", "both",
  ])

  /// Whether what stands around figures is looked at.
  private let areArticles: Bool

  /// The scopes of all claims of an event. Two statements that are one question are about one thing, whatever
  /// stands around their figures; so it is looked at only where `areArticles`.
  init(_ claims: EventClaims, areArticles: Bool) {
    self.claims = claims
    self.areArticles = areArticles
    times = ClaimTimes(claims)
    for item in claims.items {
      switch (item.claim.kind, item.claim.value) {
      case (.money, .number(let value)), (.percent, .number(let value)),
        (.quantity, .number(let value)):
        guard item.claim.kind != .quantity || !(item.claim.unit ?? "").isEmpty else { continue }
        numbers[item.place.number, default: []].append(
          Figure(counted: counted(item), value: value, tokens: item.tokens))
      default: break
      }
      if item.claim.kind == .percent, !polls.contains(item.place.number) {
        polls[item.place.number] = Self.polls(in: claims.sentence(of: item).tokens)
      }
    }
    var sentences = NumberMap<FigureScope.Sentence>()
    scopes = claims.items.map { scope(of: $0, &sentences) }
  }

  private func scope(
    of item: EventClaims.Item, _ sentences: inout NumberMap<FigureScope.Sentence>
  ) -> Scope {
    var scope = Scope()
    switch item.claim.kind {
    case .quantity, .money, .percent, .age, .duration, .set:
      scope.times = times.times(of: item)
      scope.isWide = isWide(item)
      if item.claim.kind == .percent {
        scope.polls = polls[item.place.number] ?? []
      }
      if case .number = item.claim.value, item.claim.kind != .age {
        let index = sentences.index(of: item.place.number) {
          FigureScope.sentence(of: claims.sentence(of: item).tokens)
        }
        let sentence = sentences.values[index]
        scope.figure = FigureScope(of: item, sentence, in: claims)
        // When a poll was taken belongs to all of its shares.
        let places = times.dates(at: item.place)
        if item.claim.kind == .percent, sentence.isOfPoll, places.count == 1 {
          scope.times.dates = places.map(\.range)
        }
      }
    case .date, .time: break
    default: return scope
    }
    scope.isTotal = isTotal(item)
    return scope
  }

  /// Why the two figures can both be right, or nil where nothing says so.
  func difference(_ one: EventClaims.Item, _ other: EventClaims.Item) -> String? {
    let (scope, otherScope) = (scopes[one.index], scopes[other.index])
    if ClaimTimes.areOther(scope.times, otherScope.times) {
      return "the sentences tell of different times"
    }
    if one.claim.kind == .date || one.claim.kind == .time, figures(one, other) {
      return "the sentences tell of different figures"
    }
    if areArticles, let words = differenceAround(one, other) { return words }
    if scope.isWide != otherScope.isWide { return "one of them is of the whole area" }
    if !scope.polls.isEmpty, !otherScope.polls.isEmpty,
      !scope.polls.contains(where: { otherScope.polls.contains($0) })
    {
      return "they are of two polls"
    }
    if case .number(let first) = one.claim.value, case .number(let second) = other.claim.value,
      let words = scope.figure.difference(
        from: otherScope.figure, ratio: min(first, second) / max(first, second, 1e-9),
        isSmaller: first < second)
    {
      return words
    }
    if isSum(one, ofPartsWith: other) || isSum(other, ofPartsWith: one) {
      return "one of them is the other and a third together"
    }
    return scope.isTotal == otherScope.isTotal ? nil : "one of them is a total or another part"
  }

  /// Why the two can both be right by the times and the words around them.
  private func differenceAround(_ one: EventClaims.Item, _ other: EventClaims.Item) -> String? {
    let (scope, otherScope) = (scopes[one.index], scopes[other.index])
    if one.claim.kind == .date, times.areOfOtherTimes(one, other) {
      return "one of them is of another time"
    }
    let areNear = Self.areNear(one.claim, other.claim)
    // A share hardly moves from one month or place to the next.
    let areShares = one.claim.kind == .percent && !Self.areSwapped(one.claim, other.claim)
    guard !areNear || areShares else { return nil }
    if times.areOther(scope.times, than: other, with: otherScope.times)
      || times.areOther(otherScope.times, than: one, with: scope.times)
    {
      return "one of them is of another time"
    }
    return surroundings(of: one).difference(
      from: surroundings(of: other), areNear: areNear, in: claims)
  }

  private func surroundings(of item: EventClaims.Item) -> ClaimSurroundings {
    ClaimSurroundings(of: item, dates: times.dates(at: item.place), in: claims)
  }

  /// Whether the sentences of two claims name days, and none that is one of the other's.
  func haveOtherDays(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    times.haveOtherDays(one, other)
  }

  /// Whether both dates have figures of one kind beside them, and neither figure is one of the other's:
  /// 120 flights on Monday and 85 on Tuesday are two things.
  private func figures(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    let first = numbers[one.place.number] ?? []
    let second = numbers[other.place.number] ?? []
    let counted = { (figure: Figure, figures: [Figure]) in
      figures.contains { $0.counted == figure.counted }
    }
    return first.contains { counted($0, second) }
      && !first.contains { figure in
        second.contains { $0.counted == figure.counted && $0.value == figure.value }
      }
  }

  /// Figures that are nearer than this are rivals, whatever the names beside them are.
  private static let near = 0.9
  /// The same of lengths of time, which are told in small numbers.
  private static let nearOfTime = 0.85

  /// Whether two values are so near that names beside them hardly tell them apart.
  private static func areNear(_ one: Claim, _ other: Claim) -> Bool {
    switch (one.value, other.value) {
    case (.number(let first), .number(let second)):
      return isNear(first, second, near) || areSwapped(one, other)
    case (.text(let first), .text(let second)) where one.kind == .duration:
      return RivalValues.lengths(first, second).map { isNear($0, $1, nearOfTime) } ?? false
    case (.text, .text):
      return Spelling.distance(Array(one.text.utf8), Array(other.text.utf8)) < 2
    default: return false
    }
  }

  private static func areSwapped(_ one: Claim, _ other: Claim) -> Bool {
    guard case .number(let first) = one.value, case .number(let second) = other.value else {
      return false
    }
    return Digits.areSwapped(first, second)
  }

  private static func isNear(_ one: Double, _ other: Double, _ share: Double) -> Bool {
    min(one, other) >= share * max(one, other)
  }

  private static let areas = WordMap([
    "statewide", "nationwide", "countrywide", "citywide", "worldwide", "nationally", "globally",
  ])
  private static let areaNouns = WordMap([
    "state", "country", "nation", "city", "region", "world", "globe", "county",
  ])

  /// Whether words after the figure say that it is of a whole area: "nationwide", "across the state".
  private func isWide(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    for index in item.tokens.upperBound..<min(tokens.count, item.tokens.upperBound + 8) {
      if tokens[index].kind == .punctuation { return false }
      if Self.areas.contains(tokens[index].lower) { return true }
      if ["across", "throughout"].contains(tokens[index].lower), index + 2 < tokens.count,
        tokens[index + 1].lower == "the", Self.areaNouns.contains(tokens[index + 2].lower)
      {
        return true
      }
    }
    return false
  }

  /// The words of the name right before "poll" or "survey" ("a Gallup poll"), in lower case.
  private static func polls(in tokens: [Token]) -> [String] {
    guard let index = tokens.firstIndex(where: { pollWords.contains($0.lower) }) else { return [] }
    // The first word of a sentence has a capital whatever it is.
    return tokens[min(1, index)..<index].suffix(4).reversed().prefix(while: \.isCapitalised)
      .map(\.lower).filter { !namelessWords.contains($0) }
  }

  private static let pollWords = WordMap(["poll", "survey"])
  /// Words of such names that do not tell one from another.
  private static let namelessWords = WordMap(["university", "college", "news", "national"])

  /// One number for the kind of a figure and what it counts.
  private func counted(_ item: EventClaims.Item) -> UInt64 {
    TextHash.mixed(
      TextHash.of(item.claim.kind.rawValue),
      TextHash.of(CountedNouns.key(of: item.claim.unit ?? "")))
  }

  /// Figures of a sentence with more are looked at by nobody.
  private static let mostFigures = 20

  /// Whether a figure is the sum of the other one and of a third right beside it ("153 commutations and 78
  /// pardons", "231 in all").
  private func isSum(_ one: EventClaims.Item, ofPartsWith other: EventClaims.Item) -> Bool {
    guard case .number(let sum) = one.claim.value, case .number(let part) = other.claim.value,
      part < sum, one.claim.kind == other.claim.kind,
      let figures = numbers[other.place.number], figures.count <= Self.mostFigures
    else { return false }
    let tokens = claims.sentence(of: other).tokens
    return figures.contains { third in
      guard third.value + part == sum, third.tokens != other.tokens else { return false }
      // Two sums of money that make a third one are hardly ever there by chance.
      if other.claim.kind == .money, third.counted == counted(other) { return true }
      let ends = (
        min(third.tokens.upperBound, other.tokens.upperBound),
        max(third.tokens.lowerBound, other.tokens.lowerBound)
      )
      return ends.0 + 1 == ends.1 && tokens[ends.0].lower == "and"
    }
  }

  /// Whether words beside the figure call it a total, or another part.
  private func isTotal(_ item: EventClaims.Item) -> Bool {
    let tokens = claims.sentence(of: item).tokens
    if tokens[item.tokens].dropFirst().contains(where: { $0.lower == "more" }) { return true }
    let nearby = max(0, item.tokens.lowerBound - 4)..<min(tokens.count, item.tokens.upperBound + 4)
    for index in nearby {
      let isOthers =
        index + 1 < tokens.count && tokens[index + 1].kind == .number
        && !item.tokens.contains(index + 1)
      // "14-0 to send another 2,100": that word is one of the other figure's.
      if Self.totals.contains(tokens[index].lower), !isOthers { return true }
      if tokens[index].lower == "in", index + 1 < tokens.count, tokens[index + 1].lower == "all" {
        return true
      }
    }
    return false
  }
}
