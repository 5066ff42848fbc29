/// Finds the people, bodies and places that an article names, and which names mean one thing.
package enum NameRecognizer {
  /// The mentions of all sentences, in order.
  package static func names(in source: ClaimSource) -> [NameMention] {
    var reader = NameReader(source)
    for index in source.sentences.indices { reader.read(index) }
    let mentions = PersonRegister.resolved(reader.names, in: source)
    return Coreference.resolved(mentions, in: source)
  }
}

/// A name as it stands in a sentence, before it is known whom it means.
struct NameCandidate {
  var sentence: Int
  /// The tokens of the name, without a title.
  var tokens: Range<Int>
  /// What it stands for; nil where the words alone do not tell.
  var kind: NameMention.Kind?
  /// The canonical name where the words alone give it.
  var canonical: String?
  /// Whether a title or "Mr" stands before it.
  var hasTitle = false
  /// What first name, title or "Mrs" tell of a person's sex.
  var traits: NameLexicon.Traits = []
}

/// Reads the capitalised sequences of sentences.
struct NameReader {
  private(set) var names: [NameCandidate] = []
  private let source: ClaimSource
  private let lexicon = NameLexicon.shared
  /// Words that stand capitalised in the middle of a sentence, and words that stand in lower case.
  private var proper: Set<String> = []
  private var plain: Set<String> = []
  private var tokens: [Token] = []
  private var traits: [NameLexicon.Traits] = []
  private var sentence = 0
  private var isTitleCase = false

  init(_ source: ClaimSource) {
    self.source = source
    for sentence in source.sentences where !NameReader.isTitleCase(sentence.tokens) {
      for (index, token) in sentence.tokens.enumerated() where token.kind == .word {
        if token.isCapitalised {
          if index > 0, sentence.tokens[index - 1].kind == .word { proper.insert(token.lower) }
        } else {
          plain.insert(token.lower)
        }
      }
    }
  }

  /// Whether most longer words of a sentence are capitalised, as in many headlines.
  private static func isTitleCase(_ tokens: [Token]) -> Bool {
    var capital = 0
    var small = 0
    for token in tokens where token.kind == .word && token.range.count > 3 {
      if token.isCapitalised { capital += 1 } else { small += 1 }
    }
    return capital >= 3 && capital > 2 * small && tokens.last?.lower != "."
  }

  /// Reads the names of one sentence.
  mutating func read(_ index: Int) {
    sentence = index
    tokens = source.sentences[index].tokens
    traits = tokens.map { $0.kind == .word ? lexicon.traits(of: $0) : [] }
    isTitleCase = NameReader.isTitleCase(tokens)
    var position = 0
    while position < tokens.count {
      guard startsName(at: position) else {
        position += 1
        continue
      }
      let end = sequenceEnd(from: position)
      read(position..<end)
      position = end
    }
  }

  // MARK: - Where a sequence begins and ends

