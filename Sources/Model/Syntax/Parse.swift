/// The dependency tree of a sentence: what depends on what, and how.
///
/// No two arcs cross, so the tokens that depend on a token, directly or not, always lie side by side.
package struct Parse: Hashable, Sendable {
  /// The head of each token; the number of tokens stands for the root.
  package let heads: [Int]
  /// The relation of each token to its head.
  package let relations: [DependencyRelation]
  /// The tag of each token.
  package let tags: [WordTag]
  /// The tokens that depend on each token, with it.
  private let spans: [Range<Int>]

  /// The tree with these heads, relations and tags, which are equally many.
  package init(heads: [Int], relations: [DependencyRelation], tags: [WordTag]) {
    self.heads = heads
    self.relations = relations
    self.tags = tags
    var spans = heads.indices.map { $0..<$0 + 1 }
    for token in heads.indices {
      var head = heads[token]
      while heads.indices.contains(head) {
        if spans[head].contains(token) { break }
        spans[head] =
          min(spans[head].lowerBound, token)..<max(spans[head].upperBound, token + 1)
        head = heads[head]
      }
    }
    self.spans = spans
  }

  /// A tree in which each token depends on the first one.
  static func flat(_ tags: [WordTag]) -> Parse {
    Parse(
      heads: tags.indices.map { $0 == 0 ? tags.count : 0 },
      relations: tags.indices.map { $0 == 0 ? .root : .other }, tags: tags)
  }

  /// The token that the whole sentence depends on, or nil where there are no tokens.
  package var root: Int? { heads.firstIndex(of: heads.count) }

  /// The head of a token, or nil for the root and for what is no token.
  package func head(of token: Int) -> Int? {
    guard heads.indices.contains(token), heads.indices.contains(heads[token]) else { return nil }
    return heads[token]
  }

  /// The tokens that depend on `token` directly, from left to right.
  package func children(of token: Int) -> [Int] {
    subtree(of: token).filter { heads[$0] == token }
  }

  /// The first token that depends on `token` by one of `wanted`.
  package func child(of token: Int, by wanted: DependencyRelation...) -> Int? {
    subtree(of: token).first { heads[$0] == token && wanted.contains(relations[$0]) }
  }

  /// All tokens that depend on `token`, directly or not, with it; empty for what is no token.
  package func subtree(of token: Int) -> Range<Int> {
    spans.indices.contains(token) ? spans[token] : 0..<0
  }
}
