private import CRules

/// The verbs and phrases by which English tells what somebody said, and small words around them.
struct SpeechLexicon: Sendable {
  /// What can follow a verb.
  struct Frames: OptionSet, RuleValue {
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
  enum Form: UInt8, RuleValue { case base, third, past, participle, ing }

  /// A form of a verb, by the place of the verb in the table.
  struct VerbForm: RuleValue {
    var verb: Int
    var form: Form
  }

  /// A verb of saying, wanting or judging.
  struct Verb: RuleValue {
    var base: String
    var frames: Frames = []
    var stance = "said"
    var prepositions: [String] = []
    var objectPrepositions: [String] = []

    /// Whether the verb reports words whatever its subject is.
    var speaksAlone: Bool {
      switch base {
      case "say", "tell", "add", "write", "tweet", "announce", "argue": true
      default: false
      }
    }
  }

  /// The closed class of a word.
  struct WordClass: OptionSet, RuleValue {
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

  static let shared = SpeechLexicon(RuleIndex(rules_speech_index))

  let verbs: RuleArray<Verb>
  /// The verb and the form of each inflected verb.
  let forms: RuleMap<VerbForm>
  let classes: RuleMap<WordClass>
  let denials: PhraseTable<Bool>
  let undecided: PhraseTable<Bool>
  let declined: PhraseTable<Bool>

  private init(_ index: RuleIndex) {
    verbs = RuleArray(0, of: index)
    forms = RuleMap(1, of: index)
    classes = RuleMap(2, of: index)
    denials = PhraseTable(3, of: index)
    undecided = PhraseTable(4, of: index)
    declined = PhraseTable(5, of: index)
  }

  /// The index of the tables of speech and states, made anew.
  static func indexBytes() -> [UInt8] {
    var table = SpeechTable()
    RuleTable(rules_speech).forEachLine { table.add($0) }
    RuleTable(rules_status).forEachLine { table.add($0) }
    var writer = RuleIndexWriter()
    writer.add(table.verbs)
    writer.add(table.forms)
    writer.add(table.classes)
    for phrases in [table.denials, table.undecided, table.declined] { phrases.write(to: &writer) }
    return writer.bytes
  }

  func isPersonNoun(_ lower: String) -> Bool { classes[lower]?.contains(.person) == true }
  func isOutletNoun(_ lower: String) -> Bool { classes[lower]?.contains(.outlet) == true }

  /// The end of the first phrase of `table` that begins at `index` of `tokens`.
  func phraseEnd(
    of table: PhraseTable<Bool>, at index: Int, in tokens: [Token], limit: Int
  ) -> Int? {
    guard let phrases = table.phrases(of: tokens[index].key) else { return nil }
    for phrase in phrases where index + phrase.rest.count < limit {
      var offset = 0
      while offset < phrase.rest.count,
        tokens[index + 1 + offset].key == phrase.rest[offset]
      {
        offset += 1
      }
      if offset == phrase.rest.count { return index + phrase.count }
    }
    return nil
  }
}

extension SpeechLexicon.VerbForm {
  init?(code: UInt64, in index: RuleIndex) {
    guard let form = SpeechLexicon.Form(code: code & 7, in: index) else { return nil }
    self.form = form
    verb = Int(truncatingIfNeeded: code >> 3)
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    UInt64(verb) << 3 | form.code(in: &writer)
  }
}

extension SpeechLexicon.Verb {
  init?(code: UInt64, in index: RuleIndex) {
    let fields = index.list(code)
    base = index.text(fields[0])
    frames = SpeechLexicon.Frames(rawValue: UInt8(truncatingIfNeeded: fields[1]))
    stance = index.text(fields[2])
    prepositions = [String](code: fields[3], in: index) ?? []
    objectPrepositions = [String](code: fields[4], in: index) ?? []
  }

  func code(in writer: inout RuleIndexWriter) -> UInt64 {
    let fields = [
      writer.text(base), frames.code(in: &writer), writer.text(stance),
      prepositions.code(in: &writer), objectPrepositions.code(in: &writer),
    ]
    return writer.list(fields)
  }
}

/// Collects the rows of the data files for the index of ``SpeechLexicon``.
private struct SpeechTable {
  var verbs: [SpeechLexicon.Verb] = []
  var forms = WordMap<SpeechLexicon.VerbForm>(capacity: 2_048)
  var classes = WordMap<SpeechLexicon.WordClass>(capacity: 1_024)
  var denials = PhraseCollection<Bool>()
  var undecided = PhraseCollection<Bool>()
  var declined = PhraseCollection<Bool>()
  private var index = WordMap<Int>(capacity: 512)

