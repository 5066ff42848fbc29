/// A document as UTF-8, and where each byte of it lies in the file.
struct DecodedText: Sendable {
  var bytes: [UInt8]
  var map: OffsetMap
}

/// Turns the bytes of a file into UTF-8 whatever they were written in.
///
/// A byte-order mark decides; else text that is UTF-8 is UTF-8, NUL bytes at every other place mean
/// UTF-16, and all other text is windows-1252, as the Encoding Standard reads "iso-8859-1" too. A
/// charset that the document declares decides only between UTF-8 with bad bytes and windows-1252.
enum TextDecoder {
  /// How many bytes the guesses look at.
  private static let sample = 4_096

  /// The text in `bytes`.
  ///
  /// - Throws: `.empty` where there is nothing, `.binary` where the bytes are no text.
  static func decode(_ bytes: [UInt8]) throws(ReadingError) -> DecodedText {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard bytes.count > 3 else { throw .empty }
      return try utf8(bytes, from: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, bigEndian: true) }
    switch nulPattern(of: bytes) {
    case .none: break
    case .littleEndian: return try utf16(bytes, from: 0, bigEndian: false)
    case .bigEndian: return try utf16(bytes, from: 0, bigEndian: true)
    case .binary: throw .binary
    }
    return try utf8(bytes, from: 0)
  }

  // MARK: - What the bytes look like

  private enum NulPattern { case none, littleEndian, bigEndian, binary }

  /// What NUL bytes and other control characters in the first bytes say.
  private static func nulPattern(of bytes: [UInt8]) -> NulPattern {
    let end = min(bytes.count, sample)
    var even = 0
    var odd = 0
    var controls = 0
    for index in 0..<end where bytes[index] < 0x20 {
      if bytes[index] == 0 {
        if index & 1 == 0 { even += 1 } else { odd += 1 }
      } else if !(0x08...0x0D).contains(bytes[index]), bytes[index] != 0x1B {
        controls += 1
      }
    }
    if odd * 10 > end * 3, even * 20 < odd { return .littleEndian }
    if even * 10 > end * 3, odd * 20 < even { return .bigEndian }
    if (even + odd) * 200 > end || controls * 20 > end { return .binary }
    return bytes.starts(with: "%PDF-".utf8) ? .binary : .none
  }

  /// Whether the document says that it is written in a single-byte encoding of western Europe.
  private static func declaresSingleByte(_ bytes: [UInt8]) -> Bool {
    let head = Token.lowercased(bytes[..<min(bytes.count, 1_024)].filterASCII)
    return [
      "charset=iso-8859", "charset=\"iso-8859", "encoding=\"iso-8859",
      "charset=windows-125", "charset=\"windows-125", "encoding=\"windows-125",
    ].contains { head.contains($0) }
  }

  // MARK: - UTF-8

  /// The text from `start` on, read as UTF-8; as windows-1252 where that fits better.
  private static func utf8(_ bytes: [UInt8], from start: Int) throws(ReadingError) -> DecodedText {
    let (valid, invalid) = sequences(in: bytes, from: start)
    if invalid == 0 {
      guard start > 0 else {
        return DecodedText(bytes: bytes, map: OffsetMap(identity: bytes.count))
      }
      return DecodedText(
        bytes: Array(bytes[start...]), map: OffsetMap(identity: bytes.count - start, at: start))
    }
    if start == 0, valid <= invalid || declaresSingleByte(bytes) { return windows1252(bytes) }
    var writer = DecodedWriter(capacity: bytes.count)
    var position = start
    while position < bytes.count {
      let length = sequenceLength(in: bytes, at: position)
      if length > 0 {
        writer.copy(bytes[position..<position + length], at: position)
        position += length
      } else {
        let bad = badLength(in: bytes, at: position)
        writer.replace(0xFFFD, sourceStart: position, sourceCount: bad)
        position += bad
      }
    }
    return writer.decoded
  }

  /// How many sequences of more than one byte are UTF-8, and how many bytes are not.
  private static func sequences(in bytes: [UInt8], from start: Int) -> (valid: Int, invalid: Int) {
    var valid = 0
    var invalid = 0
    var position = start
    while true {
      position = bytes.firstBeyondASCII(from: position)
      if position >= bytes.count { break }
      let length = sequenceLength(in: bytes, at: position)
      if length > 0 { valid += 1 } else { invalid += 1 }
      position += max(1, length)
    }
    return (valid, invalid)
  }

  /// The length of the UTF-8 sequence at `offset`, or 0 where there is none.
  private static func sequenceLength(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    guard first >= 0x80 else { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard length > 0, first <= 0xF4, badLength(in: bytes, at: offset) == length else { return 0 }
    return length
  }

  /// How many bytes from `offset` on begin a UTF-8 sequence: at least 1, so that each maximal piece
  /// of a broken sequence becomes one replacement character, as the Unicode Standard advises.
  private static func badLength(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    guard first >= 0xC2, first <= 0xF4 else { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xE0: low = 0xA0
    case 0xED: high = 0x9F
    case 0xF0: low = 0x90
    case 0xF4: high = 0x8F
    default: break
    }
    var count = 1
    while count < length, offset + count < bytes.count,
      bytes[offset + count] >= low, bytes[offset + count] <= high
    {
      count += 1
      low = 0x80
      high = 0xBF
    }
    return count
  }

  // MARK: - Other encodings

  private static func utf16(
    _ bytes: [UInt8], from start: Int, bigEndian: Bool
  ) throws(ReadingError) -> DecodedText {
    guard bytes.count > start else { throw .empty }
    var writer = DecodedWriter(capacity: bytes.count)
    func unit(_ offset: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
        : UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset])
    }
    var position = start
    while position + 1 < bytes.count {
      let first = unit(position)
      var value = first
      var length = 2
      if first & 0xF800 == 0xD800 {
        value = 0xFFFD
        if first & 0xFC00 == 0xD800, position + 3 < bytes.count,
          unit(position + 2) & 0xFC00 == 0xDC00
        {
          value = 0x10000 + (first & 0x3FF) << 10 + unit(position + 2) & 0x3FF
          length = 4
        }
      }
      writer.replace(value, sourceStart: position, sourceCount: length)
      position += length
    }
    if position < bytes.count {
      writer.replace(0xFFFD, sourceStart: position, sourceCount: bytes.count - position)
    }
    return writer.decoded
  }

  private static func windows1252(_ bytes: [UInt8]) -> DecodedText {
    var writer = DecodedWriter(capacity: bytes.count + bytes.count / 8)
    var position = 0
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      writer.copy(bytes[position..<end], at: position)
      if end < bytes.count {
        writer.replace(scalar(windows1252: bytes[end]), sourceStart: end, sourceCount: 1)
      }
      position = end + 1
    }
    return writer.decoded
  }

  /// The code point of a byte of windows-1252; the five that it leaves open are control characters.
  private static func scalar(windows1252 byte: UInt8) -> UInt32 {
    let table: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
      0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (0x80...0x9F).contains(byte) ? table[Int(byte) - 0x80] : UInt32(byte)
  }
}

