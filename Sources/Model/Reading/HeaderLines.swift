/// The date and byline lines under a headline, which say where the article begins in a saved page.
struct HeaderLines: Sendable {
  /// The blocks from the first to the last of these lines.
  private(set) var range: Range<Int>

  /// The lines that stand before most of the prose in `stretch`; nil where there are none.
  init?(before stretch: Range<Int>, of blocks: [TextBlock], in text: [UInt8]) {
    let total = stretch.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].wordCount : 0) }
    var before = 0
    var best: (range: Range<Int>, strength: Int)?
    var index = max(0, stretch.lowerBound - DocumentHeader.reach)
    while index < stretch.upperBound, before * 5 <= total * 2 {
      if let (end, strength) = Self.cluster(at: index, of: blocks, in: text) {
        if strength > best?.strength ?? 0 { best = (index..<end, strength) }
        index = end
      } else {
        if stretch.contains(index), blocks[index].isProse { before += blocks[index].wordCount }
        index += 1
      }
    }
    guard let best else { return nil }
    range = best.range
  }

  /// The end of the lines that begin at `index`, and how sure they are: 1 a date, 2 a date and a name.
  private static func cluster(
    at index: Int, of blocks: [TextBlock], in text: [UInt8]
  ) -> (end: Int, strength: Int)? {
    var end = index
    var dates = 0
    var names = 0
    for next in index..<min(index + 6, blocks.count) {
      let block = blocks[next]
      guard !block.isProse, block.wordCount <= 14 else { break }
      if let line = DateLine(in: block.range, of: text), line.otherWordCount <= 3 {
        dates += 1
        if line.otherWordCount > 0 { names = 1 }
      } else if DocumentHeader.words(after: "by", in: block.range, of: text) != nil {
        names += 1
      } else if next == index || next > end {
        break
      } else {
        continue
      }
      end = next + 1
    }
    guard dates > 0, end > index else { return nil }
    return (end, min(dates, 1) + min(names, 1))
  }
}
