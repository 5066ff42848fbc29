import Model
import TUI

/// A reader without a terminal: keys in, screens and effects out.
struct Driver {
  var state: AppState
  var effects: [Effect] = []
  /// The pauses, in milliseconds, that were asked for.
  var waited: [Pause: [Int]] = [:]
  /// Whether each key is followed by a pause.
  var waits = true

  init(
    columns: Int, rows: Int, events: [NewsEvent] = [SampleEvent.event], settings: Settings = .quiet
  ) {
    state = AppState(
      title: "bridge", size: Size(columns: columns, rows: rows), settings: settings)
    for event in events { send(.indexed(event)) }
    let count = events.reduce(0) { $0 + $1.analyses.count }
    send(.progress(IndexingProgress(done: count, total: count, isFinished: true)))
  }

  /// Takes an event in; searches are answered at once, as an index that finds words would.
  mutating func send(_ event: Event) {
    let new = update(&state, event)
    for effect in new {
      guard case .wait(let pause, let time) = effect else {
        effects.append(effect)
        continue
      }
      waited[pause, default: []].append(time)
      if waits, pause == .follow { send(.elapsed(pause)) }
    }
    for case .search(let words) in new { send(.found(words: words, hits: hits(for: words))) }
  }

  /// Presses the keys of a script: "j j ]c Enter".
  mutating func press(_ script: String) {
    for key in Key.script(script) { send(.key(key)) }
  }

  /// Types text, letter by letter.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  var screen: Screen { view(state) }
  var text: String { screen.text }
  /// The rows of the screen.
  var rows: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The row that says where one is.
  var status: String { rows.dropLast().last ?? "" }

  private func hits(for words: String) -> [SearchHit] {
    let wanted = Array(words.lowercased().utf8.filter { $0 != UInt8(ascii: "*") })
    return state.events.flatMap { event in
      event.analyses.flatMap { analysis -> [SearchHit] in
        let text = Array(String(decoding: analysis.article.text, as: UTF8.self).lowercased().utf8)
        guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
        return (0...text.count - wanted.count)
          .filter { Array(text[$0..<$0 + wanted.count]) == wanted }
          .map { start in
            let range = start..<start + wanted.count
            return SearchHit(
              event: event.id, document: analysis.article.name, range: range,
              sentence: analysis.sentences.firstIndex { $0.range.overlaps(range) } ?? 0)
          }
      }
    }
  }
}