  private static let sections: WordMap<SpeechLexicon.WordClass> = [
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
  private static let frames: WordMap<SpeechLexicon.Frames> = [
    "clause": .clause, "tell": .tell, "infinitive": .infinitive, "urge": .urge,
    "object": .object, "prepositional": .prepositional, "accusing": .accusing,
  ]

  /// Adds a row.
  mutating func add(_ line: RuleTable.Line) {
    if let wordClass = Self.sections[line.section] {
      line.first.forEachWord { classes[hash: $0.hash, default: []].formUnion(wordClass) }
    } else if let frame = Self.frames[line.section] {
      addVerb(line, frame)
    } else {
      switch line.section {
      case "denials": denials.add(line.first, true)
      case "undecided": undecided.add(line.first, true)
      case "declined": declined.add(line.first, true)
      default: break
      }
    }
  }

  private mutating func addVerb(_ line: RuleTable.Line, _ frame: SpeechLexicon.Frames) {
    let base = line.first
    let place = index[hash: base.hash] ?? verbs.count
    if place == verbs.count {
      verbs.append(SpeechLexicon.Verb(base: base.string))
      index[hash: base.hash] = place
    }
    verbs[place].frames.formUnion(frame)
    if frame == .accusing {
      var number = 0
      verbs[place].objectPrepositions = []
      line.forEachField { field in
        if number > 0 { verbs[place].objectPrepositions += Self.words(of: field) }
        number += 1
      }
      return
    }
    if let stance = line.field(1), !(stance == "said") { verbs[place].stance = stance.string }
    var irregular = 2
    if frame == .prepositional, let prepositions = line.field(2) {
      verbs[place].prepositions = Self.words(of: prepositions)
      irregular = 3
    }
    inflect(
      base, place, past: line.field(irregular), participle: line.field(irregular + 1))
  }

  private static func words(of text: RuleText) -> [String] {
    var words: [String] = []
    text.forEachWord { words.append($0.string) }
    return words
  }

  private mutating func inflect(
    _ base: RuleText, _ place: Int, past: RuleText?, participle: RuleText?
  ) {
    let last = base[base.count - 1]
    let before = base.count > 1 ? base[base.count - 2] : UInt8(ascii: "a")
    let isY = last == UInt8(ascii: "y") && !Self.isVowel(before)
    let isE = last == UInt8(ascii: "e")
    let regular =
      isE
      ? Self.form(of: base, "d")
      : isY ? Self.form(of: base, less: 1, "ied") : Self.form(of: base, "ed")
    let ending = past ?? base
    // A doubled consonant in the past ("planned") is doubled before "-ing" too.
    let isDoubled =
      past != nil && ending.count == base.count + 3
      && ending.part(ending.count - 2, ending.count) == "ed"
    let ing =
      isDoubled
      ? Self.form(of: ending, less: 2, "ing")
      : isE && before != UInt8(ascii: "e")
        ? Self.form(of: base, less: 1, "ing") : Self.form(of: base, "ing")
    add(ing, place, .ing)
    add(participle?.hash ?? past?.hash ?? regular, place, .participle)
    add(past?.hash ?? regular, place, .past)
    add(Self.third(of: base, last, before, isY: isY), place, .third)
    add(base.hash, place, .base)
  }

  private static func third(
    of base: RuleText, _ last: UInt8, _ before: UInt8, isY: Bool
  ) -> UInt64 {
    if isY { return form(of: base, less: 1, "ies") }
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return form(of: base, "es")
    case UInt8(ascii: "h") where before == UInt8(ascii: "s") || before == UInt8(ascii: "c"):
      return form(of: base, "es")
    default: return form(of: base, "s")
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  /// The hash of `base` without its last bytes and with an ending.
  private static func form(
    of base: RuleText, less dropped: Int = 0, _ ending: StaticString
  ) -> UInt64 {
    let stem = base.count - dropped
    let count = stem + ending.utf8CodeUnitCount
    return withUnsafeTemporaryAllocation(byteCount: count, alignment: 8) { word in
      guard let start = word.baseAddress else { return 0 }
      start.copyMemory(from: base.start, byteCount: stem)
      (start + stem).copyMemory(from: ending.utf8Start, byteCount: count - stem)
      return TextHash.of(start, count: count)
    }
  }

  private mutating func add(_ word: UInt64, _ place: Int, _ form: SpeechLexicon.Form) {
    if let known = forms[hash: word], known.verb != place { return }
    forms[hash: word] = SpeechLexicon.VerbForm(verb: place, form: form)
  }
}
