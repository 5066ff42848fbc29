internal import Model

/// One run of an ``Indexer``: what is still to be done.
struct IndexingRun {
  /// A piece of work for one core.
  private enum Job: Sendable {
    case file(group: Int, file: Int, known: ArticleIndex.Known?)
    case facts(group: Int, key: String, [Analysis])
  }

  /// What came of a piece of work.
  private enum Outcome: Sendable {
    /// `isNew` says that the analysis is not in the library yet.
    case read(group: Int, file: Int, Analysis, isNew: Bool)
    case refused(group: Int, file: Int, ReadingError)
    case compared(group: Int, [Analysis], [Fact])
  }

  private let scan: Scan
  private let index: ArticleIndex
  private let yield: (Indexer.Output) -> Void
  /// The analyses of each group by the index of the file.
  private var analyses: [[Int: Analysis]]
  /// How many files of each group are not done.
  private var open: [Int]
  private var skipped: [SkippedFile]
  private var done = 0
  private let started = ContinuousClock.now
  private let seen = FileSystem.now

  init(scan: Scan, index: ArticleIndex, yield: @escaping (Indexer.Output) -> Void) {
    self.scan = scan
    self.index = index
    self.yield = yield
    analyses = Array(repeating: [:], count: scan.groups.count)
    open = scan.groups.map(\.files.count)
    skipped = scan.skipped
  }

  mutating func run(width: Int) async {
    // What an earlier run read, which was stopped, is known as well.
    index.finish()
    let known = (try? index.known()) ?? [:]
    if !skipped.isEmpty { yield(.skipped(skipped)) }
    let groups = scan.groups
    let keys = Set(groups.flatMap { $0.files.map(\.key) })
    try? index.keepOnly(keys: keys, events: Set(groups.map(Self.key)))
    var jobs: [Job] = []
    for (group, content) in groups.enumerated().reversed() {
      for file in content.files.indices.reversed() {
        jobs.append(.file(group: group, file: file, known: known[content.files[file].key]))
      }
    }
    await withTaskGroup(of: Outcome?.self) { tasks in
      var running = 0
      while !Task.isCancelled {
        while running < width, let job = jobs.popLast() {
          running += 1
          tasks.addTask { [scan, index] in Self.outcome(of: job, scan: scan, index: index) }
        }
        guard running > 0, let outcome = await tasks.next() else { break }
        running -= 1
        if let outcome, let next = take(outcome) { jobs.append(next) }
      }
      tasks.cancelAll()
    }
    index.finish()
  }

  // MARK: - On any core

  private static func outcome(of job: Job, scan: Scan, index: ArticleIndex) -> Outcome? {
    guard !Task.isCancelled else { return nil }
    switch job {
    case .file(let group, let number, let known):
      let file = scan.groups[group].files[number]
      if known?.isCurrent(file.stamp) == true, let analysis = index.analysis(of: file) {
        return .read(group: group, file: number, analysis, isNew: false)
      }
      do {
        let bytes = try FileSystem.read(file.path)
        if let known, known.digest == SHA256.hexadecimal(of: bytes),
          let analysis = index.analysis(of: file)
        {
          return .read(group: group, file: number, analysis, isNew: false)
        }
        let analysis = try Pipeline.analysis(of: bytes, name: file.name)
        return .read(group: group, file: number, analysis, isNew: true)
      } catch {
        return .refused(group: group, file: number, error)
      }
    case .facts(let group, let key, let analyses):
      let files = scan.groups[group].files
      let present = Set(analyses.map(\.article.name))
      let used = files.filter { present.contains($0.name) }
      let fingerprint = ArticleIndex.fingerprint(of: analyses, in: used)
      let names = Dictionary(used.map { ($0.key, $0.name) }) { first, _ in first }
      if let facts = index.facts(ofEvent: key, fingerprint: fingerprint, names: names) {
        return .compared(group: group, analyses, facts)
      }
      let facts = Pipeline.event(scan.groups[group].id, of: analyses).facts
      let keys = Dictionary(used.map { ($0.name, $0.key) }) { first, _ in first }
      // A library that cannot be written costs time at the next opening and nothing else.
      try? index.store(facts, ofEvent: key, fingerprint: fingerprint, keys: keys)
      return .compared(group: group, analyses, facts)
    }
  }

  // MARK: - One after the other

  /// Takes what came of a piece of work; returns the piece that follows from it.
  private mutating func take(_ outcome: Outcome) -> Job? {
    switch outcome {
    case .read(let group, let number, let analysis, let isNew):
      let file = scan.groups[group].files[number]
      analyses[group][number] = analysis
      if isNew {
        index.keep(analysis, of: file, seen: seen)
      } else {
        index.keep(unchanged: file, seen: seen)
      }
      return finish(file, of: group)
    case .refused(let group, let number, let reason):
      let file = scan.groups[group].files[number]
      skipped.append(SkippedFile(path: file.name, reason: reason.description))
      skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      yield(.skipped(skipped))
      return finish(file, of: group)
    case .compared(let group, let analyses, let facts):
      yield(
        .event(NewsEvent(id: scan.groups[group].id, analyses: analyses, facts: facts)))
      return nil
    }
  }

  private mutating func finish(_ file: SourceFile, of group: Int) -> Job? {
    done += 1
    open[group] -= 1
    let elapsed = (ContinuousClock.now - started) / .seconds(1)
    yield(
      .progress(
        Indexer.Progress(
          done: done, total: scan.count, name: file.name,
          rate: elapsed > 0 ? Double(done) / elapsed : 0)))
    guard open[group] == 0, !analyses[group].isEmpty else { return nil }
    let content = scan.groups[group]
    let ready = content.files.indices.compactMap { analyses[group][$0] }
    analyses[group] = [:]
    yield(.articles(NewsEvent(id: content.id, analyses: ready, facts: [])))
    return .facts(group: group, key: Self.key(content), ready)
  }

  /// What names a group among the paths that were given, however those were written.
  private static func key(_ group: SourceGroup) -> String {
    guard !group.id.isEmpty, let file = group.files.first?.key else { return "" }
    return String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
  }
}
