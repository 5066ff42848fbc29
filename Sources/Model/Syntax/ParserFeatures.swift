/// The features of a state of the parser.
package struct ParserFeatures {
  private let words: [UInt32]
  private let tags: [UInt8]

  /// The features of the states of one sentence: the hash of each word and the class of each tag.
  package init(words: [UInt32], tags: [UInt8]) {
    self.words = words
    self.tags = tags
  }

  /// What is known of a token: its word and tag, or those of the root or of nothing.
  private struct Node {
    var place: Int
    var word: UInt32
    var tag: UInt32
  }

  @inline(__always)
  private func node(_ place: Int) -> Node {
    if place >= 0, place < words.count {
      return Node(place: place, word: words[place], tag: UInt32(tags[place]))
    }
    return place < 0 ? Node(place: -1, word: 1, tag: 62) : Node(place: place, word: 2, tag: 63)
  }

  /// The relation of a child to its head, or 63.
  @inline(__always)
  private func relation(_ place: Int, _ state: ArcHybrid) -> UInt32 {
    place < 0 ? 63 : UInt32(state.relations[place].rawValue)
  }

  @inline(__always)
  private func distance(_ one: Node, _ other: Node) -> UInt32 {
    guard one.place >= 0, other.place > one.place else { return 0 }
    let steps = other.place - one.place
    return UInt32(steps < 5 ? steps : steps < 8 ? 5 : steps < 14 ? 6 : 7)
  }

  /// Calls `body` with the key of each feature of `state`.
  @inline(__always)
  package func forEach(_ state: ArcHybrid, _ body: (UInt32) -> Void) {
    let depth = state.stack.count
    let s0 = node(depth > 0 ? state.stack[depth - 1] : -1)
    let s1 = node(depth > 1 ? state.stack[depth - 2] : -1)
    let b0 = node(state.next)
    surroundings(state, s0, s1, b0, body)
    children(state, s0, s1, b0, body)
    pairs(s0, s1, b0, body)
  }

  @inline(__always)
  private func surroundings(
    _ state: ArcHybrid, _ s0: Node, _ s1: Node, _ b0: Node, _ body: (UInt32) -> Void
  ) {
    let depth = state.stack.count
    let s2 = node(depth > 2 ? state.stack[depth - 3] : -1)
    let b1 = node(min(state.next + 1, words.count))
    let b2 = node(min(state.next + 2, words.count))
    let before = node(state.next - 1)
    let after = node(s0.place >= 0 ? s0.place + 1 : -1)
    body(featureKey(101, s2.word, s2.tag))
    body(featureKey(102, b1.word, b1.tag))
    body(featureKey(103, b2.tag, b1.tag, b0.tag))
    body(featureKey(104, s2.tag, s1.tag, s0.tag))
    body(featureKey(105, b0.tag, b1.tag, s0.tag))
    body(featureKey(106, s0.word, b1.word))
    body(featureKey(107, before.word, b0.tag, s0.tag))
    body(featureKey(108, after.word, b0.tag, s0.tag))
    body(featureKey(109, b0.word, b1.tag))
    body(featureKey(110, b2.word))
    body(featureKey(111, s1.tag << 6 | s0.tag, b0.tag, b1.tag))
    body(featureKey(112, s0.word, b1.tag, b0.tag))
  }

  @inline(__always)
  private func children(
    _ state: ArcHybrid, _ s0: Node, _ s1: Node, _ b0: Node, _ body: (UInt32) -> Void
  ) {
    let left0 = s0.place < 0 ? -1 : state.leftChild[s0.place]
    let right0 = s0.place < 0 ? -1 : state.rightChild[s0.place]
    let left1 = s1.place < 0 ? -1 : state.leftChild[s1.place]
    let right1 = s1.place < 0 ? -1 : state.rightChild[s1.place]
    let left = state.leftChild[b0.place]
    let l0 = node(left0)
    let r0 = node(right0)
    let r1 = node(right1)
    let l = node(left)
    body(featureKey(201, l0.word, s0.tag))
    body(featureKey(202, r0.word, s0.tag))
    body(featureKey(203, r1.word, s1.tag))
    body(featureKey(204, l.word, b0.tag))
    body(featureKey(205, s0.tag, relation(left0, state), relation(right0, state)))
    body(featureKey(206, s1.tag, relation(left1, state), relation(right1, state)))
    body(featureKey(207, b0.tag, relation(left, state), s0.tag))
    body(featureKey(208, l0.tag << 6 | r0.tag, s0.tag, b0.tag))
    body(featureKey(209, r1.tag, s1.tag, s0.tag))
    body(featureKey(210, l.tag, s0.tag, b0.tag))
    body(featureKey(211, s0.word, relation(left0, state), relation(right0, state)))
    body(featureKey(212, s1.word, relation(right1, state), s0.tag))
    let left0Count = s0.place < 0 ? 0 : UInt32(state.leftCount[s0.place])
    let right0Count = s0.place < 0 ? 0 : UInt32(state.rightCount[s0.place])
    let right1Count = s1.place < 0 ? 0 : UInt32(state.rightCount[s1.place])
    body(featureKey(213, s0.tag, left0Count, right0Count))
    body(featureKey(214, s1.tag, right1Count, s0.tag))
    body(featureKey(215, b0.tag, UInt32(state.leftCount[b0.place]), s0.tag))
    body(featureKey(216, relation(right0, state) << 6 | s0.tag, b0.tag, s1.tag))
  }

  @inline(__always)
  private func pairs(_ s0: Node, _ s1: Node, _ b0: Node, _ body: (UInt32) -> Void) {
    body(featureKey(301, s0.word, s0.tag))
    body(featureKey(302, s1.word, s1.tag))
    body(featureKey(303, b0.word, b0.tag))
    body(featureKey(304, s0.tag))
    body(featureKey(305, s1.tag))
    body(featureKey(306, b0.tag))
    body(featureKey(307, s0.word, b0.word))
    body(featureKey(308, s0.word, b0.tag))
    body(featureKey(309, s0.tag, b0.word))
    body(featureKey(310, s0.tag, b0.tag, distance(s0, b0)))
    body(featureKey(311, s1.word, s0.word))
    body(featureKey(312, s1.word, s0.tag, b0.tag))
    body(featureKey(313, s1.tag, s0.word))
    body(featureKey(314, s1.tag, s0.tag, distance(s1, s0)))
    body(featureKey(315, s1.tag, s0.tag, b0.tag))
    body(featureKey(316, s1.word, b0.word))
    body(featureKey(317, s1.word, s0.word, b0.tag))
    body(featureKey(318, s1.tag, s0.tag, b0.word))
  }
}
