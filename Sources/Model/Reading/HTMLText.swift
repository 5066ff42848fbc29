/// The text of a page as a browser shows it, collected block by block, with its places in the page.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [OffsetMap.Run] = []
  /// Where the block that is being collected begins.
  private(set) var blockStart = 0
  /// How many bytes of the block stand in links.
  private(set) var linkedCount = 0
  /// The offset in the page behind the last byte that was taken.
  private(set) var sourceEnd = 0

  /// The bytes of the block without white space at either end; nil where it holds none. A new one begins.
  mutating func endBlock() -> (range: Range<Int>, linkedCount: Int)? {
    defer {
      blockStart = bytes.count
      linkedCount = 0
    }
    return bytes.trimmed(blockStart..<bytes.count).map { ($0, linkedCount) }
  }

  /// Adds the text of a node, which the parser made of `slice` of the page, `sourceStart` bytes into it.
  ///
  /// Parsing breaks the step of one byte to one byte where there are entities, line ends, dropped tags
  /// and NUL bytes; so the text and the slice are walked together.
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, from slice: UnsafeBufferPointer<UInt8>,
    at sourceStart: Int, isLinked: Bool
  ) {
    let before = bytes.count
    var i = 0
    var j = 0
    while i < text.count, j < slice.count {
      let byte = slice[j]
      var step = (text: 1, source: 1)
      switch byte {
      case UInt8(ascii: "&"):
        if let reference = Entity.step(text, i, slice, j) {
          step = reference
        } else if text[i] != byte {
          j += 1
          continue
        }
      case UInt8(ascii: "<") where Entity.isMarkup(slice, j):
        j = Entity.endOfMarkup(slice, j)
        continue
      case 0x0D:
        guard text[i] == 0x0A else {
          j += 1
          continue
        }
        if j + 1 < slice.count, slice[j + 1] == 0x0A { step.source = 2 }
      default:
        let count = Entity.length(text, i)
        if count <= slice.count - j, (0..<count).allSatisfy({ text[i + $0] == slice[j + $0] }) {
          step = (count, count)  // whole characters, so that none is ever cut
        } else {
          guard byte == 0, text[i] == 0xEF, i + 2 < text.count else {
            j += 1  // a byte that the parser left out
            continue
          }
          step.text = 3
        }
      }
      // A reference to a number beyond all characters can come out as bytes that are no text.
      if text[i] < 0x80 || Entity.isText(text, i..<min(text.count, i + step.text)) {
        take(text, i, step, at: sourceStart + j)
      } else {
        Self.replacement.withUnsafeBufferPointer {
          take($0, 0, ($0.count, step.source), at: sourceStart + j)
        }
      }
      i += step.text
      j += step.source
    }
    if isLinked { linkedCount += bytes.count - before }
    sourceEnd = sourceStart + slice.count
  }

  /// U+FFFD, which stands for what is no character.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Adds one piece; white space in a row becomes one space, and none at the start of a block.
  private mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ step: (text: Int, source: Int),
    at source: Int
  ) {
    let first = text[index]
    let isSpace = first == 0x20 || (0x09...0x0D).contains(first)
    if isSpace, bytes.count == blockStart || bytes[bytes.count - 1] == 0x20 { return }
    if let last = runs.last, step.text == step.source, last.textCount == last.sourceCount,
      last.textStart + last.textCount == bytes.count,
      last.sourceStart + last.sourceCount == source
    {
      runs[runs.count - 1].textCount += step.text
      runs[runs.count - 1].sourceCount += step.source
    } else {
      runs.append(
        OffsetMap.Run(
          textStart: bytes.count, textCount: step.text, sourceStart: source,
          sourceCount: step.source))
    }
    if isSpace {
      bytes.append(0x20)
    } else {
      for offset in index..<index + step.text { bytes.append(text[offset]) }
    }
  }

  /// Puts a space between what was added and what comes, where the page shows one without a character.
  mutating func separate() {
    guard bytes.count > blockStart, bytes[bytes.count - 1] != 0x20 else { return }
    bytes.append(0x20)
  }
}

