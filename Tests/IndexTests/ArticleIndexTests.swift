import Glibc
import Model
import Testing

@testable import Index

@Suite struct ArticleIndexTests {
  /// Everything that an indexer tells of `folder`, with the library in `cache`.
  private func read(
    _ folder: TemporaryFolder, cache: String, width: Int = 2
  ) async throws -> (events: [NewsEvent], skipped: [SkippedFile], index: ArticleIndex) {
    let index = try ArticleIndex(of: [Array(folder.path.utf8)], in: cache)
    var events: [NewsEvent] = []
    var skipped: [SkippedFile] = []
    for await output in Indexer(index: index, width: width)
      .run(FolderScanner.scan([folder.path]))
    {
      switch output {
      case .event(let event): events.append(event)
      case .skipped(let files): skipped = files
      case .articles, .progress: break
      }
    }
    return (events.sorted { $0.id < $1.id }, skipped, index)
  }

  private func articles() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "The bridge was closed on Monday.\n\nTwelve engineers inspected it.")
    try folder.write("b.txt", "Engineers inspect bridges twice a year. Nobody was hurt.")
    try folder.write("other/c.txt", "The harbour café reopened.")
    return folder
  }

  private func words(_ text: String, _ index: ArticleIndex, _ folder: TemporaryFolder) throws
    -> [String]
  {
    try index.search(SearchQuery(text), in: FolderScanner.scan([folder.path]).groups).map {
      "\($0.hit.document.split(separator: "/").last ?? ""): \($0.text) \($0.span.start)"
    }
  }

  @Test func givesTheSameEventsFromTheLibraryAsFromTheFiles() async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    let first = try await read(folder, cache: cache.path, width: 3)
    let second = try await read(folder, cache: cache.path, width: 1)
    #expect(first.events.map(\.id) == [folder.path, folder.path + "/other"])
    #expect(first.events == second.events)
    #expect(first.index.path?.hasPrefix(cache.path) == true)
  }

  @Test(arguments: [
    ("inspected", ["a.txt: inspected 51", "b.txt: inspect 10"]),
    ("\"twelve engineers\"", ["a.txt: Twelve engineers 34"]),
    ("engineers -twelve", ["b.txt: Engineers 0"]),
    ("cafe", ["c.txt: café 12"]),
    ("harb*", ["c.txt: harbour 4"]),
    ("bridge hurt", []),
    ("AND(", []),
    ("\" ) NEAR", []),
    ("* - ! ::", []),
  ])
  func findsWordsInTheirSentences(query: String, expected: [String]) async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    let index = try await read(folder, cache: cache.path).index
    #expect(try words(query, index, folder) == expected)
  }

  @Test func noticesWhatChangedWhatCameAndWhatWent() async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] { folder.date(name, 1_000_000_000) }
    _ = try await read(folder, cache: cache.path)
    try folder.write("a.txt", "The tunnel was closed on Monday.")
    try folder.write("d.txt", "A tunnel is no bridge.")
    unlink(folder.path + "/b.txt")
    let index = try await read(folder, cache: cache.path).index
    #expect(try words("tunnel", index, folder) == ["a.txt: tunnel 4", "d.txt: tunnel 2"])
    #expect(try words("bridges", index, folder) == ["d.txt: bridge 15"])
  }

  @Test func noticesAChangeThatLeftSizeAndTimeAlone() async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    let soon = Int(time(nil)) + 60
    try folder.write("a.txt", "A bridge.")
    folder.date("a.txt", soon)
    _ = try await read(folder, cache: cache.path)
    try folder.write("a.txt", "A tunnel.")
    folder.date("a.txt", soon)
    let index = try await read(folder, cache: cache.path).index
    #expect(try words("tunnel", index, folder).count == 1)
  }

  @Test(arguments: ["", "SQLite format 3\u{0} and nothing else", "rubbish, and a lot of it"])
  func makesADamagedLibraryAnew(content: String) async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    let whole = try await read(folder, cache: cache.path)
    let path = try #require(whole.index.path)
    let name = try #require(path.split(separator: "/").last)
    for end in ["-wal", "-shm"] { unlink(path + end) }
    try cache.write(String(name), content)
    let again = try await read(folder, cache: cache.path)
    #expect(again.events == whole.events)
    #expect(again.index.path == path)
  }

  @Test func keepsTheLibraryInMemoryWhereNothingCanBeWritten() async throws {
    let folder = try articles()
    let result = try await read(folder, cache: "/dev/null/nowhere")
    #expect(result.index.path == nil)
    #expect(result.events.count == 2)
    #expect(try words("harbour", result.index, folder) == ["c.txt: harbour 4"])
  }

  @Test func skipsWhatCannotBeReadAndGoesOn() async throws {
    let folder = try articles()
    let cache = try TemporaryFolder()
    try folder.write("empty.txt", "")
    let result = try await read(folder, cache: cache.path)
    #expect(
      result.skipped
        == [SkippedFile(path: folder.path + "/empty.txt", reason: "the file is empty")])
    #expect(result.events.count == 2)
  }

  @Test func showsTheArticlesBeforeTheirFacts() async throws {
    let folder = try articles()
    let index = try ArticleIndex()
    var seen: [String] = []
    for await output in Indexer(index: index, width: 1).run(FolderScanner.scan([folder.path])) {
      switch output {
      case .articles(let event): seen.append("articles \(event.analyses.count)")
      case .event(let event): seen.append("event \(event.analyses.count)")
      case .progress, .skipped: break
      }
    }
    #expect(seen == ["articles 2", "event 2", "articles 1", "event 1"])
  }

  /// What was said to be read is stored, whatever is still being read.
  @Test func storesWhatWasReadBeforeItWasStopped() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write("\(number).txt", "Number \(number) is even.") }
    let index = try ArticleIndex(of: [Array(folder.path.utf8)], in: try TemporaryFolder().path)
    var count = 0
    for await output in Indexer(index: index, width: 1).run(FolderScanner.scan([folder.path])) {
      if case .progress(let progress) = output { count = progress.done }
      if count >= 10 { break }
    }
    index.finish()
    #expect(try index.known().count >= count && count >= 10)
  }

  /// Few articles do not wait until there are many.
  @Test func storesSoonWhatWasRead() async throws {
    let folder = try articles()
    let index = try ArticleIndex()
    let file = try #require(FolderScanner.scan([folder.path]).groups.first?.files.first)
    let analysis = try Pipeline.analysis(of: FileSystem.read(file.path), name: file.name)
    index.keep(analysis, of: file, seen: 1)
    for _ in 0..<100 {
      if try index.known().count == 1 { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try index.known().count == 1)
  }

  @Test func stopsWhenNobodyListensAndLosesNothing() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 { try folder.write("\(number)/a.txt", "Number \(number) is even.") }
    let cache = try TemporaryFolder()
    let index = try ArticleIndex(of: [Array(folder.path.utf8)], in: cache.path)
    for await _ in Indexer(index: index).run(FolderScanner.scan([folder.path])) { break }
    let whole = try await read(folder, cache: cache.path)
    #expect(whole.events.count == 50)
  }
}
