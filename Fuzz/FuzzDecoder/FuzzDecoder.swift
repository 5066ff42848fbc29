import FuzzReplay
import Model

/// The property: whatever the bytes are, the decoded text is UTF-8 and every line of it begins in the
/// file.
private func check(_ bytes: [UInt8]) {
  guard let article = try? ArticleReader.read(bytes, name: "text.txt") else { return }
  precondition(String(validating: article.text, as: UTF8.self) != nil)
  for (one, next) in zip(article.lineStarts, article.lineStarts.dropFirst()) {
    precondition(one < next && next <= bytes.count)
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
