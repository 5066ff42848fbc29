import Foundation

/// Learns the weights of a `FeatureNetwork` by stochastic gradient descent with Adagrad.
///
/// The weights that are written are the mean over the last passes.
final class NetworkTrainer {
  let hidden: Int
  let classes: Int
  /// The chance that a hidden unit, or a feature, is left out while learning.
  var unitDropout: Float = 0.3
  var featureDropout: Float = 0.1
  var rate: Float = 0.05

  private let rowOf: [UInt32: Int32]
  private let keys: [UInt32]
  private let parameters: UnsafeMutablePointer<Float>
  private let squares: UnsafeMutablePointer<Float>
  private let total: UnsafeMutablePointer<Float>
  private let parameterCount: Int
  private var totalCount: Float = 0
  private var random: RandomNumbers

  private let sums: UnsafeMutablePointer<Float>
  private let mask: UnsafeMutablePointer<Float>
  private let slope: UnsafeMutablePointer<Float>
  private let scores: UnsafeMutablePointer<Float>
  private var rows: [Int32] = []

  init(keys: [UInt32], hidden: Int, classes: Int, seed: UInt64) {
    self.keys = keys
    self.hidden = hidden
    self.classes = classes
    rowOf = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    parameterCount = keys.count * hidden + hidden + classes * hidden + classes
    parameters = .allocate(capacity: parameterCount)
    squares = .allocate(capacity: parameterCount)
    total = .allocate(capacity: parameterCount)
    sums = .allocate(capacity: hidden)
    mask = .allocate(capacity: hidden)
    slope = .allocate(capacity: hidden)
    scores = .allocate(capacity: classes)
    random = RandomNumbers(seed: seed)
    for place in 0..<parameterCount {
      let isBias =
        place >= parameterCount - classes
        || (keys.count * hidden..<(keys.count + 1) * hidden).contains(place)
      let reach: Float = place < keys.count * hidden ? 0.1 : 0.25
      parameters[place] = isBias ? 0 : Float.random(in: -reach...reach, using: &random)
      squares[place] = 1e-2
      total[place] = 0
    }
  }

  deinit {
    for pointer in [parameters, squares, total, sums, mask, slope, scores] { pointer.deallocate() }
  }

  private var hiddenBias: Int { keys.count * hidden }
  private var weights: Int { hiddenBias + hidden }
  private var classBias: Int { weights + classes * hidden }

  // MARK: - Passes

  /// Adds up the rows of the features; leaves some out where `isLearning`.
  func forward(_ features: [UInt32], isLearning: Bool) {
    rows.removeAll(keepingCapacity: true)
    for key in features {
      guard let row = rowOf[key], !isLearning || !random.happens(featureDropout) else { continue }
      rows.append(row)
    }
    for unit in 0..<hidden { sums[unit] = parameters[hiddenBias + unit] }
    for row in rows {
      let weights = parameters + Int(row) * hidden
      for unit in 0..<hidden { sums[unit] += weights[unit] }
    }
    for unit in 0..<hidden {
      let isKept = !isLearning || !random.happens(unitDropout)
      mask[unit] = sums[unit] > 0 && isKept ? (isLearning ? 1 / (1 - unitDropout) : 1) : 0
      sums[unit] *= mask[unit]
      slope[unit] = 0
    }
  }

  /// The best class of `range` after `forward`.
  func best(in range: Range<Int>) -> Int {
    score(range)
    var best = range.lowerBound
    for place in range where scores[place] > scores[best] { best = place }
    return best
  }

  private func score(_ range: Range<Int>) {
    for place in range {
      let row = parameters + weights + place * hidden
      var score = parameters[classBias + place]
      for unit in 0..<hidden { score += sums[unit] * row[unit] }
      scores[place] = score
    }
  }

  /// The scores of the classes of `range` after `forward`.
  func scores(in range: Range<Int>) -> [Float] {
    score(range)
    return range.map { scores[$0] }
  }

  /// Learns that one of the classes of `range` that `isRight` holds for is right, after `forward`;
  /// classes that are not open count for nothing.
  func learn(
    _ range: Range<Int>, isOpen: (Int) -> Bool = { _ in true }, isRight: (Int) -> Bool
  ) {
    score(range)
    for place in range where !isOpen(place) { scores[place] = -1e9 }
    var highest = -Float.infinity
    for place in range { highest = max(highest, scores[place]) }
    var sum: Float = 0
    var rightSum: Float = 1e-12
    for place in range {
      scores[place] = expf(scores[place] - highest)
      sum += scores[place]
      if isRight(place) { rightSum += scores[place] }
    }
    for place in range {
      let gradient = scores[place] / sum - (isRight(place) ? scores[place] / rightSum : 0)
      guard abs(gradient) > 1e-5 else { continue }
      let start = weights + place * hidden
      for unit in 0..<hidden {
        slope[unit] += gradient * parameters[start + unit]
        update(start + unit, gradient * sums[unit])
      }
      update(classBias + place, gradient)
    }
  }

  /// Carries what was learnt back to the features' rows.
  func finish() {
    for unit in 0..<hidden { slope[unit] *= mask[unit] }
    for unit in 0..<hidden { update(hiddenBias + unit, slope[unit]) }
    for row in rows {
      let start = Int(row) * hidden
      for unit in 0..<hidden { update(start + unit, slope[unit]) }
    }
  }

  @inline(__always)
  private func update(_ place: Int, _ gradient: Float) {
    squares[place] += gradient * gradient
    parameters[place] -= rate * gradient / squares[place].squareRoot()
  }

  /// Counts the weights as they are now into the mean.
  func addToMean() {
    for place in 0..<parameterCount { total[place] += parameters[place] }
    totalCount += 1
  }

  /// The keys of the features that weigh most.
  func weightiestKeys(limit: Int) -> [UInt32] {
    let weights = keys.indices.map { row -> Float in
      (0..<hidden).reduce(0) { $0 + squares[row * hidden + $1] }
    }
    let order = keys.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return order.prefix(limit).map { keys[$0] }
  }

  // MARK: - Weights

  /// The network in the layout that `FeatureNetwork` reads; its index takes more room and less time
  /// where it is sparse.
  func bytes(isSparse: Bool) -> [UInt8] {
    let mean = (0..<parameterCount).map {
      totalCount > 0 ? total[$0] / totalCount : parameters[$0]
    }
    let index = HashIndexWriter(keys.enumerated().map { ($1, $0 + 1) }, isSparse: isSparse)
    let magnitudes = mean[..<hiddenBias].map(abs).sorted()
    let reach = max(0.5, magnitudes.isEmpty ? 1 : magnitudes[magnitudes.count * 9995 / 10000])
    let scale = 127 / reach
    let outReach = mean[weights..<classBias].map(abs).max() ?? 1
    let outScale = 127 / max(outReach, 1e-3)
    var bytes: [UInt8] = Array("CRN1".utf8)
    bytes += [UInt8(index.slotBits), UInt8(hidden / 8), UInt8(classes), 0]
    bytes.append(littleEndian: UInt32(keys.count))
    bytes += index.bytes
    for weight in mean[..<hiddenBias] { bytes.append(quantised: weight * scale) }
    for bias in mean[hiddenBias..<weights] {
      bytes.append(littleEndian: UInt16(bitPattern: Int16((bias * scale).rounded())))
    }
    for weight in mean[weights..<classBias] { bytes.append(quantised: weight * outScale) }
    for bias in mean[classBias...] {
      bytes.append(littleEndian: UInt32(bitPattern: Int32((bias * scale * outScale).rounded())))
    }
    return bytes
  }
}
