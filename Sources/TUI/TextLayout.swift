package import Model

/// A character on its way to the screen, with its width and the byte it comes from.
package struct Glyph: Hashable, Sendable {
  package var character: Character
  /// How many cells it takes: 1 or 2.
  package var width: UInt8
  /// Whether it is part of a token for something invisible.
  package var isToken: Bool = false
  /// Whether it is a bracket that the reader puts round quoted words.
  package var isBracket: Bool = false
  /// The offset in the source of its first byte.
  package var offset: Int
  /// The index of what marks it, by the meaning of whoever lays the text out; -1 for nothing.
  package var mark: Int = -1

  /// A space or an ideographic space, at which a line may end.
  var isSpace: Bool { character == " " || character == "\u{3000}" }

  /// The glyphs of a visible text.
  package static func glyphs(of text: VisibleText) -> [Glyph] {
    text.clusters.map {
      Glyph(
        character: $0.character,
        width: UInt8(clamping: max(1, CharacterWidth.width(of: $0.character))),
        isToken: $0.isToken, offset: $0.offset)
    }
  }
}

/// Breaks text into lines: at spaces, after dashes, between ideographs, and inside a word only where
/// the word is longer than a line.
package enum TextLayout {
  /// The lines of `glyphs` as ranges of indices, without the spaces at which they were broken.
  ///
  /// A line takes at most `width` cells, all but the first at most `width - hanging`. A character
  /// wider than the line has a line to itself.
  package static func lines(
    of glyphs: [Glyph], in range: Range<Int>, width: Int, hanging: Int = 0
  ) -> [Range<Int>] {
    var breaker = LineBreaker(glyphs: glyphs, range: range, width: width, hanging: hanging)
    return breaker.run()
  }

  /// The lines of `text`, each as a string that is safe to draw.
  package static func lines(of text: String, width: Int, hanging: Int = 0) -> [String] {
    let glyphs = Glyph.glyphs(of: VisibleText(text))
    return lines(of: glyphs, in: 0..<glyphs.count, width: width, hanging: hanging).map {
      String(glyphs[$0].map(\.character))
    }
  }
}

/// The state of breaking one text into lines.
private struct LineBreaker {
  let glyphs: [Glyph]
  let range: Range<Int>
  let width: Int
  let hanging: Int
  private var lines: [Range<Int>] = []
  private var start = 0
  private var used = 0
  /// The last place to break at: the end of the line before it, and the start of the next.
  private var pause: (end: Int, next: Int)?

  init(glyphs: [Glyph], range: Range<Int>, width: Int, hanging: Int) {
    self.glyphs = glyphs
    self.range = range
    self.width = width
    self.hanging = hanging
  }

  private var limit: Int { max(1, lines.isEmpty ? width : width - hanging) }

  mutating func run() -> [Range<Int>] {
    start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let glyph = glyphs[index]
      if glyph.isSpace {
        takeSpace(at: index)
      } else {
        if index > start, canBreak(before: index) { pause = (index, index) }
        if used + Int(glyph.width) > limit, index > start {
          breakLine(at: index)
          // What is carried over is measured again: the next line may be shorter.
          index = start
          continue
        }
        used += Int(glyph.width)
      }
      index += 1
    }
    let end = trimmed(start..<range.upperBound)
    if !end.isEmpty { lines.append(end) }
    return lines
  }

  private mutating func takeSpace(at index: Int) {
    if index == start {
      start = index + 1
      used = 0
      return
    }
    let isRun = glyphs[index - 1].isSpace
    pause = (isRun ? pause?.end ?? index : index, index + 1)
    used += Int(glyphs[index].width)
  }

  /// Ends the line before the glyph at `index`, which does not fit.
  private mutating func breakLine(at index: Int) {
    if let pause, pause.end > start {
      lines.append(trimmed(start..<pause.end))
      start = pause.next
    } else {
      lines.append(start..<index)
      start = index
    }
    pause = nil
    used = 0
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, glyphs[end - 1].isSpace { end -= 1 }
    return line.lowerBound..<end
  }

  /// Whether a line may end before the glyph at `index` although no space stands there.
  private func canBreak(before index: Int) -> Bool {
    let previous = glyphs[index - 1]
    let next = glyphs[index]
    if previous.character == "—", next.character != "—" {
      return !Self.noStart.contains(next.character) && !next.isBracket
    }
    guard previous.width == 2 || next.width == 2 else { return false }
    guard isIdeograph(previous) || isIdeograph(next) else { return false }
    return !Self.noStart.contains(next.character) && !Self.noEnd.contains(previous.character)
  }

  private func isIdeograph(_ glyph: Glyph) -> Bool {
    guard glyph.width == 2, let scalar = glyph.character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFF01...0xFF60,
      0x20000...0x3FFFF:
      return true
    default: return false
    }
  }

  /// What no line starts with, and what no line ends with.
  private static let noStart = Set<Character>("]}),.;:!?’”»、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々")
  private static let noEnd = Set<Character>("[{(‘“«（［｛「『【〈《〔")
}
