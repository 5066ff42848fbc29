/// A compact binary form of values: their members in the order of declaration, without names.
///
/// It is for the cache alone, where a value is read back by the version that wrote it. An array has a
/// byte before each element and one at its end; integers are zigzag varints, as in Protocol Buffers.
enum BinaryForm {
  /// The bytes of `value`.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let writer = BinaryWriter()
    try writer.write(value)
    return writer.bytes
  }

  /// The value in `bytes`.
  ///
  /// - Throws: `DecodingError` where the bytes hold no such value.
  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    let reader = BinaryReader(bytes)
    let value = try reader.read(type)
    guard reader.isAtEnd else { throw BinaryReader.damaged }
    return value
  }
}

/// Writes values one after the other.
final class BinaryWriter: Encoder {
  private(set) var bytes: [UInt8] = []
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// Writes any value; a text of bytes in one piece.
  func write<Value: Encodable>(_ value: Value) throws {
    if Value.self == [UInt8].self, let blob = value as? [UInt8] {
      write(count: blob.count)
      bytes += blob
    } else {
      try value.encode(to: self)
    }
  }

  func write(byte: UInt8) { bytes.append(byte) }

  func write(string: String) {
    write(count: string.utf8.count)
    bytes += string.utf8
  }

  func write(integer value: Int64) {
    write(varint: UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  private func write(count: Int) { write(varint: UInt64(count)) }

  func write(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members<Key>(writer: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(writer: self) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: self) }

  /// A value without members.
  private struct Single: SingleValueEncodingContainer {
    let writer: BinaryWriter
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { writer.write(byte: 0) }
    func encode(_ value: Bool) { writer.write(byte: value ? 1 : 0) }
    func encode(_ value: String) { writer.write(string: value) }
    func encode(_ value: Double) { writer.write(varint: value.bitPattern) }
    func encode(_ value: Float) { writer.write(varint: UInt64(value.bitPattern)) }
    func encode(_ value: Int) { writer.write(integer: Int64(value)) }
    func encode(_ value: Int8) { writer.write(integer: Int64(value)) }
    func encode(_ value: Int16) { writer.write(integer: Int64(value)) }
    func encode(_ value: Int32) { writer.write(integer: Int64(value)) }
    func encode(_ value: Int64) { writer.write(integer: value) }
    func encode(_ value: UInt) { writer.write(varint: UInt64(value)) }
    func encode(_ value: UInt8) { writer.write(byte: value) }
    func encode(_ value: UInt16) { writer.write(varint: UInt64(value)) }
    func encode(_ value: UInt32) { writer.write(varint: UInt64(value)) }
    func encode(_ value: UInt64) { writer.write(varint: value) }
    func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }
  }

  /// The members of a structure, or the one case of an enumeration with its values.
  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: BinaryWriter
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { writer.write(byte: 0) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try writer.write(value)
    }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      try optional(value)
    }
    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
      writer.write(string: key.stringValue)
      return writer.container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      writer.unkeyedContainer()
    }
    func superEncoder() -> any Encoder { writer }
    func superEncoder(forKey key: Key) -> any Encoder { writer }

    private func optional<Value: Encodable>(_ value: Value?) throws {
      writer.write(byte: value == nil ? 0 : 1)
      if let value { try writer.write(value) }
    }
  }

  /// The elements of an array; its end is written when the container goes.
  private final class Elements: UnkeyedEncodingContainer {
    let writer: BinaryWriter
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0

    init(writer: BinaryWriter) { self.writer = writer }
    deinit { writer.write(byte: 0) }

    func encodeNil() { next().write(byte: 0) }
    func encode<Value: Encodable>(_ value: Value) throws { try next().write(value) }
    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      next().container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
    func superEncoder() -> any Encoder { next() }

    private func next() -> BinaryWriter {
      count += 1
      writer.write(byte: 1)
      return writer
    }
  }
}
