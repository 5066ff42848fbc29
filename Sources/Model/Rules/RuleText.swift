/// The bytes of a rule table, or of a row, field or word of it, where they lie in the program.
///
/// Whoever holds one must not keep it longer than the bytes are there; those of a table that is
/// compiled into the program are there for ever.
package struct RuleText {
  /// The first byte.
  let start: UnsafeRawPointer
  /// How many bytes there are.
  let count: Int

  /// The text as a string.
  package var string: String {
    guard count < 16 else {
      return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: count) { buffer in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(start: start, count: count))
      return count
    }
  }

  /// The text in lower case; nil where it holds more than ASCII.
  var lowercasedASCII: String? {
    var isASCII = true
    let text = String(unsafeUninitializedCapacity: count) { buffer in
      isASCII = buffer.baseAddress.map { lowercase(to: UnsafeMutableRawPointer($0)) } ?? true
      return isASCII ? count : 0
    }
    return isASCII ? text : nil
  }

  /// Writes the text in lower case, eight bytes at once, of which the last may be written twice; false
  /// where it holds more than ASCII.
  @inline(__always)
  func lowercase(to room: UnsafeMutableRawPointer) -> Bool {
    var all: UInt64 = 0
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        all |= lowercase(offset, as: UInt64.self, to: room)
        offset = offset &+ 8
      }
      all |= lowercase(count &- 8, as: UInt64.self, to: room)
    } else if count >= 4 {
      all |= lowercase(0, as: UInt32.self, to: room)
      all |= lowercase(count &- 4, as: UInt32.self, to: room)
    } else {
      for offset in 0..<count {
        all |= lowercase(offset, as: UInt8.self, to: room)
      }
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  /// Writes the bytes at `offset` in lower case, and returns them as they are.
  @inline(__always)
  private func lowercase<Word: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Word.Type, to room: UnsafeMutableRawPointer
  ) -> UInt64 {
    let bytes = UInt64(truncatingIfNeeded: start.loadUnaligned(fromByteOffset: offset, as: type))
    room.storeBytes(
      of: Word(truncatingIfNeeded: Self.lowercased(bytes)), toByteOffset: offset, as: type)
    return bytes
  }

  /// Eight bytes of ASCII in lower case: the highest bit of each byte tells whether it is a capital, and
  /// becomes the bit by which the letters differ.
  @inline(__always)
  private static func lowercased(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isFromA = bytes &+ ones &* (0x80 - 0x41)
    let isBehindZ = bytes &+ ones &* (0x80 - 0x5B)
    return bytes | (isFromA & ~isBehindZ & (ones &* 0x80)) >> 2
  }

  /// Calls `body` with the text in `bytes`.
  @inline(__always)
  static func with<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (RuleText) -> Result
  ) -> Result {
    if let start = bytes.baseAddress { return body(RuleText(start: start, count: bytes.count)) }
    return withUnsafePointer(to: 0 as UInt8) { body(RuleText(start: $0, count: 0)) }
  }

  /// The number that the text is; nil where it is none. A decimal of a few digits is the quotient of two
  /// whole numbers that are exact, and so the nearest to it.
  var number: Double? {
    var (digits, divisor) = (0.0, 1.0)
    var isFraction = false
    for index in 0..<count {
      let byte = self[index]
      if byte == UInt8(ascii: "."), !isFraction, count > 1 {
        isFraction = true
      } else if byte.isDigit, count < 15 {
        digits = digits * 10 + Double(byte & 15)
        if isFraction { divisor *= 10 }
      } else {
        return Double(string)
      }
    }
    return count > 0 ? digits / divisor : nil
  }

  /// The number by which the text is looked up.
  var hash: UInt64 { TextHash.of(start, count: count) }

  /// The byte at `index`, which is below `count`.
  subscript(index: Int) -> UInt8 { start.load(fromByteOffset: index, as: UInt8.self) }

  /// Whether the text is `other`.
  static func == (text: RuleText, other: StaticString) -> Bool {
    guard text.count == other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { buffer[$0] == text[$0] }
    }
  }

  /// The part of the text from `lower` up to, and without, `upper`.
  func part(_ lower: Int, _ upper: Int) -> RuleText {
    RuleText(start: start + lower, count: upper - lower)
  }

  /// Calls `body` with each stretch between separators that is not empty.
  @inline(__always)
  func forEachPiece(between separator: UInt8, _ body: (RuleText) -> Void) {
    var position = 0
    while position < count {
      let end = next(separator, from: position)
      if end > position { body(part(position, end)) }
      position = end + 1
    }
  }

  /// Calls `body` with each word between blanks.
  @inline(__always)
  func forEachWord(_ body: (RuleText) -> Void) {
    forEachPiece(between: UInt8(ascii: " "), body)
  }

  /// The place of the first byte of this value at or after `position`, or else the end. Looks at eight
  /// bytes at once: a byte of the difference is zero just where it borrows from its highest bit.
  @inline(__always)
  func next(_ byte: UInt8, from position: Int) -> Int { next(byte, or: byte, from: position) }

  /// The place of the first byte of one of these values at or after `position`, or else the end.
  @inline(__always)
  func next(_ byte: UInt8, or other: UInt8, from position: Int) -> Int {
    var position = position
    while position &+ 8 <= count {
      let bytes = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = Self.places(of: byte, in: bytes) | Self.places(of: other, in: bytes)
      if found != 0 { return position &+ found.trailingZeroBitCount >> 3 }
      position = position &+ 8
    }
    while position < count, self[position] != byte, self[position] != other {
      position = position &+ 1
    }
    return position
  }

  /// The highest bit of the first byte that has this value, and perhaps of some after it.
  @inline(__always)
  private static func places(of byte: UInt8, in bytes: UInt64) -> UInt64 {
    let difference = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}

