/// Finds in what two sentences of two articles exclude each other that otherwise tell one thing:
/// "questioned twice before the attack", "questioned several times before the attack".
///
/// Here a difference is told by one word and not by a claim. So all around it must be the same, and
/// neither article may tell the other's word anywhere, for then it knows both.
struct TwinSentences {
  /// Two sentences that have most of their words in common.
  struct Pair {
    var first: SharedClauses.Place
    var second: SharedClauses.Place
  }

  /// In what two sentences exclude each other.
  struct Rivals {
    var pair: Pair
    var finding: StatementContrast.Finding
    /// The sentences, in the order of the pair.
    var sides: (first: Claim, second: Claim)
    /// The words that exclude each other, as the articles write them.
    var words: (first: String, second: String)
    /// The share of the words of the shorter sentence that the other one has too.
    var similarity: Float
  }

  /// The share by weight of the words of the shorter sentence that the other one must have.
  private static let leastShare: Float = 0.6
  /// Figures that differ by more are no rivals.
  private static let leastRatio = 0.25
  /// The weight of the words that both must have.
  private static let leastWeight: Float = 1.2
  /// Longer sentences make several points.
  private static let mostTokens = 60

  let claims: EventClaims
  /// Which lemmas each article has, by their numbers.
  private var held: [[Bool]]
  /// Which words of the event are prepositions that others exclude, by their numbers.
  let isPreposition: [Bool]
  /// The sentences that were read so far, by their places, without their syntax and with it: each may be
  /// one of several pairs.
  private var plain = NumberMap<Statement?>()
  private var parsed = NumberMap<Statement?>()
  private var syntax: EventSyntax

  /// A search in an event of which `syntax` was parsed already.
  init(claims: EventClaims, syntax: EventSyntax) {
    self.claims = claims
    self.syntax = syntax
    isPreposition = (0..<claims.words.count).map {
      RivalWords.isRivalPreposition(claims.words[Int32(truncatingIfNeeded: $0)].hash)
    }
    held = claims.analyses.map { _ in [Bool](repeating: false, count: claims.words.lemmaCount) }
    for (document, analysis) in claims.analyses.enumerated() {
      for (sentence, numbers) in zip(analysis.sentences, claims.numbers[document]) {
        for (token, number) in zip(sentence.tokens, numbers)
        where token.kind == .word || token.kind == .number {
          held[document][Int(claims.words[number].lemmaNumber)] = true
        }
      }
    }
  }

  /// Whether an article has a word anywhere, by the number of its lemma.
  func holds(_ lemma: Int32, in document: Int) -> Bool { held[document][Int(lemma)] }

  /// The same of a word by its key.
  func holds(_ key: String, in document: Int) -> Bool {
    holds(hash: TextHash.of(key), in: document)
  }

  /// The same of a word by the hash of its key.
  func holds(hash key: UInt64, in document: Int) -> Bool {
    claims.words.number(ofLemmaHash: key).map { holds($0, in: document) } ?? false
  }

  /// In what the sentences of a pair exclude each other; nil where nothing does.
  mutating func rivals(in pair: Pair) -> Rivals? {
    guard let (first, second, alignment) = aligned(pair) else { return nil }
    let isFirst = first.weight <= second.weight
    let contrast = StatementContrast(alignment, claimIsFirst: isFirst)
    guard let found = contrast.slot ?? contrast.finding, isSure(found, in: contrast) else {
      return nil
    }
    let places = isFirst ? (pair.first, pair.second) : (pair.second, pair.first)
    let (lone, rival) = (
      contrast.claim.keys(of: found.claim), contrast.evidence.keys(of: found.evidence)
    )
    // Each article would know both values, if it told the other's anywhere.
    guard !lone.contains(where: { !rival.contains($0) && holds($0, in: places.1.document) }),
      !rival.contains(where: { !lone.contains($0) && holds($0, in: places.0.document) })
    else { return nil }
    let words = (
      contrast.claim.text(of: found.claim) ?? "", contrast.evidence.text(of: found.evidence) ?? ""
    )
    var sides = (claims.claim(ofSentenceAt: pair.first), claims.claim(ofSentenceAt: pair.second))
    if let values = found.values {
      let claims = isFirst ? values : (values.evidence, values.claim)
      sides = (original(of: claims.0, at: pair.first), original(of: claims.1, at: pair.second))
    }
    return Rivals(
      pair: pair, finding: found, sides: sides,
      words: isFirst ? words : (words.1, words.0), similarity: contrast.coverage)
  }

