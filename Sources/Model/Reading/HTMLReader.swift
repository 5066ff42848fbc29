private import CGumbo

/// Parses a page and collects its text, by the library Gumbo, as browsers do: no page is an error.
struct HTMLReader {
  private var text = HTMLText()
  private var blocks: [TextBlock] = []
  private var elementOfBlock: [Int] = []
  private var elements: [Page.Element] = []
  private var metadata = PageMetadata()
  /// What the innermost open elements say of the block that is being collected.
  private var heading = 0
  private var isListItem = false
  /// The mark of the list's item whose first block is to come.
  private var item: Article.Paragraph.Form?

  /// A place on the way through the tree.
  private struct Frame {
    var node: UnsafeMutablePointer<GumboNode>
    var next: UInt32 = 0
    var element: Int
    var isLinked: Bool
    var isBlock: Bool
    /// The number of the next item, in a list that is numbered.
    var number: Int?
  }

  /// The page in `source`.
  ///
  /// - Throws: `.tooComplex` where the page is beyond a limit of the parser.
  static func page(in source: DecodedText) throws(ReadingError) -> Page {
    try HTMLLimits.check(source.bytes)
    var reader = HTMLReader()
    source.bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
        var options = kGumboDefaultOptions
        options.max_errors = 0
        guard let output = gumbo_parse_with_options(&options, characters, buffer.count) else {
          return
        }
        defer { gumbo_destroy_output(&options, output) }
        if let root = output.pointee.root { reader.walk(root, in: buffer) }
      }
    }
    return reader.page(of: source)
  }

  private func page(of source: DecodedText) -> Page {
    let map = OffsetMap(runs: text.runs).composed(with: source.map)
    return Page(
      text: DecodedText(bytes: text.bytes, map: map), blocks: blocks,
      elementOfBlock: elementOfBlock, elements: elements, metadata: metadata)
  }

  // MARK: - The way through the tree

  /// Visits every node below `root` in the order of the page, with a stack of its own: pages nest deep.
  private mutating func walk(
    _ root: UnsafeMutablePointer<GumboNode>, in page: UnsafeBufferPointer<UInt8>
  ) {
    elements.append(Page.Element(parent: -1, hints: []))
    var stack = [Frame(node: root, element: 0, isLinked: false, isBlock: true)]
    while let frame = stack.last {
      let children = frame.node.pointee.v.element.children
      guard frame.next < children.length else {
        if frame.isBlock { endBlock(in: frame.element) }
        if frame.node.pointee.v.element.tag == GUMBO_TAG_LI { item = nil }
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      guard let child = children.data[Int(frame.next)]?.assumingMemoryBound(to: GumboNode.self)
      else { continue }
      switch child.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        take(child.pointee.v.text, in: page, element: frame.element, isLinked: frame.isLinked)
      case GUMBO_NODE_ELEMENT:
        guard let next = enter(child, from: frame, in: page) else { break }
        if child.pointee.v.element.tag == GUMBO_TAG_LI, let number = frame.number {
          let own = Self.number(of: child.pointee.v.element) ?? number
          item = .numbered(own)
          stack[stack.count - 1].number = own &+ 1
        }
        stack.append(next)
      default: break
      }
    }
    endBlock(in: 0)
  }

  /// The frame for an element, or nil where it holds nothing that a reader sees.
  private mutating func enter(
    _ node: UnsafeMutablePointer<GumboNode>, from frame: Frame, in page: UnsafeBufferPointer<UInt8>
  ) -> Frame? {
    let element = node.pointee.v.element
    switch HTMLTag(element.tag) {
    case .skipped:
      if element.tag == GUMBO_TAG_SCRIPT { readScript(element) }
      return nil
    case .title:
      metadata.offer(titleElement: Self.text(of: element))
      return nil
    case .meta:
      readMeta(element)
      return nil
    case .lineBreak:
      endBlock(in: frame.element)
      return nil
    case .inline(let isLink):
      var index = frame.element
      let hints = Self.hints(of: element)
      if hints.contains(.hidden) { return nil }
      if hints.contains(.furniture) { index = add(hints, in: frame.element) }
      if element.tag == GUMBO_TAG_TIME { readTime(element) }
      return Frame(
        node: node, element: index, isLinked: frame.isLinked || isLink, isBlock: false)
    case .block(let hints, let heading):
      let all = hints.union(Self.hints(of: element))
      if all.contains(.hidden) { return nil }
      endBlock(in: frame.element)
      self.heading = heading
      if element.tag == GUMBO_TAG_LI || element.tag == GUMBO_TAG_DD { isListItem = true }
      if element.tag == GUMBO_TAG_LI { item = .item }
      let isInset =
        [GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_BLOCKQUOTE].contains(element.tag)
      return Frame(
        node: node, element: add(all, in: frame.element, isInset: isInset),
        isLinked: frame.isLinked, isBlock: true, number: Self.firstNumber(of: element))
    }
  }

  private mutating func add(_ hints: PageHints, in parent: Int, isInset: Bool = false) -> Int {
    elements.append(
      Page.Element(
        parent: parent, hints: hints, isInset: isInset || elements[parent].isInset))
    return elements.count - 1
  }

  /// The number of the first item of a list that counts up; nil for any other element.
  private static func firstNumber(of element: GumboElement) -> Int? {
    guard element.tag == GUMBO_TAG_OL, value(of: "reversed", in: element) == nil else { return nil }
    return number(value(of: "start", in: element)) ?? 1
  }

  /// The number that an item gives itself.
  private static func number(of item: GumboElement) -> Int? { number(value(of: "value", in: item)) }

  private static func number(_ words: String?) -> Int? {
    words.flatMap { Int($0) }.flatMap { (0...9_999).contains($0) ? $0 : nil }
  }

  // MARK: - Text

  private mutating func take(
    _ node: GumboText, in page: UnsafeBufferPointer<UInt8>, element: Int, isLinked: Bool
  ) {
    guard let start = node.original_text.data, let characters = node.text,
      let base = page.baseAddress
    else { return }
    let offset = UnsafeRawPointer(start) - UnsafeRawPointer(base)
    guard offset >= 0, offset <= page.count else { return }
    let end = min(page.count, offset + Int(node.original_text.length))
    // Text that the parser moved (out of a table, say) lies out of order; its place would be wrong.
    guard offset >= text.sourceEnd else { return }
    var count = 0
    while characters[count] != 0 { count += 1 }
    UnsafeRawPointer(characters).withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      text.append(
        UnsafeBufferPointer(start: bytes, count: count),
        from: UnsafeBufferPointer(rebasing: page[offset..<max(offset, end)]), at: offset,
        isLinked: isLinked)
    }
  }

  /// Ends the block that is being collected.
  private mutating func endBlock(in element: Int) {
    defer {
      heading = 0
      isListItem = false
    }
    guard let (range, linkedCount) = text.endBlock() else { return }
    var block = TextBlock(range: range)
    block.heading = heading
    block.isListItem = isListItem
    block.form = item ?? (elements[element].isInset ? .inset : .plain)
    item = nil
    block.measure(in: text.bytes)
    block.linkedWordCount = linkedCount * block.wordCount / max(1, range.count)
    blocks.append(block)
    elementOfBlock.append(element)
  }

  // MARK: - What elements say

  private static func hints(of element: GumboElement) -> PageHints {
    var hints: PageHints = []
    for index in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[index]?
          .assumingMemoryBound(to: GumboAttribute.self).pointee
      else { continue }
      switch name(of: attribute) {
      case "class", "id", "role", "data-component", "data-testid":
        hints.formUnion(PageHints(words: bytes(attribute.value)))
      case "itemprop":
        let value = String(decoding: bytes(attribute.value), as: UTF8.self)
        if value == "articleBody" { hints.insert(.body) }
        if value == "author" { hints.insert(.author) }
      case "hidden": hints.insert(.hidden)
      case "style":
        let style = bytes(attribute.value).filter { $0 > 0x20 }
        if String(decoding: style, as: UTF8.self).contains("display:none") { hints.insert(.hidden) }
      default: break
      }
    }
    return hints
  }

  private mutating func readMeta(_ element: GumboElement) {
    guard let content = Self.value(of: "content", in: element) else { return }
    for key in ["property", "name", "itemprop"] {
      if let name = Self.value(of: key, in: element) {
        metadata.offer(meta: name.lowercased(), content: content)
      }
    }
  }

  private mutating func readTime(_ element: GumboElement) {
    guard let time = Self.value(of: "datetime", in: element) else { return }
    let isPublication =
      Self.value(of: "itemprop", in: element) == "datePublished"
      || Self.value(of: "pubdate", in: element) != nil
    metadata.offer(.published, time, rank: isPublication ? 2 : 6)
  }

  private mutating func readScript(_ element: GumboElement) {
    guard Self.value(of: "type", in: element)?.contains("ld+json") == true else { return }
    metadata.offer(linkedData: Array(Self.text(of: element).utf8))
  }

  // MARK: - Gumbo's values

  private static func text(of element: GumboElement) -> String {
    var result = ""
    for index in 0..<Int(element.children.length) {
      guard let node = element.children.data[index]?.assumingMemoryBound(to: GumboNode.self),
        node.pointee.type == GUMBO_NODE_TEXT || node.pointee.type == GUMBO_NODE_CDATA,
        let characters = node.pointee.v.text.text
      else { continue }
      result += String(cString: characters)
    }
    return result
  }

  private static func value(of name: String, in element: GumboElement) -> String? {
    for index in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[index]?
          .assumingMemoryBound(to: GumboAttribute.self).pointee
      else { continue }
      if self.name(of: attribute) == name {
        return String(decoding: bytes(attribute.value), as: UTF8.self)
      }
    }
    return nil
  }

  private static func name(of attribute: GumboAttribute) -> String {
    String(decoding: bytes(attribute.name), as: UTF8.self)
  }

  private static func bytes(_ characters: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let characters else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while characters[count] != 0 { count += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(characters).assumingMemoryBound(to: UInt8.self), count: count)
  }
}