extension String {
  /// The last byte; nil of an empty string.
  @inline(__always)
  var lastByte: UInt8? {
    utf8.withContiguousStorageIfAvailable { $0.isEmpty ? nil : $0[$0.count - 1] } ?? utf8.last
  }

  /// Calls `body` with each byte.
  @inline(__always)
  func forEachByte(_ body: (UInt8) -> Void) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { for byte in $0 { body(byte) } }
    if isDone == nil { utf8.forEach(body) }
  }

  /// The string of bytes that are UTF-8, made without a second look at each where they are ASCII.
  init(utf8 bytes: some Collection<UInt8>) {
    let made = bytes.withContiguousStorageIfAvailable { bytes in
      RuleText.with(bytes) { $0.string }
    }
    self = made ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the string ends in these bytes.
  @inline(__always)
  func ends(in ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    return utf8.withContiguousStorageIfAvailable { bytes in
      RuleText.with(bytes) { text in
        text.count >= length && text.part(text.count - length, text.count) == ending
      }
    } ?? false
  }

  /// Whether these bytes stand anywhere in the string.
  func holds(_ words: StaticString) -> Bool {
    let length = words.utf8CodeUnitCount
    return utf8.withContiguousStorageIfAvailable { bytes in
      RuleText.with(bytes) { text in
        text.count >= length
          && (0...text.count - length).contains { text.part($0, $0 + length) == words }
      }
    } ?? false
  }
}

extension [String] {
  /// The strings in their order with `separator` between each two. The library's own, which is made
  /// for all collections, looks up at run time what an array is.
  func joined(separator: String) -> String {
    var bytes: [UInt8] = []
    var count = Swift.max(0, self.count - 1) * separator.utf8.count
    for part in self { count += part.utf8.count }
    bytes.reserveCapacity(count)
    for (index, part) in enumerated() {
      if index > 0 { bytes.append(contentsOf: separator) }
      bytes.append(contentsOf: part)
    }
    return String(utf8: bytes)
  }
}

extension [UInt8] {
  /// Appends the bytes of `text`.
  mutating func append(contentsOf text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }
}

/// A hash of UTF-8 bytes, by which words are looked up in place of their letters.
///
/// For up to eight bytes no two texts of one length have the same hash; of longer ones two in 2^64 do.
enum TextHash {
  /// The hash of `count` bytes at `start`.
  @inline(__always)
  static func of(_ start: UnsafeRawPointer, count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var last: UInt64 = 0
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        hash =
          (hash ^ start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        offset = offset &+ 8
      }
      last = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      last =
        UInt64(start.loadUnaligned(as: UInt32.self)) << 32
        | UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else {
      for offset in 0..<count {
        last = last << 8 | UInt64(start.load(fromByteOffset: offset, as: UInt8.self))
      }
    }
    hash = (hash ^ last) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// One hash for a hash and a number after it.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    let spread = (hash ^ hash >> 29) &* 0xD6E8_FEB8_6659_FD93
    let mixed = (spread ^ spread >> 32 ^ number) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// The hash of a string's bytes.
  @inline(__always)
  static func of(_ text: String) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return of(start, count: bytes.count)
    } ?? 0
  }

  /// The hash of bytes that need not be a string.
  @inline(__always)
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return of(start, count: bytes.count)
    }
  }
}
