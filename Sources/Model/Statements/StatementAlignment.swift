/// Which words of two statements say the same.
///
/// A greedy alignment of words by how alike they are, in which equal words beside equal words come
/// first, after M. A. Sultan, S. Bethard and T. Sumner, "Back to Basics for Monolingual Alignment"
/// (2014).
struct StatementAlignment {
  private(set) var first: Statement
  private(set) var second: Statement
  /// For each word the index of the word of the other statement that says the same, or -1.
  private(set) var partners: [Int]
  /// The same from the second statement's side.
  private(set) var otherPartners: [Int]
  /// For each word of the first statement how alike its partner is, from 0 to 1.
  private(set) var likeness: [Float]

  /// The alignment of the content words of two statements.
  init(_ first: Statement, _ second: Statement) {
    self.first = first
    self.second = second
    partners = first.words.map { _ in -1 }
    otherPartners = second.words.map { _ in -1 }
    likeness = first.words.map { _ in 0 }
    var pairs: [(likeness: Float, support: Int, one: Int, other: Int)] = []
    let (forms, otherForms) = (Self.forms(of: first), Self.forms(of: second))
    for one in first.words.indices where first.words[one].isContent {
      for other in second.words.indices where second.words[other].isContent {
        let likeness = likeness(one, other, forms[one], otherForms[other])
        if likeness > 0 {
          pairs.append((likeness, support(one, other, forms, otherForms), one, other))
        }
      }
    }
    pairs.sort {
      ($1.likeness, $1.support, $0.one, $0.other) < ($0.likeness, $0.support, $1.one, $1.other)
    }
    for pair in pairs where partners[pair.one] < 0 && otherPartners[pair.other] < 0 {
      partners[pair.one] = pair.other
      otherPartners[pair.other] = pair.one
      likeness[pair.one] = pair.likeness
    }
    joinValues()
  }

  /// Puts the same statements with their syntax in the place of those without.
  mutating func replace(_ first: Statement, _ second: Statement) {
    self.first = first
    self.second = second
  }

  /// Makes partners of the words of two values that are one: "5 km" and "5,000 metres".
  private mutating func joinValues() {
    for one in first.analysis.claims where StatementValues.isValue(one) {
      for other in second.analysis.claims
      where CandidateSearch.group(of: other.kind) == CandidateSearch.group(of: one.kind) {
        guard let relation = StatementValues.relation(one, other), !relation.isConflict,
          relation.evidence >= 0.3, let words = first.words(in: one),
          let otherWords = second.words(in: other)
        else { continue }
        let lone = words.filter { partners[$0] < 0 && first.words[$0].isContent }
        let otherLone = otherWords.filter {
          otherPartners[$0] < 0 && second.words[$0].isContent
        }
        for (word, partner) in zip(lone, otherLone) {
          partners[word] = partner
          otherPartners[partner] = word
          likeness[word] = 0.9
        }
      }
    }
  }

  /// What words are compared by: each is compared with all those of the other statement.
  private struct Form {
    /// The hashes of the key and of the word in lower case.
    var key: UInt64
    var lower: UInt64
    /// The hash of what a name stands for; nil for other words.
    var name: UInt64?
    /// The first four bytes of the key; 0 where it has fewer.
    var start: UInt32 = 0
    /// Whether all is ASCII, and so equal only where all bytes are.
    var isASCII: Bool

    init(_ word: Statement.Word, _ names: [NameMention]) {
      let canonical = word.name < 0 ? nil : names[word.name].canonical
      key = word.keyHash
      lower = word.lowerHash
      name = canonical.map { TextHash.of($0) }
      var bits: UInt8 = 0
      word.lower.forEachByte { bits |= $0 }
      canonical?.forEachByte { bits |= $0 }
      isASCII = bits < 0x80
      if word.key.utf8.count >= 4 {
        for byte in word.key.utf8.prefix(4) { start = start << 8 | UInt32(byte) }
      }
    }
  }

  private static func forms(of statement: Statement) -> [Form] {
    let names = statement.analysis.names
    return statement.words.map { Form($0, names) }
  }

  /// How alike two words are: 1 for forms of one word.
  private func likeness(_ one: Int, _ other: Int, _ left: Form, _ right: Form) -> Float {
    if left.key == right.key || left.lower == right.lower { return 1 }
    if let name = left.name, name == right.name { return 0.95 }
    if !left.isASCII || !right.isASCII, let likeness = likenessOfLetters(one, other) {
      return likeness
    }
    if LikeWords.mean(left.key, right.key) { return 0.9 }
    guard left.start == right.start, left.start != 0 else { return 0 }
    return LikeWords.areKin(first.words[one].key, second.words[other].key) ? 0.8 : 0
  }

  /// How alike two words are by their letters, which Unicode can write in several ways.
  private func likenessOfLetters(_ one: Int, _ other: Int) -> Float? {
    let (left, right) = (first.words[one], second.words[other])
    if left.key == right.key || left.lower == right.lower { return 1 }
    guard left.name >= 0, right.name >= 0,
      first.analysis.names[left.name].canonical == second.analysis.names[right.name].canonical
    else { return nil }
    return 0.95
  }

  /// How many neighbours of two words are equal.
  private func support(
    _ one: Int, _ other: Int, _ forms: [Form], _ otherForms: [Form]
  ) -> Int {
    var count = 0
    for step in [-2, -1, 1, 2] {
      let (near, otherNear) = (one + step, other + step)
      guard forms.indices.contains(near), otherForms.indices.contains(otherNear) else { continue }
      let (left, right) = (forms[near], otherForms[otherNear])
      if left.key == right.key
        || !(left.isASCII && right.isASCII) && first.words[near].key == second.words[otherNear].key
      {
        count += 1
      }
    }
    return count
  }

  /// The share of the first statement's words that have a partner, by weight.
  var coverage: Float {
    var (sum, whole): (Float, Float) = (0, 0)
    for index in first.words.indices {
      whole += first.words[index].weight
      if partners[index] >= 0 { sum += first.words[index].weight * likeness[index] }
    }
    return whole > 0 ? sum / whole : 0
  }

  /// The share of the second statement's words that have a partner, by weight.
  var otherCoverage: Float {
    var (sum, whole): (Float, Float) = (0, 0)
    for index in second.words.indices {
      whole += second.words[index].weight
      if otherPartners[index] >= 0 {
        sum += second.words[index].weight * likeness[otherPartners[index]]
      }
    }
    return whole > 0 ? sum / whole : 0
  }
}
