/// Finds numbers, sums of money, percentages and ages.
package enum QuantityParser {
  /// The quantities of the sentence at `index`, outside the places in `taken` (dates, names).
  package static func claims(
    inSentence index: Int, of source: ClaimSource, outside taken: [Range<Int>]
  ) -> [Claim] {
    let tokens = source.sentences[index].tokens
    var entries: [QuantityLexicon.Entry] = []
    entries.reserveCapacity(tokens.count)
    let words = QuantityLexicon.shared.words
    for index in tokens.indices {
      if tokens[index].kind == .number {
        entries.append(QuantityLexicon.Entry(roles: .digits))
      } else {
        entries.append(words[hash: tokens[index].key] ?? QuantityLexicon.Entry())
      }
    }
    let scanner = QuantityScanner(
      tokens: tokens, text: source.article.text, entries: entries,
      isTaken: takenTokens(tokens, taken))
    var writer = QuantityWriter(scanner: scanner, source: source, sentence: index)
    writer.run()
    return writer.claims
  }

  /// Which tokens belong to other claims, or to a web address.
  private static func takenTokens(_ tokens: [Token], _ taken: [Range<Int>]) -> [Bool] {
    var marks = [Bool](repeating: false, count: tokens.count)
    let ranges = taken.sorted { $0.lowerBound < $1.lowerBound }
    var next = ranges.startIndex
    var reach = 0
    var isAddress = false
    for index in tokens.indices {
      let range = tokens[index].range
      while next < ranges.endIndex, ranges[next].lowerBound < range.upperBound {
        reach = max(reach, ranges[next].upperBound)
        next += 1
      }
      if tokens[index].spaceBefore { isAddress = false }
      if (3...5).contains(range.count), isAddressStart(tokens[index]) { isAddress = true }
      marks[index] = range.lowerBound < reach || isAddress
    }
    return marks
  }

  /// Whether a web address begins with the token.
  private static func isAddressStart(_ token: Token) -> Bool {
    token.kind == .word
      && (token.lower == "http" || token.lower == "https" || token.lower == "www")
  }
}

/// Turns the measures of one sentence into claims.
private struct QuantityWriter {
  let scanner: QuantityScanner
  let source: ClaimSource
  let sentence: Int
  var claims: [Claim] = []
  /// The token after the last claim.
  private var floor = 0
  /// The last claim, where it gave a limit that a second one may complete.
  private var limit: (measure: QuantityMeasure, start: Int, end: Int, bound: Claim.Bound)?

  init(scanner: QuantityScanner, source: ClaimSource, sentence: Int) {
    self.scanner = scanner
    self.source = source
    self.sentence = sentence
  }