/// How a piece of a page's source became a piece of its text.
private enum Entity {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How many bytes of text and of source the character reference at `j` takes; nil where the ampersand
  /// stands for itself. No table of names is needed: after the reference both sides must go on alike.
  static func step(_ text: Bytes, _ i: Int, _ slice: Bytes, _ j: Int) -> (text: Int, source: Int)? {
    var end = j + 1
    guard end < slice.count else { return nil }
    let scalar = length(text, i)
    if slice[end] == UInt8(ascii: "#") {
      return numeric(slice, j).map { (scalar, $0) }
    }
    while end < slice.count, end - j < 40, slice[end].isASCIILetter || slice[end].isDigit {
      end += 1
    }
    if text[i] == UInt8(ascii: "&") {
      guard end - j >= 4, slice[j + 1] | 0x20 == UInt8(ascii: "a"),
        slice[j + 2] | 0x20 == UInt8(ascii: "m"), slice[j + 3] | 0x20 == UInt8(ascii: "p")
      else { return nil }
      let stop = j + 4 < slice.count && slice[j + 4] == UInt8(ascii: ";")
      return (1, stop ? 5 : 4)
    }
    if end < slice.count, slice[end] == UInt8(ascii: ";") {
      let source = end + 1 - j
      if goesOn(text, i + scalar, slice, j + source) { return (scalar, source) }
      if i + scalar < text.count {
        let two = scalar + length(text, i + scalar)
        if goesOn(text, i + two, slice, j + source) { return (two, source) }
      }
    }
    while end > j + 2 {
      if goesOn(text, i + scalar, slice, end) { return (scalar, end - j) }
      end -= 1
    }
    return nil
  }

  /// Whether the bytes are whole characters of UTF-8.
  static func isText(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) != nil
  }

  /// The length of the numeric reference at `j`, or nil.
  private static func numeric(_ slice: Bytes, _ j: Int) -> Int? {
    var end = j + 2
    let isHex = end < slice.count && slice[end] | 0x20 == UInt8(ascii: "x")
    if isHex { end += 1 }
    let digits = end
    while end < slice.count,
      slice[end].isDigit || isHex && (0x61...0x66).contains(slice[end] | 0x20)
    { end += 1 }
    guard end > digits else { return nil }
    if end < slice.count, slice[end] == UInt8(ascii: ";") { end += 1 }
    return end - j
  }

  /// Whether text and source may go on together at these places.
  private static func goesOn(_ text: Bytes, _ i: Int, _ slice: Bytes, _ j: Int) -> Bool {
    guard i < text.count else { return i == text.count }
    guard j < slice.count else { return false }
    return text[i] == slice[j] || slice[j] == UInt8(ascii: "&") || slice[j] == UInt8(ascii: "<")
      || slice[j] == 0x0D || slice[j] == 0
  }

  /// The length of the UTF-8 character at `i`.
  static func length(_ text: Bytes, _ i: Int) -> Int {
    let first = text[i]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    return min(length, text.count - i)
  }

  /// Whether a tag or a comment, which the parser dropped, begins at `j`.
  static func isMarkup(_ slice: Bytes, _ j: Int) -> Bool {
    guard j + 1 < slice.count else { return false }
    let next = slice[j + 1]
    return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Where the tag or comment at `j` ends.
  static func endOfMarkup(_ slice: Bytes, _ j: Int) -> Int {
    let isComment =
      j + 3 < slice.count && slice[j + 1] == UInt8(ascii: "!")
      && slice[j + 2] == UInt8(ascii: "-") && slice[j + 3] == UInt8(ascii: "-")
    let isTag = !isComment && slice[j + 1] != UInt8(ascii: "!") && slice[j + 1] != UInt8(ascii: "?")
    var end = j + (isComment ? 2 : 1)
    while end < slice.count {
      if slice[end] == UInt8(ascii: ">"),
        !isComment || slice[end - 1] == UInt8(ascii: "-") && slice[end - 2] == UInt8(ascii: "-")
      {
        return end + 1
      }
      let byte = slice[end]
      end += 1
      if isTag, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        slice[end - 2] == UInt8(ascii: "=")
      {
        while end < slice.count, slice[end] != byte { end += 1 }
      }
    }
    return slice.count
  }
}
