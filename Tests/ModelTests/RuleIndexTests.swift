import Testing

@testable import Model

@Suite struct RuleIndexTests {
  @Test func indexesAreUpToDate() {
    for file in RuleIndexFile.all {
      #expect(
        file.shipped == file.make(),
        "Sources/CRules/data/\(file.name).bin is out of date: make tables writes it again")
    }
  }

  @Test func findsEachOfManyWordsAndNoOther() {
    let words = (0..<3_000).map { "word " + String(repeating: "é", count: $0 % 11) + String($0) }
    var map = WordMap<String>()
    for word in words { map[word] = word + "!" }
    var writer = RuleIndexWriter()
    writer.add([1, 2] as [UInt64])
    writer.add(map)
    Self.read(writer.bytes) { index in
      let map = RuleMap<String>(1, of: index)
      for word in words {
        #expect(map[word] == word + "!")
        #expect(map[word + "."] == nil)
        #expect(!map.contains(word + "."))
      }
    }
  }

  @Test func givesValuesBackAsTheyWere() {
    var writer = RuleIndexWriter()
    writer.add([-3, 0, Int.max, Int.min])
    writer.add([["a", "", "é"], []])
    writer.add([0.25 as Float, -1])
    var phrases = PhraseCollection<String>()
    phrases.add([1, 2, 3], "long")
    phrases.add([1], "short")
    phrases.add([4, 1], "last", byLast: true)
    phrases.write(to: &writer)
    Self.read(writer.bytes) { index in
      #expect(RuleArray<Int>(0, of: index).all == [-3, 0, Int.max, Int.min])
      #expect(RuleArray<[String]>(1, of: index).all == [["a", "", "é"], []])
      #expect(RuleArray<Float>(2, of: index).all == [0.25, -1])
      let table = PhraseTable<String>(3, of: index)
      let found = table.phrases(of: 1).map(Array.init) ?? []
      let meanings = found.map { table.meaning(of: $0) }
      let rests = found.map { phrase in (0..<phrase.rest.count).map { phrase.rest[$0] } }
      #expect(meanings == ["long", "short", "last"])
      #expect(rests == [[2, 3], [], [4]])
      #expect(table.phrases(of: 4) == nil)
    }
  }

  @Test(arguments: [
    [], [0], [0xFF, 0, 0, 0, 0, 0, 0, 0x80],
    [UInt8](repeating: 0xFF, count: 64), [UInt8](repeating: 1, count: 200),
    [UInt8](repeating: 0x7F, count: 999),
  ])
  func readsNothingFromBytesThatAreNoIndex(bytes: [UInt8]) {
    Self.read(bytes) { index in
      #expect(RuleMap<[String]>(0, of: index)["word"] == nil)
      let hasWords = RuleArray<[String]>(1, of: index).all.contains { !$0.isEmpty }
      #expect(!hasWords)
      #expect(PhraseTable<Bool>(70, of: index).phrases(of: 1) == nil)
      #expect(index.text(.max) == "")
    }
  }

  private static func read(_ bytes: [UInt8], _ body: (RuleIndex) -> Void) {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      body(
        RuleIndex { count in
          count.pointee = bytes.count
          return start
        })
    }
  }
}
