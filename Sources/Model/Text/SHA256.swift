/// The SHA-256 digest of bytes, as FIPS 180-4 defines it; it names a document by its content.
package struct SHA256: Sendable {
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)

  /// The digest of `bytes` in 64 lower-case hexadecimal digits.
  package static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    bytes.withContiguousStorageIfAvailable(digest) ?? Array(bytes).withUnsafeBufferPointer(digest)
  }

  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var hash = SHA256()
    let whole = bytes.count - bytes.count % 64
    hash.compress(bytes[..<whole])
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    tail.withUnsafeBufferPointer { hash.compress($0[...]) }
    return hash.digits
  }

  private var digits: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for index in 0..<64 {
        let word = state[index / 8] >> UInt32(28 - index % 8 * 4)
        buffer[index] = digits[Int(word & 15)]
      }
      return 64
    }
  }

  /// Takes blocks of 64 bytes into the state.
  private mutating func compress(_ blocks: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: blocks))
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: bytes.count, by: 64) {
          for index in 0..<16 {
            schedule[index] = UInt32(
              bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
          }
          for index in 16..<64 {
            let early = schedule[index - 15]
            let late = schedule[index - 2]
            let small0 = early.rotated(7) ^ early.rotated(18) ^ early >> 3
            let small1 = late.rotated(17) ^ late.rotated(19) ^ late >> 10
            schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
          }
          var round = Round(state)
          for index in stride(from: 0, to: 64, by: 8) {
            round.take(schedule.baseAddress, constants.baseAddress, from: index)
          }
          state &+= round.state
        }
      }
    }
  }

  /// The eight working variables of FIPS 180-4, section 6.2.2. Sums of three rotations are made from
  /// one of the other, which takes fewer steps.
  private struct Round {
    private var a, b, c, d, e, f, g, h: UInt32

    init(_ state: SIMD8<UInt32>) {
      (a, b, c, d) = (state[0], state[1], state[2], state[3])
      (e, f, g, h) = (state[4], state[5], state[6], state[7])
    }

    var state: SIMD8<UInt32> { SIMD8(a, b, c, d, e, f, g, h) }

    /// Eight steps. In place of moving each variable on by one, each step takes the next in its stead.
    @inline(__always)
    mutating func take(
      _ schedule: UnsafeMutablePointer<UInt32>?, _ constants: UnsafePointer<UInt32>?,
      from index: Int
    ) {
      guard let words = schedule?.advanced(by: index),
        let constants = constants?.advanced(by: index)
      else { return }
      Self.step(a, b, c, &d, e, f, g, &h, words[0] &+ constants[0])
      Self.step(h, a, b, &c, d, e, f, &g, words[1] &+ constants[1])
      Self.step(g, h, a, &b, c, d, e, &f, words[2] &+ constants[2])
      Self.step(f, g, h, &a, b, c, d, &e, words[3] &+ constants[3])
      Self.step(e, f, g, &h, a, b, c, &d, words[4] &+ constants[4])
      Self.step(d, e, f, &g, h, a, b, &c, words[5] &+ constants[5])
      Self.step(c, d, e, &f, g, h, a, &b, words[6] &+ constants[6])
      Self.step(b, c, d, &e, f, g, h, &a, words[7] &+ constants[7])
    }

    @inline(__always)
    private static func step(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
      _ g: UInt32, _ h: inout UInt32, _ word: UInt32
    ) {
      let big1 = ((e.rotated(14) ^ e).rotated(5) ^ e).rotated(6)
      let choice = (f ^ g) & e ^ g
      let first = h &+ big1 &+ choice &+ word
      let big0 = ((a.rotated(9) ^ a).rotated(11) ^ a).rotated(2)
      let majority = (a | b) & c | a & b
      d &+= first
      h = first &+ big0 &+ majority
    }
  }
}

extension UInt32 {
  /// The bits, rotated to the right.
  @inline(__always)
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
