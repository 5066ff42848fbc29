/// The tags of the tokens of a sentence, found from left to right as far as somebody asks.
///
/// Many sentences hold nothing for which a part of speech matters, and the tagger is dear. It is no
/// value, because it remembers what it found.
final class TagSequence {
  private let tokens: [Token]
  private let tagger: Tagger?
  private var forms: [WordForm] = []
  private var classes: [UInt8] = []
  private lazy var isHeadline = WordForm.isHeadline(tokens)

  /// The tags that `tagger` gives `tokens`; without one all are "other".
  init(_ tokens: [Token], _ tagger: Tagger?) {
    self.tokens = tokens
    self.tagger = tagger
  }

  /// The tag of the token at `index` of the sentence.
  subscript(index: Int) -> WordTag {
    if index >= classes.count, let tagger {
      tagger.extend(&classes, to: index + 1, &forms, of: tokens, isHeadline: isHeadline)
    }
    return classes.indices.contains(index) ? WordTag.all[Int(classes[index])] : WordTag(.other)
  }
}