/// Collects decoded text and its map.
private struct DecodedWriter {
  private var bytes: [UInt8] = []
  private var map = OffsetMap()

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var decoded: DecodedText { DecodedText(bytes: bytes, map: map) }

  /// Adds bytes of the file as they are.
  mutating func copy(_ slice: ArraySlice<UInt8>, at source: Int) {
    map.append(
      OffsetMap.Run(
        textStart: bytes.count, textCount: slice.count, sourceStart: source,
        sourceCount: slice.count))
    bytes.append(contentsOf: slice)
  }

  /// Adds one character for a piece of the file.
  mutating func replace(_ value: UInt32, sourceStart: Int, sourceCount: Int) {
    let start = bytes.count
    bytes.append(scalar: value)
    map.append(
      OffsetMap.Run(
        textStart: start, textCount: bytes.count - start, sourceStart: sourceStart,
        sourceCount: sourceCount))
  }
}

extension [UInt8] {
  /// Appends a code point in UTF-8.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18 & 0x07))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}

extension ArraySlice<UInt8> {
  /// The ASCII bytes among these.
  fileprivate var filterASCII: ArraySlice<UInt8> { filter { $0 < 0x80 }[...] }
}

extension [UInt8] {
  /// The place of the first byte at or after `start` that is no ASCII, or else the end; looks at eight
  /// bytes at once.
  fileprivate func firstBeyondASCII(from start: Int) -> Int {
    var place = start
    withUnsafeBytes { bytes in
      while place &+ 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place = place &+ 8
      }
      while place < bytes.count, bytes[place] < 0x80 { place = place &+ 1 }
    }
    return place
  }
}
