/// A JSON value that was read, with its place in the text; strings as UTF-8 bytes.
package struct JSONValue: Sendable {
  /// What a value is.
  package indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string([UInt8])
    case array([JSONValue])
    /// The members in order; names may come twice.
    case object([(name: [UInt8], value: JSONValue)])
  }

  package let content: Content
  /// The bytes of the value in the text that was read.
  package let range: Range<Int>

  /// The last member of that name, if the value is an object that has one.
  package func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// The bytes of a string; nil for any other value.
  package var string: [UInt8]? {
    if case .string(let bytes) = content { bytes } else { nil }
  }

  /// The elements of an array; nil for any other value.
  package var array: [JSONValue]? {
    if case .array(let values) = content { values } else { nil }
  }

  /// Whether the value is null.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}

/// Why a text is no JSON.
package struct JSONError: Error, Hashable, Sendable {
  /// What was expected, in a few words.
  package var expected: String
  /// The offset of the byte where it was.
  package var offset: Int

  /// The reason in a few words for people.
  package var description: String { "\(expected) expected at byte \(offset)" }
}
