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