  private func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised || token.capitals == .mixed,
      traits[index].isDisjoint(with: [.calendar, .notName]) || traits[index].contains(.honorific)
    else { return false }
    if isTitleCase {
      return proper.contains(token.lower) || !traits[index].isDisjoint(with: [.male, .female])
        || alias(at: index, limit: tokens.count) != nil
    }
    return token.capitals != .mixed
  }

  private func startsName(at index: Int) -> Bool {
    guard isNameWord(index) else {
      return tokens[index].kind == .word && tokens[index].capitals == .first
        && traits[index].contains(.calendar) && alias(at: index, limit: tokens.count) != nil
    }
    let begins = index == 0 || tokens[index - 1].kind != .word && tokens[index - 1].lower != ","
    if traits[index].contains(.common), tokens[index].capitals == .first,
      !proper.contains(tokens[index].lower) || begins
    {
      return false
    }
    guard begins else { return true }
    if alias(at: index, limit: tokens.count) != nil { return true }
    if !traits[index].isDisjoint(with: [.male, .female, .title, .honorific, .modifier]) {
      return true
    }
    if proper.contains(tokens[index].lower) { return true }
    return index + 1 < tokens.count && isNameWord(index + 1)
      && !plain.contains(tokens[index].lower)
  }

  private func sequenceEnd(from start: Int) -> Int {
    var end = start + 1
    if let (aliasEnd, _) = alias(at: start, limit: tokens.count) { end = aliasEnd }
    while end < tokens.count {
      if isNameWord(end), !(traits[end].contains(.common) && tokens[end].lower == "the") {
        end += 1
      } else if let next = connected(at: end, from: start) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of the name after a word that joins two parts of it.
  private func connected(at index: Int, from start: Int) -> Int? {
    let lower = tokens[index].lower
    var next = index + 1
    guard next < tokens.count else { return nil }
    switch lower {
    case "of", "for":
      let before = traits[index - 1]
      guard !before.isDisjoint(with: [.bodyWord, .title, .eventWord, .placeWord]) else {
        return nil
      }
      if tokens[next].lower == "the" { next += 1 }
      return next < tokens.count && isNameWord(next) ? next + 1 : nil
    case "and", "&":
      let joins =
        lower == "&" || traits[index - 1].contains(.portfolio)
        || hasBodyWord(start..<index) && traits[next].contains(.portfolio)
      guard joins else { return nil }
      return isNameWord(next) && traits[next].isDisjoint(with: .title) ? next + 1 : nil
    case "-", "–":
      guard !tokens[index].spaceBefore, !tokens[next].spaceBefore, tokens[next].kind == .word
      else { return nil }
      if isNameWord(next) { return next + 1 }
      let isGivenName =
        traits[start].contains(.familyFirst)
        || index > 1 && traits[index - 2].contains(.familyFirst)
      return isGivenName && tokens[next].range.count < 6 ? next + 1 : nil
    default:
      return traits[index].contains(.particle) && isNameWord(next) ? next + 1 : nil
    }
  }

  // MARK: - Known names

  /// The longest known name that begins at `index`.
  private func alias(at index: Int, limit: Int) -> (end: Int, entry: NameLexicon.Entry)? {
    guard let longest = lexicon.longest[NameLexicon.key(of: tokens[index].lower)],
      tokens[index].isCapitalised || tokens[index].capitals == .mixed
    else { return nil }
    var end = min(limit, index + longest, tokens.count)
    while end > index {
      if let entry = lexicon.entries[key(index..<end)] {
        let isWordLike =
          end == index + 1 && tokens[index].capitals == .first && tokens[index].range.count < 4
        let isUpperOnly = isWordLike && entry.kind == .place && entry.form == .name
        if !isUpperOnly || entry.canonical.utf8.count < 5 { return (end, entry) }
      }
      end -= 1
    }
    return nil
  }

  /// The words in lower case, without full stops, with blanks as in the text.
  private func key(_ range: Range<Int>) -> String {
    var key = NameLexicon.key(of: tokens[range.lowerBound].lower)
    for token in tokens[range].dropFirst() {
      if token.spaceBefore { key += " " }
      key += NameLexicon.key(of: token.lower)
    }
    return key
  }

  private func hasBodyWord(_ range: Range<Int>) -> Bool {
    traits[range].contains { $0.contains(.bodyWord) }
  }

  // MARK: - What a sequence names

  private mutating func read(_ range: Range<Int>) {
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
  private func personStart(in range: Range<Int>) -> Int? {
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

  private mutating func add(_ range: Range<Int>, _ entry: NameLexicon.Entry) {
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

  /// Adds the known names in the words of a title.
  private mutating func addKnown(in range: Range<Int>) {
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

  private mutating func addPerson(_ range: Range<Int>) {
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

  private func sex(of range: Range<Int>) -> NameLexicon.Traits {
    traits[range.lowerBound].intersection(.given)
  }

  /// Adds a body that is named by its country: "South Korean Ministry of National Defense".
  private mutating func addBody(
    _ range: Range<Int>, of country: NameLexicon.Entry, rest: Range<Int>
  ) {
    names.append(
      NameCandidate(
        sentence: sentence, tokens: range, kind: .body,
        canonical: BodyName.canonical(of: country.canonical, tokens[rest])))
  }

  private mutating func addUnknown(_ range: Range<Int>) {
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
    } else if range.count > 1, range.count < 5, !isTitleCase,
      tokens[range].allSatisfy({ $0.kind != .word || $0.capitals == .first || $0.range.count < 3 }),
      range.lowerBound == 0 || !["the", "a", "an"].contains(tokens[range.lowerBound - 1].lower)
    {
      candidate.kind = .person
    }
    if candidate.kind != .person, candidate.kind != nil { candidate.canonical = words(range) }
    names.append(candidate)
  }

  private func words(_ range: Range<Int>) -> String {
    source.article.words(in: source.sentences[sentence].range(ofTokens: range))
  }
}

/// The names of bodies that are told by their country and their work.
enum BodyName {
  /// One spelling for "Ministry of National Defense", "defence ministry" and their kin.
  static func canonical(of country: String, _ words: ArraySlice<Token>) -> String {
    var noun = ""
    var rest: [String] = []
    for token in words where token.kind == .word {
      switch token.lower {
      case "of", "the", "and", "national", "for", "'s", "s": continue
      case "ministry", "department", "office": noun = token.lower
      case "defence": rest.append("defense")
      default: rest.append(token.lower)
      }
    }
    if country == "United States", rest == ["defense"] { return "US Department of Defense" }
    return ([country] + rest + (noun.isEmpty ? [] : [noun])).joined(separator: " ")
  }
}
