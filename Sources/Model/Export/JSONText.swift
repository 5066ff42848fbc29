/// Compact JSON, written value by value into UTF-8 bytes.
///
/// Keys keep the order in which they are written, so the same values give the same bytes everywhere.
package struct JSONText: Sendable {
  /// Room for what is written; longer than it, and zero behind it.
  private var room: [UInt8] = []
  private var count = 0
  private var needsComma = false

  /// An empty text.
  package init() {}

  /// What was written so far.
  package var bytes: ArraySlice<UInt8> { room[..<count] }

  /// What was written so far, as a string.
  package var string: String { String(decoding: room[..<count], as: UTF8.self) }

  /// Writes an object; `body` writes its members.
  package mutating func object(_ body: (inout JSONText) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array of `items`, each written by `body`.
  package mutating func array<Items: Sequence>(
    _ items: Items, _ body: (inout JSONText, Items.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for item in items { body(&self, item) }
    close(UInt8(ascii: "]"))
  }

  /// Writes an array; `body` writes its items.
  package mutating func array(_ body: (inout JSONText) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Forgets what was written so far, which was passed on; what is written next goes on behind it.
  package mutating func removeBytes() { count = 0 }

  /// Ends the line behind the last value.
  package mutating func endLine() {
    append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes the name of the member whose value comes next.
  package mutating func key(_ name: StaticString) {
    let isNext = needsComma
    write(name.utf8CodeUnitCount + 4) { place in
      var place = place
      place.put(key: name, isNext: isNext)
      return place
    }
    needsComma = false
  }

  /// Writes a member that is a string, or null.
  package mutating func member(_ name: StaticString, _ value: String?) {
    string(value, of: name)
  }

  /// Writes an object of two integers.
  package mutating func object(
    _ first: StaticString, _ one: Int, _ second: StaticString, _ other: Int
  ) {
    let isNext = needsComma
    write(first.utf8CodeUnitCount + second.utf8CodeUnitCount + 50) { place in
      var place = place
      if isNext { place.put(UInt8(ascii: ",")) }
      place.put(UInt8(ascii: "{"))
      place.put(key: first, isNext: false)
      place.put(one)
      place.put(key: second, isNext: true)
      place.put(other)
      place.put(UInt8(ascii: "}"))
      return place
    }
    needsComma = true
  }

  /// Writes the name, whatever it holds, of the member whose value comes next.
  package mutating func key(string name: String) {
    string(name)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, or null.
  package mutating func string(_ value: String?) { string(value, of: nil) }

  @inline(__always)
  private mutating func string(_ value: String?, of name: StaticString?) {
    let isNext = needsComma
    let most = (name?.utf8CodeUnitCount ?? 0) + 8
    needsComma = true
    guard let value else {
      return write(most) { place in
        var place = place
        place.begin(name, isNext)
        place.putNull()
        return place
      }
    }
    let isWritten =
      value.utf8.withContiguousStorageIfAvailable { text in
        guard Self.isPlain(text) else { return false }
        write(most + text.count) { place in
          var place = place
          place.begin(name, isNext)
          place.put(UInt8(ascii: "\""))
          if let start = text.baseAddress { place.put(start, text.count) }
          place.put(UInt8(ascii: "\""))
          return place
        }
        return true
      } ?? false
    if isWritten { return }
    write(most) { place in
      var place = place
      place.begin(name, isNext)
      place.put(UInt8(ascii: "\""))
      return place
    }
    for byte in value.utf8 { append(escaping: byte) }
    append(UInt8(ascii: "\""))
  }

  /// Writes a number, without a fraction where it has none.
  package mutating func number(_ value: Double) {
    if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
      raw(String(Int64(value)))
    } else {
      raw("\(value)")
    }
  }

  /// Writes an integer.
  package mutating func integer(_ value: Int) {
    let isNext = needsComma
    write(21) { place in
      var place = place
      if isNext { place.put(UInt8(ascii: ",")) }
      place.put(value)
      return place
    }
    needsComma = true
  }

  /// Writes null.
  package mutating func null() {
    let isNext = needsComma
    write(5) { place in
      var place = place
      if isNext { place.put(UInt8(ascii: ",")) }
      place.putNull()
      return place
    }
    needsComma = true
  }

  /// Writes true or false.
  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `text`, which must be a JSON value, as it is.
  package mutating func raw(_ text: String) {
    separate()
    append(text)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
  }

  /// Begins an object or an array.
  mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    needsComma = false
  }

  /// Ends an object or an array.
  mutating func close(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }

  /// Whether no byte has to be escaped.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Eight bytes at once: the highest bit of each that has to be escaped is set, as Mycroft did it.
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let raw = UnsafeRawBufferPointer(text)
    var special: UInt64 = 0
    var offset = 0
    while offset &+ 8 <= raw.count {
      let bytes = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let (quote, slash, delete) = (
        bytes ^ (ones &* 0x22), bytes ^ (ones &* 0x5C), bytes ^ (ones &* 0x7F)
      )
      special |=
        ((bytes &- ones &* 0x20) & ~bytes | (quote &- ones) & ~quote
          | (slash &- ones) & ~slash | (delete &- ones) & ~delete) & highs
      offset = offset &+ 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if byte < 0x20 || byte == 0x7F || byte == 0x22 || byte == 0x5C { return false }
      offset = offset &+ 1
    }
    return special == 0
  }

  /// Appends one byte of a string, escaped where RFC 8259 asks for it; DEL too, for terminals.
  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0A: append("\\n")
    case 0x09: append("\\t")
    case 0x0D: append("\\r")
    case 0..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      append("\\u00")
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    default: append(byte)
    }
  }

  // MARK: - Room

  /// Appends one byte.
  private mutating func append(_ byte: UInt8) {
    if count == room.count { grow(1) }
    room[count] = byte
    count += 1
  }

  private mutating func append(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { text in
      write(text.count) { place in
        var place = place
        if let start = text.baseAddress { place.put(start, text.count) }
        return place
      }
    }
    if isWritten == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Lets `body` write at most `most` bytes; it gives back the place behind them.
  @inline(__always)
  private mutating func write(
    _ most: Int, _ body: (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer
  ) {
    if room.count - count < most { grow(most) }
    let start = count
    count = room.withUnsafeMutableBytes { room in
      guard let base = room.baseAddress else { return start }
      return body(base + start) - base
    }
  }

  private mutating func grow(_ more: Int) {
    let size = room.count + max(2_048, room.count, more)
    room = Array(unsafeUninitializedCapacity: size) { bytes, initialized in
      guard let start = bytes.baseAddress else { return }
      start.initialize(from: room, count: count)
      (start + count).initialize(repeating: 0, count: size - count)
      initialized = size
    }
  }
}
