package import Model

/// Which facts are shown. What is hidden is never jumped to and never found.
package struct FactFilter: Hashable, Sendable {
  /// The verdicts, kinds and documents to keep; all where a set is empty.
  package var verdicts: Set<Fact.Verdict> = []
  package var kinds: Set<Claim.Kind> = []
  package var documents: Set<String> = []
  package var isTaggedOnly = false
  /// Words that a fact has in its subject or its quoted words; a `!` before them turns that round.
  package var text = ""

  /// A filter that keeps everything.
  package init() {}

  /// Whether nothing is hidden.
  package var isEmpty: Bool { self == FactFilter() }

  /// Whether `fact` is shown.
  package func keeps(_ fact: Fact, notebook: Notebook) -> Bool {
    if !verdicts.isEmpty, !verdicts.contains(fact.verdict(in: notebook)) { return false }
    if !kinds.isEmpty, !kinds.contains(fact.kind) { return false }
    if !documents.isEmpty, !fact.sides.contains(where: { documents.contains($0.document) }) {
      return false
    }
    if isTaggedOnly, !notebook.tags.contains(fact.id) { return false }
    return text.isEmpty || holdsText(fact)
  }

  private func holdsText(_ fact: Fact) -> Bool {
    let isNegated = text.hasPrefix("!")
    let wanted = (isNegated ? String(text.dropFirst()) : text).lowercased()
    guard !wanted.isEmpty else { return true }
    let holds =
      fact.subject.lowercased().contains(wanted)
      || fact.sides.contains { $0.text.lowercased().contains(wanted) }
    return holds != isNegated
  }

  /// What is kept of `all`; where that is all but one, the one with a `!` before it.
  private static func words<Value: Hashable>(
    _ all: [Value], kept: Set<Value>, _ words: KeyPath<Value, String>
  ) -> [String] {
    let missing = all.filter { !kept.contains($0) }
    if missing.count == 1, all.count > 2 { return ["!" + missing[0][keyPath: words]] }
    return all.filter { kept.contains($0) }.map { $0[keyPath: words] }
  }

  /// What the filter keeps, in words; nil where it keeps everything.
  package var words: String? {
    guard !isEmpty else { return nil }
    var parts: [String] = []
    parts += Self.words(Fact.Verdict.allCases, kept: verdicts, \.words)
    parts += Self.words(Claim.Kind.allCases, kept: kinds, \.words)
    if !documents.isEmpty { parts.append(documents.sorted().joined(separator: ", ")) }
    if isTaggedOnly { parts.append("tagged") }
    if !text.isEmpty { parts.append("\"\(text)\"") }
    return parts.joined(separator: ", ")
  }
}
