import Testing

@testable import Model

@Suite struct WordMapTests {
  @Test func findsEachOfManyWordsAndNoOther() {
    var map = WordMap<Int>()
    let words = (0..<3_000).map { "word " + String(repeating: "é", count: $0 % 11) + String($0) }
    for (index, word) in words.enumerated() { map[word] = index }
    for (index, word) in words.enumerated() {
      #expect(map[word] == index)
      #expect(map[word + "."] == nil)
    }
    #expect(map.values == Array(0..<3_000))
  }

  @Test(arguments: ["", "a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "abcdefghijklmnopqrstu"])
  func keepsTheLastValueOfAWord(word: String) {
    var map = WordMap<Int>()
    #expect(map[word] == nil)
    map[word] = 1
    map[word, default: 5] += 1
    #expect(map[word] == 2)
    map[word + "x", default: 5] += 1
    #expect(map[word + "x"] == 6)
    #expect(map.values == [2, 6])
  }
}

@Suite struct RuleTableTests {
  @Test func readsSectionsFieldsAndCommentsAndSkipsEmptyLines() {
    let text = "# note\n\n[first]\na\tb b\t\tc\n[a longer name of a section]\n\n\u{E9}t\u{E9}\n[x\n"
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let table = RuleTable(bytes: bytes)
      #expect(
        table.rows.map(\.section) == ["first"]
          + Array(repeating: "a longer name of a section", count: 2))
      #expect(table.rows.map(\.fields) == [["a", "b b", "c"], ["\u{E9}t\u{E9}"], ["[x"]])
      #expect(table.rows(in: "first") == [["a", "b b", "c"]])
    }
  }

  @Test func givesFieldsAndNumbersWhereTheyLie() {
    let text = "a longer field\t12\t0.25\t\t-3\n"
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      RuleTable(bytes: bytes).forEachLine { line in
        #expect(line.first == "a longer field")
        #expect(line.first.hash == TextHash.of("a longer field"))
        #expect((1..<5).map { line.field($0)?.number } == [12, 0.25, -3, nil])
      }
    }
  }
}

@Suite struct TextHashTests {
  @Test func tellsPairsOfSmallNumbersApart() {
    var seen = NumberMap<Bool>()
    for one in 0..<64 as Range<UInt64> {
      for other in 0..<64 as Range<UInt64> {
        let isNew1 = seen.insert(TextHash.mixed(one << 32 | other, 1), true)
        #expect(isNew1)
        let isNew2 = seen.insert(TextHash.mixed(one << 32 | other, 2), true)
        #expect(isNew2)
      }
    }
  }
}
