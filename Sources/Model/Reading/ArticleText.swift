/// Composes the text of an article out of pieces of a document, and the map back to the file.
struct ArticleText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var map = OffsetMap()
  private(set) var paragraphs: [Article.Paragraph] = []

  private let source: DecodedText
  /// The first run of the source's map that may still hold bytes to come.
  private var run = 0

  /// A text without paragraphs, to be made of pieces of `source`.
  init(from source: DecodedText) { self.source = source }

  /// Adds a block of the source, which lies after all that was added before, as a paragraph.
  mutating func append(_ block: TextBlock, as role: Article.Paragraph.Role) {
    guard !block.range.isEmpty else { return }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    var position = block.range.lowerBound
    for mark in block.marks where mark.lowerBound >= position {
      append(position..<mark.lowerBound)
      position = mark.upperBound
    }
    append(position..<max(position, block.range.upperBound))
    paragraphs.append(
      Article.Paragraph(
        range: start..<bytes.count, role: role, form: role == .body ? block.form : .plain))
  }

  /// Adds bytes of the source.
  private mutating func append(_ range: Range<Int>) {
    let start = bytes.count
    bytes += source.bytes[range]
    let runs = source.map.runs
    while run < runs.count, runs[run].textStart + runs[run].textCount <= range.lowerBound {
      run += 1
    }
    var index = run
    while index < runs.count, runs[index].textStart < range.upperBound {
      append(runs[index], within: range, at: start)
      index += 1
    }
    run = max(run, index - 1)
  }

  /// Adds the part of a run that lies in `range`, whose text begins at `start`.
  private mutating func append(_ run: OffsetMap.Run, within range: Range<Int>, at start: Int) {
    let low = max(run.textStart, range.lowerBound)
    let high = min(run.textStart + run.textCount, range.upperBound)
    map.append(
      run.isLinear
        ? OffsetMap.Run(
          textStart: start + low - range.lowerBound, textCount: high - low,
          sourceStart: run.sourceStart + low - run.textStart, sourceCount: high - low)
        : OffsetMap.Run(
          textStart: start + low - range.lowerBound, textCount: high - low,
          sourceStart: run.sourceStart, sourceCount: run.sourceCount))
  }
}
