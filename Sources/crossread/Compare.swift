import ArgumentParser
import Model

extension ExportFormat: ExpressibleByArgument {}

extension Fact.Verdict: ExpressibleByArgument {}

/// What `--fail-on` may name.
enum FailureCondition: String, ExpressibleByArgument, CaseIterable {
  case conflict
}

/// Prints the facts of the files.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print where articles agree, differ and contradict each other.",
    discussion: """
      Each fact has a verdict (conflict, compatible, agree, or single where one article alone \
      tells it), a reason, and the words of every side with their place. No verdict says who is \
      right.

        crossread compare seeds/
        crossread compare --only conflict a.txt b.txt
        crossread compare --format json seeds/ | jq '.facts[] | select(.verdict == "conflict")'
        crossread compare --fail-on conflict drafts/ || echo "look again"
        find . -name '*.html' -print0 | crossread compare -0 -

      Exit status: 0 done; 1 wrong use, or nothing could be read; 2 done, some files were \
      skipped; 3 with --fail-on conflict, there is one.
      """)

  @Option(help: "How to print: text, markdown, html, csv or json.") var format = ExportFormat.text
  @OptionGroup var choice: FactChoice
  @Option(help: "End with status 3 if there is a conflict.") var failOn: FailureCondition?
  @Option(help: "Print one fact, named by its id, with all that led to its verdict.")
  var explain: String?
  @OptionGroup var input: PathArguments

  func run() throws {
    let reading = try Reading(try input.scan())
    let events = reading.events()
    try choice.check(reading.analyses.map(\.article.name))
    if let explain {
      try self.explain(explain, in: events)
    } else {
      Self.write(events, as: format, where: choice.includes)
    }
    if failOn != nil, events.contains(where: { $0.facts.contains { $0.verdict == .conflict } }) {
      throw Status.hasConflict
    }
    try reading.finish()
  }

  /// Prints the facts of `events` that `includes` chooses; for people without the passages that only
  /// touch on one matter.
  static func write(
    _ events: [NewsEvent], as format: ExportFormat, where includes: (Fact) -> Bool
  ) {
    if format == .json {
      var json = JSONText()
      json.object { json in
        json.key("facts")
        json.array { json in
          for event in events {
            for fact in event.facts where includes(fact) {
              json.fact(fact)
              Page.write(piece: &json)
            }
          }
        }
      }
      Page.write(json: json)
    } else {
      let comparison = Comparison(of: events, stamp: .now) { !$0.isPassage && includes($0) }
      standardOutput(comparison.rendered(as: format, columns: Page.columns))
    }
  }

  private func explain(_ id: String, in events: [NewsEvent]) throws {
    let comparison = Comparison(of: events, stamp: .now) { $0.id == id }
    guard let entry = comparison.entries.first else {
      throw ValidationError("there is no fact \(VisibleText.string(id)) in these articles")
    }
    let layout = PlainTextExport(columns: Page.columns)
    standardOutput(layout.explanation(of: entry))
  }
}

/// Which facts a command prints.
struct FactChoice: ParsableArguments {
  @Option(
    help: "Only facts of a verdict: conflict, compatible, agree or single; may be repeated.")
  var only: [Fact.Verdict] = []

  @Option(
    help: "Only facts that this article tells: its file name or the start of it; may be repeated.")
  var source: [String] = []

  /// Whether the fact is one of those.
  func includes(_ fact: Fact) -> Bool {
    (only.isEmpty || only.contains(fact.verdict))
      && (source.isEmpty
        || source.contains { name in fact.sides.contains { Self.names(name, $0.document) } })
  }

  /// Checks that every source exists among `documents`.
  ///
  /// - Throws: `ValidationError` that names one that does not.
  func check(_ documents: [String]) throws {
    for name in source where !documents.contains(where: { Self.names(name, $0) }) {
      throw ValidationError("there is no source \(VisibleText.string(name)) among the articles")
    }
  }

  /// Whether `name` stands for `document`: its path, its file name, or the start of that.
  private static func names(_ name: String, _ document: String) -> Bool {
    let last = document.split(separator: "/").last ?? ""
    return document == name || !name.isEmpty && last.hasPrefix(name)
  }
}
