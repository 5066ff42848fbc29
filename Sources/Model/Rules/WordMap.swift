/// What a table says of each of its words, found without the cost of a dictionary that must withstand
/// chosen keys: the words are those of the program's own tables, whatever is looked up.
///
/// Open addressing over a hash of the UTF-8 bytes, at most half full; nothing is ever removed.
struct WordMap<Value: Sendable>: Sendable {
  /// The upper half of a word's hash above its index, counted from 1; 0 where the slot is free.
  private var slots: [UInt64]
  private var words: [String] = []
  /// The values, in the order in which their words came.
  private(set) var values: [Value] = []

  /// An empty map.
  init() { slots = Array(repeating: 0, count: 64) }

  /// The value of `word`; setting nil changes nothing.
  subscript(word: String) -> Value? {
    get { place(of: word, Self.hash(of: word)).map { values[$0] } }
    set {
      guard let newValue else { return }
      let hash = Self.hash(of: word)
      if let place = place(of: word, hash) {
        values[place] = newValue
      } else {
        insert(word, hash, newValue)
      }
    }
  }

  /// The value of `word`, or `initial` where it has none; changing it gives it one.
  subscript(word: String, default initial: @autoclosure () -> Value) -> Value {
    get { self[word] ?? initial() }
    _modify {
      let hash = Self.hash(of: word)
      let known = place(of: word, hash)
      if known == nil { insert(word, hash, initial()) }
      yield &values[known ?? values.count - 1]
    }
  }

  private func place(of word: String, _ hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if words[place] == word { return place }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ word: String, _ hash: UInt64, _ value: Value) {
    words.append(word)
    values.append(value)
    if words.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 4)
      for index in words.indices { occupy(Self.hash(of: words[index]), index) }
    } else {
      occupy(hash, words.count - 1)
    }
  }

  private mutating func occupy(_ hash: UInt64, _ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
  }

  /// Mixes the bytes eight at a time; its lower bits choose the slot, its upper half is compared.
  @inline(__always)
  private static func hash(of word: String) -> UInt64 {
    word.utf8.withContiguousStorageIfAvailable { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      let count = bytes.count
      var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
      var last: UInt64 = 0
      if count >= 8 {
        var offset = 0
        while offset + 8 < count {
          hash =
            (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            &* 0xD6E8_FEB8_6659_FD93
          hash ^= hash >> 32
          offset += 8
        }
        last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else if count >= 4 {
        last =
          UInt64(bytes.loadUnaligned(as: UInt32.self)) << 32
          | UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      } else {
        for byte in bytes { last = last << 8 | UInt64(byte) }
      }
      hash = (hash ^ last) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      return hash &* 0xD6E8_FEB8_6659_FD93 ^ hash >> 29
    } ?? 0
  }
}

extension WordMap where Value == Bool {
  /// The set of `words`.
  init(_ words: [String]) {
    self.init()
    for word in words { self[word] = true }
  }

  /// Adds a word to the set.
  mutating func insert(_ word: String) { self[word] = true }

  /// Whether the word is in the set.
  func contains(_ word: String) -> Bool { self[word] ?? false }
}
