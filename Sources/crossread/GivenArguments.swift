import Glibc

/// The words of the command line as they were given, which need not be UTF-8.
enum GivenArguments {
  /// The bytes of an argument that reads as `text` once what is no UTF-8 was replaced.
  static func bytes(of text: String) -> [UInt8] {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let start = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
      if String(decoding: bytes, as: UTF8.self) == text { return Array(bytes) }
    }
    return Array(text.utf8)
  }
}
