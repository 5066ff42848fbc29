/// The dates in the sentences of an event, and which of them a figure is of.
struct ClaimTimes {
  /// A date of a sentence.
  struct DatedPlace {
    var tokens: Range<Int>
    var range: CalendarRange
  }

  /// The times of a figure.
  struct Times {
    /// Whether its sentence names a date, and whether it tells of a stretch between two of them.
    var isDated = false
    var spansDates = false
    /// The dates in its clause.
    var dates: [CalendarRange] = []
    /// Whether one of those is not of the news: long before it, or a whole year up to it.
    var isOfOtherTime = false
  }

  private let claims: EventClaims
  /// The dates that each sentence names.
  private var dates = NumberMap<[DatedPlace]>()

  /// How many tokens from its figure a date of the clause may stand.
  private static let reach = 10
  /// A sentence with more dates is looked at by nobody.
  private static let mostDates = 20
  /// News tells of so many days before it, and after.
  private static let daysOfNews = 21
  /// A stretch of so many days is told for what has come together since.
  private static let longStretch = 300
  /// A date of more days than a week names no day.
  private static let week = 7

  /// The dates of all sentences of an event.
  init(_ claims: EventClaims) {
    self.claims = claims
    for item in claims.items where item.claim.kind == .date {
      guard let range = item.calendar else { continue }
      dates[item.place.number, default: []].append(
        DatedPlace(tokens: item.tokens, range: range))
    }
  }

  /// The dates of the sentence at a place, in order.
  func dates(at place: SharedClauses.Place) -> [DatedPlace] { dates[place.number] ?? [] }

  /// The times of a figure.
  func times(of item: EventClaims.Item) -> Times {
    var times = Times()
    if let places = dates[item.place.number] {
      times.isDated = true
      times.spansDates = spansDates(item, places)
      times.dates = clauseDates(item, places)
    }
    let before = datesBefore(item)
    if isOfOtherTime(before, item) { times.dates += before }
    times.isOfOtherTime = isOfOtherTime(times.dates, item)
    return times
  }

  /// Whether the sentences of two claims name days, and none that is one of the other's.
  func haveOtherDays(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    guard let first = dates[one.place.number], let second = dates[other.place.number] else {
      return false
    }
    return !first.contains { place in second.contains { $0.range.sharesDay(with: place.range) } }
  }

  /// Whether both figures have a time in their clause, and neither time has anything of the other.
  static func areOther(_ one: Times, _ other: Times) -> Bool {
    if one.spansDates != other.spansDates, one.isDated, other.isDated { return true }
    guard !one.dates.isEmpty, !other.dates.isEmpty else { return false }
    return !one.dates.contains { range in other.dates.contains { $0.overlaps(range) } }
  }

  /// Whether figures with these `times` are of a time before the news, or of a whole year, and the sentence of
  /// `other` names no time that is of it.
  func areOther(
    _ times: Times, than other: EventClaims.Item, with otherTimes: Times
  ) -> Bool {
    guard times.isOfOtherTime, dates(at: other.place).count <= Self.mostDates else { return false }
    let all = dates(at: other.place).map(\.range) + otherTimes.dates
    return !all.contains { time in times.dates.contains { $0.overlaps(time) } }
  }

  /// Whether one of two dates is a day of the news, and the other a month or a year before it.
  func areOfOtherTimes(_ one: EventClaims.Item, _ other: EventClaims.Item) -> Bool {
    isOfNews(one) && isOld(other) || isOld(one) && isOfNews(other)
  }

  private func isOfNews(_ item: EventClaims.Item) -> Bool {
    guard let date = item.calendar, let day = publication(of: item) else { return false }
    return date.end - date.first == 1 && abs(date.first - day) <= Self.daysOfNews
  }

  private func isOld(_ item: EventClaims.Item) -> Bool {
    guard let date = item.calendar, let day = publication(of: item) else { return false }
    return date.end - date.first > Self.week && date.end + Self.daysOfNews <= day
  }

  private func publication(of item: EventClaims.Item) -> Int? {
    claims.analyses[item.document].article.published?.day.number
  }

  private func isOfOtherTime(_ dates: [CalendarRange], _ item: EventClaims.Item) -> Bool {
    guard !dates.isEmpty, let day = publication(of: item) else { return false }
    return dates.contains {
      $0.end + Self.daysOfNews <= day || $0.end - $0.first >= Self.longStretch
    }
  }

  /// The dates of the sentence before, where a pronoun begins this one: "It forced 880,000 people from their
  /// homes" is of the storm that was named there.
  private func datesBefore(_ item: EventClaims.Item) -> [CalendarRange] {
    let first = claims.sentence(of: item).tokens.first?.lower ?? ""
    guard item.claim.sentence > 0, dates[item.place.number] == nil,
      ["it", "this", "these", "there"].contains(first)
    else { return [] }
    let before = SharedClauses.Place(
      document: item.document, sentence: item.claim.sentence - 1)
    return dates(at: before).prefix(Self.mostDates).map(\.range)
  }

  /// Whether the sentence tells of a stretch between two dates ("from 2007 through 2014") and of no
  /// other time.
  private func spansDates(_ item: EventClaims.Item, _ places: [DatedPlace]) -> Bool {
    guard places.count == 2 else { return false }
    let tokens = claims.sentence(of: item).tokens
    let (start, end) = (places[0].tokens, places[1].tokens)
    guard start.lowerBound > 0, end.lowerBound == start.upperBound + 1 else { return false }
    return ["from", "between"].contains(tokens[start.lowerBound - 1].lower)
      && ["through", "to", "until", "and"].contains(tokens[start.upperBound].lower)
  }

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
}
