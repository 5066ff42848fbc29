/// The objects of the JSON interface: texts, claims and facts.
extension JSONText {
  /// Writes `{"start": …, "end": …}`, or null.
  package mutating func span(_ span: Span?) {
    guard let span else { return null() }
    object("start", span.start, "end", span.end)
  }

  /// Writes the object that the command `text` gives for an article.
  package mutating func text(of analysis: Analysis) {
    let article = analysis.article
    let body = article.paragraphs.filter { $0.role != .headline }
    object {
      $0.member("title", article.title?.text)
      $0.member("byline", article.byline?.text)
      $0.member("published", article.published?.day.description)
      $0.member("publisher", article.outlet?.text)
      $0.key("body")
      $0.array(body) { $0.string(article.words(in: $1.range)) }
      $0.key("sentences")
      $0.array(analysis.sentences.filter { article.paragraphs[$0.paragraph].role != .headline }) {
        $0.string(article.words(in: $1.range))
      }
      $0.key("spans")
      $0.array(body) { $0.span(article.map.span(of: $1.range)) }
    }
  }

  /// Writes a claim with all its fields; `more` writes further ones.
  package mutating func claim(_ claim: Claim, _ more: (inout JSONText) -> Void = { _ in }) {
    // Not `object`: its body would copy the claim.
    open(UInt8(ascii: "{"))
    member("document", claim.document)
    key("span")
    span(claim.span)
    member("text", claim.text)
    key("sentence")
    span(claim.sentenceSpan)
    member("kind", claim.kind.rawValue)
    value(of: claim)
    member("subject", claim.subject)
    member("speaker", claim.speaker)
    key("speaker_span")
    span(claim.speakerSpan)
    member("polarity", claim.polarity.rawValue)
    member("role", claim.role)
    member("standing", claim.standing?.rawValue)
    more(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes the members of a claim that say its value.
  private mutating func value(of claim: Claim) {
    key("value")
    switch claim.value {
    case .number(let number): self.number(number)
    case .text(let text): string(text)
    case .none, .range: null()
    }
    var low: Double?
    var high: Double?
    if case .range(let first, let last) = claim.value { (low, high) = (first, last) }
    key("low")
    if let low { number(low) } else { null() }
    key("high")
    if let high { number(high) } else { null() }
    member("unit", claim.unit)
    key("approximate")
    boolean(claim.approximate)
    member("bound", claim.bound?.rawValue)
    member("change", claim.change?.rawValue)
  }

  /// Writes a fact; `members` writes further ones of the fact, `more` of each side.
  package mutating func fact(
    _ fact: Fact, members: (inout JSONText) -> Void = { _ in },
    _ more: (inout JSONText, Claim) -> Void = { _, _ in }
  ) {
    object {
      $0.member("id", fact.id)
      $0.member("verdict", fact.verdict.rawValue)
      $0.member("kind", fact.kind.rawValue)
      $0.member("subject", fact.subject)
      $0.member("reason", fact.reason?.rawValue)
      $0.member("between", fact.between?.rawValue)
      $0.member("polarity", fact.polarity?.rawValue)
      $0.key("sides")
      $0.array(fact.sides) { json, side in json.claim(side) { more(&$0, side) } }
      members(&$0)
    }
  }
}
