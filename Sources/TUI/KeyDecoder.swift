/// Turns the bytes that a terminal sends into keys.
///
/// Bytes come in pieces of any length; what may still become a longer key waits for the next piece,
/// or for `flush()` when none has come for a moment. It never fails: bytes that mean nothing vanish.
package struct KeyDecoder: Sendable {
  /// The most bytes that a paste may have; the rest of a longer one is dropped.
  package static let longestPaste = 1 << 20
  private static let longestSequence = 32
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private let known: [[UInt8]: Key]
  private let longestKnown: Int
  private var waiting: [UInt8] = []
  /// What has been pasted so far; nil outside a paste.
  private var pasted: [UInt8]?

  /// A decoder that knows, besides the usual sequences, those of this terminal.
  package init(known: [[UInt8]: Key] = [:]) {
    // A terminal's own sequences start with a control character, or they would swallow typing.
    self.known = known.filter { $0.key.count > 1 && $0.key[0] == 0x1B }
    longestKnown = self.known.keys.map(\.count).max() ?? 0
  }

  /// Whether bytes wait for more; a terminal sends a key at once, so the wait may be short.
  package var isWaiting: Bool { !waiting.isEmpty || pasted != nil }

  /// Whether the end of a paste is awaited.
  package var isPasting: Bool { pasted != nil }

  /// The keys that are complete with these bytes.
  package mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    waiting.append(contentsOf: bytes)
    return decoded(isLast: false)
  }

  /// The keys in what still waits, read as it stands: a lone Esc is the key Esc.
  package mutating func flush() -> [Key] {
    var keys = decoded(isLast: true)
    if let text = pasted {
      keys.append(.paste(String(decoding: text + waiting, as: UTF8.self)))
      pasted = nil
      waiting = []
    }
    return keys
  }

  private mutating func decoded(isLast: Bool) -> [Key] {
    var keys: [Key] = []
    var at = 0
    while at < waiting.count {
      if pasted != nil {
        guard let key = paste(&at) else { break }
        keys.append(key)
        continue
      }
      switch next(at, isLast) {
      case .incomplete:
        waiting.removeFirst(at)
        return keys
      case .key(let key, let length):
        if let key { keys.append(key) }
        at += length
      case .paste(let length):
        pasted = []
        at += length
      }
    }
    waiting.removeFirst(min(at, waiting.count))
    return keys
  }

  /// Moves what is pasted out of the bytes from `at` on; the whole paste when its end is there.
  private mutating func paste(_ at: inout Int) -> Key? {
    let end = Self.pasteEnd
    var index = at
    while index < waiting.count {
      let rest = waiting[index...].prefix(end.count)
      if waiting[index] == 0x1B, end.starts(with: rest) {
        if rest.count < end.count { break }
        let text = (pasted ?? []) + waiting[at..<index]
        pasted = nil
        at = index + end.count
        return .paste(String(decoding: text.prefix(Self.longestPaste), as: UTF8.self))
      }
      index += 1
    }
    let room = Self.longestPaste - (pasted?.count ?? 0)
    pasted?.append(contentsOf: waiting[at..<index].prefix(max(0, room)))
    at = index
    return nil
  }

  private enum Step {
    case incomplete
    case key(Key?, length: Int)
    case paste(length: Int)
  }

  private func next(_ at: Int, _ isLast: Bool) -> Step {
    let byte = waiting[at]
    switch byte {
    case 0x1B: return escape(at, isLast)
    case 0x0A, 0x0D: return .key(.enter, length: 1)
    case 0x09: return .key(.tab, length: 1)
    case 0x08, 0x7F: return .key(.backspace, length: 1)
    case 0x00: return .key(.control(" "), length: 1)
    case 0x01..<0x20:
      let letter = Character(Unicode.Scalar(byte + (byte < 0x1B ? 0x60 : 0x40)))
      return .key(.control(letter), length: 1)
    case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(byte))), length: 1)
    default: return scalar(at, isLast)
    }
  }

  /// A character beyond ASCII; the replacement character for bytes that are no UTF-8.
  private func scalar(_ at: Int, _ isLast: Bool) -> Step {
    let byte = waiting[at]
    let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
    let bytes = waiting[at...].prefix(length)
    guard length > 1, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return .key(.character("\u{FFFD}"), length: 1)
    }
    if bytes.count < length { return isLast ? .key(nil, length: bytes.count) : .incomplete }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
      return .key(.character("\u{FFFD}"), length: length)
    }
    let isControl = text.unicodeScalars.allSatisfy { (0x80..<0xA0).contains($0.value) }
    return .key(isControl ? nil : .character(character), length: length)
  }

  // MARK: Sequences that start with Esc

  private func escape(_ at: Int, _ isLast: Bool) -> Step {
    let rest = waiting[at...]
    let alone = Step.key(.escape, length: 1)
    for length in stride(from: min(longestKnown, rest.count), to: 1, by: -1) {
      if let key = known[Array(rest.prefix(length))] { return .key(key, length: length) }
    }
    guard rest.count > 1 else { return isLast ? alone : .incomplete }
    switch rest[at + 1] {
    case UInt8(ascii: "["): return control(at, isLast)
    case UInt8(ascii: "O"):
      guard rest.count > 2 else { return isLast ? alone : .incomplete }
      guard let key = Self.finals[rest[at + 2]] else { return alone }
      return .key(key, length: 3)
    // Alt with a key comes as Esc and the key; so the two are given one after the other.
    default: return alone
    }
  }

  /// A control sequence: `ESC [`, parameters, a final byte.
  private func control(_ at: Int, _ isLast: Bool) -> Step {
    var index = at + 2
    // The Linux console says ESC [ [ A for F1.
    if index < waiting.count, waiting[index] == UInt8(ascii: "[") {
      guard index + 1 < waiting.count else { return incomplete(at, isLast) }
      let number = Int(waiting[index + 1]) - 0x40
      return .key((1...5).contains(number) ? .function(number) : nil, length: 4)
    }
    while index < waiting.count, index - at <= Self.longestSequence,
      (0x20..<0x40).contains(waiting[index])
    { index += 1 }
    guard index - at <= Self.longestSequence else { return .key(nil, length: index - at) }
    guard index < waiting.count else { return incomplete(at, isLast) }
    let final = waiting[index]
    let length = index + 1 - at
    guard (0x40..<0x7F).contains(final) else { return .key(nil, length: index - at) }
    let text = waiting[at + 2..<index]
    let numbers = text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    if final == UInt8(ascii: "~") || final == UInt8(ascii: "$") {
      if numbers.first == 200 { return .paste(length: length) }
      return .key(Self.key(numbers), length: length)
    }
    if final == UInt8(ascii: "u") { return .key(Self.key(code: numbers), length: length) }
    if text.first == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
      let fields = text.dropFirst().split(
        separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      let mouse = Mouse(
        numbers: fields.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 },
        isRelease: final == UInt8(ascii: "m"))
      return .key(mouse.map(Key.mouse), length: length)
    }
    // Other private sequences (answers to questions) are no keys.
    guard text.allSatisfy({ $0 < 0x3C }) else { return .key(nil, length: length) }
    return .key(Self.finals[final], length: length)
  }

  /// A sequence that broke off: Esc and what follows were typed.
  private func incomplete(_ at: Int, _ isLast: Bool) -> Step {
    isLast ? .key(.escape, length: 1) : .incomplete
  }

  /// The key of `ESC [ number ~`.
  private static func key(_ numbers: [Int]) -> Key? {
    switch numbers.first ?? 0 {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(numbers[0] - 10)
    case 17...21: .function(numbers[0] - 11)
    case 23...24: .function(numbers[0] - 12)
    case 27 where numbers.count > 2: key(code: [numbers[2], numbers[1]])
    default: nil
    }
  }

  /// The key of a character code with its modifiers, as newer terminals send them on request.
  private static func key(code numbers: [Int]) -> Key? {
    guard let first = numbers.first, let code = UInt32(exactly: first),
      let scalar = Unicode.Scalar(code)
    else { return nil }
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    switch code {
    case 9: return modifiers & 1 == 1 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 127: return .backspace
    case 0x20..<0x7F where modifiers & 4 == 4:
      return .control(Character(Character(scalar).lowercased()))
    case 0x20..<0x7F, 0xA0...: return .character(Character(scalar))
    default: return nil
    }
  }

  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    UInt8(ascii: "M"): .enter, UInt8(ascii: "Z"): .backTab,
  ]
}
