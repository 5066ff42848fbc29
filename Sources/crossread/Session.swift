import Glibc
import Index
import Model
import TUI
import Terminal

/// One run of the reader at a terminal: the loop from event to state to screen, and round again.
@MainActor
final class Session {
  private let terminal: CursesTerminal
  private let mailbox: Mailbox<Event>
  private let runner: EffectRunner
  private var state: AppState

  /// A session on `paths`.
  init(terminal: CursesTerminal, paths: [[UInt8]]) {
    self.terminal = terminal
    mailbox = Mailbox { new, old in
      switch (new, old) {
      case (.progress, .progress), (.skipped, .skipped), (.notebook, .notebook): true
      case (.indexed(let new), .indexed(let old)): new.id == old.id
      default: false
      }
    }
    var settings = Settings(FileSystem.settings ?? "")
    settings.terminalBackground = getenv("COLORFGBG").flatMap {
      Background(colorfgbg: String(cString: $0))
    }
    terminal.use(settings)
    state = AppState(
      title: EffectRunner.title(of: paths), size: terminal.size, settings: settings)
    if settings.isMouseOn { terminal.reportMouse(true) }
    runner = EffectRunner(paths: paths) { [mailbox] in mailbox.post($0) }
  }

  /// Reads the files and answers events until the person quits.
  func run() {
    runner.start()
    terminal.beforeEnding = { [weak self] in MainActor.assumeIsolated { self?.keepAll() } }
    while true {
      terminal.draw(view(state))
      for event in terminal.events(mailbox: mailbox) {
        for effect in update(&state, runner.upToDate(event)) where !perform(effect) {
          runner.stop()
          return
        }
      }
    }
  }

  /// Stores what is shown before a signal ends the program.
  private func keepAll() {
    for effect in update(&state, .ending) { runner.run(effect, in: state) }
    runner.stop()
  }

  /// Does what concerns the terminal, and has the rest done elsewhere; false to quit.
  private func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: return false
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .colours: terminal.use(state.settings)
    case .wait(let pause, let milliseconds): terminal.wait(pause, milliseconds: milliseconds)
    case .mouse(let isOn): terminal.reportMouse(isOn)
    case .copy(let text): terminal.copy(base64: text.base64)
    case .open(let path, let line):
      if let failure = terminal.handOver({ Handover.show(path, line: line) }) {
        mailbox.post(.failed(failure))
      }
    case .pipe(let request, let command): pipe(request, to: command)
    default: runner.run(effect, in: state)
    }
    return true
  }

  /// Gives facts to a command of the person's, which has the terminal meanwhile.
  private func pipe(_ request: ExportRequest, to command: String) {
    guard let comparison = Comparison(of: request, in: state) else { return }
    let text = comparison.rendered(as: request.format, columns: max(20, terminal.size.columns))
    let failure = terminal.handOver { Handover.pipe(text, to: command) }
    let count = Comparison.counted(comparison.entries.count, "claim")
    mailbox.post(failure.map(Event.failed) ?? .done("\(count) given to \(command)"))
  }
}
