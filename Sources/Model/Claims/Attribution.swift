/// A stretch of a sentence that somebody is said to have said, and who.
struct Attribution {
  /// The tokens of the reported words.
  var content: Range<Int>
  /// The tokens of the verb or phrase that reports.
  var cue: Range<Int>
  /// Who speaks; nil where nobody is named ("it was reported").
  var speaker: Speaker?
  /// `said`, `confirmed`, `denied` or `declined`.
  var stance: String
  /// Whether the words come as hearsay ("allegedly", "is said to").
  var isHearsay = false
  /// Whether the speaker was taken from an earlier clause.
  var inheritsSpeaker = false
}

/// Somebody who speaks.
struct Speaker: Hashable {
  /// The fullest name in the article, or the noun phrase as it is written.
  var name: String
  /// Where the speaker is named, in the article's text.
  var range: Range<Int>
  /// The canonical name where the speaker is named or a known one is meant.
  var canonical: String?
  var kind: NameMention.Kind?
  /// Whether only "reports" or "sources" speak.
  var isVague = false
  /// Whether it is a name or a noun for people or bodies, or a pronoun for people.
  var canSpeak = true
}

extension ClauseReader {
  /// The speaker whom the noun phrase at `range` names.
  func speaker(in phrase: Range<Int>, of article: Article) -> Speaker? {
    var range = phrase
    // The head comes before the first preposition that joins a phrase to it.
    var headEnd = range.lowerBound
    while headEnd < range.upperBound,
      headEnd == range.lowerBound || !has(headEnd, .attaching) || nameAt[headEnd] >= 0
    {
      headEnd += 1
    }
    let head = range.lowerBound..<headEnd
    if let last = head.last, nameAt[last] >= 0 {
      let name = names[nameAt[last]]
      let joined = head.contains { lower($0) == "and" }
      if !joined, name.tokens.lowerBound >= head.lowerBound || name.mention.isAnaphor {
        let start = name.mention.isAnaphor ? head.lowerBound : name.tokens.lowerBound
        let place = tokens[max(start, 0)].range.lowerBound..<tokens[last].range.upperBound
        let isOwner = head.upperBound < tokens.count && lower(head.upperBound) == "'s"
        if !isOwner {
          return Speaker(
            name: displayName(of: name.mention, at: place, article), range: place,
            canonical: name.mention.canonical, kind: name.mention.kind,
            canSpeak: name.mention.kind != .other)
        }
      }
    }
    while range.count > 1, ["the", "a", "an"].contains(lower(range.lowerBound)) {
      range = range.lowerBound + 1..<range.upperBound
    }
    guard let first = range.first else { return nil }
    let words = tokens[range]
    let isPronounOnly =
      range.count == 1
      && ["this", "that", "it", "which", "these", "those", "there", "what"].contains(lower(first))
    guard !isPronounOnly, words.contains(where: { $0.kind == .word }) else { return nil }
    let place = words[first].range.lowerBound..<words[words.endIndex - 1].range.upperBound
    guard place.count <= 120 else { return nil }
    let last = max(range.lowerBound, min(headEnd, range.upperBound) - 1)
    return Speaker(
      name: article.words(in: place), range: place, canonical: nil, kind: nil,
      isVague: has(last, .source),
      canSpeak: has(last, [.person, .subject]) || nameAt[last] >= 0)
  }

  /// The name of a speaker as people read it: for a person the fullest, for a body as written.
  private func displayName(
    of mention: NameMention, at place: Range<Int>, _ article: Article
  ) -> String {
    if mention.kind == .person { return mention.canonical }
    if mention.isAnaphor { return fullNames[mention.canonical] ?? mention.canonical }
    let written = article.words(in: mention.range)
    return mention.canonical.utf8.count > written.utf8.count
      && mention.canonical.utf8.elementsEqual(
        Array(mention.canonical.utf8.prefix(4)) + written.utf8)
      ? mention.canonical : written
  }
}
