/// Reads JSON as RFC 8259 defines it; half a surrogate pair becomes the replacement character.
package struct JSONParser {
  /// The most arrays and objects inside each other; more could exhaust the stack.
  private static let depthLimit = 256

  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ text: [UInt8]) { self.text = text }

  /// The value that `text` is.
  ///
  /// - Throws: where `text` is no JSON, or too deep.
  package static func value(of text: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(text)
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == text.count else { throw parser.error("the end") }
    return value
  }

  private func error(_ expected: String) -> JSONError {
    JSONError(expected: expected, offset: position)
  }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    let start = position
    let content: JSONValue.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try object())
    case UInt8(ascii: "["): content = .array(try array())
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = .boolean(try word("true", true))
    case UInt8(ascii: "f"): content = .boolean(try word("false", false))
    case UInt8(ascii: "n"):
      _ = try word("null", false)
      content = .null
    default: content = .number(try number())
    }
    return JSONValue(content: content, range: start..<position)
  }

  private mutating func word(_ word: String, _ value: Bool) throws(JSONError) -> Bool {
    guard text[position...].starts(with: word.utf8) else { throw error(word) }
    position += word.utf8.count
    return value
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= Self.depthLimit else { throw error("no deeper value") }
    position += 1
    skipSpace()
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return values }
    while true {
      values.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or ]") }
      skipSpace()
    }
  }

  private mutating func object() throws(JSONError) -> [(name: [UInt8], value: JSONValue)] {
    try enter()
    defer { depth -= 1 }
    var members: [(name: [UInt8], value: JSONValue)] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      guard next == UInt8(ascii: "\"") else { throw error("a name") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon") }
      skipSpace()
      members.append((name, try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or }") }
      skipSpace()
    }
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return Double(String(decoding: text[start..<position], as: UTF8.self)) ?? .infinity
  }

  private mutating func digits() throws(JSONError) {
    guard next?.isDigit == true else { throw error("a value") }
    while next?.isDigit == true { position += 1 }
  }

  // MARK: - Strings

  private mutating func string() throws(JSONError) -> [UInt8] {
    position += 1
    var bytes: [UInt8] = []
    while true {
      let start = position
      while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
      bytes += text[start..<position]
      if take(0x22) { break }
      guard take(0x5C) else { throw error("the end of a string") }
      try escape(into: &bytes)
    }
    return bytes
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw error("an escape") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: bytes.append(byte)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): bytes += Array(String(try scalar()).utf8)
    default:
      position -= 1
      throw error("an escape")
    }
  }

  /// The character of one `\u` escape, or of two that are a surrogate pair.
  private mutating func scalar() throws(JSONError) -> Character {
    let first = try unit()
    guard first & 0xFC00 == 0xD800, position + 1 < text.count, text[position] == 0x5C,
      text[position + 1] == UInt8(ascii: "u")
    else { return Character(Unicode.Scalar(first) ?? "\u{FFFD}") }
    let afterFirst = position
    position += 2
    let second = try unit()
    guard second & 0xFC00 == 0xDC00 else {
      position = afterFirst
      return "\u{FFFD}"
    }
    let value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
    return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
