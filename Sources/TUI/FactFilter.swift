package import Model

/// Which facts are shown. What is hidden is never jumped to and never found.
package struct FactFilter: Hashable, Sendable {
  /// The verdicts, kinds and documents to keep; all where a set is empty.
  package var verdicts: Set<Fact.Verdict> = []
  package var kinds: Set<Claim.Kind> = []
  package var documents: Set<String> = []
  package var isTaggedOnly = false
  /// Words that are seen of a fact; a `!` before them turns that round.
  package var text = ""

  /// A filter that keeps everything.
  package init() {}

  /// Whether nothing is hidden.
  package var isEmpty: Bool { self == FactFilter() }

  /// Whether `fact` is shown; `seen` gives what is seen of it, and is asked for only where words are to
  /// be in it.
  package func keeps(_ fact: Fact, notebook: Notebook, seen: () -> [String]) -> Bool {
    if !verdicts.isEmpty, !verdicts.contains(fact.verdict(in: notebook)) { return false }
    if !kinds.isEmpty, !kinds.contains(fact.kind) { return false }
    if !documents.isEmpty, !fact.sides.contains(where: { documents.contains($0.document) }) {
      return false
    }
    if isTaggedOnly, !notebook.tags.contains(fact.id) { return false }
    return text.isEmpty || holdsText(seen)
  }

  private func holdsText(_ seen: () -> [String]) -> Bool {
    let isNegated = text.hasPrefix("!")
    let wanted = Self.folded(isNegated ? String(text.dropFirst()) : text)
    guard let first = wanted.first else { return true }
    let holds = seen().contains { words in
      let bytes = Self.folded(words)
      guard bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains {
        bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      }
    }
    return holds != isNegated
  }

  /// The bytes of `words` as they are compared: in small letters, with one space between words and with
  /// the apostrophes and quotation marks of a keyboard.
  private static func folded(_ words: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in words.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": bytes.append(UInt8(ascii: "'"))
      case "\u{201C}", "\u{201D}": bytes.append(UInt8(ascii: "\""))
      case _ where scalar.properties.isWhitespace:
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      default: bytes += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes
  }

  /// What is kept of `all`; where that is all but one, the one with a `!` before it.
  private static func words<Value: Hashable>(
    _ all: [Value], kept: Set<Value>, _ words: (Value) -> String
  ) -> [String] {
    let missing = all.filter { !kept.contains($0) }
    if missing.count == 1, all.count > 2 { return ["!" + words(missing[0])] }
    return all.filter { kept.contains($0) }.map(words)
  }

  /// What the filter keeps, in words; nil where it keeps everything. `documents` are all there are, and
  /// `source` gives what one is called.
  package func words(documents all: [String], source: (String) -> String) -> String? {
    guard !isEmpty else { return nil }
    var parts: [String] = []
    parts += Self.words(Fact.Verdict.allCases, kept: verdicts) { $0.words }
    parts += Self.words(Claim.Kind.allCases, kept: kinds) { $0.words }
    parts += Self.words(all, kept: documents, source)
    if isTaggedOnly { parts.append("tagged") }
    if !text.isEmpty { parts.append("\"\(text)\"") }
    return parts.joined(separator: ", ")
  }
}
