/// What a capitalised sequence names, by its words and the words around it.
extension NameReader {
  mutating func read(_ range: Range<Int>) {
    if let (end, entry) = alias(at: range.lowerBound, limit: range.upperBound),
      end == range.upperBound
    {
      return add(range, entry)
    }
    if let name = personStart(in: range) {
      addKnown(in: range.lowerBound..<name)
      if name < range.upperBound { addPerson(name..<range.upperBound) }
      return
    }
    var start = range.lowerBound
    if let (end, entry) = alias(at: start, limit: range.upperBound), end < range.upperBound {
      if entry.kind == .place, hasBodyWord(end..<range.upperBound) {
        return addBody(range, of: entry, rest: end..<range.upperBound)
      }
      let isGiven = end == start + 1 && !traits[start].isDisjoint(with: .given)
      if !isGiven, !hasBodyWord(end..<range.upperBound) {
        add(start..<end, entry)
        start = end
        if tokens[start].kind != .word { start += 1 }
      }
    }
    if start < range.upperBound { addUnknown(start..<range.upperBound) }
  }

  /// Where the person's name begins after the title in a sequence; its end where only a title is
  /// there; nil without a title.
  func personStart(in range: Range<Int>) -> Int? {
    var last: Int?
    for index in range
    where !traits[index].isDisjoint(with: [.title, .honorific])
      && !(index == range.upperBound - 1 && index > range.lowerBound
        && !traits[index - 1].isDisjoint(with: .given))
    {
      last = index
    }
    guard var start = last.map({ $0 + 1 }) else { return nil }
    while start < range.upperBound {
      let lower = tokens[start].lower
      if ["of", "for", "and", "the", "&"].contains(lower)
        || !traits[start].isDisjoint(with: [.portfolio, .bodyWord])
          && traits[start].isDisjoint(with: .given)
      {
        // "Justice Department" is no justice.
        if traits[start].contains(.bodyWord), tokens[start - 1].lower != "of" { return nil }
        start += 1
      } else if ["of", "for"].contains(tokens[start - 1].lower) {
        start = alias(at: start, limit: range.upperBound)?.end ?? range.upperBound
      } else {
        break
      }
    }
    return start
  }

  mutating func add(_ range: Range<Int>, _ entry: NameLexicon.Entry) {
    if let end = bodyEnd(after: range.upperBound, of: entry) {
      return addBody(range.lowerBound..<end, of: entry, rest: range.upperBound..<end)
    }
    var canonical = entry.canonical
    // "in Seoul" is the town, "Seoul said" the state.
    if entry.form == .capital, range.lowerBound > 0,
      [
        "in", "at", "from", "near", "outside", "around", "to", "into", "leave", "left", ",",
        "central",
      ]
      .contains(tokens[range.lowerBound - 1].lower)
    {
      canonical = words(range)
    }
    names.append(
      NameCandidate(sentence: sentence, tokens: range, kind: entry.kind, canonical: canonical))
  }

  /// The end of "'s defence ministry" after the name of a country.
  func bodyEnd(after start: Int, of entry: NameLexicon.Entry) -> Int? {
    guard entry.kind == .place, start + 1 < tokens.count else { return nil }
    var index = start
    if tokens[index].lower == "'s" { index += 1 }
    let first = index
    while index < tokens.count, index - first < 4, tokens[index].kind == .word {
      if Self.stateBodies.contains(tokens[index].lower) {
        let isPart =
          index + 1 < tokens.count && !traits[index + 1].isDisjoint(with: [.title, .bodyWord])
        return isPart ? nil : index + 1
      }
      guard !traits[index].isDisjoint(with: [.portfolio, .modifier]) else { return nil }
      index += 1
    }
    return nil
  }

  private static let stateBodies = WordMap([
    "ministry", "government", "military", "army", "navy", "police", "parliament", "embassy",
    "department", "cabinet",
  ])

  /// Whether the sequence at `start` stands after a preposition of place.
  func isLocated(_ start: Int) -> Bool {
    var index = start - 1
    while index > 0,
      ["the", "downtown", "central", "nearby", "northern", "southern", "eastern", "western"]
        .contains(tokens[index].lower)
    {
      index -= 1
    }
    return index >= 0 && ["in", "near", "at"].contains(tokens[index].lower)
  }

  /// Adds the known names in the words of a title.
  mutating func addKnown(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let (end, entry) = alias(at: index, limit: range.upperBound) {
        add(index..<end, entry)
        index = end
      } else {
        index += 1
      }
    }
  }

  mutating func addPerson(_ range: Range<Int>) {
    if let (end, entry) = alias(at: range.lowerBound, limit: range.upperBound),
      end == range.upperBound, traits[range.lowerBound].isDisjoint(with: .given)
    {
      return add(range, entry)
    }
    let before = traits[range.lowerBound - 1]
    names.append(
      NameCandidate(
        sentence: sentence, tokens: range, kind: .person, hasTitle: true,
        traits: sex(of: range).union(before.intersection([.femaleWord, .maleWord]))))
  }

  func sex(of range: Range<Int>) -> NameLexicon.Traits {
    traits[range.lowerBound].intersection(.given)
  }

  /// Adds a body that is named by its country: "South Korean Ministry of National Defense".
  mutating func addBody(
    _ range: Range<Int>, of country: NameLexicon.Entry, rest: Range<Int>
  ) {
    names.append(
      NameCandidate(
        sentence: sentence, tokens: range, kind: .body,
        canonical: BodyName.canonical(of: country.canonical, tokens[rest])))
  }

  mutating func addUnknown(_ range: Range<Int>) {
    var candidate = NameCandidate(sentence: sentence, tokens: range)
    let last = traits[range.upperBound - 1]
    let first = traits[range.lowerBound]
    let isGiven = !first.isDisjoint(with: .given) && range.count > 1
    if hasBodyWord(range), !(isGiven && !last.contains(.bodyWord)) {
      candidate.kind = .body
    } else if last.contains(.eventWord) {
      candidate.kind = .other
    } else if !isGiven, last.contains(.placeWord) || first.contains(.placeWord) {
      candidate.kind = .place
    } else if isGiven
      || traits[range.lowerBound..<range.lowerBound + 1].contains(.familyFirst) && range.count > 2
    {
      candidate.kind = .person
      candidate.traits = sex(of: range)
    } else if range.count == 1, range.upperBound < tokens.count,
      ["administration", "presidency"].contains(tokens[range.upperBound].lower)
    {
      candidate.kind = .person
    } else if range.count == 1, tokens[range.lowerBound].capitals == .all,
      tokens[range.lowerBound].range.count > 1
    {
      candidate.kind = .body
    } else if !isTitleCase, isLocated(range.lowerBound) {
      candidate.kind = .place
    } else if range.count > 1, range.count < 5, !isTitleCase,
      tokens[range].allSatisfy({ $0.kind != .word || $0.capitals == .first || $0.range.count < 3 }),
      range.lowerBound == 0 || !["the", "a", "an"].contains(tokens[range.lowerBound - 1].lower)
    {
      candidate.kind = .person
    }
    if candidate.kind != .person, candidate.kind != nil { candidate.canonical = words(range) }
    names.append(candidate)
  }

  func words(_ range: Range<Int>) -> String {
    source.article.words(in: source.sentences[sentence].range(ofTokens: range))
  }
}
