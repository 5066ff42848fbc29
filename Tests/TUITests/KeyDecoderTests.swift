import TUI
import Testing

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("j", [Key.character("j")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\0", [.control(" ")]),
    ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
    ("\u{1B}OP", [.function(1)]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}[24~", [.function(12)]),
    ("\u{1B}[[A", [.function(1)]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}x", [.escape, .character("x")]),
    ("é国👍", [.character("é"), .character("国"), .character("👍")]),
    ("\u{1B}[<0;3;4Mq", [.mouse(Mouse(.press, column: 2, row: 3)), .character("q")]),
    ("\u{1B}[<0;3;4m", [.mouse(Mouse(.release, column: 2, row: 3))]),
    ("\u{1B}[<36;300;4M", [.mouse(Mouse(.drag, column: 299, row: 3))]),
    ("\u{1B}[<65;1;1M", [.mouse(Mouse(.wheelDown, column: 0, row: 0))]),
    ("\u{1B}[<2;1;1M\u{1B}[<0;0;9M\u{1B}[<9M\u{1B}[<35;1;1M", []),
    ("\u{1B}[?1;2cq", [.character("q")]),
    ("\u{1B}[99u", [.character("c")]), ("\u{1B}[99;5u", [.control("c")]),
    ("\u{1B}[27;5;100~", [.control("d")]), ("\u{85}q", [.character("q")]),
  ])
  func readsTheKeyThatWasPressed(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: bytes.utf8) == keys)
    #expect(!decoder.isWaiting)
  }

  @Test(arguments: ["j\u{1B}[5~k", "é国👍", "a\u{1B}[200~x\u{1B}[y\u{1B}[201~b", "\u{1B}OP\u{1B}[[B"])
  func readsTheSameKeysHoweverTheBytesAreCut(text: String) {
    var whole = KeyDecoder()
    let keys = whole.keys(from: text.utf8)
    var piecewise = KeyDecoder()
    #expect(text.utf8.flatMap { piecewise.keys(from: [$0]) } == keys)
    #expect(!keys.isEmpty && !piecewise.isWaiting)
  }

  @Test func readsALoneEscapeOnceNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
  }

  @Test func readsWhatWasTypedOfABrokenSequence() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: Array("\u{1B}[1".utf8)).isEmpty)
    #expect(decoder.flush() == [.escape, .character("["), .character("1")])
  }

  @Test func givesAPasteInOnePieceAndNeverAsCommands() {
    var decoder = KeyDecoder()
    let keys = decoder.keys(from: "\u{1B}[200~q\rQ\u{1B}[A\u{1B}[201~j".utf8)
    #expect(keys == [.paste("q\rQ\u{1B}[A"), .character("j")])
  }

  @Test func givesAPasteThatNeverEnds() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: "\u{1B}[200~half\u{1B}[20".utf8).isEmpty)
    #expect(decoder.isWaiting)
    let keys = decoder.flush()
    #expect(keys.last == .paste("half\u{1B}[20"))
    #expect(!decoder.isWaiting)
  }

  @Test func dropsTheEndOfAPasteThatIsTooLong() {
    var decoder = KeyDecoder()
    let text = "\u{1B}[200~" + String(repeating: "x", count: KeyDecoder.longestPaste + 5)
    let keys = decoder.keys(from: (text + "\u{1B}[201~").utf8)
    #expect(keys == [.paste(String(repeating: "x", count: KeyDecoder.longestPaste))])
  }

  @Test func showsBytesThatAreNoUTF8() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0xFF, 0x61]) == [.character("\u{FFFD}"), .character("a")])
    #expect(decoder.keys(from: [0xC3, 0x28]) == [.character("\u{FFFD}"), .character("(")])
  }

  @Test func knowsTheSequencesOfItsTerminal() {
    var decoder = KeyDecoder(known: [[0x1B, 0x5B, 0x6B]: .up, [0x61]: .down])
    #expect(decoder.keys(from: [0x1B, 0x5B, 0x6B, 0x61]) == [.up, .character("a")])
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("Enter", .enter), ("S-Tab", .backTab), ("^D", .control("d")),
    ("F1", .function(1)), ("Space", .character(" ")), ("^", .character("^")),
    ("PgDn", .pageDown), ("F", .character("F")),
  ])
  func readsTheNameOfAKey(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Enterprise", "F99", "jj"])
  func refusesWhatIsNoKey(name: String) {
    #expect(Key(name: name) == nil)
  }
}
