import Foundation
import Model

/// Whatever the bytes are, a page is read without a trap, and every paragraph lies in the file.
func check(_ bytes: [UInt8]) {
  guard let article = try? ArticleReader.read(bytes, name: "page.html") else { return }
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
  @c(LLVMFuzzerTestOneInput)
  public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#else
  // Without the fuzzer the program tries the inputs that once failed, and the seeds.
  let folder = CommandLine.arguments.dropFirst().first ?? "Fuzz/Corpus/Page"
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    check(Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
  }
#endif
