/// The last layer of a ``FeatureNetwork``, laid out so that sixteen classes are scored at once.
///
/// For each sixteen classes and each two hidden units there are the two weights of each class side by
/// side, as processors multiply and add them in one step.
package struct ClassTable: Sendable {
  private let weights: [Int16]
  private let biases: [Int32]
  private let pairCount: Int
  private static let width = 16

  /// The table of all classes of `network`.
  package init(_ network: FeatureNetwork) {
    pairCount = network.hiddenCount / 2
    let blocks = (network.classCount + Self.width - 1) / Self.width
    // A class that there is not never is the best.
    var biases = [Int32](repeating: .min / 2, count: blocks * Self.width)
    var weights = [Int16](repeating: 0, count: blocks * Self.width * network.hiddenCount)
    for classNumber in 0..<network.classCount {
      biases[classNumber] = network.bias(of: classNumber)
      let (block, column) = classNumber.quotientAndRemainder(dividingBy: Self.width)
      for unit in 0..<network.hiddenCount {
        let row = block * pairCount + unit / 2
        weights[(row * Self.width + column) * 2 + unit % 2] = Int16(
          network.weight(of: classNumber, unit: unit))
      }
    }
    self.weights = weights
    self.biases = biases
  }

  /// The class with the highest score, the first of several, from finished sums.
  package func best(_ sums: UnsafePointer<Int16>) -> Int {
    var (best, bestScore) = (0, Int32.min)
    weights.withUnsafeBytes { weights in
      guard let start = weights.baseAddress else { return }
      for first in stride(from: 0, to: biases.count, by: Self.width) {
        let rows = start + first * pairCount * 4
        let scores = scores(of: first, rows, UnsafeRawPointer(sums))
        for lane in 0..<Self.width where scores[lane] > bestScore {
          (best, bestScore) = (first &+ lane, scores[lane])
        }
      }
    }
    return best
  }

  /// The scores of the sixteen classes from `first` on, whose weights begin at `rows`.
  @inline(__always)
  private func scores(
    of first: Int, _ rows: UnsafeRawPointer, _ sums: UnsafeRawPointer
  ) -> SIMD16<Int32> {
    var (a, b, c, d) = (bias(first), bias(first + 4), bias(first + 8), bias(first + 12))
    for pair in 0..<pairCount {
      let both = SIMD4(
        repeating: sums.loadUnaligned(fromByteOffset: pair &* 4, as: Int32.self))
      let row = rows + pair &* 64
      a &+= Self.products(row, both)
      b &+= Self.products(row + 16, both)
      c &+= Self.products(row + 32, both)
      d &+= Self.products(row + 48, both)
    }
    return SIMD16(
      lowHalf: SIMD8(lowHalf: a, highHalf: b), highHalf: SIMD8(lowHalf: c, highHalf: d))
  }

  private func bias(_ first: Int) -> SIMD4<Int32> {
    SIMD4(biases[first], biases[first + 1], biases[first + 2], biases[first + 3])
  }

  /// What two units, in the halves of each lane of `both`, add to the scores of four classes.
  @inline(__always)
  private static func products(
    _ row: UnsafeRawPointer, _ both: SIMD4<Int32>
  ) -> SIMD4<Int32> {
    let weights = row.loadUnaligned(as: SIMD8<Int16>.self)
    let sums = unsafeBitCast(both, to: SIMD8<Int16>.self)
    let products =
      SIMD8<Int32>(truncatingIfNeeded: weights) &* SIMD8<Int32>(truncatingIfNeeded: sums)
    return products.evenHalf &+ products.oddHalf
  }
}
