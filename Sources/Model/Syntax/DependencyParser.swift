private import CRules

/// Finds the head of each token of a sentence, from left to right in twice as many steps as there are
/// tokens.
///
/// Each step is one of the ``ArcHybrid`` transitions, chosen by a network that learnt with the
/// dynamic oracle of Goldberg and Nivre (2013), so that it copes with its own errors.
package struct DependencyParser {
  private let network: FeatureNetwork
  private let classTable: ClassTable

  /// How many classes the network tells apart: the transitions, and the relations of left and of
  /// right arcs.
  package static let classCount = 3 + 2 * DependencyRelation.allCases.count

  /// The parser with these weights, or nil where the bytes hold none.
  package init?(weights: UnsafeRawBufferPointer) { self.init(weights: weights, nil) }

  private init?(weights: UnsafeRawBufferPointer, _ classTable: ClassTable?) {
    guard let network = FeatureNetwork(bytes: weights), network.classCount == Self.classCount else {
      return nil
    }
    self.network = network
    self.classTable = classTable ?? ClassTable(network)
  }

  /// The tree over the tokens of one sentence, by the weights that ship with the program; `tags` are
  /// those that ``Tagger`` gave them.
  package static func parse(_ tokens: [Token], _ tags: [WordTag]) -> Parse {
    DependencyParser(weights: shippedWeights, shippedClasses)?.parse(tokens, tags)
      ?? Parse.flat(tags)
  }

  private static var shippedWeights: UnsafeRawBufferPointer {
    var count = 0
    let start = rules_parser(&count)
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  private static let shippedClasses = FeatureNetwork(bytes: shippedWeights).map(ClassTable.init)

  /// The tree over the tokens of one sentence.
  package func parse(_ tokens: [Token], _ tags: [WordTag]) -> Parse {
    guard tokens.count == tags.count, !tokens.isEmpty else { return Parse.flat(tags) }
    let state = run(
      ParserFeatures(words: tokens.map(WordForm.word(of:)), tags: tags.map(\.classNumber)),
      count: tokens.count)
    return Parse(heads: state.heads, relations: state.relations, tags: tags)
  }

  private func run(_ features: ParserFeatures, count: Int) -> ArcHybrid {
    var state = ArcHybrid(count: count)
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: FeatureNetwork.hiddenLimit) { buffer in
      guard let sums = buffer.baseAddress else { return }
      while !state.isDone {
        if state.stack.isEmpty {
          state.take(.shift, .other)
          continue
        }
        network.add(to: sums) { features.forEach(state, $0) }
        let transition = best(state, sums)
        guard let range = Self.relationClasses(of: transition) else {
          state.take(.shift, .other)
          continue
        }
        let isRoot = transition == .left && state.next == count
        let number = isRoot ? 0 : classTable.best(of: range, sums) - range.lowerBound
        state.take(transition, isRoot ? .root : DependencyRelation.allCases[number])
      }
    }
    return state
  }

  private func best(_ state: ArcHybrid, _ sums: UnsafePointer<Int16>) -> ArcHybrid.Transition {
    classTable.withScores(of: 0..<3, sums) { scores in
      var best = ArcHybrid.Transition.left
      var bestScore = Int32.min
      for transition in ArcHybrid.Transition.allCases where state.allows(transition) {
        if scores[transition.rawValue] > bestScore {
          best = transition
          bestScore = scores[transition.rawValue]
        }
      }
      return best
    }
  }

  /// The classes that stand for the relations of arcs to the left, or to the right.
  package static func relationClasses(of transition: ArcHybrid.Transition) -> Range<Int>? {
    let count = DependencyRelation.allCases.count
    return switch transition {
    case .shift: nil
    case .left: 3..<3 + count
    case .right: 3 + count..<3 + 2 * count
    }
  }
}
