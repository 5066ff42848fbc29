import FoundationEssentials
import Model

/// Any JSON value, kept to be given back.
enum JSONValue: Decodable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

extension JSONText {
  /// Writes any JSON value; the members of an object in the order of their names.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .boolean(let value): boolean(value)
    case .integer(let value): raw(String(value))
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let items): array(items) { $0.value($1) }
    case .object(let members):
      object { json in
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
          json.key(string: name)
          json.value(member)
        }
      }
    }
  }
}
