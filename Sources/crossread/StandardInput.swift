import Glibc

/// Standard input, in one piece or line by line, as bytes.
struct StandardInput {
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Everything that comes until the end.
  static func all() -> [UInt8] {
    var input = StandardInput()
    while input.fill() {}
    return input.buffer
  }

  /// The next line without its end; nil after the last one.
  mutating func line() -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      searched = buffer.count
      let passed = start
      if passed > 0 {
        buffer.removeFirst(passed)
        start = 0
        searched -= passed
      }
      guard fill() else { break }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return buffer[start...]
  }

  /// Reads more; false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    let old = buffer.count
    var count = 0
    repeat {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { chunk, filled in
        count = read(STDIN_FILENO, chunk.baseAddress, chunk.count)
        filled = max(0, count)
      }
      buffer += chunk
    } while count < 0 && errno == EINTR
    isAtEnd = buffer.count == old
    return !isAtEnd
  }
}
