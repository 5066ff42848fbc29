/// Tells the article from the furniture in a page, by its elements first and its words then.
struct PageContent {
  private(set) var page: Page
  /// The blocks of the article's body.
  private(set) var body: [Int] = []
  /// The blocks that belong to the article's element, where headline and byline are looked for.
  private(set) var container: Int = 0

  private var total = 0
  private var isMarked = false

  /// The choice among the blocks of `page`.
  init(of page: Page) {
    self.page = page
    countProse()
    chooseContainer()
    chooseBody()
  }

  // MARK: - Weighing

  /// Counts the words of prose in every element.
  private mutating func countProse() {
    let isComment = commentFlags()
    for (index, block) in page.blocks.enumerated() where !block.isFurniture && block.isProse {
      guard block.linkedWordCount * 2 < block.wordCount, !isComment[page.elementOfBlock[index]]
      else { continue }
      page.elements[page.elementOfBlock[index]].prose += block.wordCount
    }
    for index in page.elements.indices.reversed() {
      if page.elements[index].hints.contains(.body) {
        page.elements[index].markedProse = page.elements[index].prose
      }
      let parent = page.elements[index].parent
      guard parent >= 0 else { continue }
      page.elements[parent].prose += page.elements[index].prose
      page.elements[parent].markedProse += page.elements[index].markedProse
    }
    total = page.elements.first?.prose ?? 0
  }

  /// Which elements hold readers' comments and neither the headline nor the text of the article.
  private func commentFlags() -> [Bool] {
    var flags = Array(repeating: false, count: page.elements.count)
    guard page.elements.contains(where: { $0.hints.contains(.comments) }) else { return flags }
    var holdsArticle = page.elements.map { $0.hints.contains(.body) }
    for (index, block) in page.blocks.enumerated() where block.heading == 1 {
      holdsArticle[page.elementOfBlock[index]] = true
    }
    for index in page.elements.indices.reversed() where holdsArticle[index] {
      let parent = page.elements[index].parent
      if parent >= 0 { holdsArticle[parent] = true }
    }
    for index in page.elements.indices {
      let parent = page.elements[index].parent
      flags[index] =
        parent >= 0 && flags[parent]
        || page.elements[index].hints.contains(.comments) && !holdsArticle[index]
    }
    var other = 0
    var comments = 0
    for (index, block) in page.blocks.enumerated() where block.isProse {
      if flags[page.elementOfBlock[index]] {
        comments += block.wordCount
      } else {
        other += block.wordCount
      }
    }
    // A page that is all comments is read for them.
    return other * 20 >= comments ? flags : Array(repeating: false, count: flags.count)
  }

  /// Whether the element, or one around it in the container, is furniture by its hints.
  ///
  /// An element that holds much of the prose is none, whatever its classes say.
  private func furnitureFlags(for hint: PageHints) -> [Bool] {
    var flags = Array(repeating: false, count: page.elements.count)
    let scope = page.elements[container].prose
    for index in page.elements.indices {
      let element = page.elements[index]
      let isInherited = element.parent >= 0 && flags[element.parent]
      let isFurniture =
        element.hints.contains(hint) && !element.hints.contains(.body)
        && element.prose * 5 <= max(scope, 1) * 2
      flags[index] = isInherited || isFurniture && index > container
    }
    return flags
  }

  // MARK: - The element of the article

  /// Chooses the element that holds the article, and says whether the page marks it as its text.
  private mutating func chooseContainer() {
    let marked = page.elements.first?.markedProse ?? 0
    if let body = largest(with: .body), page.elements[body].prose * 10 >= total * 3 {
      isMarked = true
      // A text that is marked in several pieces lies in what they have in common.
      let common = page.elements.indices.last { page.elements[$0].markedProse == marked } ?? body
      let isDense = page.elements[common].prose * 9 <= marked * 10
      container = page.elements[body].prose * 10 >= marked * 6 && !isDense ? body : common
      return
    }
    var current = 0
    if let article = largest(with: .article), page.elements[article].prose * 2 >= total {
      current = article
    } else if let article = largestWithHeadline(), page.elements[article].prose * 5 >= total {
      current = article  // among many other articles
    }
    container = descend(from: current)
  }

  /// The element with the hint that holds the most prose, the innermost of equals.
  private func largest(with hint: PageHints) -> Int? {
    var best: Int?
    for index in page.elements.indices
    where page.elements[index].hints.contains(hint) && page.elements[index].prose > 0 {
      if let chosen = best, page.elements[index].prose < page.elements[chosen].prose { continue }
      best = index
    }
    return best
  }

