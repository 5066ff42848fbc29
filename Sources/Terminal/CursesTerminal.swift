internal import CNcurses
import Glibc
package import TUI

/// The terminal that the program runs in; the only place that talks to ncurses.
///
/// It blocks in poll(2) on the terminal, a mailbox and the signals, so an idle program uses no
/// processor time. A signal that ends the program gives the terminal back and then ends it by that
/// very signal.
package final class CursesTerminal {
  /// How long, in milliseconds, a lone Esc waits for the rest of a sequence.
  private static let escapeDelay = 25
  /// How long, in milliseconds, a paste may stop before it is taken to be over.
  private static let pasteDelay = 500

  /// The version of the curses library.
  package static var libraryVersion: String { String(cString: cncurses_version()) }

  private let signals: Int32
  private var decoder: KeyDecoder
  private var painter = ScreenPainter()
  private var resizes = false
  /// When a key that may be unfinished is taken as it is.
  private var unfinishedEnd: Int?
  /// The pauses that are asked for, in milliseconds, and when those that have begun are over, on a
  /// clock that nobody sets. A pause begins when the terminal has taken all that was drawn.
  private var wantedPauses: [Pause: Int] = [:]
  private var pauses: [Pause: Int] = [:]
  /// Done before a signal ends the program.
  package var beforeEnding: () -> Void = {}

  /// Takes the controlling terminal; nil, with the terminal untouched, where there is none or where
  /// it cannot place its cursor (`TERM=dumb`).
  package init?() {
    signals = cncurses_watch_signals()
    guard signals >= 0, cncurses_start() else { return nil }
    decoder = KeyDecoder(known: Self.terminalKeys)
  }

  /// Draws from now on in the colours of `settings`.
  package func use(_ settings: Settings) {
    let count = Int(cncurses_colours())
    guard count > 0 else { return }
    for role in Style.Role.allCases {
      let number = settings.colour(of: role, among: count)
      cncurses_colour(Style(role).colour, Int32(clamping: number))
    }
  }

  /// Gives the terminal back as it was found.
  package func stop() { cncurses_stop() }

  /// The size in cells.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cncurses_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Has every cell sent again at the next drawing.
  package func redraw() {
    painter.forget()
    cncurses_redraw()
  }

  /// Shows a screen; only what changed since the last one is sent.
  package func draw(_ screen: Screen) { painter.paint(screen, terminal: size) }

  /// Says by an event when no key came for `milliseconds` from now on.
  package func wait(_ pause: Pause, milliseconds: Int) {
    wantedPauses[pause] = milliseconds
  }

  /// Milliseconds on a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// Stops the program and those that share its job, as Ctrl-Z does; returns when it goes on.
  package func suspend() { suspend(group: true) }

  /// Runs `work` with the terminal given back, as another program needs it, then takes it again.
  package func handOver<Result>(_ work: () -> Result) -> Result {
    cncurses_leave()
    defer { taken() }
    return work()
  }

  /// Asks the terminal to put text on the person's clipboard (OSC 52).
  package func copy(base64: String) { send("\u{1B}]52;c;\(base64)\u{1B}\\") }

  /// Has the terminal report the mouse, or stop that.
  package func reportMouse(_ isOn: Bool) { cncurses_report_mouse(isOn) }

  // MARK: Events

  /// Waits until something happens: keys, a new size or letters in the mailbox.
  package func events(mailbox: Mailbox<Event>) -> [Event] {
    for (pause, time) in wantedPauses { pauses[pause] = Self.now + time }
    wantedPauses = [:]
    while true {
      var events = mailbox.take()
      var waits = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: cncurses_input(), events: Int16(POLLIN), revents: 0),
        pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waits, nfds_t(waits.count), events.isEmpty && !resizes ? timeout : 0)
      // A signal interrupts the wait before anybody looks whether a byte lies in the pipe.
      answerSignals()
      if resizes {
        resizes = false
        events.append(.resized(size))
      }
      if waits[1].revents != 0 {
        events += keys().map(Event.key)
        let delay = decoder.isPasting ? Self.pasteDelay : Self.escapeDelay
        unfinishedEnd = decoder.isWaiting ? Self.now + delay : nil
      } else if events.isEmpty, let end = unfinishedEnd, end <= Self.now {
        unfinishedEnd = nil
        events += decoder.flush().map(Event.key)
      }
      for (pause, end) in pauses where events.isEmpty && end <= Self.now {
        pauses[pause] = nil
        events.append(.elapsed(pause))
      }
      if !events.isEmpty { return events }
    }
  }

  /// How long to wait, in milliseconds; forever unless a key may be unfinished or a pause goes on.
  private var timeout: Int32 {
    guard let end = (pauses.values + [unfinishedEnd].compactMap(\.self)).min() else { return -1 }
    return Int32(clamping: max(0, end - Self.now))
  }

  /// The keys that have been pressed since; a terminal that went away is a hangup.
  private func keys() -> [Key] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(cncurses_input(), &bytes, bytes.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      die(SIGHUP)
    }
    return decoder.keys(from: bytes[..<count])
  }

  private func answerSignals() {
    while true {
      let signal = cncurses_next_signal()
      switch signal {
      case 0: return
      case SIGWINCH:
        cncurses_resize()
        painter.forget()
        resizes = true
      case SIGTSTP: suspend(group: false)
      case SIGCONT: taken()
      default: die(signal)
      }
    }
  }

  /// Ends the program by a signal, once it has stored what would be lost; a second signal ends it
  /// at once.
  private func die(_ signal: Int32) -> Never {
    beforeEnding()
    cncurses_die(signal)
  }

  private func suspend(group: Bool) {
    cncurses_suspend(group)
    taken()
  }

  /// The terminal is ours again; somebody else drew on it and may have changed its size.
  private func taken() {
    cncurses_return()
    cncurses_resize()
    redraw()
    resizes = true
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        if let start = bytes.baseAddress { cncurses_send(start, Int32(bytes.count)) }
      }
    }
  }

  // MARK: Keys

  /// What this terminal sends for the keys that it has.
  private static var terminalKeys: [[UInt8]: Key] {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
    ]
    names += (1...12).map { ("kf\($0)", .function($0)) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      if let bytes = cncurses_key_bytes(name) { keys[Array(String(cString: bytes).utf8)] = key }
    }
    return keys
  }
}
