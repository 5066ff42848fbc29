import ArgumentParser
import Model

/// Prints the claims of the files.
struct Claims: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the checkable claims that articles make.",
    discussion: """
      A claim is a number, a sum, a share, an age, a date, a name with its role, a quotation, a \
      stance or a state, with its value, its speaker and its place.

        crossread claims a.txt b.html
        crossread claims --format json a.txt | jq -r '.claims[].text'
      """)

  @Option(help: "How to print: text or json.") var format = OutputFormat.text
  @OptionGroup var input: PathArguments

  func run() throws {
    let reading = try Reading(try input.scan())
    Self.write(reading, as: format)
    try reading.finish()
  }

  /// Prints the claims of what was read.
  static func write(_ reading: Reading, as format: OutputFormat) {
    switch format {
    case .json:
      var json = JSONText()
      json.object {
        $0.key("claims")
        $0.array { json in
          for group in reading.groups {
            for analysis in group.analyses {
              for claim in analysis.claims {
                json.claim(claim)
                Page.write(piece: &json)
              }
            }
          }
        }
      }
      Page.write(json: json)
    case .text: standardOutput(reading.analyses.map(lines).joined())
    }
  }

  /// The claims of one article, one a line: place, kind, words and speaker.
  private static func lines(of analysis: Analysis) -> String {
    var text = ""
    for claim in analysis.claims {
      let line = analysis.article.line(ofByte: claim.span.start)
      let speaker = claim.speaker.map { "  (" + $0 + ")" } ?? ""
      let words = "\(claim.document):\(line): \(claim.kind.words): \(claim.text)\(speaker)"
      text += VisibleText.string(words) + "\n"
    }
    return text
  }
}
