/// Adds up the words and digits of one number: "4 thousand 3 hundred and 21".
struct CardinalReader {
  let scanner: QuantityScanner
  let limit: Int
  /// The sum of the groups that a scale word has closed.
  private var total = 0.0
  /// The group that is being read.
  private var group: Double?
  /// What the group held before "and", which "dozen" does not multiply.
  private var beforeAnd = 0.0
  private var lastScale = Double.infinity
  private var last = Last.nothing
  private var scale = 1.0

  private enum Last { case nothing, digits, unit, tens, hundred, scale }

  init(scanner: QuantityScanner, limit: Int) {
    self.scanner = scanner
    self.limit = limit
  }

  /// The number that begins at `start`.
  mutating func read(at start: Int) -> QuantityNumeral? {
    var position = start
    let first = scanner.lower(start)
    if first == "a" || first == "an" {
      guard start + 1 < limit, !scanner.roles(start + 1).isDisjoint(with: [.scale, .dozen]),
        scanner.lower(start + 1).lastByte != UInt8(ascii: "s")
      else { return nil }
      position += 1
      group = 1
      last = .unit
    }
    var number = QuantityNumeral(value: nil, tokens: start..<start)
    while position < limit, !scanner.isTaken[position] {
      if let next = step(at: position, &number) {
        position = next
      } else if let next = bridge(at: position) {
        position = next
      } else {
        break
      }
    }
    guard position > start, last != .nothing, group != nil || total > 0 || scale > 1 else {
      return nil
    }
    number.value = total + (group ?? 0)
    number.tokens = start..<position
    number.scale = scale
    number.isOne = position == start + 1 && first == "one"
    number.isPlain = number.isPlain && position == start + 1
    return number
  }

  /// Takes the word at `position`; nil where it does not belong to the number.
  private mutating func step(at position: Int, _ number: inout QuantityNumeral) -> Int? {
    let entry = scanner.entries[position]
    let roles = entry.roles
    if roles.contains(.digits) { return digits(at: position, &number) }
    if roles.contains(.unit) {
      let isAfterTens = last == .tens && entry.value < 10 && entry.value > 0
      guard last == .nothing || last == .hundred || last == .scale || isAfterTens else {
        return nil
      }
      group = (group ?? 0) + entry.value
      last = .unit
      return point(after: position + 1)
    }
    if roles.contains(.tens) {
      guard last == .nothing || last == .hundred || last == .scale else { return nil }
      group = (group ?? 0) + entry.value
      last = .tens
      return position + 1
    }
    if roles.contains(.dozen) {
      guard let value = group, last != .scale else { return nil }
      group = beforeAnd + (value - beforeAnd) * 12
      scale = 12
      last = .scale
      lastScale = 1
      return position + 1
    }
    guard roles.contains(.scale) else { return nil }
    return multiply(by: entry.value, at: position)
  }

  private mutating func multiply(by factor: Double, at position: Int) -> Int? {
    if factor == 100 {
      guard last != .hundred, last != .scale || group != nil else { return nil }
      if last == .nothing, !isBareScaleAllowed(position) { return nil }
      let value = group ?? 1
      guard value < 100 || last == .digits else { return nil }
      group = value * 100
      last = .hundred
      scale = max(scale, 100)
      return position + 1
    }
    if last == .nothing {
      guard isBareScaleAllowed(position) else { return nil }
      group = 1
    }
    if group == nil {
      guard last == .scale, factor >= lastScale else { return nil }
      total *= factor
    } else {
      guard factor < lastScale else { return nil }
      total += (group ?? 1) * factor
    }
    group = nil
    beforeAnd = 0
    last = .scale
    lastScale = factor
    scale = factor
    return position + 1
  }

  /// Whether a scale word may begin a number: "hundred thousand dollars", "hundred people".
  private func isBareScaleAllowed(_ position: Int) -> Bool {
    scanner.lower(position) == "hundred" && !scanner.isHyphen(position - 1)
      && scanner.roles(position + 1).contains(.scale)
  }

