import ArgumentParser
import Index
import Model

/// Finds words in articles.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in articles, in any inflected form.",
    discussion: """
      All words must stand in one sentence. "Words in quotation marks" stand beside each other; \
      a word after - or ! must not be there; word* is the beginning of a word.

        crossread search 'troops -talks' seeds/
        crossread search '"defense minister"' a.txt b.txt
      """)

  @Option(help: "How to print: text or json.") var format = OutputFormat.text
  @Argument(help: "What to look for; one argument.") var words: String
  @OptionGroup var input: PathArguments

  func run() throws {
    let reading = try Reading(try input.scan()) { (bytes, name) throws(ReadingError) in
      try Pipeline.text(of: bytes, name: name)
    }
    let found = try ArticleIndex.search(
      SearchQuery(words), in: reading.groups.map { ($0.id, $0.analyses) })
    switch format {
    case .json:
      var json = JSONText()
      json.object {
        $0.key("hits")
        $0.array(found) { json, found in
          json.object {
            $0.key("document")
            $0.string(found.hit.document)
            $0.key("span")
            $0.span(found.span)
            $0.key("text")
            $0.string(found.text)
            $0.key("sentence")
            $0.span(found.sentence)
          }
        }
      }
      Page.write(json: json)
    case .text: standardOutput(Self.lines(found, in: reading.analyses))
    }
    try reading.finish()
  }

  /// One line for each sentence with hits: place and sentence.
  private static func lines(_ found: [FoundWords], in analyses: [Analysis]) -> String {
    var text = ""
    var last: (document: String, sentence: Int)?
    for words in found {
      if let last, last == (words.hit.document, words.hit.sentence) { continue }
      last = (words.hit.document, words.hit.sentence)
      guard let analysis = analyses.first(where: { $0.article.name == words.hit.document })
      else { continue }
      let line = analysis.article.line(ofByte: words.sentence.start)
      let sentence = analysis.article.words(in: analysis.sentences[words.hit.sentence].range)
      text += VisibleText.string("\(words.hit.document):\(line): \(sentence)") + "\n"
    }
    return text
  }
}
