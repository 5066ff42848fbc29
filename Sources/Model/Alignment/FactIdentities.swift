/// Gives facts their names: short hashes that do not depend on the order of the files.
struct FactIdentities {
  private var given = NumberMap<Int>(capacity: 256)
  /// The digest of each document, by its name.
  private var digests = WordMap<String>()
  private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  /// Names for the facts of these articles.
  init(_ analyses: [Analysis]) {
    for analysis in analyses {
      digests.insert(hash: TextHash.of(analysis.article.name), analysis.article.digest)
    }
  }

  /// The name of the fact of `kind` with these sides.
  ///
  /// The hash is FNV-1a (Fowler, Noll and Vo), of which 40 bits are written in 8 letters and digits.
  mutating func id(kind: Claim.Kind, sides: [Claim]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      var hashed = hash
      text.forEachByte { hashed = (hashed ^ UInt64($0)) &* 0x100_0000_01B3 }
      hash = hashed
    }
    func add(_ mark: UInt64) { hash = (hash ^ mark) &* 0x100_0000_01B3 }
    add(kind.rawValue)
    add(0x1E)
    func add(_ side: Claim) {
      add(digest(of: side))
      add(0x1F)
      add(side.text)
      add(0x1E)
    }
    if sides.count == 1 {
      add(sides[0])
    } else {
      for index in order(of: sides) { add(sides[index]) }
    }
    let count = given[hash] ?? 0
    given[hash] = count + 1
    if count > 0 { hash = (hash ^ UInt64(count)) &* 0x100_0000_01B3 }
    return String(unsafeUninitializedCapacity: 8) { letters in
      for place in 0..<8 { letters[place] = Self.letters[Int((hash >> UInt64(place * 5)) & 31)] }
      return 8
    }
  }

  private func digest(of side: Claim) -> String { digests[side.document] ?? "" }

  /// The places of the sides by their digests and words, whatever the order of the files is.
  private func order(of sides: [Claim]) -> [Int] {
    var order = Array(sides.indices)
    // There are few sides: each is put in its place as it comes.
    for next in order.dropFirst() {
      let (digest, text) = (digest(of: sides[next]), sides[next].text)
      var place = next
      while place > 0 {
        let before = order[place - 1]
        guard (digest, text) < (self.digest(of: sides[before]), sides[before].text) else { break }
        order[place] = before
        place -= 1
      }
      order[place] = next
    }
    return order
  }
}
