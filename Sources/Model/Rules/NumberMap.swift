/// A map from 64-bit numbers, hashes of words among them, that costs less than a dictionary: it mixes
/// its keys by one multiplication, and nothing is ever removed.
///
/// Open addressing, at most half full. It does not withstand keys that somebody chose to collide; such
/// an article would only be read slowly.
struct NumberMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  /// For each slot the index of its value, counted from 1; 0 where the slot is free.
  private var places: [UInt32]
  private var shift: UInt64
  /// The values, in the order in which their keys came.
  private(set) var values: [Value] = []

  /// An empty map that need not grow for `capacity` keys.
  init(capacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    places = Array(repeating: 0, count: 1 << bits)
    values.reserveCapacity(capacity)
  }

  /// The value of `key`; setting nil changes nothing.
  subscript(key: UInt64) -> Value? {
    @inline(__always) get {
      let slot = slot(of: key)
      return places[slot] == 0 ? nil : values[Int(places[slot]) - 1]
    }
    set {
      guard let newValue else { return }
      let index = index(of: key) { newValue }
      values[index] = newValue
    }
  }

  /// The value of `key`, or `initial` where it has none; changing it gives it one.
  subscript(key: UInt64, default initial: @autoclosure () -> Value) -> Value {
    @inline(__always) get { self[key] ?? initial() }
    _modify {
      let index = index(of: key, initial)
      yield &values[index]
    }
  }

  /// Whether the key has a value.
  func contains(_ key: UInt64) -> Bool { places[slot(of: key)] != 0 }

  /// Gives `key` a value; false, and nothing changes, where it has one.
  @discardableResult
  mutating func insert(_ key: UInt64, _ value: @autoclosure () -> Value) -> Bool {
    let count = values.count
    _ = index(of: key, value)
    return values.count > count
  }

  /// The index among `values` of the value of `key`, which gets `initial` where it has none.
  @inline(__always)
  mutating func index(of key: UInt64, _ initial: () -> Value) -> Int {
    var slot = slot(of: key)
    if places[slot] > 0 { return Int(places[slot]) - 1 }
    if values.count * 2 >= keys.count {
      grow()
      slot = self.slot(of: key)
    }
    values.append(initial())
    keys[slot] = key
    places[slot] = UInt32(truncatingIfNeeded: values.count)
    return values.count - 1
  }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while places[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    shift -= 2
    keys = Array(repeating: 0, count: oldKeys.count * 4)
    places = Array(repeating: 0, count: oldKeys.count * 4)
    for (key, place) in zip(oldKeys, oldPlaces) where place != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      places[slot] = place
    }
  }
}
