private import CRules

/// Finds the dictionary form of a word: "denied" → "deny", "children" → "child".
///
/// Irregular forms come from a table, all others from the rules of English spelling, so that words
/// that no list holds are treated alike.
package struct Lemmatizer: Sendable {
  /// What the word is taken for.
  package enum WordClass: Sendable {
    case noun, verb
    /// Unknown: irregular verbs first, then irregular nouns, then the endings.
    case any
  }

  private static let shared = Lemmatizer(RuleIndex(rules_lemmas_index))

  private let verbs: RuleMap<String>
  private let nouns: RuleMap<String>
  private let unchanged: RuleMap<Bool>
  private let whole: RuleMap<Bool>
  private let finalE: RuleMap<Bool>
  private let noFinalE: RuleMap<Bool>

  private init(_ index: RuleIndex) {
    verbs = RuleMap(0, of: index)
    nouns = RuleMap(1, of: index)
    unchanged = RuleMap(2, of: index)
    whole = RuleMap(3, of: index)
    finalE = RuleMap(4, of: index)
    noFinalE = RuleMap(5, of: index)
  }

  /// The index of the table of lemmas, made anew.
  static func indexBytes() -> [UInt8] {
    var (verbs, nouns) = (WordMap<String>(), WordMap<String>())
    let others = ["unchanged", "whole", "final e", "no final e"]
    var sets = [[UInt64]](repeating: [], count: others.count)
    RuleTable(rules_lemmas).forEachLine { line in
      switch line.section {
      case "verbs": add(line, to: &verbs)
      case "nouns": add(line, to: &nouns)
      default: sets[others.firstIndex(of: line.section) ?? 3].append(line.first.hash)
      }
    }
    var writer = RuleIndexWriter()
    writer.add(verbs)
    writer.add(nouns)
    for set in sets { writer.add(set) }
    return writer.bytes
  }

  private static func add(_ line: RuleTable.Line, to forms: inout WordMap<String>) {
    let lemma = line.first.string
    line.forEachField { forms.insert(hash: $0.hash, lemma) }
  }

  /// The lemma of `lower`, a word in lower case; words that are no inflected form come back as they are.
  package static func lemma(of lower: String, as wordClass: WordClass) -> String {
    shared.lemma(lower, wordClass)
  }

  /// Whether the word with this hash and last byte is surely no inflected form; of words of one or two
  /// letters the last byte is given as 0.
  static func isLemma(_ hash: UInt64, lastByte last: UInt8) -> Bool {
    last != UInt8(ascii: "s") && last != UInt8(ascii: "d") && last != UInt8(ascii: "g")
      && !shared.verbs.contains(hash: hash) && !shared.nouns.contains(hash: hash)
  }

  private func lemma(_ word: String, _ wordClass: WordClass) -> String {
    let hash = TextHash.of(word)
    if wordClass != .noun, let lemma = verbs[hash: hash] { return lemma }
    if wordClass != .verb, let lemma = nouns[hash: hash] { return lemma }
    guard word.utf8.count > 2, let last = word.lastByte,
      last == UInt8(ascii: "s") || last == UInt8(ascii: "d") || last == UInt8(ascii: "g")
    else { return word }
    var bytes = Array(word.utf8)
    if last == UInt8(ascii: "s") {
      guard wordClass == .verb || !unchanged.contains(hash: hash), dropPluralS(&bytes) else {
        return word
      }
    } else if wordClass != .noun, last == UInt8(ascii: "d") || last == UInt8(ascii: "g") {
      guard !whole.contains(hash: hash), dropVerbEnding(&bytes) else { return word }
    } else {
      return word
    }
    return String(utf8: bytes)
  }

  // MARK: - Endings

  /// Takes -s, -es or -ies off; false where the word has none.
  private func dropPluralS(_ word: inout [UInt8]) -> Bool {
    let count = word.count
    let before = word[count - 2]
    guard before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i"),
      before != UInt8(ascii: "'")
    else { return false }
    if word.ends(with: "ies"), count > 4 {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if word.ends(with: "sses") || word.ends(with: "shes") || word.ends(with: "ches")
      || word.ends(with: "xes") || word.ends(with: "zzes") || word.ends(with: "oes") && count > 4
    {
      word.removeLast(2)
    } else {
      word.removeLast()
    }
    return true
  }

  /// Takes -ed or -ing off and mends the stem; false where the word has no such ending.
  private func dropVerbEnding(_ word: inout [UInt8]) -> Bool {
    let isPast = word.ends(with: "ed")
    guard isPast || word.ends(with: "ing") else { return false }
    let count = word.count - (isPast ? 2 : 3)
    guard count > 1, word[..<count].contains(where: \.isVowelLetter) else { return false }
    word.removeLast(word.count - count)
    mend(&word, isPast: isPast)
    return true
  }

  /// Makes the stem of a word without its ending a word.
  private func mend(_ stem: inout [UInt8], isPast: Bool) {
    let e = UInt8(ascii: "e")
    let last = stem[stem.count - 1]
    if isPast, last == UInt8(ascii: "i") {
      if stem.count > 2 { stem[stem.count - 1] = UInt8(ascii: "y") } else { stem.append(e) }
      return
    }
    let hash = TextHash.of(stem[...])
    if noFinalE.contains(hash: hash) { return }
    stem.append(e)
    if isPast, last == e || finalE.contains(hash: TextHash.of(stem[...])) { return }
    if finalE.contains(hash: hash), last != e { return }
    stem.removeLast()
    if last == stem[stem.count - 2], !last.isVowelLetter {
      stem = undoubled(stem)
    } else if Self.lacksFinalE(stem) {
      stem.append(e)
    }
  }

  /// "stopp" → "stop", "controll" → "control"; but "add", "call", "press".
  private func undoubled(_ stem: [UInt8]) -> [UInt8] {
    switch stem[stem.count - 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f"), UInt8(ascii: "c"): stem
    case UInt8(ascii: "l"):
      stem.vowelGroups > 1 && !stem.ends(with: "stall") && !stem.ends(with: "call")
        ? stem.dropLast() : stem
    default: stem.count > 3 ? stem.dropLast() : stem
    }
  }

  /// Whether English spelling asks for an e after `stem`, which has two bytes or more.
  static func lacksFinalE(_ stem: [UInt8]) -> Bool {
    let last = stem[stem.count - 1]
    let before = stem[stem.count - 2]
    let third = stem.count > 2 ? stem[stem.count - 3] : UInt8(ascii: "x")
    switch last {
    case UInt8(ascii: "v"), UInt8(ascii: "u"), UInt8(ascii: "c"): return true
    case UInt8(ascii: "z"), UInt8(ascii: "s"): return before != UInt8(ascii: "t")
    case UInt8(ascii: "g"):
      if before == UInt8(ascii: "n") {
        return third == UInt8(ascii: "e") || third == UInt8(ascii: "a")
          || third == UInt8(ascii: "u")
      }
      return true
    case UInt8(ascii: "l") where !before.isVowelLetter:
      return before != UInt8(ascii: "r") && before != UInt8(ascii: "w")
    case UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "h"): return false
    default: break
    }
    guard !last.isVowelLetter, before.isVowelLetter else { return false }
    let isU = third == UInt8(ascii: "u") && before != UInt8(ascii: "o")
    guard !third.isVowelLetter || isU || stem.ends(with: "iat") else { return false }
    return stem.vowelGroups == 1 || Self.isLongEnding(before, last)
  }

  /// Whether a stem of several syllables in this vowel and consonant usually ends in a silent e.
  private static func isLongEnding(_ vowel: UInt8, _ consonant: UInt8) -> Bool {
    switch (Unicode.Scalar(vowel), Unicode.Scalar(consonant)) {
    case ("a", "t"), ("o", "t"), ("u", "t"), ("i", "d"), ("u", "d"), ("a", "d"), ("o", "d"),
      ("e", "d"), ("i", "r"), ("u", "r"), ("a", "r"), ("i", "m"), ("u", "m"), ("a", "m"),
      ("i", "n"), ("u", "n"), ("a", "p"), ("o", "k"), ("a", "k"), ("i", "k"), ("u", "k"),
      ("i", "l"), ("o", "l"), ("u", "l"), ("i", "b"):
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of the ASCII letters a, e, i, o, u and y.
  fileprivate var isVowelLetter: Bool {
    switch self {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard count >= length else { return false }
    return suffix.withUTF8Buffer { self[(count - length)...].elementsEqual($0) }
  }

  /// How many groups of adjoining vowels there are.
  fileprivate var vowelGroups: Int {
    var groups = 0
    var isInside = false
    for byte in self {
      if byte.isVowelLetter, !isInside { groups += 1 }
      isInside = byte.isVowelLetter
    }
    return groups
  }
}
