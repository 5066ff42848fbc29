/// Changes the state as `event` asks, and says what the program is to do.
package func update(_ state: inout AppState, _ event: Event) -> [Effect] {
  switch event {
  case .key(.character("q")): return [.quit]
  case .resized(let size): state.size = size
  case .progress(let progress): state.progress = progress
  case .skipped(let files): state.skipped = files
  case .notebook(let notebook): state.notebook = notebook
  default: break
  }
  return []
}
