/// A small network that scores classes from sparse features, in integer arithmetic.
///
/// Each feature has a row of 8-bit weights; the rows of the features at hand are added up, negative
/// sums count as zero, and what remains is multiplied by the weights of each class. This is the
/// network of Chen and Manning (2014) with its first layer looked up instead of computed.
///
/// The weights are read in place. Layout: "CRN1", then one byte each for the bits of the index's
/// slots, an eighth of the hidden units and the classes, an empty byte, and the number of rows in
/// four bytes; then the index, the rows, the hidden units' 16-bit biases, the 8-bit weights of
/// each class and the classes' 32-bit biases.
package struct FeatureNetwork {
  /// How many hidden units there are, a multiple of 8 up to 64.
  package let hiddenCount: Int
  /// How many classes there are.
  package let classCount: Int
  /// How many bytes the weights take.
  package let byteCount: Int
  private let index: HashIndex
  private let rows: UnsafeRawPointer
  private let hiddenBias: UnsafeRawPointer
  private let weights: UnsafeRawPointer
  private let classBias: UnsafeRawPointer

  /// The most hidden units that a network may have.
  package static let hiddenLimit = 64
  /// The most features that are added up at once.
  private static let featureLimit = 64

  /// The network at the start of `bytes`, or nil where they hold none.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 12,
      bytes.loadUnaligned(as: UInt32.self) == 0x314E_5243
    else { return nil }
    let slotBits = Int(bytes[4])
    let hidden = Int(bytes[5]) * 8
    let classes = Int(bytes[6])
    let rowCount = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard (1...24).contains(slotBits), (8...Self.hiddenLimit).contains(hidden) else { return nil }
    let rowsStart = 12 + 4 << slotBits
    let biasStart = rowsStart + rowCount * hidden
    let weightsStart = biasStart + hidden * 2
    let classBiasStart = weightsStart + classes * hidden
    byteCount = classBiasStart + classes * 4
    guard byteCount <= bytes.count else { return nil }
    hiddenCount = hidden
    classCount = classes
    index = HashIndex(entries: start + 12, slotBits: slotBits)
    rows = start + rowsStart
    hiddenBias = start + biasStart
    weights = start + weightsStart
    classBias = start + classBiasStart
  }

  /// Sets the hidden units' sums to those of the features whose keys `forEachKey` hands out: their
  /// biases and the row of each feature that has one, cut off at zero.
  @inline(__always)
  package func add(
    to sums: UnsafeMutablePointer<Int16>, _ forEachKey: ((UInt32) -> Void) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: Self.featureLimit) { found in
      guard let start = found.baseAddress else { return }
      var count = 0
      forEachKey { key in
        let number = index.number(of: key)
        if number > 0, count < Self.featureLimit {
          start[count] = rows + (number &- 1) &* hiddenCount
          count = count &+ 1
        }
      }
      add(UnsafeBufferPointer(start: start, count: count), to: UnsafeMutableRawPointer(sums))
      for unit in 0..<hiddenCount { sums[unit] = max(0, sums[unit]) }
    }
  }

  /// Adds the rows up, eight units at once, as a processor does in one step, and three times eight
  /// while they are in its registers.
  private func add(
    _ rows: UnsafeBufferPointer<UnsafeRawPointer>, to sums: UnsafeMutableRawPointer
  ) {
    var unit = 0
    while unit &+ 24 <= hiddenCount {
      var (a, b, c) = (bias(unit), bias(unit &+ 8), bias(unit &+ 16))
      for row in rows {
        a &+= Self.weights(row, unit)
        b &+= Self.weights(row, unit &+ 8)
        c &+= Self.weights(row, unit &+ 16)
      }
      Self.store(a, sums, unit)
      Self.store(b, sums, unit &+ 8)
      Self.store(c, sums, unit &+ 16)
      unit = unit &+ 24
    }
    while unit < hiddenCount {
      var sum = bias(unit)
      for row in rows { sum &+= Self.weights(row, unit) }
      Self.store(sum, sums, unit)
      unit = unit &+ 8
    }
  }

  /// The biases of the eight hidden units from `unit` on.
  @inline(__always)
  private func bias(_ unit: Int) -> SIMD8<Int16> {
    hiddenBias.loadUnaligned(fromByteOffset: unit &* 2, as: SIMD8<Int16>.self)
  }

  /// The weights of the eight hidden units from `unit` on.
  @inline(__always)
  private static func weights(_ row: UnsafeRawPointer, _ unit: Int) -> SIMD8<Int16> {
    SIMD8<Int16>(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: unit, as: SIMD8<Int8>.self))
  }

  /// Stores the sums of the eight hidden units from `unit` on.
  @inline(__always)
  private static func store(
    _ sum: SIMD8<Int16>, _ sums: UnsafeMutableRawPointer, _ unit: Int
  ) {
    sums.storeBytes(
      of: sum, toByteOffset: unit &* 2, as: SIMD8<Int16>.self)
  }

  /// What one class scores before anything is added.
  func bias(of classNumber: Int) -> Int32 {
    classBias.loadUnaligned(fromByteOffset: classNumber &* 4, as: Int32.self)
  }

  /// How much a hidden unit counts for one class.
  func weight(of classNumber: Int, unit: Int) -> Int8 {
    weights.load(fromByteOffset: classNumber &* hiddenCount &+ unit, as: Int8.self)
  }
}
