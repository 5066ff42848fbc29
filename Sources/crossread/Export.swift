import ArgumentParser
import Index
import Model

/// Writes chosen facts to a file that others can check.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write facts, with their words and places, to a file that others can check.",
    discussion: """
      Without a choice every fact is written, passages that only touch on one matter as JSON alone. Each side comes with its outlet, its day, its line, \
      and the words before and after it.

        crossread export --tagged --output check.csv seeds/
        crossread export --only conflict --format html --output conflicts.html seeds/
        crossread export --fact q4x1f --format markdown a.txt b.txt

      The format is that of --format, or else that of the file's ending (.txt, .md, .html, .csv, \
      .json). A file that is there already is left alone without --force. SOURCE_DATE_EPOCH sets \
      the time that the export names.
      """)

  @Option(help: "How to write: text, markdown, html, csv or json.") var format: ExportFormat?
  @OptionGroup var choice: FactChoice
  @Flag(help: "Only the facts that were tagged in the reader.") var tagged = false
  @Option(help: "Only the fact with this id; may be repeated.") var fact: [String] = []
  @Option(help: "The file to write; standard output without it.") var output: String?
  @Flag(help: "Replace the file if there is one.") var force = false
  @OptionGroup var input: PathArguments

  func run() throws {
    let reading = try Reading(try input.scan())
    let events = reading.events()
    try choice.check(reading.analyses.map(\.article.name))
    let known = Set(events.flatMap { $0.facts.map(\.id) })
    for id in fact where !known.contains(id) {
      throw ValidationError("there is no fact \(VisibleText.string(id)) in these articles")
    }
    let notebook = self.notebook(for: events)
    let ids = Set(fact)
    let hasPassages = tagged || resolvedFormat == .json
    let comparison = Comparison(of: events, notebook: notebook, stamp: .now) {
      choice.includes($0) && (!tagged || notebook.tags.contains($0.id))
        && (ids.isEmpty ? hasPassages || !$0.isPassage : ids.contains($0.id))
    }
    try write(comparison)
    try reading.finish()
  }

  /// What the person made of these facts; nothing where it cannot be read, which is said.
  private func notebook(for events: [NewsEvent]) -> Notebook {
    guard let folder = NotebookStore.folder, FileSystem.exists(folder + "/notebook.sqlite") else {
      return Notebook()
    }
    do {
      return try NotebookStore(in: folder).notebook(for: events)
    } catch {
      Message.write(error.description)
      return Notebook()
    }
  }

  /// The format that was asked for, or that of the file's name.
  private var resolvedFormat: ExportFormat {
    format ?? output.flatMap(ExportFormat.init(path:)) ?? .text
  }

  private func write(_ comparison: Comparison) throws {
    let format = resolvedFormat
    let text = comparison.rendered(as: format, columns: Page.columns)
    guard let output else {
      standardOutput(
        format == .json && Page.isTerminal ? Page.escaped(String(text.dropLast())) + "\n" : text)
      return
    }
    do {
      try AtomicFile.write(Array(text.utf8), to: output, overwrites: force)
    } catch {
      let advice = error == .exists ? "; --force replaces it" : ""
      throw ValidationError(
        "\(VisibleText.string(output)): \(error.description)\(advice)")
    }
    Message.write("\(Comparison.counted(comparison.entries.count, "fact")) written to \(output)")
  }
}

extension ExportFormat {
  /// The format that the ending of a file's name stands for.
  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let stop = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: stop)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else {
      return nil
    }
    self = format
  }
}
