internal import CNcurses

/// The terminal that the program runs in; the only place that talks to ncurses.
package final class CursesTerminal {
  /// The version of the curses library.
  package static var libraryVersion: String { String(cString: cncurses_version()) }
}
