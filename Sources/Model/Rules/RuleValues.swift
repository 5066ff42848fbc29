extension RuleValue where Self: RawRepresentable, RawValue: FixedWidthInteger {
  init?(code: UInt64, in index: RuleIndex) {
    self.init(rawValue: RawValue(truncatingIfNeeded: code))
  }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { UInt64(truncatingIfNeeded: rawValue) }
}

extension Bool: RuleValue {
  init?(code: UInt64, in index: RuleIndex) { self = code != 0 }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { self ? 1 : 0 }
}

extension Int: RuleValue {
  init?(code: UInt64, in index: RuleIndex) { self.init(truncatingIfNeeded: code) }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { UInt64(bitPattern: Int64(self)) }
}

extension UInt64: RuleValue {
  init?(code: UInt64, in index: RuleIndex) { self = code }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { self }
}

extension Float: RuleValue {
  init?(code: UInt64, in index: RuleIndex) {
    self.init(bitPattern: UInt32(truncatingIfNeeded: code))
  }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { UInt64(bitPattern) }
}

extension String: RuleValue {
  init?(code: UInt64, in index: RuleIndex) { self = index.text(code) }
  func code(in writer: inout RuleIndexWriter) -> UInt64 { writer.text(self) }
}

extension Array: RuleValue where Element: RuleValue {
  init?(code: UInt64, in index: RuleIndex) {
    let codes = index.list(code)
    self = (0..<codes.count).compactMap { Element(code: codes[$0], in: index) }
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    var codes: [UInt64] = []
    for value in self { codes.append(value.code(in: &writer)) }
    return writer.list(codes)
  }
}

/// A list whose numbers are read where they lie.
extension RuleNumbers: RuleValue {
  init?(code: UInt64, in index: RuleIndex) { self = index.list(code) }
  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    writer.list((0..<count).map { self[$0] })
  }
}
