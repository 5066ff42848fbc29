/// A Unicode scalar with what drawing asks of it.
struct VisibleScalar {
  /// The coarse groups that decide how a scalar is drawn.
  enum Group {
    case drawn, space, mark, hidden
  }

  let scalar: Unicode.Scalar
  /// How many bytes it takes.
  let count: Int

  /// The scalar that begins at `offset`; nil where the bytes are no UTF-8.
  init?(at offset: Int, of text: [UInt8], end: Int) {
    guard offset < end else { return nil }
    let read = UTF8Scalar(at: offset, of: text, end: end)
    let least: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard read.value != 0xFFFD || read.count == 3, read.value >= least[read.count],
      let scalar = Unicode.Scalar(read.value)
    else { return nil }
    self.scalar = scalar
    count = read.count
  }

  var value: UInt32 { scalar.value }

  /// The scalar's group.
  var group: Group {
    switch value {
    case 0x21..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x3041...0x3096,
      0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return .drawn
    case 0..<0x20, 0x7F..<0xA0: return .hidden
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator: return .space
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .hidden
    case .nonspacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint ? .hidden : .mark
    default:
      return properties.isDefaultIgnorableCodePoint ? .hidden : .drawn
    }
  }

  /// The space that is drawn for a space of any width: a plain, a non-breaking or a wide one.
  var drawnSpace: Character {
    switch value {
    case 0xA0, 0x2007, 0x202F: "\u{A0}"
    case 0x3000: "\u{3000}"
    default: " "
    }
  }

  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
  var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
  var isEmoji: Bool { value > 0x7F && scalar.properties.isEmoji }
}

/// The scalars of one cluster while it grows: a base with its marks, an emoji sequence, a flag, a
/// keycap or a Hangul syllable. It never holds two scalars that a terminal draws side by side.
struct ClusterSequence {
  private var scalars: [Unicode.Scalar]
  private var last: VisibleScalar
  private var marks = 0
  private var isFlag = false
  /// More marks than this on one base are shown as tokens: no script needs them.
  private static let markLimit = 4
  private static let sequenceLimit = 12

  init(_ base: VisibleScalar) {
    scalars = [base.scalar]
    last = base
  }

  /// The cluster as one character; nil where it does not make one.
  var character: Character? {
    guard scalars.count > 1 else { return Character(scalars[0]) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = String(view)
    return text.count == 1 ? text.first : nil
  }

  /// Takes the scalar at `offset` in, with what must follow it; gives the bytes taken, or nil where
  /// the cluster ends before it.
  mutating func extend(at offset: Int, of text: [UInt8], end: Int) -> Int? {
    guard text[offset] >= 0xC2, let next = VisibleScalar(at: offset, of: text, end: end) else {
      return nil
    }
    let following = VisibleScalar(at: offset + next.count, of: text, end: end)
    switch next.value {
    case 0xFE0F:
      if last.value < 0x80 {
        guard isKeycapBase, let following, following.value == 0x20E3 else { return nil }
        return take([next, following])
      }
      return last.isEmoji ? take([next], keepingLast: true) : nil
    case 0x200D:
      guard last.isEmoji, scalars.count < Self.sequenceLimit, let following, following.isEmoji,
        !following.isSkinTone
      else { return nil }
      return take([next, following])
    case 0x1F3FB...0x1F3FF:
      return last.scalar.properties.isEmojiModifierBase ? take([next], keepingLast: true) : nil
    case 0x1F1E6...0x1F1FF:
      guard last.isRegionalIndicator, !isFlag else { return nil }
      isFlag = true
      return take([next])
    case 0x1161...0x11A7:
      return (0x1100...0x115E).contains(last.value) ? take([next]) : nil
    case 0x11A8...0x11FF:
      return (0x1161...0x11A7).contains(last.value) || (0xAC00...0xD7A3).contains(last.value)
        ? take([next]) : nil
    default:
      guard marks < Self.markLimit, next.group == .mark else { return nil }
      marks += 1
      return take([next], keepingLast: true)
    }
  }

  private var isKeycapBase: Bool {
    scalars.count == 1
      && ((0x30...0x39).contains(last.value) || last.value == 0x23 || last.value == 0x2A)
  }

  private mutating func take(_ taken: [VisibleScalar], keepingLast: Bool = false) -> Int {
    for scalar in taken {
      scalars.append(scalar.scalar)
      if !keepingLast { last = scalar }
    }
    return taken.reduce(0) { $0 + $1.count }
  }
}
