import Model

extension [UInt8] {
  mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func append(quantised weight: Float) {
    append(UInt8(bitPattern: Int8(Swift.max(-127, Swift.min(127, weight.rounded())))))
  }
}

/// Writes what `HashIndex` reads.
struct HashIndexWriter {
  private(set) var slotBits = 4
  private(set) var bytes: [UInt8] = []

  /// The index of these keys; of two that cannot be told apart the first one stays. At most two fifths
  /// of a sparse one are full, so that a key that is not there is missed at the first looks; of others
  /// four fifths.
  init(_ pairs: [(key: UInt32, number: Int)], isSparse: Bool) {
    while pairs.count * 5 > (1 << slotBits) * (isSparse ? 2 : 4) { slotBits += 1 }
    var entries = [UInt32](repeating: 0, count: 1 << slotBits)
    for pair in pairs {
      var slot = HashIndex.slot(of: pair.key, shift: UInt32(32 - slotBits))
      let low = pair.key << 16
      while entries[slot] != 0, entries[slot] & 0xFFFF_0000 != low {
        slot = (slot + 1) & (entries.count - 1)
      }
      if entries[slot] == 0 { entries[slot] = low | UInt32(pair.number) }
    }
    for entry in entries { bytes.append(littleEndian: entry) }
  }
}
