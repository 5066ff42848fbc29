import Foundation
import Model

/// Whatever the bytes are, a plain text is read and split into sentences without a trap, and every paragraph lies in the file.
func check(_ bytes: [UInt8]) {
  guard let article = try? ArticleReader.read(bytes, name: "text.txt") else { return }
  for paragraph in article.paragraphs {
    let span = article.map.span(of: paragraph.range)
    precondition(span.start >= 0 && span.start <= span.end && span.end <= bytes.count)
  }
  var position = 0
  for sentence in SentenceSplitter.sentences(of: article) {
    precondition(sentence.range.lowerBound >= position)
    position = sentence.range.upperBound
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
  let folder = CommandLine.arguments.dropFirst().first ?? "Fuzz/Corpus/PlainText"
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    check(Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
  }
#endif
