/// Who speaks, made comparable between articles: a person by the surname, a body by one of its names,
/// and who speaks for a body as that body.
struct SpeakerKeys {
  /// A speaker, made comparable.
  struct Key: Sendable {
    /// The one name of the speaker, and its last word: "the ministry" may be the South Korean ministry of
    /// defence.
    let name: String
    let surname: String

    init(_ name: String) {
      self.name = name
      surname = PersonName.key(of: name)
    }
  }

  /// The names of the article, in order, and where they stand in the file.
  private let names: [NameMention]
  private let map: OffsetMap
  /// Where each name ends in the file.
  private let ends: [Int]
  /// The body that a person speaks for, by surname.
  private var bodies = WordMap<String>()

  /// The names of one article, and whom its people speak for; adds the offices of their roles.
  init(_ analysis: Analysis, _ offices: inout Offices) {
    names = analysis.names
    let map = analysis.article.map
    self.map = map
    ends = names.map { map.span(of: $0.range).end }
    let claims = analysis.claims
    for index in claims.indices where claims[index].kind == .personRole {
      let office = offices.add(claims[index].role ?? "")
      guard case .text(let name) = claims[index].value, office.noun == "spokesperson"
      else { continue }
      let inside = mentions(in: claims[index].span)
      if let body = first(.body, in: inside) ?? first(.place, in: inside) {
        bodies[PersonName.key(of: name)] = body
      }
    }
  }

  /// The key of the speaker of `claim`; nil for the outlet.
  func key(of claim: Claim) -> Key? {
    claim.speaker.map { Key(name(of: $0, at: claim.speakerSpan)) }
  }

  /// The one name of a speaker who is named at a place.
  private func name(of speaker: String, at span: Span?) -> String {
    let mentions = span.map { self.mentions(in: $0) } ?? 0..<0
    if let person = first(.person, in: mentions) {
      let key = PersonName.key(of: person)
      return bodies[key] ?? key
    }
    if let body = first(.body, in: mentions) { return body }
    let key = PersonName.key(of: speaker)
    if let body = bodies[key] { return body }
    // "The South Korean ministry", "Spanish police": the country tells whose.
    if let place = first(.place, in: mentions) {
      return place.lowercased().hasSuffix(key) ? key : place + " " + key
    }
    return key
  }

  /// The one name of the first mention of a kind among some.
  private func first(_ kind: NameMention.Kind, in mentions: Range<Int>) -> String? {
    mentions.first { names[$0].kind == kind }.map { names[$0].canonical }
  }

  /// The names in a stretch of the file, by their indices.
  private func mentions(in span: Span) -> Range<Int> {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < names.count, map.span(of: names[end].range).start < span.end { end += 1 }
    return low..<end
  }
}