  private mutating func digits(at position: Int, _ number: inout QuantityNumeral) -> Int? {
    guard
      case .number(let value, let isPlain, let hasDecimals) = QuantityDigits.read(
        scanner.tokens[position].range, of: scanner.text)
    else { return nil }
    if last != .nothing {
      let next = scanner.roles(position + 1)
      let isSmall = isPlain && value < 1000
      guard isSmall, number.isDigits, last == .hundred || last == .scale && next.contains(.scale),
        value < (last == .hundred ? 100 : lastScale), value > 0
      else { return nil }
      group = (group ?? 0) + value
      last = .digits
      return position + 1
    }
    number.isDigits = true
    number.isPlain = isPlain
    number.hasDecimals = hasDecimals
    last = .digits
    group = value
    return grouped(after: position + 1, isPlain: isPlain)
  }

  /// Takes the other groups of "1 234 567" and "80, 000".
  private mutating func grouped(after start: Int, isPlain: Bool) -> Int {
    guard isPlain, let first = group, first > 0, first < 1000,
      scanner.tokens[start - 1].range.count <= 3
    else { return start }
    var position = start
    if scanner.lower(position) == ",", scanner.lower(position + 1) == "000", position + 1 < limit {
      group = first * 1000
      return position + 2
    }
    var value = first
    while position < limit, scanner.tokens[position].kind == .number, isNextGroup(position) {
      guard
        case .number(let next, let isPlain, _) = QuantityDigits.read(
          scanner.tokens[position].range, of: scanner.text)
      else { break }
      value = value * 1000 + next
      position += 1
      if !isPlain { break }
    }
    group = value
    return position
  }

  private func isNextGroup(_ position: Int) -> Bool {
    let range = scanner.tokens[position].range
    let gap = range.lowerBound - scanner.tokens[position - 1].range.upperBound
    guard gap == 1 && scanner.text[range.lowerBound - 1] == 0x20 || gap == 2 || gap == 3 else {
      return false
    }
    guard range.count == 3 else {
      return range.count > 4 && scanner.text[range.lowerBound + 3] == UInt8(ascii: ".")
    }
    return true
  }

  /// Takes "point" and the decimals after it.
  private mutating func point(after start: Int) -> Int {
    guard scanner.lower(start) == "point", start + 1 < limit else { return start }
    var place = 0.1
    var fraction = 0.0
    var position = start + 1
    while position < limit, position < start + 12 {
      let entry = scanner.entries[position]
      if entry.roles.contains(.tens) {
        fraction += entry.value * place / 10
        position += 1
        if scanner.isHyphen(position) { position += 1 }
        if scanner.roles(position).contains(.unit) {
          fraction += scanner.entries[position].value * place / 10
          position += 1
        }
        break
      }
      guard entry.roles.contains(.unit) else { break }
      fraction += entry.value * (entry.value < 10 ? place : place / 10)
      place /= 10
      position += 1
    }
    guard position > start + 1 else { return start }
    group = (group ?? 0) + fraction
    return position
  }

  /// Passes "and", and the hyphen of "twenty-one", where the number goes on behind it.
  private mutating func bridge(at position: Int) -> Int? {
    let next = position + 1
    guard next < limit else { return nil }
    let roles = scanner.roles(next)
    if scanner.isHyphen(position), last == .tens, roles.contains(.unit) { return next }
    if scanner.isHyphen(position), scanner.isAttached(position), scanner.isAttached(next),
      !roles.isDisjoint(with: [.dozen, .scale]), last != .scale
    {
      return next
    }
    if scanner.lower(position) == "point", last == .hundred || last == .tens || last == .scale {
      let end = point(after: position)
      return end > position ? end : nil
    }
    guard scanner.lower(position) == "and", last == .hundred || last == .scale else { return nil }
    guard !roles.isDisjoint(with: [.unit, .tens, .digits]), !scanner.isTaken[next] else {
      return nil
    }
    if roles.contains(.digits), last != .hundred { return nil }
    var inner = CardinalReader(scanner: scanner, limit: min(limit, next + 12))
    inner.isInner = true
    guard !isInner, let rest = inner.read(at: next), let value = rest.value, value > 0 else {
      return nil
    }
    let ceiling = last == .hundred ? 100 : lastScale
    guard value < ceiling || last == .hundred && value < 100_000 && rest.scale == 1000,
      last == .scale ? rest.scale < lastScale : rest.scale != 100
    else { return nil }
    if last == .scale, value < 100, lastScale >= 1_000_000 { return nil }
    beforeAnd = group ?? 0
    return next
  }

  /// Whether this reads only what follows an "and".
  private var isInner = false
}
