/// What a table says of each of its words, found by the hashes of the words.
struct WordMap<Value: Sendable>: Sendable {
  private var map: NumberMap<Value>

  /// An empty map that need not grow for `capacity` words.
  init(capacity: Int = 32) { map = NumberMap(capacity: capacity) }

  /// The values, in the order in which their words came.
  var values: [Value] { map.values }

  /// Calls `body` with the hash of each word and its value, in the order in which the words came.
  func forEach(_ body: (UInt64, Value) -> Void) { map.forEach(body) }

  /// The value of `word`; setting nil changes nothing.
  subscript(word: String) -> Value? {
    get { map[TextHash.of(word)] }
    set { map[TextHash.of(word)] = newValue }
  }

  /// The value of `word`, or `initial` where it has none; changing it gives it one.
  subscript(word: String, default initial: @autoclosure () -> Value) -> Value {
    get { map[TextHash.of(word)] ?? initial() }
    _modify { yield &map[TextHash.of(word), default: initial()] }
  }

  /// The value of the word with this hash; setting nil changes nothing.
  subscript(hash hash: UInt64) -> Value? {
    get { map[hash] }
    set { map[hash] = newValue }
  }

  /// The value of the word with this hash, or `initial`; changing it gives it one.
  subscript(hash hash: UInt64, default initial: @autoclosure () -> Value) -> Value {
    get { map[hash] ?? initial() }
    _modify { yield &map[hash, default: initial()] }
  }

  /// Gives the word with this hash a value, unless it has one.
  mutating func insert(hash: UInt64, _ value: @autoclosure () -> Value) {
    map.insert(hash, value())
  }
}

extension WordMap: ExpressibleByDictionaryLiteral {
  /// The map of these words.
  init(dictionaryLiteral words: (String, Value)...) {
    self.init(capacity: words.count)
    for (word, value) in words { insert(hash: TextHash.of(word), value) }
  }
}

extension WordMap {
  /// Whether the word with this hash has a value.
  func contains(hash: UInt64) -> Bool { map.contains(hash) }
}

extension WordMap where Value == Bool {
  /// The set of `words`.
  init(_ words: [String]) {
    self.init(capacity: words.count)
    for word in words { insert(word) }
  }

  /// Adds a word to the set.
  mutating func insert(_ word: String) { insert(hash: TextHash.of(word), true) }

  /// Whether the word is in the set.
  func contains(_ word: String) -> Bool { map.contains(TextHash.of(word)) }
}
