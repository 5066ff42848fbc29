import FuzzReplay
import Model

/// The property: whatever the bytes are, a plain text and a Markdown text are read and split into
/// sentences without a trap, every paragraph lies in the file, and no sentence or token overlaps another.
private func check(_ bytes: [UInt8]) {
  for name in ["text.txt", "text.md"] {
    guard let article = try? ArticleReader.read(bytes, name: name) else { return }
    for paragraph in article.paragraphs {
      let span = article.map.span(of: paragraph.range)
      precondition(span.start >= 0 && span.start <= span.end && span.end <= bytes.count)
    }
    var position = 0
    for sentence in SentenceSplitter.sentences(of: article) {
      precondition(sentence.range.lowerBound >= position)
      position = sentence.range.lowerBound
      for token in sentence.tokens {
        precondition(token.range.lowerBound >= position && !token.range.isEmpty)
        position = token.range.upperBound
      }
      precondition(position <= sentence.range.upperBound)
      position = sentence.range.upperBound
    }
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
