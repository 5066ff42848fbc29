/// Finds people with an office or a role.
enum PersonRoleReader {
  typealias Traits = NameLexicon.Traits

  /// The claims of kind `person-role` of a sentence.
  static func claims(in clause: ClauseReader, of source: ClaimSource) -> [Claim] {
    var claims: [Claim] = []
    for name in clause.names where name.mention.kind == .person && !name.mention.isAnaphor {
      if let claim = administration(of: name, in: clause, source)
        ?? role(before: name, in: clause, source) ?? description(before: name, in: clause, source)
      {
        claims.append(claim)
      }
      if let claim = role(after: name, in: clause, source) { claims.append(claim) }
    }
    return claims
  }

  private typealias Name = (mention: NameMention, tokens: Range<Int>)

  private static func traits(_ index: Int, in clause: ClauseReader) -> Traits {
    clause.tokens.indices.contains(index) && clause.tokens[index].kind == .word
      ? NameLexicon.shared.traits(of: clause.tokens[index]) : []
  }

  /// "the Smith administration": who has an administration holds the office.
  private static func administration(
    of name: Name, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim? {
    var end = name.tokens.upperBound
    if clause.lower(end) == "'s" { end += 1 }
    guard clause.lower(end) == "administration" || clause.lower(end) == "presidency" else {
      return nil
    }
    var start = name.tokens.lowerBound
    if clause.lower(start - 1) == "the" { start -= 1 }
    var claim = claim(name, start..<end + 1, in: clause, source)
    claim.role = "President"
    claim.standing = .current
    if clause.lower(name.tokens.lowerBound - 1) == "former" { claim.standing = .former }
    return claim
  }

  private static func claim(
    _ name: Name, _ range: Range<Int>, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim {
    var claim = Claim(
      .personRole, .text(name.mention.canonical), in: clause.range(of: range),
      ofSentence: clause.sentence, from: source)
    claim.subject = name.mention.canonical
    return claim
  }

  // MARK: - Before the name

  /// "US defence secretary Ann Bell", "former Senator Bell", "his lawyer, Ann Bell,".
  private static func role(
    before name: Name, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim? {
    var end = name.tokens.lowerBound
    if clause.isComma(end - 1), traits(end - 2, in: clause).contains(.title) { end -= 1 }
    var start = end
    var hasTitle = false
    while start > 0, end - start < 9 {
      let word = traits(start - 1, in: clause)
      if word.contains(.title), clause.lower(start - 1) != "lady" || start == end {
        hasTitle = true
      } else if !isRoleWord(start - 1, in: clause)
        || !hasTitle && !word.contains(.portfolio)
          && !["of", "the", "and"].contains(clause.lower(start - 1))
      {
        break
      }
      start -= 1
    }
    guard hasTitle else { return nil }
    if end < name.tokens.lowerBound, !isIntroduced(start, in: clause) { return nil }
    while start < end, isFiller(start, in: clause) { start += 1 }
    guard start < end else { return nil }
    var claim = claim(name, start..<name.tokens.upperBound, in: clause, source)
    setRole(of: &claim, start..<end, in: clause, source)
    if clause.lower(name.tokens.upperBound) == "-",
      clause.lower(name.tokens.upperBound + 1) == "elect"
    {
      claim.standing = .elect
    }
    return claim
  }

  /// "the new head of the agency, Ann Bell,".
  private static func description(
    before name: Name, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim? {
    let (comma, end) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    guard clause.isComma(comma),
      end >= clause.tokens.count || clause.tokens[end].kind == .punctuation
    else { return nil }
    var title = comma - 3
    while title >= max(0, comma - 12) {
      let isTitle = traits(title, in: clause).contains(.title) && clause.nameAt[title] < 0
      if isTitle, ["of", "for", "at"].contains(clause.lower(title + 1)) { break }
      title -= 1
    }
    guard title >= max(0, comma - 12) else { return nil }
    for index in title + 2..<comma {
      if clause.tokens[index].kind == .punctuation, clause.lower(index) != "-" { return nil }
      let named = clause.nameAt[index]
      if named >= 0, clause.names[named].mention.kind == .person { return nil }
      if clause.isFiniteVerb(index), clause.lower(index) != "'s" { return nil }
    }
    var start = title
    while start > 0, title - start < 4, clause.isNominal(start - 1), clause.nameAt[start - 1] < 0 {
      start -= 1
    }
    guard isIntroduced(start, in: clause) else { return nil }
    while start < title, isFiller(start, in: clause) { start += 1 }
    var claim = claim(name, start..<end, in: clause, source)
    setRole(of: &claim, start..<comma, in: clause, source)
    return claim
  }

  /// Whether "his" or "the" stands before the words, so that a name in commas is an apposition.
  private static func isIntroduced(_ start: Int, in clause: ClauseReader) -> Bool {
    ["his", "her", "their", "its", "the", "a", "an", "'s", "whose"].contains(
      clause.lower(start - 1))
      || ["his", "her", "their", "its", "the", "'s"].contains(clause.lower(start))
  }

  private static func isFiller(_ index: Int, in clause: ClauseReader) -> Bool {
    ["the", "a", "an", "of", "for", "and", "'s", "-", "his", "her", "its", "their"].contains(
      clause.lower(index))
  }

  private static func isRoleWord(_ index: Int, in clause: ClauseReader) -> Bool {
    let lower = clause.lower(index)
    if lower == "of"
      || lower == "and" && index > 0 && traits(index - 1, in: clause).contains(.portfolio)
      || lower == "for" || lower == "-"
      || lower == "the" && clause.lower(index - 1) == "of"
    {
      return index > 0
    }
    if lower == "'s" { return clause.nameAt[max(0, index - 1)] >= 0 }
    if clause.nameAt[index] >= 0 {
      let name = clause.names[clause.nameAt[index]]
      return name.mention.kind != .person && !name.mention.isAnaphor
    }
    guard clause.isWord(index) else { return false }
    let word = traits(index, in: clause)
    return !word.isDisjoint(with: [.title, .modifier, .portfolio, .former, .acting])
      || clause.tokens[index].isCapitalised && word.isDisjoint(with: [.common, .calendar])
  }

  // MARK: - After the name

  /// "Ann Bell, the US defence secretary,", "Ann Bell, 51, the defence secretary,".
  private static func role(
    after name: Name, in clause: ClauseReader, _ source: ClaimSource
  ) -> Claim? {
    guard clause.isComma(name.tokens.upperBound) else { return nil }
    var start = name.tokens.upperBound + 1
    if clause.isComma(start + 1), isAge(start, in: clause) { start += 2 }
    let begin = start
    var index = start
    var hasTitle = false
    while index < clause.tokens.count, index - start < 16, !clause.isComma(index) {
      let word = traits(index, in: clause)
      if word.contains(.title), !isNamed(index, in: clause) { hasTitle = true }
      if clause.isFiniteVerb(index) && clause.lower(index) != "'s"
        || clause.has(index, .subject) && !clause.has(index, .determiner)
      {
        break
      }
      if clause.tokens[index].kind == .punctuation, clause.lower(index) != "-" { break }
      if !hasTitle, index - start > 6 { return nil }
      index += 1
    }
    guard hasTitle, index > begin else { return nil }
    // A list of names is no apposition: the phrase begins with an article or a role.
    guard
      ["the", "a", "an", "his", "her", "its", "their", "who"].contains(clause.lower(start))
        || isRoleWord(start, in: clause)
    else { return nil }
    if let next = clause.nameAt[start..<index].first(where: { $0 >= 0 }),
      clause.names[next].mention.kind == .person, clause.names[next].tokens.lowerBound == start,
      !clause.names[next].mention.isAnaphor
    {
      return nil
    }
    while start < index, isFiller(start, in: clause) { start += 1 }
    if let and = (start..<index).first(where: { isRelativeJoined($0, in: clause) }) { index = and }
    guard start < index else { return nil }
    var claim = claim(name, name.tokens.lowerBound..<index, in: clause, source)
    guard claim.range.count <= 200 else { return nil }
    setRole(of: &claim, start..<index, in: clause, source)
    return claim
  }

  private static let relatives = WordMap([
    "mother", "father", "grandmother", "grandfather", "husband", "wife", "native", "graduate",
  ])

  /// Whether "and" joins to an office what is none: "a former mayor of Elba and mother of three".
  private static func isRelativeJoined(_ index: Int, in clause: ClauseReader) -> Bool {
    guard clause.lower(index) == "and" else { return false }
    let next = ["a", "the"].contains(clause.lower(index + 1)) ? index + 2 : index + 1
    return relatives.contains(clause.lower(next))
  }

  /// Whether a token belongs to a name. "The chief" may stand for somebody named before, and yet be a part
  /// of "the chief operating officer".
  private static func isNamed(_ index: Int, in clause: ClauseReader) -> Bool {
    let name = clause.nameAt[index]
    return name >= 0 && !clause.names[name].mention.isAnaphor
  }

  private static func isAge(_ index: Int, in clause: ClauseReader) -> Bool {
    guard clause.tokens.indices.contains(index), clause.tokens[index].kind == .number,
      let age = Int(clause.lower(index))
    else { return false }
    return (1..<116).contains(age)
  }

  private static func setRole(
    of claim: inout Claim, _ range: Range<Int>, in clause: ClauseReader, _ source: ClaimSource
  ) {
    var standing: Claim.Standing?
    var start = range.lowerBound
    for index in range {
      let word = traits(index, in: clause)
      if word.contains(.former) {
        standing = .former
      } else if word.contains(.acting) {
        standing = .acting
      } else if word.contains(.elect) {
        standing = .elect
      } else if word.contains(.candidate), standing == nil {
        standing = .candidate
      }
    }
    while start < range.upperBound - 1,
      !traits(start, in: clause).isDisjoint(with: [.former, .acting]) || clause.lower(start) == "-"
    {
      start += 1
    }
    claim.role = source.article.words(in: clause.range(of: start..<range.upperBound))
    claim.standing = standing ?? .current
  }
}
