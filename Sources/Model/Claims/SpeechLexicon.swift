private import CRules

/// The verbs and phrases by which English tells what somebody said, and small words around them.
struct SpeechLexicon: Sendable {
  /// What can follow a verb.
  struct Frames: OptionSet, Sendable {
    let rawValue: UInt8

    static let clause = Frames(rawValue: 1)
    static let tell = Frames(rawValue: 2)
    static let infinitive = Frames(rawValue: 4)
    static let urge = Frames(rawValue: 8)
    static let object = Frames(rawValue: 16)
    static let prepositional = Frames(rawValue: 32)
    static let accusing = Frames(rawValue: 64)
  }

  /// The form of a verb; the past is also the participle of a regular verb.
  enum Form: Sendable { case base, third, past, participle, ing }

  /// A verb of saying, wanting or judging.
  struct Verb: Sendable {
    var base: String
    var frames: Frames = []
    var stance = "said"
    var prepositions: [String] = []
    var objectPrepositions: [String] = []

    /// Whether the verb reports words whatever its subject is.
    var speaksAlone: Bool {
      ["say", "tell", "add", "write", "tweet", "announce", "argue"].contains(base)
    }
  }

  /// The closed class of a word.
  struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    static let be = WordClass(rawValue: 1 << 0)
    static let auxiliary = WordClass(rawValue: 1 << 1)
    static let modal = WordClass(rawValue: 1 << 2)
    static let possibly = WordClass(rawValue: 1 << 3)
    static let negation = WordClass(rawValue: 1 << 4)
    static let adverb = WordClass(rawValue: 1 << 5)
    static let determiner = WordClass(rawValue: 1 << 6)
    static let subject = WordClass(rawValue: 1 << 7)
    static let preposition = WordClass(rawValue: 1 << 8)
    static let attaching = WordClass(rawValue: 1 << 9)
    static let conjunction = WordClass(rawValue: 1 << 10)
    static let cut = WordClass(rawValue: 1 << 11)
    static let question = WordClass(rawValue: 1 << 12)
    static let time = WordClass(rawValue: 1 << 13)
    static let occasion = WordClass(rawValue: 1 << 14)
    static let hedge = WordClass(rawValue: 1 << 15)
    static let person = WordClass(rawValue: 1 << 16)
    static let source = WordClass(rawValue: 1 << 17)
    static let outlet = WordClass(rawValue: 1 << 18)
    static let nounForm = WordClass(rawValue: 1 << 19)
    static let considered = WordClass(rawValue: 1 << 20)
    static let planned = WordClass(rawValue: 1 << 21)
    static let event = WordClass(rawValue: 1 << 22)
    static let ongoing = WordClass(rawValue: 1 << 23)
    static let plural = WordClass(rawValue: 1 << 24)
  }

  static let shared = SpeechLexicon()

  let verbs: [Verb]
  /// The verb and the form of each inflected verb.
  let forms: WordMap<(verb: Int, form: Form)>
  let classes: WordMap<WordClass>
  /// Phrases by their first word: the other words.
  let denials: WordMap<[[String]]>
  let undecided: WordMap<[[String]]>
  let declined: WordMap<[[String]]>

  private init() {
    var builder = SpeechTable()
    let rows = RuleTable(rules_speech).rows + RuleTable(rules_status).rows
    for row in rows { builder.add(row) }
    verbs = builder.verbs
    forms = builder.forms
    classes = builder.classes
    denials = builder.phrases["denials"] ?? WordMap()
    undecided = builder.phrases["undecided"] ?? WordMap()
    declined = builder.phrases["declined"] ?? WordMap()
  }

  func isPersonNoun(_ lower: String) -> Bool { classes[lower]?.contains(.person) == true }
  func isOutletNoun(_ lower: String) -> Bool { classes[lower]?.contains(.outlet) == true }

  /// The end of the phrase of `table` that begins at `index` of `tokens`.
  func phraseEnd(
    of table: WordMap<[[String]]>, at index: Int, in tokens: [Token], limit: Int
  ) -> Int? {
    guard let phrases = table[tokens[index].lower] else { return nil }
    for rest in phrases where index + rest.count < limit {
      var matches = true
      for (offset, word) in rest.enumerated() where tokens[index + 1 + offset].lower != word {
        matches = false
        break
      }
      if matches { return index + 1 + rest.count }
    }
    return nil
  }
}

