/// A cleaned article: its text without page furniture, and where every byte of it comes from.
package struct Article: Hashable, Sendable, Codable {
  /// A piece of the article, in the order of the text.
  package struct Paragraph: Hashable, Sendable, Codable {
    /// What a paragraph is in the article.
    package enum Role: UInt8, Hashable, Sendable, Codable {
      case headline
      /// The line or two under the headline that sum the article up.
      case standfirst
      case body
    }

    /// How a paragraph stands on the page.
    package enum Form: Hashable, Sendable, Codable {
      case plain
      /// An item of a list. Its mark is no part of the text.
      case item
      /// An item of a list that the page numbers. The number is no part of the text.
      case numbered(Int)
      /// Set in: a quotation, or more of an item.
      case inset

      /// What is put before the paragraph where it is shown, the mark of an item with a space; the lines
      /// after the first hang under what comes behind it.
      package var mark: String {
        switch self {
        case .plain: ""
        case .item: "• "
        case .numbered(let number): "\(number). "
        case .inset: "  "
        }
      }
    }

    /// The paragraph's bytes in the article's text.
    package var range: Range<Int>
    package var role: Role
    package var form: Form

    /// A paragraph with all its fields.
    package init(range: Range<Int>, role: Role, form: Form = .plain) {
      self.range = range
      self.role = role
      self.form = form
    }
  }

  /// Something that the document says of itself, and where.
  package struct Field: Hashable, Sendable, Codable {
    package var text: String
    /// Where the document says it; nil where the words come from an attribute or a file name.
    package var span: Span?

    /// A field with all its parts.
    package init(text: String, span: Span?) {
      self.text = text
      self.span = span
    }
  }

  /// A stretch of the document that is no part of the article (a menu, a caption, a related link).
  package struct Furniture: Hashable, Sendable, Codable {
    /// The words, in lines as in the document.
    package var text: String
    package var span: Span
    /// How many paragraphs of the article come before it.
    package var paragraphsBefore: Int

    /// A piece of furniture with all its fields.
    package init(text: String, span: Span, paragraphsBefore: Int) {
      self.text = text
      self.span = span
      self.paragraphsBefore = paragraphsBefore
    }
  }

  /// The name of the document: its path as given, or its name in a batch request.
  package var name: String
  package var title: Field?
  package var byline: Field?
  package var outlet: Field?
  package var published: Published?
  /// The article's text in UTF-8: headline, standfirst and body, an empty line between paragraphs.
  package var text: [UInt8]
  /// Where each byte of `text` lies in the original file.
  package var map: OffsetMap
  /// The paragraphs of `text`, in order.
  package var paragraphs: [Paragraph]
  /// What was cut, in the order of the file.
  package var furniture: [Furniture]
  /// Whether the article is in English, the language in which claims are found.
  package var isEnglish: Bool
  /// The offset in the file of the first byte of each line.
  package var lineStarts: [Int]
  /// The SHA-256 of the file, in 64 hexadecimal digits.
  package var digest: String

  /// An article with all its fields.
  package init(
    name: String, title: Field? = nil, byline: Field? = nil, outlet: Field? = nil,
    published: Published? = nil, text: [UInt8] = [], map: OffsetMap = OffsetMap(),
    paragraphs: [Paragraph] = [], furniture: [Furniture] = [], isEnglish: Bool = true,
    lineStarts: [Int] = [0], digest: String = ""
  ) {
    self.name = name
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.published = published
    self.text = text
    self.map = map
    self.paragraphs = paragraphs
    self.furniture = furniture
    self.isEnglish = isEnglish
    self.lineStarts = lineStarts
    self.digest = digest
  }

  /// The words in `range` of the article's text.
  package func words(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The line of the file, counted from 1, that holds the byte at `offset` of the file.
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The offset in the text of the first byte that lies at or after byte `offset` of the file.
  package func textOffset(ofByte offset: Int) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      let middle = (low + high) / 2
      if map.span(of: middle..<middle + 1).start < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // The line ends between two paragraphs stand in no file, and are given the place of the second.
    while low + 1 < text.count, text[low] == 0x0A,
      map.span(of: low + 1..<low + 2).start <= map.span(of: low..<low + 1).start
    {
      low += 1
    }
    return low
  }
}
