import Foundation
import Model

/// A sentence of a treebank, cut into the program's own tokens.
struct TreebankSentence {
  var tokens: [Token]
  /// The class of each token's tag, its place in `WordTag.all`.
  var classes: [UInt8]
  /// The head of each token; the number of tokens stands for the root.
  var heads: [Int]
  /// The relation of each token to its head.
  var relations: [DependencyRelation]
}

/// A row of a CoNLL-U file that stands for a word.
struct TreebankWord {
  var form: String
  var tag: WordTag
  /// The number of the head's row, 0 for the root.
  var head: Int
  var relation: DependencyRelation
  /// The bytes of the sentence's text that the word was written with.
  var range = 0..<0
}

/// Reads CoNLL-U files and gives their annotation to the program's own tokens.
struct TreebankReader {
  /// How many sentences could not be laid over their text.
  private(set) var skipped = 0

  /// The sentences of the file at `path`.
  mutating func sentences(at path: String) throws -> [TreebankSentence] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [TreebankSentence] = []
    for block in text.split(separator: "\n\n") {
      if let sentence = sentence(block.split(separator: "\n")) {
        sentences.append(sentence)
      } else {
        skipped += 1
      }
    }
    return sentences
  }

  private func sentence(_ lines: [Substring]) -> TreebankSentence? {
    var text: [UInt8] = []
    var words: [TreebankWord] = []
    var surfaces: [(form: String, words: Range<Int>)] = []
    for line in lines {
      if line.hasPrefix("# text = ") { text = Array(line.dropFirst(9).utf8) }
      guard !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 10, !fields[0].contains(".") else { continue }
      if fields[0].contains("-") {
        let ends = fields[0].split(separator: "-").compactMap { Int($0) }
        surfaces.append((fields[1], ends[0] - 1..<ends[1]))
        continue
      }
      if surfaces.last?.words.contains(words.count) != true {
        surfaces.append((fields[1], words.count..<words.count + 1))
      }
      words.append(
        TreebankWord(
          form: fields[1], tag: tag(fields[3], fields[5]), head: Int(fields[6]) ?? 0,
          relation: DependencyRelation(universal: fields[7])))
    }
    guard place(surfaces, in: text, &words) else { return nil }
    return align(words, with: Tokenizer.tokens(in: 0..<text.count, of: text))
  }

  // MARK: - Places

  private func place(
    _ surfaces: [(form: String, words: Range<Int>)], in text: [UInt8], _ words: inout [TreebankWord]
  ) -> Bool {
    var position = 0
    for surface in surfaces {
      while position < text.count, text[position] == 0x20 || text[position] == 0xC2 {
        position += text[position] == 0xC2 ? 2 : 1
      }
      let start = position
      for scalar in surface.form.unicodeScalars {
        guard position < text.count else { return false }
        let found = UTF8Scalar(at: position, of: text, end: text.count)
        guard found.value == scalar.value || isSameMark(found.value, scalar.value) else {
          return false
        }
        position += found.count
      }
      divide(start..<position, of: text, among: surface.words, &words)
    }
    return true
  }

  private func isSameMark(_ one: UInt32, _ other: UInt32) -> Bool {
    let quotes: Set<UInt32> = [0x22, 0x27, 0x60, 0x2018, 0x2019, 0x201C, 0x201D, 0xB4, 0xAB, 0xBB]
    let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014, 0x2212]
    return quotes.contains(one) && quotes.contains(other)
      || dashes.contains(one) && dashes.contains(other)
  }

  /// Gives each word of a surface form its bytes; words that are written otherwise get all of them.
  private func divide(
    _ range: Range<Int>, of text: [UInt8], among numbers: Range<Int>, _ words: inout [TreebankWord]
  ) {
    let counts = numbers.map { words[$0].form.utf8.count }
    let isPlain = counts.reduce(0, +) == range.count
    var position = range.lowerBound
    for (number, count) in zip(numbers, counts) {
      words[number].range =
        numbers.count > 1 && isPlain ? position..<position + count : range
      position += count
    }
  }

  // MARK: - Tokens

  private func align(_ words: [TreebankWord], with tokens: [Token]) -> TreebankSentence? {
    let wordsOf = tokens.map { token in
      words.indices.filter { words[$0].range.overlaps(token.range) }
    }
    guard wordsOf.allSatisfy({ !$0.isEmpty }) else { return nil }
    // The word that a token stands for is the one whose head lies outside of the token.
    let wordOf = wordsOf.map { group in
      group.first { !group.contains(words[$0].head - 1) } ?? group[0]
    }
    // The token that stands for a word is the last one that is no mark.
    var tokenOf = words.indices.map { word -> Int? in
      let own = tokens.indices.filter { wordOf[$0] == word }
      return own.last { tokens[$0].kind != .punctuation } ?? own.last
    }
    for word in words.indices where tokenOf[word] == nil {
      tokenOf[word] = tokens.indices.first { wordsOf[$0].contains(word) }
    }
    var sentence = TreebankSentence(tokens: tokens, classes: [], heads: [], relations: [])
    for (place, token) in tokens.enumerated() {
      let word = words[wordOf[place]]
      guard let own = tokenOf[wordOf[place]] else { return nil }
      let isPart = own != place
      let isMark = isPart && token.kind == .punctuation
      let tag =
        isMark ? WordTag(.punctuation) : token.kind == .number ? WordTag(.numeral) : word.tag
      guard let number = WordTag.all.firstIndex(of: tag) else { return nil }
      sentence.classes.append(UInt8(number))
      var head = word.head
      while head > 0, tokenOf[head - 1] == place { head = words[head - 1].head }
      let outer = head == 0 ? tokens.count : tokenOf[head - 1] ?? tokens.count
      sentence.heads.append(isPart ? own : outer)
      sentence.relations.append(isMark ? .punctuation : isPart ? .compound : word.relation)
    }
    return isTree(sentence.heads) ? sentence : nil
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 == heads.count }) == 1 else { return false }
    return heads.indices.allSatisfy { start in
      var node = start
      var steps = 0
      while node < heads.count, steps <= heads.count {
        node = heads[node]
        steps += 1
      }
      return node == heads.count
    }
  }

  private func tag(_ name: String, _ features: String) -> WordTag {
    let parts: [String: WordTag.PartOfSpeech] = [
      "ADJ": .adjective, "ADP": .adposition, "ADV": .adverb, "AUX": .auxiliary,
      "CCONJ": .coordinatingConjunction, "DET": .determiner, "INTJ": .interjection, "NOUN": .noun,
      "NUM": .numeral, "PART": .particle, "PRON": .pronoun, "PROPN": .properNoun,
      "PUNCT": .punctuation, "SCONJ": .subordinatingConjunction, "SYM": .symbol, "VERB": .verb,
    ]
    var tag = WordTag(parts[name] ?? .other)
    if tag.isNominal {
      tag.number = features.contains("Number=P") ? .plural : .singular
    } else if tag.isVerbal {
      tag.verbForm =
        features.contains("VerbForm=Ger") || features.contains("Tense=Pres|VerbForm=Part")
        ? .gerund
        : features.contains("VerbForm=Part")
          ? .participle : features.contains("VerbForm=Inf") ? .infinitive : .finite
      if tag.verbForm == .finite {
        tag.tense =
          features.contains("Tense=Past") ? .past : features.contains("Tense=Pres") ? .present : nil
      }
    }
    return tag
  }
}
