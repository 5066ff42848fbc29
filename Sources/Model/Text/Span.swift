/// A half-open range of byte offsets in an original file, as it lies on the disk.
///
/// Offsets in an article's own cleaned text are plain `Range<Int>`s; the two never mix, because an
/// ``OffsetMap`` is the only way from one to the other.
package struct Span: Hashable, Comparable, Sendable, Codable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset of the byte after the last.
  package var end: Int

  /// The bytes from `start` up to, and without, `end`.
  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// How many bytes the span holds.
  package var count: Int { end - start }

  /// Whether the two spans have a byte in common.
  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  package static func < (one: Span, other: Span) -> Bool {
    (one.start, one.end) < (other.start, other.end)
  }
}
