import FuzzReplay
import Model

/// The property: whatever the line, the answer is one line of JSON, an object with an id, and either
/// an error or a result.
private func check(_ line: [UInt8]) {
  let answer = BatchRequest.answer(to: line)
  precondition(!answer.contains(0x0A), "the answer is one line")
  // An id comes back as it came, and may hold what no reader must take (such as 1e999).
  guard let value = try? JSONParser.value(of: answer) else { fatalError("the answer is JSON") }
  precondition(value.member("id") != nil, "the answer has an id")
  let results = ["text", "claims", "facts", "error"].count { value.member($0) != nil }
  precondition(results == 1, "the answer has one result or an error")
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
