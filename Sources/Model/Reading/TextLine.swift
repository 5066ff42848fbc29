/// A line of a plain text.
struct TextLine: Sendable {
  /// The line's bytes without white space at either end.
  var range: Range<Int>
  /// Whether an empty line, or nothing, stands before it.
  var followsGap: Bool

  /// The lines of `text` that hold anything; LF, CR and CRLF end a line.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var followsGap = true
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      if let range = text.trimmed(start..<end) {
        lines.append(TextLine(range: range, followsGap: followsGap))
        followsGap = false
      } else {
        followsGap = true
      }
      start = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { start += 1 }
    }
    return lines
  }

  /// The blocks that the lines form, not yet measured: a line each, or lines that were wrapped joined.
  static func blocks(of lines: [TextLine], in text: [UInt8], isMarkdown: Bool) -> [TextBlock] {
    let isWrapped = isMarkdown || areWrapped(lines, in: text)
    var blocks: [TextBlock] = []
    for line in lines {
      var block = TextBlock(range: line.range)
      block.followsGap = line.followsGap
      // A line that stands alone is no list, and its hyphen before a number is a minus sign.
      if lines.count > 1 || !isSigned(line.range, of: text) {
        block.readMark(in: text, isMarkdown: isMarkdown)
      }
      if isWrapped, !line.followsGap, !block.isListItem, block.heading == 0, let last = blocks.last,
        last.heading == 0
      {
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.range.upperBound
        let mark = line.range.lowerBound..<block.range.lowerBound
        if block.form == .inset, !mark.isEmpty { blocks[blocks.count - 1].marks.append(mark) }
      } else {
        blocks.append(block)
      }
    }
    return blocks
  }

  /// Whether a hyphen, a space and a digit begin the line.
  private static func isSigned(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    range.count > 2 && text[range.lowerBound] == 0x2D && text[range.lowerBound + 1] == 0x20
      && text[range.lowerBound + 2].isDigit
  }

  /// Whether the lines break where a typewriter's would, in the middle of sentences.
  private static func areWrapped(_ lines: [TextLine], in text: [UInt8]) -> Bool {
    var inner = 0
    var wrapped = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.followsGap {
      inner += 1
      let last = text[line.range.upperBound - 1]
      let first = text[next.range.lowerBound]
      if (40...100).contains(line.range.count), last != 0x2E, last != 0x21, last != 0x3F,
        last != 0x3A, first != 0x2A, first != 0x2D, first < 0xC0
      {
        wrapped += 1
      }
    }
    return inner >= 4 && wrapped * 10 >= inner * 7 && inner * 2 >= lines.count
  }
}

extension TextBlock {
  /// A block that is not yet measured.
  init(range: Range<Int>) { self.range = range }

  /// Takes a list mark, and in Markdown the marks of headings and quotations, off the block's start.
  mutating func readMark(in text: [UInt8], isMarkdown: Bool) {
    var start = range.lowerBound
    let rest = text[range]
    if rest.starts(with: [0xE2, 0x80, 0xA2]) || rest.starts(with: [0xE2, 0x97, 0x8F])
      || rest.starts(with: [0xE2, 0x96, 0xAA]) || rest.starts(with: [0xE2, 0x97, 0xA6])
    {
      start += 3
    } else if rest.starts(with: [0xC2, 0xB7]) {
      start += 2
    } else if rest.count > 1, text[start + 1] == 0x20, text[start] == 0x2A || text[start] == 0x2D {
      start += 2
    }
    isListItem = start > range.lowerBound
    // Where more items follow in the line, the first keeps its mark as they do.
    if isListItem, !ListMark.items(in: range, of: text).isEmpty { return }
    if isListItem { form = .item }
    if isMarkdown { start = markdownStart(from: start, in: text) }
    while start < range.upperBound, text[start] <= 0x20 { start += 1 }
    range = start..<range.upperBound
    if isMarkdown { unwrapEmphasis(in: text) }
  }

  /// Takes marks of emphasis off that hold all of the block: "*By A. Name*".
  private mutating func unwrapEmphasis(in text: [UInt8]) {
    guard let mark = text[range].first, mark == 0x2A || mark == 0x5F else { return }
    let marks = text[range].prefix { $0 == mark }.count
    guard marks <= 3, range.count > 2 * marks, text[range].suffix(marks).allSatisfy({ $0 == mark })
    else { return }
    let inner = range.lowerBound + marks..<range.upperBound - marks
    guard !text[inner].contains(mark), let trimmed = text.trimmed(inner) else { return }
    range = trimmed
  }

  /// Where the words begin after `#` and `>`; notes the level of a heading.
  private mutating func markdownStart(from start: Int, in text: [UInt8]) -> Int {
    var position = start
    while position < range.upperBound, text[position] == 0x23 { position += 1 }
    let level = position - start
    if (1...6).contains(level), position < range.upperBound, text[position] == 0x20 {
      heading = level
      return position
    }
    position = start
    while position < range.upperBound, text[position] == 0x3E || text[position] == 0x20 {
      position += 1
    }
    if !isListItem, text[start..<position].contains(0x3E) { form = .inset }
    return position
  }
}

extension [UInt8] {
  /// The place of the first LF or CR at or after `start`, or else the end; looks at eight bytes at once.
  func lineEnd(from start: Int) -> Int {
    withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, start < bytes.count else { return bytes.count }
      return RuleText(start: first, count: bytes.count).next(0x0A, or: 0x0D, from: start)
    }
  }

  /// `range` without white space, no-break spaces too, at either end; nil where nothing is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else if self[start] == 0xEF, start + 2 < end, self[start + 1] == 0xBB,
        self[start + 2] == 0xBF
      {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start < end ? start..<end : nil
  }
}

/// What the `key: value` lines between `---` at the start of a Markdown file say.
struct FrontMatter: Sendable {
  private(set) var title: Range<Int>?
  private(set) var author: Range<Int>?
  private(set) var outlet: Range<Int>?
  private(set) var published: Published?

  /// No front matter.
  init() {}

  /// Takes the front matter off the start of `lines`.
  init(takenFrom lines: inout [TextLine], of text: [UInt8]) {
    func isFence(_ line: TextLine) -> Bool { text[line.range].elementsEqual("---".utf8) }
    guard let first = lines.first, isFence(first),
      let close = lines.dropFirst().prefix(60).firstIndex(where: isFence)
    else { return }
    for line in lines[1..<close] { read(line.range, of: text) }
    lines.removeFirst(close + 1)
  }

  private mutating func read(_ line: Range<Int>, of text: [UInt8]) {
    guard let colon = text[line].firstIndex(of: UInt8(ascii: ":")),
      var value = text.trimmed(colon + 1..<line.upperBound)
    else { return }
    let quote = text[value.lowerBound]
    if value.count > 2, quote == 0x22 || quote == 0x27, text[value.upperBound - 1] == quote {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    switch Token.lowercased(text[line.lowerBound..<colon]) {
    case "title", "headline": title = title ?? value
    case "author", "authors", "byline": author = author ?? value
    case "outlet", "publisher", "publication", "source", "site": outlet = outlet ?? value
    case "date", "published", "publishdate", "pubdate", "created":
      published = published ?? DateLine(in: value, of: text)?.published
    default: break
    }
  }
}
