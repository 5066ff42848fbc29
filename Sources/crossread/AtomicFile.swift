import Glibc
import Model

/// A file that is there whole or not at all.
enum AtomicFile {
  /// Why a file was not written, in a few words for people.
  enum Failure: Error, Equatable {
    /// There is a file of that name already.
    case exists
    case refused(String)

    /// The reason in a few words.
    var description: String {
      switch self {
      case .exists: "the file exists already"
      case .refused(let why): why
      }
    }
  }

  /// Writes `bytes` to the file at `path` by way of a file beside it, so that nobody ever sees half.
  ///
  /// A file that is there already is replaced only where `overwrites` says so; a link stays a link.
  static func write(
    _ bytes: [UInt8], to path: String, overwrites: Bool
  ) throws(Failure) {
    var target = path
    if let real = realpath(path, nil) {
      target = String(cString: real)
      free(real)
      // What cannot be replaced is said at once, not after the question whether it may be.
      var info = stat()
      guard stat(target, &info) == 0 else { throw lastError }
      guard info.st_mode & S_IFMT != S_IFDIR else {
        throw .refused("this is a folder: add the name of a file")
      }
      guard info.st_mode & S_IFMT == S_IFREG else {
        throw .refused("there is something of that name that is no file")
      }
      guard overwrites else { throw .exists }
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw lastError }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let mask = umask(0)
    umask(mask)
    var failure: Failure?
    if fchmod(file, 0o666 & ~mask) != 0 || !crossread.write(bytes[...], to: file)
      || fsync(file) != 0
    {
      failure = lastError
    }
    if close(file) != 0, failure == nil { failure = lastError }
    if failure == nil {
      // A link fails where a file has come to be in the meantime; a rename would replace it.
      let status = overwrites ? rename(temporary, target) : link(temporary, target)
      if status != 0 { failure = errno == EEXIST ? .exists : lastError }
    }
    if !overwrites || failure != nil { unlink(temporary) }
    if let failure { throw failure }
  }

  private static var lastError: Failure { .refused(String(cString: strerror(errno))) }
}
