import Glibc

/// Writes `text` to standard output at once; a reader that went away is no error of ours.
func standardOutput(_ text: String) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    guard written > 0 || errno == EINTR else { return }
    if written > 0 { bytes = bytes.dropFirst(written) }
  }
}
