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
    claims.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return Analysis(article: article, sentences: sentences, names: names, claims: claims)
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
