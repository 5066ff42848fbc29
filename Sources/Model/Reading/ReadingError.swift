/// Why a file could not be read as an article.
package enum ReadingError: Error, Hashable, Sendable {
  /// The system refused, for the reason given.
  case unreadable(String)
  case empty
  /// The bytes are no text.
  case binary
  /// The file has more bytes than the limit.
  case tooLarge(count: Int, limit: Int)
  /// The page has more of something ("nested elements") than the limit.
  case tooComplex(what: String, limit: Int)
  /// No file but a device, a socket or a named pipe.
  case notRegular(String)
  /// A link that leads back to itself.
  case linkLoop

  /// The reason in a few words for people.
  package var description: String {
    switch self {
    case .unreadable(let why): why
    case .empty: "the file is empty"
    case .binary: "the file is not text"
    case .tooLarge(let count, let limit): "the file has \(count) bytes; the limit is \(limit)"
    case .tooComplex(let what, let limit): "the page has more than \(limit) \(what)"
    case .notRegular(let what): "this is \(what), not a file"
    case .linkLoop: "the link leads back to itself"
    }
  }
}
