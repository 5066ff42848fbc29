/// Finds what keeps two different figures from being rivals: another time, another part, a total.
struct ScopeCheck {
  private let claims: EventClaims
  /// A date of a sentence.
  private struct DatedPlace {
    var tokens: Range<Int>
    var range: CalendarRange
  }

  /// A figure of a sentence, and what it counts.
  private struct Figure {
    /// The kind and the noun, as a hash.
    var counted: UInt64
    var value: Double
    var tokens: Range<Int>
  }

  /// What the words around a figure say of its scope.
  private struct Scope {
    /// Whether the sentence names a date, and whether it tells of a stretch between two of them.
    var hasTime = false
    var spansTimes = false
    /// The dates in the clause of the figure.
    var dates: [CalendarRange] = []
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
  /// The dates that each sentence names.
  private var dates = NumberMap<[DatedPlace]>()

  private static let totals = WordMap([
    "total", "totaling", "totalling", "totaled", "totalled", "altogether", "overall", "combined",
    "average", "another", "additional", "further",
    "other", "both",
  ])

  /// The dates of all sentences of an event.
  init(_ claims: EventClaims) {
    self.claims = claims
    for item in claims.items {
      switch (item.claim.kind, item.claim.value) {
      case (.date, _):
        guard let range = item.calendar else { continue }
        dates[item.place.number, default: []].append(
          DatedPlace(tokens: item.tokens, range: range))
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
      if let places = dates[item.place.number] {
        scope.hasTime = true
        scope.spansTimes = spansTimes(item, places)
        scope.dates = clauseDates(item, places)
      }
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
        if item.claim.kind == .percent, sentence.isOfPoll,
          let places = dates[item.place.number], places.count == 1
        {
          scope.dates = places.map(\.range)
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
    if Self.haveOtherTimes(scope, otherScope) { return "the sentences tell of different times" }
    if one.claim.kind == .date || one.claim.kind == .time, figures(one, other) {
      return "the sentences tell of different figures"
    }
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

  /// Whether the sentences of two claims name days, and none that is one of the other's.
  func haveOtherDays(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard let first = dates[one.place.number], let second = dates[other.place.number] else {
      return false
    }
    return !first.contains { place in second.contains { $0.range.sharesDay(with: place.range) } }
  }

  /// Whether both figures have a time in their clause, and neither time has anything of the other.
  private static func haveOtherTimes(_ one: Scope, _ other: Scope) -> Bool {
    if one.spansTimes != other.spansTimes, one.hasTime, other.hasTime { return true }
    guard !one.dates.isEmpty, !other.dates.isEmpty else { return false }
    return !one.dates.contains { range in other.dates.contains { $0.overlaps(range) } }
  }

  /// Whether the sentence tells of a stretch between two dates ("from 2007 through 2014") and of no
  /// other time.
  private func spansTimes(_ item: EventClaims.Item, _ places: [DatedPlace]) -> Bool {
    guard places.count == 2 else { return false }
    let tokens = claims.sentence(of: item).tokens
    let (start, end) = (places[0].tokens, places[1].tokens)
    guard start.lowerBound > 0, end.lowerBound == start.upperBound + 1 else { return false }
    return ["from", "between"].contains(tokens[start.lowerBound - 1].lower)
      && ["through", "to", "until", "and"].contains(tokens[start.upperBound].lower)
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

  /// How many tokens from its figure a date of the clause may stand.
  private static let reach = 10

  /// The dates in the clause of a figure, and before it at the head of the sentence ("In May, 45 …").
  private func clauseDates(
    _ item: EventClaims.Item, _ places: [DatedPlace]
  ) -> [CalendarRange] {
    let tokens = claims.sentence(of: item).tokens
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].tokens.upperBound + Self.reach < item.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let nearby = places[low...].prefix {
      $0.tokens.lowerBound <= item.tokens.upperBound + Self.reach
    }
    return nearby.filter { place in
      let between =
        place.tokens.lowerBound < item.tokens.lowerBound
        ? place.tokens.upperBound..<max(place.tokens.upperBound, item.tokens.lowerBound)
        : item.tokens.upperBound..<max(item.tokens.upperBound, place.tokens.lowerBound)
      guard between.count <= Self.reach else { return false }
      let marks = tokens[between].count { $0.kind == .punctuation && $0.lower != "-" }
      return marks == 0 || marks == 1 && place.tokens.lowerBound <= 1
    }.map(\.range)
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
