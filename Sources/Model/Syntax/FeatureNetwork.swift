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

  /// Sets the hidden units' sums to their biases.
  @inline(__always)
  package func begin(_ sums: UnsafeMutablePointer<Int16>) {
    for unit in 0..<hiddenCount {
      sums[unit] = hiddenBias.loadUnaligned(fromByteOffset: unit &* 2, as: Int16.self)
    }
  }

  /// Adds the row of a feature, if it has one, to the hidden units' sums.
  @inline(__always)
  package func add(_ key: UInt32, to sums: UnsafeMutablePointer<Int16>) {
    let number = index.number(of: key)
    guard number > 0 else { return }
    let row = rows + (number &- 1) &* hiddenCount
    let sums = UnsafeMutableRawPointer(sums)
    var unit = 0
    // Eight units at once: a processor adds them in one step.
    while unit < hiddenCount {
      let sum = sums.loadUnaligned(fromByteOffset: unit &* 2, as: SIMD8<Int16>.self)
      let weights = row.loadUnaligned(fromByteOffset: unit, as: SIMD8<Int8>.self)
      sums.storeBytes(
        of: sum &+ SIMD8<Int16>(truncatingIfNeeded: weights), toByteOffset: unit &* 2,
        as: SIMD8<Int16>.self)
      unit = unit &+ 8
    }
  }

  /// Cuts the hidden units' sums off at zero.
  @inline(__always)
  package func finish(_ sums: UnsafeMutablePointer<Int16>) {
    for unit in 0..<hiddenCount { sums[unit] = max(0, sums[unit]) }
  }

  /// The score of one class, from finished sums.
  @inline(__always)
  package func score(of classNumber: Int, _ sums: UnsafePointer<Int16>) -> Int32 {
    let row = weights + classNumber &* hiddenCount
    let sums = UnsafeRawPointer(sums)
    var score = SIMD8<Int32>(repeating: 0)
    var unit = 0
    while unit < hiddenCount {
      let sum = sums.loadUnaligned(fromByteOffset: unit &* 2, as: SIMD8<Int16>.self)
      let weights = row.loadUnaligned(fromByteOffset: unit, as: SIMD8<Int8>.self)
      score &+=
        SIMD8<Int32>(truncatingIfNeeded: sum) &* SIMD8<Int32>(truncatingIfNeeded: weights)
      unit = unit &+ 8
    }
    return bias(of: classNumber) &+ score.wrappedSum()
  }

  /// What one class scores before anything is added.
  func bias(of classNumber: Int) -> Int32 {
    classBias.loadUnaligned(fromByteOffset: classNumber &* 4, as: Int32.self)
  }

  /// How much a hidden unit counts for one class.
  func weight(of classNumber: Int, unit: Int) -> Int8 {
    weights.load(fromByteOffset: classNumber &* hiddenCount &+ unit, as: Int8.self)
  }

  /// The class of `range` with the highest score, from finished sums.
  @inline(__always)
  package func best(in range: Range<Int>, _ sums: UnsafePointer<Int16>) -> Int {
    var best = range.lowerBound
    var bestScore = Int32.min
    for classNumber in range {
      let score = score(of: classNumber, sums)
      if score > bestScore {
        best = classNumber
        bestScore = score
      }
    }
    return best
  }
}
