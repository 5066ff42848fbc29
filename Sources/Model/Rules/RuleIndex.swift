/// Tables of rules in the form in which they are searched: what reading their text leads to, made ahead
/// by `make tables` and compiled into the program beside them. Nothing is read in or sorted when the
/// program starts.
///
/// All is numbers of eight bytes, the lowest byte first: how many parts there are, how many numbers
/// each has, and the parts. The first holds the bytes of all words, the second all lists; what the
/// others hold ``RuleMap`` and ``RuleArray`` know. A place outside of the index reads as nothing.
package struct RuleIndex: Sendable {
  private let numbers: RuleNumbers
  private let words: RuleNumbers
  private let lists: RuleNumbers

  /// The index that a function of the C target `CRules` returns.
  package init(_ table: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) {
    var count = 0
    let start = table(&count)
    self.init(RuleNumbers(start: UnsafeRawPointer(start), count: count / 8))
  }

  private init(_ numbers: RuleNumbers) {
    self.numbers = numbers
    words = Self.part(0, of: numbers)
    lists = Self.part(1, of: numbers)
  }

  /// The part with this number, counted behind those of words and lists.
  func part(_ number: Int) -> RuleNumbers { Self.part(number &+ 2, of: numbers) }

  private static func part(_ number: Int, of numbers: RuleNumbers) -> RuleNumbers {
    var start = 1 &+ Int(truncatingIfNeeded: numbers[0])
    for before in 0..<number { start = start &+ Int(truncatingIfNeeded: numbers[1 &+ before]) }
    return numbers.part(start, Int(truncatingIfNeeded: numbers[1 &+ number]))
  }

  /// The text that ``RuleIndexWriter/text(_:)`` gave this number.
  @inline(__always)
  func text(_ code: UInt64) -> String {
    let place = Int(truncatingIfNeeded: code >> 16)
    let count = Int(truncatingIfNeeded: code & 0xFFFF)
    guard count > 0, place >= 0, place <= words.count &* 8 &- count else { return "" }
    return RuleText(start: words.start + place, count: count).string
  }

  /// The list that ``RuleIndexWriter/list(_:)`` gave this number.
  @inline(__always)
  func list(_ code: UInt64) -> RuleNumbers {
    lists.part(Int(truncatingIfNeeded: code >> 16), Int(truncatingIfNeeded: code & 0xFFFF))
  }
}

/// Numbers that lie one after the other in a ``RuleIndex``.
struct RuleNumbers: Sendable {
  /// The first byte; the bytes are compiled into the program, where nothing changes them.
  nonisolated(unsafe) let start: UnsafeRawPointer
  /// How many numbers there are.
  let count: Int

  /// The number at `index`; 0 where there is none.
  @inline(__always)
  subscript(index: Int) -> UInt64 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index &<< 3, as: UInt64.self))
  }

  /// `count` of the numbers from `index` on; none where there are not so many.
  @inline(__always)
  func part(_ index: Int, _ count: Int) -> RuleNumbers {
    guard index >= 0, count >= 0, index <= self.count, count <= self.count &- index else {
      return RuleNumbers(start: start, count: 0)
    }
    return RuleNumbers(start: start + index &<< 3, count: count)
  }

  /// Whether one of the numbers is in the other list too.
  func meet(_ other: RuleNumbers) -> Bool { contains(with: other) { $0 == $1 } }

  /// Whether `isWanted` lets one of the numbers through together with one of the other list.
  @inline(__always)
  func contains(with other: RuleNumbers, where isWanted: (UInt64, UInt64) -> Bool) -> Bool {
    for one in 0..<count {
      for two in 0..<other.count where isWanted(self[one], other[two]) { return true }
    }
    return false
  }
}

/// A value that an index holds as one number.
protocol RuleValue: Sendable {
  /// The value that `code` stands for; nil where it stands for none.
  init?(code: UInt64, in index: RuleIndex)

  /// The number that stands for the value, of which `writer` keeps what the number only points to.
  func code(in writer: inout RuleIndexWriter) -> UInt64
}

/// What a table says of each of its words, found by the hashes of the words where it lies.
///
/// Pairs of a hash and a number, by open addressing and at most half full; a hash of 0 is a free place.
struct RuleMap<Value: RuleValue>: Sendable {
  private let slots: RuleNumbers
  private let shift: UInt64
  private let index: RuleIndex

  /// The map in a part of `index`.
  init(_ part: Int, of index: RuleIndex) {
    let slots = index.part(part)
    let bits = slots.count.trailingZeroBitCount - 1
    self.slots = bits > 0 && slots.count == 2 << bits ? slots : slots.part(0, 0)
    shift = UInt64(truncatingIfNeeded: 64 - bits)
    self.index = index
  }

  /// The value of `word`.
  @inline(__always)
  subscript(word: String) -> Value? { self[hash: TextHash.of(word)] }

  /// The value of the word with this hash.
  @inline(__always)
  subscript(hash hash: UInt64) -> Value? {
    code(of: hash).flatMap { Value(code: $0, in: index) }
  }

  /// Whether the word has a value.
  @inline(__always)
  func contains(_ word: String) -> Bool { code(of: TextHash.of(word)) != nil }

  /// Whether the word with this hash has a value.
  @inline(__always)
  func contains(hash: UInt64) -> Bool { code(of: hash) != nil }

  /// The number of the value of a word.
  @inline(__always)
  private func code(of hash: UInt64) -> UInt64? {
    var slot = Self.slot(of: hash, shift: shift)
    var left = slots.count
    while left > 0 {
      let found = slots[slot]
      if found == 0 { break }
      if found == hash { return slots[slot &+ 1] }
      slot = (slot &+ 2) & (slots.count &- 1)
      left = left &- 2
    }
    return nil
  }

  /// The place of the pair at which the search for a word begins.
  @inline(__always)
  static func slot(of hash: UInt64, shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift) &<< 1
  }
}

/// Values one after the other in an index.
struct RuleArray<Value: RuleValue>: Sendable {
  private let codes: RuleNumbers
  private let index: RuleIndex

  /// The values in a part of `index`.
  init(_ part: Int, of index: RuleIndex) {
    codes = index.part(part)
    self.index = index
  }

  /// How many there are.
  var count: Int { codes.count }

  /// The value at a place; nil where there is none.
  subscript(place: Int) -> Value? {
    (0..<codes.count).contains(place) ? Value(code: codes[place], in: index) : nil
  }

  /// All of them.
  var all: [Value] { (0..<count).compactMap { self[$0] } }
}
