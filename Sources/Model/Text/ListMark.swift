/// The marks of a list whose items run on in one paragraph: "1) … 2) …", "a. … b. …".
struct ListMark: Equatable {
  private var bullet: UInt8
  private var tail: [UInt8]
  private var isLetter: Bool
  private var value: Int
  private var end: Int

  /// Where the second item and those after it begin.
  static func items(in range: Range<Int>, of text: [UInt8]) -> [Int] {
    guard let first = text.trimmed(range),
      var mark = ListMark(at: first.lowerBound, of: text, end: first.upperBound)
    else { return [] }
    var items: [Int] = []
    var position = mark.end
    while position < first.upperBound {
      let isWordStart = text[position - 1] <= 0x20 && text[position] > 0x20
      if isWordStart, let next = ListMark(at: position, of: text, end: first.upperBound),
        next.follows(mark)
      {
        items.append(position)
        mark = next
        position = next.end
      } else {
        position += 1
      }
    }
    return items
  }

  private func follows(_ other: ListMark) -> Bool {
    value == other.value + 1 && bullet == other.bullet && tail == other.tail
      && isLetter == other.isLetter
  }

  /// The mark at `offset`, or nil.
  init?(at offset: Int, of text: [UInt8], end: Int) {
    var position = offset
    bullet = 0
    if text[position] == 0xE2, position + 3 < end {
      bullet = text[position + 2]
      position += 3
      while position < end, text[position] == 0x20 { position += 1 }
    }
    guard position < end else { return nil }
    isLetter = text[position].isASCIILowercase
    value = 0
    if isLetter {
      value = Int(text[position])
      position += 1
    } else {
      let digits = position
      while position < end, position - digits < 3, text[position].isDigit {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      guard position > digits else { return nil }
    }
    let tailStart = position
    while position < end, text[position] == 0x2E || text[position] == 0x29 { position += 1 }
    tail = Array(text[tailStart..<position])
    guard (1...2).contains(tail.count), position + 1 < end, text[position] == 0x20 else {
      return nil
    }
    while position < end, text[position] == 0x20 { position += 1 }
    guard position < end, text[position].isUppercase || !isLetter && text[position] >= 0x22 else {
      return nil
    }
    self.end = position
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII small letter.
  var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
}
