import Model
import TUI
import Testing

/// Whatever is pressed at whatever size: a screen of that size, nothing cut in half, no trap.
@Suite struct PropertyTests {
  static let keys: [Key] =
    Key.script(
      "j k Space b d u g G h l Tab S-Tab Enter J K ]c [c ]d [d ]o [o c o e C w z / n N & f m ' [j "
        + "]j t T a s x U y = R ? Esc q v W v ^L ^C 5 0 % : S | O i 2 9 Backspace Left Right Home End ! Z"
    )
    + [.paste("pasted\nwords \u{202E}"), .function(1), .function(9), .character("国"), .delete]

  static let sizes: [(Int, Int)] = [
    (1, 1), (2, 2), (19, 5), (20, 4), (20, 5), (21, 6), (33, 7), (40, 12), (59, 15), (79, 24),
    (80, 24), (81, 9), (100, 13), (139, 40), (140, 41), (200, 60), (300, 100), (300, 5), (20, 100),
  ]

  /// A key, or something that the mouse does on or near a screen of this size.
  private static func key(
    _ columns: Int, _ rows: Int, using random: inout SeededRandom
  ) -> Key {
    guard Int.random(in: 0..<5, using: &random) == 0 else {
      return keys[Int.random(in: 0..<keys.count, using: &random)]
    }
    let actions: [Mouse.Action] = [.press, .drag, .release, .wheelUp, .wheelDown]
    return .mouse(
      Mouse(
        actions[Int.random(in: 0..<actions.count, using: &random)],
        column: Int.random(in: 0...columns, using: &random),
        row: Int.random(in: 0...rows, using: &random)))
  }

  /// The title, the status line and the hints are in their rows whatever is shown between them.
  private func expectStatus(_ driver: Driver, after keys: [Key]) {
    let size = driver.screen.size
    guard size.columns >= 20, size.rows >= 5 else { return }
    let isWhole =
      driver.rows[0].hasPrefix(" cross") && driver.rows[size.rows - 2].hasPrefix(" ")
      && (driver.screen.cursor != nil || driver.rows[size.rows - 1].hasPrefix(" "))
    if !isWhole { Issue.record("no status after \(keys.suffix(12)):\n\(driver.text)") }
  }

  private func expectWhole(_ screen: Screen, _ size: Size, after keys: [Key]) {
    #expect(screen.size == size)
    #expect(screen.cells.count == size.columns * size.rows)
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        guard let character = screen[column, row].character else {
          Issue.record("the right half of nothing at \(column), \(row) after \(keys.suffix(12))")
          return
        }
        let width = CharacterWidth.width(of: character)
        let isWhole =
          width == 1
          || width == 2 && column + 1 < size.columns && screen[column + 1, row].character == nil
        if !isWhole {
          Issue.record("\(character) is cut at \(column), \(row) after \(keys.suffix(12))")
          return
        }
        column += width
      }
    }
    if let cursor = screen.cursor {
      #expect(cursor.column < size.columns && cursor.row < size.rows)
    }
  }

  @Test(arguments: sizes)
  func keepsTheScreenWholeForAnyKeys(columns: Int, rows: Int) {
    var random = SeededRandom(seed: UInt64(columns * 1_000 + rows))
    var driver = Driver(columns: columns, rows: rows)
    var pressed: [Key] = []
    for _ in 0..<120 {
      let key = Self.key(columns, rows, using: &random)
      pressed.append(key)
      driver.send(.key(key))
      expectWhole(driver.screen, Size(columns: columns, rows: rows), after: pressed)
      expectStatus(driver, after: pressed)
    }
  }

  @Test func keepsTheScreenWholeThroughResizes() {
    var random = SeededRandom(seed: 7)
    var driver = Driver(columns: 80, rows: 24)
    var pressed: [Key] = []
    for _ in 0..<150 {
      let size = Size(
        columns: Int.random(in: 1...300, using: &random),
        rows: Int.random(in: 1...100, using: &random))
      driver.send(.resized(size))
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      pressed.append(key)
      driver.send(.key(key))
      expectWhole(driver.screen, size, after: pressed)
    }
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (200, 60)])
  func namesTheHelpFirstAndNoHintByHalf(columns: Int, rows: Int) {
    let hints = Driver(columns: columns, rows: rows).rows.last ?? ""
    #expect(hints.hasPrefix(" ?:help"))
    #expect(hints.split(separator: " ").allSatisfy { $0.contains(":") })
  }

  @Test func saysThatTheTerminalIsTooSmall() {
    #expect(Driver(columns: 40, rows: 4).text.hasPrefix("terminal too small (need 20x5)"))
  }
}

/// Random numbers that are the same on every run (SplitMix64, G. Steele, D. Lea and C. Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
