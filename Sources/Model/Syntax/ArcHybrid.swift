/// The arc-hybrid transition system of Kuhlmann, Gómez-Rodríguez and Satta (2011): a stack, the rest
/// of the sentence with the root after its last token, and the arcs built so far.
package struct ArcHybrid {
  /// What a step may do.
  package enum Transition: Int, CaseIterable {
    /// Moves the next token onto the stack.
    case shift
    /// Makes the next token the head of the top of the stack.
    case left
    /// Makes the second token of the stack the head of the top one.
    case right
  }

  /// How many tokens there are; this number stands for the root.
  package let count: Int
  /// The tokens on the stack, the top one last.
  package private(set) var stack: [Int] = []
  /// The next token, or `count`.
  package private(set) var next = 0
  /// The head of each token, or -1.
  package private(set) var heads: [Int]
  /// The relation of each token that has a head.
  package private(set) var relations: [DependencyRelation]
  /// The outermost child on the left, and on the right, of each token and the root, or -1.
  package private(set) var leftChild: [Int]
  package private(set) var rightChild: [Int]
  /// How many children each token and the root has on the left, and on the right.
  package private(set) var leftCount: [UInt8]
  package private(set) var rightCount: [UInt8]

  /// The start: all `count` tokens are still to come.
  package init(count: Int) {
    self.count = count
    stack.reserveCapacity(count)
    heads = Array(repeating: -1, count: count)
    relations = Array(repeating: .other, count: count)
    leftChild = Array(repeating: -1, count: count + 1)
    rightChild = leftChild
    leftCount = Array(repeating: 0, count: count + 1)
    rightCount = leftCount
  }

  /// Whether every token has a head.
  package var isDone: Bool { next == count && stack.isEmpty }

  /// Whether a step is possible; the root gets one child only.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  /// Takes a step that is allowed; `relation` counts for the arcs only.
  @inline(__always)
  package mutating func take(_ transition: Transition, _ relation: DependencyRelation) {
    if transition == .shift {
      stack.append(next)
      next += 1
      return
    }
    guard let token = stack.popLast() else { return }
    relations[token] = relation
    if transition == .left {
      heads[token] = next
      leftChild[next] = token
      leftCount[next] = min(leftCount[next] + 1, 7)
    } else if let head = stack.last {
      heads[token] = head
      rightChild[head] = token
      rightCount[head] = min(rightCount[head] + 1, 7)
    }
  }
}
