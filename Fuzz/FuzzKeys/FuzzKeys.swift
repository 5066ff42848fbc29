import FuzzReplay
import TUI

/// Every key in `pieces`, the last of them awaited in vain.
private func keys(in pieces: [ArraySlice<UInt8>]) -> [Key] {
  var decoder = KeyDecoder(known: [Array("\u{1B}[1;2A".utf8): .home, Array("\u{1B}Ox".utf8): .end])
  var keys: [Key] = []
  for piece in pieces { keys += decoder.keys(from: piece) }
  return keys + decoder.flush()
}

/// The property: however the bytes are cut, the keys are the same.
private func check(_ bytes: [UInt8]) {
  let whole = keys(in: [bytes[...]])
  precondition(keys(in: bytes.indices.map { bytes[$0...$0] }) == whole, "a byte at a time")
  let middle = bytes.first.map { Int($0) % bytes.count } ?? 0
  precondition(keys(in: [bytes[..<middle], bytes[middle...]]) == whole, "in two pieces")
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
