/// The people of an article: which names mean one person, and the fullest name of each.
struct PersonRegister {
  private struct Person {
    var words: [String]
    var name: String
    var traits: NameLexicon.Traits
  }

  private let source: ClaimSource
  private var people: [Person] = []
  /// The people by family name, the latest last.
  private var byFamily = WordMap<[Int]>()

  private init(_ source: ClaimSource) { self.source = source }

  /// A mention of a name, and what is known of a person's sex.
  struct Resolved {
    var mention: NameMention
    var traits: NameLexicon.Traits
  }

  /// The candidates as mentions, in order: each with the canonical name of what it means.
  static func resolved(_ names: [NameCandidate], in source: ClaimSource) -> [Resolved] {
    var register = PersonRegister(source)
    for name in names where name.kind == .person && name.tokens.count > 1 { register.add(name) }
    for name in names where name.kind == .person && name.tokens.count == 1 { register.add(name) }
    return names.map { register.resolved($0) }
  }

  private func words(of name: NameCandidate) -> [String] {
    let lexicon = NameLexicon.shared
    return source.sentences[name.sentence].tokens[name.tokens].compactMap {
      $0.kind == .word && !lexicon.traits(of: $0).contains(.suffix) ? $0.lower : nil
    }
  }

  private func text(of name: NameCandidate) -> String {
    source.article.words(in: source.sentences[name.sentence].range(ofTokens: name.tokens))
  }

  private mutating func add(_ name: NameCandidate) {
    let words = words(of: name)
    guard let last = words.last, let first = words.first else { return }
    if let index = match(words) {
      people[index].traits.formUnion(name.traits)
      if words.count > people[index].words.count {
        people[index].words = words
        people[index].name = text(of: name)
      }
      return
    }
    people.append(Person(words: words, name: text(of: name), traits: name.traits))
    byFamily[last, default: []].append(people.count - 1)
    if words.count > 1, NameLexicon.shared.traits[first]?.contains(.familyFirst) == true {
      byFamily[first, default: []].append(people.count - 1)
    }
  }

  /// The person whom these words name.
  private func match(_ words: [String]) -> Int? {
    guard let last = words.last, let first = words.first else { return nil }
    guard words.count > 1 else { return byFamily[last]?.first }
    return byFamily[last]?.first { index in
      let known = people[index].words
      guard known.count > 1, let knownFirst = known.first else { return true }
      return knownFirst == first || knownFirst.hasPrefix(first.prefix(3))
        || first.hasPrefix(knownFirst.prefix(3)) || isInitial(first, of: knownFirst)
        || isInitial(knownFirst, of: first)
    }
  }

  private func isInitial(_ one: String, of other: String) -> Bool {
    one.utf8.count <= 2 && one.utf8.first == other.utf8.first
  }

  private func resolved(_ name: NameCandidate) -> Resolved {
    let sentence = source.sentences[name.sentence]
    var mention = NameMention(
      range: sentence.range(ofTokens: name.tokens), sentence: name.sentence,
      kind: name.kind ?? .other, canonical: name.canonical ?? "")
    var traits = name.traits
    if name.kind == .person || name.kind == nil {
      let words = words(of: name)
      if let index = match(words) {
        mention.kind = .person
        mention.canonical = people[index].name
        traits.formUnion(people[index].traits)
      } else {
        mention.canonical = text(of: name)
        let before = name.tokens.lowerBound - 1
        if before >= 0, ["in", "at", "near", "from"].contains(sentence.tokens[before].lower) {
          mention.kind = .place
        }
      }
    }
    return Resolved(mention: mention, traits: traits)
  }
}
