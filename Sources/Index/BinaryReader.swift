/// Reads what a ``BinaryWriter`` wrote; damaged bytes are an error, never a trap.
final class BinaryReader: Decoder {
  static let damaged = DecodingError.dataCorrupted(
    DecodingError.Context(codingPath: [], debugDescription: "the bytes hold no such value"))

  private let bytes: [UInt8]
  private var position = 0
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Reads a value of any type.
  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == [UInt8].self, let blob = Array(try piece()) as? Value { return blob }
    return try Value(from: self)
  }

  func byte() throws -> UInt8 {
    guard position < bytes.count else { throw Self.damaged }
    defer { position += 1 }
    return bytes[position]
  }

  func string() throws -> String { String(decoding: try piece(), as: UTF8.self) }

  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    let raw = try varint(UInt64.self)
    let value = Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    guard let result = Integer(exactly: value) else { throw Self.damaged }
    return result
  }

  func varint<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 64 else { throw Self.damaged }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    guard let result = Integer(exactly: value) else { throw Self.damaged }
    return result
  }

  /// The bytes of a text and the count before them.
  private func piece() throws -> ArraySlice<UInt8> {
    let count = try varint(Int.self)
    guard count <= bytes.count - position else { throw Self.damaged }
    defer { position += count }
    return bytes[position..<position + count]
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Members<Key>(reader: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try Elements(reader: self) }
  func singleValueContainer() -> any SingleValueDecodingContainer { Single(reader: self) }

  /// A value without members.
  private struct Single: SingleValueDecodingContainer {
    let reader: BinaryReader
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.byte() != 0 }
    func decode(_ type: String.Type) throws -> String { try reader.string() }
    func decode(_ type: Double.Type) throws -> Double {
      Double(bitPattern: try reader.varint(UInt64.self))
    }
    func decode(_ type: Float.Type) throws -> Float {
      Float(bitPattern: try reader.varint(UInt32.self))
    }
    func decode(_ type: Int.Type) throws -> Int { try reader.integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try reader.integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try reader.integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try reader.integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try reader.integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try reader.varint(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try reader.byte() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try reader.varint(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try reader.varint(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try reader.varint(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.read(type) }
  }

  /// The members of a structure, or the one case of an enumeration with its values.
  private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: BinaryReader
    var codingPath: [any CodingKey] { [] }

    /// The case that comes next; nobody asks a structure.
    var allKeys: [Key] {
      let start = reader.position
      defer { reader.position = start }
      return (try? reader.string()).flatMap { Key(stringValue: $0) }.map { [$0] } ?? []
    }
    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try reader.byte() == 0 }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try reader.read(type)
    }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional() }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
      try optional()
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
      try optional()
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional() }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      try optional()
    }
    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> {
      _ = try reader.string()
      return reader.container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try reader.unkeyedContainer()
    }
    func superDecoder() -> any Decoder { reader }
    func superDecoder(forKey key: Key) -> any Decoder { reader }

    private func optional<Value: Decodable>() throws -> Value? {
      try reader.byte() == 0 ? nil : try reader.read(Value.self)
    }
  }

  /// The elements of an array, each after a byte that says that it comes.
  private struct Elements: UnkeyedDecodingContainer {
    let reader: BinaryReader
    var codingPath: [any CodingKey] { [] }
    let count: Int? = nil
    private(set) var currentIndex = 0
    private(set) var isAtEnd: Bool

    init(reader: BinaryReader) throws {
      self.reader = reader
      isAtEnd = try reader.byte() == 0
    }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      guard !isAtEnd else { throw BinaryReader.damaged }
      let value = try reader.read(type)
      currentIndex += 1
      isAtEnd = try reader.byte() == 0
      return value
    }
    mutating func nestedContainer<Key: CodingKey>(
      keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> { throw BinaryReader.damaged }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      throw BinaryReader.damaged
    }
    mutating func superDecoder() throws -> any Decoder { throw BinaryReader.damaged }
  }
}
