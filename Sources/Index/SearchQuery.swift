internal import GRDB

/// What a person looks for, made safe to give to the full text index.
///
/// Words must all be there, in any order and in any inflected form; "words in quotation marks" stand
/// beside each other; a word or phrase after `-` or `!` must not be there; `word*` is a beginning.
/// Nothing that is typed is an error: marks without letters or digits count for nothing.
package struct SearchQuery: Hashable, Sendable {
  /// The words and phrases that must be there.
  package private(set) var wanted: [String] = []
  /// The words and phrases that must not be there.
  package private(set) var unwanted: [String] = []

  /// The query that somebody typed.
  package init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if Self.isSpace(first) {
        rest.unicodeScalars.removeFirst()
        continue
      }
      let isUnwanted = first == "-" || first == "!"
      if isUnwanted { rest.unicodeScalars.removeFirst() }
      guard let term = Self.term(from: &rest) else { continue }
      if isUnwanted { unwanted.append(term) } else { wanted.append(term) }
    }
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { wanted.isEmpty }

  /// The pattern for the full text index; nil where there is nothing to look for.
  var pattern: FTS5Pattern? {
    guard !isEmpty else { return nil }
    var expression = wanted.joined(separator: " AND ")
    if !unwanted.isEmpty {
      expression = "(\(expression)) NOT (\(unwanted.joined(separator: " OR ")))"
    }
    return try? FTS5Pattern(rawPattern: expression)
  }

  /// Takes a word or phrase from the start of `text`: a string of the query language, or nil where
  /// it has no letter or digit.
  private static func term(from text: inout Substring) -> String? {
    let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
    var scalars = text.unicodeScalars
    defer { text = Substring(scalars) }
    var words = String.UnicodeScalarView()
    if let first = scalars.first, quotes.contains(first) {
      scalars.removeFirst()
      while let next = scalars.popFirst(), !quotes.contains(next) { words.append(next) }
    } else {
      while let next = scalars.first, !isSpace(next), !quotes.contains(next) {
        words.append(next)
        scalars.removeFirst()
      }
    }
    let isPrefix = words.last == "*"
    words.removeAll { $0.value == 0 || $0 == "\"" }
    guard words.contains(where: isWordLike) else { return nil }
    return "\"" + String(words) + "\"" + (isPrefix ? "*" : "")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0
  }

  /// Whether the index makes a word of the character.
  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
