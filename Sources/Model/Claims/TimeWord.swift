/// A unit in which time is counted.
enum TimeUnit: String, Sendable {
  case second = "S"
  case minute = "I"
  case hour = "H"
  case day = "D"
  case week = "W"
  case weekend = "E"
  case month = "M"
  case quarter = "Q"
  case year = "Y"

  /// Whether it is a part of a day.
  var isClock: Bool { self == .second || self == .minute || self == .hour }

  /// The unit's rank by its length.
  var rank: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day: 3
    case .weekend: 4
    case .week: 5
    case .month: 6
    case .quarter: 7
    case .year: 8
    }
  }
}

/// What a word can be in an expression of time.
struct TimeWord: Sendable {
  /// The sections of the table that hold the word.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt64

    static let month = Classes(rawValue: 1 << 0)
    static let weekday = Classes(rawValue: 1 << 1)
    static let weekdays = Classes(rawValue: 1 << 2)
    static let newspaper = Classes(rawValue: 1 << 3)
    static let season = Classes(rawValue: 1 << 4)
    static let unit = Classes(rawValue: 1 << 5)
    static let part = Classes(rawValue: 1 << 6)
    static let clock = Classes(rawValue: 1 << 7)
    static let zone = Classes(rawValue: 1 << 8)
    static let deixis = Classes(rawValue: 1 << 9)
    static let reference = Classes(rawValue: 1 << 10)
    static let shift = Classes(rawValue: 1 << 11)
    static let anaphor = Classes(rawValue: 1 << 12)
    static let edge = Classes(rawValue: 1 << 13)
    static let end = Classes(rawValue: 1 << 14)
    static let frequency = Classes(rawValue: 1 << 15)
    static let number = Classes(rawValue: 1 << 16)
    static let vague = Classes(rawValue: 1 << 17)
    static let ordinal = Classes(rawValue: 1 << 18)
    static let into = Classes(rawValue: 1 << 19)
    static let monthInto = Classes(rawValue: 1 << 20)
    static let until = Classes(rawValue: 1 << 21)
    static let future = Classes(rawValue: 1 << 22)
    static let past = Classes(rawValue: 1 << 23)
    static let about = Classes(rawValue: 1 << 24)
    static let holiday = Classes(rawValue: 1 << 25)
    /// The word is the plural of a unit.
    static let plural = Classes(rawValue: 1 << 26)
    /// An abbreviation that needs a date beside it.
    static let short = Classes(rawValue: 1 << 27)
    /// A month that is also another word.
    static let word = Classes(rawValue: 1 << 28)
    /// A month that is also a first name.
    static let name = Classes(rawValue: 1 << 29)
    static let told = Classes(rawValue: 1 << 30)
    static let join = Classes(rawValue: 1 << 31)
    static let back = Classes(rawValue: 1 << 32)
    static let opener = Classes(rawValue: 1 << 33)
    static let quarter = Classes(rawValue: 1 << 34)
    static let fiscal = Classes(rawValue: 1 << 35)
    static let every = Classes(rawValue: 1 << 36)
    static let scale = Classes(rawValue: 1 << 37)
    static let filler = Classes(rawValue: 1 << 38)
    static let overLimit = Classes(rawValue: 1 << 39)
    static let lengthInto = Classes(rawValue: 1 << 40)
    static let lengthEnd = Classes(rawValue: 1 << 41)
    static let lengthsInto = Classes(rawValue: 1 << 42)
    static let lengthsEnd = Classes(rawValue: 1 << 43)
    static let times = Classes(rawValue: 1 << 44)
    static let during = Classes(rawValue: 1 << 45)
    static let apart = Classes(rawValue: 1 << 46)
    static let periodInto = Classes(rawValue: 1 << 47)
    static let weekdayInto = Classes(rawValue: 1 << 48)
    static let yearOwner = Classes(rawValue: 1 << 49)
    static let yearPrefix = Classes(rawValue: 1 << 50)
    static let counted = Classes(rawValue: 1 << 51)
    static let clockInto = Classes(rawValue: 1 << 52)
    static let lengthWord = Classes(rawValue: 1 << 53)
    static let marchOn = Classes(rawValue: 1 << 54)
    static let weekOf = Classes(rawValue: 1 << 55)
    static let share = Classes(rawValue: 1 << 56)
    static let suffix = Classes(rawValue: 1 << 57)
    static let farOrNear = Classes(rawValue: 1 << 58)
    static let era = Classes(rawValue: 1 << 59)
    static let comparative = Classes(rawValue: 1 << 60)
    static let hyphen = Classes(rawValue: 1 << 61)
    static let dash = Classes(rawValue: 1 << 62)
    static let decade = Classes(rawValue: 1 << 63)

    /// The classes of words with which no expression begins.
    static let companions: Classes = [
      .newspaper, .zone, .into, .monthInto, .until, .future, .past, .told, .about, .plural, .short,
      .join, .back, .filler, .overLimit, .lengthInto, .lengthEnd, .lengthsInto, .lengthsEnd, .times,
      .during, .apart, .periodInto, .weekdayInto, .yearOwner, .yearPrefix, .counted, .clockInto,
      .marchOn, .weekOf, .share, .suffix, .farOrNear, .era, .hyphen, .dash,
    ]

    static let sections: WordMap<Classes> = [
      "month": .month, "weekday": .weekday, "weekdays": .weekdays, "newspaper": .newspaper,
      "season": .season, "unit": .unit, "part": .part, "clock": .clock, "zone": .zone,
      "deixis": .deixis, "reference": .reference, "shift": .shift, "anaphor": .anaphor,
      "edge": .edge, "end": .end, "frequency": .frequency, "number": .number, "vague": .vague,
      "ordinal": .ordinal, "into": .into, "month-into": .monthInto, "until": .until,
      "future": .future, "past": .past, "told": .told, "about": .about, "join": .join,
      "back": .back, "opener": .opener, "quarter": .quarter, "fiscal": .fiscal, "every": .every,
      "scale": .scale, "filler": .filler, "over": .overLimit, "length-into": .lengthInto,
      "length-end": .lengthEnd, "lengths-into": .lengthsInto, "lengths-end": .lengthsEnd,
      "times": .times, "during": .during, "apart": .apart, "period-into": .periodInto,
      "weekday-into": .weekdayInto, "year-owner": .yearOwner, "year-prefix": .yearPrefix,
      "counted": .counted, "clock-into": .clockInto, "length": .lengthWord, "march-on": .marchOn,
      "week-of": .weekOf, "share": .share, "suffix": .suffix, "far-or-near": .farOrNear,
      "era": .era,
      "comparative": .comparative, "decade": .decade,
    ]
  }

  var classes: Classes = []
  /// The number of a month or weekday, an hour, a step, or what a number word means.
  var value = 0
  var unit: TimeUnit?
  /// How many of its unit the word stands for: 10 for a decade.
  var count = 1
  /// The ISO code of a part of the day, a frequency or a time without limits.
  var code = ""

  func isAny(_ wanted: Classes) -> Bool { !classes.isDisjoint(with: wanted) }
}
