import Model

/// Two articles beside each other, each at its words for the fact that is looked at.
struct PairView: Sendable {
  /// What stands on the right: a side of the fact, by its index, or a source that is silent on it.
  enum Partner: Hashable, Sendable {
    case side(Int)
    case silent(String)
  }

  /// What stands beside what: a side of a fact, by its index, and its partner.
  struct Pairing: Hashable, Sendable {
    var fact: String
    var left: Int
    var right: Partner
  }

  private(set) var pairing: Pairing
  var left = ArticlePane()
  var right = ArticlePane()
  /// Whether the keys that scroll mean the right-hand article.
  var isRightActive = false
  /// The pane that has the focus again when the view is closed.
  let before: Pane
  /// Whether each article is to be brought to its words.
  private var isPlaced = false

  init(_ pairing: Pairing, before: Pane) {
    self.pairing = pairing
    self.before = before
  }

  /// The article that the keys scroll.
  var active: ArticlePane {
    get { isRightActive ? right : left }
    set { if isRightActive { right = newValue } else { left = newValue } }
  }

  /// The index of the side of the fact in the article that the keys scroll; of the one on the left
  /// where that article is silent.
  var activeSide: Int {
    if isRightActive, case .side(let index) = pairing.right { return index }
    return pairing.left
  }

  /// Shows other sides, or another fact.
  mutating func show(_ pairing: Pairing) {
    self.pairing = pairing
    isPlaced = false
  }

  /// The two sides of `fact` to begin with: one in `document` where it has any, and the first in
  /// another document, which says something else if one does. Where only one document tells it, the
  /// first of `sources` that is silent; nil where there is none.
  static func pairing(of fact: Fact, from side: Int, sources: [String]) -> Pairing? {
    let left = fact.sides.indices.contains(side) ? side : 0
    guard fact.sides.indices.contains(left) else { return nil }
    let others = fact.sides.indices.filter {
      fact.sides[$0].document != fact.sides[left].document
    }
    let own = fact.group(of: fact.sides[left])
    let rival =
      fact.verdict == .conflict ? others.first { fact.group(of: fact.sides[$0]) != own } : nil
    let partner =
      (rival ?? others.first).map { Partner.side($0) }
      ?? sources.first { $0 != fact.sides[left].document }.map { Partner.silent($0) }
    return partner.map { Pairing(fact: fact.id, left: left, right: $0) }
  }

  /// What can stand on the right: the other sides of `fact`, then the sources that are silent on it.
  func choices(of fact: Fact, among sources: [String]) -> [Partner] {
    guard fact.sides.indices.contains(pairing.left) else { return [] }
    let document = fact.sides[pairing.left].document
    let telling = Set(fact.sides.map(\.document))
    return fact.sides.indices.filter { fact.sides[$0].document != document }.map { .side($0) }
      + sources.filter { !telling.contains($0) }.map { .silent($0) }
  }

  /// The document on the right.
  func rightDocument(of fact: Fact) -> String? {
    switch pairing.right {
    case .silent(let document): document
    case .side(let index): fact.sides.indices.contains(index) ? fact.sides[index].document : nil
    }
  }

  /// Lays both articles out for the places they have.
  mutating func settle(_ state: AppState, _ fact: Fact, in rect: Rect) {
    let places = PairPlaces(rect, state.dividers)
    let claim = fact.sides[pairing.left]
    var partner: Claim?
    if case .side(let index) = pairing.right { partner = fact.sides[index] }
    guard let document = rightDocument(of: fact), let one = state.analysis(of: claim.document),
      let other = state.analysis(of: document), let event = state.event
    else { return }
    let differences = partner.map { Self.differences(claim, in: one, $0, in: other) } ?? ([], [])
    let verdict = fact.verdict(in: state.notebook)
    let pairing = pairing
    let width = { (place: Rect) in
      let width = ArticlePane.textPlace(in: place, limit: state.settings.columns).width
      return width > 30 ? width - 4 : width - 2
    }
    let key = { (document: String, place: Rect) in
      ArticleLayout.Key(
        event: event.id, document: document,
        width: max(1, width(place)),
        showsFurniture: false, revision: state.revision, dates: state.settings.dates,
        pairing: pairing)
    }
    let marks = { (claim: Claim?, analysis: Analysis, differing: [Range<Int>]) -> ClaimMarks in
      guard let claim else { return ClaimMarks() }
      var own = fact
      own.sides = [claim]
      var marks = ClaimMarks(
        of: [(0, own, verdict)], document: claim.document, count: analysis.article.text.count,
        bracketsAll: true)
      marks.add(differences: differing)
      return marks
    }
    if !isPlaced {
      left.show(claim.document, at: ArticlePane.Anchor())
      right.show(document, at: ArticlePane.Anchor())
    }
    left.settle(one, key: key(claim.document, places.left), height: places.left.textHeight) {
      marks(claim, one, differences.0)
    }
    right.settle(other, key: key(document, places.right), height: places.right.textHeight) {
      marks(partner, other, differences.1)
    }
    guard !isPlaced else { return }
    left.jump(to: claim.range.lowerBound, sentences: one.sentences)
    if let partner { right.jump(to: partner.range.lowerBound, sentences: other.sentences) }
    isPlaced = true
  }

