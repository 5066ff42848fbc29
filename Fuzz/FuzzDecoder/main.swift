import Foundation
import Model

/// Whatever the bytes are, the decoded text is UTF-8 and every line of it begins in the file.
func check(_ bytes: [UInt8]) {
  guard let article = try? ArticleReader.read(bytes, name: "text.txt") else { return }
  precondition(String(validating: article.text, as: UTF8.self) != nil)
  for (one, next) in zip(article.lineStarts, article.lineStarts.dropFirst()) {
    precondition(one < next && next <= bytes.count)
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
  let folder = CommandLine.arguments.dropFirst().first ?? "Fuzz/Corpus/Decoder"
  for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
    check(Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
  }
#endif
