/// The verb that a figure or date depends on, and how: "killed" and object in "the blast killed 67 people".
struct Governor {
  /// The lemma of the verb.
  var verb: String
  /// The relation by which the phrase of the figure hangs on the verb.
  var relation: DependencyRelation
  /// The lemma of the verb's subject where that is a common noun.
  var subject: String?
  /// The one name of the body, or the surname or last word of another name, that is the verb's subject.
  var body: String?
  /// Whether the verb says next to nothing by itself ("be", "have", "do").
  var isLight: Bool

  private static let light = WordMap(["be", "have", "do", "get", "make", "say"])

  /// The governor of a claim, by the parse of its sentence; nil without a verb above it.
  init?(of item: EventClaims.Item, in claims: EventClaims, _ syntax: inout EventSyntax) {
    let (place, sentence) = (item.tokens, claims.sentence(of: item))
    guard !place.isEmpty, place.upperBound <= sentence.tokens.count, sentence.tokens.count <= 120
    else { return nil }
    let parse = syntax.parse(
      at: SharedClauses.Place(document: item.document, sentence: item.claim.sentence),
      sentence.tokens)
    let tags = parse.tags
    var token = place.lowerBound
    var steps = 0
    while let head = parse.head(of: token), steps < 12 {
      if tags[head].isVerbal, !place.contains(head) {
        verb = Lemmatizer.lemma(of: sentence.tokens[head].lower, as: .verb)
        relation = parse.relations[token]
        isLight = Self.light.contains(verb)
        let subject = parse.subject(of: head)
        body = subject.flatMap {
          Self.name(of: $0, parse, sentence.tokens, in: claims.analyses[item.document].names)
        }
        self.subject = subject.flatMap {
          tags[$0].partOfSpeech == .noun && !place.contains($0)
            && (body == nil || sentence.tokens[$0].capitals == .none)
            ? Lemmatizer.lemma(of: sentence.tokens[$0].lower, as: .noun) : nil
        }
        return
      }
      token = head
      steps += 1
    }
    return nil
  }

  /// What a noun stands for that is a name, or a title before one ("Gov. Ellen Stroud"): bodies by their one
  /// name, people and others by the last word; nil for places, for "it" and the like, and for others.
  static func name(
    of noun: Int, _ parse: Parse, _ tokens: [Token], in names: [NameMention]
  ) -> String? {
    guard let mention = mention(of: noun, parse, tokens, in: names) else { return nil }
    switch mention.kind {
    case .body: return mention.isAnaphor ? nil : mention.canonical
    case .person, .other: return PersonName.key(of: mention.canonical)
    case .place: return nil
    }
  }

  /// The name that a noun belongs to, or that stands behind it as a title's does.
  static func mention(
    of noun: Int, _ parse: Parse, _ tokens: [Token], in names: [NameMention]
  ) -> NameMention? {
    if let mention = mention(at: tokens[noun].range, in: names) { return mention }
    // "Gov. Ellen Stroud", "Ohio Gov. Ellen Stroud".
    return parse.children(of: noun).lazy.filter {
      $0 > noun && [.flat, .apposition, .compound].contains(parse.relations[$0])
    }.compactMap { mention(at: tokens[$0].range, in: names) }.first
  }

  private static func mention(at range: Range<Int>, in names: [NameMention]) -> NameMention? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < names.count && names[low].range.overlaps(range) ? names[low] : nil
  }

  /// Whether two governors tell of two actors.
  static func haveRivalSubjects(_ one: Governor?, _ other: Governor?) -> Bool {
    guard let one, let other else { return false }
    if let subject = one.subject, let otherSubject = other.subject, subject != otherSubject {
      return true
    }
    // The House and the Senate each pass a bill on a day of their own.
    if let body = one.body, let otherBody = other.body {
      return body != otherBody
    }
    return false
  }

  /// How much two governors say for one thing (above 0) or against it (below 0).
  static func evidence(_ one: Governor?, _ other: Governor?, isDate: Bool) -> Float {
    guard let one, let other else { return 0 }
    if haveRivalSubjects(one, other) { return -0.25 }
    if one.verb == other.verb {
      if one.isLight { return 0 }
      return one.relation == other.relation ? (isDate ? 0.25 : 0.15) : 0.08
    }
    return one.isLight && other.isLight ? 0 : -0.2
  }
}
