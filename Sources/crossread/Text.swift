import ArgumentParser
import Index
import Model

/// The forms in which a command prints texts, claims and hits.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Prints the article that a file holds, without the furniture of its page.
struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the article in a file, without menus, adverts and other furniture.",
    discussion: """
      With --format json the paragraphs come with their places in the file, in bytes, and with \
      the sentences.

        crossread text page.html
        crossread text --format json page.html | jq .text.title
      """)

  @Option(help: "How to print: text or json.") var format = OutputFormat.text
  @Argument(help: "The file.") var path: String

  func run() throws {
    let reading = try Reading(FolderScanner.scan([path]))
    guard let analysis = reading.analyses.first, reading.analyses.count == 1 else {
      throw ValidationError("the command text takes one file; \(path) is a folder")
    }
    switch format {
    case .json:
      var json = JSONText()
      json.object {
        $0.key("text")
        $0.text(of: analysis)
      }
      Page.write(json: json)
    case .text: standardOutput(Self.page(analysis.article))
    }
    try reading.finish()
  }

  /// The article in lines for people.
  private static func page(_ article: Article) -> String {
    let layout = PlainTextExport(columns: Page.columns)
    let blocks = [
      article.title?.text, article.byline?.text,
      [article.outlet?.text, article.published?.description].compactMap { $0 }
        .joined(separator: ", "),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    var pieces = blocks.map { layout.wrapped($0) }
    for paragraph in article.paragraphs where paragraph.role == .body {
      let mark = paragraph.form.mark
      pieces.append(
        layout.wrapped(mark + article.words(in: paragraph.range), hanging: mark.count))
    }
    return pieces.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
