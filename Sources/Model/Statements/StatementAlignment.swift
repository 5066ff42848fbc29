/// Which words of two statements say the same.
///
/// A greedy alignment of words by how alike they are, in which equal words beside equal words come
/// first, after M. A. Sultan, S. Bethard and T. Sumner, "Back to Basics for Monolingual Alignment"
/// (2014).
struct StatementAlignment {
  let first: Statement
  let second: Statement
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
    for one in first.words.indices where first.words[one].isContent {
      for other in second.words.indices where second.words[other].isContent {
        let likeness = likeness(one, other)
        if likeness > 0 { pairs.append((likeness, support(one, other), one, other)) }
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

  /// How alike two words are: 1 for forms of one word.
  private func likeness(_ one: Int, _ other: Int) -> Float {
    let (left, right) = (first.words[one], second.words[other])
    if left.key == right.key || left.lower == right.lower { return 1 }
    if left.name >= 0, right.name >= 0,
      first.analysis.names[left.name].canonical == second.analysis.names[right.name].canonical
    {
      return 0.95
    }
    if LikeWords.mean(left.key, right.key) { return 0.9 }
    return LikeWords.areKin(left.key, right.key) ? 0.8 : 0
  }

  /// How many neighbours of two words are equal.
  private func support(_ one: Int, _ other: Int) -> Int {
    var count = 0
    for step in [-2, -1, 1, 2] {
      guard first.words.indices.contains(one + step), second.words.indices.contains(other + step)
      else { continue }
      if first.words[one + step].key == second.words[other + step].key { count += 1 }
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
