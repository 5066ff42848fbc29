/// How much the other claims or sentences have in common with one, by their indices.
struct Scores {
  private(set) var values: [Float]
  /// Those that have anything in common with it, in the order in which they were met, and how many.
  private var met: [Int32]
  private var count = 0

  /// Scores of nothing for `count` claims or sentences.
  init(count: Int) {
    values = Array(repeating: 0, count: count)
    met = Array(repeating: 0, count: count)
  }

  /// Those that have anything in common with it, in the order in which they were met.
  var touched: ArraySlice<Int32> { met[..<count] }

  subscript(index: Int32) -> Float { values[Int(index)] }

  /// Adds to a score.
  mutating func add(_ score: Float, to index: Int) {
    change { $0.add(score, to: Int32(truncatingIfNeeded: index)) }
  }

  /// Adds up many scores at once, without a look at the arrays for each.
  @inline(__always)
  mutating func change(_ body: (inout Sums) -> Void) {
    let count = self.count
    self.count = values.withUnsafeMutableBufferPointer { values in
      met.withUnsafeMutableBufferPointer { met in
        var sums = Sums(values: values, met: met, count: count)
        body(&sums)
        return sums.count
      }
    }
  }

  /// Sets all scores to nothing.
  mutating func clear() {
    for index in touched { values[Int(index)] = 0 }
    count = 0
  }

  /// The scores while they are added up.
  struct Sums {
    fileprivate let values: UnsafeMutableBufferPointer<Float>
    fileprivate let met: UnsafeMutableBufferPointer<Int32>
    fileprivate var count: Int

    /// Adds to a score; `index` must be below the number of scores.
    @inline(__always)
    mutating func add(_ score: Float, to index: Int32) {
      if values[Int(index)] == 0 {
        met[count] = index
        count &+= 1
      }
      values[Int(index)] += score
    }
  }
}
