/// Reads the capitalised sequences of sentences.
struct NameReader {
  var names: [NameCandidate] = []
  let source: ClaimSource
  let lexicon = NameLexicon.shared
  /// Words that stand capitalised in the middle of a sentence, and words that stand in lower case.
  private(set) var proper = WordMap<Bool>(capacity: 512)
  private(set) var plain = WordMap<Bool>(capacity: 512)
  var tokens: [Token] = []
  var traits: [NameLexicon.Traits] = []
  var sentence = 0
  var isTitleCase = false

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
  static func isTitleCase(_ tokens: [Token]) -> Bool {
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
      // "South Korea's defence ministry" goes on behind the capitals.
      position = max(
        end, names.last?.sentence == index ? names.last?.tokens.upperBound ?? end : end)
    }
  }

  // MARK: - Where a sequence begins and ends

  func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised || token.capitals == .mixed,
      traits[index].isDisjoint(with: [.calendar, .notName]) || traits[index].contains(.honorific)
    else { return false }
    if isTitleCase {
      if token.lower == "will", isModal(at: index) { return false }
      return proper.contains(token.lower) || !traits[index].isDisjoint(with: [.male, .female])
        || alias(at: index, limit: tokens.count) != nil
    }
    return token.capitals != .mixed
  }

  /// Whether "Will" in a title is the verb: after a name and before a word that is no verb by its ending
  /// ("Ann Bell Will Leave", but "George Will Says").
  private func isModal(at index: Int) -> Bool {
    index > 0 && isNameWord(index - 1) && index + 1 < tokens.count
      && tokens[index + 1].kind == .word && !tokens[index + 1].lower.hasSuffix("s")
  }

  func startsName(at index: Int) -> Bool {
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

  func sequenceEnd(from start: Int) -> Int {
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
  func connected(at index: Int, from start: Int) -> Int? {
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
  func alias(at index: Int, limit: Int) -> (end: Int, entry: NameLexicon.Entry)? {
    guard tokens[index].isCapitalised || tokens[index].capitals == .mixed,
      let longest = lexicon.longest[NameLexicon.key(of: tokens[index].lower)]
    else { return nil }
    var end = min(limit, index + longest, tokens.count)
    guard end > index else { return nil }
    // The words in lower case, without full stops, with blanks as in the text, and where each ends.
    var key: [UInt8] = []
    var ends: [Int] = []
    key.reserveCapacity(64)
    ends.reserveCapacity(end - index)
    for token in tokens[index..<end] {
      if !ends.isEmpty, token.spaceBefore { key.append(UInt8(ascii: " ")) }
      for byte in token.lower.utf8 where byte != UInt8(ascii: ".") { key.append(byte) }
      ends.append(key.count)
    }
    while end > index {
      if let entry = lexicon.entries[hash: TextHash.of(key[..<ends[end - index - 1]])] {
        let isWordLike =
          end == index + 1 && tokens[index].capitals == .first && tokens[index].range.count < 4
        let isUpperOnly = isWordLike && entry.kind == .place && entry.form == .name
        if !isUpperOnly || entry.canonical.utf8.count < 5 { return (end, entry) }
      }
      end -= 1
    }
    return nil
  }

  func hasBodyWord(_ range: Range<Int>) -> Bool {
    traits[range].contains { $0.contains(.bodyWord) }
  }
}
