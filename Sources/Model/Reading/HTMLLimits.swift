/// What of a page is counted before it is parsed, because the parser's time grows with the square of it.
enum HTMLLimits {
  /// How many elements may be open at one place.
  static let nesting = 2_000
  /// How many attributes one tag may have.
  static let attributes = 1_000

  /// Elements whose end is often left out, and implied by what follows.
  private static let implied = WordSet([
    "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "rp",
    "rt", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
    "param", "source", "track", "wbr", "html", "head", "body",
  ])

  /// Elements in which no tag is read but their own end.
  private static let raw = WordSet([
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
  ])

  /// Goes through `page` once.
  ///
  /// - Throws: `.tooComplex` where the page is beyond a limit.
  static func check(_ page: [UInt8]) throws(ReadingError) {
    var open: [UInt64: Int] = [:]
    var depth = 0
    var rawName: UInt64?
    var position = 0
    while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < page.count else { return }
      if rawName == nil, page[position...].starts(with: "!--".utf8) {
        position = endOfComment(in: page, from: position + 3)
        continue
      }
      let isEnd = page[position] == UInt8(ascii: "/")
      if isEnd { position += 1 }
      guard position < page.count, page[position].isASCIILetter else { continue }
      let name = hash(in: page, at: &position)
      if let inside = rawName {
        guard isEnd, name == inside else { continue }
        rawName = nil
      }
      guard attributes(in: page, at: &position) <= Self.attributes else {
        throw .tooComplex(what: "attributes on a tag", limit: Self.attributes)
      }
      if implied.contains(name) { continue }
      if raw.contains(name) {
        if !isEnd { rawName = name }
      } else if isEnd {
        if let opened = open[name], opened > 0 {
          open[name] = opened - 1
          depth -= 1
        }
      } else {
        open[name, default: 0] += 1
        depth += 1
        guard depth <= nesting else {
          throw .tooComplex(what: "nested elements", limit: nesting)
        }
      }
    }
  }

  /// Where the comment ends whose text begins at `start`.
  private static func endOfComment(in page: [UInt8], from start: Int) -> Int {
    var position = start
    while let end = page[position...].firstIndex(of: UInt8(ascii: ">")) {
      if end >= 2, page[end - 1] == UInt8(ascii: "-"), page[end - 2] == UInt8(ascii: "-") {
        return end + 1
      }
      position = end + 1
    }
    return page.count
  }

  /// The hash of the tag name at `position`, which moves behind it.
  private static func hash(in page: [UInt8], at position: inout Int) -> UInt64 {
    let start = position
    while position < page.count, page[position].isASCIILetter || page[position].isDigit {
      position += 1
    }
    var result: UInt64 = 0
    WordHash.forEach(in: start..<min(position, start + 32), of: page) { hash, _ in result = hash }
    return result
  }

  /// How many attributes the tag has whose name ends at `position`, which moves to the tag's end.
  private static func attributes(in page: [UInt8], at position: inout Int) -> Int {
    var count = 0
    var isNameNext = false
    var isValueNext = false
    while position < page.count {
      let byte = page[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"): return count
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isValueNext else { continue }
        position = page[position...].firstIndex(of: byte).map { $0 + 1 } ?? page.count
        (isNameNext, isValueNext) = (true, false)  // no space is needed before the next name
      case UInt8(ascii: "="): (isNameNext, isValueNext) = (false, true)
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"): isNameNext = !isValueNext
      default:
        if isNameNext { count += 1 }
        (isNameNext, isValueNext) = (false, false)
      }
    }
    return count
  }
}