  /// The sentences of a pair with their syntax, and their alignment; nil where they cannot exclude each
  /// other. A parse is dear, and cannot help where too few words are shared or none are at odds.
  private mutating func aligned(
    _ pair: Pair
  ) -> (first: Statement, second: Statement, alignment: StatementAlignment)? {
    guard isShort(pair.first), isShort(pair.second), haveCommonWords(pair) else { return nil }
    let havePrepositions = haveRivalPrepositions(pair)
    guard havePrepositions || haveLoneWords(pair), let plain = plainStatement(at: pair.first),
      let otherPlain = plainStatement(at: pair.second)
    else { return nil }
    guard let doubt = havePrepositions ? Doubt.words : doubt(plain, otherPlain, pair) else {
      return nil
    }
    var alignment = StatementAlignment(plain, otherPlain)
    guard alignment.mostShared >= Self.leastWeight,
      doubt == .words || self.doubt(plain, otherPlain, pair, alignment) != nil,
      let first = statement(at: pair.first), let second = statement(at: pair.second)
    else { return nil }
    alignment.replace(first, second)
    return (first, second, alignment)
  }

  /// Whether enough is the same around the words, and they are such as exclude each other in articles.
  private func isSure(_ found: StatementContrast.Finding, in contrast: StatementContrast) -> Bool {
    let (claim, evidence) = (contrast.claim, contrast.evidence)
    guard contrast.coverage(where: { !found.claim.contains($0) }) >= Self.leastShare,
      !claim.isQuoted(found.claim), !evidence.isQuoted(found.evidence)
    else { return false }
    guard !differElsewhere(than: found, in: contrast) else { return false }
    let (word, rival) = (
      claim.words[found.claim.lowerBound], evidence.words[found.evidence.lowerBound]
    )
    switch found.rule {
    // Articles are full of denials, and few of them deny what another article tells.
    case "negation": return false
    case "names":
      guard word.name >= 0, rival.name >= 0 else { return false }
      let names = (claim.analysis.names[word.name], evidence.analysis.names[rival.name])
      guard names.0.kind == names.1.kind,
        Spelling.distance(Array(word.lower.utf8), Array(rival.lower.utf8)) > 2,
        !Spelling.areTransliterations(word.lower, rival.lower)
      else { return false }
    case "opposites", "siblings":
      guard word.isContent, rival.isContent, word.tag.isOpenClass, rival.tag.isOpenClass else {
        return false
      }
    case "values" where found.values?.claim.kind == .date || found.values?.claim.kind == .time:
      // "In 2026" and "since 2019" are no rivals.
      guard claim.preposition(before: found.claim) == evidence.preposition(before: found.evidence),
        word.lower != rival.lower
      else { return false }
    case "values":
      guard areNear(found) else { return false }
    default: break
    }
    return contrast.sharedWeight >= Self.leastWeight
  }

  /// Whether the sentences are at odds in another point as well: in a second name or number, or in that one of
  /// them denies something. What differs twice is mostly two things: "killed six people in one town", "killed nine
  /// people in another".
  private func differElsewhere(
    than found: StatementContrast.Finding, in contrast: StatementContrast
  ) -> Bool {
    guard contrast.claim.isDenial == contrast.evidence.isDenial else { return true }
    let one = Rest(contrast.claim, contrast.partners, without: found.claim)
    let other = Rest(contrast.evidence, contrast.otherPartners, without: found.evidence)
    let isOfDate = found.values?.claim.kind == .date || found.values?.claim.kind == .time
    if !isOfDate, one.hasDay, other.hasDay { return true }
    return one.hasName && other.hasName
      || one.hasNumber && other.hasNumber && found.rule != "opposites"
  }

  /// What a statement has beside the words that differ and has no partner in the other one.
  private struct Rest {
    var hasName = false
    var hasNumber = false
    var hasDay = false

    init(_ statement: Statement, _ partners: [Int], without found: Range<Int>) {
      let names = statement.words[found].map(\.name).filter { $0 >= 0 }
      let tokens = statement.analysis.sentences[0].tokens
      let isOfCalendar = { (index: Int) in
        NameLexicon.shared.traits(of: tokens[index]).contains(.calendar)
      }
      for index in statement.words.indices where partners[index] < 0 && !found.contains(index) {
        let word = statement.words[index]
        if isOfCalendar(index) { hasDay = true }
        if word.kind == .number || Statement.isNumeral(word.lower) {
          hasNumber = true
        } else if word.isName, word.isContent, !names.contains(word.name) {
          hasName = true
        }
      }
    }
  }

