import Model

/// What the commands of the command line make of the words after them.
extension AppState {
  /// Saves the tagged facts, or the one that is looked at: "csv facts.txt", "facts.csv".
  mutating func save(to words: String) {
    let facts = factsToSave
    guard !facts.isEmpty else {
      message = "nothing to save: t tags a claim"
      return
    }
    let (first, rest) = CommandLine.parts(of: words)
    if let format = ExportFormat.allCases.first(where: { $0.rawValue == first }), !rest.isEmpty {
      return export(format, facts, to: rest)
    }
    let parts = words.split(separator: ".")
    let ending = parts.count > 1 ? parts.last.map(String.init) : nil
    let format = ExportFormat.allCases.first { $0.fileExtension == ending } ?? .text
    export(format, facts, to: words)
  }

  /// What a word of a filter can stand for: verdicts, kinds, sources, tags.
  var filterTerms: [String] {
    let kinds = Set(event?.facts.map(\.kind) ?? [])
    return ["all"] + Fact.Verdict.byWeight.map(\.rawValue)
      + Claim.Kind.allCases.filter { kinds.contains($0) }.map(\.term)
      + (summary?.labels ?? []) + ["tagged"]
  }

  /// Filters by words such as "conflict", "!money", "003", "tagged"; "all" shows everything.
  mutating func setFilter(_ words: String) {
    var new = FactFilter()
    new.text = filter.text
    for word in words.split(separator: " ").map(String.init) {
      let isNegated = word.hasPrefix("!")
      let term = isNegated ? String(word.dropFirst()) : word
      guard add(term, isNegated: isNegated, to: &new) else {
        message = "no verdict, kind or source called \(VisibleText.string(term)); & keeps words"
        return
      }
    }
    filter = new
    applyFilter()
  }

  private func add(_ term: String, isNegated: Bool, to filter: inout FactFilter) -> Bool {
    let all = Fact.Verdict.allCases
    let documents = documents
    if term == "all", !isNegated {
      filter = FactFilter()
    } else if term == "tagged", !isNegated {
      filter.isTaggedOnly = true
    } else if let verdict = all.first(where: { $0.rawValue == term }) {
      filter.verdicts.change(verdict, among: all, isNegated: isNegated)
    } else if let kind = Claim.Kind.allCases.first(where: { $0.term == term }) {
      filter.kinds.change(kind, among: Claim.Kind.allCases, isNegated: isNegated)
    } else if let index = source(called: term), documents.indices.contains(index) {
      filter.documents.change(documents[index], among: documents, isNegated: isNegated)
    } else {
      return false
    }
    return true
  }

  /// The index of the source with this label, number, file or outlet; the first that begins so.
  func source(called name: String) -> Int? {
    guard let event, let summary, !name.isEmpty else { return nil }
    if let index = summary.labels.firstIndex(of: name) { return index }
    let names = event.analyses.map { analysis in
      [
        analysis.article.name.split(separator: "/").last.map(String.init) ?? "",
        analysis.article.outlet?.text ?? "",
      ].map { $0.lowercased() }
    }
    let wanted = name.lowercased()
    if let index = names.firstIndex(where: { $0.contains { $0.hasPrefix(wanted) } }) {
      return index
    }
    return Int(name).flatMap { names.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  /// Puts the facts into the order called `name`.
  mutating func setOrder(_ name: String) {
    guard let new = FactOrder.allCases.first(where: { $0.rawValue.hasPrefix(name) }) else {
      message = "sort by " + FactOrder.allCases.map(\.rawValue).joined(separator: ", ")
      return
    }
    order = new
    summarize()
    message = "sorted: \(order.words)"
  }

  /// Reads the source called `name`.
  mutating func openSource(_ name: String) {
    guard let event, let index = source(called: name) else {
      message = "no source called \(VisibleText.string(name)): Tab names them"
      return
    }
    remember()
    showArticle(event.analyses[index].article.name)
    focusArticle()
  }

  /// Shows the help at the first line that holds `words`.
  mutating func showHelp(on words: String) {
    var help = Overlay(.help(focus))
    let lines = help.lines(self, width: size.columns)
    if !help.find(words, forward: true, lines: lines, height: overlayHeight) {
      message = "the help says nothing on \(VisibleText.string(words))"
    }
    overlay = help
  }
}

extension Claim.Kind {
  /// The kind as one word of the command line.
  var term: String { words.lowercased().replacing(" ", with: "-") }
}

extension Set {
  /// Adds `value`; where `isNegated`, keeps all but it.
  fileprivate mutating func change(_ value: Element, among all: [Element], isNegated: Bool) {
    if isNegated {
      if isEmpty { formUnion(all) }
      remove(value)
    } else {
      insert(value)
    }
  }
}
