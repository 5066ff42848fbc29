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
    return Analysis(
      article: article, sentences: sentences, names: names, claims: inOrder(claims))
  }

  /// The claims by their place; those of one place stay in their order. Places in times are left out.
  /// Sorts numbers, since a claim is large.
  private static func inOrder(_ claims: [Claim]) -> [Claim] {
    let times = times(of: claims)
    var order = claims.indices.filter { index in
      claims[index].kind != .place
        || !times[UInt64(claims[index].sentence), default: []].contains {
          $0.overlaps(claims[index].range)
        }
    }
    order.sort {
      let (one, other) = (claims[$0].range, claims[$1].range)
      if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
      if one.upperBound != other.upperBound { return one.upperBound < other.upperBound }
      return $0 < $1
    }
    return order.map { claims[$0] }
  }

  /// Where the times of each sentence stand: "in May" is no place, whatever else May may be.
  private static func times(of claims: [Claim]) -> NumberMap<[Range<Int>]> {
    var times = NumberMap<[Range<Int>]>(capacity: claims.count)
    for index in claims.indices where claims[index].kind == .date || claims[index].kind == .time {
      times[UInt64(claims[index].sentence), default: []].append(claims[index].range)
    }
    return times
  }
}
