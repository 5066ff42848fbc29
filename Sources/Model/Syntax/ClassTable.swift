/// The last layer of a ``FeatureNetwork``, laid out so that sixteen classes are scored at once.
///
/// For each sixteen classes and each two hidden units there are the two weights of each class side by
/// side, as processors multiply and add them in one step.
package struct ClassTable: Sendable {
  private let weights: [Int16]
  private let biases: [Int32]
  private let pairCount: Int
  private let classCount: Int
  private static let width = 16

  /// The most classes that a table may have: a network's count of them is one byte.
  static let scoreLimit = 256

  /// The table of all classes of `network`.
  package init(_ network: FeatureNetwork) {
    pairCount = network.hiddenCount / 2
    classCount = network.classCount
    let blocks = (network.classCount + Self.width - 1) / Self.width
    var biases = [Int32](repeating: 0, count: blocks * Self.width)
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
  package func best(_ sums: UnsafePointer<Int16>) -> Int { best(of: 0..<classCount, sums) }

  /// The class of `classes` with the highest score, the first of several, from finished sums.
  package func best(of classes: Range<Int>, _ sums: UnsafePointer<Int16>) -> Int {
    withScores(of: classes, sums) { scores in
      var best = classes.lowerBound
      for classNumber in classes where scores[classNumber] > scores[best] { best = classNumber }
      return best
    }
  }

  /// What `body` makes of the scores of `classes`, each at the place of its number; the other places
  /// hold nothing of use.
  @inline(__always)
  func withScores<Result>(
    of classes: Range<Int>, _ sums: UnsafePointer<Int16>,
    _ body: (UnsafeMutableBufferPointer<Int32>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.scoreLimit) { scores in
      weights.withUnsafeBytes { weights in
        biases.withUnsafeBytes { biases in
          guard let rows = weights.baseAddress, let biases = biases.baseAddress,
            let start = scores.baseAddress, classes.upperBound <= classCount
          else { return }
          var first = classes.lowerBound / Self.width * Self.width
          while first < classes.upperBound {
            score(
              rows + first &* pairCount &* 4, biases + first &* 4, UnsafeRawPointer(sums),
              UnsafeMutableRawPointer(start + first))
            first = first &+ Self.width
          }
        }
      }
      return body(scores)
    }
  }

  /// Stores the scores of sixteen classes, whose weights begin at `rows` and biases at `biases`.
  private func score(
    _ rows: UnsafeRawPointer, _ biases: UnsafeRawPointer, _ sums: UnsafeRawPointer,
    _ scores: UnsafeMutableRawPointer
  ) {
    var a = biases.loadUnaligned(as: SIMD4<Int32>.self)
    var b = biases.loadUnaligned(fromByteOffset: 16, as: SIMD4<Int32>.self)
    var c = biases.loadUnaligned(fromByteOffset: 32, as: SIMD4<Int32>.self)
    var d = biases.loadUnaligned(fromByteOffset: 48, as: SIMD4<Int32>.self)
    for pair in 0..<pairCount {
      let sum = sums.loadUnaligned(fromByteOffset: pair &* 4, as: Int32.self)
      // Most units are cut off at zero.
      if sum == 0 { continue }
      let both = SIMD4(repeating: sum)
      let row = rows + pair &* 64
      a &+= Self.products(row, both)
      b &+= Self.products(row + 16, both)
      c &+= Self.products(row + 32, both)
      d &+= Self.products(row + 48, both)
    }
    scores.storeBytes(of: a, as: SIMD4<Int32>.self)
    scores.storeBytes(of: b, toByteOffset: 16, as: SIMD4<Int32>.self)
    scores.storeBytes(of: c, toByteOffset: 32, as: SIMD4<Int32>.self)
    scores.storeBytes(of: d, toByteOffset: 48, as: SIMD4<Int32>.self)
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
