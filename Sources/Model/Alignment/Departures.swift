/// Finds where articles tell of one person's leaving in ways that exclude each other: "was fired",
/// "stepped down".
struct Departures {
  let claims: EventClaims

  /// A report that somebody left.
  private struct Departure {
    var piece: SharedClauses.Piece
    var way: ReportWords
    var word: String
    /// Whether the article tells it in its own voice.
    var isOwn: Bool
  }

  /// What two articles tell of one person's leaving in ways that exclude each other.
  func conflicts(among marks: [RivalReports.Mark]) -> [RivalReports.Conflict] {
    var people = WordMap<Int>()
    var told: [[Departure]] = []
    let departures = marks.filter { !$0.words.isDisjoint(with: .departures) }
    // A parse is dear: it is asked only where two articles have words that exclude each other.
    guard Self.mayExclude(departures) else { return [] }
    for mark in departures {
      guard let (person, departure) = departure(at: mark) else { continue }
      let index = people[person, default: told.count]
      people[person] = index
      if index == told.count { told.append([]) }
      told[index].append(departure)
    }
    return told.compactMap(conflict)
  }

  /// Whether two articles have words that exclude each other.
  private static func mayExclude(_ departures: [RivalReports.Mark]) -> Bool {
    // There are only a few sets of ways to leave: of each the first and the last article are enough.
    var told: [(ways: ReportWords, first: Int, last: Int)] = []
    for mark in departures {
      let ways = mark.words.intersection(.departures)
      if let index = told.firstIndex(where: { $0.ways == ways }) {
        told[index].last = mark.place.document
      } else {
        told.append((ways, mark.place.document, mark.place.document))
      }
    }
    return told.contains { one in
      told.contains {
        $0.ways.isDisjoint(with: one.ways)
          && !($0.first == $0.last && one.first == one.last && $0.first == one.first)
      }
    }
  }

  /// The reports of one person's leaving, where one article has a way that excludes another article's.
  private func conflict(of told: [Departure]) -> RivalReports.Conflict? {
    let voices = claims.analyses.indices.compactMap { document -> [Departure]? in
      let all = told.filter { $0.piece.place.document == document }
      let own = all.filter(\.isOwn)
      return all.isEmpty ? nil : own.isEmpty ? all : own
    }
    for (index, voice) in voices.enumerated() {
      for other in voices[(index + 1)...] {
        let ways = [voice, other].map {
          $0.reduce(ReportWords.departures) { $0.intersection($1.way) }
        }
        guard !ways[0].isEmpty, !ways[1].isEmpty, ways[0].isDisjoint(with: ways[1]),
          !ways.contains(where: { $0.contains(.suspended) }) || areOfOneDay(voice, other),
          let first = voice.first, let second = other.first
        else { continue }
        return RivalReports.Conflict(
          sides: [first.piece, second.piece], words: (first.word, second.word))
      }
    }
    return nil
  }

  /// Whether two articles tell of one day: who is suspended is often removed later.
  private func areOfOneDay(_ one: [Departure], _ other: [Departure]) -> Bool {
    let days = [one, other].map { departures in
      departures.flatMap { departure in
        claims.items(at: departure.piece.place).compactMap { $0.calendar }
      }
    }
    return days[0].contains { day in days[1].contains { $0.sharesDay(with: day) } }
  }

  /// Words before "leave" for one that says nothing of its holder's conduct.
  private static let harmless = WordMap([
    "maternity", "paternity", "parental", "sick", "medical", "annual", "family",
  ])

  /// Who left, by the sentence's parse, and how; nil where it is not told as done.
  private func departure(at mark: RivalReports.Mark) -> (person: String, Departure)? {
    let tokens = claims.sentence(at: mark.place).tokens
    guard let verb = verb(of: mark, in: tokens) else { return nil }
    if mark.words.contains(.needsParticle) {
      guard verb + 1 < tokens.count, ["down", "aside"].contains(tokens[verb + 1].lower) else {
        return nil
      }
    }
    guard tokens.count <= 120 else { return nil }
    let tags = Tagger.tags(of: tokens)
    guard tags[verb].isVerbal else { return nil }
    let parse = DependencyParser.parse(tokens, tags)
    guard isTold(verb, tokens, parse) else { return nil }
    let isRemoval = !mark.words.isDisjoint(with: [.removed, .suspended])
    let isPassive = parse.isPassive(verb)
    let relative = parse.relations[verb] == .relativeClause ? parse.head(of: verb) : nil
    guard isRemoval || !isPassive else { return nil }
    var nouns = isRemoval && !isPassive ? [parse.object(of: verb)] : subjects(of: verb, parse)
    if let found = nouns.first ?? nil, tokens[found].lower == "whom" { nouns = [relative] }
    // "He has been on leave" has its subject beside the noun.
    if tokens[verb].lower == "been" || tokens[verb].lower == "is" || tokens[verb].lower == "was" {
      nouns = [parse.subject(of: mark.token), parse.subject(of: verb)]
    }
    let named = nouns.lazy.compactMap { $0 }.compactMap { noun in
      person(at: noun, parse, in: mark.place).map { (noun: noun, person: $0) }
    }
    let leader =
      isRemoval && (isPassive || verb != mark.token) ? leader(before: verb, mark.place) : nil
    guard let (token, person) = named.first ?? leader else { return nil }
    let piece = SharedClauses.Piece(
      place: mark.place, tokens: min(verb, token)..<max(verb, token, mark.token) + 1)
    return (
      person,
      Departure(
        piece: piece, way: mark.words.intersection(.departures), word: tokens[mark.token].lower,
        isOwn: !isReported(tokens[verb].range, mark.place))
    )
  }

