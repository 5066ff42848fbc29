/// Gives facts their names: short hashes that do not depend on the order of the files.
struct FactIdentities {
  private var given = NumberMap<Int>()
  private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  /// The name of the fact of `kind` with these sides; `digests` gives the digest of a document.
  ///
  /// The hash is FNV-1a (Fowler, Noll and Vo), of which 40 bits are written in 8 letters and digits.
  mutating func id(kind: Claim.Kind, sides: [Claim], digests: (String) -> String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      var hashed = hash
      text.forEachByte { hashed = (hashed ^ UInt64($0)) &* 0x100_0000_01B3 }
      hash = hashed
    }
    func add(_ mark: UInt64) { hash = (hash ^ mark) &* 0x100_0000_01B3 }
    add(kind.rawValue)
    add(0x1E)
    var parts = sides.map { (digest: digests($0.document), text: $0.text) }
    if parts.count > 1 { parts.sort { ($0.digest, $0.text) < ($1.digest, $1.text) } }
    for part in parts {
      add(part.digest)
      add(0x1F)
      add(part.text)
      add(0x1E)
    }
    let count = given[hash] ?? 0
    given[hash] = count + 1
    if count > 0 { hash = (hash ^ UInt64(count)) &* 0x100_0000_01B3 }
    return String(
      decoding: (0..<8).map { Self.letters[Int((hash >> UInt64($0 * 5)) & 31)] }, as: UTF8.self)
  }
}
