private import CRules

/// The words of expressions of time, from the table `time`.
struct TimeLexicon: Sendable {
  /// A holiday: the words of its name and the rule for its day.
  struct Holiday: RuleValue {
    var words: [String]
    var rule: String
  }

  /// A phrase before a length of time, and the limit it sets.
  struct Limit: RuleValue {
    var words: [String]
    var bound: Claim.Bound
  }

  static let shared = TimeLexicon(RuleIndex(rules_time_index))

  private let words: RuleMap<TimeWord>
  /// The holidays by the first word of their names, those of most words first.
  let holidays: RuleMap<[Holiday]>
  let limits: [Limit]

  private init(_ index: RuleIndex) {
    words = RuleMap(0, of: index)
    holidays = RuleMap(1, of: index)
    limits = RuleArray(2, of: index).all
  }

  /// The index of the table of time, made anew.
  static func indexBytes() -> [UInt8] {
    var table = TimeTable()
    RuleTable(rules_time).forEachLine { table.add($0) }
    var writer = RuleIndexWriter()
    writer.add(table.words)
    writer.add(table.holidays)
    writer.add(table.limits)
    return writer.bytes
  }

  /// What each token can be, empty where it is no word of time.
  func words(for tokens: [Token]) -> [TimeWord] {
    var found: [TimeWord] = []
    found.reserveCapacity(tokens.count)
    for index in tokens.indices {
      switch tokens[index].kind {
      case .word: found.append(words[hash: Self.key(of: tokens[index])] ?? TimeWord())
      case .punctuation: found.append(Self.mark(tokens[index].lower))
      case .number, .symbol: found.append(TimeWord())
      }
    }
    return found
  }

  /// The key of the word without a full stop at its end, which only "a.m." and "p.m." keep.
  private static func key(of word: borrowing Token) -> UInt64 {
    guard word.lower.lastByte == UInt8(ascii: "."), word.lower != "a.m.", word.lower != "p.m."
    else { return word.key }
    return TextHash.of(String(word.lower.dropLast()))
  }

  /// What the word can be, which is in lower case.
  func word(_ word: String) -> TimeWord { words[word] ?? TimeWord() }

  private static func mark(_ mark: String) -> TimeWord {
    var word = TimeWord()
    if mark == "-" { word.classes = [.hyphen, .dash] }
    // To compare other than ASCII is dear.
    guard mark.utf8.count == 3 else { return word }
    switch mark {
    case "\u{2010}", "\u{2011}": word.classes = [.hyphen, .dash]
    case "\u{2013}", "\u{2014}": word.classes = .dash
    default: break
    }
    return word
  }
}

extension TimeLexicon.Holiday {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    words = [String](code: fields[0], in: index) ?? []
    rule = index.text(fields[1])
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let fields = [words.code(in: &writer), writer.text(rule)]
    return writer.list(fields)
  }
}

extension TimeLexicon.Limit {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    guard let bound = Claim.Bound(rawValue: index.text(fields[1])) else { return nil }
    self.bound = bound
    words = [String](code: fields[0], in: index) ?? []
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let fields = [words.code(in: &writer), writer.text(bound.rawValue)]
    return writer.list(fields)
  }
}

extension TimeWord: RuleValue {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    classes = Classes(rawValue: fields[0])
    value = Int(truncatingIfNeeded: fields[1])
    unit = fields[2] == 0 ? nil : TimeUnit(rawValue: index.text(fields[2]))
    count = Int(truncatingIfNeeded: fields[3])
    self.code = index.text(fields[4])
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let fields = [
      classes.rawValue, value.code(in: &writer), writer.text(unit?.rawValue ?? ""),
      count.code(in: &writer), writer.text(code),
    ]
    return writer.list(fields)
  }
}

/// Collects the rows of the table of time.
private struct TimeTable {
  var words = WordMap<TimeWord>(capacity: 1_024)
  var holidays = WordMap<[TimeLexicon.Holiday]>()
  var limits: [TimeLexicon.Limit] = []

  /// Adds a row.
  mutating func add(_ line: RuleTable.Line) {
    switch line.section {
    case "holiday": addHoliday(line)
    case "bound":
      guard let field = line.field(1), let bound = Claim.Bound(rawValue: field.string) else {
        return
      }
      var phrase: [String] = []
      line.first.forEachWord { phrase.append($0.string) }
      limits.append(TimeLexicon.Limit(words: phrase, bound: bound))
    default:
      Self.add(
        line, TimeWord.Classes.sections[line.section] ?? [], isUnit: line.section == "unit",
        to: &words[hash: line.first.hash, default: TimeWord()])
    }
  }

  private mutating func addHoliday(_ line: RuleTable.Line) {
    guard let rule = line.field(1) else { return }
    let bytes = Array(line.first.string.utf8)
    let name = Tokenizer.tokens(in: 0..<bytes.count, of: bytes).map(\.lower)
    guard let head = name.first else { return }
    let place = holidays[head]?.firstIndex { $0.words.count < name.count }
    let holiday = TimeLexicon.Holiday(words: name, rule: rule.string)
    holidays[head, default: []].insert(holiday, at: place ?? holidays[head]?.count ?? 0)
    words[head, default: TimeWord()].classes.insert(.holiday)
  }

  private static func add(
    _ line: RuleTable.Line, _ classes: TimeWord.Classes, isUnit: Bool, to word: inout TimeWord
  ) {
    word.classes.formUnion(classes)
    var isFirst = true
    line.forEachField { field in
      defer { isFirst = false }
      if isFirst { return }
      let remark: TimeWord.Classes =
        field == "short"
        ? .short
        : field == "word"
          ? .word
          : field == "name"
            ? .name
            : field == "s" ? .plural : []
      let number = field.number.flatMap { Int(exactly: $0) }
      if isUnit {
        if let unit = TimeUnit(rawValue: field.string) { word.unit = unit }
        if let number { word.count = number }
      } else if let number {
        word.value = number
      } else if remark.isEmpty {
        word.code = field.string
      }
      word.classes.formUnion(remark)
    }
  }
}
