/// A key that was pressed, or a stretch of pasted text.
package enum Key: Hashable, Sendable {
  /// A character that was typed.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// What the mouse did, where the terminal reports that.
  case mouse(Mouse)
  /// Text that the terminal pasted in one piece; never read as commands.
  case paste(String)
}
