import Model

/// Learns the tagger's lexicon and network.
struct TaggerTraining {
  var hidden = 24
  var rowLimit = 12_000
  var passes = 14
  var seed: UInt64 = 1

  /// The tagger's weights, learnt from `sentences`; those that ship with the program have a sparse index.
  func weights(from sentences: [TreebankSentence], isSparse: Bool = false) -> [UInt8] {
    let lexicon = lexicon(of: sentences)
    let lexiconIndex = HashIndexWriter(lexicon, isSparse: false)
    return lexiconIndex.bytes.withUnsafeBytes { raw -> [UInt8] in
      guard let start = raw.baseAddress else { return [] }
      let index = HashIndex(entries: start, slotBits: lexiconIndex.slotBits)
      var bytes = network(from: sentences, lexicon: index).bytes(isSparse: isSparse)
      bytes.append(UInt8(lexiconIndex.slotBits))
      return bytes + lexiconIndex.bytes
    }
  }

  /// The commonest class of each word that is common enough, marked where it is the only one.
  private func lexicon(of sentences: [TreebankSentence]) -> [(key: UInt32, number: Int)] {
    var counts: [UInt32: [Int]] = [:]
    for sentence in sentences {
      for (token, number) in zip(sentence.tokens, sentence.classes) {
        let word = WordForm(token, isFirst: false, isHeadline: false).word
        counts[word, default: Array(repeating: 0, count: WordTag.all.count)][Int(number)] += 1
      }
    }
    var pairs: [(key: UInt32, number: Int, count: Int)] = []
    for (word, classes) in counts {
      let count = classes.reduce(0, +)
      guard count >= 3, let most = classes.max(), let number = classes.firstIndex(of: most) else {
        continue
      }
      let isCertain = count >= 12 && most == count
      pairs.append((word, number + 1 + (isCertain ? Tagger.certain : 0), count))
    }
    return pairs.sorted { ($1.count, $0.key) < ($0.count, $1.key) }.map { ($0.key, $0.number) }
  }

  private func network(
    from sentences: [TreebankSentence], lexicon: HashIndex
  ) -> NetworkTrainer {
    let trainer = NetworkTrainer(
      keys: commonKeys(of: sentences, lexicon), hidden: hidden, classes: WordTag.all.count,
      seed: seed)
    var random = RandomNumbers(seed: seed + 1)
    for pass in 0..<passes {
      trainer.rate = pass < passes * 2 / 3 ? 0.05 : 0.02
      for sentence in sentences.shuffled(using: &random) {
        let variant = random.happens(0.08) ? sentence.asHeadline : sentence
        let forms = WordForm.forms(of: variant.tokens, lexicon: lexicon)
        var classes: [UInt8] = []
        for (form, right) in zip(forms, variant.classes) {
          if let certain = Tagger.certainClass(of: form) {
            classes.append(certain)
            continue
          }
          trainer.forward(keys(forms, classes), isLearning: true)
          trainer.learn(0..<WordTag.all.count) { $0 == Int(right) }
          trainer.finish()
          // Half of the time the next token sees what the tagger itself would have said.
          classes.append(
            pass > 0 && random.happens(0.5) ? UInt8(trainer.best(in: 0..<WordTag.all.count)) : right
          )
        }
      }
      if pass >= passes - 5 { trainer.addToMean() }
    }
    return trainer
  }

  private func keys(_ forms: [WordForm], _ classes: [UInt8]) -> [UInt32] {
    var keys: [UInt32] = []
    TaggerFeatures(forms: forms, classes: classes).forEach { keys.append($0) }
    return keys
  }

  private func commonKeys(of sentences: [TreebankSentence], _ lexicon: HashIndex) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences {
      let forms = WordForm.forms(of: sentence.tokens, lexicon: lexicon)
      for place in forms.indices where Tagger.certainClass(of: forms[place]) == nil {
        for key in keys(forms, Array(sentence.classes[..<place])) { counts[key, default: 0] += 1 }
      }
    }
    return counts.common(limit: rowLimit)
  }
}

extension [UInt32: Int] {
  /// The keys that were seen twice or more, the commonest first.
  func common(limit: Int) -> [UInt32] {
    let keys = filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return keys.prefix(limit).map(\.key)
  }
}

extension TreebankSentence {
  /// The sentence as the headline of an article might give it: with capitals, without articles.
  var asHeadline: TreebankSentence {
    let kept = tokens.indices.filter { place in
      let isArticle = ["the", "a", "an"].contains(tokens[place].lower)
      return !(isArticle && !heads.contains(place))
        && !(place == tokens.count - 1 && tokens[place].lower == ".")
    }
    guard kept.count > 2 else { return self }
    var places = [Int](repeating: kept.count, count: tokens.count + 1)
    for (new, old) in kept.enumerated() { places[old] = new }
    var result = self
    result.tokens = kept.map { place in
      var token = tokens[place]
      let isSmall = ["of", "to", "in", "on", "for", "and", "at", "by", "with"].contains(token.lower)
      if token.kind == .word, token.capitals == .none, !isSmall { token.capitals = .first }
      return token
    }
    result.classes = kept.map { classes[$0] }
    result.heads = kept.map { places[heads[$0]] }
    result.relations = kept.map { relations[$0] }
    return result
  }
}