  /// The element that is marked as an article, holds the highest heading and the most prose.
  private func largestWithHeadline() -> Int? {
    var best: Int?
    for (index, block) in page.blocks.enumerated() where block.heading == 1 {
      var element = page.elementOfBlock[index]
      while element > 0 {
        if page.elements[element].hints.contains(.article),
          page.elements[element].prose > best.map({ page.elements[$0].prose }) ?? 39
        {
          best = element
        }
        element = page.elements[element].parent
      }
    }
    return best
  }

  /// The innermost element below `start` that still holds nearly all of its prose.
  private func descend(from start: Int) -> Int {
    var current = start
    for index in page.elements.indices
    where page.elements[index].parent == current
      && page.elements[index].prose * 10 >= page.elements[current].prose * 9
      && page.elements[index].prose > 0
    {
      current = index
    }
    return current
  }

  // MARK: - The body

  /// Chooses by all hints; by the surest alone where too little of the prose is left.
  private mutating func chooseBody() {
    let scope = page.elements[container].prose
    body = chosen(with: furnitureFlags(for: .furniture))
    if words(of: body) * 2 < scope {
      let other = chosen(with: furnitureFlags(for: .aside))
      if words(of: other) > words(of: body) { body = other }
    }
    if words(of: body) * 8 < scope || body.isEmpty {
      // The hints mislead: the words alone decide, and where they find nothing, all is taken.
      for isMarked in [false, true] {
        self.isMarked = isMarked
        let other = chosen(with: furnitureFlags(for: .hidden))
        if words(of: other) > words(of: body) * 2 { body = other }
      }
    }
    addSiblings()
  }

  /// Adds the paragraphs that stand beside most of the body's and were taken for teasers, up to where the
  /// article ends: the words of a teaser are links, or lie in an element of their own.
  private mutating func addSiblings() {
    var wordsOf: [Int: Int] = [:]
    for index in body where page.blocks[index].isProse {
      let parent = page.elements[page.elementOfBlock[index]].parent
      if parent >= 0 { wordsOf[parent, default: 0] += page.blocks[index].wordCount }
    }
    let total = wordsOf.values.reduce(0, +)
    guard let first = body.first, let parent = wordsOf.first(where: { $0.value * 2 > total })?.key
    else { return }
    let chosen = Set(body)
    let isFurniture = furnitureFlags(for: .furniture)
    var siblings: [Int] = []
    for index in first..<page.blocks.count where !chosen.contains(index) {
      let block = page.blocks[index]
      if block.signs.contains(.end) || block.headsComments { break }
      let element = page.elementOfBlock[index]
      if block.isProse, block.wordCount >= 12, block.linkedWordCount * 3 < block.wordCount,
        !block.isFurniture, !block.isListItem, page.elements[element].parent == parent,
        !isFurniture[element], page.elements[element].hints.isDisjoint(with: [.furniture, .aside])
      {
        siblings.append(index)
      }
    }
    if !siblings.isEmpty { body = (body + siblings).sorted() }
  }

  /// Whether the block between headline and body, in no element of furniture, is a sentence of the article.
  func isStandfirst(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.wordCount >= 8, block.isProse || block.functionWordCount >= 2,
      block.linkedWordCount * 2 < block.wordCount
    else { return false }
    var element = page.elementOfBlock[index]
    while element > 0 {
      if page.elements[element].hints.contains(.aside) { return false }
      element = page.elements[element].parent
    }
    return true
  }

  private func words(of body: [Int]) -> Int {
    body.reduce(0) { $0 + page.blocks[$1].wordCount }
  }

  /// The body where these elements are furniture.
  private func chosen(with isFurniture: [Bool]) -> [Int] {
    let isInside = insideFlags()
    var inside: [Int] = []
    var blocks: [TextBlock] = []
    for index in page.blocks.indices where isInside[page.elementOfBlock[index]] {
      var block = page.blocks[index]
      if isFurniture[page.elementOfBlock[index]] || isLinkList(block) {
        block.signs.insert(.whole)
      }
      inside.append(index)
      blocks.append(block)
    }
    let content = MainContent(of: blocks, in: page.text.bytes, isMarked: isMarked)
    return content.body.map { inside[$0] }
  }

  private func isLinkList(_ block: TextBlock) -> Bool {
    block.linkedWordCount * 10 >= block.wordCount * 7 && block.wordCount > 0
      && (block.wordCount <= 30 || block.linkedWordCount * 10 >= block.wordCount * 9)
  }

  private func insideFlags() -> [Bool] {
    var flags = Array(repeating: false, count: page.elements.count)
    for index in page.elements.indices {
      let parent = page.elements[index].parent
      flags[index] = index == container || parent >= 0 && flags[parent]
    }
    return flags
  }
}