/// Builds the tables of ``SpeechLexicon`` from the rows of the data files.
private struct SpeechTable {
  var verbs: [SpeechLexicon.Verb] = []
  var forms = WordMap<(verb: Int, form: SpeechLexicon.Form)>()
  var classes = WordMap<SpeechLexicon.WordClass>()
  var phrases: [String: WordMap<[[String]]>] = [:]
  private var index = WordMap<Int>()

  private static let sections: [String: SpeechLexicon.WordClass] = [
    "class be": .be, "class auxiliary": .auxiliary, "class modal": .modal,
    "class possibly": .possibly, "class negation": .negation, "class adverb": .adverb,
    "class determiner": .determiner, "class subject": .subject,
    "class preposition": .preposition, "class attaching": .attaching,
    "class conjunction": .conjunction, "class cut": .cut, "class question": .question,
    "class time": .time, "class occasion": .occasion, "class plural-pronoun": .plural,
    "hedges": .hedge, "persons": .person, "sources": .source, "outlets": .outlet,
    "nouns": .nounForm, "considered": .considered, "planned": .planned, "events": .event,
    "ongoing": .ongoing, "not-states": .adverb,
  ]
  private static let frames: [String: SpeechLexicon.Frames] = [
    "clause": .clause, "tell": .tell, "infinitive": .infinitive, "urge": .urge,
    "object": .object, "prepositional": .prepositional, "accusing": .accusing,
  ]

  mutating func add(_ row: RuleTable.Row) {
    if let wordClass = Self.sections[row.section] {
      for word in NameLexicon.words(of: row.fields[0]) {
        classes[word, default: []].formUnion(wordClass)
      }
    } else if let frame = Self.frames[row.section] {
      addVerb(row.fields, frame)
    } else {
      let words = NameLexicon.words(of: row.fields[0])
      guard let first = words.first else { return }
      phrases[row.section, default: WordMap()][first, default: []].append(Array(words.dropFirst()))
    }
  }

  private mutating func addVerb(_ fields: [String], _ frame: SpeechLexicon.Frames) {
    let base = fields[0]
    let place = index[base] ?? verbs.count
    if place == verbs.count {
      verbs.append(SpeechLexicon.Verb(base: base))
      index[base] = place
    }
    verbs[place].frames.formUnion(frame)
    if frame == .accusing {
      verbs[place].objectPrepositions = fields.dropFirst().flatMap { NameLexicon.words(of: $0) }
      return
    }
    if fields.count > 1, fields[1] != "said" { verbs[place].stance = fields[1] }
    var irregular = fields.dropFirst(2)
    if frame == .prepositional, let prepositions = irregular.popFirst() {
      verbs[place].prepositions = NameLexicon.words(of: prepositions)
    }
    inflect(base, place, past: irregular.first, participle: irregular.dropFirst().first)
  }

  private mutating func inflect(_ base: String, _ place: Int, past: String?, participle: String?) {
    let stem = base.utf8.dropLast()
    let last = base.utf8.last
    let isY = last == 0x79 && !(stem.last.map { "aeiou".utf8.contains($0) } ?? true)
    let dropped = String(decoding: stem, as: UTF8.self)
    let third =
      isY
      ? dropped + "ies"
      : ["s", "x", "z", "sh", "ch"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    let regular = last == 0x65 ? base + "d" : isY ? dropped + "ied" : base + "ed"
    let ending = past ?? regular
    // A doubled consonant in the past ("planned") is doubled before "-ing" too.
    let isDoubled = ending.utf8.count == base.utf8.count + 3 && ending.hasSuffix("ed")
    let ing =
      isDoubled
      ? String(ending.dropLast(2)) + "ing"
      : last == 0x65 && !base.hasSuffix("ee") ? dropped + "ing" : base + "ing"
    add(ing, place, .ing)
    add(participle ?? ending, place, .participle)
    add(ending, place, .past)
    add(third, place, .third)
    add(base, place, .base)
  }

  private mutating func add(_ word: String, _ place: Int, _ form: SpeechLexicon.Form) {
    if let known = forms[word], known.verb != place { return }
    forms[word] = (place, form)
  }
}
