internal import Model

/// Finds places again among the articles that there are now: by the content of the file, else by the
/// words at the place, else by the claim that was looked at; those kept without words by the name of the
/// document.
///
/// This is how an anchor of the W3C's text-quote selector is resolved, with the text-position selector
/// to choose between like ones.
struct PlaceFinder {
  private struct Home {
    var event: NewsEvent.ID
    var article: Article
  }

  private var byDigest: [String: Home] = [:]
  private var byName: [String: Home] = [:]
  /// Where sentences begin with the words of marks, by those words.
  private var byWords: [String: [(home: Home, offset: Int)]] = [:]
  private let claims: ClaimFinder

  /// A finder for `places` among the articles of `events`.
  init(_ events: [NewsEvent], _ places: [StoredPlace]) {
    claims = ClaimFinder(events, for: places.filter(\.isMark).compactMap(\.place.claim))
    for event in events {
      for analysis in event.analyses {
        let home = Home(event: event.id, article: analysis.article)
        byDigest[analysis.article.digest] = byDigest[analysis.article.digest] ?? home
        byName[analysis.article.name] = home
      }
    }
    indexWords(of: places, in: events)
  }

  /// Looks the words of marks up whose file is gone or edited, in one go through all sentences.
  private mutating func indexWords(of places: [StoredPlace], in events: [NewsEvent]) {
    let wanted = Set(
      places.filter { $0.isMark && byDigest[$0.place.digest] == nil }
        .compactMap(\.place.words?.exact))
    let starts = Set(wanted.map { Array($0.utf8.prefix(8)) })
    guard !wanted.isEmpty else { return }
    for event in events {
      for analysis in event.analyses {
        let text = analysis.article.text
        for sentence in analysis.sentences {
          let start = min(max(0, sentence.range.lowerBound), text.count)
          guard starts.contains(Array(text[start...].prefix(8))) else { continue }
          let words = analysis.article.words(in: Quotation.range(at: start, of: text))
          guard wanted.contains(words) else { continue }
          byWords[words, default: []].append(
            (Home(event: event.id, article: analysis.article), start))
        }
      }
    }
  }

  /// The places that are found, as they are now, in the order in which they were kept.
  func present(_ places: [StoredPlace]) -> [StoredPlace] {
    places.compactMap { stored in
      present(stored.place).map {
        StoredPlace(name: stored.name, isMark: stored.isMark, place: $0)
      }
    }
  }

  /// The place in the article as it is now, wherever it lies; nil where the article is gone.
  private func present(_ place: Place) -> Place? {
    let claim = place.claim.flatMap { claims.present($0) }
    guard let (home, offset) = found(place, claim) else { return nil }
    var present = Place(at: offset, of: home.article, in: home.event)
    present.claim = claim?.event == home.event ? claim : nil
    present.fact = present.claim?.fact ?? place.fact
    return present
  }

  /// The article of a place, and the offset in its text.
  private func found(_ place: Place, _ claim: FactAnchor?) -> (Home, Int)? {
    let named = byName[place.document]
    // Of two files with the same content it is the one with the name.
    let same = named.flatMap { $0.article.digest == place.digest ? $0 : nil }
    if let home = same ?? byDigest[place.digest] {
      return (home, home.article.textOffset(ofByte: place.offset))
    }
    if let words = place.words {
      if let named, let offset = Self.offset(of: words, near: place.offset, in: named.article) {
        return (named, offset)
      }
      let best = (byWords[words.exact] ?? []).map {
        ($0, Self.likeness(words, Quotation(at: $0.offset, in: $0.home.article)))
      }.filter { $0.1 >= 16 }.max { $0.1 < $1.1 }
      if let (best, _) = best { return (best.home, best.offset) }
    }
    if let claim, let home = side(of: claim, for: place) { return home }
    // An article that only has the name of the other holds no place of it; of places that were stored without
    // words no more is known.
    guard place.words == nil else { return nil }
    return named.map { ($0, $0.article.textOffset(ofByte: place.offset)) }
  }

  /// The side of a fact that is found again: the one that has the words of the place's own document.
  private func side(of claim: FactAnchor, for place: Place) -> (Home, Int)? {
    let old = place.claim?.quotations.first { $0.document == place.document }
    guard let side = claim.quotations.first(where: { $0.exact == old?.exact }),
      let home = byName[side.document]
    else { return nil }
    return (home, home.article.textOffset(ofByte: side.span.start))
  }

  /// Where the words stand in an article: where most of the words around them are the same, and of
  /// like places at the one nearest to byte `byte` of the file. Nil where there are none; short words
  /// need something of what stood around them.
  private static func offset(
    of words: Quotation, near byte: Int, in article: Article
  ) -> Int? {
    let exact = Array(words.exact.utf8)
    let text = article.text
    guard let first = exact.first, exact.count <= text.count else { return nil }
    let before = article.textOffset(ofByte: byte)
    var best: (likeness: Int, distance: Int, offset: Int)?
    for start in 0...text.count - exact.count
    where text[start] == first && text[start..<start + exact.count].elementsEqual(exact) {
      let found = (
        likeness(words, Quotation(at: start, in: article)), -abs(start - before), start
      )
      if best.map({ $0 < found }) ?? true { best = found }
    }
    guard let best, exact.count >= 32 || best.likeness >= 8 else { return nil }
    return best.offset
  }

  /// How many bytes around two quotations are the same, next to the words.
  private static func likeness(_ one: Quotation, _ other: Quotation) -> Int {
    zip(one.prefix.utf8.reversed(), other.prefix.utf8.reversed()).prefix { $0 == $1 }.count
      + zip(one.suffix.utf8, other.suffix.utf8).prefix { $0 == $1 }.count
  }
}

/// Finds the facts of anchors among those that there are now.
struct ClaimFinder {
  /// The anchors of the facts as they are now, by their id as it was.
  private var found: [String: FactAnchor] = [:]

  /// A finder for the facts of `anchors` among those of `events`.
  init(_ events: [NewsEvent], for anchors: [FactAnchor]) {
    let wanted = Dictionary(anchors.map { ($0.fact, $0) }, uniquingKeysWith: { _, new in new })
    guard !wanted.isEmpty else { return }
    var byWords: [String: [FactAnchor]] = [:]
    for anchor in wanted.values {
      for words in Set(anchor.quotations.map(\.exact)) {
        byWords[words, default: []].append(anchor)
      }
    }
    var scores: [String: Int] = [:]
    for event in events {
      for fact in event.facts {
        if wanted[fact.id] != nil {
          found[fact.id] = FactAnchor(fact, in: event)
          scores[fact.id] = .max
          continue
        }
        let old = fact.sides.flatMap { byWords[$0.text] ?? [] }
        guard !old.isEmpty else { continue }
        let anchor = FactAnchor(fact, in: event)
        for old in old {
          let score = StoredRemark(old).score(anchor)
          guard score > scores[old.fact, default: 0] else { continue }
          scores[old.fact] = score
          found[old.fact] = anchor
        }
      }
    }
  }

  /// The fact of `anchor` as it is now; nil where it is gone.
  func present(_ anchor: FactAnchor) -> FactAnchor? { found[anchor.fact] }
}

extension StoredRemark {
  /// A remark that says nothing on the fact of `anchor`.
  fileprivate init(_ anchor: FactAnchor) {
    self.init(
      id: 0, fact: anchor.fact, kind: anchor.kind.rawValue, isTagged: false,
      quotations: anchor.quotations)
  }
}
