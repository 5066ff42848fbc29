import Foundation
import Model
import Testing

/// What must hold of every document, whatever is in it.
@Suite struct ReadingPropertyTests {
  /// Every paragraph, sentence and token lies in the file on character boundaries, and its bytes there,
  /// decoded, are its words.
  private func check(_ bytes: [UInt8], name: String) throws {
    let article = try ArticleReader.read(bytes, name: name)
    let sentences = SentenceSplitter.sentences(of: article)
    var ranges = article.paragraphs.map(\.range) + sentences.map(\.range)
    for sentence in sentences { ranges += sentence.tokens.map(\.range) }
    for range in ranges {
      let span = article.map.span(of: range)
      let words = article.words(in: range)
      try #require(span.start >= 0 && span.start < span.end && span.end <= bytes.count, "\(words)")
      let source = decode(Array(bytes[span.start..<span.end]), of: bytes, name: name)
      #expect(source.contains(squeezed(words)) || squeezed(words) == source, "\(words)")
    }
    for paragraph in article.paragraphs where !paragraph.range.isEmpty {
      let start = paragraph.range.lowerBound
      #expect(article.textOffset(ofByte: article.map.span(of: start..<start + 1).start) == start)
    }
    for (one, next) in zip(sentences, sentences.dropFirst()) {
      #expect(one.range.upperBound <= next.range.lowerBound)
    }
    for piece in article.furniture {
      #expect(piece.span.start <= piece.span.end && piece.span.end <= bytes.count)
    }
  }

  /// The words of a piece of a file, without white space.
  private func decode(_ piece: [UInt8], of file: [UInt8], name: String) -> String {
    var text: String
    if file.starts(with: [0xFF, 0xFE]) {
      text = String(
        decoding: stride(from: 0, to: piece.count - 1, by: 2).map {
          UInt16(piece[$0]) | UInt16(piece[$0 + 1]) << 8
        }, as: UTF16.self)
    } else if String(validating: file, as: UTF8.self) != nil
      || file.firstRange(of: [0xE2, 0x80, 0x93]) != nil
    {
      text = String(decoding: piece, as: UTF8.self)
    } else {
      text =
        String(bytes: piece, encoding: .windowsCP1252) ?? String(decoding: piece, as: UTF8.self)
    }
    if name.hasSuffix("html") { text = parsed(text) }
    return squeezed(text)
  }

  /// The text of a piece of a page: by the reader itself, of the piece alone.
  private func parsed(_ piece: String) -> String {
    let page = Array(("<!doctype html><p>" + piece).utf8)
    guard let article = try? ArticleReader.read(page, name: "a.html") else { return piece }
    return String(decoding: article.text, as: UTF8.self)
      + article.furniture.map(\.text).joined(separator: " ")
  }

  private func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private static let page = """
    <html><body><div><p>Fl&uuml;sse &amp; Seen &mdash; the \u{201C}lakes\u{201D} of the <i>north</i> are 3&nbsp;km\r
    long,\r\n and <b>ice</b>-free</x> until May.<p>Unclosed <b>bold <i>text</b> runs on</i> here.</p>
    <table><tr><td>Cell one of two.</td>stray words<td>Cell two of two.</td></table>
    <p>A\u{0}B &lt;tag&gt; &#65;&#x42;&#150; &bogus; &amp;amp; a & b &copy2024</div>
    """

  private static let odd: [(name: String, bytes: [UInt8])] = [
    ("a.html", Array(page.utf8)),
    ("a.html", [0xEF, 0xBB, 0xBF] + Array(page.utf8)),
    (
      "a.html",
      Array(
        page.unicodeScalars.map {
          $0 == "\u{201C}" ? 0x93 : $0.value > 255 ? 0x94 : UInt8($0.value)
        })
    ),
    (
      "a.txt",
      Array("One line.\r\nAnother “line” here, caf\u{E9}.\rThe third.\n\n1. List 2. Goes on".utf8)
    ),
    (
      "a.txt",
      [0xFF, 0xFE]
        + "Zürich is “large”. 𝄞 is a sign.\r\nSo it is.".utf16.flatMap {
          [UInt8($0 & 255), UInt8($0 >> 8)]
        }
    ),
    (
      "a.txt",
      Array("Bad ".utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82]
        + Array(" bytes – in “UTF-8” – naïve, façade, déjà.".utf8)
    ),
    ("a.md", Array("---\ntitle: X\n---\n# X\n\n> Quoted **words** of [one](http://x.y).\n".utf8)),
  ]

  @Test(arguments: odd.indices)
  func everyPlaceHoldsItsWords(index: Int) throws {
    try check(Self.odd[index].bytes, name: Self.odd[index].name)
  }

  /// A folder beside the checkout with articles to try; nil where it is not there.
  private static let shared: URL? = {
    let folder = URL(filePath: #filePath).appending(path: "../../../../shared/articles")
      .standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test(.enabled(if: shared != nil, "there is no folder of articles beside the checkout"))
  func everyPlaceOfRealArticlesHoldsItsWords() throws {
    let folder = try #require(Self.shared)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "txt" else { continue }
      count += 1
      if count % 6 == 0 { try check(Array(Data(contentsOf: file)), name: file.lastPathComponent) }
    }
    #expect(count > 0)
  }

  /// Pages from all over the web, where they lie beside the checkout.
  private static let pages: URL? = {
    let folder = URL(filePath: #filePath).appending(path: "../../../../shared/bench/data")
      .standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test(.enabled(if: pages != nil, "there is no folder of pages beside the checkout"))
  func everyPlaceOfRealPagesHoldsItsWords() throws {
    let folder = try #require(Self.pages)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let pages = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "html" }
      .sorted { $0.path < $1.path }
    for file in stride(from: 0, to: pages.count, by: 12).map({ pages[$0] }) {
      try checkPage(Array(Data(contentsOf: file)), name: file.lastPathComponent)
    }
    #expect(!pages.isEmpty)
  }

  /// Every paragraph, sentence and claim of a page lies in the file on character boundaries, in order,
  /// and the file holds its words there.
  private func checkPage(_ bytes: [UInt8], name: String) throws {
    guard let analysis = try? Pipeline.analysis(of: bytes, name: name) else { return }
    let article = analysis.article
    let sentences = analysis.sentences.map(\.range)
    let ranges = article.paragraphs.map(\.range) + sentences + analysis.claims.map(\.range)
    for range in ranges {
      let span = article.map.span(of: range)
      let words = article.words(in: range)
      try #require(
        span.start >= 0 && span.start < span.end && span.end <= bytes.count, "\(name): \(words)")
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      try #require(bytes[span.start] & 0xC0 != 0x80, "\(name): \(words)")
      try #require(
        span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80, "\(name): \(words)")
      let source = decode(Array(bytes[span.start..<span.end]), of: bytes, name: "page.html")
      #expect(source.contains(squeezed(words)), "\(name): \(words)")
    }
    for claim in analysis.claims {
      #expect(claim.span == article.map.span(of: claim.range), "\(name): \(claim.text)")
      #expect(claim.text == article.words(in: claim.range), "\(name): \(claim.text)")
    }
  }
}
