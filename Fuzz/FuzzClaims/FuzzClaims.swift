import FuzzReplay
import Model

/// The property: whatever the text says, the claims are found without a trap, and where the file is
/// UTF-8 the words of each stand at its place.
private func check(_ bytes: [UInt8]) {
  guard let analysis = try? Pipeline.analysis(of: bytes, name: "text.txt") else { return }
  let isUTF8 = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
  for claim in analysis.claims {
    let span = claim.span
    precondition(span.start >= 0 && span.start < span.end && span.end <= bytes.count)
    precondition(claim.sentenceSpan.start <= span.start && span.end <= claim.sentenceSpan.end)
    if isUTF8 {
      precondition(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == claim.text)
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
