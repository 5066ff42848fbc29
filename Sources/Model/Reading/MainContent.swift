/// Tells the article from the furniture among the blocks of a document.
///
/// Each block scores by its prose; the article lies in the stretch with the highest sum (maximum
/// subsequence segmentation: Pasternack and Roth, "Extracting Article Text from the Web with Maximum
/// Subsequence Segmentation", 2009). Inside it, what reads as furniture goes, in runs where it comes
/// in runs, so that sub-headings and lists of the article stay.
struct MainContent: Sendable {
  /// The blocks of the article's body, by their indices.
  private(set) var body: [Int] = []
  /// Whether the document holds nothing but an article.
  private(set) var isClean = false

  private let blocks: [TextBlock]
  private let isMarked: Bool
  /// Blocks that are furniture for their words or for their place in a list.
  private var isCut: [Bool]
  private var end: Int

  /// The choice among `blocks`.
  /// Where the blocks are all that a page marks as the text of its article, only what is surely furniture
  /// goes.
  init(of blocks: [TextBlock], in text: [UInt8], isMarked: Bool = false) {
    self.blocks = blocks
    self.isMarked = isMarked
    isCut = blocks.map(\.isFurniture)
    end = blocks.count
    // A line alone is all that there is, whatever it says.
    if blocks.count == 1 { isCut = [false] }
    isClean = !isMarked && looksClean()
    if isMarked {
      cutLists()
      cutTail()
      body = (0..<end).filter { !isCut[$0] && blocks[$0].wordCount > 0 }
    } else if isClean {
      body = Array(blocks.indices)
    } else {
      cutLists()
      cutTail()
      var stretch = bestStretch()
      if let lines = HeaderLines(before: stretch, of: blocks, in: text),
        lines.range.lowerBound > stretch.lowerBound,
        lines.range.upperBound <= stretch.upperBound
      {
        stretch = lines.range.upperBound..<stretch.upperBound
      }
      chooseBody(in: stretch)
    }
    if !isClean { cutAuthors(in: text) }
  }

  // MARK: - The lines about the author

  /// Cuts what a long article says of its author at its end.
  private mutating func cutAuthors(in text: [UInt8]) {
    while body.count > 4, let last = body.last, blocks[last].isProse,
      isAuthor(blocks[last], in: text)
    {
      body.removeLast()
    }
  }

  /// Whether the block begins like "Ann Lee is a reporter" or "Ann has been writing about".
  private func isAuthor(_ block: TextBlock, in text: [UInt8]) -> Bool {
    guard text[block.range.lowerBound].isUppercase, !block.startsWithQuote else { return false }
    let tables = FurnitureTable.shared
    var count = 0
    var verb: Int?
    var found = false
    WordHash.forEach(in: block.range, of: text) { hash, place in
      defer { count += 1 }
      guard count < 12, !found else { return }
      if verb == nil {
        if count > 0, count < 5, tables.traits(of: hash).contains(.being) {
          verb = count
        } else if count < 4, !text[place.lowerBound].isUppercase {
          verb = 100  // the sentence does not begin with a name
        }
      } else if let verb, count <= verb + 6, tables.traits(of: hash).contains(.author) {
        found = true
      }
    }
    return found
  }

  /// Whether there is prose, no sign of furniture and hardly a line without a sentence.
  private func looksClean() -> Bool {
    var prose = 0
    var other = 0
    for (index, block) in blocks.enumerated() {
      if isCut[index] { return false }
      if block.isProse || block.isShortSentence { prose += 1 } else { other += 1 }
    }
    return blocks.count <= 3 || other <= 4 + prose
  }

  /// A single sentence that furniture parts from the rest of the body, as it does a standfirst.
  var leadApart: Int? {
    guard !isClean else { return nil }
    let prose = body.filter { blocks[$0].isProse }.prefix(2)
    guard let first = prose.first, let second = prose.last, second - first >= 3,
      blocks[first].sentenceCount == 1, blocks[first].wordCount <= 45,
      (first + 1..<second).contains(where: { isCut[$0] })
    else { return nil }
    return first
  }

