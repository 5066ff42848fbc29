/// Makes the bytes of a ``RuleIndex``.
struct RuleIndexWriter {
  private var words: [UInt8] = []
  /// The number of each word that was kept.
  private var texts = WordMap<UInt64>()
  private var lists: [UInt64] = []
  /// The number of each list that was kept.
  private var known: [[UInt64]: UInt64] = [:]
  private var parts: [[UInt64]] = []

  /// The number of a text, which is kept once.
  mutating func text(_ text: String) -> UInt64 {
    if text.isEmpty { return 0 }
    if let known = texts[text] { return known }
    let code = UInt64(words.count) << 16 | UInt64(text.utf8.count & 0xFFFF)
    words.append(contentsOf: text)
    texts[text] = code
    return code
  }

  /// The number of a list, which is kept once.
  mutating func list(_ numbers: [UInt64]) -> UInt64 {
    if let code = known[numbers] { return code }
    let code = UInt64(lists.count) << 16 | UInt64(numbers.count & 0xFFFF)
    lists += numbers
    known[numbers] = code
    return code
  }

  /// Adds a part that ``RuleMap`` reads.
  mutating func add<Value: RuleValue>(_ map: NumberMap<Value>) {
    var bits: UInt64 = 1
    while 1 << bits < map.values.count * 2 { bits += 1 }
    let shift = 64 - bits
    var slots = [UInt64](repeating: 0, count: 2 << bits)
    map.forEach { hash, value in
      var slot = RuleMap<Value>.slot(of: hash, shift: shift)
      while slots[slot] != 0 { slot = (slot + 2) & (slots.count - 1) }
      slots[slot] = hash
      slots[slot + 1] = value.code(in: &self)
    }
    parts.append(slots)
  }

  /// Adds a part that ``RuleMap`` reads.
  mutating func add<Value: RuleValue>(_ map: WordMap<Value>) {
    var numbers = NumberMap<Value>(capacity: map.values.count)
    map.forEach { numbers.insert($0, $1) }
    add(numbers)
  }

  /// Adds a part that ``RuleMap`` reads: the set of the words with these hashes.
  mutating func add(_ hashes: [UInt64]) {
    var set = NumberMap<Bool>(capacity: hashes.count)
    for hash in hashes { set.insert(hash, true) }
    add(set)
  }

  /// Adds a part that ``RuleArray`` reads.
  mutating func add<Value: RuleValue>(_ values: [Value]) {
    var codes: [UInt64] = []
    for value in values { codes.append(value.code(in: &self)) }
    parts.append(codes)
  }

  /// All bytes of the index.
  var bytes: [UInt8] {
    let wordCount = (words.count + 7) / 8
    let header = [2 + parts.count, wordCount, lists.count] + parts.map(\.count)
    var bytes: [UInt8] = []
    for number in header { bytes.append(number: UInt64(number)) }
    bytes += words
    bytes += [UInt8](repeating: 0, count: wordCount * 8 - words.count)
    for numbers in [lists] + parts {
      for number in numbers { bytes.append(number: number) }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends the eight bytes of a number, the lowest first.
  fileprivate mutating func append(number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