  /// Whether two figures are of one size: "was not one of the 19" and "serves about 40,000 of them" tell of two things.
  private func areNear(_ found: StatementContrast.Finding) -> Bool {
    guard let values = found.values, case .number(let one) = values.claim.value,
      case .number(let other) = values.evidence.value, one > 0, other > 0
    else { return true }
    return min(one, other) / max(one, other) >= Self.leastRatio
  }

  private func isShort(_ place: SharedClauses.Place) -> Bool {
    claims.sentence(at: place).tokens.count <= Self.mostTokens
  }

  private mutating func plainStatement(at place: SharedClauses.Place) -> Statement? {
    let index = plain.index(of: place.number) {
      Statement(
        withoutSyntax: claims.analyses[place.document].sentence(at: place.sentence),
        of: claims.words)
    }
    return plain.values[index]
  }

  private mutating func statement(at place: SharedClauses.Place) -> Statement? {
    guard var statement = plainStatement(at: place) else { return nil }
    let index = parsed.index(of: place.number) {
      statement.parse(at: place, &syntax)
      return statement
    }
    return parsed.values[index]
  }

  /// A claim of a sentence by itself as a claim of its article.
  private func original(of claim: Claim, at place: SharedClauses.Place) -> Claim {
    var claim = claim
    claim.sentence = place.sentence
    return claim
  }
}

extension StatementAlignment {
  /// How much the words tell together that have a partner, of the statement where it is more.
  fileprivate var mostShared: Float {
    let shared = { (words: [Statement.Word], partners: [Int]) in
      words.indices.reduce(0 as Float) { $0 + (partners[$1] >= 0 ? words[$1].weight : 0) }
    }
    return max(shared(first.words, partners), shared(second.words, otherPartners))
  }
}

extension StatementContrast {
  /// How much the words tell together that both statements have.
  var sharedWeight: Float {
    claim.words.indices.reduce(0) { $0 + (partners[$1] >= 0 ? claim.words[$1].weight : 0) }
  }
}

extension Statement {
  /// The keys of the words that tell something.
  fileprivate func keys(of range: Range<Int>) -> [String] {
    words[range].filter(\.isContent).map(\.key)
  }

  /// The word before a date, where it is a preposition.
  fileprivate func preposition(before words: Range<Int>) -> String? {
    guard words.lowerBound > 0 else { return nil }
    let word = self.words[words.lowerBound - 1]
    return word.tag.partOfSpeech == .adposition ? word.lower : nil
  }

  /// Whether a word says plainly that something is not so.
  fileprivate var isDenial: Bool { words.contains { DeedReader.negations[$0.lower] != nil } }

  /// Whether the words stand between quotation marks.
  func isQuoted(_ words: Range<Int>) -> Bool {
    analysis.claims.contains { claim in
      claim.kind == .quotation && self.words(in: claim).map { $0.overlaps(words) } == true
    }
  }
}

extension Analysis {
  /// The analysis of one sentence by itself.
  func sentence(at index: Int) -> Analysis {
    var names = names.filter { $0.sentence == index }
    for name in names.indices { names[name].sentence = 0 }
    var claims = claims.filter { $0.sentence == index }
    for claim in claims.indices { claims[claim].sentence = 0 }
    return Analysis(
      article: article, sentences: [sentences[index]], names: names, claims: claims)
  }
}

extension EventClaims {
  /// The claim of the kind `status` that a whole sentence makes.
  /// Of a long sentence it is the stretch that holds `words`, by their tokens.
  func claim(ofSentenceAt place: SharedClauses.Place, around words: Range<Int>? = nil) -> Claim {
    let analysis = analyses[place.document]
    let sentence = analysis.sentences[place.sentence]
    var tokens = StanceClaims.shortened(0..<sentence.tokens.count, sentence.tokens)
    if let words, words.upperBound > tokens.upperBound {
      let comma = sentence.tokens[..<words.lowerBound].lastIndex { $0.lower == "," }
      tokens = StanceClaims.shortened(
        (comma.map { $0 + 1 } ?? words.lowerBound)..<sentence.tokens.count, sentence.tokens)
    }
    if tokens.count > 1, let last = tokens.last, sentence.tokens[last].kind == .punctuation {
      tokens = tokens.lowerBound..<last
    }
    var claim = claim(of: tokens, at: place)
    claim.subject = analysis.article.words(in: sentence.range(ofTokens: tokens.prefix(8)))
    return claim
  }
}
