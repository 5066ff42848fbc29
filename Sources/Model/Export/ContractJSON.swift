/// The objects of the JSON interface: texts, claims and facts.
extension JSONText {
  /// Writes `{"start": …, "end": …}`, or null.
  package mutating func span(_ span: Span?) {
    guard let span else { return null() }
    open(UInt8(ascii: "{"))
    key("start")
    integer(span.start)
    key("end")
    integer(span.end)
    close(UInt8(ascii: "}"))
  }

  /// Writes the object that the command `text` gives for an article.
  package mutating func text(of analysis: Analysis) {
    let article = analysis.article
    let body = article.paragraphs.filter { $0.role != .headline }
    object {
      $0.key("title")
      $0.string(article.title?.text)
      $0.key("byline")
      $0.string(article.byline?.text)
      $0.key("published")
      $0.string(article.published?.day.description)
      $0.key("publisher")
      $0.string(article.outlet?.text)
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
    key("document")
    string(claim.document)
    key("span")
    span(claim.span)
    key("text")
    string(claim.text)
    key("sentence")
    span(claim.sentenceSpan)
    key("kind")
    string(claim.kind.rawValue)
    value(of: claim)
    key("subject")
    string(claim.subject)
    key("speaker")
    string(claim.speaker)
    key("speaker_span")
    span(claim.speakerSpan)
    key("polarity")
    string(claim.polarity.rawValue)
    key("role")
    string(claim.role)
    key("standing")
    string(claim.standing?.rawValue)
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
    key("unit")
    string(claim.unit)
    key("approximate")
    boolean(claim.approximate)
    key("bound")
    string(claim.bound?.rawValue)
    key("change")
    string(claim.change?.rawValue)
  }

  /// Writes a fact; `members` writes further ones of the fact, `more` of each side.
  package mutating func fact(
    _ fact: Fact, members: (inout JSONText) -> Void = { _ in },
    _ more: (inout JSONText, Claim) -> Void = { _, _ in }
  ) {
    object {
      $0.key("id")
      $0.string(fact.id)
      $0.key("verdict")
      $0.string(fact.verdict.rawValue)
      $0.key("kind")
      $0.string(fact.kind.rawValue)
      $0.key("subject")
      $0.string(fact.subject)
      $0.key("reason")
      $0.string(fact.reason?.rawValue)
      $0.key("between")
      $0.string(fact.between?.rawValue)
      $0.key("polarity")
      $0.string(fact.polarity?.rawValue)
      $0.key("sides")
      $0.array(fact.sides) { json, side in json.claim(side) { more(&$0, side) } }
      members(&$0)
    }
  }
}
