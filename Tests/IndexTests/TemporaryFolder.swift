import FoundationEssentials
import Glibc

/// A folder for one test, removed with all it holds when the value goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/crossread-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Refused(code: errno) }
    path = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  struct Refused: Error { var code: Int32 }

  /// Writes a file, and makes the folders on the way; returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    for (offset, byte) in file.utf8.enumerated() where byte == UInt8(ascii: "/") && offset > 0 {
      _ = mkdir(String(decoding: file.utf8.prefix(offset), as: UTF8.self), 0o755)
    }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Refused(code: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Refused(code: errno)
    }
    return file
  }

  /// Sets the time of the last change, in seconds since 1970.
  func date(_ name: String, _ seconds: Int) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, path + "/" + name, times, 0)
  }
}