  /// The words that differ: of the whole sentences where those have half of their words in common,
  /// else of the quoted words alone, since two sentences of different making differ everywhere.
  private static func differences(
    _ one: Claim, in first: Analysis, _ other: Claim, in second: Analysis
  ) -> ([Range<Int>], [Range<Int>]) {
    guard first.sentences.indices.contains(one.sentence),
      second.sentences.indices.contains(other.sentence)
    else { return ([], []) }
    let sentences = (first.sentences[one.sentence], second.sentences[other.sentence])
    let whole = WordDiff(sentences.0.tokens, sentences.1.tokens)
    if whole.likeness >= 0.5 { return (whole.first, whole.second) }
    let quoted = WordDiff(
      Array(sentences.0.tokens[sentences.0.tokens(in: one.range)]),
      Array(sentences.1.tokens[sentences.1.tokens(in: other.range)]))
    return (quoted.first, quoted.second)
  }
}

/// Where the two articles lie: beside each other where there is room, else one above the other; one
/// alone where there is room for one.
struct PairPlaces {
  /// The fewest rows in which the first row says what the fact is, and in which two articles fit.
  private static let forHead = 12
  private static let forTwo = 6

  /// The row above both; empty where there is none.
  let head: Rect
  let left: Rect
  let right: Rect
  /// The line between the two; nil where only one is shown.
  let rule: (line: Dividers.Line, rect: Rect, character: Character)?

  init(_ rect: Rect, _ dividers: Dividers) {
    let rows = rect.height >= Self.forHead ? 1 : 0
    head = Rect(column: rect.column, row: rect.row, width: rect.width, height: rows)
    let body = rect.dropping(rows: rows)
    if rect.width >= Layout.twoPanes {
      let half = dividers.place(
        of: .pair, usual: (body.width - 1) / 2, within: 20...max(20, body.width - 21))
      left = Rect(column: body.column, row: body.row, width: half, height: body.height)
      right = Rect(
        column: body.column + half + 1, row: body.row, width: body.width - half - 1,
        height: body.height)
      rule = (
        .pair, Rect(column: body.column + half, row: body.row, width: 1, height: body.height), "|"
      )
    } else if body.height >= Self.forTwo {
      let half = dividers.place(
        of: .pairRows, usual: (body.height - 1) / 2, within: 2...max(2, body.height - 3))
      left = Rect(column: body.column, row: body.row, width: body.width, height: half)
      right = body.dropping(rows: half + 1)
      rule = (
        .pairRows, Rect(column: body.column, row: body.row + half, width: body.width, height: 1),
        "-"
      )
    } else {
      (left, right, rule) = (body, body, nil)
    }
  }
}

extension Rect {
  /// The rows for the text of an article that has a row above it where there is room.
  fileprivate var textHeight: Int { height - (height >= 2 ? 1 : 0) }
}

extension AppState {
  /// Opens the view of two articles at the fact that is looked at.
  mutating func openPair() {
    withChosenFact { state, fact in
      state.factID = fact.id
      guard let pairing = PairView.pairing(of: fact, from: state.side, sources: state.documents)
      else {
        state.message = "one article: there is nothing to put beside it"
        return
      }
      state.remember()
      state.pair = PairView(pairing, before: state.focus)
      state.focus = .pair
      state.message = "{ } words differ; J K outlet, q closes"
    }
  }

  /// Closes the view of two articles.
  mutating func closePair() {
    guard let pair else { return }
    self.pair = nil
    focus = pair.before
  }

  /// Keeps the view of two articles in line with the fact that is looked at.
  mutating func settlePair() {
    guard var pair else { return }
    guard let fact, let pairing = pair.pairing(for: fact, side: side, sources: documents)
    else {
      closePair()
      return
    }
    if pairing != pair.pairing { pair.show(pairing) }
    side = pair.activeSide
    pair.settle(self, fact, in: layout.body)
    self.pair = pair
  }

  /// Puts the next source that tells the fact on the right, or the previous one; round the end.
  mutating func nextPartner(by count: Int) {
    guard var pair, let fact else { return }
    let choices = pair.choices(of: fact, among: documents)
    guard let index = choices.firstIndex(of: pair.pairing.right), choices.count > 1 else {
      message = "there is no other source"
      return
    }
    let next = ((index + count) % choices.count + choices.count) % choices.count
    var pairing = pair.pairing
    pairing.right = choices[next]
    pair.show(pairing)
    self.pair = pair
  }
}

extension PairView {
  /// What to show for `fact`: the same sides as before where it is the same fact, else new ones with
  /// the same article on the left, if that tells it.
  fileprivate func pairing(for fact: Fact, side: Int, sources: [String]) -> Pairing? {
    if fact.id == pairing.fact, fact.sides.indices.contains(pairing.left),
      rightDocument(of: fact).map({ sources.contains($0) }) == true
    {
      return pairing
    }
    let same = fact.sides.firstIndex { $0.document == left.document }
    return Self.pairing(of: fact, from: same ?? side, sources: sources)
  }
}
