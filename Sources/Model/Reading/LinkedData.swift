/// Just enough JSON to read what schema.org objects in pages say of an article.
///
/// The reader is tolerant: control characters in strings, commas too many and a cut-off end are read as
/// far as they make sense, because pages hold all of these.
enum LinkedData {
  /// A JSON value; numbers and literals are of no use here.
  indirect enum Value: Sendable {
    case text(String)
    case list([Value])
    case object([(key: String, value: Value)])
    case other

    /// The string, if it is one.
    var text: String? {
      if case .text(let text) = self { return text }
      return nil
    }

    /// The value of a member, if this is an object that has it.
    subscript(key: String) -> Value? {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }

    /// The strings, or the names of the objects, that the value is or lists.
    var names: [String] {
      switch self {
      case .text(let text): text.contains("://") ? [] : [text]
      case .list(let values): Array(values.prefix(8).flatMap(\.names))
      case .object: self["name"]?.names ?? []
      case .other: []
      }
    }

    /// Whether the value is an object of a type such as NewsArticle.
    var isArticle: Bool {
      let types = self["@type"]?.names ?? []
      return types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
    }
  }

  /// How deep objects and lists may lie in each other.
  private static let nesting = 32

  /// Calls `body` with every object in `bytes`, outer ones first.
  static func forEachObject(in bytes: [UInt8], _ body: (Value) -> Void) {
    var reader = Reader(bytes: bytes)
    func visit(_ value: Value) {
      switch value {
      case .list(let values): values.forEach(visit)
      case .object(let members):
        body(value)
        members.forEach { visit($0.value) }
      case .text, .other: break
      }
    }
    visit(reader.value(depth: 0))
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    /// The next byte that is no white space, not taken.
    mutating func peek() -> UInt8? {
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
      return position < bytes.count ? bytes[position] : nil
    }

    mutating func value(depth: Int) -> Value {
      guard let first = peek(), depth < LinkedData.nesting else {
        position = bytes.count
        return .other
      }
      switch first {
      case UInt8(ascii: "\""): return .text(string())
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return list(depth: depth)
      default:
        while position < bytes.count, !LinkedData.isStructure(bytes[position]) { position += 1 }
        return .other
      }
    }

    private mutating func list(depth: Int) -> Value {
      position += 1
      var values: [Value] = []
      while let next = peek(), next != UInt8(ascii: "]") {
        if next == UInt8(ascii: ",") || next == UInt8(ascii: "}") || next == UInt8(ascii: ":") {
          position += 1
        } else {
          values.append(value(depth: depth + 1))
        }
      }
      position += 1
      return .list(values)
    }

    private mutating func object(depth: Int) -> Value {
      position += 1
      var members: [(key: String, value: Value)] = []
      while let next = peek(), next != UInt8(ascii: "}") {
        guard next == UInt8(ascii: "\"") else {
          position += 1
          continue
        }
        let key = string()
        guard peek() == UInt8(ascii: ":") else { continue }
        position += 1
        members.append((key, value(depth: depth + 1)))
      }
      position += 1
      return .object(members)
    }

    /// The string at the position, which is a quotation mark.
    private mutating func string() -> String {
      position += 1
      var result: [UInt8] = []
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
          position += 1
          escape(into: &result)
        } else {
          result.append(bytes[position])
          position += 1
        }
      }
      position += 1
      return String(decoding: result, as: UTF8.self)
    }

    /// Reads what follows a backslash.
    private mutating func escape(into result: inout [UInt8]) {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): result.append(0x20)
      case UInt8(ascii: "u"):
        guard var value = hex() else { return }
        if value & 0xFC00 == 0xD800, position + 1 < bytes.count,
          bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u")
        {
          position += 2
          value = 0x10000 + (value & 0x3FF) << 10 + (hex() ?? 0) & 0x3FF
        }
        result.append(scalar: value & 0xF800 == 0xD800 ? 0xFFFD : value)
      default: result.append(byte)
      }
    }

    private mutating func hex() -> UInt32? {
      guard position + 4 <= bytes.count,
        let value = UInt32(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
      else { return nil }
      position += 4
      return value
    }
  }

  private static func isStructure(_ byte: UInt8) -> Bool {
    [0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte)
  }
}
