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

  static func percent(_ part: Int, _ whole: Int) -> String {
    let thousandths = whole > 0 ? (part * 2000 + whole) / (2 * whole) : 0
    return "\(thousandths / 10).\(thousandths % 10) %"
  }
}
