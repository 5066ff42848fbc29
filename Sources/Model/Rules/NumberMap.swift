/// A map from 64-bit numbers, hashes of words among them, that costs less than a dictionary: it mixes
/// its keys by one multiplication, and nothing is ever removed.
///
/// Open addressing, at most half full. It does not withstand keys that somebody chose to collide; such
/// an article would only be read slowly.
struct NumberMap<Value: Sendable>: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// The index of its value, counted from 1; 0 where the slot is free.
    var place: UInt32 = 0
  }

  private var slots: [Slot]
  private var shift: UInt64
  /// The values, in the order in which their keys came.
  private(set) var values: [Value] = []

  /// An empty map that need not grow for `capacity` keys.
  init(capacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: Slot(), count: 1 << bits)
    values.reserveCapacity(capacity)
  }

  /// The value of `key`; setting nil changes nothing.
  subscript(key: UInt64) -> Value? {
    @inline(__always) get {
      let place = place(of: key)
      return place == 0 ? nil : values[place &- 1]
    }
    set {
      guard let newValue else { return }
      let count = values.count
      let index = index(of: key) { newValue }
      if index < count { values[index] = newValue }
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
  func contains(_ key: UInt64) -> Bool { place(of: key) != 0 }

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
    let place = slots[slot].place
    if place > 0 { return Int(place) &- 1 }
    if values.count * 2 >= slots.count {
      grow()
      slot = self.slot(of: key)
    }
    values.append(initial())
    slots[slot] = Slot(key: key, place: UInt32(truncatingIfNeeded: values.count))
    return values.count - 1
  }

  /// The index among `values` of the value of `key`; nil where it has none.
  func index(ofKnown key: UInt64) -> Int? {
    let place = place(of: key)
    return place == 0 ? nil : place &- 1
  }

  /// Sets the value at an index that ``index(of:_:)`` gave, and returns the one before it.
  mutating func replace(at index: Int, _ value: Value) -> Value? {
    guard values.indices.contains(index) else { return nil }
    let old = values[index]
    values[index] = value
    return old
  }

  /// Calls `body` with each key and its value, in the order in which the keys came.
  func forEach(_ body: (UInt64, Value) -> Void) {
    for slot in slots.filter({ $0.place > 0 }).sorted(by: { $0.place < $1.place }) {
      body(slot.key, values[Int(slot.place) - 1])
    }
  }

  /// The place of the value of `key`; 0 where it has none.
  @inline(__always)
  private func place(of key: UInt64) -> Int { Int(slots[slot(of: key)].place) }

  /// The slot that holds `key`, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[slot].key != key, slots[slot].place != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    shift -= 2
    slots = Array(repeating: Slot(), count: old.count * 4)
    for one in old where one.place != 0 { slots[slot(of: one.key)] = one }
  }
}
