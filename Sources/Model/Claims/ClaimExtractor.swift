/// Finds the claims of an article.
package enum ClaimExtractor {
  /// The article with its sentences, names and claims; without claims where it is not in English.
  package static func analysis(of article: Article) -> Analysis {
    let sentences = SentenceSplitter.sentences(of: article)
    guard article.isEnglish else {
      return Analysis(article: article, sentences: sentences, names: [], claims: [])
    }
    let source = ClaimSource(article: article, sentences: sentences)
    let names = NameRecognizer.names(in: source)
    var claims: [Claim] = []
    for (index, times) in TimeExpressionParser.claims(of: source).enumerated() {
      let figures = QuantityParser.claims(
        inSentence: index, of: source, outside: times.map(\.range))
      let ages = figures.filter { $0.kind == .age }
      // "Years" in "three years of age" is no length of time.
      claims += times.filter { time in !ages.contains { $0.range.contains(time.range.lowerBound) } }
      claims += figures
    }
    claims = AttributionReader.claims(in: source, names: names, attributing: claims)
    removePlacesInTimes(&claims)
    return Analysis(
      article: article, sentences: sentences, names: names, claims: inOrder(claims))
  }

  /// The claims by their place; those of one place stay in their order. Sorts numbers, since a claim
  /// is large.
  private static func inOrder(_ claims: [Claim]) -> [Claim] {
    var order = Array(claims.indices)
    order.sort {
      let (one, other) = (claims[$0].range, claims[$1].range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.upperBound != other.upperBound { return one.upperBound < other.upperBound }
      return $0 < $1
    }
    return order.map { claims[$0] }
  }

  /// "In May" is no place, whatever else May may be.
  private static func removePlacesInTimes(_ claims: inout [Claim]) {
    var times = NumberMap<[Range<Int>]>(capacity: claims.count)
    for claim in claims where claim.kind == .date || claim.kind == .time {
      times[UInt64(claim.sentence), default: []].append(claim.range)
    }
    claims.removeAll { claim in
      claim.kind == .place
        && (times[UInt64(claim.sentence)] ?? []).contains { $0.overlaps(claim.range) }
    }
  }
}
