/// What the lines around the start of a plain text say of the article: title, byline, outlet, date.
struct DocumentHeader: Sendable {
  private(set) var title: Int?
  private(set) var standfirst: Int?
  private(set) var byline: Range<Int>?
  private(set) var outlet: Range<Int>?
  private(set) var published: Published?
  /// The blocks that are header and no part of the text.
  private(set) var consumed: [Int] = []

  private let blocks: [TextBlock]
  private let text: [UInt8]

  /// How many lines above the body may belong to the header.
  static let reach = 24

  /// The header of a document of which `content` says where the body lies.
  init(of blocks: [TextBlock], in text: [UInt8], content: MainContent) {
    self.blocks = blocks
    self.text = text
    if content.isClean {
      readTop()
    } else if let first = content.body.first(where: { blocks[$0].isProse }) {
      readAround(first)
    }
    dropEmphasis()
  }

  /// The header of a page whose body begins with the block `first`.
  init(of blocks: [TextBlock], in text: [UInt8], before first: Int?) {
    self.blocks = blocks
    self.text = text
    if let first { readAround(first) }
    dropEmphasis()
  }

  /// Leaves the marks of emphasis out of the names: "*The Gazette*" in Markdown.
  private mutating func dropEmphasis() {
    let trim = { [text] (range: Range<Int>) -> Range<Int> in
      let isMark = { (byte: UInt8) in byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, isMark(text[start]) { start += 1 }
      while end > start, isMark(text[end - 1]) { end -= 1 }
      return start < end ? start..<end : range
    }
    outlet = outlet.map(trim)
    byline = byline.map(trim)
  }

  /// Takes for title the heading that says what the page says of itself, if there is one.
  mutating func prefer(title words: String?) {
    guard let words else { return }
    let wanted = WordHash.words(of: words)
    func matches(_ index: Int) -> Bool {
      let block = blocks[index]
      guard block.wordCount > 0, block.wordCount <= 60 else { return false }
      var hashes: [UInt64] = []
      WordHash.forEach(in: block.range, of: text) { hash, _ in hashes.append(hash) }
      return hashes == wanted || hashes.count >= 3 && wanted.starts(with: hashes)
    }
    let heads = blocks.indices.filter { blocks[$0].heading > 0 && matches($0) }
    title =
      heads.first { blocks[$0].heading == 1 } ?? heads.first
      ?? blocks.indices.first { blocks[$0].heading == 1 && !blocks[$0].isFurniture }
  }

  // MARK: - A document that begins with its header

  private mutating func readTop() {
    guard blocks.count > 1 else { return }
    for index in blocks.indices.prefix(12) {
      guard
        readLine(at: index) || readMasthead(at: index) || readTitle(at: index)
          || readName(at: index)
      else { break }
    }
  }

  /// Takes a line over the title that is called as outlets are; a title must follow it, so that
  /// no short headline is taken for one.
  private mutating func readMasthead(at index: Int) -> Bool {
    guard title == nil, outlet == nil, index < 3,
      let next = (index + 1..<min(index + 3, blocks.count)).first(where: { !isHeaderLine(at: $0) })
    else { return false }
    let (block, below) = (blocks[index], blocks[next])
    guard block.capitalisedCount == block.wordCount, !block.isListItem, !block.endsSentence,
      block.heading == 0 || below.heading > 0,
      OutletTable.shared.isCalledLikeOutlet(block.range, of: text),
      !below.isListItem, !below.endsSentence, !below.isProse,
      below.wordCount > max(3, block.wordCount)
        || below.wordCount > 2 && below.capitalisedCount < below.wordCount,
      (next + 1..<min(next + 3, blocks.count)).contains(where: {
        isHeaderLine(at: $0) || blocks[$0].isProse
      })
    else { return false }
    outlet = block.range
    consumed.append(index)
    return true
  }

  /// Takes the first line as title, and a line below it that is no sentence as standfirst.
  private mutating func readTitle(at index: Int) -> Bool {
    let block = blocks[index]
    if title == nil, index < 4, !block.isListItem, (1...32).contains(block.wordCount) {
      let followers = blocks.index(after: index)..<min(index + 5, blocks.count)
      let isFollowed = followers.contains { isHeaderLine(at: $0) }
      guard isFollowed || !block.endsSentence && !block.isProse else { return false }
      title = index
      return true
    }
    if title != nil, standfirst == nil, title == index - 1, block.wordCount >= 4,
      (index + 1..<min(index + 4, blocks.count)).contains(where: { isHeaderLine(at: $0) }),
      !isHeaderLine(at: index), block.wordCount > 5 || !isCapitalised(block)
    {
      standfirst = index
      return true
    }
    return false
  }

  /// Takes a line of a few capitalised words beside the date as outlet or author.
  private mutating func readName(at index: Int) -> Bool {
    let block = blocks[index]
    guard title != nil, index + 1 < blocks.count || published != nil, isCapitalised(block),
      (1...6).contains(block.wordCount), !block.endsSentence || block.wordCount == 1,
      published != nil && index > 0 && dateLine(at: index - 1) != nil
        || index + 1 < blocks.count && isHeaderLine(at: index + 1)
    else { return false }
    take(name: block.range)
    consumed.append(index)
    return true
  }

  // MARK: - A document that is a saved page

  private mutating func readAround(_ first: Int) {
    let start = max(0, first - Self.reach)
    var headerStart = first
    for index in (start..<first).reversed() where readLine(at: index) {
      headerStart = index
    }
    // Dates between the title and the body may follow a first line of the body.
    for index in first + 1..<max(first + 2, min(first + 6, blocks.count)) where index < blocks.count
    {
      if blocks[index].isProse { break }
      _ = readLine(at: index)
    }
    title = bestTitle(in: start..<first, header: headerStart)
    guard let title else { return }
    readTopOfPage(over: title)
    for index in title + 1..<max(title + 1, first) where !consumed.contains(index) {
      let block = blocks[index]
      if standfirst == nil, !block.isListItem, !block.isFurniture,
        block.wordCount > 5 || block.wordCount >= 3 && !isCapitalised(block),
        block.digest != blocks[title].digest, block.wordCount <= 45
      {
        standfirst = index
      } else if isCapitalised(block), (1...4).contains(block.wordCount), !block.isListItem,
        !block.isFurniture, index + 1 <= first, index + 1 < blocks.count,
        dateLine(at: index + 1) != nil
      {
        take(name: block.range)
        consumed.append(index)
      }
    }
  }

  /// Takes the first line of a page for the outlet where it is called as outlets are.
  private mutating func readTopOfPage(over title: Int) {
    guard outlet == nil, title > 0, !consumed.contains(0) else { return }
    let block = blocks[0]
    guard block.capitalisedCount == block.wordCount, !block.isListItem, !block.endsSentence,
      block.heading == 0 || blocks[title].heading > 0,
      OutletTable.shared.isCalledLikeOutlet(block.range, of: text)
    else { return }
    outlet = block.range
    consumed.append(0)
  }

  /// The line above the body that reads most like a headline.
  private func bestTitle(in range: Range<Int>, header: Int) -> Int? {
    var best: Int?
    var bestScore = 0
    for index in range where !consumed.contains(index) {
      let block = blocks[index]
      guard !block.isListItem, !block.isFurniture, (2...30).contains(block.wordCount),
        !block.isProse || block.wordCount <= 20
      else { continue }
      var score = min(block.wordCount, 10) * 3 - (range.upperBound - index)
      if block.heading == 1 { score += 20 }
      if block.endsSentence { score -= 8 }
      if index < header, header - index <= 5 { score += 12 }
      if index == header, header == range.upperBound { score += 4 }
      if isAmongLines(index) { score -= 10 }
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    return best
  }

  /// Whether the line stands directly under or over another that is no line of the header, as the
  /// lines of a menu or a ticker do.
  private func isAmongLines(_ index: Int) -> Bool {
    if !blocks[index].followsGap, index > 0, !consumed.contains(index - 1) { return true }
    let next = index + 1
    return next < blocks.count && !blocks[next].followsGap && !consumed.contains(next)
      && !blocks[next].isProse
  }

  // MARK: - Single lines

  /// Whether the line is a date, a byline or the name of an outlet.
  private func isHeaderLine(at index: Int) -> Bool {
    let block = blocks[index]
    guard block.wordCount <= 14 else { return false }
    return dateLine(at: index) != nil || bylineName(in: block.range) != nil
      || OutletTable.shared.holds(block.range, of: text)
  }

  private func dateLine(at index: Int) -> DateLine? {
    guard blocks[index].wordCount <= 14, let line = DateLine(in: blocks[index].range, of: text),
      line.otherWordCount <= 3
    else { return nil }
    return line
  }

  /// Takes the line as date, byline, source or outlet where it is one.
  private mutating func readLine(at index: Int) -> Bool {
    let block = blocks[index]
    guard (1...14).contains(block.wordCount) else { return false }
    if let line = dateLine(at: index) {
      if published == nil { published = line.published }
      if byline == nil, let name = bylineName(in: block.range.lowerBound..<line.range.lowerBound) {
        byline = name
      }
    } else if let name = bylineName(in: block.range) {
      if OutletTable.shared.holds(name, of: text) { outlet = outlet ?? name }
      byline = byline ?? name
    } else if OutletTable.shared.holds(block.range, of: text) {
      outlet = outlet ?? block.range
    } else if let name = words(after: "source", in: block.range) {
      if OutletTable.shared.holds(name, of: text) { outlet = outlet ?? name }
    } else {
      return false
    }
    consumed.append(index)
    return true
  }

  /// Takes `range` as the outlet, or as the byline where it is more like a person's name.
  private mutating func take(name range: Range<Int>) {
    if outlet == nil, OutletTable.shared.resemblesName(range, of: text) {
      outlet = range
    } else if byline == nil {
      byline = range
    }
  }

  private func isCapitalised(_ block: TextBlock) -> Bool {
    block.capitalisedCount * 2 > block.wordCount
  }

  /// The name in a line "By NAME", without what follows a bar or a comma.
  private func bylineName(in range: Range<Int>) -> Range<Int>? {
    guard let name = words(after: "by", in: range),
      text[name.lowerBound].isUppercase
        || text[name.lowerBound] >= 0xC3
    else { return nil }
    return name
  }

  /// What follows the word `head`, and perhaps a colon, at the start of `range`.
  private func words(after head: StaticString, in range: Range<Int>) -> Range<Int>? {
    Self.words(after: head, in: range, of: text)
  }

  /// What follows the word `head`, and perhaps a colon, at the start of `range` of `text`.
  static func words(
    after head: StaticString, in range: Range<Int>, of text: [UInt8]
  ) -> Range<Int>? {
    let count = head.utf8CodeUnitCount
    guard range.count > count + 1, range.count < 120,
      head.withUTF8Buffer({
        $0.indices.allSatisfy { text[range.lowerBound + $0] | 0x20 == head.byte($0) }
      })
    else { return nil }
    var start = range.lowerBound + count
    guard text[start] == 0x20 || text[start] == 0x3A else { return nil }
    while start < range.upperBound, text[start] == 0x20 || text[start] == 0x3A { start += 1 }
    var end = start
    while end < range.upperBound, text[end] != 0x7C, text[end] != 0x2C { end += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start < end ? start..<end : nil
  }
}

extension StaticString {
  /// The byte at `index` of the string.
  fileprivate func byte(_ index: Int) -> UInt8 { withUTF8Buffer { $0[index] } }
}
