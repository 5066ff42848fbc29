import Glibc
import Synchronization

/// Where background work leaves letters for the loop that waits at the terminal.
///
/// Posting never waits, and wakes the loop by one byte in a pipe.
package nonisolated final class Mailbox<Letter: Sendable>: Sendable {
  /// The end of the pipe that can be read while letters wait; -1 where no pipe could be had.
  package let descriptor: Int32
  private let wakingEnd: Int32
  private let letters = Mutex<[Letter]>([])
  private let outdates: @Sendable (Letter, Letter) -> Bool

  /// An empty mailbox. Where `outdates(new, old)` holds, only the new letter is kept: of news on
  /// progress only the last matters.
  package init(outdates: @escaping @Sendable (Letter, Letter) -> Bool = { _, _ in false }) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    wakingEnd = ends[1]
    self.outdates = outdates
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if wakingEnd >= 0 { close(wakingEnd) }
  }

  /// Leaves a letter; from any thread.
  package func post(_ letter: Letter) {
    let wasEmpty = letters.withLock { letters in
      let wasEmpty = letters.isEmpty
      letters.removeAll { outdates(letter, $0) }
      letters.append(letter)
      return wasEmpty
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    _ = write(wakingEnd, &byte, 1)
  }

  /// Takes all letters out, in the order in which they came.
  package func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return letters.withLock { letters in
      defer { letters.removeAll() }
      return letters
    }
  }
}
