import Model

/// How often weights give the treebank's answer.
enum Accuracy {
  /// The share of tokens with the right part of speech, and with the right tag in full.
  static func ofTagger(_ weights: [UInt8], on sentences: [TreebankSentence]) -> String {
    var count = 0
    var parts = 0
    var tags = 0
    weights.withUnsafeBytes { raw in
      guard let tagger = Tagger(weights: raw) else { return }
      for sentence in sentences {
        for (given, right) in zip(tagger.classes(of: sentence.tokens), sentence.classes) {
          count += 1
          if given == right { tags += 1 }
          if WordTag.all[Int(given)].partOfSpeech == WordTag.all[Int(right)].partOfSpeech {
            parts += 1
          }
        }
      }
    }
    return "UPOS \(percent(parts, count)), tag \(percent(tags, count))"
  }

  /// The share of tokens that are no marks with the right head, and with the right relation too.
  static func ofParser(
    _ weights: [UInt8], tagger: [UInt8], on sentences: [TreebankSentence]
  ) -> String {
    var count = 0
    var heads = 0
    var both = 0
    tagger.withUnsafeBytes { taggerBytes in
      weights.withUnsafeBytes { raw in
        guard let tagger = Tagger(weights: taggerBytes),
          let parser = DependencyParser(weights: raw)
        else { return }
        for sentence in sentences {
          let parse = parser.parse(sentence.tokens, tagger.tags(of: sentence.tokens))
          for place in parse.heads.indices where sentence.relations[place] != .punctuation {
            count += 1
            guard parse.heads[place] == sentence.heads[place] else { continue }
            heads += 1
            if parse.relations[place] == sentence.relations[place] { both += 1 }
          }
        }
      }
    }
    return "UAS \(percent(heads, count)), LAS \(percent(both, count)), no marks"
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = whole > 0 ? (part * 2000 + whole) / (2 * whole) : 0
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