  /// The person with whom a sentence begins, where no other one stands before the verb: what is put in
  /// between commas can lead a parse astray.
  private func leader(
    before verb: Int, _ place: SharedClauses.Place
  ) -> (noun: Int, person: String)? {
    let analysis = claims.analyses[place.document]
    let sentence = analysis.sentences[place.sentence]
    let names = analysis.names(inSentence: place.sentence).filter {
      $0.kind == .person
        && $0.range.upperBound <= sentence.tokens[verb].range.lowerBound
    }
    guard let first = names.first, names.count == 1,
      let token = sentence.tokens(in: first.range).first, token <= 2
    else { return nil }
    return (token, PersonName.key(of: first.canonical))
  }

  private static let handing = WordMap(["tender", "submit", "hand"])
  private static let placing = WordMap(["place", "put", "be"])
  /// How many tokens before "resignation" its verb may stand.
  private static let reach = 4

  /// The verb that tells of the leaving: the word of the table, or what stands before its noun ("tendered
  /// his resignation"); nil where it is no report of one, as of the resignation of somebody else.
  private func verb(of mark: RivalReports.Mark, in tokens: [Token]) -> Int? {
    guard mark.words.contains(.needsVerb) else { return mark.token }
    if mark.words.contains(.suspended) {
      let before = tokens[max(0, mark.token - Self.reach)..<mark.token]
      guard before.suffix(3).contains(where: { $0.lower == "on" }),
        !before.contains(where: { Self.harmless.contains($0.lower) })
      else { return nil }
      return before.indices.last {
        Self.placing.contains(Lemmatizer.lemma(of: tokens[$0].lower, as: .verb))
      }
    }
    let next = mark.token + 1
    guard mark.token > 0, ["his", "her", "their"].contains(tokens[mark.token - 1].lower),
      next >= tokens.count || tokens[next].lower != "of"
    else { return nil }
    return (max(0, mark.token - Self.reach)..<mark.token).last { index in
      Self.handing.contains(Lemmatizer.lemma(of: tokens[index].lower, as: .verb))
    }
  }

  /// The nouns that stand as subjects of a verb: a date before it may look like one as well.
  private func subjects(of verb: Int, _ parse: Parse) -> [Int?] {
    let own = parse.children(of: verb).filter {
      parse.relations[$0] == .subject || parse.relations[$0] == .passiveSubject
    }
    return own.count > 1 ? own : [parse.subject(of: verb)]
  }

  /// Whether a verb tells what was done, or surely will be.
  private func isTold(_ verb: Int, _ tokens: [Token], _ parse: Parse) -> Bool {
    guard parse.negation(of: verb, in: tokens) == nil else { return false }
    let children = parse.children(of: verb).filter { $0 < verb }.map { tokens[$0].lower }
    if children.contains(where: { Self.doubts.contains($0) }) { return false }
    let isBase = Self.bases.contains(tokens[verb].lower)
    let before = tokens[..<verb].suffix(2).map(\.lower)
    return !isBase || children.contains("will") || before == ["had", "to"]
  }

  private static let bases = WordMap([
    "fire", "resign", "retire", "step", "tender", "submit", "hand",
  ])

  private static let doubts = WordMap([
    "would", "could", "should", "may", "might", "can", "if", "whether", "unless", "must",
  ])

  /// The surname of the person that a noun with its title and appositions names.
  private func person(
    at noun: Int, _ parse: Parse, in place: SharedClauses.Place, depth: Int = 0
  ) -> String? {
    let analysis = claims.analyses[place.document]
    let range = analysis.sentences[place.sentence].range(ofTokens: noun..<noun + 1)
    let name = analysis.names.first {
      $0.sentence == place.sentence && $0.kind == .person && $0.range.overlaps(range)
    }
    if let name { return PersonName.key(of: name.canonical) }
    guard depth < 3 else { return nil }
    for child in parse.children(of: noun) {
      switch parse.relations[child] {
      case .flat, .compound, .apposition, .nominalModifier:
        guard parse.child(of: child, by: .caseMarker) == nil else { continue }
        if let found = person(at: child, parse, in: place, depth: depth + 1) { return found }
      default: break
      }
    }
    return nil
  }

  /// Whether the words are a speaker's.
  private func isReported(_ range: Range<Int>, _ place: SharedClauses.Place) -> Bool {
    claims.analyses[place.document].claims.contains {
      ($0.kind == .quotation || $0.kind == .stance) && $0.speaker != nil
        && $0.range.overlaps(range)
    }
  }
}
