/// The objects of the JSON interface: texts, claims and facts.
extension JSONText {
  /// Writes `{"start": …, "end": …}`, or null.
  package mutating func span(_ span: Span?) {
    guard let span else { return raw("null") }
    object {
      $0.key("start")
      $0.integer(span.start)
      $0.key("end")
      $0.integer(span.end)
    }
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
    object {
      $0.key("document")
      $0.string(claim.document)
      $0.key("span")
      $0.span(claim.span)
      $0.key("text")
      $0.string(claim.text)
      $0.key("sentence")
      $0.span(claim.sentenceSpan)
      $0.key("kind")
      $0.string(claim.kind.rawValue)
      $0.value(of: claim)
      $0.key("subject")
      $0.string(claim.subject)
      $0.key("speaker")
      $0.string(claim.speaker)
      $0.key("speaker_span")
      $0.span(claim.speakerSpan)
      $0.key("polarity")
      $0.string(claim.polarity.rawValue)
      $0.key("role")
      $0.string(claim.role)
      $0.key("standing")
      $0.string(claim.standing?.rawValue)
      more(&$0)
    }
  }

  /// Writes the members of a claim that say its value.
  private mutating func value(of claim: Claim) {
    key("value")
    switch claim.value {
    case .number(let number): self.number(number)
    case .text(let text): string(text)
    case .none, .range: raw("null")
    }
    var low: Double?
    var high: Double?
    if case .range(let first, let last) = claim.value { (low, high) = (first, last) }
    key("low")
    if let low { number(low) } else { raw("null") }
    key("high")
    if let high { number(high) } else { raw("null") }
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
