/// A read-only map from 32-bit keys to numbers from 1 to 65,535, read in place from bytes.
///
/// An entry is four bytes, the low half of the key above the number, at the first free slot after
/// the place that the key hashes to. Two keys of one place and one low half cannot be told apart: an
/// absent key is taken for a present one about once in 40,000 times.
package struct HashIndex {
  private let entries: UnsafeRawPointer
  private let shift: UInt32
  private let mask: Int

  /// The index of `1 << slotBits` entries at `entries`.
  package init(entries: UnsafeRawPointer, slotBits: Int) {
    self.entries = entries
    shift = UInt32(32 - slotBits)
    mask = 1 << slotBits - 1
  }

  /// The slot that the search for `key` begins at.
  @inline(__always)
  package static func slot(of key: UInt32, shift: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) &>> shift)
  }

  /// The number of `key`, or 0.
  @inline(__always)
  package func number(of key: UInt32) -> Int {
    var slot = Self.slot(of: key, shift: shift)
    let low = key << 16
    while true {
      let entry = entries.loadUnaligned(fromByteOffset: slot << 2, as: UInt32.self)
      if entry == 0 { return 0 }
      if entry & 0xFFFF_0000 == low { return Int(entry & 0xFFFF) }
      slot = (slot &+ 1) & mask
    }
  }
}

/// Mixes the number of a feature template with one to three values into a key.
@inline(__always)
package func featureKey(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32
{
  var key = (a ^ (template &* 0x85EB_CA6B)) &* 0xCC9E_2D51
  key = ((key ^ (key &>> 15)) &+ b) &* 0x1B87_3593
  key = ((key ^ (key &>> 13)) &+ c) &* 0xC2B2_AE35
  return key ^ (key &>> 16)
}
