import FuzzReplay
import Model

/// The property: whatever the bytes are, a page is read without a trap, and every paragraph lies in
/// the file.
private func check(_ bytes: [UInt8]) {
  guard let article = try? ArticleReader.read(bytes, name: "page.html") else { return }
  precondition(String(validating: article.text, as: UTF8.self) != nil)
  for paragraph in article.paragraphs {
    let span = article.map.span(of: paragraph.range)
    precondition(span.start >= 0 && span.start <= span.end && span.end <= bytes.count)
  }
  for (one, next) in zip(article.map.runs, article.map.runs.dropFirst()) {
    precondition(one.textStart + one.textCount <= next.textStart)
    precondition(one.sourceStart + one.sourceCount <= next.sourceStart)
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
