/// The facts that somebody chose, side by side with the words of each source: what an export writes.
package struct Comparison: Hashable, Sendable {
  /// What made an export, and when.
  package struct Stamp: Hashable, Sendable {
    /// The version of the program.
    package var version: String
    /// The time, as ISO 8601 writes it.
    package var made: String

    /// The stamp of a version at a time.
    package init(version: String, made: String) {
      self.version = version
      self.made = made
    }
  }

  /// An article that was compared.
  package struct Source: Hashable, Sendable {
    /// The event that holds it.
    package var event: NewsEvent.ID
    package var document: String
    package var title: String?
    package var outlet: String?
    /// The day, and the time where the article gives one.
    package var published: String?
    /// The SHA-256 of the file.
    package var digest: String
  }

  /// What one place of one source says.
  package struct Side: Hashable, Sendable {
    package var claim: Claim
    package var outlet: String?
    package var published: String?
    /// The line of the file, counted from 1, on which the words begin.
    package var line: Int
    /// The words with those around them, so that another person can find them again.
    package var quotation: Quotation
  }

  /// A fact with its sides and what the person made of it.
  package struct Entry: Hashable, Sendable {
    package var event: NewsEvent.ID
    package var fact: Fact
    /// What the fact is called.
    package var title: String
    package var sides: [Side]
    package var note: String?
    /// The reason for which the person says that it is no conflict.
    package var overruled: String?
    /// Whether the person kept it for export.
    package var isTagged: Bool
  }

  package var stamp: Stamp
  /// The articles of all events that have an entry, in order.
  package var sources: [Source]
  package var entries: [Entry]

  /// The facts of `events` that `isChosen` picks, in order, with what `notebook` says of them; by itself
  /// all but the passages that only touch on one matter.
  package init(
    of events: [NewsEvent], notebook: Notebook = Notebook(), stamp: Stamp,
    where isChosen: (Fact) -> Bool = { !$0.isPassage }
  ) {
    self.stamp = stamp
    sources = []
    entries = []
    for event in events {
      let articles = Dictionary(
        event.analyses.map { ($0.article.name, $0.article) }, uniquingKeysWith: { one, _ in one })
      let places = Dictionary(
        zip(event.analyses.map(\.article.name), event.analyses.indices),
        uniquingKeysWith: { one, _ in one })
      entries += event.facts.filter(isChosen).map { fact in
        // A whole clause is too long for a heading.
        let title =
          fact.isClause
          ? fact.subject : FactTitles.title(of: fact, in: event, sources: places)
        return Entry(fact, called: title, of: event.id, in: articles, notebook)
      }
      sources += event.analyses.map { Source($0.article, of: event.id) }
    }
  }

  /// The facts of `event` with these ids, in the order of the ids.
  package init(
    of event: NewsEvent, ids: [String], notebook: Notebook = Notebook(), stamp: Stamp
  ) {
    let wanted = Set(ids)
    self.init(of: [event], notebook: notebook, stamp: stamp) { wanted.contains($0.id) }
    let place = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { one, _ in one })
    entries.sort { place[$0.fact.id, default: 0] < place[$1.fact.id, default: 0] }
  }

  /// How many facts have each verdict, in words ("3 conflicts, 2 compatible").
  package var counts: String {
    let words = Fact.Verdict.inOrder.compactMap { verdict -> String? in
      let count = entries.count { $0.fact.verdict == verdict }
      guard count > 0 else { return nil }
      return "\(count) " + (verdict == .conflict && count > 1 ? "conflicts" : verdict.words)
    }
    return Self.counted(entries.count, "fact")
      + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
  }

  /// A number with its noun ("1 source", "4 sources").
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Comparison.Source {
  /// What `article` says of itself.
  fileprivate init(_ article: Article, of event: NewsEvent.ID) {
    self.init(
      event: event, document: article.name, title: article.title?.text,
      outlet: article.outlet?.text, published: article.published?.description,
      digest: article.digest)
  }
}

extension Comparison.Entry {
  fileprivate init(
    _ fact: Fact, called title: String, of event: NewsEvent.ID, in articles: [String: Article],
    _ notebook: Notebook
  ) {
    self.init(
      event: event, fact: fact, title: title,
      sides: fact.sides.compactMap { claim in
        articles[claim.document].map { article in
          Comparison.Side(
            claim: claim, outlet: article.outlet?.text,
            published: article.published?.description,
            line: article.line(ofByte: claim.span.start),
            quotation: Quotation(claim, in: article))
        }
      },
      note: notebook.notes[fact.id], overruled: notebook.overruled[fact.id],
      isTagged: notebook.tags.contains(fact.id))
  }

  /// The verdict and its reason, for a heading ("conflict: figures differ").
  package var outcome: String {
    guard let reason = fact.reason, reason != .sameValue else { return fact.verdict.words }
    return fact.verdict.words + ": " + reason.words
  }
}

extension Fact.Verdict {
  /// The verdicts in the order in which they are counted for people.
  package static let inOrder: [Fact.Verdict] = [.conflict, .compatible, .agree, .single]
}

extension Comparison {
  /// The comparison in `format`; plain text is wrapped to `columns`.
  package func rendered(as format: ExportFormat, columns: Int = 80) -> String {
    switch format {
    case .text: PlainTextExport(columns: columns).text(of: self)
    case .markdown: MarkdownExport.text(of: self)
    case .html: HTMLExport.text(of: self)
    case .csv: CSVExport.text(of: self)
    case .json: JSONExport.text(of: self)
    }
  }
}
