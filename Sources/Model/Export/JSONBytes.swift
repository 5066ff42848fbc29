/// Pieces of JSON, written where there is room for them.
extension UnsafeMutableRawPointer {
  /// Writes a byte here and goes on behind it.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    storeBytes(of: byte, as: UInt8.self)
    self += 1
  }

  /// Writes the name of a member, behind a comma where others stand before it.
  @inline(__always)
  mutating func put(key name: StaticString, isNext: Bool) {
    if isNext { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    put(UnsafeRawPointer(name.utf8Start), name.utf8CodeUnitCount)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Writes what stands before a value: the name of its member, or the comma after the value before it.
  @inline(__always)
  mutating func begin(_ name: StaticString?, _ isNext: Bool) {
    if let name {
      put(key: name, isNext: isNext)
    } else if isNext {
      put(UInt8(ascii: ","))
    }
  }

  /// Writes null here.
  @inline(__always)
  mutating func putNull() {
    storeBytes(of: (0x6E75_6C6C as UInt32).bigEndian, as: UInt32.self)
    self += 4
  }

  /// Writes the digits of an integer, at most 20 bytes.
  mutating func put(_ value: Int) {
    if value < 0 { put(UInt8(ascii: "-")) }
    var (divisor, rest) = (1 as UInt, value.magnitude)
    while rest / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      put(UInt8(ascii: "0") | UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Writes `count` bytes here and goes on behind them; a few by two words that may overlap.
  @inline(__always)
  mutating func put(_ bytes: UnsafeRawPointer, _ count: Int) {
    switch count {
    case 4..<8: putEnds(of: bytes, count, UInt32.self)
    case 8...16: putEnds(of: bytes, count, UInt64.self)
    default: copyMemory(from: bytes, byteCount: count)
    }
    self += count
  }

  /// Writes the first and the last bytes of `count`, as many at each end as `Word` has.
  @inline(__always)
  private func putEnds<Word: BitwiseCopyable>(
    of bytes: UnsafeRawPointer, _ count: Int, _ type: Word.Type
  ) {
    let last = count &- MemoryLayout<Word>.size
    let (start, end) = (
      bytes.loadUnaligned(as: type), bytes.loadUnaligned(fromByteOffset: last, as: type)
    )
    storeBytes(of: start, as: type)
    storeBytes(of: end, toByteOffset: last, as: type)
  }
}
