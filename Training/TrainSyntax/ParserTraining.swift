import Model

/// What a step of the parser costs: how many arcs of the right tree it makes impossible.
///
/// The dynamic oracle of Goldberg and Nivre (2013) for the arc-hybrid system.
struct DynamicOracle {
  let heads: [Int]

  func cost(of transition: ArcHybrid.Transition, in state: ArcHybrid) -> Int {
    let next = state.next
    guard transition != .shift else {
      var cost = 0
      for place in state.stack.indices {
        let token = state.stack[place]
        if heads[token] == next { cost += 1 }
        if place < state.stack.count - 1, next < state.count, heads[next] == token { cost += 1 }
      }
      return cost
    }
    guard let top = state.stack.last else { return 0 }
    let second = state.stack.count > 1 ? state.stack[state.stack.count - 2] : -1
    var cost = 0
    for token in next..<max(next, state.count) where heads[token] == top { cost += 1 }
    let head = heads[top]
    if transition == .left {
      if head > next || head == second { cost += 1 }
    } else if head >= next {
      cost += 1
    }
    return cost
  }
}

/// Learns the parser's network.
struct ParserTraining {
  var hidden = 48
  var rowLimit = 12_000
  var passes = 14
  var seed: UInt64 = 11

  /// The parser's weights, learnt from `sentences` with the tags that a tagger gave their tokens.
  func weights(from sentences: [(sentence: TreebankSentence, tags: [UInt8])]) -> [UInt8] {
    let wide = NetworkTrainer(
      keys: commonKeys(of: sentences), hidden: hidden, classes: DependencyParser.classCount,
      seed: seed)
    run(wide, sentences, passes: 4)
    let trainer = NetworkTrainer(
      keys: wide.weightiestKeys(limit: rowLimit), hidden: hidden,
      classes: DependencyParser.classCount, seed: seed)
    run(trainer, sentences, passes: passes)
    return trainer.bytes(isSparse: true)
  }

  private func run(
    _ trainer: NetworkTrainer, _ sentences: [(sentence: TreebankSentence, tags: [UInt8])],
    passes: Int
  ) {
    var random = RandomNumbers(seed: seed + 1)
    for pass in 0..<passes {
      trainer.rate = pass < passes * 2 / 3 ? 0.05 : 0.02
      for (sentence, tags) in sentences.shuffled(using: &random) {
        let features = ParserFeatures(words: sentence.tokens.map(WordForm.word(of:)), tags: tags)
        walk(sentence, explores: pass > 0 ? 0.8 : 0, &random) { state, costs in
          self.learn(sentence, features, state, costs, trainer)
        }
      }
      if pass >= passes - 5 { trainer.addToMean() }
    }
  }

  /// Walks over the states of a sentence; `score` gets the cost of each step and gives the score of
  /// each.
  private func walk(
    _ sentence: TreebankSentence, explores: Float, _ random: inout RandomNumbers,
    score: (ArcHybrid, [Int?]) -> [Float]
  ) {
    let oracle = DynamicOracle(heads: sentence.heads)
    var state = ArcHybrid(count: sentence.tokens.count)
    while !state.isDone {
      if state.stack.isEmpty {
        state.take(.shift, .other)
        continue
      }
      let costs = ArcHybrid.Transition.allCases.map {
        state.allows($0) ? oracle.cost(of: $0, in: state) : nil
      }
      let least = costs.compactMap { $0 }.min() ?? 0
      let scores = score(state, costs.map { $0.map { $0 - least } })
      let isFree = random.happens(explores)
      let open = ArcHybrid.Transition.allCases.filter {
        costs[$0.rawValue].map { isFree || $0 == least } ?? false
      }
      let step = open.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? .left
      let top = state.stack[state.stack.count - 1]
      state.take(step, sentence.relations[top])
    }
  }

  private func learn(
    _ sentence: TreebankSentence, _ features: ParserFeatures, _ state: ArcHybrid, _ costs: [Int?],
    _ trainer: NetworkTrainer
  ) -> [Float] {
    var keys: [UInt32] = []
    features.forEach(state) { keys.append($0) }
    trainer.forward(keys, isLearning: true)
    let scores = trainer.scores(in: 0..<3)
    if costs.contains(where: { $0 != 0 }) {
      trainer.learn(0..<3, isOpen: { costs[$0] != nil }, isRight: { costs[$0] == 0 })
    }
    let top = state.stack[state.stack.count - 1]
    let head = sentence.heads[top]
    let arc: ArcHybrid.Transition? =
      head == state.next
      ? .left : state.stack.count > 1 && head == state.stack[state.stack.count - 2] ? .right : nil
    if let arc, costs[arc.rawValue] == 0, head < state.count,
      let range = DependencyParser.relationClasses(of: arc)
    {
      let right = range.lowerBound + Int(sentence.relations[top].rawValue)
      trainer.learn(range) { $0 == right }
    }
    trainer.finish()
    return scores
  }

  private func commonKeys(
    of sentences: [(sentence: TreebankSentence, tags: [UInt8])]
  ) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    var random = RandomNumbers(seed: seed)
    for (sentence, tags) in sentences {
      let features = ParserFeatures(words: sentence.tokens.map(WordForm.word(of:)), tags: tags)
      walk(sentence, explores: 0, &random) { state, _ in
        features.forEach(state) { counts[$0, default: 0] += 1 }
        return [0, 1, 2]
      }
    }
    return counts.common(limit: 60_000)
  }
}