  // MARK: - Lists of other articles

  /// Cuts what follows the head of a list ("Most read") until prose comes back.
  private mutating func cutLists() {
    var isListing = false
    for (index, block) in blocks.enumerated() {
      if block.signs.contains(.list) {
        isListing = true
        isCut[index] = true
      } else if isListing {
        if endsList(at: index) {
          isListing = false
          let head = index - 1
          if !blocks[head].isFurniture, !blocks[head].isListItem,
            (1...6).contains(blocks[head].wordCount), !blocks[head].endsSentence
          {
            isCut[head] = false  // a sub-heading of the article
          }
        } else {
          isCut[index] = true
        }
      }
    }
  }

  /// Whether the block is so much prose that it is no teaser: long, or followed by more prose.
  private func endsList(at index: Int) -> Bool {
    let block = blocks[index]
    guard block.isProse, !isCut[index] else { return false }
    if isMarked { return true }
    if block.wordCount >= 60 || block.wordCount >= 35 && block.sentenceCount >= 3 { return true }
    guard index + 1 < blocks.count else { return false }
    return blocks[index + 1].isProse && !isCut[index + 1]
  }

  // MARK: - What comes after the article

  /// Ends the article before comments, and before heads such as "About the author".
  private mutating func cutTail() {
    let total = blocks.indices.reduce(0) { $0 + prose(at: $1) }
    var before = 0
    for (index, block) in blocks.enumerated() {
      if before >= 80 {
        let headsComments = block.headsComments
        if headsComments
          || block.signs.contains(.end) && block.wordCount <= 8 && before * 2 >= total
        {
          end = index
          return
        }
      }
      before += prose(at: index)
    }
  }

  /// How many words of prose the block holds.
  private func prose(at index: Int) -> Int {
    !isCut[index] && blocks[index].isProse ? blocks[index].wordCount : 0
  }

  // MARK: - The stretch

  /// The stretch of blocks with the highest sum of scores.
  private func bestStretch() -> Range<Int> {
    var best = 0..<0
    var bestSum = 0
    var start = 0
    var sum = 0
    for index in 0..<end {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += score(at: index)
      if sum > bestSum {
        bestSum = sum
        best = start..<index + 1
      }
    }
    return best
  }

  private func score(at index: Int) -> Int {
    let block = blocks[index]
    if isCut[index] { return -3 }
    if block.isProse { return min(block.wordCount, 60) }
    if block.isShortSentence { return min(block.wordCount, 8) - 2 }
    return block.isListItem ? -3 : -2
  }

  /// Takes the blocks of the stretch that belong to the article.
  private mutating func chooseBody(in stretch: Range<Int>) {
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      if isCut[index] {
        index += 1
        continue
      }
      if blocks[index].isProse || blocks[index].isShortSentence {
        body.append(index)
        index += 1
        continue
      }
      var runEnd = index
      while runEnd < stretch.upperBound, !blocks[runEnd].isProse, !blocks[runEnd].isShortSentence {
        runEnd += 1
      }
      takeRun(index..<runEnd)
      index = runEnd
    }
  }

  /// Takes of a run of blocks without sentences those that read as headings or a list of the article.
  private mutating func takeRun(_ run: Range<Int>) {
    let open = run.filter { !isCut[$0] }
    let words = open.reduce(0) { $0 + blocks[$1].wordCount }
    let items = open.filter { blocks[$0].isListItem }
    let isIntroduced = body.last.map { blocks[$0].endsWithColon } ?? false
    if open.count <= 2 && open.count == run.count || isIntroduced
      || items.count * 2 > open.count && words >= open.count * 5
    {
      body += open.filter { blocks[$0].wordCount > 0 }
    } else if let last = open.last, last == run.upperBound - 1, !blocks[last].isListItem,
      (1...12).contains(blocks[last].wordCount)
    {
      body.append(last)
    }
  }
}

extension TextBlock {
  /// Whether the block heads a list of readers' comments: "12 comments", "3 responses to …".
  var headsComments: Bool { signs.contains(.end) && signs.contains(.start) && wordCount <= 5 }
}
