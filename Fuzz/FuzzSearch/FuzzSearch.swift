import FuzzReplay
import Index
import Model

/// A small article for the queries to find something in.
private let article: Analysis? = try? Pipeline.text(
  of: Array("The harbour café was closed. \"Nobody\" came (twice) in 2024.".utf8), name: "a.txt")

/// The property: whatever somebody types, the search finds something or nothing and is no error, and
/// every hit lies in its sentence.
private func check(_ words: [UInt8]) {
  guard let article else { fatalError("the article can be read") }
  let query = SearchQuery(String(decoding: words, as: UTF8.self))
  guard let found = try? ArticleIndex.search(query, in: [("", [article])]) else {
    fatalError("a query is no error")
  }
  for hit in found {
    precondition(hit.sentence.start <= hit.span.start && hit.span.end <= hit.sentence.end)
  }
}

#if FUZZER
  /// The entry point of libFuzzer.
  @c(LLVMFuzzerTestOneInput)
  public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    Replay.input(start, count, check)
  }
#else
  @main enum Main {
    static func main() throws { try Replay.files(check) }
  }
#endif
