/// Where each byte of a cleaned text lies in the original file.
///
/// The map is a list of runs in rising order of both offsets. Inside a run of equal lengths one step
/// in the text is one step in the file; a run of unequal lengths (an entity, a character of another
/// encoding) is one indivisible piece. Text between runs was made up (a separator) and lies nowhere.
package struct OffsetMap: Hashable, Sendable, Codable {
  /// A stretch of text and the stretch of the file that it comes from.
  package struct Run: Hashable, Sendable, Codable {
    package var textStart: Int
    package var textCount: Int
    package var sourceStart: Int
    package var sourceCount: Int

    /// A run of `textCount` bytes at `textStart` that comes from `sourceCount` bytes at `sourceStart`.
    package init(textStart: Int, textCount: Int, sourceStart: Int, sourceCount: Int) {
      self.textStart = textStart
      self.textCount = textCount
      self.sourceStart = sourceStart
      self.sourceCount = sourceCount
    }

    /// Whether one byte of text is one byte of the file throughout.
    var isLinear: Bool { textCount == sourceCount }
  }

  /// The runs, in rising order, none empty.
  package private(set) var runs: [Run]

  /// A map of these runs, which must rise in both offsets.
  package init(runs: [Run] = []) { self.runs = runs }

  /// The map of a text that is `count` bytes of the file from `start` on.
  package init(identity count: Int, at start: Int = 0) {
    runs =
      count == 0
      ? [] : [Run(textStart: 0, textCount: count, sourceStart: start, sourceCount: count)]
  }

  /// Adds a run after all others; joins it to the last one where both are linear and adjoin.
  package mutating func append(_ run: Run) {
    guard run.textCount > 0 else { return }
    if let last = runs.last, last.isLinear, run.isLinear,
      last.textStart + last.textCount == run.textStart,
      last.sourceStart + last.sourceCount == run.sourceStart
    {
      runs[runs.count - 1].textCount += run.textCount
      runs[runs.count - 1].sourceCount += run.sourceCount
    } else {
      runs.append(run)
    }
  }

  /// The bytes of the file that hold the words in `range` of the text.
  ///
  /// A start that lies nowhere moves forward to the next byte that does, an end backward.
  package func span(of range: Range<Int>) -> Span {
    guard !range.isEmpty else {
      let start = sourceStart(of: range.lowerBound)
      return Span(start: start, end: start)
    }
    let start = sourceStart(of: range.lowerBound)
    return Span(start: start, end: max(start, sourceEnd(of: range.upperBound - 1)))
  }

  /// The offset in the file of the first byte at or after text offset `offset`.
  private func sourceStart(of offset: Int) -> Int {
    let index = firstRun(endingAfter: offset)
    guard index < runs.count else { return runs.last.map { $0.sourceStart + $0.sourceCount } ?? 0 }
    let run = runs[index]
    guard run.isLinear, offset > run.textStart else { return run.sourceStart }
    return run.sourceStart + (offset - run.textStart)
  }

  /// The offset in the file after the byte at, or the last one before, text offset `offset`.
  private func sourceEnd(of offset: Int) -> Int {
    var index = firstRun(endingAfter: offset)
    if index == runs.count || runs[index].textStart > offset { index -= 1 }
    guard index >= 0 else { return runs.first?.sourceStart ?? 0 }
    let run = runs[index]
    guard run.isLinear else { return run.sourceStart + run.sourceCount }
    return run.sourceStart + min(offset - run.textStart, run.textCount - 1) + 1
  }

  /// The index of the first run whose text ends after `offset`, by bisection.
  private func firstRun(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].textStart + runs[middle].textCount > offset {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}

extension OffsetMap {
  /// The map of this map's text to the file of `other`, whose text is what this map calls the file.
  package func composed(with other: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    var index = 0
    for run in runs {
      while index < other.runs.count,
        other.runs[index].textStart + other.runs[index].textCount <= run.sourceStart
      { index += 1 }
      if run.isLinear {
        result.append(run, through: other.runs[index...])
      } else {
        let span = other.span(of: run.sourceStart..<run.sourceStart + run.sourceCount)
        result.append(
          Run(
            textStart: run.textStart, textCount: run.textCount, sourceStart: span.start,
            sourceCount: span.count))
      }
    }
    return result
  }

  /// Adds a linear run piece by piece, by the runs of the other map that it goes through.
  private mutating func append(_ run: Run, through others: ArraySlice<Run>) {
    let end = run.sourceStart + run.sourceCount
    for other in others {
      guard other.textStart < end else { return }
      let low = max(run.sourceStart, other.textStart)
      let high = min(end, other.textStart + other.textCount)
      guard low < high else { continue }
      append(
        Run(
          textStart: run.textStart + low - run.sourceStart, textCount: high - low,
          sourceStart: other.isLinear
            ? other.sourceStart + low - other.textStart : other.sourceStart,
          sourceCount: other.isLinear ? high - low : other.sourceCount))
    }
  }
}
