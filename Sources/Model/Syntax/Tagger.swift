private import CRules

/// Finds the part of speech of each token of a sentence.
///
/// A word that has one tag wherever it is common takes that tag; for all others a network sees the
/// word, its letters and shape, its neighbours and the tags already given, from left to right.
package struct Tagger {
  private let network: FeatureNetwork
  private let classTable: ClassTable
  private let lexicon: HashIndex

  /// Added to a word's number in the lexicon where it has no other tag.
  package static let certain = 64

  /// The tagger with these weights: those of the network, one byte for the bits of the lexicon's
  /// slots, and the lexicon. Nil where the bytes hold none.
  package init?(weights: UnsafeRawBufferPointer) {
    self.init(weights: weights, nil)
  }

  private init?(weights: UnsafeRawBufferPointer, _ classTable: ClassTable?) {
    guard let network = FeatureNetwork(bytes: weights), let start = weights.baseAddress,
      network.byteCount < weights.count, network.classCount == WordTag.all.count
    else { return nil }
    let bits = Int(weights[network.byteCount])
    guard (1...20).contains(bits), network.byteCount + 1 + 4 << bits <= weights.count else {
      return nil
    }
    self.network = network
    self.classTable = classTable ?? ClassTable(network)
    lexicon = HashIndex(entries: start + network.byteCount + 1, slotBits: bits)
  }

  /// The tag of each of the tokens of one sentence, by the weights that ship with the program.
  package static func tags(of tokens: [Token]) -> [WordTag] {
    Tagger(weights: shippedWeights, shippedClasses)?.tags(of: tokens)
      ?? tokens.map { _ in WordTag(.other) }
  }

  private static var shippedWeights: UnsafeRawBufferPointer {
    var count = 0
    let start = rules_tagger(&count)
    return UnsafeRawBufferPointer(start: start, count: count)
  }

  private static let shippedClasses = FeatureNetwork(bytes: shippedWeights).map(ClassTable.init)

  /// The tags of one sentence, each found when it is first asked for.
  static func sequence(of tokens: [Token]) -> TagSequence {
    TagSequence(tokens, Tagger(weights: shippedWeights, shippedClasses))
  }

  /// The forms of the tokens of one sentence, as the tagger sees them.
  private func forms(of tokens: [Token]) -> [WordForm] {
    WordForm.forms(of: tokens, lexicon: lexicon)
  }

  /// Goes on with the classes of the first tokens of a sentence until there are `count`, and with the
  /// forms of the tokens for which they are needed.
  func extend(
    _ classes: inout [UInt8], to count: Int, _ forms: inout [WordForm], of tokens: [Token],
    isHeadline: Bool
  ) {
    WordForm.extend(
      &forms, to: count + TaggerFeatures.ahead, of: tokens, isHeadline: isHeadline,
      lexicon: lexicon)
    extend(&classes, to: count, forms)
  }

  /// The tag of each of the tokens of one sentence.
  package func tags(of tokens: [Token]) -> [WordTag] {
    classes(of: tokens).map { WordTag.all[Int($0)] }
  }

  /// The class of each token: the place of its tag in `WordTag.all`.
  package func classes(of tokens: [Token]) -> [UInt8] {
    let forms = forms(of: tokens)
    var classes: [UInt8] = []
    classes.reserveCapacity(tokens.count)
    extend(&classes, to: tokens.count, forms)
    return classes
  }

  /// Goes on with the classes of the first tokens until there are `count`.
  private func extend(_ classes: inout [UInt8], to count: Int, _ forms: [WordForm]) {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: FeatureNetwork.hiddenLimit) { buffer in
      guard let sums = buffer.baseAddress else { return }
      while classes.count < min(count, forms.count) {
        if let certain = Self.certainClass(of: forms[classes.count]) {
          classes.append(certain)
          continue
        }
        let features = TaggerFeatures(forms: forms, classes: classes)
        network.add(to: sums) { features.forEach($0) }
        classes.append(UInt8(truncatingIfNeeded: classTable.best(sums)))
      }
    }
  }

  /// The class of a word that has no other, unless a capital may make a name of it.
  package static func certainClass(of form: WordForm) -> UInt8? {
    let number = Int(form.likely)
    guard number >= certain, number - certain < WordTag.all.count + 1,
      form.shape & 0b1100 == 0 || form.shape & 0b10000 != 0
    else { return nil }
    return UInt8(number - certain - 1)
  }
}

/// The features of the next token to tag.
package struct TaggerFeatures {
  /// How many tokens behind the one to tag are looked at.
  static let ahead = 2

  private let before2, before, here, after, after2: WordForm
  private let tag2, tag: UInt32

  /// The features of the token after those that have a class already.
  @inline(__always)
  package init(forms: [WordForm], classes: [UInt8]) {
    let place = classes.count
    before2 = place > 1 ? forms[place - 2] : .edge
    before = place > 0 ? forms[place - 1] : .edge
    here = forms[place]
    after = place + 1 < forms.count ? forms[place + 1] : .edge
    after2 = place + 2 < forms.count ? forms[place + 2] : .edge
    tag2 = place > 1 ? UInt32(classes[place - 2]) : 98
    tag = place > 0 ? UInt32(classes[place - 1]) : 99
  }

  /// Calls `body` with the key of each feature.
  @inline(__always)
  package func forEach(_ body: (UInt32) -> Void) {
    let suffix3 = here.ending & 0xFF_FFFF
    let guess = here.likely & 63
    let nextGuess = after.likely & 63
    body(featureKey(1, here.word))
    body(featureKey(2, before.word))
    body(featureKey(3, after.word))
    body(featureKey(4, before2.word))
    body(featureKey(5, after2.word))
    body(featureKey(6, here.ending & 0xFF, here.shape))
    body(featureKey(7, here.ending & 0xFFFF, guess))
    body(featureKey(8, suffix3))
    body(featureKey(9, here.ending))
    body(featureKey(10, here.beginning))
    body(featureKey(11, here.shape, guess))
    body(featureKey(12, before.shape, after.shape))
    body(featureKey(13, after.ending & 0xFFFF, nextGuess))
    body(featureKey(14, tag, tag2))
    body(featureKey(15, tag, here.word))
    body(featureKey(16, tag, suffix3))
    body(featureKey(17, tag, nextGuess, guess))
    body(featureKey(18, before.word, here.word))
    body(featureKey(19, here.word, after.word))
    body(featureKey(20, nextGuess, after2.likely & 63, guess))
    body(featureKey(21, tag, here.shape))
    body(featureKey(22, here.shape, after.shape))
    body(featureKey(23, here.word, nextGuess))
    body(featureKey(24, tag, tag2, guess))
    body(featureKey(25, suffix3, nextGuess))
  }
}
