/// Reads the capitalised sequences of sentences.
struct NameReader {
  var names: [NameCandidate] = []
  let source: ClaimSource
  /// The words and names that are known beforehand; not kept here, where each copy would count them.
  var lexicon: NameLexicon { NameLexicon.shared }
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
      let tokens = sentence.tokens
      for index in tokens.indices where tokens[index].kind == .word {
        if !tokens[index].isCapitalised {
          plain.insert(hash: tokens[index].key, true)
        } else if index > 0, tokens[index - 1].kind == .word {
          proper.insert(hash: tokens[index].key, true)
        }
      }
    }
  }

  /// Whether most longer words of a sentence are capitalised, as in many headlines.
  static func isTitleCase(_ tokens: [Token]) -> Bool {
    var capital = 0
    var small = 0
    for index in tokens.indices where tokens[index].kind == .word && tokens[index].range.count > 3 {
      if tokens[index].isCapitalised { capital += 1 } else { small += 1 }
    }
    return capital >= 3 && capital > 2 * small && tokens.last?.lower != "."
  }

  /// Reads the names of one sentence.
  mutating func read(_ index: Int) {
    sentence = index
    tokens = source.sentences[index].tokens
    traits = tokens.indices.map { index in
      tokens[index].kind == .word ? lexicon.traits(of: tokens[index]) : []
    }
    isTitleCase = NameReader.isTitleCase(tokens)
    var position = 0
    while position < tokens.count {
      guard tokens[position].capitals != .none, startsName(at: position) else {
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
      return proper.contains(hash: token.key) || !traits[index].isDisjoint(with: [.male, .female])
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
      !proper.contains(hash: tokens[index].key) || begins
    {
      return false
    }
    guard begins else { return true }
    if alias(at: index, limit: tokens.count) != nil { return true }
    if !traits[index].isDisjoint(with: [.male, .female, .title, .honorific, .modifier]) {
      return true
    }
    if proper.contains(hash: tokens[index].key) { return true }
    return index + 1 < tokens.count && isNameWord(index + 1)
      && !plain.contains(hash: tokens[index].key)
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
    case _
    where tokens[index].kind != .word && (lower == "-" || lower.utf8.count == 3 && lower == "–"):
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
      let longest = lexicon.longest[hash: NameLexicon.key(of: tokens[index])]
    else { return nil }
    var end = min(limit, index + longest, tokens.count)
    while end > index {
      if let entry = lexicon.entries[hash: nameHash(index..<end)] {
        let isWordLike =
          end == index + 1 && tokens[index].capitals == .first && tokens[index].range.count < 4
        let isUpperOnly = isWordLike && entry.kind == .place && entry.form == .name
        if !isUpperOnly || entry.canonical.utf8.count < 5 { return (end, entry) }
      }
      end -= 1
    }
    return nil
  }

  /// The hash of the words in lower case, without full stops and with blanks as in the text.
  private func nameHash(_ range: Range<Int>) -> UInt64 {
    if range.count == 1 { return NameLexicon.key(of: tokens[range.lowerBound]) }
    var room = 0
    for index in range { room += tokens[index].lower.utf8.count + 1 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { key in
      var count = 0
      for index in range {
        if index > range.lowerBound, tokens[index].spaceBefore {
          key[count] = UInt8(ascii: " ")
          count += 1
        }
        tokens[index].lower.forEachByte { byte in
          key[count] = byte
          if byte != UInt8(ascii: ".") { count += 1 }
        }
      }
      return RuleText.with(UnsafeBufferPointer(rebasing: key[..<count])) { $0.hash }
    }
  }

  func hasBodyWord(_ range: Range<Int>) -> Bool {
    traits[range].contains { $0.contains(.bodyWord) }
  }
}