/// What an element is to a reader.
private enum HTMLTag {
  case skipped, title, meta, lineBreak
  case inline(isLink: Bool)
  /// A block with what its name says of it, and its level as a heading.
  case block(PageHints, heading: Int)

  init(_ tag: GumboTag) {
    switch tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
      GUMBO_TAG_IFRAME, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON, GUMBO_TAG_OBJECT,
      GUMBO_TAG_CANVAS, GUMBO_TAG_MATH, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_INPUT:
      self = .skipped
    case GUMBO_TAG_TITLE: self = .title
    case GUMBO_TAG_META: self = .meta
    case GUMBO_TAG_BR: self = .lineBreak
    case GUMBO_TAG_A: self = .inline(isLink: true)
    case GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MENU:
      self = .block([.furniture, .aside], heading: 0)
    case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN: self = .block(.article, heading: 0)
    case GUMBO_TAG_H1: self = .block([], heading: 1)
    case GUMBO_TAG_H2: self = .block([], heading: 2)
    case GUMBO_TAG_H3: self = .block([], heading: 3)
    case GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: self = .block([], heading: 4)
    case GUMBO_TAG_ADDRESS, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_CAPTION,
      GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR, GUMBO_TAG_DIV, GUMBO_TAG_DL,
      GUMBO_TAG_DT, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE, GUMBO_TAG_FORM, GUMBO_TAG_HEADER,
      GUMBO_TAG_HEAD, GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_HTML, GUMBO_TAG_LEGEND,
      GUMBO_TAG_LI,
      GUMBO_TAG_OL, GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,
      GUMBO_TAG_TABLE,
      GUMBO_TAG_TBODY, GUMBO_TAG_TD, GUMBO_TAG_TFOOT, GUMBO_TAG_TH, GUMBO_TAG_THEAD, GUMBO_TAG_TR,
      GUMBO_TAG_UL:
      self = .block([], heading: 0)
    default: self = .inline(isLink: false)
    }
  }
}