  mutating func run() {
    // A copy of its own, or each call of one of its methods would make one.
    let scanner = scanner
    var index = 0
    while index < scanner.tokens.count {
      if !scanner.mayBegin(at: index) {
        index += 1
      } else if let end = scanner.nameEnd(at: index) {
        index = end
      } else if writeList(at: index) {
        index += 1
      } else if let end = ordinals(at: index) {
        index = end
      } else if var measure = scanner.measure(at: index) {
        scanner.joinRange(&measure)
        let end = measure.end
        let isWritten = write(&measure)
        index = max(end, isWritten && measure.noun == nil ? floor : index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Writes the claim of `measure`; false where it is none.
  private mutating func write(_ measure: inout QuantityMeasure) -> Bool {
    readAge(&measure)
    if scanner.isName(measure) { return false }
    if measure.unit == nil { scanner.readNoun(&measure) }
    if measure.value == nil, measure.noun == nil { return false }
    if measure.unit == nil, measure.number.scale == 12, floor == measure.start, floor > 0 {
      return false  // "64 cents a dozen"
    }
    if scanner.isPronoun(measure) { return false }
    if let noun = measure.noun, scanner.isTimeWord(noun.upperBound - 1) { return false }
    var frame = scanner.frame(of: measure, floor: floor)
    if measure.unit == nil { measure.unit = "" }
    if merge(measure, frame) { return true }
    if frame.isEqual, measure.unit == "", measure.high == nil {
      measure.high = measure.value
    } else if frame.isEqual {
      frame.isEqual = false
    }
    append(measure, frame)
    return true
  }

  /// "Aged 57", "age 57", and "57" after a person's name.
  private func readAge(_ measure: inout QuantityMeasure) {
    guard measure.unit == nil, measure.value != nil, measure.number.scale == 1 else { return }
    let before = scanner.lower(measure.start - 1)
    if before == "aged" || before == "age" || before == "ages" {
      measure.tokens = measure.start - 1..<measure.end
    } else if !isNextAge(measure), !scanner.isAppositiveAge(measure), !isOlder(measure) {
      return
    }
    measure.kind = .age
    measure.unit = "year"
  }

  /// Whether the number goes on with the ages before it: "aged 3, 5 and 7".
  private func isNextAge(_ measure: QuantityMeasure) -> Bool {
    guard let last = claims.last, last.kind == .age, measure.number.isPlain,
      measure.start - floor == 1 || measure.start - floor == 2
    else { return false }
    return (floor..<measure.start).allSatisfy {
      let word = scanner.lower($0)
      return word == "," || word == "and" || word == "or"
    } && !scanner.isContent(measure.end)
  }

  /// Whether "or older" follows, which only an age has.
  private func isOlder(_ measure: QuantityMeasure) -> Bool {
    let link = scanner.lower(measure.end)
    let word = scanner.lower(measure.end + 1)
    return (link == "or" || link == "and") && (word == "older" || word == "younger")
  }

  /// Joins a limit to the one before it: "more than 10 and less than 40".
  private mutating func merge(_ measure: QuantityMeasure, _ frame: QuantityScanner.Frame) -> Bool {
    guard let bound = frame.bound, measure.high == nil, let value = measure.value,
      let limit, limit.bound != bound, let first = limit.measure.value, frame.start >= limit.end,
      frame.start - limit.end <= 2,
      limit.measure.unit == measure.unit || limit.measure.unit == ""
        || measure.unit == "",
      scanner.tokens[limit.end..<frame.start].allSatisfy({
        ["and", "but", ","].contains($0.lower)
      })
    else { return false }
    guard bound == .below ? first < value : value < first else { return false }
    var joined = measure
    joined.value = min(first, value)
    joined.high = max(first, value)
    if joined.unit == "" {
      joined.unit = limit.measure.unit
      joined.kind = limit.measure.kind
      joined.noun = limit.measure.noun
    }
    claims.removeLast()
    var whole = frame
    whole.start = limit.start
    whole.bound = nil
    append(joined, whole)
    return true
  }

  private mutating func append(_ measure: QuantityMeasure, _ frame: QuantityScanner.Frame) {
    let end = max(frame.end, measure.end)
    let range = frame.start..<end
    let isInBrackets = scanner.lower(frame.start - 1) == "(" && floor == frame.start - 1
    floor = max(floor, end)
    let value: Claim.Value =
      if let low = measure.value, let high = measure.high {
        low.isFinite && high.isFinite ? .range(low, high) : .none
      } else if let number = measure.value, number.isFinite {
        .number(number)
      } else {
        .none
      }
    if value == .none, measure.noun == nil { return }
    var claim = Claim(
      measure.kind, value, in: source.sentences[sentence].range(ofTokens: range),
      ofSentence: sentence, from: source)
    claim.unit = measure.unit
    claim.approximate = frame.isApproximate
    claim.bound = measure.high == nil ? frame.bound : nil
    claim.change = frame.change
    let sameSubject = isInBrackets && measure.kind == .money ? claims.last?.subject : nil
    claim.subject =
      sameSubject ?? scanner.subject(of: measure, from: frame.start, to: end)
    claims.append(claim)
    limit = claim.bound.map { (measure, frame.start, end, $0) }
  }

  /// "Between the tenth and the fifteenth".
  private mutating func ordinals(at start: Int) -> Int? {
    guard scanner.lower(start) == "between", scanner.lower(start + 1) == "the",
      scanner.roles(start + 2).contains(.ordinal), scanner.lower(start + 3) == "and",
      scanner.lower(start + 4) == "the", scanner.roles(start + 5).contains(.ordinal),
      !scanner.isTaken[start..<start + 6].contains(true)
    else { return nil }
    var measure = QuantityMeasure(
      QuantityNumeral(value: scanner.entries[start + 2].ordinal, tokens: start..<start + 6))
    measure.high = scanner.entries[start + 5].ordinal
    measure.unit = ""
    append(measure, QuantityScanner.Frame(start: start, end: start + 6))
    return start + 6
  }

  /// Writes the numbers of "22,24,26" one by one.
  private mutating func writeList(at index: Int) -> Bool {
    guard !scanner.isTaken[index], scanner.roles(index).contains(.digits),
      case .list(let parts) = scanner.digits(index)
    else { return false }
    for part in parts {
      guard case .number(let value, _, _) = QuantityDigits.read(part, of: scanner.text) else {
        continue
      }
      var claim = Claim(.quantity, .number(value), in: part, ofSentence: sentence, from: source)
      claim.unit = ""
      claims.append(claim)
    }
    floor = index + 1
    return true
  }
}
